#include "mutations/oracle.h"

#include <filesystem>
#include <sstream>
#include <stdexcept>

namespace pgorigin {
namespace {

std::string NewestPgDump(int major) {
  for (int found = 18; found >= major; --found) {
    const std::string path = "/usr/lib/postgresql/" + std::to_string(found) + "/bin/pg_dump";
    if (std::filesystem::exists(path)) return path;
  }
  return "";
}

// Since 15.14 a dump begins and ends with a token by chance.
bool IsNoise(const std::string& line) {
  return line.empty() || line == "--" || line.starts_with("\\restrict") ||
         line.starts_with("\\unrestrict") || line.starts_with("-- Dumped");
}

}  // namespace

std::optional<DumpEntries> DumpOf(const std::string& conninfo, int major) {
  const std::string program = NewestPgDump(major);
  if (program.empty()) return std::nullopt;
  const Finished dump = RunProgram({program, "--schema-only", conninfo}, "/");
  if (dump.status != 0) throw std::runtime_error("pg_dump: " + dump.err);
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
      entries.insert(std::exchange(entry, line + "\n"));
    } else {
      entry += line + (line.starts_with("CREATE ") ? " " + tablespace + access_method : "") + "\n";
    }
  }
  entries.insert(entry);
  return entries;
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
