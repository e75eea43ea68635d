#include "cli/apply_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

#include "cli/output.h"
#include "cli/progress.h"
#include "cli/run_options.h"
#include "cli/stop_signals.h"
#include "pgorigin/apply/apply.h"
#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

constexpr std::size_t kWidth = 80;
// A status line that wraps could not be wiped: what Progress adds to it takes the rest.
constexpr std::size_t kStatusWidth = 62;
constexpr std::size_t kLeastTitle = 16;

PlanFile ReadPlan(const std::string& path) {
  if (!std::filesystem::is_regular_file(path)) {
    throw Error(ExitStatus::kUsage, fmt::format("PLAN: {} is no file", Printable(path)));
  }
  return ParsePlan(ReadIfThere(path), path);
}

bool BeginsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

std::size_t Characters(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, BeginsCharacter));
}

std::string Cut(const std::string& text, std::size_t width) {
  if (Characters(text) <= width) return text;
  std::size_t end = 0, characters = 0;
  while (characters + 1 < width || !BeginsCharacter(text[end])) {
    characters += BeginsCharacter(text[end++]) ? 1 : 0;
  }
  return text.substr(0, end) + "…";
}

std::string Fitted(const std::string& text, std::size_t width) {
  const std::string cut = Cut(text, width);
  return cut + std::string(width - Characters(cut), ' ');
}

std::string Numbered(std::size_t number, std::size_t all) {
  const std::string most = std::to_string(all);
  return fmt::format("  {:>{}}/{}  ", number, most.size(), most);
}

std::string Count(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string Seconds(std::chrono::milliseconds time) {
  return fmt::format("{:.1f} s", static_cast<double>(time.count()) / 1000);
}

std::string EffectOf(const PlannedStep& step) {
  std::string text;
  if (step.effect.lock != Lock::kNone) {
    text = fmt::format("{} on {}", WordFor(step.effect.lock), ToString(step.effect.on));
    if (step.effect.rewrites) text += ", rewritten";
    if (step.effect.scans) text += ", read";
  }
  for (Hazard hazard : step.hazards) {
    text += (text.empty() ? "" : "; ") + std::string(WordFor(hazard));
  }
  return text;
}

// A line for each segment and step that would run, and one for what it locks or endangers.
std::string Preview(const PlanFile& plan, std::size_t done) {
  const auto& segments = plan.migration.segments;
  std::string text;
  for (std::size_t i = done; i < segments.size(); ++i) {
    text += Numbered(i + 1, segments.size()) + TitleOf(segments[i]) +
            (segments[i].transactional ? "" : ", not in a transaction") + "\n";
    const bool several = segments[i].steps.size() > 1;
    for (const PlannedStep& step : segments[i].steps) {
      if (several) text += fmt::format("      {} {}\n", step.what, Describe(step.object));
      const std::string effect = EffectOf(step);
      if (!effect.empty()) text += fmt::format("        {}\n", effect);
    }
  }
  return text;
}

// Tells a person, and asks the keyboard.
class Teller : public ApplyWatcher {
 public:
  Teller(const PlanFile& plan, const std::string& file, bool quiet, std::ostream& out,
         std::ostream& err)
      : plan_(plan), file_(file), quiet_(quiet), out_(out), err_(err) {}

  void Note(const std::string& line) override {
    progress_.reset();
    err_ << "pgorigin: " << line << std::endl;
  }

  void Start(const Applied& applied) override {
    if (quiet_) return;
    std::string text = fmt::format("pgorigin apply  {}\n  target    {}\n  segments  {}",
                                   Printable(file_), applied.connection, all());
    if (applied.before > 0) text += fmt::format(", {} of which an earlier run did", applied.before);
    WriteStream(out_, text + "\n\n");
  }

  void Begin(std::size_t segment) override {
    title_ = TitleOf(plan_.migration.segments[segment - 1]);
    Progress("");
  }

  void Progress(const std::string& what) override {
    if (!progress_) progress_.emplace(!quiet_);
    const std::string more = what.empty() ? "" : ": " + what;
    const std::size_t room = kStatusWidth - std::min(kStatusWidth - kLeastTitle, more.size());
    progress_->Say(Cut(title_, room) + more);
  }

  void End(std::size_t segment, std::chrono::milliseconds time) override {
    progress_.reset();
    if (quiet_) return;
    const std::string number = Numbered(segment, all()), seconds = "  " + Seconds(time);
    WriteStream(out_,
                number + Fitted(title_, kWidth - number.size() - seconds.size()) + seconds + "\n");
  }

  bool Interrupted() override { return signals_.Stopped(); }

 private:
  std::size_t all() const { return plan_.migration.segments.size(); }

  const PlanFile& plan_;
  std::string file_;
  bool quiet_;
  std::ostream& out_;
  std::ostream& err_;
  StopSignals signals_;
  std::string title_;
  std::optional<pgorigin::Progress> progress_;
};

ApplyOptions OptionsOf(const Settings& settings, Progress& progress) {
  ApplyOptions options;
  options.target = TargetOf(settings)[0];
  options.resolve = ResolveOptionsOf(settings, progress);
  if (settings.lock_timeout) options.lock_timeout = DurationOf(*settings.lock_timeout);
  if (settings.retries) options.retries = std::stoi(*settings.retries);
  options.dry_run = settings.dry_run.value_or(false);
  options.watch_builds = !settings.quiet.value_or(false) && isatty(STDERR_FILENO) != 0;
  return options;
}

std::string Ending(const Applied& applied, const ApplyOptions& options) {
  if (options.dry_run) {
    return fmt::format("✓ nothing was changed  {} would run\n", Count(applied.now, "segment"));
  }
  if (applied.now == 0 && applied.before > 0)
    return "✓ applied  by an earlier run; nothing is left to do\n";
  return fmt::format("✓ applied  {}\n", Count(applied.now, "segment"));
}

}  // namespace

int RunApply(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  const std::string& file = invocation.arguments[0];
  const PlanFile plan = ReadPlan(file);
  Progress reading(false);
  const ApplyOptions options = OptionsOf(settings, reading);
  Teller teller(plan, file, settings.quiet.value_or(false), out, err);
  const Applied applied = Apply(plan, options, teller);
  if (options.dry_run) WriteStream(out, Preview(plan, applied.before));
  WriteStream(out, Ending(applied, options));
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace pgorigin
