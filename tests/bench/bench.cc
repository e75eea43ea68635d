// How fast and how large, in ratios: the machine is the same for both sides of each.
//
//   pgorigin_bench [TABLES | SCHEMA.sql]     1000 generated tables when not given
#include <fcntl.h>
#include <fmt/format.h>
#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <any>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include "bench/lean_reads.h"
#include "bench/schema.h"
#include "pgorigin/align/align.h"
#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/diff/change.h"
#include "pgorigin/policy/finding.h"
#include "pgorigin/report/report.h"
#include "pgorigin/scratch/scratch_server.h"
#include "pgorigin/spec/read_spec.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

double Since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double Seconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return Since(start);
}

// To let go of what it makes is not part of the work.
using Making = std::function<std::any()>;

double SecondsToMake(const Making& work) {
  const auto start = std::chrono::steady_clock::now();
  const std::any made = work();
  return Since(start);
}

// The middle of five of each, which take turns: machines are slow for seconds at a time.
std::vector<double> Medians(const std::vector<Making>& works) {
  constexpr std::size_t kRounds = 5;
  std::vector<std::vector<double>> times(works.size());
  for (std::size_t round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < works.size(); ++i) times[i].push_back(SecondsToMake(works[i]));
  }
  std::vector<double> medians;
  for (std::vector<double>& of_one : times) {
    std::ranges::sort(of_one);
    medians.push_back(of_one[kRounds / 2]);
  }
  return medians;
}

// The programs side by side, their output thrown away; the most memory that one of them
// held, in MB.
double RunTogether(const std::vector<std::vector<std::string>>& lines) {
  for (std::vector<std::string> line : lines) {
    if (fork() != 0) continue;
    std::vector<char*> arguments;
    for (std::string& word : line) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(126);
  }
  long most = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    int status = 0;
    rusage usage{};
    wait4(-1, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) std::abort();
    most = std::max(most, usage.ru_maxrss);
  }
  return static_cast<double>(most) / 1024;
}

class Benchmark {
 public:
  explicit Benchmark(const std::string& schema);
  ~Benchmark() { fs::remove_all(directory_); }
  void Run();

 private:
  std::string Make(const std::string& name, const std::string& more);
  void Print(const char* what, double seconds, const char* of, double reference, double limit);
  void Reading();
  void TwoServers();
  void OwnFile();
  void Shares();
  Model ReadLive() const { return ReadCatalog({.conninfo = live_}); }
  std::size_t Parse(void (*one)(const char*)) const;

  fs::path directory_, file_;
  ScratchServer server_;
  std::vector<Script> scripts_;
  std::string live_, drifted_;
  double read_ = 0;
};

// Every hundredth table gets a column with a check.
constexpr const char* kDrift = R"(
DO $$
DECLARE changed regclass;
BEGIN
  FOR changed IN
    SELECT oid FROM (SELECT oid, row_number() OVER (ORDER BY oid) FROM pg_class
                     WHERE oid >= 16384 AND relkind = 'r'
                       AND NOT relispartition AND reloftype = 0) AS tables
    WHERE row_number % 100 = 1
  LOOP
    EXECUTE format('ALTER TABLE %s ADD added integer CHECK (added < 7)', changed);
  END LOOP;
END $$)";

Benchmark::Benchmark(const std::string& schema)
    : directory_(fs::temp_directory_path() / fmt::format("pgorigin-bench-{}", ::getpid())),
      file_(fs::exists(schema) ? fs::path(schema) : directory_ / "schema.sql") {
  fs::create_directories(directory_);
  setenv("XDG_CACHE_HOME", directory_.c_str(), 1);
  if (!fs::exists(schema)) std::ofstream(file_) << GeneratedSchema(std::stoi(schema));
  scripts_ = LoadScripts(file_);
  live_ = Make("live", "");
  drifted_ = Make("drifted", kDrift);
}

std::string Benchmark::Make(const std::string& name, const std::string& more) {
  server_.CreateDatabase(name);
  ConnectionOptions options;
  options.conninfo = server_.ConnectionString(name);
  Session session(options);
  session.Execute("SET search_path TO public");
  for (const Script& script : scripts_) {
    for (const ScriptStatement& statement : script.statements) session.Execute(statement.text);
  }
  if (!more.empty()) session.Execute(more);
  session.Execute("VACUUM ANALYZE");
  return options.conninfo;
}

void Benchmark::Print(const char* what, double seconds, const char* of, double reference,
                      double limit) {
  fmt::print("{:<34}{:7.2f} s  {:5.2f} of {:<26}(at most {:.1f})\n", what, seconds,
             seconds / reference, of, limit);
}

// Two sessions each: the least that any reader asks, and the whole model.
void Benchmark::Reading() {
  std::vector<std::vector<std::string>> psql;
  for (const std::vector<std::string>& queries : LeanReads()) {
    const fs::path script = directory_ / fmt::format("lean_{}.sql", psql.size());
    std::ofstream out(script);
    for (const std::string& query : queries) out << "\\copy (" << query << ") to '/dev/null'\n";
    psql.push_back({"psql", "-X", "-q", "-d", live_, "-f", script});
  }
  const std::vector<double> times =
      Medians({[&] { return RunTogether(psql); }, [&] { return ReadLive(); }});
  read_ = times[1];
  fmt::print("bare reads of the catalogs        {:7.2f} s\n", times[0]);
  Print("the catalogs as a model", read_, "the bare reads", times[0], 1.3);
}

