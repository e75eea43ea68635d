#include "resolve/how.h"

#include <fmt/format.h>

namespace pgorigin {

std::string HowByText(const ComparisonCounts& counts) {
  int certain = counts.objects - counts.uncertain;
  std::string how = fmt::format("{} object{} by text alone", certain, certain == 1 ? "" : "s");
  if (counts.uncertain == 0) return how;
  return fmt::format("{}; {} uncertain: only a server can tell", how, counts.uncertain);
}

std::string HowSettled(const ComparisonCounts& counts, ResolveMode mode,
                       const std::string& server) {
  std::string how =
      mode == ResolveMode::kScratch
          ? fmt::format("{} objects as {} built them, {} of which text alone could not tell",
                        counts.objects, server, counts.settled_by_scratch)
          : fmt::format("{} of {} objects by text alone, {} settled by {}",
                        counts.objects - counts.settled_by_scratch - counts.uncertain,
                        counts.objects, counts.settled_by_scratch, server);
  return counts.uncertain == 0 ? how : fmt::format("{}, {} uncertain", how, counts.uncertain);
}

void WarnOfNewServer(const Side& side, std::vector<std::string>& warnings) {
  int major = side.model.version.Major();
  if (side.is_text || major <= kNewestMajor) return;
  warnings.push_back(fmt::format(
      "{}: PostgreSQL {} is newer than this program knows ({}); what is new there is not compared",
      side.description, major, kNewestMajor));
}

}  // namespace pgorigin
