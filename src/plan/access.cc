#include "plan/access.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "pgorigin/model/access.h"
#include "plan/emitters.h"
#include "plan/metadata.h"
#include "plan/settings.h"

namespace pgorigin::plan {
namespace {

constexpr auto kWords = std::to_array<Keyword>({"SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE",
                                                "REFERENCES", "TRIGGER", "MAINTAIN", "USAGE",
                                                "CREATE", "CONNECT", "TEMPORARY", "EXECUTE"});

Keyword PrivilegeWord(Name privilege) {
  for (const Keyword& word : kWords) {
    if (privilege == word.text) return word;
  }
  throw CannotWrite("no SQL is known for the privilege \"" + privilege.str() + "\"");
}

void WriteRole(Sql& sql, Name role) {
  if (role == "PUBLIC") {
    sql << "PUBLIC";
  } else if (role.empty() || role == kCurrentRole) {
    sql << "CURRENT_USER";
  } else {
    sql << Identifier(role);
  }
}

// What can be said by one statement.
struct Batch {
  Name grantee;
  bool granted = true;
  bool grantable = false;
  friend auto operator<=>(const Batch&, const Batch&) = default;
};
using Batches = std::map<Batch, std::vector<Name>>;

Batches BatchesOf(const std::vector<Privilege>& privileges, bool on_sequence) {
  Batches batches;
  for (const Privilege& item : privileges) {
    if (IsOnSequence(item.privilege) != on_sequence) continue;
    const Name word = on_sequence ? WithoutSequence(item.privilege) : item.privilege;
    batches[{item.grantee, item.granted, item.grantable}].push_back(word);
  }
  return batches;
}

// GRANT SELECT, INSERT ON; `column`: of the relation that follows.
void BeginGrant(Sql& sql, const Batch& batch, const std::vector<Name>& words, Name column = {}) {
  if (batch.granted) {
    sql << "GRANT";
  } else {
    sql << "REVOKE";
  }
  sql.List(words, [&](Name word) {
    sql << PrivilegeWord(word);
    if (!column.empty()) sql << ColumnNames{{column}};
  });
  sql << "ON";
}

// TO …; `owner` has what the empty name has.
void EndGrant(Sql& sql, const Batch& batch, Name owner) {
  if (batch.granted) {
    sql << "TO";
  } else {
    sql << "FROM";
  }
  WriteRole(sql, batch.grantee.empty() ? owner : batch.grantee);
  if (batch.grantable) sql << "WITH GRANT OPTION";
}

template <class Target>
void WriteGrants(Sql& sql, const Batches& batches, Name owner, Name column, Target target) {
  for (const auto& [batch, words] : batches) {
    BeginGrant(sql, batch, words, column);
    target(sql);
    EndGrant(sql, batch, owner);
    sql.End();
  }
}

// As GRANT calls it.
void WriteTarget(Sql& sql, const Model& model, const Object& object) {
  const QualifiedName name{object.id.schema, object.id.name};
  switch (object.id.kind) {
    case Kind::kTable:
    case Kind::kView:
    case Kind::kMaterializedView:
      sql << "TABLE" << name;
      return;
    case Kind::kAggregate:
      (sql << "FUNCTION" << name).Glue() << "(" << Canonical(object.id.arguments) << ")";
      return;
    case Kind::kForeignServer:
      sql << "FOREIGN";
      break;
    default:
      break;
  }
  WriteReference(sql, model, object);
}

Name OwnerOf(const Object* object) {
  return object == nullptr ? Name() : object->metadata.owner.value.value_or(Name());
}

// An empty database has the schema public, from 15 on with this owner; a sequence
// that a column owns goes with its table.
bool NeedsOwner(const Object& object) {
  const Name owner = OwnerOf(&object);
  const Sequence* sequence = As<Sequence>(&object);
  const bool is_initial =
      object.id.kind == Kind::kSchema && object.id.name == "public" && owner == kDatabaseOwner;
  const bool follows = sequence != nullptr && !sequence->owned_by.relation.empty();
  return HasOwner(object.id.kind) && !owner.empty() && owner != kCurrentRole && !is_initial &&
         !follows;
}

void WriteOwner(Sql& sql, const Model& model, const Object& object) {
  if (!NeedsOwner(object)) return;
  sql << "ALTER";
  WriteReference(sql, model, object);
  (sql << "OWNER TO" << Identifier(OwnerOf(&object))).End();
}

void WriteObjectGrants(Sql& sql, const Model& model, const Object& object) {
  const auto& privileges = object.metadata.privileges.value;
  const Name owner = OwnerOf(&object);
  auto target = [&](Sql& to) { WriteTarget(to, model, object); };
  if (privileges) WriteGrants(sql, BatchesOf(*privileges, false), owner, {}, target);
  const View* view = As<View>(&object);
  if (view == nullptr) return;
  for (const ViewColumn& detail : view->details) {
    if (!detail.privileges.value) continue;
    WriteGrants(sql, BatchesOf(*detail.privileges.value, false), owner, detail.name, target);
  }
}

// The sequence of an identity column has the name that the server gives it.
void WriteColumnGrants(Sql& sql, const Model& model, const Object& column) {
  const auto& privileges = column.metadata.privileges.value;
  if (!privileges) return;
  const Name owner = OwnerOf(FindRelation(model, RelationOf(column.id)));
  WriteGrants(sql, BatchesOf(*privileges, false), owner, column.id.name,
              [&](Sql& to) { to << "TABLE" << RelationOf(column.id); });
  const std::string sequence = column.id.parent.str() + "_" + column.id.name.str() + "_seq";
  WriteGrants(sql, BatchesOf(*privileges, true), owner, {}, [&](Sql& to) {
    if (sequence.size() > 63) throw CannotWrite("the name of its sequence is not known");
    to << "SEQUENCE" << QualifiedName{column.id.schema, sequence};
  });
}

void BeginLabel(Sql& sql, const std::string& label) {
  sql << "SECURITY LABEL FOR" << Identifier(label.substr(0, label.find(": "))) << "ON";
}

void EndLabel(Sql& sql, const std::string& label) {
  const std::size_t colon = label.find(": ");
  sql << "IS" << Literal(std::string_view(label).substr(std::min(colon + 2, label.size())));
}

void WriteLabels(Sql& sql, const Model& model, const Object& object) {
  for (const std::string& label : object.metadata.security_labels) {
    BeginLabel(sql, label);
    WriteReference(sql, model, object);
    EndLabel(sql, label);
    sql.End();
  }
}

std::string Doubled(std::string_view text) {
  std::string format;
  for (char c : text) {
    if (c == '%') format += c;
    format += c;
  }
  return format;
}

// The statement about the database in which it runs: none can leave its name out.
void OnThisDatabase(Sql& sql, const Sql& before, const Sql& after) {
  Sql body;
  body << "BEGIN EXECUTE pg_catalog.format("
       << Literal(Doubled(before.text()) + " DATABASE %I " + Doubled(after.text()))
       << ", pg_catalog.current_database()); END";
  (sql << "DO" << DollarQuoted(body.text())).End();
}

void WriteSettings(Sql& sql, const std::vector<std::string>& settings, Name role) {
  for (const std::string& setting : settings) {
    Sql before, after;
    if (role.empty()) {
      before << "ALTER";
    } else {
      before << "ALTER ROLE" << Identifier(role) << "IN";
    }
    WriteSetting(after << "SET", setting);
    OnThisDatabase(sql, before, after);
  }
}

void WriteDatabaseGrants(Sql& sql, const Object& database) {
  const auto& privileges = database.metadata.privileges.value;
  if (!privileges) return;
  for (const auto& [batch, words] : BatchesOf(*privileges, false)) {
    Sql before, after;
    BeginGrant(before, batch, words);
    EndGrant(after, batch, OwnerOf(&database));
    OnThisDatabase(sql, before, after);
  }
}

struct ObjectsOf {
  std::string_view word;
  Keyword keyword;
};
constexpr auto kObjects = std::to_array<ObjectsOf>({{"tables", "TABLES"},
                                                    {"sequences", "SEQUENCES"},
                                                    {"functions", "FUNCTIONS"},
                                                    {"types", "TYPES"},
                                                    {"schemas", "SCHEMAS"},
                                                    {"large objects", "LARGE OBJECTS"}});

Keyword ObjectsWord(Name objects) {
  for (const auto& [text, keyword] : kObjects) {
    if (objects == text) return keyword;
  }
  throw CannotWrite("no SQL is known for default privileges on \"" + objects.str() + "\"");
}

}  // namespace

void EmitAccess(Emission& out, const Object& object) {
  if (object.id.kind == Kind::kDatabase) return;
  Sql sql;
  WriteOwner(sql, out.model(), object);
  if (object.id.kind == Kind::kColumn) {
    WriteColumnGrants(sql, out.model(), object);
  } else {
    WriteObjectGrants(sql, out.model(), object);
  }
  WriteLabels(sql, out.model(), object);
  if (sql.text().empty()) return;
  std::vector<StepId> needs;
  if (const Sequence* sequence = As<Sequence>(&object)) {
    const Object* table = FindRelation(out.model(), sequence->owned_by.relation);
    if (table != nullptr) needs.push_back({table->id, Part::kAccess});
  }
  out.Add(object, Part::kAccess, sql, std::move(needs));
}

void Emit(Emission& out, const Object& object, const DefaultPrivileges& defaults) {
  Sql sql;
  for (const auto& [batch, words] : BatchesOf(defaults.privileges, false)) {
    sql << "ALTER DEFAULT PRIVILEGES";
    if (defaults.role != kCurrentRole) sql << "FOR ROLE" << Identifier(defaults.role);
    if (!object.id.schema.empty()) sql << "IN SCHEMA" << Identifier(object.id.schema);
    BeginGrant(sql, batch, words);
    sql << ObjectsWord(defaults.objects);
    EndGrant(sql, batch, defaults.role);
    sql.End();
  }
  out.Create(object, sql);
}

void Emit(Emission& out, const Object& object, const DatabaseSettings& settings) {
  Sql sql;
  WriteSettings(sql, settings.settings, {});
  for (const RoleSettings& of_role : settings.roles) {
    WriteSettings(sql, of_role.settings, of_role.role);
  }
  WriteDatabaseGrants(sql, object);
  for (const std::string& label : object.metadata.security_labels) {
    Sql before, after;
    BeginLabel(before, label);
    EndLabel(after, label);
    OnThisDatabase(sql, before, after);
  }
  if (!object.metadata.comment.empty()) {
    Sql before, after;
    before << "COMMENT ON";
    after << "IS" << Literal(object.metadata.comment);
    OnThisDatabase(sql, before, after);
  }
  out.Add(object, Part::kCreate, sql, {});
}

}  // namespace pgorigin::plan
