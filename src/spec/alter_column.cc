// ALTER TABLE … ADD, DROP and ALTER COLUMN.
#include <algorithm>
#include <string_view>

#include "pgorigin/ast/token.h"
#include "pgorigin/ast/type_name.h"
#include "pgorigin/model/access.h"
#include "pgorigin/model/of_kind.h"
#include "pgorigin/model/retyped_sequence.h"
#include "spec/access.h"
#include "spec/alter_table.h"
#include "spec/collate.h"
#include "spec/columns.h"
#include "spec/constraints.h"
#include "spec/dependents.h"
#include "spec/implied_indexes.h"
#include "spec/indexes.h"
#include "spec/not_null.h"
#include "spec/queries.h"
#include "spec/sequences.h"

namespace pgorigin {
namespace {

// The column by its name, or as part of the row.
bool MayUse(const Object& object, const ObjectId& column) {
  const auto names = [&object](const std::string& name) {
    return AnyText(object, name, [&](const PgQuery__Node& tree, const SqlText&) {
      return AnyNode(tree, [&](const PgQuery__Node& node) {
        if (node.node_case != PG_QUERY__NODE__NODE_COLUMN_REF) return false;
        const auto fields = PGORIGIN_LIST(*node.column_ref, fields);
        return std::ranges::any_of(fields, [&](const PgQuery__Node* field) {
          return field->node_case == PG_QUERY__NODE__NODE_STRING && StringOf(*field) == name;
        });
      });
    });
  };
  return names(column.name.str()) || names(column.parent.str());
}

// A literal alone takes the type of its column, and keeps it: any other default has its own.
bool KeepsOldType(const Fold& fold, const Expression& value, Name from, Name to) {
  std::vector<Lexeme> tokens = LexemesOf(value.text);
  std::erase_if(tokens, [](const Lexeme& token) {
    return token.kind == TokenKind::kOpen || token.kind == TokenKind::kClose;
  });
  const auto is_literal = [](const Lexeme& token) {
    return token.kind == TokenKind::kString || token.kind == TokenKind::kDollarString;
  };
  if (tokens.size() != 1 || !is_literal(tokens.front())) return false;
  const bool domain = IsDomainOf(fold.model, from) || IsDomainOf(fold.model, to);
  return domain || BaseType(from, fold.model) != BaseType(to, fold.model);
}

// They are made anew with the column, some of them without what was set.
void DoubtStatistics(const Alteration& at, Name column) {
  const std::string reason = "its statistics were set before a column got another type";
  for (auto& [id, object] : OfKind(at.fold.model.objects, Kind::kStatisticsObject)) {
    const StatisticsObject& statistics = *As<StatisticsObject>(&object);
    const auto& names = statistics.on.names;
    const bool uses =
        !statistics.expressions.empty() || std::ranges::find(names, column) != names.end();
    const bool set = statistics.target != -1 || object.metadata.owner.value;
    if (statistics.on.relation == at.table && uses && set) at.fold.Uncertain(object, reason);
  }
  for (Object* index : Children(at.fold.model, Kind::kIndex, at.table)) {
    const bool set = !As<Index>(index)->statistics.empty();
    if (set && UsesColumn(*index, column)) at.fold.Uncertain(*index, reason);
  }
}

void AlterColumnType(const Alteration& at, Object& object) {
  Column& column = *As<Column>(&object);
  const PgQuery__ColumnDef& def = *at.cmd.def->column_def;
  const Name before = column.type;
  column.type = at.fold.TypeOf(*def.type_name);
  column.collation = CollationOf(at.fold, def.coll_clause, column.type);
  column.storage = {};
  column.compression = {};
  ForgetUsualCollations(at.fold, at.table);
  ForgetKeyNames(at.fold, at.table, object.id.name);
  if (column.identity) {
    Sequence& sequence = (*column.identity)->sequence;
    sequence = AfterRetyping(sequence, column.type);
  }
  // The server converts what hangs on the column, and prints it with other casts.
  if (column.default_value && KeepsOldType(at.fold, *column.default_value, before, column.type)) {
    at.fold.Uncertain(object,
                      "its type was altered: only a server can tell what its default became");
  }
  DoubtStatistics(at, object.id.name);
  for (Object* child : Children(at.fold.model, Kind::kConstraint, at.table)) {
    if (As<Constraint>(child)->check && MayUse(*child, object.id)) {
      at.fold.Uncertain(*child, "the type of a column that it may use was altered");
    }
  }
}

void AlterIdentity(const Alteration& at, Column& column) {
  switch (at.cmd.subtype) {
    case AT(AddIdentity): {
      const ObjectId id{Kind::kColumn, at.table.schema, at.table.name, at.cmd.name, {}};
      column.identity = MakeIdentity(at.fold, *at.cmd.def->constraint, id, column.type);
      at.fold.NameAdded(*FindColumn(at.fold, at.table, at.cmd.name));
      ApplyDefaultPrivileges(at.fold, *FindColumn(at.fold, at.table, at.cmd.name));
      return;
    }
    case AT(DropIdentity):
      column.identity.reset();
      at.fold.NamesChanged();
      DropSequencePrivileges(*FindColumn(at.fold, at.table, at.cmd.name));
      return;
    default:
      break;
  }
  if (!column.identity) return;
  auto options = PGORIGIN_LIST(*at.cmd.def->list, items);
  for (const PgQuery__Node* node : options) {
    const PgQuery__DefElem& option = *node->def_elem;
    if (std::string_view(option.defname) == "generated")
      (*column.identity)->always = ValueOf(option) == "97";
  }
  ApplySequenceOptions(at.fold, options, false, (*column.identity)->sequence);
}

// Of STORAGE and COMPRESSION.
std::string StorageWord(const Alteration& at) {
  std::string word = StringOf(*at.cmd.def);
  std::ranges::transform(word, word.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return word;
}

Name CompressionNamed(const std::string& word) { return word == "default" ? "" : word; }

// The type's own storage is none.
void SetStorage(const Alteration& at, Column& column) {
  const std::string word = StorageWord(at);
  if (at.cmd.subtype == AT(SetCompression)) {
    column.compression = CompressionNamed(word);
    return;
  }
  std::string_view own = DefaultStorage(BaseType(column.type.view(), at.fold.model));
  column.storage = word == own || word == "default" ? "" : word;
}

void AlterViewColumn(const Alteration& at, View& view) {
  if (at.cmd.subtype == AT(SetCompression)) {
    DetailNamed(at, view).compression = CompressionNamed(StorageWord(at));
    return DropEmptyDetails(view);
  }
  if (at.cmd.subtype != AT(ColumnDefault)) {
    return at.fold.OpaqueOn("columns of views are not followed", {at.table});
  }
  std::optional<Expression>& value = DetailNamed(at, view).default_value;
  value.reset();
  if (at.cmd.def != nullptr) {
    value = at.fold.MakeExpression(at.fold.parsed().ToComma(at.cmd.def));
    at.relation.guess = "only a server knows the type of the default of its column";
  }
  DropEmptyDetails(view);
}

// A child that has it in its own right keeps it.
bool KeepsNotNull(const Alteration& at, const QualifiedName& child) {
  return at.cmd.subtype == AT(DropNotNull) && NotNullOf(at.fold, child, at.cmd.name) != nullptr;
}

bool IsOfAnyParent(Fold& fold, const QualifiedName& child, Name column) {
  const Table& table = *As<Table>(FindRelation(fold.model, child));
  return std::ranges::any_of(table.inherits, [&](const QualifiedName& parent) {
    return FindColumn(fold, parent, column) != nullptr;
  });
}

// Children lose what they merely inherited; DROP COLUMN of ONLY the parent leaves it to them.
void TakeFromChildren(Fold& fold, const QualifiedName& table, Name name, bool recurse) {
  for (const QualifiedName& child : ChildTables(fold, table)) {
    Column* column = As<Column>(FindColumn(fold, child, name));
    if (column == nullptr || !column->inherited || IsOfAnyParent(fold, child, name)) continue;
    column->inherited = false;
    if (!recurse) continue;
    EraseColumn(fold, child, name);
    TakeFromChildren(fold, child, name, true);
  }
}

}  // namespace

ViewColumn& DetailNamed(const Alteration& at, View& view) {
  const auto& columns = view.columns.value;
  if (columns && std::ranges::find(*columns, at.cmd.name) == columns->end()) {
    at.fold.Error(
        0, "column " + std::string(at.cmd.name) + " of " + ToString(at.table) + " does not exist");
  }
  return DetailOf(view, at.cmd.name);
}

void DropColumn(const Alteration& at) {
  ObjectId id{Kind::kColumn, at.table.schema, at.table.name, at.cmd.name, {}};
  if (at.fold.model.Find(id) == nullptr) {
    if (!at.cmd.missing_ok) at.fold.Error(0, "column " + ToString(id) + " does not exist");
    return;
  }
  EraseColumn(at.fold, at.table, id.name);
  TakeFromChildren(at.fold, at.table, Name(at.cmd.name), at.recurse);
}

void AlterColumn(const Alteration& at) {
  if (View* view = As<View>(&at.relation)) return AlterViewColumn(at, *view);
  Object* object = FindColumn(at.fold, at.table, at.cmd.name);
  if (object == nullptr || As<Table>(&at.relation) == nullptr) {
    if (As<Table>(&at.relation) == nullptr)
      return at.fold.OpaqueOn("columns of views are not followed", {at.table});
    return at.fold.Error(
        0, "column " + std::string(at.cmd.name) + " of " + ToString(at.table) + " does not exist");
  }
  Column& column = *As<Column>(object);
  at.fold.Touched(object->id, false);
  switch (at.cmd.subtype) {
    case AT(ColumnDefault):
      if (at.cmd.def == nullptr) return column.default_value.reset();
      column.default_value =
          DefaultOf(at.fold, at.cmd.def, at.fold.parsed().ToComma(at.cmd.def), column.type.str());
      return;
    case AT(SetNotNull):
      column.not_null = true;
      return;
    case AT(DropNotNull):
      column.not_null = false;
      return ForgetNotNull(at.fold, at.table, at.cmd.name);
    case AT(DropExpression):
      column.generated.reset();
      column.stored = false;
      return;
    case AT(SetStorage):
    case AT(SetCompression):
      return SetStorage(at, column);
    case AT(AlterColumnType):
      return AlterColumnType(at, *object);
    default:
      return AlterIdentity(at, column);
  }
}

void AlterColumns(const Alteration& at, bool recurse) {
  AlterColumn(at);
  if (!recurse) return;
  for (const QualifiedName& child : ChildTables(at.fold, at.table)) {
    Object* table = at.fold.FindNamed(child, {Kind::kTable});
    if (KeepsNotNull(at, child)) continue;
    if (table != nullptr) AlterColumns({at.fold, child, at.cmd, *table, true}, true);
  }
}

namespace {

// A child that has one of that name keeps it: it is the parent's, too, from then on.
void PassOnColumn(Fold& fold, const QualifiedName& table, const PgQuery__ColumnDef& def) {
  for (const QualifiedName& child : ChildTables(fold, table)) {
    if (FindColumn(fold, child, def.colname) != nullptr) continue;
    Column column = *As<Column>(FindColumn(fold, table, def.colname));
    column.inherited = true;
    As<Table>(fold.FindNamed(child, {Kind::kTable}))->columns.emplace_back(def.colname);
    fold.Add({Kind::kColumn, child.schema, child.name, def.colname, {}},
             Box<Column>(std::move(column)), def.location);
    PassOnColumn(fold, child, def);
  }
}

}  // namespace

void AddColumnTo(const Alteration& at) {
  const PgQuery__ColumnDef& def = *at.cmd.def->column_def;
  if (at.cmd.missing_ok && FindColumn(at.fold, at.table, def.colname) != nullptr) return;
  AddColumn(at.fold, at.table, def);
  AddColumnConstraintsIf(at.fold, at.table, def, [](const auto&) { return true; });
  PassOnColumn(at.fold, at.table, def);
}

}  // namespace pgorigin
