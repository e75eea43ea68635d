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

std::string State(const Keys& keys) {
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
}

void WriteSummary(DocumentPage& page, const DocumentInput& input, const Keys& keys) {
  page.Chapter("Executive summary");
  page.Text(State(keys));
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
    ++spellings[DefaultText(*column->default_value)];
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

std::vector<QualifiedName> SoftDeleted(const Model& model) {
  std::vector<QualifiedName> tables;
  for (const auto& [id, object] : model.objects) {
    if (id.kind == Kind::kColumn && id.name == "deleted_at") tables.push_back(RelationOf(id));
  }
  return tables;
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
  const std::vector<QualifiedName> with = SoftDeleted(input.current);
  page.Item(fmt::format("**Missing `deleted_at`:** due on {}: {}.{}",
                        Number(tables.size(), "table", "tables"),
                        Codes({tables.begin(), tables.end()}),
                        with.empty() ? "" : " These have it: " + Codes(with) + "."));
}

void WriteForeignKeys(DocumentPage& page, const DocumentInput& input) {
  std::vector<std::string> keys;
  const CurrentNames names(input.renames);
  int all = 0;
  for (const auto& [id, object] : input.current.objects) {
    const Constraint* key = As<Constraint>(&object);
    if (key == nullptr || key->type != ConstraintType::kForeignKey) continue;
    ++all;
    if (key->on_delete != "no action") continue;
    std::string columns;
    for (Name name : key->columns.names) {
      const ObjectId column{Kind::kColumn, id.schema, id.parent, name, {}};
      columns += (columns.empty() ? "" : ", ") + names.Of(column).str();
    }
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
  if (rows.empty()) return;
  page.Text("All findings, by rule:");
  page.Table({"Rule", "Findings"}, rows);
}

// "public: veza-backend-api" of the rule that knows the owners of schemas.
std::map<std::string, std::string> SchemaOwners(const DocumentInput& input) {
  std::map<std::string, std::string> owners;
  for (const RuleLine& rule : input.rules) {
    if (rule.id != "governance.schema-owner" || !rule.enabled) continue;
    for (const auto& [option, values] : rule.options) {
      for (const std::string& value : values) {
        const std::size_t colon = value.find(": ");
        if (option == "owners" && colon != value.npos) {
          owners.emplace(value.substr(0, colon), value.substr(colon + 2));
        }
      }
    }
  }
  return owners;
}

struct SchemaFacts {
  std::vector<QualifiedName> current;
  std::size_t in_origin = 0;
  std::size_t in_files = 0;  // that the migrations create
};

std::map<Name, SchemaFacts> SchemasOf(const DocumentInput& input) {
  std::map<Name, SchemaFacts> schemas;
  for (const TableFacts& table : TablesOf(input)) {
    SchemaFacts& schema = schemas[table.table.schema];
    if (table.in_current) schema.current.push_back(table.table);
    if (table.in_origin) ++schema.in_origin;
  }
  for (const FileFacts& file : FilesOf(input)) {
    for (const ObjectId& id : file.creates) {
      if (id.kind == Kind::kTable) ++schemas[id.schema].in_files;
    }
  }
  return schemas;
}

void WriteSchemas(DocumentPage& page, const DocumentInput& input) {
  const std::map<std::string, std::string> owners = SchemaOwners(input);
  std::vector<std::string_view> header = {"Schema", "Owner", "Tables", "Tables of the Origin"};
  if (input.files != nullptr) header.emplace_back("Created by the migrations");
  std::vector<std::vector<std::string>> rows;
  for (const auto& [name, schema] : SchemasOf(input)) {
    auto owner = owners.find(name.str());
    rows.push_back({MarkdownCellCode(name.view()),
                    owner == owners.end() ? "—" : MarkdownText(owner->second),
                    std::to_string(schema.current.size()), std::to_string(schema.in_origin)});
    if (input.files != nullptr) rows.back().push_back(std::to_string(schema.in_files));
  }
  page.Table(header, rows);
}

void WriteGovernance(DocumentPage& page, const DocumentInput& input) {
  page.Chapter("Schema governance");
  WriteSchemas(page, input);
  for (const auto& [name, schema] : SchemasOf(input)) {
    if (schema.current.empty()) continue;
    page.Bullet(fmt::format("**{}:** {}", MarkdownCode(name.view()), Codes(schema.current)));
  }
  const auto broken = FindingsWhere(input.report, [](const Finding& finding) {
    return std::string_view(finding.rule).starts_with("governance.");
  });
  for (const Finding* finding : broken) page.Bullet(Sentence(*finding, page));
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
