// Foreign data wrappers, servers, user mappings and foreign tables.
#include "spec/federation.h"

#include <algorithm>
#include <string_view>

#include "spec/fold.h"

namespace pgorigin {
namespace {

ObjectId MappingId(std::string_view user, std::string_view server) {
  return {Kind::kUserMapping, {}, {}, std::string(user) + " SERVER " + std::string(server), {}};
}

// HANDLER and VALIDATOR; without an argument: none.
void SetRoutines(Fold& fold, std::span<PgQuery__Node*> options, ForeignDataWrapper& wrapper) {
  for (const PgQuery__Node* node : options) {
    const PgQuery__DefElem& option = *node->def_elem;
    FunctionName name;
    if (option.arg != nullptr) {
      bool found = false;
      name = fold.ResolveRoutine(PGORIGIN_LIST(*option.arg->list, items), found);
      if (!found) fold.UnknownName("function " + name.name.str());
    }
    (std::string_view(option.defname) == "handler" ? wrapper.handler : wrapper.validator) = name;
  }
}

// The names, and the values as one secret, as the reader of the catalogs gives them.
void SetOptions(const Options& options, UserMapping& mapping) {
  std::string values;
  mapping.option_names.value.emplace();
  for (const std::string& option : options) {
    mapping.option_names.value->emplace_back(option.substr(0, option.find('=')));
    values += option + "\n";
  }
  mapping.option_values.value = Secret{values};
}

// Empty where only the session that runs it can tell.
std::string UserOf(const PgQuery__RoleSpec& role) {
  if (role.roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_PUBLIC) return "public";
  return role.roletype == PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_CSTRING ? role.rolename : "";
}

// The mapping that a statement names; null, and said, when text cannot tell.
Object* FindMapping(Fold& fold, const PgQuery__RoleSpec& role, const char* server,
                    bool missing_ok) {
  const std::string user = UserOf(role);
  if (user.empty()) {
    fold.OpaqueOn("a user mapping of whoever runs the statement", {});
    return nullptr;
  }
  Object* found = fold.model.Find(MappingId(user, server));
  if (found == nullptr && !missing_ok) {
    fold.Error(0, "user mapping for " + user + " on server " + server + " does not exist");
  }
  return found;
}

}  // namespace

// Each of ADD, SET and DROP in turn; what names none of them is added.
void AlterForeignOptions(std::span<PgQuery__Node*> nodes, Options& options) {
  for (const PgQuery__Node* node : nodes) {
    const PgQuery__DefElem& option = *node->def_elem;
    const std::string prefix = std::string(option.defname) + "=";
    std::erase_if(options, [&](const std::string& set) { return set.starts_with(prefix); });
    if (option.defaction == PG_QUERY__DEF_ELEM_ACTION__DEFELEM_DROP) continue;
    options.push_back(prefix + (option.arg == nullptr ? "" : StringOf(*option.arg)));
  }
  std::ranges::sort(options);
}

Object* FindTopLevel(Fold& fold, Kind kind, const char* name, bool missing_ok) {
  Object* found = fold.model.Find({kind, {}, {}, name, {}});
  if (found != nullptr) {
    fold.Touched(found->id, false);
  } else if (!missing_ok) {
    fold.Error(0, std::string(WordFor(kind)) + " " + name + " does not exist");
  }
  return found;
}

void CreateForeignDataWrapper(Fold& fold, const PgQuery__CreateFdwStmt& stmt) {
  ForeignDataWrapper wrapper;
  SetRoutines(fold, PGORIGIN_LIST(stmt, func_options), wrapper);
  AlterForeignOptions(PGORIGIN_LIST(stmt, options), wrapper.options);
  fold.Add({Kind::kForeignDataWrapper, {}, {}, stmt.fdwname, {}}, Box(std::move(wrapper)));
}

void AlterForeignDataWrapper(Fold& fold, const PgQuery__AlterFdwStmt& stmt) {
  Object* object = FindTopLevel(fold, Kind::kForeignDataWrapper, stmt.fdwname, false);
  if (object == nullptr) return;
  ForeignDataWrapper& wrapper = *As<ForeignDataWrapper>(object);
  SetRoutines(fold, PGORIGIN_LIST(stmt, func_options), wrapper);
  AlterForeignOptions(PGORIGIN_LIST(stmt, options), wrapper.options);
}

void CreateForeignServer(Fold& fold, const PgQuery__CreateForeignServerStmt& stmt) {
  ObjectId id{Kind::kForeignServer, {}, {}, stmt.servername, {}};
  if (stmt.if_not_exists && fold.model.Find(id) != nullptr) return fold.Touched(id, false);
  ForeignServer server;
  server.wrapper = stmt.fdwname;
  server.type = stmt.servertype;
  server.version = stmt.version;
  AlterForeignOptions(PGORIGIN_LIST(stmt, options), server.options);
  fold.Add(id, Box(std::move(server)));
}

void AlterForeignServer(Fold& fold, const PgQuery__AlterForeignServerStmt& stmt) {
  Object* object = FindTopLevel(fold, Kind::kForeignServer, stmt.servername, false);
  if (object == nullptr) return;
  ForeignServer& server = *As<ForeignServer>(object);
  if (stmt.has_version) server.version = stmt.version;
  AlterForeignOptions(PGORIGIN_LIST(stmt, options), server.options);
}

void CreateUserMapping(Fold& fold, const PgQuery__CreateUserMappingStmt& stmt) {
  const std::string user = UserOf(*stmt.user);
  if (user.empty()) return fold.OpaqueOn("a user mapping of whoever runs the statement", {});
  ObjectId id = MappingId(user, stmt.servername);
  if (stmt.if_not_exists && fold.model.Find(id) != nullptr) return fold.Touched(id, false);
  UserMapping mapping;
  mapping.server = stmt.servername;
  mapping.user = user;
  Options& options = fold.mapping_options[id];
  options.clear();
  AlterForeignOptions(PGORIGIN_LIST(stmt, options), options);
  SetOptions(options, mapping);
  fold.Add(id, Box(std::move(mapping)));
}

void AlterUserMapping(Fold& fold, const PgQuery__AlterUserMappingStmt& stmt) {
  Object* object = FindMapping(fold, *stmt.user, stmt.servername, false);
  if (object == nullptr) return;
  fold.Touched(object->id, false);
  Options& options = fold.mapping_options[object->id];
  AlterForeignOptions(PGORIGIN_LIST(stmt, options), options);
  SetOptions(options, *As<UserMapping>(object));
}

void DropUserMapping(Fold& fold, const PgQuery__DropUserMappingStmt& stmt) {
  const Object* object = FindMapping(fold, *stmt.user, stmt.servername, stmt.missing_ok);
  if (object != nullptr) fold.Erase(ObjectId(object->id));
}

// It has no access method and no file.
void CreateForeignTable(Fold& fold, const PgQuery__CreateForeignTableStmt& stmt) {
  const QualifiedName name = fold.NewName(*stmt.base_stmt->relation);
  const ObjectId id{Kind::kTable, name.schema, {}, name.name, {}};
  const bool existed = fold.model.Find(id) != nullptr && !fold.MayOverride(id);
  CreateTable(fold, *stmt.base_stmt, true);
  Table* table = As<Table>(fold.model.Find(id));
  if (existed || table == nullptr) return;
  table->server = stmt.servername;
  table->access_method = {};
  table->tablespace = {};
  AlterForeignOptions(PGORIGIN_LIST(stmt, options), table->foreign_options);
}

void RenameServer(Fold& fold, const ObjectId& server, Name name) {
  std::vector<ObjectId> mappings;
  for (auto& [id, object] : fold.model.objects) {
    Table* table = As<Table>(&object);
    if (table != nullptr && table->server == server.name) table->server = name;
    const UserMapping* mapping = As<UserMapping>(&object);
    if (mapping != nullptr && mapping->server == server.name) mappings.push_back(id);
  }
  for (const ObjectId& old : mappings) {
    auto node = fold.model.objects.extract(old);
    UserMapping& mapping = *As<UserMapping>(&node.mapped());
    mapping.server = name;
    node.key() = node.mapped().id = MappingId(mapping.user, name);
    fold.mapping_options[node.key()] = fold.mapping_options[old];
    fold.model.objects.insert(std::move(node));
  }
}

void RenameWrapper(Fold& fold, const ObjectId& wrapper, Name name) {
  for (auto& [id, object] : fold.model.objects) {
    ForeignServer* server = As<ForeignServer>(&object);
    if (server != nullptr && server->wrapper == wrapper.name) server->wrapper = name;
  }
}

}  // namespace pgorigin
