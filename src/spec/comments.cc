// COMMENT ON.
#include <algorithm>

#include "pgorigin/model/access.h"
#include "spec/definitions.h"
#include "spec/fold.h"
#include "spec/sequences.h"
#include "spec/targets.h"

namespace pgorigin {
namespace {

// Along the search path, when the names have no schema.
template <class Find>
Object* FindByName(const Fold& fold, const std::vector<std::string>& names, Find find) {
  std::vector<std::string> schemas = fold.search_path;
  if (names.size() > 1) schemas = {names[names.size() - 2]};
  for (const std::string& schema : schemas) {
    if (Object* found = find(QualifiedName{schema, names.back()})) return found;
  }
  return nullptr;
}

// What has a comment and is no object of its own: a column of a view, an attribute of
// a type, the sequence of an identity column.
bool CommentOnPart(Fold& fold, const PgQuery__CommentStmt& stmt) {
  if (stmt.object->node_case != PG_QUERY__NODE__NODE_LIST) return false;
  std::vector<std::string> names = Strings(PGORIGIN_LIST(*stmt.object->list, items));
  if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE) {
    Object* column = FindByName(
        fold, names, [&](const QualifiedName& name) { return FindIdentity(fold, name); });
    if (column != nullptr) (*As<Column>(column)->identity)->sequence_note = stmt.comment;
    return column != nullptr;
  }
  if (stmt.objtype != PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN || names.size() < 2) return false;
  const std::string column = names.back();
  names.pop_back();
  Object* owner = FindByName(fold, names, [&](const QualifiedName& name) {
    return fold.FindNamed(name, {Kind::kView, Kind::kMaterializedView, Kind::kComposite});
  });
  if (View* view = As<View>(owner)) {
    DetailOf(*view, column).comment = stmt.comment;
    DropEmptyDetails(*view);
  } else if (Composite* type = As<Composite>(owner)) {
    for (Attribute& attribute : type->attributes) {
      if (attribute.name == column) attribute.comment = stmt.comment;
    }
  }
  return owner != nullptr;
}

void CommentOnDatabase(Fold& fold, const PgQuery__CommentStmt& stmt) {
  Object& database = DatabaseOf(fold.model);
  if (database.place.empty()) database.place = fold.PlaceAt(0);
  database.metadata.comment = stmt.comment;
  DropEmptyDatabase(fold.model);
}

// What every new database says of the schema public is no news, nor does a dump repeat it.
std::string_view CommentOn(const Object& object, const PgQuery__CommentStmt& stmt) {
  const bool initial = object.id.kind == Kind::kSchema && object.id.name == "public";
  const std::string_view comment = stmt.comment;
  return initial && comment == "standard public schema" ? "" : comment;
}

// A constraint or a trigger of a table, named behind it.
bool CommentsOnInherited(Fold& fold, const PgQuery__CommentStmt& stmt) {
  const bool of_table = stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT ||
                        stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER;
  if (!of_table || stmt.object->node_case != PG_QUERY__NODE__NODE_LIST) return false;
  auto names = PGORIGIN_LIST(*stmt.object->list, items);
  const Object* table = fold.FindNamed(names.first(names.size() - 1), {Kind::kTable});
  return table != nullptr && MayBeInherited(fold, RelationOf(table->id));
}

// Of an extension, whose members no text lists.
bool MayBeOfExtension(const Fold& fold, const PgQuery__CommentStmt& stmt) {
  static constexpr Kind kOwn[] = {Kind::kSchema,           Kind::kTable,    Kind::kView,
                                  Kind::kMaterializedView, Kind::kSequence, Kind::kIndex};
  const Kind kind = KindsOf(stmt.objtype)[0];
  const bool own = InfoOf(kind).has_parent || std::ranges::find(kOwn, kind) != std::end(kOwn);
  return !own && HasExtensions(fold.model);
}

// Names of which the server has more than the Origin makes.
bool MayBeOfSystem(const Fold& fold, const PgQuery__CommentStmt& stmt) {
  static constexpr Kind kManyOfItsOwn[] = {Kind::kCast,
                                           Kind::kOperator,
                                           Kind::kOperatorClass,
                                           Kind::kOperatorFamily,
                                           Kind::kAccessMethod,
                                           Kind::kCollation,
                                           Kind::kConversion,
                                           Kind::kTextSearchParser,
                                           Kind::kTextSearchTemplate,
                                           Kind::kTextSearchDictionary,
                                           Kind::kTextSearchConfiguration};
  // A row type, a multirange, a type of the server: no dump has a comment on it.
  if (stmt.object->node_case == PG_QUERY__NODE__NODE_TYPE_NAME) {
    return CanonicalType(*stmt.object->type_name, {&fold.model, fold.SearchPath()}).resolved;
  }
  const Kind kind = KindsOf(stmt.objtype)[0];
  return std::ranges::find(kManyOfItsOwn, kind) != std::end(kManyOfItsOwn) ||
         IsOfSystem(*stmt.object);
}

}  // namespace

void Comment(Fold& fold, const PgQuery__CommentStmt& stmt) {
  if (stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE) return CommentOnDatabase(fold, stmt);
  if (KindsOf(stmt.objtype).empty())
    return fold.NotModelled("comments on things that are not modelled");
  Object* object = FindTarget(fold, stmt.objtype, *stmt.object);
  std::string name = LastName(*stmt.object);
  if (object == nullptr && stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_EXTENSION)
    return;  // plpgsql
  if (object == nullptr && CommentOnPart(fold, stmt)) return;
  if (object == nullptr && stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_LANGUAGE) {
    return fold.NotModelled("comments on languages that every database has");
  }
  if (object == nullptr && MayBeOfSystem(fold, stmt)) {
    return fold.NotModelled("comments on what the server has itself");
  }
  if (object == nullptr && CommentsOnInherited(fold, stmt)) return;
  if (object == nullptr && MayBeOfExtension(fold, stmt)) {
    return fold.NotModelled("comments on what the Origin does not make");
  }
  if (object == nullptr) return fold.Error(0, "COMMENT names " + name + ", which does not exist");
  Constraint* constraint = As<Constraint>(object);
  const bool on_index =
      constraint != nullptr && stmt.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX;
  (on_index ? constraint->index_note : object->metadata.comment) = CommentOn(*object, stmt);
  fold.Touched(object->id, false);
}

}  // namespace pgorigin