void Benchmark::TwoServers() {
  double of_same = 0, of_drifted = 0;  // MB
  const std::vector<double> times = Medians({
      [&] {
        return RunTogether({{"pg_dump", "-s", "-f", "/dev/null", "-d", live_},
                            {"pg_dump", "-s", "-f", "/dev/null", "-d", drifted_}});
      },
      [&] {
        return of_same = RunTogether({{PGORIGIN_PROGRAM, "diff", "--quiet", live_, live_}});
      },
      [&] {
        return of_drifted = RunTogether({{PGORIGIN_PROGRAM, "diff", "--quiet", live_, drifted_}});
      },
  });
  fmt::print("two pg_dump -s side by side       {:7.2f} s\n", times[0]);
  Print("diff of two equal databases", times[1], "the two dumps", times[0], 1);
  fmt::print("  memory                          {:7.0f} MB\n", of_same);
  Print("diff of two, 1 % of tables changed", times[2], "the two dumps", times[0], 1);
  fmt::print("  memory                          {:7.0f} MB\n", of_drifted);
}

// libpg_query alone: a tree as bytes, and as something that can be read.
void Pack(const char* statement) {
  pg_query_free_protobuf_parse_result(pg_query_parse_protobuf(statement));
}

void Unpack(const char* statement) {
  const PgQueryProtobufParseResult packed = pg_query_parse_protobuf(statement);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(packed.parse_tree.data);
  pg_query__parse_result__free_unpacked(
      pg_query__parse_result__unpack(nullptr, packed.parse_tree.len, bytes), nullptr);
  pg_query_free_protobuf_parse_result(packed);
}

// A statement at a time, on two threads.
std::size_t Benchmark::Parse(void (*one)(const char*)) const {
  const auto& statements = scripts_[0].statements;
  auto parse = [&](std::size_t first, std::size_t last) {
    for (; first < last; ++first) one(statements[first].text.c_str());
  };
  std::thread other(parse, statements.size() / 2, statements.size());
  parse(0, statements.size() / 2);
  other.join();
  return statements.size();
}

void Benchmark::OwnFile() {
  const std::vector<std::string> audit = {PGORIGIN_PROGRAM, "audit", "--quiet", "--target", live_,
                                          "--origin",       file_};
  std::vector<std::string> anew = audit;
  anew.push_back("--no-cache");
  RunTogether({audit});
  double megabytes = 0;
  const std::vector<double> times = Medians(
      {[&] { return ReadLive(); }, [&] { return Parse(Unpack); }, [&] { return Parse(Pack); },
       [&] { return megabytes = RunTogether({anew}); }, [&] { return RunTogether({audit}); }});
  fmt::print("libpg_query alone, packed trees   {:7.2f} s\n", times[2]);
  fmt::print("libpg_query alone, and unpacked   {:7.2f} s\n", times[1]);
  const double audit_time = times[3];
  Print("audit against its own file", audit_time, "reading and trees", times[0] + times[1], 1.3);
  fmt::print("{:<44}{:5.2f} of reading and packed trees\n", "", audit_time / (times[0] + times[2]));
  fmt::print("  beyond the reading              {:7.2f} s  {:5.2f} of the trees\n",
             audit_time - times[0], (audit_time - times[0]) / times[1]);
  fmt::print("  memory                          {:7.0f} MB\n", megabytes);
  fmt::print("the same again, Origin kept       {:7.2f} s  {:5.2f} of the first\n", times[4],
             times[4] / audit_time);
}

void Benchmark::Shares() {
  Model live = ReadCatalog({.conninfo = live_});
  const double parse = Medians({[&] { return ReadSpec(scripts_, live.version); }})[0];
  Model origin = ReadSpec(scripts_, live.version);
  Alignment alignment;
  const double align = Seconds([&] { alignment = Align(std::move(live), std::move(origin)); });
  Report report;
  const double diff = Seconds([&] { report.comparison = Diff(alignment); });
  const double judge = Seconds([&] { report.findings = Judge({alignment, report.comparison}); });
  const double print = Seconds([&] { ToTerminal(report, {}), ToMarkdown(report), ToJson(report); });
  const double all = read_ + parse + align + diff + judge + print;
  const auto share = [&](const char* name, double seconds) {
    fmt::print("{:<34}{:7.2f} s  {:5.1f} % of the work\n", name, seconds, 100 * seconds / all);
  };
  share("read the catalogs", read_);
  share("read the Origin", parse);
  share("align", align);
  share("diff, rules and reports", diff + judge + print);
  fmt::print("{} objects, {} differences\n", report.comparison.counts.objects,
             report.comparison.changes.size());
}

void Benchmark::Run() {
  Reading();
  TwoServers();
  OwnFile();
  Shares();
}

}  // namespace
}  // namespace pgorigin

int main(int argc, char** argv) {
  pgorigin::Benchmark(argc > 1 ? argv[1] : "1000").Run();
  return 0;
}
