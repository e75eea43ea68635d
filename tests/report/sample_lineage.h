// A report of an audit with migrations.
#pragma once

#include "report/sample_reports.h"

namespace pgorigin::sample {

inline LineageNote Note(LineageClass type, const char* reason, const char* advice,
                        std::vector<std::string> fields = {}) {
  return {type, std::move(fields), reason, advice, {}};
}

inline Finding AboutFile(const char* rule, Severity severity, const char* file,
                         const char* sentence) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.object = Id(Kind::kTable, "goose_db_version");
  finding.place = {file, 0, 0};
  finding.domain = "Migrations";
  finding.sentence = sentence;
  finding.advice = "Apply the migrations that live does not have yet.";
  finding.fingerprint = std::string("f-") + file;
  return finding;
}

// The notes of the finding that was added last.
inline void AddNotes(Report& report, std::vector<LineageNote> notes) {
  report.lineage->notes.emplace(report.findings.back().fingerprint, std::move(notes));
}

inline void AddClasses(Report& report) {
  Add(report, Missing(Id(Kind::kTable, "tags"), 40, "Auth", "table of 2 columns"),
      {"schema.missing-table", Severity::kError,
       "Table public.tags is missing in live; the Origin has it: table of 2 columns.",
       "Apply db/2_tags.sql."});
  AddNotes(report, {Note(LineageClass::kUnapplied, "goose has not applied db/2_tags.sql",
                         "Apply db/2_tags.sql.")});
  for (const char* column : {"email", "name"}) {
    Add(report, Missing(Column("users", column), 132, "Auth", "text"),
        {"schema.missing-column", Severity::kError,
         fmt::format("Column public.users.{} is missing in live; the Origin has it: text.", column),
         "Correct the Origin: live and the migrations agree."});
    AddNotes(report, {Note(LineageClass::kStaleOrigin, "the Origin is as before db/1_users.sql",
                           "Correct the Origin: live and the migrations agree.")});
  }
  Change role = Changed(Column("users", "role"), 129, "Auth", {"type", "text", "integer"});
  role.fields.push_back({"default", "'a'", "'b|c'"});
  Add(report, role,
      {"drift.changed-type", Severity::kError,
       "Column public.users.role: type is text in live and integer in the Origin; default is 'a' "
       "in live and 'b|c' in the Origin.",
       "type: Keep it. default: Decide."});
  AddNotes(report,
           {Note(LineageClass::kHandMade, "", "Keep it.", {"type"}),
            Note(LineageClass::kConflict, "the migrations have 'b|d'", "Decide.", {"default"})});
}

inline Report ThreeWay() {
  Report report = Empty();
  report.comparison.counts = {340, 336, 4, 0, 0};
  AddTables(report);
  report.lineage.emplace();
  report.lineage->migrations = "db";
  report.lineage->tool = "goose";
  report.lineage->table = "public.goose_db_version";
  report.lineage->files = {{"db/1_users.sql", FileState::kApplied},
                           {"db/2_tags.sql", FileState::kUnapplied}};
  AddClasses(report);
  report.findings.push_back(AboutFile(
      "migrations.unapplied", Severity::kWarning, "db/2_tags.sql",
      "Table public.goose_db_version of goose does not have 2_tags.sql: it is not applied."));
  return report;
}

}  // namespace pgorigin::sample
