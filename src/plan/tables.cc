// Tables with their columns, and what is set on the table itself.
#include <algorithm>

#include "pgorigin/model/server_names.h"
#include "plan/access.h"
#include "plan/emit_all.h"
#include "plan/emitters.h"
#include "plan/folded.h"
#include "plan/metadata.h"
#include "plan/uses.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

// One table, as its emitter goes through it.
struct TableView {
  const Emission& out;
  const Object& object;
  const Table& table;
  std::vector<const Object*> columns;  // in order of the table
  bool folded = false;                 // a partition of which only deviating columns are known
};

TableView ViewOf(const Emission& out, const Object& object, const Table& table) {
  TableView view{out, object, table, {}, false};
  const ObjectId& id = object.id;
  for (Name name : table.columns) {
    const Object* column = out.model().Find({Kind::kColumn, id.schema, id.name, name, {}});
    if (As<Column>(column) != nullptr) view.columns.push_back(column);
  }
  view.folded = !table.partition_of.empty() && view.columns.size() < table.columns.size();
  return view;
}

// Columns that a parent table brings along.
bool IsInherited(const TableView& view, const Column& column) {
  return view.folded || (column.inherited && !view.table.inherits.empty());
}

// NOT NULL of columns that are not written, under names of their own.
std::vector<const Object*> NotNullOfInherited(const TableView& view) {
  std::vector<const Object*> constraints;
  const auto is_written = [&](Name name) {
    return std::ranges::any_of(view.columns, [&](const Object* column) {
      return column->id.name == name && !IsInherited(view, *As<Column>(column));
    });
  };
  for (const Object* object :
       Children(view.out.model(), Kind::kConstraint, RelationOf(view.object.id))) {
    const Constraint& constraint = *As<Constraint>(object);
    if (constraint.type != ConstraintType::kNotNull || !constraint.validated) continue;
    if (!is_written(constraint.columns.names.front())) constraints.push_back(object);
  }
  return constraints;
}

void WriteElement(Sql& sql, const TableView& view, const Object& element) {
  if (const Column* column = As<Column>(&element)) {
    return WriteColumn(sql, view.out, element, *column);
  }
  const Constraint& constraint = *As<Constraint>(&element);
  sql << "CONSTRAINT" << Identifier(element.id.name);
  sql << "NOT NULL" << Identifier(constraint.columns.names.front());
  if (constraint.no_inherit) sql << "NO INHERIT";
}

void WriteElements(Sql& sql, const TableView& view, const std::vector<const Object*>& elements) {
  sql << "(\n    ";
  sql.List(
      elements, [&](const Object* element) { WriteElement(sql, view, *element); }, ",\n    ");
  sql << "\n)";
}

void WriteColumns(Sql& sql, const TableView& view) {
  std::vector<const Object*> elements;
  for (const Object* column : view.columns) {
    if (!IsInherited(view, *As<Column>(column))) elements.push_back(column);
  }
  std::ranges::copy(NotNullOfInherited(view), std::back_inserter(elements));
  if (elements.empty()) {
    sql << "()";
  } else {
    WriteElements(sql, view, elements);
  }
}

void WritePartitionOf(Sql& sql, const TableView& view) {
  sql << "PARTITION OF" << view.table.partition_of;
  const std::vector<const Object*> constraints = NotNullOfInherited(view);
  if (!constraints.empty()) WriteElements(sql, view, constraints);
  sql << view.table.bound.value_or(PartitionBound());
}

// The type says what the columns are; they can add to it.
void WriteTypedColumns(Sql& sql, const TableView& view) {
  sql << "OF" << Canonical(view.table.of_type);
  std::vector<const Object*> adding;
  for (const Object* object : view.columns) {
    const Column& column = *As<Column>(object);
    const bool has_default = column.default_value && !view.out.IsDeferred(object->id);
    if (has_default || column.not_null || column.generated || column.identity) {
      adding.push_back(object);
    }
  }
  if (adding.empty()) return;
  sql << "(";
  sql.List(adding, [&](const Object* column) {
    WriteTypedColumn(sql, view.out, *column, *As<Column>(column));
  });
  sql << ")";
}

void WriteParents(Sql& sql, const std::vector<QualifiedName>& parents) {
  if (parents.empty()) return;
  sql << "INHERITS (";
  sql.List(parents, [&](const QualifiedName& parent) { sql << parent; });
  sql << ")";
}

