// The Origin diff: what the Origin says, what is there, and what was decided.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/decided.h"
#include "report/document_words.h"
#include "report/escape.h"
#include "report/grouping.h"
#include "report/overview.h"

namespace pgorigin {
namespace {

constexpr std::size_t kMostColumns = 40;

std::string AspectsOf(const std::vector<Aspect>& aspects) {
  std::string text;
  for (const Aspect& aspect : aspects) {
    text += text.empty() ? "" : ", ";
    text += fmt::format("{} × {}", aspect.count, MarkdownText(aspect.what));
    if (!aspect.value.empty() && !aspect.various) text += " " + MarkdownCellCode(aspect.value);
  }
  return text.empty() ? "—" : text;
}

std::string ActionFor(const OverviewRow& row) {
  const Tally& tally = row.tally;
  if (tally.total() == row.remarks) return "✅ Aligned";
  if (tally.errors > 0) return fmt::format("❌ Fix {}", ToString(tally));
  return fmt::format("{} {}", tally.warnings > 0 ? "⚠️ Align" : "❔ Look at", ToString(tally));
}

void WriteOverview(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Global divergences");
  std::vector<std::vector<std::string>> rows;
  for (const OverviewRow& row : OverviewOf(input.report)) {
    rows.push_back({fmt::format("**{}**", row.feature), AspectsOf(row.origin), AspectsOf(row.live),
                    ActionFor(row)});
  }
  page.Table({"Feature", "Origin", "Current", "Action"}, rows);
}

std::string ColumnText(const Model& model, const ObjectId& id) {
  const Column* column = As<Column>(model.Find(id));
  std::string text = MarkdownCode(QuoteIdentifier(id.name.view()));
  if (column == nullptr) return text;
  return fmt::format("{} ({})", text, MarkdownText(column->type.view()));
}

std::string ColumnsOf(const Model& model, const QualifiedName& name) {
  const Table* table = As<Table>(FindRelation(model, name));
  if (table == nullptr) return "";
  std::string text;
  std::size_t count = 0;
  for (Name column : table->columns) {
    if (++count > kMostColumns) {
      return text + fmt::format(", and {} more", table->columns.size() - kMostColumns);
    }
    text += text.empty() ? "" : ", ";
    text += ColumnText(model, {Kind::kColumn, name.schema, name.name, column, {}});
  }
  return text;
}

// What is decided, else what is to be done; said once where several findings share it.
std::vector<std::string> DecisionsOn(const Report& report,
                                     const std::vector<const Finding*>& findings) {
  std::vector<std::string> lines;
  for (const Finding* finding : findings) {
    const Decision* decision = DecisionOn(report, *finding);
    std::string line = decision != nullptr ? "**" + MarkdownText(WordsOf(*decision)) + "**"
                                           : MarkdownText(finding->advice);
    if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<const Finding*> On(const Report& report, const QualifiedName& table) {
  return FindingsWhere(report, [&](const Finding& finding) {
    return finding.severity > Severity::kInfo && RelationOf(finding.object) == table;
  });
}

std::vector<const Kept*> KeptOn(const Report& report, const QualifiedName& table) {
  std::vector<const Kept*> found;
  for (const Kept& kept : report.kept) {
    if (!kept.follows && RelationOf(kept.finding.object) == table) found.push_back(&kept);
  }
  return found;
}

void WriteSides(DocumentPage& page, const DocumentInput& input, const TableFacts& table) {
  const std::string origin = ColumnsOf(input.origin, table.table);
  const std::string current = ColumnsOf(input.current, table.table);
  page.Bullet("**Origin:** " + (table.in_origin ? origin : "does not have it."));
  page.Bullet("**Current:** " + (!table.in_current   ? "is missing."
                                 : origin == current ? "the same columns."
                                                     : current));
}

void WriteTable(DocumentPage& page, const DocumentInput& input, const TableFacts& table) {
  const std::vector<const Finding*> findings = On(input.report, table.table);
  const std::vector<const Kept*> kept = KeptOn(input.report, table.table);
  if (findings.empty() && kept.empty()) return;
  const std::string link = page.Link(table.place);
  page.Subsection(Code(table.table) + (link.empty() ? "" : " — " + link));
  WriteSides(page, input, table);
  page.Bullet("**Divergences:**");
  for (const Finding* finding : findings) page.Bullet("  " + Sentence(*finding, page));
  for (const Kept* one : kept) page.Bullet("  " + Sentence(one->finding, page));
  page.Bullet("**Decision:**");
  for (const Kept* one : kept) {
    const Decision* decision = DecisionOn(input.report, one->finding);
    if (decision != nullptr) page.Bullet("  **" + MarkdownText(WordsOf(*decision)) + "**");
  }
  for (const std::string& line : DecisionsOn(input.report, findings)) page.Bullet("  " + line);
}

void WriteDomains(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Table by table");
  for (const DomainFacts& domain : DomainsOf(input)) {
    page.Section(NameOf(domain.domain));
    std::vector<QualifiedName> aligned;
    for (const TableFacts& table : domain.tables) {
      WriteTable(page, input, table);
      const bool silent =
          On(input.report, table.table).empty() && KeptOn(input.report, table.table).empty();
      if (silent) aligned.push_back(table.table);
    }
    if (!aligned.empty()) page.Text("Aligned: " + Codes(aligned) + ".");
  }
}

// "add 3 columns to `users`": what the findings of one file come to.
struct FileWork {
  std::map<std::string, int> types;  // by what is to be done
  std::set<QualifiedName> tables;
  std::vector<std::string> created;
};

std::string WorkOf(const Finding& finding) {
  const std::size_t dot = finding.rule.find('.');
  std::string word = dot == std::string::npos ? finding.rule : finding.rule.substr(dot + 1);
  std::ranges::replace(word, '-', ' ');
  return word;
}

void Add(FileWork& work, const Finding& finding) {
  const bool whole = finding.rule == "schema.missing-table" ||
                     finding.rule == "drift.missing-enum" || finding.rule == "drift.missing";
  if (whole) {
    work.created.push_back(MarkdownCode(ToString(finding.object)));
    return;
  }
  ++work.types[WorkOf(finding)];
  if (InfoOf(finding.object.kind).has_parent) work.tables.insert(RelationOf(finding.object));
}

std::string Words(const FileWork& work) {
  std::string text;
  if (!work.created.empty()) {
    text = "Add ";
    for (const std::string& name : work.created) {
      text += (&name == &work.created.front() ? "" : ", ") + name;
    }
    text += ". ";
  }
  if (work.types.empty()) return text;
  text += "Align";
  if (!work.tables.empty()) {
    text += " " + Codes({work.tables.begin(), work.tables.end()});
  }
  text += ": ";
  for (const auto& [what, count] : work.types) {
    text += (what == work.types.begin()->first ? "" : ", ") + fmt::format("{} {}", count, what);
  }
  return text + ".";
}

void WritePlan(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Plan of action");
  const Filing filing(input);
  std::map<DueFile, FileWork> plan;
  for (const Finding& finding : input.report.findings) {
    if (finding.severity > Severity::kInfo) Add(plan[filing.For(finding)], finding);
  }
  if (plan.empty()) page.Text("There is nothing to do.");
  for (const auto& [file, work] : plan) {
    page.Item(fmt::format("**{}{}:** {}", MarkdownCode(file.name), file.is_new ? " (new)" : "",
                          Words(work)));
  }
  if (input.files == nullptr) {
    page.Text(
        "No migrations were given (`--migrations`), so that the files are proposals by the "
        "domains of the Origin.");
  }
}

}  // namespace

std::string WriteDiff(const DocumentInput& input) {
  DocumentPage page(input);
  const Tally tally = TallyOf(input.report.findings);
  WriteHead(page, input, "Origin diff",
            tally.total() == 0
                ? "✅ Aligned"
                : fmt::format("{} ({})",
                              Number(input.report.findings.size(), "divergence", "divergences"),
                              ToString(tally)));
  WriteOverview(page, input);
  WriteDomains(page, input);
  WritePlan(page, input);
  return page.Finish();
}

}  // namespace pgorigin
