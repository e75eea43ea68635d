// How fast a nightly is, in ratios: the machine is the same for both sides of each.
//
//   pgorigin_nightly_bench [TENANTS]     200 when not given
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include "bench/schema.h"
#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/history/ledger.h"
#include "pgorigin/scratch/scratch_server.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

constexpr int kDatabases = 64, kTables = 30, kAtOnce = 8;
constexpr int kRuns = 1000, kFindings = 1000;

double Seconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The middle of three: the first is cold, and machines are noisy.
double Median(const std::function<void()>& work) {
  double times[] = {Seconds(work), Seconds(work), Seconds(work)};
  std::ranges::sort(times);
  return times[1];
}

void RunProgram(std::vector<std::string> line) {
  const pid_t child = fork();
  if (child == 0) {
    std::vector<char*> arguments;
    for (std::string& word : line) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(126);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) std::abort();
}

class NightlyBenchmark {
 public:
  explicit NightlyBenchmark(int tenants)
      : tenants_(tenants),
        directory_(fs::temp_directory_path() / fmt::format("pgorigin-nightly-{}", ::getpid())) {
    fs::create_directories(directory_);
    setenv("XDG_CACHE_HOME", directory_.c_str(), 1);
    Write("origin.sql", GeneratedSchema(kTables));
  }
  ~NightlyBenchmark() { fs::remove_all(directory_); }
  void Run() {
    Past();
    Databases();
    Tenants();
  }

 private:
  void Write(const std::string& name, const std::string& text) const {
    std::ofstream(directory_ / name) << text;
  }
  void Execute(const std::string& database, const std::string& sql) const {
    ConnectionOptions options;
    options.conninfo = server_.ConnectionString(database);
    options.statement_timeout = std::chrono::hours(1);
    Session session(options);
    session.Execute("SET search_path TO public");
    session.Execute(sql);
  }
  void Configure(const std::string& target, const std::string& list) const {
    Write("pgorigin.toml",
          fmt::format("origin = \"origin.sql\"\n[check]\njobs = \"{}\"\n[[fleet]]\nname = \"f\"\n"
                      "target = \"{}\"\n{}\n",
                      kAtOnce, target, list));
  }
  void Check(const std::vector<std::string>& more) const {
    std::vector<std::string> line = {PGORIGIN_PROGRAM, "check", "--quiet", "--config",
                                     directory_ / "pgorigin.toml"};
    line.insert(line.end(), more.begin(), more.end());
    RunProgram(line);
  }
  static void Print(const char* what, double seconds, const char* of, double reference,
                    double limit) {
    fmt::print("{:<36}{:7.3f} s  {:5.2f} of {:<24}(at most {:.2f})\n", what, seconds,
               seconds / reference, of, limit);
  }

  void Past() const;
  void Databases() const;
  void Tenants() const;
  void Dump() const;

  int tenants_;
  fs::path directory_;
  ScratchServer server_;
};

// A tenth of the findings go away and come back each night.
void NightlyBenchmark::Past() const {
  const std::string file = directory_ / "past.db";
  {
    Ledger ledger(file, {});
    for (int run = 0; run < kRuns; ++run) {
      const std::string at = DaysBefore("2026-01-01T02:00:00Z", kRuns - run);
      ledger.Begin(at, at, "bench");
      TargetAudit audit{"staging", at, "", "different", 1, {}, "", ""};
      for (int i = 0; i < kFindings; ++i) {
        if (i % 10 == run % 10) continue;
        audit.findings.push_back({fmt::format("{:016x}", i), "schema.missing-column", "error",
                                  fmt::format("column public.t.c{}", i), "It is missing.", true});
      }
      ledger.Record(audit);
    }
  }
  const double seconds = Median([&] {
    RunProgram({PGORIGIN_PROGRAM, "history", "--ledger", file, "--date", "2026-01-01", "--since",
                "1000d"});
  });
  fmt::print("history, {} runs of {} findings {:9.3f} s  (at most 0.2; ledger: {} MB)\n", kRuns,
             kFindings, seconds, fs::file_size(file) >> 20);
}

void NightlyBenchmark::Dump() const {
  std::atomic<int> next = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kAtOnce; ++i) {
    threads.emplace_back([&] {
      for (int n; (n = next++) < kDatabases;) {
        RunProgram({"pg_dump", "-s", "-f", "/dev/null", "-d",
                    server_.ConnectionString(fmt::format("night_{}", n))});
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

void NightlyBenchmark::Databases() const {
  Execute("postgres", "CREATE DATABASE night_template TEMPLATE template0");
  Execute("night_template", GeneratedSchema(kTables));
  Execute("night_template", "VACUUM ANALYZE");
  for (int i = 0; i < kDatabases; ++i) {
    Execute("postgres", fmt::format("CREATE DATABASE night_{} TEMPLATE night_template", i));
  }
  Configure(server_.ConnectionString(), "targets = \"night_?*\"");
  const double dumps = Median([&] { Dump(); });
  const double full = Median([&] { Check({"--full", "--target", "f/night_*"}); });
  const double again = Median([&] { Check({"--target", "f/night_*"}); });
  fmt::print("pg_dump -s of {} databases, {} at once {:5.3f} s\n", kDatabases, kAtOnce, dumps);
  Print("check of them", full, "the dumps", dumps, 1.0 / 3);
  Print("check of them, unchanged", again, "the full check", full, 0.1);
}

void NightlyBenchmark::Tenants() const {
  Execute("postgres", "CREATE DATABASE shop TEMPLATE template0");
  for (int i = 0; i < tenants_; ++i) {
    Execute("shop", fmt::format("CREATE SCHEMA tenant_{0}; SET search_path TO tenant_{0}; {1}", i,
                                GeneratedSchema(kTables)));
  }
  Execute("shop", "VACUUM ANALYZE");
  const std::string shop = server_.ConnectionString("shop");
  Configure(shop, "schemas = \"tenant_*\"");
  const double reading = Median([&] { ReadCatalog({.conninfo = shop}); });
  const double full = Median([&] { Check({"--full"}); });
  const double again = Median([&] { Check({}); });
  fmt::print("one reading of {} tenants {:13.3f} s\n", tenants_, reading);
  Print("check of them", full, "the reading", reading, 1.5);
  Print("check of them, unchanged", again, "the full check", full, 0.1);
}

}  // namespace
}  // namespace pgorigin

int main(int argc, char** argv) {
  pgorigin::NightlyBenchmark(argc > 1 ? std::atoi(argv[1]) : 200).Run();
  return 0;
}
