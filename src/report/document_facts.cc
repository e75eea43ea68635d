#include "report/document_facts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "report/escape.h"

namespace pgorigin {
namespace {

KeyFacts KeyOf(const Model& model, const QualifiedName& table) {
  for (const Object* object : Children(model, Kind::kConstraint, table)) {
    const Constraint* key = As<Constraint>(object);
    if (key == nullptr || key->type != ConstraintType::kPrimaryKey) continue;
    std::vector<std::string> types;
    for (Name name : key->columns.names) {
      const Column* column =
          As<Column>(model.Find({Kind::kColumn, table.schema, table.name, name, {}}));
      if (column != nullptr) types.emplace_back(column->type.view());
    }
    const auto is_uuid = [](const std::string& type) { return type == "uuid"; };
    return {fmt::format("{}", fmt::join(types, ", ")), std::ranges::all_of(types, is_uuid)};
  }
  return {};
}

std::map<QualifiedName, int> FindingsByTable(const Report& report) {
  std::map<QualifiedName, int> counts;
  for (const Finding& finding : report.findings) {
    if (finding.severity > Severity::kInfo) ++counts[RelationOf(finding.object)];
  }
  return counts;
}

// The order of the Origin: what it does not have comes last.
bool Before(const TableFacts& a, const TableFacts& b) {
  const auto key = [](const TableFacts& facts) {
    return std::tuple(facts.place.empty(), facts.place.file, facts.place.line, facts.table);
  };
  return key(a) < key(b);
}

// What stands for itself in a file: a trigger or an index goes with its table.
bool StandsAlone(Kind kind) { return !InfoOf(kind).has_parent && kind != Kind::kSequence; }

void AddOnce(std::vector<ObjectId>& ids, const ObjectId& id) {
  if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

ObjectId OwnerIn(const ObjectId& id) {
  if (!InfoOf(id.kind).has_parent) return id;
  const QualifiedName relation = RelationOf(id);
  return {Kind::kTable, relation.schema, {}, relation.name, {}};
}

// "Chat (Legacy)": "chat_legacy"
std::string Slug(std::string_view text) {
  std::string slug;
  for (char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) slug += upper ? static_cast<char>(c + 32) : c;
    if (!plain && !slug.empty() && slug.back() != '_') slug += '_';
  }
  while (slug.ends_with('_')) slug.pop_back();
  return slug;
}

int NumberOf(const std::string& file) {
  int number = 0;
  for (char c : file) {
    if (c < '0' || c > '9') break;
    number = number * 10 + (c - '0');
    if (number > 100000) return 0;
  }
  return number;
}

using Counts = std::map<std::string, int>;

std::string Most(const Counts& counts) {
  auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most == counts.end() ? "" : most->first;
}

template <class Key>
std::map<Key, std::string> MostByKey(const std::map<Key, Counts>& counts) {
  std::map<Key, std::string> most;
  for (const auto& [key, files] : counts) most[key] = Most(files);
  return most;
}

template <class Key>
std::string Find(const std::map<Key, std::string>& names, const Key& key) {
  auto found = names.find(key);
  return found == names.end() ? "" : found->second;
}

}  // namespace

std::vector<TableFacts> TablesOf(const DocumentInput& input) {
  const std::map<QualifiedName, int> findings = FindingsByTable(input.report);
  std::vector<TableFacts> tables;
  for (const Report::TableRow& row : input.report.tables) {
    TableFacts facts{row.table, row.domain, row.place, row.in_from, row.in_to, {}, {}, 0};
    facts.current_key = KeyOf(input.current, row.table);
    facts.target_key = KeyOf(input.origin, row.table);
    auto found = findings.find(row.table);
    if (found != findings.end()) facts.findings = found->second;
    tables.push_back(std::move(facts));
  }
  std::ranges::stable_sort(tables, Before);
  return tables;
}

std::vector<DomainFacts> DomainsOf(const DocumentInput& input) {
  std::vector<DomainFacts> domains;
  for (TableFacts& table : TablesOf(input)) {
    auto domain = std::ranges::find(domains, table.domain, &DomainFacts::domain);
    if (domain == domains.end()) domain = domains.insert(domain, {table.domain, {}});
    domain->tables.push_back(std::move(table));
  }
  return domains;
}

std::string NameOf(Name domain) {
  return domain.empty() ? "(no domain)" : MarkdownText(domain.view());
}

std::vector<FileFacts> FilesOf(const DocumentInput& input) {
  std::vector<FileFacts> files;
  if (input.files == nullptr) return files;
  std::map<ObjectId, std::string> creators;
  for (const Touch& touch : input.files->touches) {
    const std::string path(touch.place.file.view());
    auto file = std::ranges::find(
        files, path, [](const FileFacts& facts) { return std::string(facts.place.file.view()); });
    if (file == files.end()) {
      const std::string name = std::filesystem::path(path).filename().string();
      file = files.insert(file, {name, {touch.place.file, 0, 0}, {}, {}, {}});
    }
    if (touch.id.kind == Kind::kTrigger && touch.creates) AddOnce(file->triggers, touch.id);
    const ObjectId owner = OwnerIn(touch.id);
    if (touch.creates && StandsAlone(touch.id.kind)) {
      creators.emplace(owner, path);
      AddOnce(file->creates, owner);
    } else if (auto creator = creators.find(owner);
               creator != creators.end() && creator->second != path) {
      AddOnce(file->alters, owner);
    }
  }
  return files;
}

Filing::Filing(const DocumentInput& input) {
  std::map<QualifiedName, Name> domain_of;
  for (const DomainFacts& domain : DomainsOf(input)) {
    domains_.push_back(domain.domain);
    for (const TableFacts& table : domain.tables) domain_of[table.table] = domain.domain;
  }
  std::map<Kind, Counts> kinds;
  std::map<Name, Counts> domains;
  Counts triggers;
  for (const FileFacts& file : FilesOf(input)) {
    names_.push_back(file.name);
    if (!file.triggers.empty()) triggers[file.name] = static_cast<int>(file.triggers.size());
    for (const ObjectId& id : file.triggers) creators_.emplace(id, file.name);
    for (const ObjectId& id : file.creates) {
      creators_.emplace(id, file.name);
      ++kinds[id.kind][file.name];
      if (id.kind == Kind::kTable) ++domains[domain_of[RelationOf(id)]][file.name];
    }
  }
  by_kind_ = MostByKey(kinds);
  by_domain_ = MostByKey(domains);
  triggers_ = Most(triggers);
}

DueFile Filing::For(const Finding& finding) const {
  const ObjectId& id = finding.object;
  std::string name = Find(creators_, id);
  if (name.empty() && id.kind == Kind::kTrigger) name = triggers_;
  if (name.empty()) name = Find(creators_, OwnerIn(id));
  const bool of_table = InfoOf(id.kind).has_parent || id.kind == Kind::kTable;
  if (name.empty() && !of_table) name = Find(by_kind_, id.kind);
  if (name.empty()) name = Find(by_domain_, finding.domain);
  if (!name.empty()) return {name, false};
  return {NewFile(finding.domain), true};
}

// Behind the file of the domain that stands before this one in the Origin.
std::string Filing::NewFile(Name domain) const {
  int number = 0;
  for (Name before : domains_) {
    if (before == domain) break;
    number = std::max(number, NumberOf(Find(by_domain_, before)));
  }
  number = number / 10 * 10 + 10;
  const auto taken = [&](const std::string& name) { return NumberOf(name) == number; };
  while (std::ranges::any_of(names_, taken)) ++number;
  const std::string slug = Slug(domain.view());
  return fmt::format("{:03}_{}.sql", number, slug.empty() ? "new" : slug);
}

CurrentNames::CurrentNames(const Renames& renames) {
  for (const auto& [id, name] : renames.columns) {
    const QualifiedName table = renames.Relation(RelationOf(id));
    old_.emplace(ObjectId{Kind::kColumn, table.schema, table.name, name, {}}, id.name);
  }
}

Name CurrentNames::Of(const ObjectId& column) const {
  auto found = old_.find(column);
  return found == old_.end() ? column.name : found->second;
}

std::string Code(const QualifiedName& table) {
  return MarkdownCellCode(table.schema == "public" ? QuoteIdentifier(table.name.view())
                                                   : ToString(table));
}

std::string Codes(const std::vector<QualifiedName>& tables) {
  std::vector<std::string> codes;
  for (const QualifiedName& table : tables) codes.push_back(Code(table));
  return fmt::format("{}", fmt::join(codes, ", "));
}

}  // namespace pgorigin
