#include "decide/effective_origin.h"

#include <algorithm>

#include "decide/copy_fields.h"
#include "decide/names_column.h"
#include "decide/names_follow.h"
#include "pgorigin/diff/owner.h"
#include "pgorigin/model/glob.h"

namespace pgorigin {
namespace {

// The object and what belongs to it.
std::vector<ObjectId> WholeOf(const Model& model, const ObjectId& id) {
  std::vector<ObjectId> ids;
  if (model.Find(id) != nullptr) ids.push_back(id);
  for (int i = 0; i < kKindCount && !InfoOf(id.kind).has_parent; ++i) {
    const Kind kind = static_cast<Kind>(i);
    if (!InfoOf(kind).has_parent) continue;
    for (const Object* part : Children(model, kind, RelationOf(id))) ids.push_back(part->id);
  }
  return ids;
}

// A column that a table owns: with the sequences that are owned by it.
std::vector<ObjectId> OwnedBy(const Model& model, const ObjectId& id) {
  std::vector<ObjectId> ids;
  auto it = model.objects.lower_bound({Kind::kSequence, {}, {}, {}, {}});
  for (; it != model.objects.end() && it->first.kind == Kind::kSequence; ++it) {
    const Object* owner = OwnerOf(model, it->second);
    const Sequence* sequence = As<Sequence>(&it->second);
    if (owner == nullptr || RelationOf(owner->id) != RelationOf(id)) continue;
    const auto& names = sequence->owned_by.names;
    const bool of_column = std::ranges::find(names, id.name) != names.end();
    if (id.kind != Kind::kColumn || of_column) ids.push_back(it->first);
  }
  return ids;
}

bool HasColumns(Kind kind) { return kind == Kind::kTable || kind == Kind::kColumn; }

}  // namespace

ObjectId EffectiveOrigin::Keep(const Change& change, const Decision& decision) {
  const ObjectId id = KeptAs(change, decision);
  Object* kept = alignment_.to.Find(id);
  if (kept != nullptr && !decision.comment.empty()) kept->metadata.comment = decision.comment;
  return id;
}

ObjectId EffectiveOrigin::KeptAs(const Change& change, const Decision& decision) {
  switch (change.type) {
    case ChangeType::kMissing:
      KeepMissing(change.id);
      break;
    case ChangeType::kExtra:
      KeepExtra(change.id);
      break;
    case ChangeType::kChanged:
      KeepFields(change, decision);
      break;
    case ChangeType::kRenamed:
      KeepName(change.id);
      break;
    case ChangeType::kMoved:
      return KeepPlace(change.id);
  }
  return change.id;
}

void EffectiveOrigin::KeepFields(const Change& change, const Decision& decision) {
  const Object* from = alignment_.from.Find(change.id);
  Object* to = alignment_.to.Find(change.id);
  if (from == nullptr || to == nullptr) return;
  std::vector<std::string_view> fields;
  for (const FieldDifference& field : change.fields) {
    const bool meant = decision.fields.empty() || MatchesAny(decision.fields, field.field);
    if (meant) fields.push_back(field.field);
  }
  CopyFields(fields, *from, *to);
  if (!decision.fields.empty()) return;
  to->uncertain = {};
  to->guess = {};
}

void EffectiveOrigin::KeepExtra(const ObjectId& id) {
  std::vector<ObjectId> ids = WholeOf(alignment_.from, id);
  if (HasColumns(id.kind)) {
    for (const ObjectId& owned : OwnedBy(alignment_.from, id)) ids.push_back(owned);
  }
  for (const ObjectId& kept : ids) {
    const Object& object = *alignment_.from.Find(kept);
    alignment_.to.objects.try_emplace(kept, object);
    if (kept.kind == Kind::kColumn) extra_columns_.insert(kept);
  }
}

void EffectiveOrigin::KeepMissing(const ObjectId& id) {
  std::vector<ObjectId> ids = WholeOf(alignment_.to, id);
  if (HasColumns(id.kind)) {
    for (const ObjectId& owned : OwnedBy(alignment_.to, id)) ids.push_back(owned);
  }
  for (const ObjectId& gone : ids) {
    alignment_.to.objects.erase(gone);
    if (gone.kind == Kind::kColumn) missing_columns_.insert(gone);
  }
}

void EffectiveOrigin::KeepName(const ObjectId& id) {
  auto rename = std::ranges::find_if(
      alignment_.renamed, [&](const Rename& known) { return known.accepted && known.to == id; });
  if (rename == alignment_.renamed.end()) return;
  rename->kept = true;
  if (id.kind == Kind::kColumn) called_.merge(NamesFollow(alignment_, id, rename->from.name));
}

// Where it was due, it is missing now.
ObjectId EffectiveOrigin::KeepPlace(const ObjectId& due) {
  auto move = std::ranges::find(alignment_.moved, due, &Move::to);
  if (move == alignment_.moved.end()) return due;
  const ObjectId id = move->from;
  alignment_.moved.erase(move);
  KeepExtra(id);
  return id;
}

bool EffectiveOrigin::HangsOnKept(const Object& object, const std::set<ObjectId>& columns) const {
  return std::ranges::any_of(columns,
                             [&](const ObjectId& column) { return NamesColumn(object, column); });
}

void EffectiveOrigin::Follow(const std::vector<Change>& changes) {
  const std::set<ObjectId> extra = extra_columns_;
  const std::set<ObjectId> missing = missing_columns_;
  for (const Change& change : changes) {
    if (change.type == ChangeType::kExtra) {
      const Object* object = alignment_.from.Find(change.id);
      if (object != nullptr && HangsOnKept(*object, extra)) KeepExtra(change.id);
    } else if (change.type == ChangeType::kMissing) {
      const Object* object = alignment_.to.Find(change.id);
      if (object != nullptr && HangsOnKept(*object, missing)) KeepMissing(change.id);
    }
  }
}

}  // namespace pgorigin
