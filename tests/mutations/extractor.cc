#include "mutations/extractor.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

struct CatalogQuery {
  std::string title;
  int since = 0;
  std::string sql;
};

void ReadFile(const std::filesystem::path& path, std::vector<CatalogQuery>& queries) {
  std::ifstream in(path);
  bool between = true;
  for (std::string line; std::getline(in, line); between = line.empty()) {
    if (between && line.starts_with("-- ")) {
      const std::size_t since = line.find(" since ");
      queries.push_back({line.substr(3), 0, ""});
      if (since != line.npos) queries.back().since = std::stoi(line.substr(since + 7));
    } else if (!line.starts_with("-- ")) {
      queries.back().sql += line + "\n";
    }
  }
}

std::vector<CatalogQuery> ReadQueries() {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path directory = PGORIGIN_SOURCE_DIR "/tests/mutations/extractor";
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<CatalogQuery> queries;
  for (const std::filesystem::path& file : files) ReadFile(file, queries);
  return queries;
}

// What was made after initdb has such numbers; the schema public is shown all the same.
std::string WithNames(const std::string& sql) {
  return "SELECT q.object, q.owner, coalesce(i.type || ' ' || i.identity, 'database'),"
         " jsonb_strip_nulls(q.definition)\nFROM (" +
         sql +
         ") q (object, owner, definition)\n"
         "CROSS JOIN LATERAL (SELECT string_to_array(q.object, '/')) o (part)\n"
         "LEFT JOIN LATERAL pg_identify_object(o.part[1]::regclass, o.part[2]::oid,"
         " coalesce(o.part[3], '0')::integer) i ON true\n"
         "WHERE q.object IS NULL OR q.owner IS NOT NULL OR o.part[2]::oid >= 16384"
         " OR q.object = 'pg_namespace/2200'";
}

std::set<std::string> MembersOfExtensions(Session& session) {
  std::set<std::string> members;
  const ResultSet rows = session.Query(
      "SELECT classid::regclass || '/' || objid FROM pg_catalog.pg_depend WHERE deptype = 'e'");
  for (int row = 0; row < rows.size(); ++row) members.emplace(rows.Get(row, 0));
  return members;
}

class Extractor {
 public:
  explicit Extractor(Session& session)
      : session_(session), members_(MembersOfExtensions(session)) {}

  void Run(const CatalogQuery& query) {
    try {
      Take(session_.Query(WithNames(query.sql)));
    } catch (const QueryError& error) {
      throw std::runtime_error(query.title + ": " + error.what());
    }
  }

  DumpEntries entries;

 private:
  bool IsShown(const std::string& object, const std::string& owner) const {
    if (owner.empty()) return !members_.contains(object);
    return owner == "any" || shown_.contains(owner);
  }

  void Take(const ResultSet& rows) {
    for (int row = 0; row < rows.size(); ++row) {
      const std::string object(rows.Get(row, 0)), owner(rows.Get(row, 1));
      if (!IsShown(object, owner)) continue;
      if (owner != "any") shown_.insert(object);
      entries.insert(std::string(rows.Get(row, 2)) + "\n  " + std::string(rows.Get(row, 3)) + "\n");
    }
  }

  Session& session_;
  std::set<std::string> members_, shown_;
};

}  // namespace

DumpEntries Extract(const std::string& conninfo) {
  ConnectionOptions options;
  options.conninfo = conninfo;
  Session session(options);
  Extractor extractor(session);
  for (const CatalogQuery& query : ReadQueries()) {
    if (query.since <= session.version().Major()) extractor.Run(query);
  }
  return extractor.entries;
}

}  // namespace pgorigin
