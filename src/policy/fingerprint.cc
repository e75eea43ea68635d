#include "policy/fingerprint.h"

#include <algorithm>

#include "pgorigin/model/digest.h"

namespace pgorigin {
namespace {

void AddFields(Digest& digest, std::vector<FieldDifference> fields) {
  std::ranges::sort(fields, {}, &FieldDifference::field);
  for (const FieldDifference& field : fields) {
    digest.Add(field.field);
    digest.Add(field.from);
    digest.Add(field.to);
  }
}

void AddChange(Digest& digest, const Change& change) {
  digest.Add(WordFor(change.type));
  digest.Add(change.id);
  digest.Add(change.from_id);
  AddFields(digest, change.fields);
}

}  // namespace

std::string FingerprintOf(const Finding& finding, const Comparison& comparison) {
  Digest digest;
  digest.Add(finding.rule);
  digest.Add(finding.object);
  if (!finding.detail.empty()) digest.Add(finding.detail);
  std::vector<const Change*> changes;
  for (int index : finding.changes) {
    changes.push_back(&ChangeAt(comparison, index));
  }
  std::ranges::sort(changes, {}, [](const Change* change) { return change->id; });
  for (const Change* change : changes) AddChange(digest, *change);
  return digest.Digits();
}

std::string FingerprintOf(const Finding& finding, std::string_view about) {
  Digest digest;
  digest.Add(finding.rule);
  digest.Add(finding.object);
  digest.Add(about);
  return digest.Digits();
}

}  // namespace pgorigin
