#include "pgorigin/resolve/facts.h"

#include <filesystem>

#include "pgorigin/catalog/read_facts.h"
#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

constexpr const char* kNoFiles = "only a text has files";
constexpr const char* kNoMigrations = "only a directory of migrations has them";

void AddMigrations(const std::string& directory, Facts& facts) {
  for (const Script& script : LoadScripts(directory, 0, WhenEmpty::kWarn)) {
    if (script.left_out.empty()) facts.migrations.push_back(script.file);
    facts.downs.insert(facts.downs.end(), script.downs.begin(), script.downs.end());
  }
}

Facts FactsOfTexts(const std::vector<Source>& sources, const std::set<Fact>& wanted) {
  Facts facts;
  facts.missing[Fact::kStatistics] = "only a server has statistics";
  facts.missing[Fact::kLoginRoles] = "only a server knows who may log in";
  bool any = false;
  for (const Source& source : sources) {
    if (!std::filesystem::is_directory(source.value)) continue;
    any = true;
    if (wanted.contains(Fact::kMigrations)) AddMigrations(source.value, facts);
  }
  if (!any) facts.missing[Fact::kMigrations] = kNoMigrations;
  return facts;
}

Facts FactsOfSnapshot() {
  Facts facts;
  facts.missing[Fact::kStatistics] = "a snapshot has no statistics";
  facts.missing[Fact::kLoginRoles] = "a snapshot does not know who may log in";
  facts.missing[Fact::kFiles] = kNoFiles;
  facts.missing[Fact::kMigrations] = kNoMigrations;
  return facts;
}

Facts FactsOfServer(const Source& source, const std::set<Fact>& wanted,
                    ConnectionOptions connection) {
  connection.conninfo = source.value;
  Facts facts = ReadServerFacts(connection, wanted);
  facts.missing[Fact::kFiles] = kNoFiles;
  facts.missing[Fact::kMigrations] = kNoMigrations;
  return facts;
}

}  // namespace

Facts ReadFacts(const std::vector<Source>& sources, const std::set<Fact>& wanted,
                const ResolveOptions& options) {
  if (wanted.empty() || sources.empty()) return {};
  switch (sources[0].type) {
    case Source::Type::kServer:
      return FactsOfServer(sources[0], wanted, options.connection);
    case Source::Type::kSnapshot:
      return FactsOfSnapshot();
    case Source::Type::kText:
      break;
  }
  return FactsOfTexts(sources, wanted);
}

std::map<ObjectId, Access> AccessIn(const Model& model) {
  std::map<ObjectId, Access> access;
  for (const auto& [id, object] : model.objects) {
    if (HasOwner(id.kind)) access[id] = {object.metadata.owner, object.metadata.privileges};
  }
  return access;
}

}  // namespace pgorigin
