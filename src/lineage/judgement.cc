#include "lineage/judgement.h"

#include <fmt/format.h>

namespace pgorigin {
namespace {

// The line is in LineageNote::migration: many findings share the reason without it.
std::string At(const Judgement& judgement) {
  return judgement.migration.empty() ? "a later migration"
                                     : Printable(judgement.migration.file.view());
}

std::string File(const Judgement& judgement) {
  return judgement.migration.empty() ? "the migration" : Printable(judgement.migration.file.view());
}

std::string By(const std::string& tool) { return tool.empty() ? "a migration tool" : tool; }

std::string ReasonOfUnapplied(const Judgement& judgement, const std::string& tool) {
  switch (judgement.state) {
    case FileState::kUnapplied:
      return fmt::format("{} has not applied {}", By(tool), At(judgement));
    case FileState::kFailed:
      return fmt::format("{} failed while {} applied it", At(judgement), By(tool));
    case FileState::kChanged:
      return fmt::format("{} was changed after {} applied it", At(judgement), By(tool));
    case FileState::kUnknown:
    case FileState::kApplied:
      break;
  }
  if (judgement.migration.empty()) return "live is as earlier migrations leave it";
  return fmt::format("live is as the migrations before {} leave it", At(judgement));
}

std::string AdviceOfUnapplied(const Judgement& judgement) {
  const std::string also =
      judgement.alone ? " Write it into the Origin, which does not have it yet, either." : "";
  if (judgement.state == FileState::kFailed) {
    return fmt::format("Repair what {} left half done, and apply it again.{}", File(judgement),
                       also);
  }
  if (judgement.state == FileState::kChanged) {
    return fmt::format("Restore {} as it was applied, and write the change into a new migration.{}",
                       File(judgement), also);
  }
  return fmt::format("Apply {}.{}", File(judgement), also);
}

LineageNote Unapplied(const Judgement& judgement, const std::string& tool, const std::string&) {
  return {judgement.type, {}, ReasonOfUnapplied(judgement, tool), AdviceOfUnapplied(judgement), {}};
}

LineageNote Missing(const Judgement& judgement, const std::string&, const std::string& advice) {
  if (judgement.alone) {
    return {judgement.type,
            {},
            "live and the Origin agree, and the migrations do not",
            "Write the migration that makes it so, and let the tool count it as applied here.",
            {}};
  }
  return {judgement.type, {}, "", "Write the missing migration: " + advice, {}};
}

LineageNote HandMade(const Judgement& judgement, const std::string&, const std::string& advice) {
  const std::string reason = judgement.pending
                                 ? fmt::format(
                                       "no migration leaves it so, though {}, not applied yet, "
                                       "touches it, too",
                                       At(judgement))
                                 : "";
  return {judgement.type,
          {},
          reason,
          "Keep it by a migration and the Origin, or undo it: " + advice,
          {}};
}

LineageNote Stale(const Judgement& judgement, const std::string&, const std::string&) {
  const std::string reason =
      judgement.migration.empty() ? "" : fmt::format("the Origin is as before {}", At(judgement));
  return {judgement.type, {}, reason, "Correct the Origin: live and the migrations agree.", {}};
}

LineageNote Conflict(const Judgement& judgement, const std::string&, const std::string&) {
  return {judgement.type,
          {},
          judgement.made.empty() ? ""
                                 : fmt::format("the migrations have {}", Printable(judgement.made)),
          "Decide which of the three is right, write it into the Origin and a new migration, and "
          "apply that.",
          {}};
}

LineageNote Undetermined(const Judgement& judgement, const std::string&,
                         const std::string& advice) {
  return {judgement.type, {}, "text cannot tell on which side it changed", advice, {}};
}

using Noting = LineageNote (*)(const Judgement&, const std::string&, const std::string&);
constexpr std::array<Noting, kLineageWords.size()> kNotings = {Unapplied, Missing,  HandMade,
                                                               Stale,     Conflict, Undetermined};

}  // namespace

LineageNote NoteOf(const Judgement& judgement, const std::string& tool, const std::string& advice) {
  LineageNote note = kNotings[static_cast<std::size_t>(judgement.type)](judgement, tool, advice);
  note.migration = judgement.migration;
  return note;
}

}  // namespace pgorigin
