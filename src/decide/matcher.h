// Which decision speaks of which finding.
#pragma once

#include <string_view>
#include <vector>

#include "pgorigin/decide/decide.h"

namespace pgorigin {

// Whether the change is that the database lacks the comment which the decision asks for.
bool AsksFor(const Decision& decision, const Change& change, const AuditInput& input);

class Matcher {
 public:
  // Each with its name as reports show it.
  using Subjects = std::vector<std::pair<ObjectId, std::string>>;

  Matcher(const std::vector<Decision>& decisions, std::string_view today);

  // Indexes of those that name the finding and are in force, in their order.
  std::vector<int> InForce(const Finding& finding, const AuditInput& input);

  // Whether the decision is about that change; one that names fields, only if it differs
  // in one of them.
  static bool Covers(const Decision& decision, const Change& change);

  // What is to be said of each decision, once all findings were looked at.
  std::vector<Diagnostic> Diagnose() const;

 private:
  struct Use {
    bool named = false;      // some finding, whether in force or not
    bool in_force = false;   // for some finding
    bool changed = false;    // what it covered did
    int overlapped_by = -1;  // an earlier decision on the same finding
  };
  bool Names(const Decision& decision, const Finding& finding, const Subjects& subjects,
             const AuditInput& input) const;
  bool IsOver(const Decision& decision) const;

  const std::vector<Decision>& decisions_;
  std::string_view today_;
  std::vector<Use> uses_;
};

}  // namespace pgorigin
