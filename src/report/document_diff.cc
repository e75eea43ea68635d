// The Origin diff: what the Origin says, what is there, and what was decided.
#include <fmt/format.h>
#include <fmt/ranges.h>

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
constexpr std::size_t kMostKinds = 3;

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

// What a feature is where both sides have it alike; the most frequent first.
std::string Alike(std::string_view feature, const Model& model) {
  const std::map<std::string, int> counts = FeatureOf(feature, model);
  std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater(), &std::pair<std::string, int>::second);
  std::vector<std::string> parts;
  for (const auto& [text, count] : sorted) {
    if (parts.size() == kMostKinds) break;
    parts.push_back(fmt::format("{} × {}", count, MarkdownCellCode(text)));
  }
  return parts.empty() ? "—" : fmt::format("{}", fmt::join(parts, ", "));
}

void WriteOverview(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Global divergences");
  std::vector<std::vector<std::string>> rows;
  for (const OverviewRow& row : OverviewOf(input.report)) {
    const bool alike = row.origin.empty() && row.live.empty();
    rows.push_back({fmt::format("**{}**", row.feature),
                    alike ? Alike(row.feature, input.origin) : AspectsOf(row.origin),
                    alike ? Alike(row.feature, input.current) : AspectsOf(row.live),
                    ActionFor(row)});
  }
  page.Table({"Feature", "Origin", "Current", "Action"}, rows);
}

std::string ColumnText(const Model& model, const ObjectId& id, const CurrentNames& names) {
  const Column* column = As<Column>(model.Find(id));
  std::string text = MarkdownCode(QuoteIdentifier(names.Of(id).view()));
  if (column == nullptr) return text;
  return fmt::format("{} ({})", text, MarkdownText(column->type.view()));
}

std::string ColumnsOf(const Model& model, const QualifiedName& name, const CurrentNames& names) {
  const Table* table = As<Table>(FindRelation(model, name));
  if (table == nullptr) return "";
  std::string text;
  std::size_t count = 0;
  for (Name column : table->columns) {
    if (++count > kMostColumns) {
      return text + fmt::format(", and {} more", table->columns.size() - kMostColumns);
    }
    text += text.empty() ? "" : ", ";
    text += ColumnText(model, {Kind::kColumn, name.schema, name.name, column, {}}, names);
  }
  return text;
}

bool IsLeft(const Report& report, const Finding& finding) {
  return std::ranges::any_of(report.findings,
                             [&](const Finding& left) { return &left == &finding; });
}

// What is decided, else what is to be done; both where an object is kept, and lacks the
// comment that it must carry.
std::string LineOn(const Report& report, const Finding& finding) {
  const std::string advice = MarkdownText(finding.advice);
  const Decision* decision = DecisionOn(report, finding);
  if (decision == nullptr) return advice;
  const std::string decided = "**" + MarkdownText(WordsOf(*decision)) + "**";
  const bool both = decision->verb == Verb::kKeep && IsLeft(report, finding);
  return both ? decided + " " + advice : decided;
}

// Said once where several findings share it.
std::vector<std::string> DecisionsOn(const Report& report,
                                     const std::vector<const Finding*>& findings) {
  std::vector<std::string> lines;
  for (const Finding* finding : findings) {
    std::string line = LineOn(report, *finding);
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
  const std::string origin = ColumnsOf(input.origin, table.table, CurrentNames({}));
  const std::string current = ColumnsOf(input.current, table.table, CurrentNames(input.renames));
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
  for (const Finding* finding : findings) page.Nested(Sentence(*finding, page));
  for (const Kept* one : kept) page.Nested(Sentence(one->finding, page));
  page.Bullet("**Decision:**");
  std::vector<const Finding*> decided;
  for (const Kept* one : kept) decided.push_back(&one->finding);
  decided.insert(decided.end(), findings.begin(), findings.end());
  for (const std::string& line : DecisionsOn(input.report, decided)) page.Nested(line);
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

// What the findings of one file come to.
struct FileWork {
  std::vector<std::string> created;
  std::set<QualifiedName> triggers;  // new tables whose triggers are made here
  // By table (an empty name: of none) and by what is to be done.
  std::map<QualifiedName, std::map<std::string_view, std::vector<std::string>>> tables;
};

std::string_view WorkOf(const Finding& finding) {
  const std::string_view rule = finding.rule;
  if (rule.find(".missing") != rule.npos) return "add";
  if (rule == "naming.renamed-column" || rule == "drift.index-name") return "rename to";
  if (rule == "drift.comment") return "comment on";
  if (rule.starts_with("drift.extra") || rule.starts_with("schema.extra")) return "decide on";
  return "align";
}

void Add(FileWork& work, const Finding& finding, const CurrentNames& names) {
  const bool part = InfoOf(finding.object.kind).has_parent;
  if (!part && WorkOf(finding) == "add") {
    work.created.push_back(MarkdownCode(ToString(finding.object)));
    return;
  }
  const bool relation = part || finding.object.kind == Kind::kTable;
  const QualifiedName table = relation ? RelationOf(finding.object) : QualifiedName{};
  const Name name = WorkOf(finding) == "rename to" ? finding.object.name : names.Of(finding.object);
  const std::string object =
      MarkdownCode(part ? QuoteIdentifier(name.view()) : Describe(finding.object));
  std::vector<std::string>& objects = work.tables[table][WorkOf(finding)];
  if (std::ranges::find(objects, object) == objects.end()) objects.push_back(object);
}

using Plan = std::map<DueFile, FileWork>;

Plan PlanOf(const DocumentInput& input) {
  const Filing filing(input);
  const CurrentNames names(input.renames);
  Plan plan;
  for (const Finding& finding : input.report.findings) {
    if (finding.severity <= Severity::kInfo) continue;
    const DueFile file = filing.For(finding);
    Add(plan[file], finding, names);
    const QualifiedName table = RelationOf(finding.object);
    const bool has_triggers = finding.rule == "schema.missing-table" &&
                              !Children(input.origin, Kind::kTrigger, table).empty();
    const bool elsewhere = !filing.triggers().empty() && filing.triggers() != file.name;
    if (has_triggers && elsewhere) plan[{filing.triggers(), false}].triggers.insert(table);
  }
  return plan;
}

void WriteWork(DocumentPage& page, const FileWork& work) {
  if (!work.created.empty()) page.Nested(fmt::format("add {}", fmt::join(work.created, ", ")));
  for (const auto& [table, by_work] : work.tables) {
    std::vector<std::string> parts;
    for (const auto& [what, objects] : by_work) {
      parts.push_back(fmt::format("{} {}", what, fmt::join(objects, ", ")));
    }
    const std::string name = table.name.empty() ? "" : Code(table) + ": ";
    page.Nested(fmt::format("{}{}", name, fmt::join(parts, "; ")));
  }
  if (work.triggers.empty()) return;
  page.Nested("add the triggers of " + Codes({work.triggers.begin(), work.triggers.end()}));
}

void WritePlan(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Plan of action");
  const Plan plan = PlanOf(input);
  if (plan.empty()) page.Text("There is nothing to do.");
  for (const auto& [file, work] : plan) {
    page.Item(fmt::format("**{}**{}", MarkdownCode(file.name), file.is_new ? " (new)" : ""));
    WriteWork(page, work);
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
