#include "diff/doubt.h"

#include <fmt/core.h>

#include "pgorigin/model/ancestors.h"
#include "pgorigin/model/of_kind.h"

namespace pgorigin {
namespace {

std::string Reason(const Opaque& opaque) {
  const std::string place = opaque.place.empty() ? "" : ToString(opaque.place) + ": ";
  return fmt::format("text alone cannot follow {}{} ({})", place, opaque.statement, opaque.reason);
}

}  // namespace

Doubt::Doubt(const Alignment& alignment) {
  Add(alignment.from);
  Add(alignment.to);
  if (relations_.empty()) return;
  AddHeirs(alignment.from);
  AddHeirs(alignment.to);
}

void Doubt::Add(const Model& model) {
  for (const Opaque& opaque : model.opaque) {
    if (opaque.whole_database && everything_.empty()) everything_ = Reason(opaque);
    for (const QualifiedName& relation : opaque.relations) {
      relations_.emplace(relation, Reason(opaque));
    }
  }
}

// What a table gets, its children and partitions get as well.
void Doubt::AddHeirs(const Model& model) {
  for (const auto& [id, object] : OfKind(model.objects, Kind::kTable)) {
    const QualifiedName name{id.schema, id.name};
    for (const QualifiedName& ancestor : AncestorsOf(model, name)) {
      const auto found = relations_.find(ancestor);
      if (found != relations_.end()) relations_.emplace(name, std::string(found->second));
    }
  }
}

std::string Doubt::About(const QualifiedName& relation) const {
  auto found = relations_.find(relation);
  return found == relations_.end() ? everything_ : found->second;
}

}  // namespace pgorigin
