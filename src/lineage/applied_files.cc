#include "pgorigin/lineage/applied_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "lineage/checksum.h"
#include "lineage/migration_findings.h"
#include "lineage/version_key.h"

namespace pgorigin {
namespace {

using Rows = std::map<std::string, AppliedVersion>;

bool IsBaselineRow(const AppliedVersion& row) { return row.type == "BASELINE"; }

// A later row of a version takes the place of an earlier one, or takes it back.
Rows RowsByKey(const AppliedVersions& applied) {
  Rows rows;
  for (const AppliedVersion& row : applied.versions) {
    const std::string key = KeyOfVersion(applied.books.tool, row);
    const bool taken_back = row.type.starts_with("UNDO") || row.type == "DELETE";
    if (key.empty() || row.type == "SCHEMA") continue;
    if (taken_back) {
      rows.erase(key);
    } else {
      rows.insert_or_assign(key, row);
    }
  }
  return rows;
}

// No file by the name of another app: the migrations of libraries are not among ours.
std::string AppOf(std::string_view key) { return std::string(key.substr(0, key.find('/'))); }

class Matching {
 public:
  Matching(const std::vector<Script>& scripts, const AppliedVersions& applied)
      : scripts_(scripts), applied_(applied), tool_(applied.books.tool), rows_(RowsByKey(applied)) {
    for (const Script& script : scripts) keys_.push_back(KeyIn(rows_, script));
    for (const auto& [key, row] : rows_) {
      if (IsBaselineRow(row)) baseline_ = key;
      if (!IsRepeatable(key) && (newest_.empty() || KeyIsLess(newest_, key))) newest_ = key;
    }
  }

  // How many files the tool has applied.
  int Count() const {
    return static_cast<int>(
        std::ranges::count_if(keys_, [&](const std::string& key) { return rows_.contains(key); }));
  }

  AppliedFiles Run();

 private:
  std::string KeyIn(const Rows& rows, const Script& script) const;
  FileState StateOf(const Script& script, const std::string& key) const;
  FileState StateOfRow(const Script& script, const AppliedVersion& row) const;
  bool IsOlder(const Script& script, const std::string& key) const;
  bool IsChanged(const Script& script, const AppliedVersion& row) const;
  void ReportFile(const Script& script, FileState state, MigrationFindings& findings) const;
  void ReportVersions(MigrationFindings& findings) const;
  std::vector<const AppliedVersion*> WithoutFile() const;

