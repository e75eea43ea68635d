// What Align found, as lines for expectations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/align/align.h"

namespace pgorigin {

using Lines = std::vector<std::string>;

// "column public.t.a -> b", "… ?" when it is a candidate, "… (server)" when the server
// chose a name.
inline Lines RenamesOf(const Alignment& alignment) {
  Lines lines;
  for (const Rename& rename : alignment.renamed) {
    std::string line = Describe(rename.from) + " -> " + rename.to.name.str();
    if (!rename.accepted) line += " ?";
    if (rename.generated_name) line += " (server)";
    lines.push_back(line);
  }
  return lines;
}
inline Lines RenamesOf(const Model& from, const Model& to) { return RenamesOf(Align(from, to)); }

inline Lines MovesOf(const Model& from, const Model& to) {
  Lines lines;
  for (const Move& move : Align(from, to).moved) {
    lines.push_back(ToString(move.from) + " -> " + ToString(move.to));
  }
  return lines;
}

inline const Rename* FindRename(const Alignment& alignment, std::string_view from,
                                std::string_view to) {
  for (const Rename& rename : alignment.renamed) {
    if (rename.from.name == from && rename.to.name == to) return &rename;
  }
  return nullptr;
}

}  // namespace pgorigin
