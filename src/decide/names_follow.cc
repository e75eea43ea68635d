#include "decide/names_follow.h"

#include <algorithm>

#include "decide/names_column.h"

namespace pgorigin {
namespace {

// `word` in a name whose words are joined by `_`; npos when it is not there.
std::size_t FindWord(std::string_view name, std::string_view word) {
  for (std::size_t at = name.find(word); at != name.npos; at = name.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || name[at - 1] == '_';
    if (begins && (end == name.size() || name[end] == '_')) return at;
  }
  return name.npos;
}

void Rekey(Model& model, const ObjectId& id, const ObjectId& renamed) {
  auto node = model.objects.extract(id);
  if (node.empty()) return;
  node.key() = renamed;
  node.mapped().id = renamed;
  model.objects.insert(std::move(node));
}

// Both sides hold it under one name, whatever the database calls it.  False: it has its own.
bool Call(Alignment& alignment, const ObjectId& id, const ObjectId& renamed) {
  auto rename = std::ranges::find_if(
      alignment.renamed, [&](const Rename& known) { return known.accepted && known.to == id; });
  const bool paired = rename != alignment.renamed.end();
  if (!paired && alignment.from.Find(id) != nullptr) return false;
  Rekey(alignment.to, id, renamed);
  Rekey(alignment.from, id, renamed);
  if (!paired) return true;
  rename->to = renamed;
  if (rename->from.name == renamed.name) alignment.renamed.erase(rename);
  return true;
}

}  // namespace

std::map<ObjectId, ObjectId> NamesFollow(Alignment& alignment, const ObjectId& column, Name kept) {
  std::map<ObjectId, ObjectId> called;
  for (Kind kind : {Kind::kConstraint, Kind::kIndex, Kind::kTrigger, Kind::kPolicy}) {
    for (const Object* object : Children(std::as_const(alignment.to), kind, RelationOf(column))) {
      const ObjectId id = object->id;
      const std::size_t at = FindWord(id.name.view(), column.name.view());
      if (at == std::string_view::npos || !NamesColumn(*object, column)) continue;
      ObjectId renamed = id;
      renamed.name =
          std::string(id.name.view()).replace(at, column.name.view().size(), kept.view());
      const bool taken =
          alignment.to.Find(renamed) != nullptr || alignment.from.Find(renamed) != nullptr;
      if (!taken && Call(alignment, id, renamed)) called.emplace(id, renamed);
    }
  }
  return called;
}

}  // namespace pgorigin