  const std::vector<Script>& scripts_;
  const AppliedVersions& applied_;
  MigrationTool tool_;
  Rows rows_;
  std::vector<std::string> keys_;  // of each script
  std::string newest_;
  std::string baseline_;
};

// Django's app is a directory that may be missing: then the name alone has to be enough.
std::string Matching::KeyIn(const Rows& rows, const Script& script) const {
  const std::string key = KeyOfFile(tool_, script.file.view());
  if (rows.contains(key)) return key;
  std::vector<std::string> alike;
  for (const auto& [other, row] : rows) {
    const std::string_view name = key;
    const bool same = tool_ == MigrationTool::kDjango
                          ? name.substr(name.find('/')) == other.substr(other.find('/'))
                          : tool_ == MigrationTool::kAlembic && name.starts_with(other + "_");
    if (same) alike.push_back(other);
  }
  return alike.size() == 1 ? alike[0] : key;
}

bool HasPlaceholder(std::string_view text) { return text.find("${") != text.npos; }

std::string Bytes(Name file) {
  std::ifstream stream(file.str(), std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// Flyway fills in the placeholders of a repeatable migration before it counts.
bool Matching::IsChanged(const Script& script, const AppliedVersion& row) const {
  if (!row.checksum) return false;
  const std::string text = Bytes(script.file);
  if (tool_ == MigrationTool::kSqlx) return *row.checksum != SqlxChecksum(text);
  if (IsRepeatable(script.file.view()) && HasPlaceholder(text)) return false;
  return *row.checksum != FlywayChecksum(text);
}

FileState Matching::StateOfRow(const Script& script, const AppliedVersion& row) const {
  if (row.failed) return FileState::kFailed;
  if (IsBaselineRow(row) || !IsChanged(script, row)) return FileState::kApplied;
  // Flyway applies a repeatable migration again when it changed.
  return IsRepeatable(script.file.view()) ? FileState::kUnapplied : FileState::kChanged;
}

// golang-migrate keeps the newest version alone; what is below a baseline of Flyway counts as
// applied, and a baseline is not applied where there is more than that already.
bool Matching::IsOlder(const Script& script, const std::string& key) const {
  if (tool_ == MigrationTool::kGolangMigrate) return !newest_.empty() && !KeyIsLess(newest_, key);
  if (tool_ != MigrationTool::kFlyway || IsRepeatable(key)) return false;
  if (IsBaseline(script.file.view())) return !newest_.empty() && !KeyIsLess(newest_, key);
  return !baseline_.empty() && !KeyIsLess(baseline_, key);
}

FileState Matching::StateOf(const Script& script, const std::string& key) const {
  if (key.empty()) return FileState::kUnknown;
  const auto row = rows_.find(key);
  if (row != rows_.end()) return StateOfRow(script, row->second);
  if (IsOlder(script, key)) return FileState::kApplied;
  // Alembic tells its newest revisions alone, and not what comes before them.
  return tool_ == MigrationTool::kAlembic ? FileState::kUnknown : FileState::kUnapplied;
}

void Matching::ReportFile(const Script& script, FileState state,
                          MigrationFindings& findings) const {
  if (state == FileState::kUnapplied) findings.Unapplied(script.file);
  if (state == FileState::kFailed) findings.Failed(script.file);
  if (state == FileState::kChanged) findings.Changed(script.file);
}

std::vector<const AppliedVersion*> Matching::WithoutFile() const {
  std::set<std::string> apps;
  for (const std::string& key : keys_) apps.insert(AppOf(key));
  std::vector<const AppliedVersion*> missing;
  for (const auto& [key, row] : rows_) {
    const bool ours = tool_ != MigrationTool::kDjango || apps.contains(AppOf(key));
    const bool sql = row.type.empty() || row.type.starts_with("SQL");
    if (ours && sql && std::ranges::find(keys_, key) == keys_.end()) missing.push_back(&row);
  }
  return missing;
}

void Matching::ReportVersions(MigrationFindings& findings) const {
  const std::vector<const AppliedVersion*> missing = WithoutFile();
  if (missing.size() > 1 && missing.size() == rows_.size()) {
    return findings.NoneHasFile(static_cast<int>(missing.size()));
  }
  for (const AppliedVersion* row : missing) {
    const std::string& version = row->version.empty() ? row->script : row->version;
    if (row->failed) {
      findings.FailedWithoutFile(version);
    } else {
      findings.WithoutFile(version);
    }
  }
}

AppliedFiles Matching::Run() {
  AppliedFiles files;
  files.books = applied_.books;
  MigrationFindings findings(applied_.books);
  for (std::size_t i = 0; i < scripts_.size(); ++i) {
    const bool applies = scripts_[i].left_out.empty();
    files.states.push_back(applies ? StateOf(scripts_[i], keys_[i]) : FileState::kUnknown);
    if (applies) ReportFile(scripts_[i], files.states.back(), findings);
  }
  if (tool_ == MigrationTool::kAlembic) {
    files.remarks.push_back(
        "Alembic keeps its newest revision alone: which files came before it is not known");
  } else {
    ReportVersions(findings);
  }
  files.findings = findings.Take();
  return files;
}

std::string Unread(const AppliedVersions& applied) {
  return fmt::format("which migrations {} has applied is not known: {} was not read ({})",
                     WordFor(applied.books.tool), ToString(applied.books.table), applied.unread);
}

std::string PassedOver(const AppliedVersions& applied, const AppliedVersions& taken) {
  return fmt::format("{} of {} is passed over: the files fit {} better",
                     ToString(applied.books.table), WordFor(applied.books.tool),
                     ToString(taken.books.table));
}

AppliedFiles Unknown(const std::vector<Script>& scripts) {
  AppliedFiles files;
  files.states.assign(scripts.size(), FileState::kUnknown);
  return files;
}

}  // namespace

AppliedFiles MatchApplied(const std::vector<Script>& scripts,
                          const std::vector<AppliedVersions>& applied) {
  const AppliedVersions* best = nullptr;
  int most = -1;
  for (const AppliedVersions& candidate : applied) {
    const int count = candidate.unread.empty() ? Matching(scripts, candidate).Count() : -1;
    if (count > most) best = &candidate, most = count;
  }
  AppliedFiles files = best == nullptr ? Unknown(scripts) : Matching(scripts, *best).Run();
  for (const AppliedVersions& other : applied) {
    if (!other.unread.empty()) files.remarks.push_back(Unread(other));
    if (other.unread.empty() && &other != best) files.remarks.push_back(PassedOver(other, *best));
  }
  return files;
}

}  // namespace pgorigin
