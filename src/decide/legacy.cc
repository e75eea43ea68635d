#include "decide/legacy.h"

#include <algorithm>

#include "pgorigin/diff/type_text.h"
#include "pgorigin/model/legacy_name.h"

namespace pgorigin {
namespace {

bool BecomesUuid(const Alignment& alignment, const ObjectId& id) {
  const Column* from = As<Column>(alignment.from.Find(id));
  const Column* to = As<Column>(std::as_const(alignment.to).Find(id));
  return from != nullptr && to != nullptr && IsInteger(from->type) && to->type == "uuid";
}

// Nobody has to give it a value any more.
Object LegacyColumn(const Object& old, const ObjectId& id, const Decision& decision) {
  Object legacy = old;
  legacy.id = id;
  Column& column = *As<Column>(&legacy);
  column.not_null = false;
  column.identity = {};
  legacy.metadata.comment = decision.comment;
  legacy.ClearHints();
  return legacy;
}

void TakeSequences(Alignment& alignment, const ObjectId& old, Name legacy) {
  const auto& objects = alignment.from.objects;
  auto it = objects.lower_bound({Kind::kSequence, {}, {}, {}, {}});
  for (; it != objects.end() && it->first.kind == Kind::kSequence; ++it) {
    const ForeignColumns& owner = As<Sequence>(&it->second)->owned_by;
    if (owner.relation != RelationOf(old) || owner.names != std::vector{old.name}) continue;
    Object sequence = it->second;
    As<Sequence>(&sequence)->owned_by.names = {legacy};
    alignment.to.objects.insert_or_assign(it->first, std::move(sequence));
  }
}

}  // namespace

std::optional<ObjectId> KeepLegacy(Alignment& alignment, const Change& change,
                                   const Decision& decision) {
  if (decision.legacy != "keep" || change.type != ChangeType::kChanged) return std::nullopt;
  if (change.id.kind != Kind::kColumn || !BecomesUuid(alignment, change.id)) return std::nullopt;
  ObjectId id = change.id;
  id.name = LegacyName(id.name);
  const bool taken = alignment.from.Find(id) != nullptr || alignment.to.Find(id) != nullptr;
  if (taken || id.name.empty()) return std::nullopt;
  TakeSequences(alignment, change.id, id.name);
  const Object& old = *alignment.from.Find(change.id);
  alignment.to.objects.emplace(id, LegacyColumn(old, id, decision));
  return id;
}

std::optional<ObjectId> SuccessorOf(const ObjectId& legacy) {
  const std::string& name = legacy.name.str();
  if (legacy.kind != Kind::kColumn || !name.starts_with(kLegacyPrefix)) return std::nullopt;
  ObjectId successor = legacy;
  successor.name = name.substr(kLegacyPrefix.size());
  return successor;
}

}  // namespace pgorigin
