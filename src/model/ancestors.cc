#include "pgorigin/model/ancestors.h"

namespace pgorigin {

std::vector<QualifiedName> ParentsOf(const Table& table) {
  std::vector<QualifiedName> parents = table.inherits;
  if (!table.partition_of.empty()) parents.push_back(table.partition_of);
  return parents;
}

std::set<QualifiedName> AncestorsOf(const Model& model, const QualifiedName& name) {
  std::set<QualifiedName> all;
  const Table* table = As<Table>(FindRelation(model, name));
  if (table == nullptr) return all;
  for (const QualifiedName& parent : ParentsOf(*table)) {
    all.insert(parent);
    all.merge(AncestorsOf(model, parent));
  }
  return all;
}

}  // namespace pgorigin
