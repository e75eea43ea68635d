// How true the comparison is, over pairs of schemas: directories, at any depth, that
// hold `old.sql` and `new.sql`, and perhaps `roles.sql`.
//
//   pgorigin_measure DIRECTORY [EVERY]     EVERY: only each n-th pair
//
// Fidelity: a database made from new.sql against new.sql, which has to be equal.
// Dumps: the same database against what `pgorigin dump` writes of it: equal again.
// Sensitivity: a database made from old.sql against new.sql, which has to differ
// where pg_dump prints the two databases differently.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "mutations/oracle.h"
#include "pgorigin/model/error.h"
#include "pgorigin/plan/dump.h"
#include "pgorigin/resolve/compare.h"
#include "pgorigin/resolve/source.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> PairsBelow(const fs::path& root, int every) {
  std::vector<fs::path> pairs;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().filename() == "new.sql") pairs.push_back(entry.path().parent_path());
  }
  std::ranges::sort(pairs);
  std::vector<fs::path> sample;
  for (std::size_t i = 0; i < pairs.size(); i += static_cast<std::size_t>(every)) {
    sample.push_back(pairs[i]);
  }
  return sample;
}

struct Verdicts {
  int equal = 0;
  int different = 0;
  int uncertain = 0;  // nothing differs, and something is uncertain
  int refused = 0;
};

std::string_view Count(Verdicts& verdicts, const Compared& compared) {
  const auto& counts = compared.comparison.counts;
  const bool differs = std::ranges::any_of(compared.comparison.changes, [](const Change& change) {
    return change.verdict == Verdict::kDifferent && !change.remark;
  });
  if (HasErrors(compared.diagnostics)) return ++verdicts.refused, "refused";
  if (differs) return ++verdicts.different, "different";
  if (counts.uncertain > 0 || compared.unsettled > 0) return ++verdicts.uncertain, "uncertain";
  return ++verdicts.equal, "equal";
}

class Measurement {
 public:
  void Measure(const fs::path& pair);
  void Print() const;

 private:
  std::string Load(const fs::path& pair, const char* file);
  void Fidelity(const fs::path& pair, const std::string& live);
  void OwnDump(const fs::path& pair, const std::string& live);
  void Sensitivity(const fs::path& pair, const std::string& old_live, const std::string& new_live);
  void Say(const fs::path& pair, std::string_view what, std::string_view verdict,
           const Compared& compared);

  ScratchServer server_;
  Session superuser_{{.conninfo = server_.ConnectionString()}};
  int databases_ = 0, pairs_ = 0, unloadable_ = 0, alike_ = 0;
  long long objects_ = 0, uncertain_objects_ = 0, settled_objects_ = 0;
  Verdicts by_text_, settled_, dump_by_text_, dump_settled_, old_against_new_;
};

ResolveOptions Options(ResolveMode mode) {
  ResolveOptions options;
  options.mode = mode;
  options.spec.when_empty = WhenEmpty::kWarn;
  options.managed.owners = options.managed.privileges = true;
  return options;
}

std::string Measurement::Load(const fs::path& pair, const char* file) {
  const std::string name = fmt::format("measured_{}", ++databases_);
  superuser_.Execute("CREATE DATABASE " + name + " TEMPLATE template0");
  const std::string conninfo = server_.ConnectionString(name);
  const Finished loaded = RunProgram(
      {"psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-f", pair / file}, "/");
  if (loaded.status != 0) throw std::runtime_error(loaded.err);
  return conninfo;
}

void Measurement::Say(const fs::path& pair, std::string_view what, std::string_view verdict,
                      const Compared& compared) {
  std::cout << fmt::format("{:<12} {:<10} {}\n", what, verdict, pair.string());
  for (const Diagnostic& diagnostic : compared.diagnostics) {
    std::cout << "    " << diagnostic.message << "\n";
  }
  for (const Change& change : compared.comparison.changes) {
    if (change.remark) continue;
    std::cout << "    " << WordFor(change.type) << " " << Describe(change.id);
    for (const FieldDifference& field : change.fields) {
      std::cout << "\n      " << field.field << ": " << field.from << " → " << field.to;
    }
    for (const std::string& reason : change.evidence) std::cout << "\n      (" << reason << ")";
    std::cout << "\n";
  }
}

void Measurement::Fidelity(const fs::path& pair, const std::string& live) {
  const std::vector<Source> from = {ParseSource(live)};
  const std::vector<Source> to = {ParseSource(pair / "new.sql")};
  const Compared by_text = Compare(from, to, Options(ResolveMode::kStatic));
  objects_ += by_text.comparison.counts.objects;
  uncertain_objects_ += by_text.comparison.counts.uncertain;
  const std::string_view verdict = Count(by_text_, by_text);
  if (verdict != "equal") Say(pair, "by text", verdict, by_text);
  const Compared settled = Compare(from, to, Options(ResolveMode::kAuto));
  settled_objects_ += settled.comparison.counts.settled_by_scratch;
  const std::string_view in_the_end = Count(settled_, settled);
  if (in_the_end != "equal") Say(pair, "auto", in_the_end, settled);
}

