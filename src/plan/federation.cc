// What ties a database to others.  No secret is written.
#include "plan/emitters.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

void WriteRoutine(Sql& sql, Keyword word, const FunctionName& function) {
  if (!function.empty()) sql << word << QualifiedName(function);
}

std::string Join(const std::vector<Name>& words) {
  std::string text;
  for (Name word : words) text += (text.empty() ? "" : ", ") + word.str();
  return text;
}

void WriteTable(Sql& sql, const PublishedTable& table) {
  sql << "ONLY" << table.on.relation;
  if (!table.on.names.empty()) sql << ColumnNames{table.on.names};
  if (table.where) sql << "WHERE (" << *table.where << ")";
}

// `connect = false` is said by whoever creates it: no statement of a plan connects.
void WriteSubscriptionOptions(Sql& sql, const Subscription& subscription) {
  sql << "WITH (connect = false, slot_name =";
  if (subscription.slot.empty()) {
    sql << "NONE";
  } else {
    sql << Literal(subscription.slot);
  }
  for (const std::string& option : subscription.options) {
    const std::size_t equals = option.find('=');
    sql << "," << Identifier(std::string_view(option).substr(0, equals)) << "=";
    sql << Literal(std::string_view(option).substr(equals + 1));
  }
  sql << ")";
}

}  // namespace

void WritePublished(Sql& sql, const Publication& publication) {
  if (!publication.tables.empty()) sql << "TABLE";
  sql.List(publication.tables, [&](const PublishedTable& table) { WriteTable(sql, table); });
  if (!publication.tables.empty() && !publication.schemas.empty()) sql << ",";
  sql.List(publication.schemas,
           [&](Name schema) { sql << "TABLES IN SCHEMA" << Identifier(schema); });
}

void WritePublishOptions(Sql& sql, const Publication& publication, bool says_generated) {
  sql << "(publish =" << Literal(Join(publication.operations));
  sql << ", publish_via_partition_root =" << Literal(publication.via_root ? "true" : "false");
  if (says_generated) {
    sql << ", publish_generated_columns =" << Identifier(publication.generated_columns);
  }
  sql << ")";
}

void Emit(Emission& out, const Object& object, const ForeignDataWrapper& wrapper) {
  Sql sql;
  sql << "CREATE FOREIGN DATA WRAPPER" << Identifier(object.id.name);
  WriteRoutine(sql, "HANDLER", wrapper.handler);
  WriteRoutine(sql, "VALIDATOR", wrapper.validator);
  WriteForeignOptions(sql, wrapper.options);
  out.Create(object, sql.End());
}

void Emit(Emission& out, const Object& object, const ForeignServer& server) {
  Sql sql;
  sql << "CREATE SERVER" << Identifier(object.id.name);
  if (!server.type.empty()) sql << "TYPE" << Literal(server.type);
  if (!server.version.empty()) sql << "VERSION" << Literal(server.version);
  sql << "FOREIGN DATA WRAPPER" << Identifier(server.wrapper);
  WriteForeignOptions(sql, server.options);
  out.Create(object, sql.End());
}

void Emit(Emission& out, const Object& object, const UserMapping& mapping) {
  Sql sql;
  sql << "CREATE USER MAPPING FOR";
  if (mapping.user == "public") {
    sql << "PUBLIC";
  } else {
    sql << Identifier(mapping.user);
  }
  sql << "SERVER" << Identifier(mapping.server);
  out.Create(object, sql.End());
  const bool has_options = !mapping.option_names.value || !mapping.option_names.value->empty();
  if (has_options) out.LeaveOut(object.id, "its options may be secret");
}

void Emit(Emission& out, const Object& object, const Publication& publication) {
  Sql sql;
  sql << "CREATE PUBLICATION" << Identifier(object.id.name);
  if (publication.all_tables) sql << "FOR ALL TABLES";
  if (!publication.tables.empty() || !publication.schemas.empty()) {
    WritePublished(sql << "FOR", publication);
  }
  WritePublishOptions(sql << "WITH", publication, publication.generated_columns != "none");
  out.Create(object, sql.End());
}

// Left disabled: whoever enables it gives it a connection string first.
void Emit(Emission& out, const Object& object, const Subscription& subscription) {
  Sql sql;
  sql << "CREATE SUBSCRIPTION" << Identifier(object.id.name) << "CONNECTION" << Literal("");
  sql << "PUBLICATION";
  sql.List(subscription.publications, [&](Name name) { sql << Identifier(name); });
  WriteSubscriptionOptions(sql, subscription);
  out.Create(object, sql.End());
  out.LeaveOut(object.id, "its connection string may hold a secret, and it is left disabled");
}

}  // namespace pgorigin::plan
