// The documents that people would write by hand: audit, Origin diff, validation, strategy.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/model/renames.h"
#include "pgorigin/report/report.h"

namespace pgorigin {

enum class DocumentType { kAudit, kDiff, kValidation, kStrategy };
std::string_view WordFor(DocumentType type);  // "audit", …
std::optional<DocumentType> DocumentTypeOfWord(std::string_view word);

enum class DocumentLanguage { kEnglish, kFrench };  // of headings

// A rule as it is in force.
struct RuleLine {
  std::string id;
  std::string title;
  std::string rationale;
  Severity severity = Severity::kError;
  bool enabled = false;
  std::string not_evaluated;                                              // why; empty: it was
  std::vector<std::pair<std::string, std::vector<std::string>>> options;  // as configured
};

// What executing the migrations showed.
struct RuntimeResult {
  enum class Status { kPending, kPassed, kFailed };
  Status status = Status::kPending;
  std::vector<std::string> ran;     // "10 files on PostgreSQL 15.20, one by one"
  std::vector<std::string> failed;  // "010_auth.sql:12: relation … does not exist"
};

struct DocumentInput {
  const Report& report;    // the audit of what is current against the Origin
  const Model& current;    // under the names of the Origin
  const Model& origin;     // the effective one
  const Renames& renames;  // from the names of what is current to those of the Origin
  const Model* files;      // of the migrations, with its touches; null: there are none
  std::vector<RuleLine> rules;
  RuntimeResult runtime;
  DocumentLanguage language = DocumentLanguage::kEnglish;
  std::string directory;  // where the document will stand: links are relative to it
  std::string before;     // the document that it replaces: its notes stay
  std::string scope;      // what is current, in the author's words; empty: as the report says
};

// Markdown.  Deterministic, as the report is.
std::string WriteDocument(DocumentType type, const DocumentInput& input);

}  // namespace pgorigin
