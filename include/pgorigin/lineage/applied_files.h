// Which files of a directory of migrations a live database has.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pgorigin/catalog/applied_versions.h"
#include "pgorigin/lineage/lineage.h"
#include "pgorigin/policy/finding.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

struct AppliedFiles {
  std::optional<Bookkeeping> books;  // none: no tool tells
  std::vector<FileState> states;     // of each script
  std::vector<std::string> remarks;
  // migrations.unapplied, .unknown-version, .checksum and .dirty, about the table of the tool.
  std::vector<Finding> findings;
};

// By the rules of the tool whose versions fit those files best.  Reads the files again
// where the tool keeps checksums.
AppliedFiles MatchApplied(const std::vector<Script>& scripts,
                          const std::vector<AppliedVersions>& applied);

}  // namespace pgorigin