void WritePartitionKey(Sql& sql, const Table& table) {
  if (table.partition_strategy.empty()) return;
  sql << "PARTITION BY" << KeywordFor(table.partition_strategy) << "(";
  sql.List(table.partition_key, [&](const IndexKey& key) { WriteKey(sql, key); });
  sql << ")";
}

void WriteCreateTable(Sql& sql, const TableView& view) {
  const Table& table = view.table;
  sql << "CREATE";
  if (table.unlogged) sql << "UNLOGGED";
  if (!table.server.empty()) sql << "FOREIGN";
  sql << "TABLE" << NameOf(view.object);
  if (view.folded) {
    WritePartitionOf(sql, view);
  } else if (!table.of_type.empty()) {
    WriteTypedColumns(sql, view);
  } else {
    WriteColumns(sql, view);
  }
  WriteParents(sql, table.inherits);
  WritePartitionKey(sql, table);
  if (!table.server.empty()) sql << "SERVER" << Identifier(table.server);
  WriteForeignOptions(sql, table.foreign_options);
  const bool usual = table.access_method == "heap" && table.partition_strategy.empty();
  if (!usual && !table.access_method.empty()) sql << "USING" << Identifier(table.access_method);
  WriteOptions(sql, table.options);
  if (!table.tablespace.empty()) sql << "TABLESPACE" << Identifier(table.tablespace);
  sql.End();
}

// The column of the first parent that has one of that name.
Column ColumnOfParent(const TableView& view, Name name) {
  std::vector<QualifiedName> parents = view.table.inherits;
  if (view.folded) parents.push_back(view.table.partition_of);
  for (const QualifiedName& parent : parents) {
    const ObjectId id{Kind::kColumn, parent.schema, parent.name, name, {}};
    if (const Column* column = As<Column>(view.out.model().Find(id))) return *column;
  }
  return {};
}

// The comment on the sequence of an identity column.
void WriteSequenceNote(Sql& sql, const Object& object, const Column& column) {
  if (!column.identity || (*column.identity)->sequence_note.empty()) return;
  const ObjectId& id = object.id;
  const Name given = (*column.identity)->sequence_name;
  const Name name = given.empty() ? Name(ServerName(id.parent, id.name, "seq")) : given;
  sql << "COMMENT ON SEQUENCE" << QualifiedName{id.schema, name} << "IS";
  (sql << Literal((*column.identity)->sequence_note)).End();
}

void AlterColumns(Sql& sql, const TableView& view) {
  for (const Object* object : view.columns) {
    const Column& column = *As<Column>(object);
    if (IsInherited(view, column)) {
      AlterInheritedColumn(sql, *object, column, ColumnOfParent(view, object->id.name));
    } else {
      DropDefaultOf(sql, *object, column, ColumnOfParent(view, object->id.name));
      AlterStorage(sql, *object, column.storage);
      AlterStatistics(sql, *object, column, Column());
      if (!view.table.of_type.empty()) AlterCompression(sql, *object, column.compression);
    }
    WriteComment(sql, view.out.model(), *object);
    WriteSequenceNote(sql, *object, column);
  }
}

// A partition is made as a table of its own and attached, so that it keeps its own
// order of columns.
void Attach(Sql& sql, const TableView& view) {
  const Table& table = view.table;
  if (table.partition_of.empty() || view.folded) return;
  sql << "ALTER TABLE ONLY" << table.partition_of << "ATTACH PARTITION" << NameOf(view.object);
  (sql << table.bound.value_or(PartitionBound())).End();
}

void WriteRowSecurity(Sql& sql, const TableView& view) {
  const QualifiedName name = NameOf(view.object);
  if (view.table.row_security) {
    (sql << "ALTER TABLE" << name << "ENABLE ROW LEVEL SECURITY").End();
  }
  if (view.table.force_row_security) {
    (sql << "ALTER TABLE ONLY" << name << "FORCE ROW LEVEL SECURITY").End();
  }
}

std::vector<StepId> NeedsOfTable(const TableView& view) {
  std::vector<StepId> needs;
  const Model& model = view.out.model();
  for (const Object* column : view.columns) {
    // What a deferred default calls is waited for by the default alone.
    const bool deferred = view.out.IsDeferred(column->id);
    for (const ObjectId& need : column->needs) {
      if (!deferred || need.kind != Kind::kFunction) needs.push_back(CreatorOf(model, need));
    }
  }
  std::vector<QualifiedName> parents = view.table.inherits;
  parents.push_back(view.table.partition_of);
  for (const QualifiedName& parent : parents) {
    needs.push_back({{Kind::kTable, parent.schema, {}, parent.name, {}}, Part::kCreate});
  }
  return needs;
}

