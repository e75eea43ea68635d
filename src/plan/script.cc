#include "pgorigin/plan/script.h"

#include <fmt/format.h>

#include "plan/script_text.h"

namespace pgorigin {

std::string ToScript(const Migration& migration, const MigrationHeader& header) {
  std::string text = plan::Top(migration, header);
  if (!migration.segments.empty()) text += "\n" + std::string(plan::kSettings);
  for (std::size_t i = 0; i < migration.segments.size(); ++i) {
    const Segment& segment = migration.segments[i];
    text +=
        "\n" + plan::Comment(fmt::format("segment {} of {}{}{}", i + 1, migration.segments.size(),
                                         plan::PhaseOf(segment),
                                         segment.transactional ? "" : ": not in a transaction"));
    if (segment.transactional) text += "BEGIN;\n";
    text += plan::StepsText(segment, header);
    if (segment.transactional) text += "COMMIT;\n";
  }
  text += plan::LeftOutText(migration.left_out);
  return text;
}

}  // namespace pgorigin
