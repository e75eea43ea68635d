// Sequences and views.
// https://www.postgresql.org/docs/current/sql-altersequence.html
// https://www.postgresql.org/docs/current/sql-alterview.html
#include <algorithm>
#include <utility>

#include "pgorigin/ast/same_columns.h"
#include "plan/alter.h"
#include "plan/emitters.h"
#include "plan/metadata.h"
#include "plan/option_changes.h"
#include "plan/view_columns.h"

namespace pgorigin::plan {
namespace {

constexpr std::string_view kSequenceOptions[] = {"type",    "start", "increment", "minimum",
                                                 "maximum", "cache", "cycle"};

void WriteOwnedBy(Sql& sql, const ForeignColumns& owner) {
  sql << "OWNED BY";
  if (owner.relation.empty()) {
    sql << "NONE";
    return;
  }
  sql << owner.relation;
  for (Name column : owner.names) (sql.Glue() << ".").Glue() << Identifier(column);
}

void AlterSequence(Delta& delta, Alteration& out) {
  const Sequence& from = *As<Sequence>(&delta.from);
  const Sequence& to = *As<Sequence>(&delta.to);
  const QualifiedName name = RelationOf(delta.to.id);
  out.effect = {Lock::kShareRowExclusive, name};
  bool options = false;
  for (std::string_view field : kSequenceOptions) options = delta.Take(field) || options;
  if (options) {
    WriteSequenceChange(out, name, from, to);
  }
  if (delta.target.model().version.Major() >= 15 && delta.Take("unlogged")) {
    out.sql << "ALTER SEQUENCE" << name;
    if (to.unlogged) {
      out.sql << "SET UNLOGGED";
    } else {
      out.sql << "SET LOGGED";
    }
    out.sql.End();
  }
  if (delta.Take("owned by")) {
    out.owner << "ALTER SEQUENCE" << name;
    WriteOwnedBy(out.owner, to.owned_by);
    out.owner.End();
  }
}

struct ViewAlteration {
  Delta& delta;
  Alteration& out;
  const View& from;
  const View& to;

  Sql& Begin(Sql& sql) const { return BeginAlterView(sql, delta.to.id); }
  void Details() const;
};

const ViewColumn* Detail(const View& view, Name name) {
  auto found = std::ranges::find(view.details, name, &ViewColumn::name);
  return found == view.details.end() ? nullptr : &*found;
}

using DetailPairs = std::vector<std::pair<ViewColumn, ViewColumn>>;

DetailPairs PairDetails(const View& from, const View& to) {
  DetailPairs pairs;
  for (const ViewColumn& before : from.details) {
    const ViewColumn* after = Detail(to, before.name);
    pairs.emplace_back(before, after == nullptr ? PlainViewColumn(before.name) : *after);
  }
  for (const ViewColumn& after : to.details) {
    if (Detail(from, after.name) == nullptr) {
      pairs.emplace_back(PlainViewColumn(after.name), after);
    }
  }
  return pairs;
}

// Where one cannot be altered, the view is built anew.
void ViewAlteration::Details() const {
  const DetailPairs pairs = PairDetails(from, to);
  const bool can = std::ranges::all_of(
      pairs, [](const auto& pair) { return CanAlterViewColumn(pair.first, pair.second); });
  if (!can || !delta.Take("details of columns")) return;
  for (const auto& [before, after] : pairs) AlterViewColumn(out.sql, delta.to.id, before, after);
}

// Then what uses the view stays.  A type that changes disturbs the view, which is no case of
// this.
bool CanReplace(const View& from, const View& to) {
  if (!from.columns.value || !to.columns.value) return false;
  const std::vector<Name>&before = *from.columns.value, &after = *to.columns.value;
  return after.size() >= before.size() && std::equal(before.begin(), before.end(), after.begin()) &&
         HasSameColumnsFirst(from.query.text, to.query.text);
}

// With its options: those that CREATE OR REPLACE does not name are gone.
void ReplaceView(Delta& delta, Alteration& out, const ViewAlteration& view) {
  for (std::string_view field : {"query", "columns", "options"}) delta.Take(field);
  view.Details();
  out.finish = std::exchange(out.sql, {});
  out.again = true;
}

}  // namespace

void WriteSequenceChange(Alteration& out, const QualifiedName& name, const Sequence& from,
                         const Sequence& to) {
  out.sql << "ALTER SEQUENCE" << name;
  if (from.type != to.type) out.sql << "AS" << Canonical(to.type);
  WriteSequenceOptions(out.sql, to);
  if (!to.cycle) out.sql << "NO CYCLE";
  // Its value is out of the new bounds, as far as anyone can tell.
  if (from.start < to.minimum || from.start > to.maximum) {
    out.sql << "RESTART";
    out.hazards.insert(Hazard::kDataLoss);
  }
  out.sql.End();
}

void AlterRelation(Delta& delta, Alteration& out) {
  if (delta.to.id.kind == Kind::kSequence) return AlterSequence(delta, out);
  const View& from = *As<View>(&delta.from);
  const View& to = *As<View>(&delta.to);
  out.effect = {Lock::kAccessExclusive, RelationOf(delta.to.id)};
  const ViewAlteration view{delta, out, from, to};
  const bool plain = delta.to.id.kind == Kind::kView;
  if (plain && delta.fields.contains("query") && CanReplace(from, to)) {
    return ReplaceView(delta, out, view);
  }
  if (delta.Take("options")) {
    WriteOptionChanges(out.sql, from.options, to.options, [&](Sql& sql) { view.Begin(sql); });
  }
  if (delta.Take("tablespace")) {
    const Name space = to.tablespace.empty() ? Name("pg_default") : to.tablespace;
    (view.Begin(out.sql) << "SET TABLESPACE" << Identifier(space)).End();
  }
  view.Details();
}

}  // namespace pgorigin::plan
