#include "plan/metadata.h"

#include "plan/aggregates.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

Keyword NounOf(const Object& object) {
  switch (object.id.kind) {
    case Kind::kSchema:
      return "SCHEMA";
    case Kind::kExtension:
      return "EXTENSION";
    case Kind::kEnum:
    case Kind::kComposite:
    case Kind::kRange:
      return "TYPE";
    case Kind::kDomain:
      return "DOMAIN";
    case Kind::kFunction: {
      const Function* function = As<Function>(&object);
      return KeywordFor(function == nullptr ? "function" : function->routine);
    }
    case Kind::kAggregate:
      return "AGGREGATE";
    case Kind::kSequence:
      return "SEQUENCE";
    case Kind::kTable:
      if (const Table* table = As<Table>(&object); table != nullptr && !table->server.empty()) {
        return "FOREIGN TABLE";
      }
      return "TABLE";
    case Kind::kColumn:
      return "COLUMN";
    case Kind::kView:
      return "VIEW";
    case Kind::kMaterializedView:
      return "MATERIALIZED VIEW";
    case Kind::kConstraint:
      return "CONSTRAINT";
    case Kind::kIndex:
      return "INDEX";
    case Kind::kTrigger:
      return "TRIGGER";
    case Kind::kPolicy:
      return "POLICY";
    case Kind::kRewriteRule:
      return "RULE";
    case Kind::kBaseType:
      return "TYPE";
    case Kind::kCollation:
      return "COLLATION";
    case Kind::kConversion:
      return "CONVERSION";
    case Kind::kCast:
      return "CAST";
    case Kind::kLanguage:
      return "LANGUAGE";
    case Kind::kOperator:
      return "OPERATOR";
    case Kind::kOperatorFamily:
      return "OPERATOR FAMILY";
    case Kind::kOperatorClass:
      return "OPERATOR CLASS";
    case Kind::kTransform:
      return "TRANSFORM";
    case Kind::kAccessMethod:
      return "ACCESS METHOD";
    case Kind::kTextSearchParser:
      return "TEXT SEARCH PARSER";
    case Kind::kTextSearchTemplate:
      return "TEXT SEARCH TEMPLATE";
    case Kind::kTextSearchDictionary:
      return "TEXT SEARCH DICTIONARY";
    case Kind::kTextSearchConfiguration:
      return "TEXT SEARCH CONFIGURATION";
    case Kind::kForeignDataWrapper:
      return "FOREIGN DATA WRAPPER";
    case Kind::kForeignServer:
      return "SERVER";
    case Kind::kUserMapping:
      return "USER MAPPING";
    case Kind::kStatisticsObject:
      return "STATISTICS";
    case Kind::kEventTrigger:
      return "EVENT TRIGGER";
    case Kind::kPublication:
      return "PUBLICATION";
    case Kind::kSubscription:
      return "SUBSCRIPTION";
    case Kind::kDefaultPrivileges:
      return "DEFAULT PRIVILEGES";
    case Kind::kDatabase:
      return "DATABASE";
  }
  throw std::logic_error("a kind without a noun");
}

// The name of an operator is not an identifier.
void WriteOperator(Sql& sql, const ObjectId& id) {
  sql << Identifier(id.schema);
  ((sql.Glue() << ".").Glue() << Canonical(id.name)) << "(" << Canonical(id.arguments) << ")";
}

void WriteCast(Sql& sql, const Cast& cast) {
  sql << "(" << Canonical(cast.source) << "AS" << Canonical(cast.target) << ")";
}

void WriteTransform(Sql& sql, const Transform& transform) {
  sql << "FOR" << Canonical(transform.type) << "LANGUAGE" << Identifier(transform.language);
}

void WriteChildName(Sql& sql, const Model& model, const ObjectId& id) {
  sql << Identifier(id.name) << "ON";
  if (model.Find({Kind::kDomain, id.schema, {}, id.parent, {}}) != nullptr) sql << "DOMAIN";
  sql << RelationOf(id);
}

// What it has if nobody says anything: that of CREATE EXTENSION, or of a new database.
std::string UsualComment(const Object& object) {
  const Extension* extension = As<Extension>(&object);
  if (extension != nullptr) return extension->default_comment;
  const bool initial = object.id.kind == Kind::kSchema && object.id.name == "public";
  return initial ? "standard public schema" : "";
}

// What a view or a composite type says of its columns.
void WriteColumnComment(Sql& sql, const ObjectId& id, Name column, const std::string& comment) {
  if (comment.empty()) return;
  sql << "COMMENT ON COLUMN" << NameOf(id);
  (sql.Glue() << ".").Glue() << Identifier(column);
  (sql << "IS" << Literal(comment)).End();
}

void WriteColumnComments(Sql& sql, const Object& object) {
  if (const View* view = As<View>(&object)) {
    for (const ViewColumn& column : view->details) {
      WriteColumnComment(sql, object.id, column.name, column.comment);
    }
  }
  if (const Composite* type = As<Composite>(&object)) {
    for (const Attribute& attribute : type->attributes) {
      WriteColumnComment(sql, object.id, attribute.name, attribute.comment);
    }
  }
}

}  // namespace

void WriteReference(Sql& sql, const Model& model, const Object& object) {
  const ObjectId& id = object.id;
  sql << NounOf(object);
  switch (id.kind) {
    case Kind::kColumn:
      sql << RelationOf(id);
      (sql.Glue() << ".").Glue() << Identifier(id.name);
      return;
    case Kind::kConstraint:
    case Kind::kTrigger:
    case Kind::kPolicy:
    case Kind::kRewriteRule:
      return WriteChildName(sql, model, id);
    case Kind::kFunction:
      (sql << NameOf(id)).Glue() << "(" << Canonical(id.arguments) << ")";
      return;
    case Kind::kOperator:
      return WriteOperator(sql, id);
    case Kind::kOperatorClass:
    case Kind::kOperatorFamily:
      sql << NameOf(id) << "USING" << Identifier(id.arguments);
      return;
    case Kind::kCast:
      return WriteCast(sql, *As<Cast>(&object));
    case Kind::kTransform:
      return WriteTransform(sql, *As<Transform>(&object));
    case Kind::kAggregate:
      return WriteAggregateArguments(sql << NameOf(id), id, *As<Aggregate>(&object));
    default:
      sql << NameOf(id);
  }
}

void WriteComment(Sql& sql, const Model& model, const Object& object) {
  WriteColumnComments(sql, object);
  if (!object.metadata.comment.empty()) WriteCommentOrNone(sql, model, object);
}

void WriteCommentOrNone(Sql& sql, const Model& model, const Object& object) {
  const std::string comment =
      object.metadata.comment.empty() ? UsualComment(object) : object.metadata.comment.str();
  sql << "COMMENT ON";
  WriteReference(sql, model, object);
  comment.empty() ? sql << "IS NULL" : sql << "IS" << Literal(comment);
  sql.End();
}

std::string CanonicalText(const ObjectId& id) {
  const std::string name = QuoteIdentifier(id.name);
  return id.schema == "pg_catalog" ? name : QuoteIdentifier(id.schema) + "." + name;
}

}  // namespace pgorigin::plan
