#include "lineage/migration_findings.h"

#include <fmt/format.h>

#include "lineage/version_key.h"

namespace pgorigin {
namespace {

std::string Shown(Name file) { return Printable(FileName(file.view())); }

}  // namespace

void MigrationFindings::Add(std::string_view rule, Severity severity, Name file,
                            const std::string& about, const std::string& says, std::string advice) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.object = {Kind::kTable, books_.table.schema, {}, books_.table.name, {}};
  finding.place = {file, 0, 0};
  finding.domain = "Migrations";
  finding.sentence =
      fmt::format("Table {} of {} {}.", ToString(books_.table), WordFor(books_.tool), says);
  finding.advice = std::move(advice);
  finding.fingerprint = FingerprintOf(finding, about);
  findings_.push_back(std::move(finding));
}

void MigrationFindings::Unapplied(Name file) {
  Add("migrations.unapplied", Severity::kWarning, file, Shown(file),
      fmt::format("does not have {}: it is not applied", Shown(file)),
      "Apply the migrations that live does not have yet.");
}

void MigrationFindings::Failed(Name file) {
  Add("migrations.dirty", Severity::kError, file, Shown(file),
      fmt::format("says that {} failed: live may have a part of it", Shown(file)),
      "Look what of it is in live, repair that by hand, and let the tool know.");
}

void MigrationFindings::FailedWithoutFile(const std::string& version) {
  Add("migrations.dirty", Severity::kError, {}, version,
      fmt::format("says that version {} failed, which no file has", Printable(version)),
      "Find the file again: what of it is in live nobody can tell without it.");
}

void MigrationFindings::Changed(Name file) {
  Add("migrations.checksum", Severity::kError, file, Shown(file),
      fmt::format("has another checksum for {}: it was changed after it was applied", Shown(file)),
      "Restore the file as it was applied, and write what changed into a new migration.");
}

void MigrationFindings::WithoutFile(const std::string& version) {
  Add("migrations.unknown-version", Severity::kWarning, {}, version,
      fmt::format("has version {}, which no file has", Printable(version)),
      "Find the file again, or compare with the migrations of another branch.");
}

void MigrationFindings::NoneHasFile(int count) {
  Add("migrations.unknown-version", Severity::kWarning, {}, "none",
      fmt::format("has {} versions, and no file has any of them", count),
      "Look whether these are the migrations of this database.");
}

}  // namespace pgorigin
