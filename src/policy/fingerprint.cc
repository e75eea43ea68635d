#include "policy/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace pgorigin {
namespace {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
class Hash {
 public:
  void Add(std::string_view text) {
    for (char c : text) AddByte(static_cast<unsigned char>(c));
    // A byte that UTF-8 does not have keeps the parts apart.
    AddByte(0xFF);
  }
  void Add(const ObjectId& id) {
    for (std::string_view part : {WordFor(id.kind), id.schema.view(), id.parent.view(),
                                  id.name.view(), id.arguments.view()}) {
      Add(part);
    }
  }
  std::string Digits() const { return fmt::format("{:016x}", state_); }

 private:
  void AddByte(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001b3u; }
  std::uint64_t state_ = 0xcbf29ce484222325u;
};

void AddFields(Hash& hash, std::vector<FieldDifference> fields) {
  std::ranges::sort(fields, {}, &FieldDifference::field);
  for (const FieldDifference& field : fields) {
    hash.Add(field.field);
    hash.Add(field.from);
    hash.Add(field.to);
  }
}

void AddChange(Hash& hash, const Change& change) {
  hash.Add(WordFor(change.type));
  hash.Add(change.id);
  hash.Add(change.from_id);
  AddFields(hash, change.fields);
}

}  // namespace

std::string FingerprintOf(const Finding& finding, const Comparison& comparison) {
  Hash hash;
  hash.Add(finding.rule);
  hash.Add(finding.object);
  std::vector<const Change*> changes;
  for (int index : finding.changes) {
    changes.push_back(&comparison.changes[static_cast<std::size_t>(index)]);
  }
  std::ranges::sort(changes, {}, [](const Change* change) { return change->id; });
  for (const Change* change : changes) AddChange(hash, *change);
  return hash.Digits();
}

}  // namespace pgorigin
