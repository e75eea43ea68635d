#include <fmt/core.h>

#include <algorithm>

#include "pgorigin/model/glob.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// The newest first, of all rows or of those of one owner: (created_at DESC), or
// (user_id, created_at DESC).
bool SortsBy(const Typed<Index>& index, Name column) {
  return index->method == "btree" && index->valid &&
         std::ranges::any_of(index->keys, [&](const IndexKey& key) {
           return key.descending && key.column.names == std::vector<Name>{column};
         });
}

void Check(const ModelInput& input, Breaches& breaches) {
  if (input.Option("feeds").empty()) {
    return breaches.CannotTell("feeds does not say which tables are read newest first");
  }
  const Name column = input.Value("column");
  for (const TableIndex* table : input.Tables()) {
    const std::string name = table->name.schema.str() + "." + table->name.name.str();
    if (!MatchesAny(input.Option("feeds"), name) || table->Find(column) == nullptr) continue;
    const bool sorts = std::ranges::any_of(
        table->indexes, [&](const Typed<Index>& index) { return SortsBy(index, column); });
    if (sorts) continue;
    breaches.AddAbsent(
        table->id(), Kind::kIndex, "",
        fmt::format("Table {} is a feed and has no index on {} DESC.", table->text(),
                    Quoted(column)),
        fmt::format("Create an index on {} ({} DESC).", table->text(), Quoted(column)));
  }
}

}  // namespace

const HouseRule kFeedIndex = {
    "search.feed-index",
    "A feed has no index for its order",
    Severity::kWarning,
    "The newest entries are asked for on every page; without an index all of them are sorted "
    "first.",
    "Create an index on created_at DESC, behind the columns that the feed is filtered by.",
    {{"feeds", "globs of the tables that are read newest first", {}},
     {"column", "the column that they are sorted by", {"created_at"}}},
    Check,
};

}  // namespace pgorigin
