#include "resolve/annotate.h"

#include <algorithm>
#include <set>

namespace pgorigin {
namespace {

void AnnotateObject(Object& built, const Object& read) {
  built.place = read.place;
  built.domain = read.domain;
  built.renamed_from = read.renamed_from;
  built.generated_name = read.generated_name;
  built.metadata.owner = read.metadata.owner;
}

std::set<QualifiedName> RelationsOf(const Model& reading, const Refusals& refusals) {
  std::set<QualifiedName> relations;
  for (const Touch& touch : reading.touches) {
    if (refusals.unbuilt.contains(touch.place)) relations.insert(RelationOf(touch.id));
  }
  return relations;
}

// An opaque statement that the server executed has told what it does.
std::vector<Opaque> Unsettled(const Model& reading, const Refusals& refusals) {
  std::vector<Opaque> unsettled = reading.opaque;
  std::erase_if(unsettled,
                [&](const Opaque& opaque) { return !refusals.unbuilt.contains(opaque.place); });
  return unsettled;
}

// The only statement that can have made what the text does not know.
Place PlaceOfUnread(const Model& reading) {
  return reading.opaque.size() == 1 ? reading.opaque[0].place : Place{};
}

std::vector<Diagnostic> Diagnostics(const Model& reading, const Refusals& refusals) {
  std::vector<Diagnostic> diagnostics = refusals.errors;
  for (const Diagnostic& diagnostic : reading.diagnostics) {
    if (diagnostic.severity != Diagnostic::Severity::kError) diagnostics.push_back(diagnostic);
  }
  for (const auto& [place, reason] : refusals.unbuilt) {
    diagnostics.push_back({Diagnostic::Severity::kWarning, place, "uncertain: " + reason, ""});
  }
  return diagnostics;
}

}  // namespace

// Whatever belongs to a relation that such a statement touches.
std::vector<ObjectId> Unbuilt(const Model& reading, const Refusals& refusals) {
  std::set<QualifiedName> relations = RelationsOf(reading, refusals);
  std::vector<ObjectId> unbuilt;
  for (const auto& [id, object] : reading.objects) {
    if (relations.contains(RelationOf(id))) unbuilt.push_back(id);
  }
  return unbuilt;
}

Model Annotate(Model built, const Model& reading, const Refusals& refusals) {
  Place unread = PlaceOfUnread(reading);
  for (auto& [id, object] : built.objects) {
    const Object* read = reading.Find(id);
    if (read != nullptr) {
      AnnotateObject(object, *read);
    } else {
      object.metadata.owner = {};
      if (!InfoOf(id.kind).has_parent) object.place = unread;
    }
  }
  for (const ObjectId& id : Unbuilt(reading, refusals)) {
    built.objects.insert_or_assign(id, *reading.Find(id));
  }
  built.source = reading.source;
  built.touches = reading.touches;
  built.not_compared = reading.not_compared;
  built.opaque = Unsettled(reading, refusals);
  built.diagnostics = Diagnostics(reading, refusals);
  return built;
}

void LeaveUnstated(Model& built, const Model& reading) {
  for (auto& [id, object] : built.objects) {
    if (id.kind != Kind::kExtension) continue;
    if (const Object* read = reading.Find(id)) object.definition = read->definition;
  }
}

}  // namespace pgorigin
