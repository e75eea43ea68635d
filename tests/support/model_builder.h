// Models in a few words, for tests.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

inline QualifiedName Qualified(std::string_view name) {
  const std::size_t dot = name.find('.');
  if (dot == name.npos) return {"public", name};
  return {name.substr(0, dot), name.substr(dot + 1)};
}
inline ObjectId ColumnId(std::string_view table, std::string_view column) {
  const QualifiedName relation = Qualified(table);
  return {Kind::kColumn, relation.schema, relation.name, column, {}};
}
inline ObjectId TableId(std::string_view table) {
  const QualifiedName relation = Qualified(table);
  return {Kind::kTable, relation.schema, {}, relation.name, {}};
}

// Names without a schema are in `public`.  Each call adds one object (a table: with
// its columns); Last() is the object added last.
class ModelBuilder {
 public:
  using Names = std::initializer_list<Name>;

  // Columns as "name type", "name type!" (NOT NULL), "name type! = default".
  ModelBuilder& AddTable(std::string_view name, std::initializer_list<std::string_view> columns) {
    const QualifiedName relation = Qualified(name);
    Table table;
    for (std::string_view column : columns) table.columns.push_back(AddColumn(relation, column));
    return Add(TableId(name), Box<Table>(table));
  }

  ModelBuilder& AddConstraint(std::string_view table, Name name, const Constraint& constraint) {
    return AddChild(Kind::kConstraint, table, name, Box<Constraint>(constraint));
  }
  ModelBuilder& AddPrimaryKey(std::string_view table, Name name, Names columns) {
    return AddConstraint(table, name, Keyed(ConstraintType::kPrimaryKey, columns));
  }
  ModelBuilder& AddUnique(std::string_view table, Name name, Names columns) {
    return AddConstraint(table, name, Keyed(ConstraintType::kUnique, columns));
  }
  ModelBuilder& AddForeignKey(std::string_view table, Name name, Name column,
                              std::string_view target, Name on_delete = "no action",
                              Name target_column = "id") {
    Constraint key = Keyed(ConstraintType::kForeignKey, {column});
    key.references = {Qualified(target), {target_column}};
    key.on_delete = on_delete;
    return AddConstraint(table, name, key);
  }
  ModelBuilder& AddCheck(std::string_view table, Name name, std::string_view text) {
    Constraint check;
    check.check = Text(text);
    return AddConstraint(table, name, check);
  }
  ModelBuilder& AddIndex(std::string_view table, Name name, Names columns, bool unique = false) {
    Index index;
    index.unique = unique;
    for (Name column : columns) index.keys.push_back(Key(column));
    return AddChild(Kind::kIndex, table, name, Box<Index>(index));
  }
  ModelBuilder& AddTrigger(std::string_view table, Name name, std::string_view function) {
    Trigger trigger;
    trigger.timing = "before";
    trigger.events = {"update"};
    trigger.for_each_row = true;
    trigger.function = Qualified(function);
    return AddChild(Kind::kTrigger, table, name, Box<Trigger>(trigger));
  }
  ModelBuilder& AddView(std::string_view name, std::string_view query) {
    const QualifiedName relation = Qualified(name);
    View view;
    view.query.text = query;
    return Add({Kind::kView, relation.schema, {}, relation.name, {}}, Box<View>(view));
  }
  ModelBuilder& AddEnum(std::string_view name, std::vector<std::string> labels) {
    const QualifiedName type = Qualified(name);
    return Add({Kind::kEnum, type.schema, {}, type.name, {}}, Box<Enum>(Enum{std::move(labels)}));
  }
  // A sequence that a column owns, as serial makes it.
  ModelBuilder& AddSequence(std::string_view name, std::string_view table, Name column) {
    const QualifiedName relation = Qualified(name);
    Sequence sequence;
    sequence.owned_by = {Qualified(table), {column}};
    return Add({Kind::kSequence, relation.schema, {}, relation.name, {}}, Box<Sequence>(sequence));
  }
  ModelBuilder& Add(const ObjectId& id, Definition definition) {
    Object& object = model_.objects[id];
    object.id = id;
    object.definition = std::move(definition);
    last_ = id;
    return *this;
  }

  // Changes the object added last: `.With([](Object& o) { o.place = …; })`.
  template <class Change>
  ModelBuilder& With(Change change) {
    change(*model_.Find(last_));
    return *this;
  }
  ModelBuilder& GeneratedName() {
    return With([](Object& object) { object.generated_name = true; });
  }
  ModelBuilder& RenamedFrom(Name old_name) {
    return With([&](Object& object) { object.renamed_from = old_name; });
  }
  // The column that was added with its table.
  template <class Change>
  ModelBuilder& WithColumn(std::string_view table, std::string_view column, Change change) {
    change(*model_.Find(ColumnId(table, column)));
    return *this;
  }
  ModelBuilder& FromServer() {
    model_.from_server = true;
    return *this;
  }
  ModelBuilder& AddOpaque(std::string statement, std::vector<QualifiedName> relations = {}) {
    const bool everything = relations.empty();
    model_.opaque.push_back(
        {{"schema.sql", 7, 1}, std::move(statement), "it runs code", everything, relations});
    return *this;
  }

  Model Build() const { return model_; }
  operator Model() const { return model_; }  // NOLINT: a builder is what it builds.

  static Expression Text(std::string_view text) {
    Expression expression;
    expression.text = text;
    return expression;
  }
  static IndexKey Key(Name column) {
    IndexKey key;
    key.column.names = {column};
    return key;
  }

 private:
  ModelBuilder& AddChild(Kind kind, std::string_view table, Name name, Definition definition) {
    const QualifiedName relation = Qualified(table);
    return Add({kind, relation.schema, relation.name, name, {}}, std::move(definition));
  }

  static Constraint Keyed(ConstraintType type, Names columns) {
    Constraint constraint;
    constraint.type = type;
    constraint.columns.names = columns;
    return constraint;
  }

  Name AddColumn(const QualifiedName& table, std::string_view text) {
    Column column;
    const std::size_t equals = text.find(" = ");
    if (equals != text.npos) column.default_value = Text(text.substr(equals + 3));
    text = text.substr(0, equals);
    const std::size_t space = text.find(' ');
    const Name name = text.substr(0, space);
    text.remove_prefix(space + 1);
    column.not_null = text.ends_with('!');
    if (column.not_null) text.remove_suffix(1);
    column.type = text;
    Add({Kind::kColumn, table.schema, table.name, name, {}}, Box<Column>(column));
    return name;
  }

  Model model_;
  ObjectId last_;
};

}  // namespace pgorigin
