#include "lineage/notes.h"

#include <fmt/format.h>

#include <algorithm>

namespace pgorigin {

std::vector<Part> PartsOf(const Change& change) {
  if (change.type == ChangeType::kRenamed || change.type == ChangeType::kMoved) {
    return {{Part::Type::kName, {}}};
  }
  std::vector<Part> parts;
  // A field that may be the same has no lineage beside one that differs.
  for (const FieldDifference& field : change.fields) {
    if (!field.remark && field.verdict == change.verdict)
      parts.push_back({Part::Type::kField, field.field});
  }
  if (parts.empty()) parts.push_back({});
  return parts;
}

void AddNote(std::vector<LineageNote>& notes, LineageNote note, const Part& part) {
  const auto same = std::ranges::find_if(notes, [&](const LineageNote& other) {
    return other.type == note.type && other.reason == note.reason && other.advice == note.advice;
  });
  const std::string field(part.field);
  if (same == notes.end()) {
    if (!field.empty()) note.fields = {field};
    notes.push_back(std::move(note));
  } else if (!field.empty()) {
    same->fields.push_back(field);
  }
}

void AddUnlessKnown(std::vector<LineageNote>& notes, const LineageNote& note) {
  const bool known = std::ranges::any_of(notes, [&](const LineageNote& other) {
    return other.type == note.type && (other.reason == note.reason || other.fields != note.fields);
  });
  if (!known) notes.push_back(note);
}

std::string AdviceOf(const std::vector<LineageNote>& notes) {
  if (notes.size() == 1) return notes[0].advice;
  std::string advice;
  for (const LineageNote& note : notes) {
    const std::string about = note.fields.empty() ? std::string(WordFor(note.type))
                                                  : fmt::format("{}", fmt::join(note.fields, ", "));
    advice += fmt::format("{}{}: {}", advice.empty() ? "" : " ", about, note.advice);
  }
  return advice;
}

}  // namespace pgorigin
