#include "pgorigin/resolve/clone.h"

#include <fmt/format.h>

#include <set>

#include "pgorigin/model/access.h"
#include "pgorigin/model/error.h"
#include "pgorigin/plan/dump.h"
#include "resolve/locate.h"
#include "resolve/scratch_database.h"
#include "resolve/script_of.h"

namespace pgorigin {
namespace {

ScratchOptions ForMajor(ScratchOptions options, int major) {
  options.major = major;
  return options;
}

// The machine need not have the version of an extension that the live server has, nor
// what gives security labels.
Model ToClone(Model model) {
  model.objects.erase(DatabaseId());
  for (auto& [id, object] : model.objects) {
    if (Extension* extension = As<Extension>(&object)) extension->version = {};
    object.metadata.owner = {};
    object.metadata.security_labels.clear();
  }
  return model;
}

std::string CreateRoles(const Model& model, const std::vector<Name>& more) {
  std::set<Name> roles(more.begin(), more.end());
  for (Name role : RolesIn(model)) roles.insert(role);
  std::string sql;
  for (Name role : roles) sql += fmt::format("CREATE ROLE {};\n", QuoteIdentifier(role));
  return sql;
}

void AddGrantees(const Stated<std::vector<Privilege>>& privileges, std::set<Name>& roles) {
  if (!privileges.value) return;
  for (const Privilege& item : *privileges.value) roles.insert(item.grantee);
}

std::string Line(const Refusal& refusal) {
  const std::string statement = refusal.statement->text.substr(0, 60);
  return Printable(
      fmt::format("{}: {}", statement.substr(0, statement.find('\n')), OnOneLine(refusal.message)));
}

}  // namespace

std::vector<Name> RolesIn(const Model& model) {
  std::set<Name> roles;
  for (const auto& [id, object] : model.objects) {
    if (object.metadata.owner.value) roles.insert(*object.metadata.owner.value);
    AddGrantees(object.metadata.privileges, roles);
    if (const View* view = As<View>(&object)) {
      for (const ViewColumn& column : view->details) AddGrantees(column.privileges, roles);
    }
  }
  for (std::string_view nobody : {std::string_view(), std::string_view("PUBLIC"), kCurrentRole}) {
    roles.erase(Name(nobody));
  }
  return {roles.begin(), roles.end()};
}

Clones::Clones(const ResolveOptions& options, int major)
    : options_(options),
      is_given_(!options.scratch.url.empty()),
      cluster_(OpenScratchCluster(ForMajor(options.scratch, major), options.connection)) {
  if (cluster_->major() == major) return;
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("PostgreSQL {} is needed, and there is {} alone\n"
                          "  next: install the server programs of that version, or name a server "
                          "with --scratch-url",
                          major, cluster_->description()));
}

Clones::~Clones() { cluster_->Drop(); }

Clone Clones::Make(const Model& model, const std::vector<Name>& roles) {
  ScratchDatabase database(*cluster_, fmt::format("pgorigin_clone_{}", ++databases_), {},
                           options_.connection, options_.scratch.most_bytes);
  const std::vector<Script> script = ScriptOf(CreateRoles(model, roles) + Dump(ToClone(model)));
  Clone clone;
  for (const Refusal& refusal : database.Execute(script)) clone.refused.push_back(Line(refusal));
  clone.superuser = database.connection();
  clone.owner = database.owner_connection();
  return clone;
}

}  // namespace pgorigin
