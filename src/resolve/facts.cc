#include "pgorigin/resolve/facts.h"

#include "pgorigin/catalog/read_facts.h"
#include "pgorigin/model/access.h"

namespace pgorigin {
namespace {

Facts FactsOfTexts(const std::vector<Source>& sources, const std::set<Fact>& wanted) {
  Facts facts;
  facts.missing[Fact::kStatistics] = "only a server has statistics";
  facts.missing[Fact::kLoginRoles] = "only a server knows who may log in";
  if (!wanted.contains(Fact::kFiles)) return facts;
  for (const Source& source : sources) {
    for (const Script& script : LoadScripts(source.value, 0, WhenEmpty::kWarn)) {
      if (!script.left_out) facts.files.push_back(script.file);
      facts.downs.insert(facts.downs.end(), script.downs.begin(), script.downs.end());
    }
  }
  return facts;
}

Facts FactsOfSnapshot() {
  Facts facts;
  facts.missing[Fact::kStatistics] = "a snapshot has no statistics";
  facts.missing[Fact::kLoginRoles] = "a snapshot does not know who may log in";
  facts.missing[Fact::kFiles] = "only a text has files";
  return facts;
}

}  // namespace

Facts ReadFacts(const std::vector<Source>& sources, const std::set<Fact>& wanted,
                const ResolveOptions& options) {
  if (wanted.empty() || sources.empty()) return {};
  switch (sources[0].type) {
    case Source::Type::kServer: {
      ConnectionOptions connection = options.connection;
      connection.conninfo = sources[0].value;
      return ReadServerFacts(connection, wanted);
    }
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