// Its own alterations, and those of its parents' that go down to it.
void AddAlterations(const Model& model, const ObjectId& column, std::vector<StepId>& needs) {
  std::set<QualifiedName> tables = AncestorsOf(model, RelationOf(column));
  tables.insert(RelationOf(column));
  for (const QualifiedName& table : tables) {
    const ObjectId id{Kind::kColumn, table.schema, table.name, column.name, {}};
    for (Part part : {Part::kAlter, Part::kFinish}) needs.push_back({id, part});
  }
}

// The index, and that its columns are NOT NULL.
void AddIndex(const Model& model, const Object& table, const Object& index,
              std::vector<StepId>& needs) {
  needs.push_back({index.id, Part::kCreate});
  for (Name name : As<Table>(&table)->columns) {
    const ObjectId column{Kind::kColumn, table.id.schema, table.id.name, name, {}};
    if (UsesColumn(model, index, name)) AddAlterations(model, column, needs);
  }
}

// What a partition has of its parents is not listed of it.
void AddIndexesOfParents(const Model& model, const Object& table, std::vector<StepId>& needs) {
  for (const QualifiedName& parent : AncestorsOf(model, {table.id.schema, table.id.name})) {
    for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
      for (const Object* index : Children(model, kind, parent)) {
        const Constraint* key = As<Constraint>(index);
        if (key == nullptr || OwnsIndex(*key)) AddIndex(model, table, *index, needs);
      }
    }
  }
}

std::vector<StepId> NeedsOfIdentity(const Model& model, const Object& object, Name index) {
  std::vector<StepId> needs;
  for (Kind kind : {Kind::kIndex, Kind::kConstraint}) {
    const Object* key = model.Find({kind, object.id.schema, object.id.name, index, {}});
    if (key != nullptr) AddIndex(model, object, *key, needs);
  }
  if (needs.empty()) AddIndexesOfParents(model, object, needs);
  return needs;
}

}  // namespace

void EmitReplicaIdentity(Emission& out, const Object& object, const Table& table, bool usual) {
  constexpr std::string_view kIndex = "index ";
  const bool is_default = table.replica_identity == "default";
  if (is_default && !usual) return;
  Sql sql;
  sql << "ALTER TABLE ONLY" << NameOf(object) << "REPLICA IDENTITY";
  const std::string_view identity = table.replica_identity;
  if (is_default) return out.Add(object, Part::kReplicaIdentity, (sql << "DEFAULT").End(), {});
  if (!identity.starts_with(kIndex)) {
    sql << KeywordFor(table.replica_identity);
    return out.Add(object, Part::kReplicaIdentity, sql.End(), {});
  }
  const Name index = identity.substr(kIndex.size());
  sql << "USING INDEX" << Identifier(index);
  out.Add(object, Part::kReplicaIdentity, sql.End(), NeedsOfIdentity(out.model(), object, index));
}

void EmitAddedColumn(Emission& out, const Object& object) {
  const Column& column = *As<Column>(&object);
  Sql sql;
  WriteColumn(sql << "ALTER TABLE" << RelationOf(object.id) << "ADD COLUMN", out, object, column);
  sql.End();
  AlterStorage(sql, object, column.storage);
  AlterStatistics(sql, object, column, Column());
  WriteSequenceNote(sql, object, column);
  std::vector<StepId> needs;
  for (const ObjectId& need : object.needs) needs.push_back(CreatorOf(out.model(), need));
  out.Create(object, sql, std::move(needs));
  EmitAccess(out, object);
}

void Emit(Emission& out, const Object& object, const Table& table) {
  const TableView view = ViewOf(out, object, table);
  Sql sql;
  WriteCreateTable(sql, view);
  if (!out.IsAttachedLate(object.id)) Attach(sql, view);
  AlterColumns(sql, view);
  WriteRowSecurity(sql, view);
  out.Create(object, sql, NeedsOfTable(view));
  if (out.IsAttachedLate(object.id)) {
    Sql attach;
    Attach(attach, view);
    out.Add(object, Part::kAttach, attach, {});
  }
  EmitReplicaIdentity(out, object, table, false);
}

}  // namespace pgorigin::plan
