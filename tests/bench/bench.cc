// How fast, in ratios: the machine is the same for both sides of each.
//
//   pgorigin_bench [TABLES]     1000 when not given
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

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

double Seconds(const std::function<void()>& work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The middle of five: the first is cold, and machines are noisy.
double Median(const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < 5; ++i) times.push_back(Seconds(work));
  std::ranges::sort(times);
  return times[2];
}

void Load(const std::string& conninfo, const std::vector<Script>& scripts) {
  ConnectionOptions options;
  options.conninfo = conninfo;
  Session session(options);
  session.Execute("SET search_path TO public");
  for (const Script& script : scripts) {
    for (const ScriptStatement& statement : script.statements) session.Execute(statement.text);
  }
  session.Execute("VACUUM ANALYZE");
}

// psql with the reader's own queries, one session, into a file.
fs::path PsqlScript(const fs::path& directory, ServerVersion version) {
  fs::path script = directory / "queries.sql";
  std::ofstream out(script);
  out << "\\o " << (directory / "rows").string() << "\nSET search_path = '';\n";
  out << "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n";
  for (const std::string& query : CatalogQueries(version)) out << query << ";\n";
  return script;
}

void Run(int tables) {
  fs::path directory = fs::temp_directory_path() / fmt::format("pgorigin-bench-{}", ::getpid());
  fs::create_directories(directory);
  fs::path file = directory / "schema.sql";
  std::ofstream(file) << GeneratedSchema(tables);

  ScratchServer server;
  server.CreateDatabase("bench");
  std::string conninfo = server.ConnectionString("bench");
  std::vector<Script> scripts = LoadScripts(file);
  Load(conninfo, scripts);

  ConnectionOptions connection;
  connection.conninfo = conninfo;
  Model live = ReadCatalog(connection);
  double read = Median([&] { live = ReadCatalog(connection); });
  CatalogOptions one_session;
  one_session.sessions = 1;
  double read_alone = Median([&] { ReadCatalog(connection, one_session); });
  fs::path script = PsqlScript(directory, live.version);
  std::string psql =
      fmt::format("psql -X -q -A -t -d \"{}\" -f {} > /dev/null", conninfo, script.string());
  double reference = Median([&] {
    if (std::system(psql.c_str()) != 0) std::abort();
  });

  Model origin;
  double parse = Median([&] { origin = ReadSpec(LoadScripts(file), live.version); });
  Alignment alignment;
  double align = Seconds([&] { alignment = Align(std::move(live), std::move(origin)); });
  Report report;
  double diff = Seconds([&] { report.comparison = Diff(alignment); });
  double judge = Seconds([&] { report.findings = Judge({alignment, report.comparison}); });
  double print = Seconds([&] { ToTerminal(report, {}), ToMarkdown(report), ToJson(report); });

  double all = read + parse + align + diff + judge + print;
  fmt::print("{} tables, {} objects, {} differences\n", tables, report.comparison.counts.objects,
             report.comparison.changes.size());
  fmt::print("read the catalog, two sessions   {:7.3f} s  {:5.2f} of psql\n", read,
             read / reference);
  fmt::print("read the catalog, one session    {:7.3f} s  {:5.2f} of psql\n", read_alone,
             read_alone / reference);
  fmt::print("psql, the same queries to a file {:7.3f} s   1.00\n", reference);
  auto share = [&](const char* name, double seconds) {
    fmt::print("{:<33}{:7.3f} s  {:5.1f} % of the audit\n", name, seconds, 100 * seconds / all);
  };
  share("read", read);
  share("parse the Origin", parse);
  share("align and diff", align + diff);
  share("rules and reports", judge + print);
  fs::remove_all(directory);
}

}  // namespace
}  // namespace pgorigin

int main(int argc, char** argv) {
  pgorigin::Run(argc > 1 ? std::atoi(argv[1]) : 1000);
  return 0;
}
