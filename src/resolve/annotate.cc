#include "resolve/annotate.h"

#include <algorithm>
#include <map>

#include "pgorigin/model/access.h"
#include "pgorigin/model/of_kind.h"

namespace pgorigin {
namespace {

// Who owns what and may do what, the text alone knows: on the scratch server all
// belongs to one role, and not every GRANT has been executed.
void TakeAccess(Object& built, const Object& read) {
  built.metadata.owner = read.metadata.owner;
  built.metadata.privileges = read.metadata.privileges;
  built.metadata.security_labels = read.metadata.security_labels;
  View* view = As<View>(&built);
  const View* written = As<View>(&read);
  if (view == nullptr || written == nullptr) return;
  for (ViewColumn& detail : view->details) detail.privileges = {};
  for (const ViewColumn& detail : written->details) {
    if (detail.privileges.value) DetailOf(*view, detail.name).privileges = detail.privileges;
  }
}

bool IsAccess(const ObjectId& id) {
  return id.kind == Kind::kDefaultPrivileges || id.kind == Kind::kDatabase;
}

void TakeAccessObjects(Model& built, const Model& reading) {
  std::erase_if(built.objects, [](const auto& entry) { return IsAccess(entry.first); });
  for (const auto& [id, object] : reading.objects) {
    if (IsAccess(id)) built.objects.emplace(id, object);
  }
}

void AnnotateObject(Object& built, const Object& read) {
  built.place = read.place;
  built.domain = read.domain;
  built.renamed_from = read.renamed_from;
  built.decision = read.decision;
  built.generated_name = read.generated_name;
  TakeAccess(built, read);
}

std::map<QualifiedName, std::string> RelationsOf(const Model& reading, const Refusals& refusals) {
  std::map<QualifiedName, std::string> relations;
  for (const Touch& touch : reading.touches) {
    auto found = refusals.unbuilt.find(touch.place);
    if (found != refusals.unbuilt.end()) relations.emplace(RelationOf(touch.id), found->second);
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
Unbuilt UnbuiltOf(const Model& reading, const Refusals& refusals) {
  const std::map<QualifiedName, std::string> relations = RelationsOf(reading, refusals);
  Unbuilt unbuilt;
  for (const auto& [id, object] : reading.objects) {
    auto found = relations.find(RelationOf(id));
    if (found != relations.end()) unbuilt.emplace(id, found->second);
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
      object.metadata.privileges = {};
      if (!InfoOf(id.kind).has_parent) object.place = unread;
    }
  }
  TakeAccessObjects(built, reading);
  for (const auto& [id, reason] : UnbuiltOf(reading, refusals)) {
    built.objects.insert_or_assign(id, *reading.Find(id));
  }
  built.source = reading.source;
  built.touches = reading.touches;
  built.not_compared = reading.not_compared;
  built.opaque = Unsettled(reading, refusals);
  built.diagnostics = Diagnostics(reading, refusals);
  return built;
}

void LeaveCurrentRole(Model& built, const Model& reading, Name role) {
  for (auto& [id, object] : built.objects) {
    RowPolicy* policy = As<RowPolicy>(&object);
    const Object* read = reading.Find(id);
    if (policy == nullptr || (read != nullptr && read->uncertain.empty())) continue;
    auto named = std::ranges::find(policy->roles, role);
    if (named == policy->roles.end()) continue;
    *named = Name(kCurrentRole);
    std::ranges::sort(policy->roles);
    object.uncertain = "CURRENT_USER in a policy is whoever runs the statement";
  }
}

void LeaveDefaultComments(Model& text, const Model& other) {
  for (auto& [id, object] : OfKind(text.objects, Kind::kExtension)) {
    const Extension* known = As<Extension>(other.Find(id));
    if (known == nullptr || known->default_comment.empty()) continue;
    if (object.metadata.comment == known->default_comment) object.metadata.comment = {};
  }
}

void LeaveUnstated(Model& built, const Model& reading) {
  for (auto& [id, object] : OfKind(built.objects, Kind::kExtension)) {
    if (const Object* read = reading.Find(id)) object.definition = read->definition;
  }
}

}  // namespace pgorigin
