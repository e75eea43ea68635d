// CREATE SEQUENCE, ALTER SEQUENCE, and the options of identity columns.
#include "spec/sequences.h"

#include <cstdlib>
#include <limits>

#include "pgorigin/model/server_names.h"
#include "spec/definitions.h"

namespace pgorigin {
namespace {

std::int64_t Number(const PgQuery__DefElem& option) { return std::atoll(ValueOf(option).c_str()); }

bool IsSet(const PgQuery__DefElem& option) { return option.arg != nullptr; }

void SetOwner(Fold& fold, const PgQuery__DefElem& option, Sequence& sequence) {
  std::vector<std::string> names = Strings(PGORIGIN_LIST(*option.arg->list, items));
  sequence.owned_by = {};
  if (names.size() < 2) return;  // OWNED BY NONE
  PgQuery__RangeVar table = PG_QUERY__RANGE_VAR__INIT;
  if (names.size() > 2) table.schemaname = names[names.size() - 3].data();
  table.relname = names[names.size() - 2].data();
  sequence.owned_by.relation = fold.Resolve(table);
  sequence.owned_by.names = {names.back()};
}

bool IsFullRange(const Sequence& sequence) {
  Sequence bounds;
  bounds.type = sequence.type;
  SetSequenceBounds(bounds, true);
  Sequence down = bounds;
  SetSequenceBounds(down, false);
  return sequence.maximum == bounds.maximum || sequence.minimum == down.minimum;
}

}  // namespace

// The order matters as in init_params(): type, increment, bounds, start.
void ApplySequenceOptions(Fold& fold, std::span<PgQuery__Node*> options, bool creates,
                          Sequence& sequence) {
  auto option = [&](std::string_view name) { return FindOption(options, name); };
  bool retyped = false;
  if (auto* as = option("as")) {
    retyped = !creates && IsFullRange(sequence);
    sequence.type = fold.TypeOf(*as->arg->type_name);
  }
  if (auto* by = option("increment")) sequence.increment = Number(*by);
  bool up = sequence.increment > 0;
  Sequence defaults = sequence;
  SetSequenceBounds(defaults, up);
  auto* minimum = option("minvalue");
  auto* maximum = option("maxvalue");
  if (minimum != nullptr && IsSet(*minimum)) {
    sequence.minimum = Number(*minimum);
  } else if (creates || minimum != nullptr || (retyped && !up)) {
    sequence.minimum = defaults.minimum;
  }
  if (maximum != nullptr && IsSet(*maximum)) {
    sequence.maximum = Number(*maximum);
  } else if (creates || maximum != nullptr || (retyped && up)) {
    sequence.maximum = defaults.maximum;
  }
  if (creates) sequence.start = up ? sequence.minimum : sequence.maximum;
  if (auto* start = option("start")) sequence.start = Number(*start);
  if (auto* cache = option("cache")) sequence.cache = Number(*cache);
  if (auto* cycle = option("cycle")) sequence.cycle = ValueOf(*cycle) == "true";
  if (auto* owner = option("owned_by")) SetOwner(fold, *owner, sequence);
}

Name SequenceName(const ObjectId& column, const Identity& identity) {
  if (!identity.sequence_name.empty()) return identity.sequence_name;
  return ServerName(column.parent, column.name, "seq");
}

void NameSequence(const ObjectId& column, Name name, Identity& identity) {
  identity.sequence_name = {};
  if (SequenceName(column, identity) != name) identity.sequence_name = name;
}

Object* FindIdentity(Fold& fold, const QualifiedName& sequence) {
  for (auto& [id, object] : fold.model.objects) {
    const Column* column = As<Column>(&object);
    if (column == nullptr || !column->identity || id.schema != sequence.schema) continue;
    if (SequenceName(id, **column->identity) == sequence.name) return &object;
  }
  return nullptr;
}

// Where its name leads along the search path: sequences of identity columns are no
// objects, so that Fold::Resolve() does not find them.
Object* FindIdentity(Fold& fold, const PgQuery__RangeVar& name) {
  if (name.schemaname[0] != '\0') return FindIdentity(fold, {name.schemaname, name.relname});
  for (const std::string& schema : fold.search_path) {
    if (Object* found = FindIdentity(fold, QualifiedName{schema, name.relname})) return found;
  }
  return nullptr;
}

void CreateSequence(Fold& fold, const PgQuery__CreateSeqStmt& stmt) {
  QualifiedName name = fold.NewName(*stmt.sequence);
  ObjectId id{Kind::kSequence, name.schema, {}, name.name, {}};
  if (stmt.if_not_exists && fold.model.Find(id) != nullptr) return fold.Touched(id, false);
  Sequence sequence;
  sequence.unlogged = std::string_view(stmt.sequence->relpersistence) == "u";
  ApplySequenceOptions(fold, PGORIGIN_LIST(stmt, options), true, sequence);
  fold.Add(id, Box<Sequence>(std::move(sequence)));
}

void AlterSequence(Fold& fold, const PgQuery__AlterSeqStmt& stmt) {
  QualifiedName name = fold.Resolve(*stmt.sequence);
  Object* object = fold.FindNamed(name, {Kind::kSequence});
  if (object == nullptr) {
    if (Object* column = FindIdentity(fold, *stmt.sequence)) {
      Sequence& sequence = (*As<Column>(column)->identity)->sequence;
      ApplySequenceOptions(fold, PGORIGIN_LIST(stmt, options), false, sequence);
      sequence.owned_by = {};
      return fold.Touched(column->id, false);
    }
    if (!stmt.missing_ok) fold.Error(0, "sequence " + ToString(name) + " does not exist");
    return;
  }
  ApplySequenceOptions(fold, PGORIGIN_LIST(stmt, options), false, *As<Sequence>(object));
  fold.Touched(object->id, false);
}

}  // namespace pgorigin
