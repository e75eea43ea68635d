#include "pgorigin/verify/rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "verify/literal.h"

namespace pgorigin {
namespace {

ObjectId ColumnOf(const QualifiedName& table, Name column) {
  return {Kind::kColumn, table.schema, table.name, column, {}};
}

// ROW(r.a, r.b)::text
std::string RowText(std::string_view alias, const std::vector<Name>& columns) {
  std::string list;
  for (Name column : columns) {
    list += fmt::format("{}{}.{}", list.empty() ? "" : ", ", alias, QuoteIdentifier(column.view()));
  }
  return fmt::format("ROW({})::pg_catalog.text", list);
}

// The number of rows and a checksum of each, in an order that does not depend on theirs.
std::string Checksum(const std::string& text, const std::string& from) {
  return fmt::format(
      "SELECT pg_catalog.count(*), pg_catalog.string_agg(s.sum, '' ORDER BY s.sum COLLATE \"C\") "
      "FROM (SELECT pg_catalog.md5({}) AS sum FROM {}) AS s",
      text, from);
}

// All that were there are among those of now.
bool Includes(std::string_view now, std::string_view before) {
  constexpr std::size_t kLength = 32;  // of a checksum
  for (; !before.empty(); before.remove_prefix(kLength)) {
    while (!now.empty() && !now.starts_with(before.substr(0, kLength))) now.remove_prefix(kLength);
    if (now.empty()) return false;
    now.remove_prefix(kLength);
  }
  return true;
}

std::pair<long long, std::string> Ask(Session& session, const std::string& sql) {
  const ResultSet answer = session.Query(sql);
  return {answer.GetInt(0, 0), std::string(answer.Get(0, 1))};
}

// The foreign key from and to these columns, whatever it is called.
bool HasKey(const Model& model, const QualifiedName& child, const QualifiedName& parent,
            const std::vector<std::pair<Name, Name>>& columns) {
  for (const Object* object : Children(model, Kind::kConstraint, child)) {
    const Constraint& key = *As<Constraint>(object);
    if (key.type != ConstraintType::kForeignKey || key.references.relation != parent) continue;
    std::vector<std::pair<Name, Name>> pairs;
    for (std::size_t i = 0; i < key.columns.names.size(); ++i) {
      pairs.emplace_back(key.columns.names[i], key.references.names[i]);
    }
    if (pairs == columns) return true;
  }
  return false;
}

}  // namespace

KeptRows::KeptRows(const Clone& clone, const Model& live, const Alignment& alignment,
                   const PlanFile& plan)
    : clone_(clone) {
  for (const Segment& segment : plan.migration.segments) {
    for (const PlannedStep& step : segment.steps) {
      steps_.emplace(step.object, step.what);
      // Values that come from another table may need rows of their own.
      if (step.what == "copy") grown_.insert(RelationOf(step.object));
    }
  }
  Session session(clone.owner);
  for (const auto& [id, object] : live.objects) {
    const auto* table = As<pgorigin::Table>(&object);
    if (table == nullptr || !table->server.empty()) continue;
    Table kept = TableOf(live, alignment, RelationOf(id));
    if (IsDropped({Kind::kTable, kept.after.schema, {}, kept.after.name, {}})) continue;
    try {
      std::tie(kept.count, kept.rows) = Ask(session, RowsSql(kept, false));
      tables_.emplace(kept.before, kept);
    } catch (const QueryError&) {
      continue;  // it could not be cloned, as is said elsewhere
    }
  }
  AddKeys(live, alignment);
  for (Key& key : keys_) {
    std::tie(key.count, key.pairs) = Ask(session, PairsSql(key, false));
  }
}

// A rename that is not in the plan has not happened afterwards.
Name KeptRows::NameAfter(const Alignment& alignment, const QualifiedName& table,
                         Name column) const {
  const Name renamed = alignment.renames.Column(table, column);
  const ObjectId id = ColumnOf(alignment.renames.Relation(table), renamed);
  return steps_.contains({id, "rename"}) ? renamed : column;
}

KeptRows::Table KeptRows::TableOf(const Model& live, const Alignment& alignment,
                                  const QualifiedName& name) const {
  Table table{name, name, {}, {}, {}, 0};
  const QualifiedName renamed = alignment.renames.Relation(name);
  if (steps_.contains({{Kind::kTable, renamed.schema, {}, renamed.name, {}}, "rename"})) {
    table.after = renamed;
  }
  for (const Object* object : Children(live, Kind::kColumn, name)) {
    const Name column = object->id.name;
    const ObjectId due = ColumnOf(renamed, alignment.renames.Column(name, column));
    const auto touches = [&](const auto& step) {
      return step.first == due && step.second != "rename";
    };
    if (std::ranges::any_of(steps_, touches)) continue;
    table.columns_before.push_back(column);
    table.columns_after.push_back(NameAfter(alignment, name, column));
  }
  return table;
}

void KeptRows::AddKeys(const Model& live, const Alignment& alignment) {
  for (const auto& [id, object] : live.objects) {
    const Constraint* constraint = As<Constraint>(&object);
    if (constraint == nullptr || constraint->type != ConstraintType::kForeignKey) continue;
    Key key{RelationOf(id), constraint->references.relation, {}, {}, {}, 0};
    if (!tables_.contains(key.child) || !tables_.contains(key.parent)) continue;
    for (std::size_t i = 0; i < constraint->columns.names.size(); ++i) {
      const Name from = constraint->columns.names[i], to = constraint->references.names[i];
      key.columns_before.emplace_back(from, to);
      key.columns_after.emplace_back(NameAfter(alignment, key.child, from),
                                     NameAfter(alignment, key.parent, to));
    }
    keys_.push_back(std::move(key));
  }
}

std::string KeptRows::RowsSql(const Table& table, bool after) const {
  return Checksum(RowText("r", after ? table.columns_after : table.columns_before),
                  InSql(after ? table.after : table.before) + " AS r");
}

// Rows are known by the columns that no step is about: keys may get new values.
std::string KeptRows::PairsSql(const Key& key, bool after) const {
  const Table& child = tables_.at(key.child);
  const Table& parent = tables_.at(key.parent);
  std::string on;
  for (const auto& [from, to] : after ? key.columns_after : key.columns_before) {
    on += fmt::format("{}c.{} = p.{}", on.empty() ? "" : " AND ", QuoteIdentifier(from.view()),
                      QuoteIdentifier(to.view()));
  }
  return Checksum(
      RowText("c", after ? child.columns_after : child.columns_before) + " || " +
          RowText("p", after ? parent.columns_after : parent.columns_before),
      fmt::format("{} AS c JOIN {} AS p ON {}", InSql(after ? child.after : child.before),
                  InSql(after ? parent.after : parent.before), on));
}

Proof KeptRows::Prove() const {
  Proof proof{"every row is there, joined as it was", ProofOutcome::kProven, {}};
  Session session(clone_.owner);
  const Model now = ReadCatalog(clone_.superuser);
  auto compare = [&](const std::string& what, const std::string& sql, long long count,
                     const std::string& sum, bool grows) {
    try {
      const auto [count_now, sum_now] = Ask(session, sql);
      if (count == count_now && sum == sum_now) return;
      if (grows && Includes(sum_now, sum)) {
        proof.details.push_back(
            fmt::format("{}: {} before, {} now: the plan adds rows", what, count, count_now));
        return;
      }
      proof.details.push_back(
          count == count_now ? fmt::format("{}: {} as before, but they are others", what, count)
                             : fmt::format("{}: {} before, {} now", what, count, count_now));
    } catch (const QueryError& error) {
      proof.details.push_back(fmt::format("{}: {}", what, Printable(error.what())));
    }
    proof.outcome = ProofOutcome::kFailed;
  };
  long long rows = 0, pairs = 0;
  for (const auto& [name, table] : tables_) {
    compare("rows of " + ToString(name), RowsSql(table, true), table.count, table.rows,
            grown_.contains(table.after));
    rows += table.count;
  }
  for (const Key& key : keys_) {
    const QualifiedName child = tables_.at(key.child).after, parent = tables_.at(key.parent).after;
    if (!HasKey(now, child, parent, key.columns_after)) continue;
    compare(fmt::format("pairs of {} and {}", ToString(key.child), ToString(key.parent)),
            PairsSql(key, true), key.count, key.pairs, grown_.contains(child));
    pairs += key.count;
  }
  proof.details.push_back(
      fmt::format("{} rows of {} tables, {} pairs of foreign keys", rows, tables_.size(), pairs));
  return proof;
}

}  // namespace pgorigin
