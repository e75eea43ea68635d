#include "pgorigin/plan/hazard.h"

#include <algorithm>
#include <array>

namespace pgorigin {
namespace {

constexpr auto kHazards = std::to_array<HazardInfo>({
    {Hazard::kDataLoss, "data-loss", "rows or values are gone afterwards", true},
    {Hazard::kRename, "rename", "code that uses the old name breaks", true},
    {Hazard::kPrivileges, "privileges", "changes who may read or write", true},
    {Hazard::kConversion, "conversion", "values are converted: a person has to confirm how", true},
    {Hazard::kViolated, "violated", "rows are there on which it fails", true},
    {Hazard::kMayFail, "may-fail", "may fail on rows that are there already", false},
    {Hazard::kRewrite, "rewrite", "writes every row anew, and nobody reads meanwhile", false},
    {Hazard::kScan, "scan", "reads every row, under a lock that others wait for", false},
    {Hazard::kIndexBuild, "index-build", "reads the whole table and sorts", false},
    {Hazard::kIndexDrop, "index-drop", "queries that used the index become slow", false},
    {Hazard::kNotTransactional, "not-transactional", "a failure leaves something behind", false},
    {Hazard::kUntracked, "untracked", "what depends on it cannot be known", false},
    {Hazard::kExtension, "extension", "runs the scripts of an extension", false},
});
static_assert(kHazards.size() == kHazardCount);

constexpr auto kLocks = std::to_array<std::string_view>(
    {"none", "ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE",
     "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"});

}  // namespace

const HazardInfo& InfoOf(Hazard hazard) { return kHazards.at(static_cast<std::size_t>(hazard)); }

std::string_view WordFor(Hazard hazard) { return InfoOf(hazard).word; }

std::optional<Hazard> HazardOfWord(std::string_view word) {
  auto found = std::ranges::find(kHazards, word, &HazardInfo::word);
  if (found == kHazards.end()) return std::nullopt;
  return found->hazard;
}

std::string_view WordFor(Lock lock) { return kLocks.at(static_cast<std::size_t>(lock)); }

}  // namespace pgorigin
