// The lab with many rows becomes its Origin while others write to it.
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <sstream>
#include <thread>

#include "cli/command_line.h"
#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

std::string TextOf(const std::string& file) {
  std::ifstream text(PGORIGIN_SOURCE_DIR "/origin/" + file);
  return {std::istreambuf_iterator<char>(text), {}};
}

// In each of the larger tables with a key that becomes a UUID, or a reference to one.
std::string Rows() {
  const char* wanted = std::getenv("PGORIGIN_LAB_ROWS");
  return wanted == nullptr ? "4000" : wanted;
}

constexpr const char* kMoreRows = R"(
INSERT INTO rooms (name, created_by) SELECT 'many' || n, md5('user:' || 1 + n % 23)::uuid
  FROM generate_series(1, 1000) AS n;
INSERT INTO messages (room_id, user_id, content)
  SELECT (SELECT min(id) FROM rooms WHERE name LIKE 'many%') + n % 1000,
    md5('user:' || 1 + n % 23)::uuid, 'many' || n
  FROM generate_series(1, ROWS) AS n;
INSERT INTO track_comments (track_id, user_id, content)
  SELECT t.id, md5('user:' || 1 + n % 23)::uuid, 'many' || n
  FROM generate_series(1, ROWS) AS n, (SELECT id FROM tracks LIMIT 1) AS t;
UPDATE track_comments SET parent_id = id - 1 WHERE content LIKE 'many%' AND content <> 'many1'
  AND id % 3 = 0;
INSERT INTO track_plays (track_id, played_seconds) SELECT t.id, n
  FROM generate_series(1, ROWS) AS n, (SELECT id FROM tracks LIMIT 1) AS t;
INSERT INTO hls_streams (track_id, playlist_url) SELECT t.id, 'many' || n
  FROM generate_series(1, ROWS) AS n, (SELECT id FROM tracks LIMIT 1) AS t;
INSERT INTO bitrate_adaptation_logs (track_id, stream_id, old_bitrate, new_bitrate, reason)
  SELECT s.track_id, s.id, 1, 2, s.playlist_url FROM hls_streams AS s
  WHERE s.playlist_url LIKE 'many%';
ANALYZE;
)";

std::string MoreRows() {
  std::string sql = kMoreRows;
  for (std::size_t at; (at = sql.find("ROWS)")) != sql.npos;) sql.replace(at, 4, Rows());
  return sql;
}

// By names and texts alone, which rows there are and which they refer to.
constexpr const char* kLines = R"(
SELECT 'message ' || m.content || ' in ' || coalesce(r.name, '?') AS line
  FROM public.messages AS m LEFT JOIN public.rooms AS r ON r.id = m.room_id
UNION ALL SELECT 'comment ' || c.content || ' on ' || coalesce(p.content, '-')
  FROM public.track_comments AS c LEFT JOIN public.track_comments AS p ON p.id = c.parent_id
UNION ALL SELECT 'log ' || l.reason || ' of ' || coalesce(s.playlist_url, '-')
  FROM public.bitrate_adaptation_logs AS l LEFT JOIN public.hls_streams AS s ON s.id = l.stream_id
)";

std::set<std::string> LinesOf(const std::string& database, const std::string& of) {
  Session session(ConnectionOptions{database});
  const ResultSet rows = session.Query("SELECT line FROM (" + std::string(kLines) +
                                       ") AS lines WHERE line LIKE '% " + of + "%'");
  std::set<std::string> lines;
  for (int row = 0; row < rows.size(); ++row) lines.emplace(rows.Get(row, 0));
  return lines;
}

// A service that knows integers, and what it was told is written.
class Service {
 public:
  Service(std::string name, const std::string& database)
      : name_(std::move(name)), session_(ConnectionOptions{database}) {
    session_.Execute("SET search_path TO public");
  }

  void Run() {
    try {
      while (!stop && (Message() && Comment() && Stream())) ++rounds;
    } catch (const std::exception& error) {
      end = error.what();
    }
  }

  std::string name_, end;
  std::set<std::string> lines, maybe;
  std::atomic<bool> stop = false;
  std::atomic<int> rounds = 0;

 private:
  std::string New() { return name_ + "-" + std::to_string(next_++) + "."; }
  bool Do(const std::string& sql) {
    for (;;) {
      try {
        session_.Execute(sql);
        return true;
      } catch (const QueryError& error) {
        session_.Rollback();
        if (error.sqlstate() == "40P01" || error.sqlstate() == "40001") continue;
        end = error.what();
        return false;
      }
    }
  }
  bool Message();
  bool Comment();
  bool Stream();

  Session session_;
  int next_ = 0;
};

