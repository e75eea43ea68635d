#include "pgorigin/align/align.h"

#include <algorithm>
#include <tuple>

#include "align/stages.h"

namespace pgorigin {

Alignment Align(Model from, Model to) {
  Alignment alignment{std::move(from), std::move(to), {}, {}, {}};
  PairRelations(alignment);
  const bool unpaired = PairColumns(alignment);
  PairOwnedSequences(alignment);
  if (unpaired) FindMoves(alignment);
  SpellOutNotNull(alignment);
  PairByDefinition(alignment);
  std::ranges::stable_sort(alignment.renamed, {}, [](const Rename& rename) {
    return std::tuple(rename.to, !rename.accepted, -rename.confidence, rename.from);
  });
  return alignment;
}

}  // namespace pgorigin
