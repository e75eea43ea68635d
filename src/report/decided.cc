#include "report/decided.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pgorigin {
namespace {

bool Together(const Decision& a, const Decision& b) {
  return &a == &b || (a.baseline && b.baseline && a.place.file == b.place.file);
}

}  // namespace

std::string WordsOf(const Decision& decision) {
  std::vector<std::string> notes;
  if (!decision.owner.empty()) notes.push_back(decision.owner);
  if (!decision.date.empty()) notes.push_back(decision.date);
  if (!decision.until.empty()) notes.push_back("until " + decision.until);
  std::string text = fmt::format("{}: {}", WordFor(decision.verb), decision.reason);
  for (const auto& [from, to] : decision.mapping) notes.push_back(from + " becomes " + to);
  if (!decision.bridge.empty()) notes.push_back("by " + decision.bridge);
  if (!decision.time_zone.empty()) notes.push_back("time zone " + decision.time_zone);
  if (!decision.fill.empty()) notes.push_back("filled with " + decision.fill);
  if (!decision.legacy.empty()) notes.push_back("legacy: " + decision.legacy);
  return notes.empty() ? text : fmt::format("{} ({})", text, fmt::join(notes, "; "));
}

const Decision* DecisionOn(const Report& report, const Finding& finding) {
  if (!finding.decision) return nullptr;
  const auto index = static_cast<std::size_t>(*finding.decision);
  return index < report.decisions.size() ? &report.decisions[index] : nullptr;
}

std::vector<KeptGroup> GroupKept(const Report& report) {
  std::vector<KeptGroup> groups;
  for (const Kept& kept : report.kept) {
    const Decision* decision = DecisionOn(report, kept.finding);
    auto group = std::ranges::find_if(
        groups, [&](const KeptGroup& known) { return Together(*known.decision, *decision); });
    if (group == groups.end()) group = groups.insert(group, {decision, {}});
    group->kept.push_back(&kept);
  }
  return groups;
}

}  // namespace pgorigin
