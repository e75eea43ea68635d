#include "spec/elaborate.h"

#include <algorithm>
#include <limits>

#include "spec/sequences.h"

namespace pgorigin {
namespace {

constexpr std::size_t kMaxName = 63;  // NAMEDATALEN - 1

// The longest prefix of at most `length` bytes that ends between characters.
std::string Clip(const std::string& text, std::size_t length) {
  if (text.size() <= length) return text;
  while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
  return text.substr(0, length);
}

template <class Taken>
std::string FirstFree(const std::string& first, const std::string& second, const std::string& label,
                      Taken taken) {
  std::string numbered = label;
  for (int pass = 1;; ++pass) {
    std::string name = ObjectName(first, second, numbered);
    if (!taken(name)) return name;
    numbered = label + std::to_string(pass);
  }
}

}  // namespace

std::string ObjectName(const std::string& first, const std::string& second,
                       const std::string& label) {
  std::size_t overhead = (second.empty() ? 0 : 1) + (label.empty() ? 0 : label.size() + 1);
  std::size_t first_size = first.size(), second_size = second.size();
  while (first_size + second_size > kMaxName - overhead) {
    if (first_size > second_size) {
      --first_size;
    } else {
      --second_size;
    }
  }
  std::string name = Clip(first, first_size);
  if (!second.empty()) name += "_" + Clip(second, second_size);
  if (!label.empty()) name += "_" + label;
  return name;
}

namespace {

bool HasRelationName(Kind kind) {
  return kind == Kind::kTable || kind == Kind::kView || kind == Kind::kMaterializedView ||
         kind == Kind::kSequence || kind == Kind::kComposite;
}

}  // namespace

void TakenNames::Insert(const Object& object) {
  const ObjectId& id = object.id;
  if (HasRelationName(id.kind)) relations.insert({id.schema, id.name});
  if (id.kind == Kind::kIndex) indexes.insert({{id.schema, id.name}, id.parent});
  const Column* column = As<Column>(&object);
  if (column != nullptr && column->identity) {
    relations.insert({id.schema, SequenceName(id, **column->identity)});
  }
  const Constraint* constraint = As<Constraint>(&object);
  if (constraint == nullptr) return;
  constraints.insert({id.schema, id.name});
  bool has_index = constraint->type != ConstraintType::kCheck &&
                   constraint->type != ConstraintType::kForeignKey &&
                   constraint->type != ConstraintType::kNotNull;
  if (has_index) indexes.insert({{id.schema, id.name}, id.parent});
}

// Constraints of several tables may share a name.
bool TakenNames::Remove(const Object& object) {
  const ObjectId& id = object.id;
  if (id.kind == Kind::kConstraint) return false;
  const Column* column = As<Column>(&object);
  if (column != nullptr && column->identity) {
    relations.erase({id.schema, SequenceName(id, **column->identity)});
  }
  if (id.kind == Kind::kIndex) indexes.erase({id.schema, id.name});
  if (HasRelationName(id.kind)) relations.erase({id.schema, id.name});
  return true;
}

std::string TakenNames::FreeRelation(Name schema, const std::string& first,
                                     const std::string& second, const std::string& label,
                                     bool constraint) const {
  return FirstFree(first, second, label, [&](const std::string& name) {
    return IsRelation({schema, name}) || (constraint && constraints.contains({schema, name}));
  });
}

std::string TakenNames::FreeConstraint(Name schema, const std::string& first,
                                       const std::string& second, const std::string& label) const {
  return FirstFree(first, second, label, [&](const std::string& name) {
    return constraints.contains({schema, name});
  });
}

std::string JoinColumns(const std::vector<std::string>& columns) {
  std::string joined;
  for (const std::string& column : columns) {
    if (!joined.empty()) joined += "_";
    joined += Clip(column, kMaxName);
    if (joined.size() >= kMaxName + 1) break;
  }
  return joined;
}

std::vector<std::string> UniqueKeyNames(std::vector<std::string> names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string original = names[i];
    auto before = names.begin() + static_cast<std::ptrdiff_t>(i);
    for (int number = 1; std::find(names.begin(), before, names[i]) != before; ++number) {
      std::string digits = std::to_string(number);
      names[i] = Clip(original, kMaxName - digits.size()) + digits;
    }
  }
  return names;
}

void SetSequenceBounds(Sequence& sequence, bool ascending) {
  std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  if (sequence.type == "smallint") lowest = -32768, highest = 32767;
  if (sequence.type == "integer") lowest = -2147483648LL, highest = 2147483647LL;
  sequence.minimum = ascending ? 1 : lowest;
  sequence.maximum = ascending ? highest : -1;
}

Sequence SerialSequence(const std::string& type) {
  Sequence sequence;
  sequence.type = type;
  SetSequenceBounds(sequence, true);
  return sequence;
}

std::string NextvalText(const QualifiedName& sequence) {
  std::string name = QuoteIdentifier(sequence.schema) + "." + QuoteIdentifier(sequence.name);
  std::string quoted;
  for (char c : name) quoted += c == '\'' ? "''" : std::string(1, c);
  return "nextval('" + quoted + "'::regclass)";
}

}  // namespace pgorigin