bool Service::Message() {
  const std::string room = New(), other = New(), text = New();
  if (!Do("INSERT INTO rooms (name) VALUES ('" + room + "'), ('" + other + "')")) return false;
  if (!Do("INSERT INTO messages (room_id, user_id, content)\n"
          "SELECT r.id, md5('user:1')::uuid, '" +
          text + "' FROM rooms AS r WHERE r.name = '" + room + "'")) {
    return false;
  }
  lines.insert("message " + text + " in " + room);
  if (!Do("UPDATE messages SET room_id = (SELECT id FROM rooms WHERE name = '" + other +
          "')::bigint WHERE content = '" + text + "'")) {
    return false;
  }
  lines.erase("message " + text + " in " + room);
  lines.insert("message " + text + " in " + other);
  return true;
}

bool Service::Comment() {
  const std::string first = New(), reply = New();
  const std::string add =
      "INSERT INTO track_comments (track_id, user_id, content, parent_id)\n"
      "SELECT (SELECT id FROM tracks ORDER BY id LIMIT 1), md5('user:1')::uuid, '";
  if (!Do(add + first + "', NULL::bigint")) return false;
  lines.insert("comment " + first + " on -");
  if (!Do(add + reply + "', (SELECT id FROM track_comments WHERE content = '" + first +
          "')::bigint")) {
    return false;
  }
  lines.insert("comment " + reply + " on " + first);
  if (next_ % 5 != 0) return true;
  if (!Do("DELETE FROM track_comments WHERE content = '" + first + "'")) return false;
  lines.erase("comment " + first + " on -");
  lines.erase("comment " + reply + " on " + first);
  return true;
}

bool Service::Stream() {
  const std::string stream = New(), log = New();
  if (!Do("BEGIN; INSERT INTO hls_streams (track_id, playlist_url)\n"
          "SELECT id, '" +
          stream +
          "' FROM tracks ORDER BY id LIMIT 1;\n"
          "INSERT INTO bitrate_adaptation_logs (track_id, stream_id, old_bitrate, new_bitrate,"
          " reason) SELECT track_id, id::bigint, 1, 2, '" +
          log + "' FROM hls_streams WHERE playlist_url = '" + stream + "'; COMMIT")) {
    return false;
  }
  lines.insert("log " + log + " of " + stream);
  return true;
}

class LabOnline : public CommandLineWithServer {};

TEST_F(LabOnline, ConvergesWhileServicesWriteAndLosesNothing) {
  Write("spec.md", TextOf("ORIGIN_DATABASE_SCHEMA.md"));
  Write("decisions.toml", TextOf("decisions.toml"));
  const std::string lab = Database(TextOf("lab/010_schema.sql") + TextOf("lab/020_chat.sql") +
                                   TextOf("lab/090_rows.sql") + MoreRows());
  const std::vector<std::string> sides = {"--target", lab, "--origin", "spec.md", "--quiet"};
  auto run = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), sides.begin(), sides.end());
    return Pgorigin(arguments);
  };
  const std::set<std::string> before = LinesOf(lab, "many");
  const Finished plan = run({"plan", "--allow-hazard=all", "--format=json", "-o", "plan.json"});
  ASSERT_EQ(plan.status, 0) << plan.err;
  std::vector<std::unique_ptr<Service>> services;
  for (const char* name : {"red", "blue", "green"}) {
    services.push_back(std::make_unique<Service>(name, lab));
  }
  std::vector<std::thread> threads;
  for (auto& service : services) threads.emplace_back([&] { service->Run(); });
  const Finished applied = Pgorigin({"apply", "plan.json", "--target", lab});
  for (auto& service : services) service->stop = true;
  for (std::thread& thread : threads) thread.join();
  ASSERT_EQ(applied.status, 0) << applied.out << applied.err;
  if (std::getenv("PGORIGIN_LAB_ROWS") != nullptr) std::cout << applied.out;
  for (const auto& service : services) {
    EXPECT_EQ(LinesOf(lab, service->name_ + "-"), service->lines) << service->end;
    EXPECT_GT(service->rounds, 50) << service->end;
    EXPECT_NE(service->end, "");
    if (std::getenv("PGORIGIN_LAB_ROWS") != nullptr) {
      std::cout << service->name_ << ": " << service->rounds << " rounds, " << service->end << "\n";
    }
  }
  EXPECT_EQ(LinesOf(lab, "many"), before);
  const Finished audit = run({"audit"});
  EXPECT_EQ(audit.status, 0) << audit.out;
  EXPECT_TRUE(Contains(run({"plan", "--allow-hazard=all"}).out, "0 steps in 0 segments"));
}

}  // namespace
}  // namespace pgorigin
