// The audit: how far what is there is from its target, and what to do.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/document_words.h"
#include "report/escape.h"

namespace pgorigin {
namespace {

struct Keys {
  int tables = 0;  // that are there
  int uuid = 0;
  std::vector<TableFacts> deficient;  // whose target is a UUID
};

Keys CountKeys(const std::vector<TableFacts>& tables) {
  Keys keys;
  for (const TableFacts& table : tables) {
    if (!table.in_current) continue;
    ++keys.tables;
    if (table.current_key.is_uuid) ++keys.uuid;
    const bool due = table.in_origin ? table.target_key.is_uuid : !table.current_key.types.empty();
    if (due && !table.current_key.is_uuid) keys.deficient.push_back(table);
  }
  return keys;
}

std::string State(const Keys& keys, const DocumentInput& input) {
  const bool hybrid = keys.uuid > 0 && !keys.deficient.empty();
  if (hybrid) {
    return fmt::format(
        "The schema is in a **hybrid state**: of {} tables, {} have a UUID key and {} still have "
        "another one where a UUID is due.",
        keys.tables, keys.uuid, keys.deficient.size());
  }
  if (keys.deficient.empty()) {
    return fmt::format("Every key is of the type that is due ({} of {} tables have a UUID key).",
                       keys.uuid, keys.tables);
  }
  return fmt::format("None of the {} tables has a UUID key; {} are due.", keys.tables,
                     keys.deficient.size());
  (void)input;
}

void WriteSummary(DocumentPage& page, const DocumentInput& input, const Keys& keys) {
  page.Chapter("Executive summary");
  page.Text(State(keys, input));
  std::vector<std::string> parts;
  for (const Invariant& invariant : CoreInvariants()) {
    const std::size_t count = Breaking(invariant, input).size();
    if (count > 0) parts.push_back(fmt::format("{} {}", invariant.name, count));
  }
  if (!parts.empty()) {
    page.Text(fmt::format("Findings by feature: {}.", fmt::join(parts, "; ")));
  }
  page.Text("The source of truth is " + MarkdownText(input.report.to) + ".");
}

void WriteConformance(DocumentPage& page, const DocumentInput& input, const Keys& keys) {
  page.Chapter("Gap analysis");
  const bool good = keys.deficient.size() * 2 <= static_cast<std::size_t>(keys.tables);
  page.Section("Core conformance", keys.deficient.empty() ? "Status: ✅ Good"
                                   : good                 ? "Status: ✅ Mostly good"
                                                          : "Status: ⚠️ Partial");
  for (const DomainFacts& domain : DomainsOf(input)) {
    std::vector<QualifiedName> conforming;
    for (const TableFacts& table : domain.tables) {
      if (table.in_current && table.current_key.is_uuid) conforming.push_back(table.table);
    }
    if (conforming.empty()) continue;
    page.Bullet(
        fmt::format("**{}:** {}: the key is a UUID.", NameOf(domain.domain), Codes(conforming)));
  }
}

void WriteDeficiencies(DocumentPage& page, const Keys& keys) {
  page.Section("Critical deficiencies",
               keys.deficient.empty() ? "Status: ✅ None" : "Status: ❌ Needs fix");
  if (keys.deficient.empty()) return page.Text("No table has a key of another type than due.");
  page.Text("These tables have another key than they **must** have:");
  std::vector<std::vector<std::string>> rows;
  for (const TableFacts& table : keys.deficient) {
    rows.push_back(
        {fmt::format("**{}**", NameOf(table.domain)), Code(table.table),
         MarkdownCellCode(table.current_key.types.empty() ? "none" : table.current_key.types),
         table.in_origin ? MarkdownCellCode(table.target_key.types) : "`uuid`"});
  }
  page.Table({"Domain", "Table", "Current key", "Target key"}, rows);
}

// Defaults of one column name, by how they are spelled.
std::map<std::string, int> SpellingsOf(const Model& model) {
  std::map<std::string, int> spellings;
  for (const auto& [id, object] : model.objects) {
    const Column* column = As<Column>(&object);
    const bool stamp = id.name == "created_at" || id.name == "updated_at";
    if (column == nullptr || !stamp || !column->default_value) continue;
    ++spellings[column->default_value->text];
  }
  return spellings;
}

void WriteDefaults(DocumentPage& page, const DocumentInput& input) {
  const std::map<std::string, int> spellings = SpellingsOf(input.current);
  if (spellings.size() < 2) return page.Item("**Consistent defaults:** timestamps have one.");
  std::vector<std::string> parts;
  for (const auto& [text, count] : spellings) {
    parts.push_back(fmt::format("{} × {}", count, MarkdownCode(text)));
  }
  page.Item(fmt::format("**Inconsistent defaults:** `created_at` and `updated_at` default to {}.",
                        fmt::join(parts, ", ")));
}

void WriteSoftDeletes(DocumentPage& page, const DocumentInput& input) {
  std::set<QualifiedName> tables;
  for (const Finding& finding : input.report.findings) {
    const bool missing = finding.object.kind == Kind::kColumn &&
                         finding.object.name == "deleted_at" &&
                         finding.rule == "schema.missing-column";
    if (missing || finding.rule == "soft-delete.column") tables.insert(RelationOf(finding.object));
  }
  if (tables.empty()) return page.Item("**Soft deletes:** `deleted_at` is where it is due.");
  page.Item(fmt::format("**Missing `deleted_at`:** {} lack it: {}.",
                        Number(tables.size(), "table", "tables"),
                        Codes({tables.begin(), tables.end()})));
}

void WriteForeignKeys(DocumentPage& page, const DocumentInput& input) {
  std::vector<std::string> keys;
  int all = 0;
  for (const auto& [id, object] : input.current.objects) {
    const Constraint* key = As<Constraint>(&object);
    if (key == nullptr || key->type != ConstraintType::kForeignKey) continue;
    ++all;
    if (key->on_delete != "no action") continue;
    std::string columns;
    for (Name name : key->columns.names) columns += (columns.empty() ? "" : ", ") + name.str();
    keys.push_back(MarkdownCode(ToString(RelationOf(id)) + " (" + Printable(columns) + ")"));
  }
  if (keys.empty()) {
    return page.Item(fmt::format("**Foreign keys:** all {} say what happens on delete.", all));
  }
  page.Item(fmt::format("**Foreign keys without `ON DELETE`:** {} of {}: {}.", keys.size(), all,
                        fmt::join(keys, ", ")));
}

void WriteStructure(DocumentPage& page, const DocumentInput& input) {
  page.Section("Structural issues");
  WriteDefaults(page, input);
  WriteSoftDeletes(page, input);
  WriteForeignKeys(page, input);
  std::map<std::string, int> others;
  for (const Finding& finding : input.report.findings) {
    if (finding.severity > Severity::kInfo) ++others[finding.rule];
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& [rule, count] : others) {
    rows.push_back({MarkdownCellCode(rule), std::to_string(count)});
  }
  if (!rows.empty()) page.Table({"Rule", "Findings"}, rows);
}

void WriteGovernance(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Schema governance");
  std::map<Name, std::pair<std::vector<QualifiedName>, std::vector<QualifiedName>>> schemas;
  for (const TableFacts& table : TablesOf(input)) {
    auto& [current, origin] = schemas[table.table.schema];
    if (table.in_current) current.push_back(table.table);
    if (table.in_origin) origin.push_back(table.table);
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& [schema, tables] : schemas) {
    const Object* object = input.origin.Find({Kind::kSchema, {}, {}, schema, {}});
    const std::string comment =
        object == nullptr ? "" : std::string(object->metadata.comment.view());
    rows.push_back({MarkdownCellCode(schema.view()), MarkdownText(comment),
                    std::to_string(tables.first.size()), std::to_string(tables.second.size())});
  }
  page.Table({"Schema", "Comment in the Origin", "Tables", "Tables of the Origin"}, rows);
  const auto broken = FindingsWhere(input.report, [](const Finding& finding) {
    return std::string_view(finding.rule).starts_with("governance.");
  });
  for (const Finding* finding : broken) page.Bullet(Sentence(*finding, page));
  for (const RuleLine& rule : input.rules) {
    if (rule.id != "governance.schema-owner" || !rule.enabled) continue;
    for (const auto& [name, values] : rule.options) {
      for (const std::string& value : values) page.Bullet(MarkdownText(name + ": " + value));
    }
  }
}

std::string IdsText(const std::vector<ObjectId>& ids) {
  std::vector<std::string> names;
  for (const ObjectId& id : ids) {
    names.push_back(id.kind == Kind::kTable ? Code(RelationOf(id))
                                            : MarkdownCellCode(Describe(id)));
  }
  return names.empty() ? "—" : fmt::format("{}", fmt::join(names, ", "));
}

void WriteRecommendation(DocumentPage& page, const DocumentInput& input, const Keys& keys) {
  page.Chapter("Recommendation");
  const bool live = input.current.from_server;
  if (input.report.findings.empty()) return page.Text("Nothing is to be done.");
  if (!keys.deficient.empty()) {
    page.Item(
        fmt::format("Convert {} to UUID first: columns that refer to them follow in the same step.",
                    Number(keys.deficient.size(), "key", "keys")));
  }
  page.Item(
      "Bring the remaining divergences to the Origin, table by table "
      "(`pgorigin document diff` maps them to files).");
  page.Item(live ? "Do not run the migrations of a new database here: the rows that are there "
                   "have to be carried over."
                 : "Define the final state in the migrations themselves; do not add repair "
                   "scripts to a set that nobody has applied.");
}

}  // namespace

void WriteFiles(DocumentPage& page, const DocumentInput& input) {
  std::vector<std::vector<std::string>> rows;
  for (const FileFacts& file : FilesOf(input)) {
    rows.push_back({page.Link(file.place), IdsText(file.creates), IdsText(file.alters)});
  }
  if (rows.empty()) return page.Text("No migrations were given (`--migrations`).");
  page.Table({"File", "Creates", "Alters"}, rows);
}

std::string WriteAudit(const DocumentInput& input) {
  DocumentPage page(input);
  const Keys keys = CountKeys(TablesOf(input));
  WriteHead(page, input, "Database audit",
            input.report.findings.empty() ? "✅ Conforming" : "❌ Needs fix");
  WriteSummary(page, input, keys);
  WriteConformance(page, input, keys);
  WriteDeficiencies(page, keys);
  WriteStructure(page, input);
  WriteGovernance(page, input);
  page.Chapter("Files and objects");
  WriteFiles(page, input);
  WriteRecommendation(page, input, keys);
  return page.Finish();
}

}  // namespace pgorigin
