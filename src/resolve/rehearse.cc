#include "pgorigin/resolve/rehearse.h"

#include "pgorigin/model/error.h"
#include "pgorigin/scratch/given_server.h"
#include "pgorigin/scratch/scratch_server.h"
#include "pgorigin/spec/read_spec.h"
#include "pgorigin/spec/repeat.h"
#include "resolve/locate.h"
#include "resolve/refusals.h"
#include "resolve/scratch_database.h"

namespace pgorigin {
namespace {

std::vector<Script> Load(const std::vector<Source>& migrations) {
  std::vector<Script> scripts;
  for (const Source& source : migrations) {
    if (source.type != Source::Type::kText) {
      throw Error(ExitStatus::kUsage, "only migrations that are texts can be executed");
    }
    for (Script& script : LoadScripts(source.value)) scripts.push_back(std::move(script));
  }
  return scripts;
}

// What this server cannot execute at all says nothing about the file.
std::vector<Diagnostic> RunAgain(ScratchDatabase& database, const Script& script,
                                 const Refusals& first) {
  std::vector<Diagnostic> errors;
  const std::vector<Script> scripts = {script};
  for (const Refusal& refusal : database.Execute(scripts)) {
    if (first.unbuilt.contains(refusal.statement->place)) continue;
    errors.push_back(
        {Diagnostic::Severity::kError, refusal.statement->place, OnOneLine(refusal.message), ""});
  }
  return errors;
}

RehearsedFile Rehearsed(const Script& script, const Refusals& refusals) {
  RehearsedFile file{script.file, {}, ClaimsToRepeat(script), {}};
  for (const Diagnostic& error : refusals.errors) {
    if (error.place.file == script.file) file.errors.push_back(error);
  }
  return file;
}

}  // namespace

Rehearsal Rehearse(const std::vector<Source>& migrations, const ResolveOptions& options) {
  Rehearsal rehearsal;
  const std::vector<Script> scripts = Load(migrations);
  const auto cluster = OpenScratchCluster(options.scratch, options.connection);
  rehearsal.server = cluster->description();
  {
    ScratchDatabase database(*cluster, "pgorigin_rehearsal", {}, options.connection,
                             options.scratch.most_bytes);
    const Model reading = ReadSpec(scripts, ServerVersion{cluster->major() * 10000});
    const Refusals refusals = Weigh(scripts, database.Execute(scripts), reading, cluster->major());
    for (const Script& script : scripts) rehearsal.files.push_back(Rehearsed(script, refusals));
    for (std::size_t i = 0; i < scripts.size(); ++i) {
      RehearsedFile& file = rehearsal.files[i];
      if (file.claims_to_repeat) file.errors_again = RunAgain(database, scripts[i], refusals);
    }
    for (const auto& [place, reason] : refusals.unbuilt) {
      rehearsal.warnings.push_back(ToString(place) + ": not executed: " + reason);
    }
  }
  for (std::string& left : cluster->Drop()) rehearsal.warnings.push_back(std::move(left));
  return rehearsal;
}

}  // namespace pgorigin
