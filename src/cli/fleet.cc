#include "cli/fleet.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "cli/retry.h"
#include "cli/run_options.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/glob.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/session/connection_string.h"

namespace pgorigin {
namespace {

struct Member {
  std::string name;
  std::string conninfo;
  std::string schema;
};

constexpr std::string_view kDatabasesSql = R"(
SELECT d.datname
FROM pg_catalog.pg_database AS d
WHERE d.datallowconn
  AND NOT d.datistemplate
ORDER BY d.datname)";

constexpr std::string_view kSchemasSql = R"(
SELECT n.nspname
FROM pg_catalog.pg_namespace AS n
WHERE NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
  AND n.nspname <> 'information_schema'
ORDER BY n.nspname)";

ResultSet Ask(const Fleet& fleet, const Settings& settings, const std::string& sql) {
  ConnectionOptions options = ConnectionOf(settings);
  options.conninfo = *settings.target;
  return WithRetries([&] {
    Session session(options);
    try {
      session.Execute("SET default_transaction_read_only = on");
      return session.Query(sql);
    } catch (const QueryError& error) {
      RaiseAsError(error, "list the fleet " + Printable(fleet.name), session.description());
    }
  });
}

// What the glob matches of the first column.
template <class Make>
std::vector<Member> Matching(const ResultSet& rows, const std::string& glob, Make make) {
  std::vector<Member> members;
  for (int row = 0; row < rows.size(); ++row) {
    const std::string name(rows.Get(row, 0));
    if (GlobMatches(glob, name)) members.push_back(make(name));
  }
  return members;
}

// A name that says no more than the connection does has no secret in it.
std::string NameFor(const std::string& name, const std::string& conninfo) {
  return name.empty() ? DescribeConnection(conninfo) : name;
}

std::vector<Member> FromQuery(const ResultSet& rows) {
  std::vector<Member> members;
  const bool named = rows.columns() > 1;
  for (int row = 0; row < rows.size(); ++row) {
    const std::string conninfo(rows.Get(row, named ? 1 : 0));
    const std::string name(named ? rows.Get(row, 0) : "");
    members.push_back({NameFor(name, conninfo), conninfo, ""});
  }
  return members;
}

// `NAME CONNECTION`, or a connection string alone; `#` begins a comment.
Member MemberOf(std::string line) {
  if (IsConnectionString(line)) return {NameFor("", line), line, ""};
  const std::size_t space = line.find_first_of(" \t");
  if (space == line.npos) return {"", line, ""};
  return {line.substr(0, space), line.substr(line.find_first_not_of(" \t", space)), ""};
}

std::vector<Member> FromFile(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    throw Error(ExitStatus::kUsage, fmt::format("cannot read {}", Printable(path)));
  }
  std::vector<Member> members;
  for (std::string line; std::getline(file, line);) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == line.npos || line[begin] == '#') continue;
    members.push_back(MemberOf(line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1)));
  }
  return members;
}

std::vector<Member> List(const Fleet& fleet, const Settings& settings) {
  if (fleet.file) return FromFile(*fleet.file);
  if (fleet.query) return FromQuery(Ask(fleet, settings, *fleet.query));
  const std::string& target = *settings.target;
  if (fleet.schemas) {
    return Matching(Ask(fleet, settings, std::string(kSchemasSql)), *fleet.schemas,
                    [&](const std::string& name) {
                      return Member{name, target, name};
                    });
  }
  return Matching(Ask(fleet, settings, std::string(kDatabasesSql)), *fleet.targets,
                  [&](const std::string& name) {
                    return Member{name, WithDatabase(target, name), ""};
                  });
}

// What is no connection string is not repeated: it may hold a password.
void Check(const Fleet& fleet, const std::vector<Member>& members) {
  std::set<std::string> names;
  for (const Member& member : members) {
    if (!IsConnectionString(member.conninfo)) {
      throw Error(ExitStatus::kUsage,
                  fmt::format("member {} of the fleet {} has no connection string",
                              names.size() + 1, Printable(fleet.name)));
    }
    if (names.insert(member.name).second) continue;
    throw Error(ExitStatus::kUsage, fmt::format("the fleet {} has two members {}: give them names",
                                                Printable(fleet.name), Printable(member.name)));
  }
}

}  // namespace

std::vector<CheckTarget> MembersOf(const Fleet& fleet, const Settings& settings) {
  const std::vector<Member> members = List(fleet, settings);
  Check(fleet, members);
  std::vector<CheckTarget> targets;
  for (const Member& member : members) {
    CheckTarget target{fleet.name + "/" + member.name, fleet.name, settings, member.schema};
    target.settings.target = member.conninfo;
    if (!member.schema.empty()) target.settings.schema = {member.schema};
    targets.push_back(std::move(target));
  }
  return targets;
}

}  // namespace pgorigin
