#include "diff/doubt.h"

#include <fmt/core.h>

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
}

void Doubt::Add(const Model& model) {
  for (const Opaque& opaque : model.opaque) {
    if (opaque.whole_database && everything_.empty()) everything_ = Reason(opaque);
    for (const QualifiedName& relation : opaque.relations) {
      relations_.emplace(relation, Reason(opaque));
    }
  }
}

std::string Doubt::About(const QualifiedName& relation) const {
  auto found = relations_.find(relation);
  return found == relations_.end() ? everything_ : found->second;
}

}  // namespace pgorigin
