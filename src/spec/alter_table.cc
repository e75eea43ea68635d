// ALTER TABLE, and what else goes by that statement: ALTER INDEX, ALTER VIEW,
// ALTER TYPE … ADD ATTRIBUTE.
#include "spec/alter_table.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "spec/access.h"
#include "spec/constraints.h"
#include "spec/dependents.h"
#include "spec/fold.h"
#include "spec/implied_indexes.h"
#include "spec/indexes.h"
#include "spec/inherited_checks.h"
#include "spec/not_null.h"
#include "spec/partitions.h"
#include "spec/queries.h"
#include "spec/sequences.h"
#include "spec/storage.h"
#include "spec/tables.h"
#include "spec/targets.h"

namespace pgorigin {
namespace {

Object* FindConstraint(const Alteration& at, const std::string& name) {
  Object* found = at.fold.model.Find({Kind::kConstraint, at.table.schema, at.table.name, name, {}});
  if (found == nullptr && !at.cmd.missing_ok) {
    at.fold.Error(0, "constraint " + name + " of " + ToString(at.table) + " does not exist");
  }
  return found;
}

void DropConstraint(const Alteration& at) {
  const Object* found = FindConstraint(at, at.cmd.name);
  if (found == nullptr) return;
  const ObjectId id = found->id;
  const Constraint& constraint = *As<Constraint>(found);
  if (constraint.type == ConstraintType::kNotNull) {
    return DropNotNull(at.fold, at.table, Name(constraint.columns.names.front()));
  }
  for (const ObjectId& attached : AttachedTo(at.fold, {id.schema, id.name}))
    at.fold.Erase(attached);
  if (constraint.type == ConstraintType::kCheck) DropCopies(at.fold, at.table, id.name);
  const bool cascade = at.cmd.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
  if (cascade && OwnsIndex(constraint)) {
    DropReferences(at.fold, *found);
    DoubtQueries(at.fold, {at.table}, {}, "a key that its query may need was dropped");
  }
  at.fold.Erase(id);
}

void AlterConstraint(const Alteration& at) {
  const PgQuery__Constraint& change = *at.cmd.def->constraint;
  Object* found = FindConstraint(at, change.conname);
  if (found == nullptr) return;
  As<Constraint>(found)->deferrable = change.deferrable;
  As<Constraint>(found)->initially_deferred = change.initdeferred;
}

// ENABLE / DISABLE TRIGGER name | ALL | USER
void EnableTrigger(const Alteration& at) {
  static const std::map<int, std::string_view> kStates = {
      {AT(EnableTrig), "origin"},         {AT(EnableAlwaysTrig), "always"},
      {AT(EnableReplicaTrig), "replica"}, {AT(DisableTrig), "disabled"},
      {AT(EnableTrigAll), "origin"},      {AT(DisableTrigAll), "disabled"},
      {AT(EnableTrigUser), "origin"},     {AT(DisableTrigUser), "disabled"},
  };
  std::string_view name = at.cmd.name;
  for (Object* child : Children(at.fold.model, Kind::kTrigger, at.table)) {
    if (name.empty() || child->id.name == name)
      As<Trigger>(child)->enabled = kStates.at(at.cmd.subtype);
  }
}

void EnableRule(const Alteration& at) {
  static const std::map<int, std::string_view> kStates = {{AT(EnableRule), "origin"},
                                                          {AT(EnableAlwaysRule), "always"},
                                                          {AT(EnableReplicaRule), "replica"},
                                                          {AT(DisableRule), "disabled"}};
  Object* rule =
      at.fold.model.Find({Kind::kRewriteRule, at.table.schema, at.table.name, at.cmd.name, {}});
  if (rule != nullptr) As<RewriteRule>(rule)->enabled = kStates.at(at.cmd.subtype);
}

Options* OptionsOfRelation(Object& object) {
  if (Table* table = As<Table>(&object)) return &table->options;
  if (View* view = As<View>(&object)) return &view->options;
  if (Index* index = As<Index>(&object)) return &index->options;
  if (Constraint* constraint = As<Constraint>(&object)) return &constraint->options;
  return nullptr;
}

void SetOptions(const Alteration& at, bool reset) {
  Options* options = OptionsOfRelation(at.relation);
  if (options == nullptr || at.cmd.def == nullptr) return;
  for (const PgQuery__Node* node : PGORIGIN_LIST(*at.cmd.def->list, items)) {
    const PgQuery__DefElem& option = *node->def_elem;
    const std::string space = option.defnamespace;
    std::string prefix = (space.empty() ? "" : space + ".") + option.defname + "=";
    std::erase_if(*options, [&](const std::string& set) { return set.starts_with(prefix); });
    if (!reset) options->push_back(prefix + ValueOf(option));
  }
  ToastLast(*options);
  SettleToastOptions(at.fold, at.table);
}

void AlterReplicaIdentity(const Alteration& at) {
  const PgQuery__ReplicaIdentityStmt& stmt = *at.cmd.def->replica_identity_stmt;
  switch (stmt.identity_type[0]) {
    case 'n':
      at.AsTable()->replica_identity = "nothing";
      return;
    case 'f':
      at.AsTable()->replica_identity = "full";
      return;
    case 'i':
      at.AsTable()->replica_identity = "index " + std::string(stmt.name);
      return;
    default:
      at.AsTable()->replica_identity = "default";
  }
}

// From 15 on, the sequences that its columns own go with it.
void SetUnlogged(const Alteration& at) {
  const bool unlogged = at.cmd.subtype == AT(SetUnLogged);
  at.AsTable()->unlogged = unlogged;
  if (at.fold.model.version.Major() < 15) return;
  for (Object* child : Children(at.fold.model, Kind::kColumn, at.table)) {
    Column& column = *As<Column>(child);
    if (column.identity) (*column.identity)->sequence.unlogged = unlogged;
  }
  for (auto& [id, object] : at.fold.model.objects) {
    if (id.kind != Kind::kSequence) continue;
    Sequence& sequence = *As<Sequence>(&object);
    if (sequence.owned_by.relation == at.table) sequence.unlogged = unlogged;
  }
}

void AlterTableOnly(const Alteration& at) {
  switch (at.cmd.subtype) {
    case AT(AddColumn):
      return AddColumnTo(at);
    case AT(DropColumn):
      return DropColumn(at);
    case AT(SetLogged):
    case AT(SetUnLogged):
      return SetUnlogged(at);
    case AT(AddInherit):
    case AT(DropInherit):
      return AlterInheritance(at);
    case AT(AddOf):
    case AT(DropOf):
      at.AsTable()->of_type =
          at.cmd.subtype == AT(DropOf) ? "" : at.fold.TypeOf(*at.cmd.def->type_name);
      return;
    case AT(ReplicaIdentity):
      return AlterReplicaIdentity(at);
    case AT(EnableRowSecurity):
    case AT(DisableRowSecurity):
      at.AsTable()->row_security = at.cmd.subtype == AT(EnableRowSecurity);
      return;
    case AT(ForceRowSecurity):
    case AT(NoForceRowSecurity):
      at.AsTable()->force_row_security = at.cmd.subtype == AT(ForceRowSecurity);
      return;
    case AT(DropOids):
      return;  // no table has them
    default:
      return at.fold.OpaqueOn("a form of ALTER TABLE that text cannot follow", {at.table});
  }
}

}  // namespace

void ApplyCommand(const Alteration& at) {
  if (AlterAttributes(at)) return;
  if (at.cmd.subtype == AT(ChangeOwner)) {
    return SetOwner(at.fold, at.relation, RoleName(at.fold, *at.cmd.newowner));
  }
  if (As<Composite>(&at.relation) != nullptr) return AlterAttribute(at);
  switch (at.cmd.subtype) {
    case AT(SetNotNull):
      StateNotNull(at.fold, {Kind::kColumn, at.table.schema, at.table.name, at.cmd.name, {}});
      return AlterColumns(at, at.recurse);
    case AT(ColumnDefault):
    case AT(DropNotNull):
    case AT(DropExpression):
    case AT(SetStorage):
    case AT(AlterColumnType):
      return AlterColumns(at, at.recurse);
    case AT(SetCompression):  // never reaches children
    case AT(AddIdentity):
    case AT(SetIdentity):
    case AT(DropIdentity):
      AlterColumn(at);
      return ShareIdentity(at.fold, at.table, at.cmd.name);
    case AT(AddConstraint):
      return AddConstraint(at.fold, at.table, *at.cmd.def->constraint, "", !at.recurse);
    case AT(DropConstraint):
      return DropConstraint(at);
    case AT(AlterConstraint):
      return AlterConstraint(at);
    case AT(ValidateConstraint):
      return ValidateConstraint(at);
    case AT(EnableTrig):
    case AT(EnableAlwaysTrig):
    case AT(EnableReplicaTrig):
    case AT(DisableTrig):
    case AT(EnableTrigAll):
    case AT(DisableTrigAll):
    case AT(EnableTrigUser):
    case AT(DisableTrigUser):
      return EnableTrigger(at);
    case AT(EnableRule):
    case AT(EnableAlwaysRule):
    case AT(EnableReplicaRule):
    case AT(DisableRule):
      return EnableRule(at);
    case AT(SetRelOptions):
    case AT(ReplaceRelOptions):
      return SetOptions(at, false);
    case AT(ResetRelOptions):
      return SetOptions(at, true);
    case AT(AttachPartition):
    case AT(DetachPartition):
      return AlterPartition(at);
    default:
      break;
  }
  if (As<Table>(&at.relation) != nullptr) return AlterTableOnly(at);
  at.fold.OpaqueOn("a form of ALTER that text cannot follow", {at.table});
}

namespace {

// An index goes by its own name; its table is its parent.
std::vector<std::string> PartsOf(const PgQuery__RangeVar& name) {
  if (name.schemaname[0] == '\0') return {name.relname};
  return {name.schemaname, name.relname};
}

Object* FindAltered(Fold& fold, const PgQuery__AlterTableStmt& stmt) {
  const std::vector<std::string> names = PartsOf(*stmt.relation);
  if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX) return FindIndexOrImplied(fold, names);
  Object* found = fold.FindNamed(
      fold.Resolve(*stmt.relation),
      {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kSequence, Kind::kComposite});
  // ALTER TABLE takes an index as well.
  return found != nullptr ? found : FindIndexOrImplied(fold, names);
}

bool IsKey(const PgQuery__Constraint& constraint) {
  return constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY ||
         constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_UNIQUE ||
         constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION;
}

// An index that is there comes before those that are made.
int PassOf(const PgQuery__Constraint& constraint) {
  if (!IsKey(constraint)) return 6;
  return constraint.indexname[0] == '\0' ? 5 : 4;
}

// The server goes over the commands of a statement in passes (AT_PASS_… of tablecmds.c).
int PassOf(const PgQuery__AlterTableCmd& cmd) {
  switch (cmd.subtype) {
    case AT(DropColumn):
    case AT(DropConstraint):
    case AT(DropNotNull):
    case AT(DropExpression):
    case AT(DropIdentity):
      return 0;
    case AT(ColumnDefault):
      return cmd.def == nullptr ? 0 : 6;
    case AT(AlterColumnType):
      return 1;
    case AT(AddColumn):
      return 2;
    case AT(SetNotNull):
      return 3;
    case AT(AddConstraint):
      return PassOf(*cmd.def->constraint);
    case AT(AddIdentity):
      return 6;
    default:
      return 7;
  }
}

std::vector<const PgQuery__AlterTableCmd*> InPasses(const PgQuery__AlterTableStmt& stmt) {
  std::vector<const PgQuery__AlterTableCmd*> commands;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, cmds)) {
    commands.push_back(node->alter_table_cmd);
  }
  std::ranges::stable_sort(commands, {}, [](const auto* command) { return PassOf(*command); });
  return commands;
}

}  // namespace

void AlterTable(Fold& fold, const PgQuery__AlterTableStmt& stmt) {
  Object* relation = FindAltered(fold, stmt);
  if (relation == nullptr) {
    bool owner_only = stmt.n_cmds == 1 && stmt.cmds[0]->alter_table_cmd->subtype ==
                                              PG_QUERY__ALTER_TABLE_TYPE__AT_ChangeOwner;
    if (owner_only) return fold.NotModelled("owners of what the Origin does not make");
    if (!stmt.missing_ok) {
      fold.Error(stmt.relation->location, std::string(stmt.relation->relname) + " does not exist");
    }
    return;
  }
  ObjectId id = relation->id;
  fold.Touched(id, false);
  for (const PgQuery__AlterTableCmd* command : InPasses(stmt)) {
    Object* still = fold.model.Find(id);
    if (still == nullptr) return;
    fold.keys_of_statement.clear();
    ApplyCommand({fold, RelationOf(id), *command, *still, stmt.relation->inh != 0});
  }
}

}  // namespace pgorigin
