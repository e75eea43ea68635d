#include "report/document_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/decided.h"
#include "report/escape.h"
#include "report/summary.h"

namespace pgorigin {
namespace {

constexpr std::array<std::string_view, 4> kTypes = {"audit", "diff", "validation", "strategy"};

bool BreaksOne(const Invariant& invariant, const Finding& finding) {
  if (finding.severity == Severity::kInfo) return false;
  const bool of_rule = std::ranges::any_of(invariant.rules, [&](std::string_view rule) {
    return std::string_view(finding.rule).starts_with(rule);
  });
  return of_rule || (!invariant.column.empty() && finding.object.kind == Kind::kColumn &&
                     finding.object.name == invariant.column);
}

}  // namespace

std::string_view WordFor(DocumentType type) { return kTypes[static_cast<std::size_t>(type)]; }

std::optional<DocumentType> DocumentTypeOfWord(std::string_view word) {
  auto found = std::ranges::find(kTypes, word);
  if (found == kTypes.end()) return std::nullopt;
  return static_cast<DocumentType>(found - kTypes.begin());
}

std::string WriteDocument(DocumentType type, const DocumentInput& input) {
  switch (type) {
    case DocumentType::kAudit:
      return WriteAudit(input);
    case DocumentType::kDiff:
      return WriteDiff(input);
    case DocumentType::kValidation:
      return WriteValidation(input);
    case DocumentType::kStrategy:
      return WriteStrategy(input);
  }
  return "";
}

void WriteHead(DocumentPage& page, const DocumentInput& input, std::string_view title,
               const std::string& status) {
  page.Title(title);
  page.Meta("Date", MarkdownText(input.report.date.substr(0, 10)));
  const std::string& current = input.scope.empty() ? input.report.from : input.scope;
  page.Meta("Scope", fmt::format("{} vs {}", MarkdownText(current), MarkdownText(input.report.to)));
  page.Meta("Status", status);
}

std::vector<const Finding*> FindingsWhere(const Report& report, const FindingFilter& filter) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : report.findings) {
    if (filter(finding)) findings.push_back(&finding);
  }
  return findings;
}

const std::vector<Invariant>& CoreInvariants() {
  static const std::vector<Invariant> invariants = {
      {"Primary keys",
       {"identity."},
       "",
       {"identity.primary-key", "identity.uuid-key"},
       "every table has a UUID key"},
      {"Timestamps",
       {"time.", "drift.changed-default"},
       "created_at",
       {"time.missing-timestamp", "time.timestamp-definition"},
       "`created_at` and `updated_at` on every table"},
      {"Updated trigger",
       {"time.updated-trigger", "drift.missing-trigger"},
       "",
       {"time.updated-trigger"},
       "a trigger on every table that has `updated_at`"},
      {"Soft deletes",
       {"soft-delete."},
       "deleted_at",
       {"soft-delete.column", "soft-delete.partial-unique"},
       "`deleted_at` on what users can take back"},
      {"Foreign keys",
       {"integrity.explicit-on-delete", "integrity.ownership", "drift.on-delete"},
       "",
       {"integrity.explicit-on-delete"},
       "an explicit `ON DELETE` everywhere"},
      {"Indexes",
       {"integrity.foreign-key-index", "naming.index", "drift.index-name", "drift.missing-index"},
       "",
       {"integrity.foreign-key-index", "naming.index"},
       "named by the convention, and one for every foreign key"},
      {"Closed sets",
       {"types.varchar-for-enum", "types.check-for-enum", "drift.missing-enum"},
       "",
       {"types.check-for-enum"},
       "closed sets are ENUMs"},
  };
  return invariants;
}

std::vector<const Finding*> Breaking(const Invariant& invariant, const DocumentInput& input) {
  return FindingsWhere(input.report,
                       [&](const Finding& finding) { return BreaksOne(invariant, finding); });
}

bool IsProven(const Invariant& invariant, const DocumentInput& input) {
  return std::ranges::all_of(invariant.proof, [&](std::string_view id) {
    auto rule = std::ranges::find(input.rules, id, &RuleLine::id);
    return rule != input.rules.end() && rule->enabled && rule->not_evaluated.empty();
  });
}

std::string Sentence(const Finding& finding, const DocumentPage& page) {
  const std::string link = page.Link(finding.place);
  return MarkdownText(finding.sentence) + (link.empty() ? "" : fmt::format(" ({})", link));
}

void WriteKept(DocumentPage& page, const DocumentInput& input) {
  if (input.report.kept.empty()) {
    page.Text("No divergence is kept by decision.");
    return;
  }
  std::vector<std::vector<std::string>> rows;
  std::size_t follow = 0;
  for (const KeptGroup& group : GroupKept(input.report)) {
    for (const Kept* kept : group.kept) {
      if (kept->follows) {
        ++follow;
        continue;
      }
      rows.push_back({MarkdownCellCode(ToString(kept->finding.object)),
                      MarkdownText(kept->finding.sentence), MarkdownText(WordsOf(*group.decision)),
                      page.Link(group.decision->place)});
    }
  }
  page.Text("These divergences stay, by decision:");
  page.Table({"Object", "Divergence", "Decision", "Where"}, rows);
  if (follow > 0) {
    page.Text(fmt::format("With them {}, such as names of indexes and comments.",
                          follow == 1 ? "stays one that hangs on them"
                                      : fmt::format("stay {} that hang on them", follow)));
  }
}

std::string Number(std::size_t count, std::string_view singular, std::string_view plural) {
  return Count(static_cast<int>(count), singular, plural);
}

}  // namespace pgorigin
