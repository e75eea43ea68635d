// Keys become UUIDs while others write through the old ones.
#include <gmock/gmock.h>

#include <atomic>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "apply/applying.h"

namespace pgorigin {
namespace {

using testing::HasSubstr;

// A reference to the same table, one that may come before its row, a table of two references,
// and a trigger that must not fire for a row that nobody changed.
constexpr const char* kBefore =
    "CREATE TABLE users (id bigserial PRIMARY KEY, boss bigint REFERENCES users, name text"
    " UNIQUE, changes int NOT NULL DEFAULT 0);\n"
    "CREATE TABLE posts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, author bigint NOT"
    " NULL REFERENCES users ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, title text UNIQUE);\n"
    "CREATE TABLE likes (who bigint REFERENCES users ON DELETE CASCADE, what bigint REFERENCES"
    " posts ON DELETE CASCADE, PRIMARY KEY (who, what));\n"
    "CREATE INDEX likes_what ON likes (what);\n"
    "CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS\n"
    "  'BEGIN NEW.changes := OLD.changes + 1; RETURN NEW; END';\n"
    "CREATE TRIGGER count_change BEFORE UPDATE ON users FOR EACH ROW"
    " EXECUTE FUNCTION count_change();\n"
    "CREATE VIEW feed AS SELECT p.title, u.name FROM posts AS p JOIN users AS u ON u.id ="
    " p.author;\n"
    "INSERT INTO users (name, boss) SELECT 'old' || i, nullif(i - 1, 0)"
    " FROM generate_series(1, 12000) AS i;\n"
    "INSERT INTO posts (title, author) SELECT 'old' || i, i FROM generate_series(1, 12000) AS i;\n"
    "INSERT INTO likes SELECT i, i FROM generate_series(1, 12000) AS i;\n";
constexpr const char* kOrigin =
    "CREATE TABLE users (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, boss uuid REFERENCES"
    " users, name text UNIQUE, changes int NOT NULL DEFAULT 0);\n"
    "CREATE TABLE posts (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, author uuid NOT NULL"
    " REFERENCES users ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, title text UNIQUE);\n"
    "CREATE TABLE likes (who uuid REFERENCES users ON DELETE CASCADE, what uuid REFERENCES"
    " posts ON DELETE CASCADE, PRIMARY KEY (who, what));\n"
    "CREATE INDEX likes_what ON likes (what);\n"
    "CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS\n"
    "  'BEGIN NEW.changes := OLD.changes + 1; RETURN NEW; END';\n"
    "CREATE TRIGGER count_change BEFORE UPDATE ON users FOR EACH ROW"
    " EXECUTE FUNCTION count_change();\n"
    "CREATE VIEW feed AS SELECT p.title, u.name FROM posts AS p JOIN users AS u ON u.id ="
    " p.author;\n";

// All that there is, by names alone.
constexpr const char* kRows =
    "SELECT coalesce(string_agg(line, ',' ORDER BY line), '') FROM (\n"
    "  SELECT 'user ' || u.name || ' of ' || coalesce(b.name, '-') AS line\n"
    "    FROM public.users AS u LEFT JOIN public.users AS b ON b.id = u.boss\n"
    "  UNION ALL SELECT 'post ' || p.title || ' of ' || coalesce(u.name, '?')\n"
    "    FROM public.posts AS p LEFT JOIN public.users AS u ON u.id = p.author\n"
    "  UNION ALL SELECT 'like ' || coalesce(u.name, '?') || ' of ' || coalesce(p.title, '?')\n"
    "    FROM public.likes AS l LEFT JOIN public.users AS u ON u.id = l.who\n"
    "    LEFT JOIN public.posts AS p ON p.id = l.what) AS lines\n"
    "WHERE line LIKE '%{}%'";

// Writes through the old columns, and knows what it was told is written.
class Writer {
 public:
  Writer(std::string name, const std::string& database)
      : name_(std::move(name)), session_(ConnectionOptions{database}), random_(name_.size()) {
    session_.Execute("SET search_path TO public");
  }

  // Until the old columns are gone.
  void Run() {
    while (!stop && Step()) ++steps;
  }
  std::set<std::string> Lines() const {
    std::set<std::string> lines;
    for (const auto& [user, boss] : users_) {
      lines.insert("user " + user + " of " + (boss.empty() ? "-" : boss));
    }
    for (const auto& [post, author] : posts_) lines.insert("post " + post + " of " + author);
    for (const auto& [user, post] : likes_) lines.insert("like " + user + " of " + post);
    return lines;
  }
  const std::string& name() const { return name_; }

