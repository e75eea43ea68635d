// What can go wrong when a statement of a migration runs, and what it locks.
#pragma once

#include <optional>
#include <string_view>

namespace pgorigin {

enum class Hazard {
  kDataLoss,          // rows or values are gone afterwards
  kRename,            // code that uses the old name breaks
  kPrivileges,        // changes who may read or write
  kConversion,        // values are converted in a way that a person must confirm
  kViolated,          // rows are there on which it fails: a probe has counted them
  kMayFail,           // on rows that are there already
  kRewrite,           // writes every row anew, under ACCESS EXCLUSIVE
  kScan,              // reads every row, under a lock that others wait for
  kIndexBuild,        // reads the table and sorts
  kIndexDrop,         // queries may become slow
  kNotTransactional,  // a failure leaves something behind
  kUntracked,         // what depends on it is not known (bodies of functions)
  kExtension,         // runs scripts of an extension
};
inline constexpr int kHazardCount = static_cast<int>(Hazard::kExtension) + 1;

struct HazardInfo {
  Hazard hazard;
  std::string_view word;     // "data-loss": as --allow-hazard takes it
  std::string_view meaning;  // one line
  bool gated;                // refused unless it is allowed
};
const HazardInfo& InfoOf(Hazard hazard);
std::string_view WordFor(Hazard hazard);
std::optional<Hazard> HazardOfWord(std::string_view word);

// Table-level locks, the weakest first.
// https://www.postgresql.org/docs/current/explicit-locking.html
enum class Lock {
  kNone,
  kAccessShare,
  kRowShare,
  kRowExclusive,
  kShareUpdateExclusive,
  kShare,
  kShareRowExclusive,
  kExclusive,
  kAccessExclusive,
};
std::string_view WordFor(Lock lock);  // "ACCESS EXCLUSIVE"; "none"

}  // namespace pgorigin
