#include "pgorigin/decide/decide.h"
#include "pgorigin/model/digest.h"
#include "pgorigin/model/show.h"

namespace pgorigin {
namespace {

void AddObject(Digest& digest, const Object& object) {
  digest.Add(object.id);
  digest.Add(Summary(object.definition));
}

// The object, and all that belongs to it.
void AddWhole(Digest& digest, const Model& model, const ObjectId& id) {
  const Object* object = model.Find(id);
  if (object == nullptr) return;
  AddObject(digest, *object);
  for (int i = 0; i < kKindCount; ++i) {
    const Kind kind = static_cast<Kind>(i);
    if (InfoOf(id.kind).has_parent || !InfoOf(kind).has_parent) continue;
    for (const Object* part : Children(model, kind, RelationOf(id))) AddObject(digest, *part);
  }
}

// What the fingerprint of a finding does not tell of a change.
void AddChange(Digest& digest, const Change& change, const Alignment& alignment) {
  if (change.type == ChangeType::kExtra) AddWhole(digest, alignment.from, change.id);
  if (change.type == ChangeType::kMoved) digest.Add(change.from_summary);
  if (change.type == ChangeType::kMissing) AddWhole(digest, alignment.to, change.id);
}

}  // namespace

std::string CoveredBy(const Finding& finding, const AuditInput& input) {
  Digest digest;
  digest.Add(finding.fingerprint);
  if (finding.changes.empty()) digest.Add(finding.sentence);
  for (int index : finding.changes) {
    AddChange(digest, ChangeAt(input.comparison, index), input.alignment);
  }
  return digest.Digits();
}

}  // namespace pgorigin
