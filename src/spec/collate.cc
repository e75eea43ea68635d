#include "spec/collate.h"

#include <set>

#include "pgorigin/model/of_kind.h"
#include "spec/columns.h"
#include "spec/definitions.h"
#include "spec/indexes.h"
#include "spec/queries.h"

namespace pgorigin {

Name NamedCollation(Fold& fold, std::span<PgQuery__Node*> names) {
  if (names.empty()) return {};
  const std::string name = StringOf(*names.back());
  std::string schema = names.size() > 1 ? StringOf(*names[names.size() - 2]) : "";
  for (const std::string& candidate : fold.search_path) {
    const bool here = fold.model.Find({Kind::kCollation, candidate, {}, name, {}}) != nullptr;
    if (schema.empty() && here) schema = candidate;
  }
  const bool builtin = schema.empty() || schema == "pg_catalog";
  return (builtin ? "" : QuoteIdentifier(schema) + ".") + QuoteIdentifier(name);
}

namespace {

constexpr std::string_view kDefaultCollation = "\"default\"";

Name OfType(const Fold& fold, Name type) {
  std::string_view element = type.view();
  while (element.ends_with("[]")) element.remove_suffix(2);
  for (const auto& [id, object] : OfKind(std::as_const(fold.model.objects), Kind::kDomain)) {
    if (CanonicalText({id.schema, id.name}) != element) continue;
    const Domain& domain = *As<Domain>(&object);
    return domain.collation.empty() ? OfType(fold, domain.type) : domain.collation;
  }
  return element == "name" ? "\"C\"" : kDefaultCollation;
}

Name OfColumn(const Fold& fold, const Column& column) {
  return column.collation.empty() ? OfType(fold, column.type) : column.collation;
}

// What is named counts before what columns have; any other than the default before that.
Name OfExpression(Fold& fold, const QualifiedName& table, const Expression& expression) {
  std::set<Name> named, had;
  const ParseOutcome parsed = Parse("SELECT " + expression.text);
  const auto collect = [&](const PgQuery__Node& node) {
    if (node.node_case == PG_QUERY__NODE__NODE_COLLATE_CLAUSE) {
      named.insert(NamedCollation(fold, PGORIGIN_LIST(*node.collate_clause, collname)));
    } else if (node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
      const PgQuery__Node& field = *PGORIGIN_LIST(*node.column_ref, fields).back();
      const bool name = field.node_case == PG_QUERY__NODE__NODE_STRING;
      const Object* column = name ? FindColumn(fold, table, StringOf(field)) : nullptr;
      if (column != nullptr) had.insert(OfColumn(fold, *As<Column>(column)));
    }
    return false;
  };
  if (parsed.statement.node() != nullptr) AnyNode(*parsed.statement.node(), collect);
  had.erase(kDefaultCollation);
  const std::set<Name>& count = named.empty() ? had : named;
  return count.empty() ? Name(kDefaultCollation) : *count.begin();
}

// Empty: text does not know it.  A dump says what is another.
Name OfKey(Fold& fold, const QualifiedName& table, const IndexKey& key) {
  if (key.expression) return OfExpression(fold, table, *key.expression);
  const Object* column = FindColumn(fold, table, key.column.names.front());
  return column == nullptr ? Name() : OfColumn(fold, *As<Column>(column));
}

void ForgetUsual(Fold& fold, const QualifiedName& table, std::vector<IndexKey>& keys) {
  for (IndexKey& key : keys) ForgetUsualCollation(fold, table, key);
}

}  // namespace

Name CollationOf(Fold& fold, const PgQuery__CollateClause* clause, Name type) {
  if (clause == nullptr) return {};
  const Name name = NamedCollation(fold, PGORIGIN_LIST(*clause, collname));
  return name == OfType(fold, type) ? Name() : name;
}

Name KeyCollation(Fold& fold, const PgQuery__IndexElem& element) {
  const auto names = PGORIGIN_LIST(element, collation);
  if (!names.empty()) return NamedCollation(fold, names);
  const bool within =
      element.expr != nullptr && element.expr->node_case == PG_QUERY__NODE__NODE_COLLATE_CLAUSE;
  if (!within) return {};
  return NamedCollation(fold, PGORIGIN_LIST(*element.expr->collate_clause, collname));
}

bool DoubtsCollation(Fold& fold, const QualifiedName& table, const PgQuery__IndexElem& element) {
  return !KeyCollation(fold, element).empty() && FindColumn(fold, table, element.name) == nullptr;
}

void ForgetUsualCollation(Fold& fold, const QualifiedName& table, IndexKey& key) {
  if (!key.collation.empty() && key.collation == OfKey(fold, table, key)) key.collation = {};
}

void ForgetUsualCollations(Fold& fold, const QualifiedName& table) {
  if (Table* owner = As<Table>(fold.FindNamed(table, {Kind::kTable}))) {
    ForgetUsual(fold, table, owner->partition_key);
  }
  for (Object* index : Children(fold.model, Kind::kIndex, table)) {
    ForgetUsual(fold, table, As<Index>(index)->keys);
  }
  for (Object* constraint : Children(fold.model, Kind::kConstraint, table)) {
    ForgetUsual(fold, table, As<Constraint>(constraint)->elements);
  }
}

}  // namespace pgorigin
