// Findings about the files of migrations themselves.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/catalog/applied_versions.h"
#include "pgorigin/policy/finding.h"

namespace pgorigin {

// All about the table of the tool, one a file or version.
class MigrationFindings {
 public:
  explicit MigrationFindings(const Bookkeeping& books) : books_(books) {}

  void Unapplied(Name file);
  void Failed(Name file);
  void FailedWithoutFile(const std::string& version);
  void Changed(Name file);
  void WithoutFile(const std::string& version);
  void NoneHasFile(int count);

  std::vector<Finding> Take() { return std::move(findings_); }

 private:
  void Add(std::string_view rule, Severity severity, Name file, const std::string& about,
           const std::string& says, std::string advice);

  Bookkeeping books_;
  std::vector<Finding> findings_;
};

}  // namespace pgorigin
