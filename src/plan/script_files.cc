// A migration as a directory of files.
#include <fmt/format.h>

#include <algorithm>

#include "plan/script_text.h"

namespace pgorigin {
namespace {

// Letters, digits and underscores: any file system and any tool takes them.
std::string AsFileName(std::string_view words) {
  std::string name;
  for (char c : words) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name += plain ? c : '_';
  }
  return name.substr(0, 60);
}

bool FillsRows(const Segment& segment) {
  return std::ranges::any_of(segment.steps, &PlannedStep::batches);
}

std::string PhasePrefix(const Segment& segment) {
  return segment.phase == Phase::kNone ? "" : std::string(WordFor(segment.phase)) + "_";
}

// "create_table_users_and_more"
std::string WordsOf(const Segment& segment) {
  const PlannedStep& first = segment.steps.front();
  const std::string more = segment.steps.size() > 1 ? "_and_more" : "";
  return AsFileName(fmt::format("{} {} {}", first.what, WordFor(first.object.kind),
                                first.object.name.view())) +
         more;
}

// Segments that are one file, and what it is called.
struct FilePart {
  std::string name;
  std::vector<const Segment*> segments;
};

bool IsTransactional(const FilePart& part) { return part.segments.front()->transactional; }

// Relations that are locked against others until the end of the file.
std::size_t LockedBy(const FilePart& part) {
  std::set<QualifiedName> locked;
  for (const Segment* segment : part.segments) {
    for (const PlannedStep& step : segment->steps) {
      if (!step.effect.on.empty()) locked.insert(step.effect.on);
      locked.insert(step.effect.also.begin(), step.effect.also.end());
    }
  }
  return locked.size();
}

std::string LimitsOf(const FilePart& part) {
  if (!IsTransactional(part)) {
    std::string text = plan::Comment(
        "Not in a transaction, and with nothing else in one query: what sends a file as a whole");
    text += plan::Comment("must not add to it.");
    if (FillsRows(*part.segments.front())) {
      text += plan::Comment("It commits batch by batch, and may be begun anew at any time.");
    }
    return text;
  }
  std::string text = plan::Comment("It cannot try again by itself when a lock is not free.");
  if (part.segments.size() == 1 || LockedBy(part) < 2) return text;
  return text +
         plan::Comment(fmt::format(
             "It keeps its locks on {} relations until its end: without --files=domains "
             "each segment",
             LockedBy(part))) +
         plan::Comment("is a file of its own.");
}

std::string TextOf(const FilePart& part, std::size_t number, std::size_t count,
                   const std::string& top, const MigrationHeader& header) {
  const Segment& first = *part.segments.front();
  std::string text = top;
  text += plan::Comment(
      fmt::format("File {} of {}{}: {}", number, count, plan::PhaseOf(first),
                  first.transactional ? "in one transaction (psql -1)" : "not in a transaction"));
  text += LimitsOf(part) + "\n";
  if (first.transactional) text += std::string(plan::kSettings) + "\n";
  for (const Segment* segment : part.segments) text += plan::StepsText(*segment, header);
  if (first.transactional) text += "\n" + std::string(plan::kReset);
  return text;
}

std::vector<ScriptFile> FilesOf(const std::vector<FilePart>& parts, const Migration& migration,
                                const MigrationHeader& header, std::size_t left_out) {
  const std::string top = plan::Top(migration, header);
  std::vector<ScriptFile> files;
  for (const FilePart& part : parts) {
    const std::string text = TextOf(part, files.size() + 1, parts.size(), top, header);
    files.push_back({part.name + ".sql", text});
  }
  if (!migration.left_out.empty()) {
    files.push_back(
        {fmt::format("{:03}_left_out.sql", left_out), top + plan::LeftOutText(migration.left_out)});
  }
  return files;
}

// It only reads, and lets others write meanwhile: locks are not to be kept for it.
bool OnlyValidates(const Segment& segment) {
  return std::ranges::all_of(segment.steps, [](const PlannedStep& step) {
    return step.effect.scans && step.effect.lock == Lock::kShareUpdateExclusive;
  });
}

bool GoTogether(const Segment& one, const Segment& other, bool fresh) {
  if (fresh) return one.file == other.file;
  return one.transactional && other.transactional && one.file == other.file &&
         one.phase == other.phase && OnlyValidates(one) == OnlyValidates(other);
}

// "010_auth" → "auth": what comes before is the number of the file.
std::string WithoutNumber(const std::string& name) {
  const std::size_t words = name.find_first_not_of("0123456789_-");
  return words == name.npos ? name : name.substr(words);
}

std::string NameOf(const FilePart& part, std::size_t number) {
  const Segment& first = *part.segments.front();
  const std::string words = first.transactional ? "" : "_" + WordsOf(first);
  return fmt::format("{:03}_{}{}{}", number, PhasePrefix(first), WithoutNumber(first.file), words);
}

}  // namespace

std::vector<ScriptFile> ToFiles(const Migration& migration, const MigrationHeader& header) {
  std::vector<FilePart> parts;
  for (const Segment& segment : migration.segments) {
    const std::string name = PhasePrefix(segment) + WordsOf(segment);
    parts.push_back({fmt::format("{:03}_{}", parts.size() + 1, name), {&segment}});
  }
  return FilesOf(parts, migration, header, parts.size() + 1);
}

std::vector<ScriptFile> ToFilesByDomain(const Migration& migration, const MigrationHeader& header) {
  std::vector<FilePart> parts;
  for (const Segment& segment : migration.segments) {
    const bool goes_on =
        !parts.empty() && GoTogether(*parts.back().segments.back(), segment, migration.fresh);
    if (!goes_on) parts.push_back({});
    parts.back().segments.push_back(&segment);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& file = parts[i].segments.front()->file;
    parts[i].name = migration.fresh ? file : NameOf(parts[i], i + 1);
  }
  return FilesOf(parts, migration, header, migration.fresh ? 999 : parts.size() + 1);
}

}  // namespace pgorigin
