// ALTER TABLE, and what else goes by that statement: ALTER INDEX, ALTER VIEW,
// ALTER TYPE … ADD ATTRIBUTE.
#include "spec/alter_table.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "spec/access.h"
#include "spec/constraints.h"
#include "spec/fold.h"
#include "spec/indexes.h"
#include "spec/sequences.h"
#include "spec/tables.h"

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
  if (found != nullptr) at.fold.Erase(ObjectId(found->id));
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
    if (option.defnamespace[0] != '\0') continue;
    std::string prefix = std::string(option.defname) + "=";
    std::erase_if(*options, [&](const std::string& set) { return set.starts_with(prefix); });
    if (!reset) options->push_back(prefix + ValueOf(option));
  }
  std::ranges::sort(*options);
}

void SetInheritance(const Alteration& at, bool add) {
  QualifiedName parent = at.fold.Resolve(*at.cmd.def->range_var);
  std::vector<QualifiedName>& inherits = at.AsTable()->inherits;
  if (!add) {
    std::erase(inherits, parent);
    return;
  }
  inherits.push_back(parent);
  at.fold.parents.insert(parent);
}

void SetReplicaIdentity(const Alteration& at) {
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

// ALTER INDEX parent ATTACH PARTITION child: the child's index is the parent's now.
void AttachIndex(const Alteration& at) {
  QualifiedName child = at.fold.NewName(*at.cmd.def->partition_cmd->name);
  for (const auto& [id, object] : at.fold.model.objects) {
    bool index = id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
    if (!index || id.schema != child.schema || id.name != child.name) continue;
    at.fold.Erase(ObjectId(id));
    break;
  }
  int attached = ++at.fold.attached_indexes[at.relation.id];
  Index* parent = As<Index>(&at.relation);
  if (parent != nullptr &&
      attached == static_cast<int>(ChildTables(at.fold, RelationOf(at.relation.id)).size()))
    parent->valid = true;
}

void Partition(const Alteration& at, bool attach) {
  if (As<Table>(&at.relation) == nullptr) return attach ? AttachIndex(at) : void();
  QualifiedName name = at.fold.Resolve(*at.cmd.def->partition_cmd->name);
  Table* child = As<Table>(at.fold.model.Find({Kind::kTable, name.schema, {}, name.name, {}}));
  if (child == nullptr) return at.fold.Error(0, "table " + ToString(name) + " does not exist");
  if (!attach) {
    child->partition_of = {};
    child->bound.reset();
    return at.fold.OpaqueOn(
        "DETACH PARTITION leaves the table with copies of what it had of its parent", {name});
  }
  PartitionBound bound;
  bound.text = at.fold.parsed().PartitionBoundText();
  bound.search_path = at.fold.SearchPath();
  child->bound = bound;
  AttachPartition(at.fold, at.table, name);
}

void AlterAttribute(const Alteration& at) {
  Composite& type = *As<Composite>(&at.relation);
  auto found = std::ranges::find(type.attributes, Name(at.cmd.name), &Attribute::name);
  switch (at.cmd.subtype) {
    case AT(AddColumn): {
      const PgQuery__ColumnDef& def = *at.cmd.def->column_def;
      type.attributes.push_back({def.colname, at.fold.TypeOf(*def.type_name), {}, {}});
      return;
    }
    case AT(DropColumn):
      if (found != type.attributes.end()) type.attributes.erase(found);
      return;
    case AT(AlterColumnType):
      if (found != type.attributes.end())
        found->type = at.fold.TypeOf(*at.cmd.def->column_def->type_name);
      return;
    default:
      at.fold.OpaqueOn("a form of ALTER TYPE that text cannot follow", {at.table});
  }
}

// ALTER … OWNER, SET TABLESPACE and their kin: seen, and not compared.
bool IsNotModelled(const Alteration& at) {
  static const std::map<int, std::string_view> kForms = {
      {AT(ClusterOn), "CLUSTER ON"},
      {AT(DropCluster), "CLUSTER ON"},
      {AT(SetAccessMethod), "access methods"},
      {AT(SetTableSpace), "tablespaces"},
      {AT(SetStatistics), "statistics targets"},
      {AT(SetOptions), "column options"},
      {AT(ResetOptions), "column options"},
      {AT(GenericOptions), "foreign tables"},
      {AT(AlterColumnGenericOptions), "foreign tables"},
  };
  auto found = kForms.find(at.cmd.subtype);
  if (found == kForms.end()) return false;
  at.fold.NotModelled(std::string(found->second));
  return true;
}

void AlterTableOnly(const Alteration& at) {
  switch (at.cmd.subtype) {
    case AT(AddColumn):
      return AddColumnTo(at);
    case AT(DropColumn):
      return DropColumn(at);
    case AT(SetLogged):
    case AT(SetUnLogged):
      at.AsTable()->unlogged = at.cmd.subtype == AT(SetUnLogged);
      return;
    case AT(AddInherit):
    case AT(DropInherit):
      return SetInheritance(at, at.cmd.subtype == AT(AddInherit));
    case AT(AddOf):
    case AT(DropOf):
      at.AsTable()->of_type =
          at.cmd.subtype == AT(DropOf) ? "" : at.fold.TypeOf(*at.cmd.def->type_name);
      return;
    case AT(ReplicaIdentity):
      return SetReplicaIdentity(at);
    case AT(EnableRowSecurity):
    case AT(DisableRowSecurity):
      at.AsTable()->row_security = at.cmd.subtype == AT(EnableRowSecurity);
      return;
    case AT(ForceRowSecurity):
    case AT(NoForceRowSecurity):
      at.AsTable()->force_row_security = at.cmd.subtype == AT(ForceRowSecurity);
      return;
    default:
      return at.fold.OpaqueOn("a form of ALTER TABLE that text cannot follow", {at.table});
  }
}

void Apply(const Alteration& at) {
  if (IsNotModelled(at)) return;
  if (at.cmd.subtype == AT(ChangeOwner)) {
    return SetOwner(at.fold, at.relation, RoleName(at.fold, *at.cmd.newowner));
  }
  if (As<Composite>(&at.relation) != nullptr) return AlterAttribute(at);
  switch (at.cmd.subtype) {
    case AT(ColumnDefault):
    case AT(DropNotNull):
    case AT(SetNotNull):
    case AT(DropExpression):
    case AT(SetStorage):
    case AT(SetCompression):
    case AT(AlterColumnType):
      return AlterColumns(at, at.recurse);
    case AT(AddIdentity):
    case AT(SetIdentity):
    case AT(DropIdentity):
      return AlterColumn(at);
    case AT(AddConstraint):
      return AddConstraint(at.fold, at.table, *at.cmd.def->constraint, "");
    case AT(DropConstraint):
      return DropConstraint(at);
    case AT(AlterConstraint):
      return AlterConstraint(at);
    case AT(ValidateConstraint):
      if (Object* found = FindConstraint(at, at.cmd.name)) As<Constraint>(found)->validated = true;
      return;
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
      return Partition(at, at.cmd.subtype == AT(AttachPartition));
    default:
      break;
  }
  if (As<Table>(&at.relation) != nullptr) return AlterTableOnly(at);
  at.fold.OpaqueOn("a form of ALTER that text cannot follow", {at.table});
}

// An index goes by its own name; its table is its parent.
Object* FindIndex(Fold& fold, const PgQuery__RangeVar& name) {
  QualifiedName wanted = fold.NewName(name);
  for (auto& [id, object] : fold.model.objects) {
    bool index = id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
    if (index && id.name == wanted.name &&
        (name.schemaname[0] == '\0' || id.schema == wanted.schema))
      return &object;
  }
  return nullptr;
}

Object* FindAltered(Fold& fold, const PgQuery__AlterTableStmt& stmt) {
  if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX) return FindIndex(fold, *stmt.relation);
  return fold.FindNamed(
      fold.Resolve(*stmt.relation),
      {Kind::kTable, Kind::kView, Kind::kMaterializedView, Kind::kSequence, Kind::kComposite});
}

}  // namespace

void AttachPartition(Fold& fold, const QualifiedName& parent, const QualifiedName& child) {
  fold.parents.insert(parent);
  As<Table>(fold.model.Find({Kind::kTable, child.schema, {}, child.name, {}}))->partition_of =
      parent;
  for (Object* column : Children(fold.model, Kind::kColumn, child))
    As<Column>(column)->inherited = true;
  AbsorbIntoParent(fold, parent, child);
}

void AlterTable(Fold& fold, const PgQuery__AlterTableStmt& stmt) {
  if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE)
    return fold.NotModelled("foreign tables");
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
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, cmds)) {
    Object* still = fold.model.Find(id);
    if (still == nullptr) return;
    Apply({fold, RelationOf(id), *node->alter_table_cmd, *still, stmt.relation->inh != 0});
  }
}

}  // namespace pgorigin