void Measurement::OwnDump(const fs::path& pair, const std::string& live) {
  const std::string file = fs::temp_directory_path() / fmt::format("measured_{}.sql", getpid());
  std::ofstream(file) << Dump(ReadModel({ParseSource(live)}, Options(ResolveMode::kAuto)));
  for (const auto& [mode, verdicts] : {std::pair{ResolveMode::kStatic, &dump_by_text_},
                                       std::pair{ResolveMode::kAuto, &dump_settled_}}) {
    const Compared compared = Compare({ParseSource(live)}, {ParseSource(file)}, Options(mode));
    const std::string_view verdict = Count(*verdicts, compared);
    if (verdict != "equal") Say(pair, "own dump", verdict, compared);
  }
  fs::remove(file);
}

void Measurement::Sensitivity(const fs::path& pair, const std::string& old_live,
                              const std::string& new_live) {
  const auto old_dump = DumpOf(old_live, server_.major());
  const auto new_dump = DumpOf(new_live, server_.major());
  if (old_dump == new_dump) {
    ++alike_;
    return;
  }
  const Compared compared = Compare({ParseSource(old_live)}, {ParseSource(pair / "new.sql")},
                                    Options(ResolveMode::kAuto));
  const std::string_view verdict = Count(old_against_new_, compared);
  if (verdict == "different") return;
  Say(pair, "old → new", verdict, compared);
  std::cout << DifferenceOf(old_dump, new_dump);
}

void Measurement::Measure(const fs::path& pair) {
  ++pairs_;
  try {
    if (fs::exists(pair / "roles.sql")) {  // they stay from pair to pair: an error is no mistake
      RunProgram({"psql", "-X", "-q", "-d", server_.ConnectionString(), "-f", pair / "roles.sql"},
                 "/");
    }
    const std::string old_live = Load(pair, "old.sql"), new_live = Load(pair, "new.sql");
    Fidelity(pair, new_live);
    OwnDump(pair, new_live);
    Sensitivity(pair, old_live, new_live);
  } catch (const std::exception& error) {
    ++unloadable_;
    std::cout << fmt::format("{:<12} {:<10} {}\n    {}\n", "", "failed", pair.string(),
                             error.what());
  }
  for (; databases_ > 0; --databases_) {
    superuser_.Execute(fmt::format("DROP DATABASE IF EXISTS measured_{} WITH (FORCE)", databases_));
  }
}

std::string Share(long long part, long long whole) {
  return fmt::format("{} of {} ({:.2f} %)", part, whole, whole == 0 ? 0. : 100. * part / whole);
}

void Measurement::Print() const {
  const int measured = pairs_ - unloadable_;
  std::cout << "\npairs                     " << pairs_ << ", of which failed " << unloadable_
            << "\nnew against its text, by text alone\n  equal                   "
            << Share(by_text_.equal, measured) << "\n  falsely different       "
            << Share(by_text_.different, measured) << "\n  uncertain               "
            << Share(by_text_.uncertain, measured) << "\n  refused                 "
            << Share(by_text_.refused, measured) << "\n  uncertain objects       "
            << Share(uncertain_objects_, objects_)
            << "\nnew against its text, with a scratch server where text cannot tell\n"
            << "  equal                   " << Share(settled_.equal, measured)
            << "\n  objects settled by it   " << Share(settled_objects_, objects_)
            << "\nnew against its own dump\n  equal by text           "
            << Share(dump_by_text_.equal, measured) << "\n  equal                   "
            << Share(dump_settled_.equal, measured)
            << "\nold against the new text, where pg_dump differs\n  different               "
            << Share(old_against_new_.different, measured - alike_)
            << "\n  uncertain               " << old_against_new_.uncertain
            << "\n  missed                  " << old_against_new_.equal << "\n";
}

}  // namespace

int Main(int argc, char** argv) {
  if (argc < 2 || !fs::is_directory(argv[1])) {
    std::cerr << "usage: pgorigin_measure DIRECTORY [EVERY]\n";
    return 2;
  }
  Measurement measurement;
  for (const fs::path& pair : PairsBelow(argv[1], argc > 2 ? std::max(1, std::atoi(argv[2])) : 1)) {
    measurement.Measure(fs::absolute(pair));
  }
  measurement.Print();
  return 0;
}

}  // namespace pgorigin

int main(int argc, char** argv) { return pgorigin::Main(argc, argv); }