  std::atomic<bool> stop = false;
  std::atomic<int> steps = 0;
  std::string end;  // what the server said

 private:
  // True: it is committed, or can be tried again.
  bool Do(const std::string& sql) {
    try {
      session_.Execute(sql);
      return done_ = true;
    } catch (const QueryError& error) {
      session_.Rollback();
      done_ = false;
      if (error.sqlstate() == "40P01" || error.sqlstate() == "40001") return true;
      end = error.what();
      return false;
    }
  }
  std::string New() { return name_ + std::to_string(next_++); }
  template <class Map>
  std::string Any(const Map& map) {
    if (map.empty()) return "";
    return std::next(map.begin(), static_cast<long>(random_() % map.size()))->first;
  }
  static std::string User(const std::string& name) {
    return "(SELECT id FROM users WHERE name = '" + name + "')";
  }
  static std::string Post(const std::string& title) {
    return "(SELECT id FROM posts WHERE title = '" + title + "')";
  }

  bool Step();
  bool AddUsers();
  bool AddPost();
  bool AddPostBeforeItsAuthor();
  bool Give();
  bool Like();
  bool Remove();

  std::string name_;
  Session session_;
  std::mt19937 random_;
  int next_ = 0;
  bool done_ = false;
  std::map<std::string, std::string> users_, posts_;
  std::set<std::pair<std::string, std::string>> likes_;
};

bool Writer::Step() {
  switch (random_() % 7) {
    case 0:
      return AddUsers();
    case 1:
      return AddPost();
    case 2:
      return AddPostBeforeItsAuthor();
    case 3:
      return Give();
    case 4:
    case 5:
      return Like();
    default:
      return Remove();
  }
}

// The second one refers to the first, which comes after it.
bool Writer::AddUsers() {
  const std::string boss = New(), user = New();
  const bool goes_on =
      Do("WITH ids AS MATERIALIZED (SELECT nextval('users_id_seq') AS a,"
         " nextval('users_id_seq') AS b)\n"
         "INSERT INTO users (id, boss, name) SELECT b, a, '" +
         user +
         "' FROM ids"
         " UNION ALL SELECT a, NULL, '" +
         boss + "' FROM ids");
  if (done_) users_[boss] = "", users_[user] = boss;
  return goes_on;
}

bool Writer::AddPost() {
  const std::string author = Any(users_), post = New();
  if (author.empty()) return true;
  const bool goes_on =
      Do("INSERT INTO posts (title, author) VALUES ('" + post + "', " + User(author) + ")");
  if (done_) posts_[post] = author;
  return goes_on;
}

bool Writer::AddPostBeforeItsAuthor() {
  const std::string author = New(), post = New();
  const bool goes_on = Do("BEGIN; INSERT INTO posts (title, author) VALUES ('" + post +
                          "', nextval('users_id_seq'));\n"
                          "INSERT INTO users (id, name) VALUES (currval('users_id_seq'), '" +
                          author + "'); COMMIT");
  if (done_) users_[author] = "", posts_[post] = author;
  return goes_on;
}

bool Writer::Give() {
  const std::string author = Any(users_), post = Any(posts_);
  if (author.empty() || post.empty()) return true;
  const bool goes_on =
      Do("UPDATE posts SET author = " + User(author) + " WHERE title = '" + post + "'");
  if (done_) posts_[post] = author;
  return goes_on;
}

bool Writer::Like() {
  const std::string user = Any(users_), post = Any(posts_);
  if (user.empty() || post.empty() || likes_.contains({user, post})) return true;
  const bool goes_on = Do("INSERT INTO likes VALUES (" + User(user) + ", " + Post(post) + ")");
  if (done_) likes_.emplace(user, post);
  return goes_on;
}

bool Writer::Remove() {
  const std::string post = Any(posts_);
  if (post.empty()) return true;
  const bool goes_on = Do("DELETE FROM posts WHERE title = '" + post + "'");
  if (!done_) return goes_on;
  posts_.erase(post);
  std::erase_if(likes_, [&](const auto& like) { return like.second == post; });
  return goes_on;
}

class OnlineKey : public Applying {
 protected:
  static std::set<std::string> LinesOf(const std::string& database, const std::string& of) {
    std::string sql = kRows;
    sql.replace(sql.find("{}"), 2, of);
    std::istringstream text(Ask(database, sql));
    std::set<std::string> lines;
    for (std::string line; std::getline(text, line, ',');) lines.insert(line);
    return lines;
  }
};

TEST_F(OnlineKey, WritersGoOnUntilTheSwitchAndNothingIsLost) {
  const std::string database = live_.Database(kBefore);
  const std::set<std::string> old = LinesOf(database, "old");
  const PlanFile plan = PlanFor(database, kOrigin);
  std::vector<std::unique_ptr<Writer>> writers;
  for (const char* name : {"ann", "bob", "cid"}) {
    writers.push_back(std::make_unique<Writer>(name, database));
  }
  std::vector<std::thread> threads;
  for (auto& writer : writers) threads.emplace_back([&] { writer->Run(); });
  struct Counter : Listener {
    void Begin(std::size_t segment) override {
      const Phase phase = plan->migration.segments[segment - 1].phase;
      if (phase != Phase::kSwitch || at_switch > 0) return;
      for (const auto& writer : *writers) at_switch += writer->steps;
    }
    void Progress(const std::string& what) override { told.insert(what); }
    const PlanFile* plan = nullptr;
    const std::vector<std::unique_ptr<Writer>>* writers = nullptr;
    std::set<std::string> told;
    int at_switch = 0;
  } counter;
  counter.plan = &plan;
  counter.writers = &writers;
  std::string failure;
  try {
    Apply(plan, OptionsFor(database), counter);
  } catch (const Error& error) {
    failure = error.what();
  }
  for (auto& writer : writers) writer->stop = true;
  for (std::thread& thread : threads) thread.join();
  ASSERT_EQ(failure, "");
  EXPECT_GT(counter.at_switch, 100);
  EXPECT_THAT(counter.told, testing::Contains(HasSubstr("rows of about")));
  for (const auto& writer : writers) {
    EXPECT_EQ(LinesOf(database, writer->name()), writer->Lines()) << writer->end;
    EXPECT_THAT(writer->end, testing::AnyOf(HasSubstr("uuid"), HasSubstr("does not exist")));
  }
  EXPECT_EQ(LinesOf(database, "old"), old);
  EXPECT_EQ(Ask(database, "SELECT max(changes) FROM public.users WHERE name LIKE 'old%'"), "0");
  EXPECT_TRUE(PlanFor(database, kOrigin).migration.segments.empty());
}

// At each statement in turn.
TEST_F(OnlineKey, ARunThatDiesGoesOnWhereItWas) {
  const auto tables = [](const std::string& key, const std::string& type) {
    return "CREATE TABLE t (id " + key + " PRIMARY KEY, up " + type + " REFERENCES t, a text);\n";
  };
  const std::string before = tables("bigserial", "bigint") +
                             "INSERT INTO t (up, a) SELECT nullif(i - 1, 0), i FROM"
                             " generate_series(1, 9) AS i;\n";
  const std::string origin = tables("uuid", "uuid");
  struct Mortal : Listener {
    void At(Moment moment, std::string_view) override {
      if (moment == Moment::kBeforeSend && seen++ == at) throw std::runtime_error("died");
    }
    int at = -1;
    int seen = 0;
  };
  const PlanFile plan = PlanFor(live_.Database(before), origin);
  for (int at = 0, all = 1; at < all; ++at) {
    const std::string database = live_.Database(before);
    Mortal mortal;
    mortal.at = at;
    EXPECT_THROW(Apply(plan, OptionsFor(database), mortal), std::runtime_error);
    AwaitReady(database);
    Mortal counter;
    Apply(plan, OptionsFor(database), counter);
    if (at == 0) all = counter.seen;
    EXPECT_EQ(Ask(database,
                  "SELECT string_agg(t.a || coalesce(up.a, '-'), ' ' ORDER BY t.a)"
                  " FROM public.t LEFT JOIN public.t AS up ON up.id = t.up"),
              "1- 21 32 43 54 65 76 87 98");
    if (at % 10 == 0) {
      EXPECT_TRUE(PlanFor(database, origin).migration.segments.empty());
    }
  }
}

}  // namespace
}  // namespace pgorigin
