#include "mutations/oracle.h"

#include <filesystem>
#include <sstream>
#include <stdexcept>

#include "mutations/extractor.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

// Since 15.14 a dump begins and ends with a token by chance.
bool IsNoise(const std::string& line) {
  return line.empty() || line == "--" || line.starts_with("\\restrict") ||
         line.starts_with("\\unrestrict") || line.starts_with("-- Dumped");
}

std::string DatabaseIn(const std::string& conninfo) {
  ConnectionOptions options;
  options.conninfo = conninfo;
  return QuoteIdentifier(Session(options).database());
}

// Two databases have two names: what is said of the database itself, without its own.
std::string WithoutName(std::string entry, const std::string& database) {
  const std::string heading = entry.substr(0, entry.find('\n'));
  const bool of_database =
      heading.starts_with("-- Name: DATABASE ") || heading.find("; Type: DATABASE") != heading.npos;
  for (std::size_t at = 0; of_database && (at = entry.find(database, at)) != entry.npos;) {
    entry.erase(at, database.size());
  }
  return entry;
}

}  // namespace

std::string NewestPgDump(int major) {
  for (int found = 18; found >= major; --found) {
    const std::string path = "/usr/lib/postgresql/" + std::to_string(found) + "/bin/pg_dump";
    if (std::filesystem::exists(path)) return path;
  }
  return "";
}

std::optional<DumpEntries> PgDump(const std::string& conninfo, int major) {
  const std::string program = NewestPgDump(major);
  if (program.empty()) return std::nullopt;
  const Finished dump = RunProgram({program, "--schema-only", "--create", conninfo}, "/");
  if (dump.status != 0) throw std::runtime_error("pg_dump: " + dump.err);
  const std::string database = DatabaseIn(conninfo);
  DumpEntries entries;
  std::string tablespace, access_method, entry;
  std::istringstream lines(dump.out);
  for (std::string line; std::getline(lines, line);) {
    if (IsNoise(line)) continue;
    if (line.starts_with("SET default_tablespace")) {
      tablespace = line;
    } else if (line.starts_with("SET default_table_access_method")) {
      access_method = line;
    } else if (line.starts_with("-- Name: ")) {
      entries.insert(WithoutName(std::exchange(entry, line + "\n"), database));
    } else {
      entry += line + (line.starts_with("CREATE ") ? " " + tablespace + access_method : "") + "\n";
    }
  }
  entries.insert(WithoutName(entry, database));
  return entries;
}

DumpEntries DumpOf(const std::string& conninfo, int major) {
  const auto dump = PgDump(conninfo, major);
  return dump ? *dump : Extract(conninfo);
}

std::string DifferenceOf(const DumpEntries& a, const DumpEntries& b) {
  std::string text;
  for (const auto* pair : {&a, &b}) {
    const DumpEntries& other = pair == &a ? b : a;
    for (const std::string& entry : *pair) {
      if (pair->count(entry) != other.count(entry)) text += entry;
    }
  }
  return text;
}

}  // namespace pgorigin
