#include "policy/sentence.h"

#include <fmt/format.h>

#include <algorithm>

namespace pgorigin {
namespace {

constexpr std::size_t kLongestValue = 160;
constexpr std::size_t kContext = 40;

bool InsideCharacter(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::string_view Cut(std::string_view text, std::size_t length) {
  if (length >= text.size()) return text;
  while (length > 0 && InsideCharacter(text, length)) --length;
  return text.substr(0, length);
}

// From shortly before `at` on, when `text` is too long to be shown whole.
std::string Window(std::string_view text, std::size_t at) {
  if (text.size() <= kLongestValue) return Printable(text);
  std::size_t begin = at > kContext ? at - kContext : 0;
  while (begin > 0 && InsideCharacter(text, begin)) --begin;
  return (begin > 0 ? "…" : "") + OneLine(text.substr(begin), kLongestValue);
}

std::string Both(const FieldDifference& field, const Sides& sides) {
  const auto differs = std::ranges::mismatch(field.from, field.to);
  const std::size_t at = static_cast<std::size_t>(differs.in1 - field.from.begin());
  return fmt::format("{} is {} in {} and {} in {}", field.field, Window(field.from, at), sides.from,
                     Window(field.to, at), sides.to);
}

std::string Join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += separator;
    text += Printable(part);
  }
  return text;
}

std::string Summarized(std::string_view summary) {
  return summary.empty() ? "" : ": " + OneLine(summary);
}

std::string Candidates(const Change& change, const Sides& sides) {
  std::string text;
  for (const Rename& candidate : change.candidates) {
    text += fmt::format(" It may be what {} calls {} ({}).", sides.from,
                        Printable(QuoteIdentifier(candidate.from.name)),
                        EvidenceWords(candidate.confidence, candidate.evidence));
  }
  return text;
}

std::string Missing(const Change& change, const Sides& sides) {
  const std::string has = change.to_summary.empty() ? "" : Summarized(change.to_summary);
  return fmt::format("{} is missing in {}; {} has it{}.{}", Subject(change.id), sides.from,
                     sides.to, has, Candidates(change, sides));
}

std::string Extra(const Change& change, const Sides& sides) {
  return fmt::format("{} is in {} alone{}.", Subject(change.from_id), sides.from,
                     Summarized(change.from_summary));
}

std::string Changed(const Change& change, const Sides& sides) {
  if (change.fields.empty()) return Subject(change.id) + " may differ.";
  return fmt::format("{}: {}.", Subject(change.id), FieldWords(change, sides));
}

std::string Renamed(const Change& change, const Sides& sides) {
  return fmt::format("{} of {} is called {} in {} ({}).", Subject(change.from_id), sides.from,
                     Printable(QuoteIdentifier(change.id.name)), sides.to,
                     EvidenceWords(change.confidence, change.evidence));
}

std::string Moved(const Change& change, const Sides& sides) {
  const std::string fields = FieldWords(change, sides);
  return fmt::format("{} of {} is {} in {} ({}){}.", Subject(change.from_id), sides.from,
                     ToString(change.id), sides.to,
                     EvidenceWords(change.confidence, change.evidence),
                     fields.empty() ? "" : "; " + fields);
}

std::string Plain(const Change& change, const Sides& sides) {
  switch (change.type) {
    case ChangeType::kMissing:
      return Missing(change, sides);
    case ChangeType::kExtra:
      return Extra(change, sides);
    case ChangeType::kChanged:
      return Changed(change, sides);
    case ChangeType::kRenamed:
      return Renamed(change, sides);
    case ChangeType::kMoved:
      return Moved(change, sides);
  }
  return "";
}

}  // namespace

std::string SentenceOf(const Change& change, const Sides& sides) {
  return Plain(change, sides) + CertaintyWords(change);
}

std::string FieldWords(const Change& change, const Sides& sides,
                       std::initializer_list<std::string_view> but) {
  std::string words;
  for (const FieldDifference& field : change.fields) {
    if (std::ranges::find(but, field.field) != but.end()) continue;
    words += (words.empty() ? "" : "; ") + Both(field, sides);
    const bool doubtful = field.verdict == Verdict::kUncertain;
    if (doubtful && change.verdict == Verdict::kDifferent) words += " (which may be the same)";
  }
  return words;
}

std::string CertaintyWords(const Change& change) {
  if (change.verdict != Verdict::kUncertain) return "";
  // The evidence of a rename or move has been told already.
  const bool told = change.type == ChangeType::kRenamed || change.type == ChangeType::kMoved;
  if (told || change.evidence.empty()) return " This is not certain.";
  return " This is not certain: " + Join(change.evidence, "; ") + ".";
}

std::string EvidenceWords(double confidence, const std::vector<std::string>& evidence) {
  const std::string reasons = evidence.empty() ? "" : ": " + Join(evidence, "; ");
  return fmt::format("confidence {:.2f}{}", confidence, reasons);
}

std::string Subject(const ObjectId& id) {
  std::string subject = Describe(id);
  if (subject[0] >= 'a' && subject[0] <= 'z')
    subject[0] = static_cast<char>(subject[0] - 'a' + 'A');
  return subject;
}

std::string OneLine(std::string_view text, std::size_t length) {
  if (text.size() <= length) return Printable(text);
  return Printable(Cut(text, length)) + "…";
}

}  // namespace pgorigin
