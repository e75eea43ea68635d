#include "resolve/settler.h"

#include <fmt/format.h>

#include "pgorigin/plan/dump.h"
#include "resolve/annotate.h"
#include "resolve/limit.h"
#include "resolve/locate.h"
#include "resolve/refusals.h"
#include "resolve/script_of.h"

namespace pgorigin {
namespace {

ScratchOptions ForMajor(ScratchOptions options, int major) {
  options.major = major;
  return options;
}

// Who owns what and may do what is not restored: roles belong to a whole server.
bool IsRestored(const ObjectId& id) {
  return id.kind != Kind::kDefaultPrivileges && id.kind != Kind::kDatabase;
}

// The machine need not have the version of an extension that the live server has.
Model ToRestore(Model model) {
  std::erase_if(model.objects, [](const auto& entry) { return !IsRestored(entry.first); });
  for (auto& [id, object] : model.objects) {
    if (Extension* extension = As<Extension>(&object)) extension->version = {};
    object.metadata.owner = {};
    object.metadata.privileges = {};
    object.metadata.security_labels.clear();
    if (View* view = As<View>(&object)) {
      for (ViewColumn& column : view->details) column.privileges = {};
    }
  }
  return model;
}

// Extensions of this machine have another version, and secrets are not written.
bool IsNotRestored(Kind kind) {
  return kind == Kind::kExtension || kind == Kind::kUserMapping || kind == Kind::kSubscription;
}

void TakeDefinition(Object& object, const Object& copy) {
  std::vector<ViewColumn> details;
  if (const View* view = As<View>(&object)) details = view->details;
  object.definition = copy.definition;
  if (View* view = As<View>(&object)) view->details = std::move(details);
}

std::string WhyNotRestored(const std::vector<Refusal>& refused, int major) {
  std::string reason =
      fmt::format("could not be rebuilt on a scratch server (PostgreSQL {})", major);
  if (refused.empty()) return reason;
  return fmt::format("{}; its first error: {}", reason, OnOneLine(refused[0].message));
}

}  // namespace

Settler::Settler(const ResolveOptions& options, int major, const DatabaseLocale& locale,
                 std::vector<std::string>& left)
    : options_(options),
      turn_(options.settling ? std::unique_lock(*options.settling)
                             : std::unique_lock<std::mutex>()),
      locale_(locale),
      left_(left),
      cluster_(OpenScratchCluster(ForMajor(options.scratch, major), options.connection)) {}

Settler::~Settler() {
  for (std::string& item : cluster_->Drop()) left_.push_back(std::move(item));
}

std::string Settler::NextDatabase() { return fmt::format("pgorigin_{}", ++databases_); }

Model Settler::Settle(const Side& side) {
  if (side.is_text) return Execute(side);
  return side.model.version.Major() == major() ? side.model : Restore(side.model);
}

Model Settler::Execute(const Side& side) {
  ScratchDatabase database(*cluster_, NextDatabase(), locale_, options_.connection,
                           options_.scratch.most_bytes);
  Refusals refusals = Weigh(side.scripts, database.Execute(side.scripts), side.model, major());
  unbuilt_.merge(UnbuiltOf(side.model, refusals));
  Model built = Annotate(database.Read(options_.catalog), side.model, refusals);
  LeaveCurrentRole(built, side.model, Name(database.owner_name()));
  Limit(built, options_.catalog.schemas);
  return built;
}

Model Settler::Restore(Model model) {
  ScratchDatabase database(*cluster_, NextDatabase(), locale_, options_.connection,
                           options_.scratch.most_bytes);
  std::vector<Script> dump = ScriptOf(Dump(ToRestore(model)));
  std::vector<Refusal> refused = database.Execute(dump);
  Model restored = database.Read({});
  model.version = restored.version;
  model.from_server = true;
  for (auto& [id, object] : model.objects) {
    if (IsNotRestored(id.kind) || !IsRestored(id)) continue;
    if (const Object* copy = restored.Find(id)) {
      TakeDefinition(object, *copy);
    } else if (object.uncertain.empty()) {
      object.uncertain = WhyNotRestored(refused, major());
    }
  }
  return model;
}

}  // namespace pgorigin
