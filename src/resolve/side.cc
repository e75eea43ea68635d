#include "resolve/side.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <future>
#include <iterator>
#include <utility>

#include "pgorigin/model/error.h"
#include "pgorigin/scratch/cache_directory.h"
#include "pgorigin/scratch/given_server.h"
#include "pgorigin/snapshot/snapshot.h"
#include "resolve/limit.h"
#include "resolve/origin_cache.h"

namespace pgorigin {
namespace {

// Opened: enough is known to tell the version.  A server is being read, which asks nothing
// of the other side; a text is not.  To let go of it is to wait for that reading.
struct Opened {
  Side side;
  std::optional<ServerVersion> version;
  std::future<Model> live;
};

std::string DescribeAll(const std::vector<Source>& sources) {
  std::string text;
  for (const Source& source : sources) text += (text.empty() ? "" : ", ") + Describe(source);
  return text;
}

void RefuseMixture(const std::vector<Source>& sources) {
  if (sources.empty()) throw Error(ExitStatus::kUsage, "one side of the comparison has no source");
  bool texts = std::all_of(sources.begin(), sources.end(),
                           [](const Source& source) { return source.type == Source::Type::kText; });
  if (texts || sources.size() == 1) return;
  throw Error(ExitStatus::kUsage,
              "only texts can be read one after the other: a server or a snapshot must be the only "
              "source of its side");
}

DatabaseLocale LocaleOf(Session& session) {
  ResultSet row = session.Query(
      "SELECT pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype\n"
      "FROM pg_catalog.pg_database\n"
      "WHERE datname = pg_catalog.current_database()");
  return {std::string(row.Get(0, 0)), std::string(row.Get(0, 1)), std::string(row.Get(0, 2))};
}

Model ReadServer(Session& session, const ConnectionOptions& connection,
                 const ResolveOptions& options) {
  if (options.read_live) return options.read_live(session, connection, options.catalog);
  return ReadCatalog(session, connection, options.catalog);
}

Opened OpenServer(const Source& source, const ResolveOptions& options) {
  ConnectionOptions connection = options.connection;
  connection.conninfo = source.value;
  Session session(connection);
  Opened opened;
  opened.version = session.version();
  opened.side.locale = LocaleOf(session);
  opened.side.role = session.Query("SELECT current_user").Get(0, 0);
  opened.live = std::async(std::launch::async,
                           [session = std::move(session), connection, &options]() mutable {
                             return ReadServer(session, connection, options);
                           });
  return opened;
}

Opened OpenSnapshot(const Source& source) {
  std::ifstream file(source.value, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) {
    throw Error(ExitStatus::kUsage, "cannot read the snapshot " + Describe(source));
  }
  Opened opened;
  opened.side.model = ReadSnapshot(text, Describe(source));
  opened.version = opened.side.model.version;
  return opened;
}

// As if whoever executes it had that search_path: with which each file begins.
void PutInto(const std::string& schema, std::vector<Script>& scripts) {
  const std::string name = QuoteIdentifier(schema);
  const std::string path = fmt::format("SET search_path TO {}, public", name);
  for (Script& script : scripts) {
    const Script begin = ScriptOf(path, {script.file, 1, 1}, script.source);
    script.statements.insert(script.statements.begin(), begin.statements.begin(),
                             begin.statements.end());
  }
  scripts.insert(scripts.begin(),
                 ScriptOf(fmt::format("CREATE SCHEMA IF NOT EXISTS {}", name), {}, 0));
}

// Of names that are all qualified nothing would be left to compare, and be clean.
void RequireSchema(const std::string& schema, const Model& text) {
  const bool any = std::ranges::any_of(
      text.objects, [&](const auto& entry) { return entry.first.schema == Name(schema); });
  if (any || HasErrors(text.diagnostics)) return;
  throw Error(
      ExitStatus::kUsage,
      fmt::format("the Origin puts nothing into the schema {} of a tenant\n  next: leave "
                  "the names in it without a schema, as a tenant's own search_path has them",
                  Printable(schema)));
}

Opened OpenTexts(const std::vector<Source>& sources, const ResolveOptions& options) {
  Opened opened;
  opened.side.is_text = true;
  for (const Source& source : sources) {
    int number = static_cast<int>(&source - sources.data());
    for (Script& script : LoadScripts(source.value, number, options.spec.when_empty)) {
      opened.side.scripts.push_back(std::move(script));
    }
  }
  if (!options.text_schema.empty()) PutInto(options.text_schema, opened.side.scripts);
  return opened;
}

Opened Open(const std::vector<Source>& sources, const ResolveOptions& options) {
  RefuseMixture(sources);
  switch (sources[0].type) {
    case Source::Type::kServer:
      return OpenServer(sources[0], options);
    case Source::Type::kSnapshot:
      return OpenSnapshot(sources[0]);
    case Source::Type::kText:
      break;
  }
  return OpenTexts(sources, options);
}

// Decisions speak SQL to the Origin.
void Amend(Opened& opened, const Amendments& amendments) {
  if (amendments.scripts.empty()) return;
  if (!opened.side.is_text) {
    throw Error(ExitStatus::kUsage,
                "a decision holds `sql`, which only an Origin that is a text can take");
  }
  auto& scripts = opened.side.scripts;
  scripts.insert(scripts.end(), amendments.scripts.begin(), amendments.scripts.end());
}

ServerVersion VersionOfGiven(const ResolveOptions& options) {
  try {
    return VersionOfGivenServer(options.scratch.url, options.connection);
  } catch (const std::exception&) {  // said when it is needed
    return {};
  }
}

ServerVersion NewestInstalled() {
  const std::vector<int> majors = InstalledMajors();
  if (majors.empty()) return {};
  return {*std::max_element(majors.begin(), majors.end()) * 10000};
}

// Two texts are read as the server that would execute them reads them.
ServerVersion VersionOfScratch(const ResolveOptions& options) {
  if (options.mode == ResolveMode::kStatic) return {};
  const ServerVersion version =
      options.scratch.url.empty() ? NewestInstalled() : VersionOfGiven(options);
  return version.Major() > kNewestMajor ? ServerVersion{kNewestMajor * 10000} : version;
}

// 150018: "15.18"
std::string VersionText(ServerVersion version) {
  return std::to_string(version.Major()) + "." + std::to_string(version.number % 10000);
}

std::string DescribeRead(const Source& source, const Model& model) {
  std::string text = model.source + " (PostgreSQL " + VersionText(model.version) + ")";
  return source.type == Source::Type::kSnapshot ? Describe(source) + ": " + text : text;
}

// `role`: that would execute it.
Model ReadText(const Side& side, ServerVersion version, const std::string& role,
               const ResolveOptions& options) {
  SpecOptions spec = options.spec;
  spec.role = role;
  spec.strict = false;  // judged when a scratch server had its say
  const auto cache = options.cache ? UsableCache(options.scratch.cache) : std::filesystem::path();
  Model model = RecallSpec(side.scripts, version, spec, cache);
  model.source = side.description;
  if (!options.text_schema.empty()) RequireSchema(options.text_schema, model);
  return model;
}

Side Read(Opened opened, const std::vector<Source>& sources, ServerVersion version,
          const std::string& role, const ResolveOptions& options) {
  Side& side = opened.side;
  side.description = DescribeAll(sources);
  if (side.is_text) {
    side.model = ReadText(side, version, role, options);
  } else if (sources[0].type == Source::Type::kServer) {
    side.model = opened.live.get();
  }
  if (!side.is_text) side.description = DescribeRead(sources[0], side.model);
  Limit(side.model, options.catalog.schemas);
  return std::move(side);
}

// The copies have what objects need: it is asked of them alone, and is a fourth of a copy.
std::map<ObjectId, Object> CopiesWithNeeds(std::map<ObjectId, Object>& objects) {
  std::map<ObjectId, Object> copies;
  for (auto& [id, object] : objects) {
    std::vector<ObjectId> needs = std::exchange(object.needs, {});
    copies.emplace_hint(copies.end(), id, object)->second.needs = std::move(needs);
  }
  return copies;
}

// Beside the reading of the other side, which takes longer.
void SetAside(Side& side, const ResolveOptions& options) {
  const bool read_again = side.is_text && options.mode == ResolveMode::kAuto;
  if (options.mode == ResolveMode::kStatic || read_again) return;
  side.kept = options.needs ? side.model.objects : CopiesWithNeeds(side.model.objects);
}

void Progress(const ResolveOptions& options, std::string_view what) {
  if (options.progress) options.progress(what);
}

}  // namespace

Sides ReadSides(const std::vector<Source>& from, const std::vector<Source>& to,
                const ResolveOptions& options) {
  Progress(options, "reading both sides");
  auto opening = std::async(std::launch::async, [&] { return Open(from, options); });
  Opened opened_to = Open(to, options);
  Opened opened_from = opening.get();
  Amend(opened_to, options.amendments);
  ServerVersion version = opened_from.version ? *opened_from.version
                          : opened_to.version ? *opened_to.version
                                              : VersionOfScratch(options);
  const std::string role = opened_from.side.role + opened_to.side.role;
  const auto read = [&](Opened& opened, const std::vector<Source>& sources) {
    Side side = Read(std::move(opened), sources, version, role, options);
    SetAside(side, options);
    return side;
  };
  auto reading = std::async(std::launch::async, read, std::ref(opened_from), std::cref(from));
  Side side = read(opened_to, to);
  return {reading.get(), std::move(side)};
}

void ReadAgain(Sides& sides, const ResolveOptions& options) {
  for (Side* side : {&sides.from, &sides.to}) {
    side->left_out.clear();
    side->model.objects = std::exchange(side->kept, {});
    if (!side->is_text || !side->model.objects.empty()) continue;
    Model model = ReadText(*side, side->model.version, sides.from.role + sides.to.role, options);
    Limit(model, options.catalog.schemas);
    side->model = std::move(model);
  }
}

Side ReadSide(const std::vector<Source>& sources, const ResolveOptions& options) {
  Progress(options, "reading");
  Opened opened = Open(sources, options);
  ServerVersion version = opened.version ? *opened.version : VersionOfScratch(options);
  return Read(std::move(opened), sources, version, {}, options);
}

Side ReadTexts(const std::vector<Source>& sources, ServerVersion version, const std::string& role,
               const ResolveOptions& options) {
  RefuseMixture(sources);
  return Read(OpenTexts(sources, options), sources, version, role, options);
}

}  // namespace pgorigin
