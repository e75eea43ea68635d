// The differences between two models.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/align/align.h"
#include "pgorigin/model/model.h"
#include "pgorigin/model/verdict.h"

namespace pgorigin {

struct FieldDifference {
  std::string_view field;  // as listed: "type", "on delete"
  std::string from;        // Show() of the values
  std::string to;
  Verdict verdict = Verdict::kDifferent;
  bool remark = false;
};

enum class ChangeType {
  kMissing,  // in `to` (the Origin), not in `from` (live)
  kExtra,    // in `from` alone
  kChanged,  // in both, with differing fields
  kRenamed,  // in both, under two names
  kMoved,    // a column, in another table than it is due
};
std::string_view WordFor(ChangeType type);  // "missing", …

struct Change {
  ChangeType type = ChangeType::kChanged;
  Verdict verdict = Verdict::kDifferent;  // kDifferent or kUncertain
  bool remark = false;                    // no drift: column order, a name that the server chose
  ObjectId id;                            // under the names of `to`; of `from` when it is extra
  ObjectId from_id;  // under the names of `from`; empty name when it is missing
  std::vector<FieldDifference> fields;
  std::string from_summary;  // Summary() of either side; empty when it is absent
  std::string to_summary;
  std::vector<std::string> evidence;  // of a rename or move, or why it is uncertain
  double confidence = 1;
  // Renames that are possible and not certain enough: shown beside a missing object.
  std::vector<Rename> candidates;
  Place place;  // in the Origin: of the object, else of its table
  Name domain;  // of the object, else of its table
};

// How much was compared, and how.
struct ComparisonCounts {
  int objects = 0;  // pairs and unpaired objects
  int equal = 0;
  int different = 0;
  int uncertain = 0;
  int settled_by_scratch = 0;  // of them: by text alone they were uncertain
};

struct Comparison {
  std::vector<Change> changes;  // by schema, relation, kind, name
  ComparisonCounts counts;
};

// `index` as findings hold it.
inline const Change& ChangeAt(const Comparison& comparison, int index) {
  return comparison.changes[static_cast<std::size_t>(index)];
}

// Compares two aligned models field by field.  What belongs to a missing or extra
// relation is not listed again.
Comparison Diff(const Alignment& alignment);

}  // namespace pgorigin
