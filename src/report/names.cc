#include "report/names.h"

#include <algorithm>

namespace pgorigin {
namespace {

bool IsNameCharacter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '"' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

// A full stop ends a sentence as well as it parts names.
bool EndsName(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '.') return at + 1 == text.size() || text[at + 1] == ' ';
  return at == text.size() || !IsNameCharacter(text[at]);
}

// "column public.users.role" and "type of public.users.role" are prose; anywhere else
// the name can be part of an SQL text, which stays as it is.
bool FollowsProse(std::string_view before, Kind kind) {
  const std::string_view word = WordFor(kind).substr(1);  // "Column" begins a sentence
  return before.ends_with(std::string(word) + " ") || before.ends_with(" of ");
}

std::string UnderShortName(const std::string& text, const ObjectId& id) {
  const std::string full = ToString(id);
  std::string out;
  std::size_t begin = 0;
  for (auto at = text.find(full); at != text.npos; at = text.find(full, at + 1)) {
    const std::string_view before = std::string_view(text).substr(0, at);
    if (at < begin || !EndsName(text, at + full.size()) || !FollowsProse(before, id.kind)) continue;
    out += text.substr(begin, at - begin) + Printable(QuoteIdentifier(id.name));
    begin = at + full.size();
  }
  return out + text.substr(begin);
}

// Where `name` stands in the text as a word of its own, from `from` on.
std::size_t FindName(std::string_view text, std::string_view name, std::size_t from) {
  for (auto at = text.find(name, from); at != text.npos; at = text.find(name, at + 1)) {
    const bool begins = at == 0 || !IsNameCharacter(text[at - 1]) || text[at - 1] == '.';
    if (begins && EndsName(text, at + name.size())) return at;
  }
  return text.npos;
}

std::string ShortName(const Section& section, const Finding& finding) {
  const bool within = section.is_relation && InfoOf(finding.object.kind).has_parent;
  return within ? Printable(QuoteIdentifier(finding.object.name)) : ToString(finding.object);
}

// The advice with a word in place of the name.
std::string Pattern(const std::string& advice, const std::string& name) {
  std::string out;
  std::size_t begin = 0;
  for (auto at = FindName(advice, name, 0); at != advice.npos; at = FindName(advice, name, begin)) {
    out += advice.substr(begin, at - begin) + "NAME";
    begin = at + name.size();
  }
  return out + advice.substr(begin);
}

}  // namespace

std::string Within(const Report& report, const Section& section, const std::string& text,
                   const Finding& finding) {
  if (!section.is_relation || !InfoOf(finding.object.kind).has_parent) return text;
  const std::string shorter = UnderShortName(text, finding.object);
  const Change* change = ChangeOf(report, finding);
  const bool renamed = change != nullptr && change->type == ChangeType::kRenamed &&
                       RelationOf(change->from_id) == RelationOf(finding.object);
  return renamed ? UnderShortName(shorter, change->from_id) : shorter;
}

bool Names(std::string_view text, const ObjectId& id) {
  return FindName(text, Printable(QuoteIdentifier(id.name)), 0) != text.npos ||
         text.find(ToString(id)) != text.npos;
}

std::string LabelOf(const Finding& finding, const Section& section) {
  const ObjectId& id = finding.object;
  if (!section.is_relation) return ToString(id);
  if (!InfoOf(id.kind).has_parent) return std::string(WordFor(id.kind));
  const std::string name = Printable(QuoteIdentifier(id.name));
  return id.kind == Kind::kColumn ? name : std::string(WordFor(id.kind)) + " " + name;
}

std::string AdviceWithin(const Report& report, const Section& section, const Finding& finding) {
  const std::string advice = Within(report, section, finding.advice, finding);
  const Change* change = ChangeOf(report, finding);
  if (change == nullptr || change->to_summary.empty()) return advice;
  const std::string tail = ": " + Printable(change->to_summary) + ".";
  const bool told = advice.ends_with(tail) && finding.sentence.find(tail) != std::string::npos;
  return told ? advice.substr(0, advice.size() - tail.size()) + "." : advice;
}

std::optional<std::string> SharedAdvice(const Report& report, const Section& section,
                                        const RuleGroup& group) {
  const Finding& first = *group.findings.front();
  const std::string advice = AdviceWithin(report, section, first);
  const std::string pattern = Pattern(advice, ShortName(section, first));
  bool same = true;
  for (const Finding* finding : group.findings) {
    const std::string other = AdviceWithin(report, section, *finding);
    if (Pattern(other, ShortName(section, *finding)) != pattern) return std::nullopt;
    same = same && other == advice;
  }
  return same ? advice : pattern;
}

}  // namespace pgorigin
