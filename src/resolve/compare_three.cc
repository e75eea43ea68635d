#include "pgorigin/resolve/compare_three.h"

#include <fmt/format.h>

#include "pgorigin/model/error.h"
#include "resolve/compare_sides.h"

namespace pgorigin {
namespace {

void RefuseOthers(const std::vector<Source>& migrations) {
  for (const Source& source : migrations) {
    if (source.type == Source::Type::kText) continue;
    throw Error(ExitStatus::kUsage,
                "migrations are a directory of SQL files: a server or a snapshot is none");
  }
}

// What is wrong with a source is said of an Origin otherwise.
Side ReadMigrations(const std::vector<Source>& migrations, const Side& live,
                    const ResolveOptions& options) {
  try {
    return ReadTexts(migrations, live.model.version, live.role, options);
  } catch (const Error& error) {
    throw Error(error.status(), fmt::format("of the migrations: {}", error.what()));
  }
}

// A reading is looked at after it was compared, too: the comparison gets a copy.
Sides Both(const Side& from, const Side& to) { return {from, to}; }

}  // namespace

ComparedThree CompareThree(const std::vector<Source>& live, const std::vector<Source>& origin,
                           const std::vector<Source>& migrations, const ResolveOptions& options) {
  RefuseOthers(migrations);
  const Sides read = ReadSides(live, origin, options);
  const Side made = ReadMigrations(migrations, read.from, options);
  ComparedThree three;
  three.scripts = made.scripts;
  three.live_origin = CompareSides(Both(read.from, read.to), options);
  three.migrations_origin = CompareSides(Both(made, read.to), options);
  three.live_migrations = CompareSides(Both(read.from, made), options);
  return three;
}

}  // namespace pgorigin
