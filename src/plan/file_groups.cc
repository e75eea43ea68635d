#include "plan/file_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "pgorigin/diff/owner.h"
#include "pgorigin/model/glob.h"

namespace pgorigin::plan {
namespace {

enum class Shelf { kFirst, kWithTable, kLast };

Shelf ShelfOf(Kind kind) {
  switch (kind) {
    case Kind::kSequence:
    case Kind::kTable:
    case Kind::kColumn:
    case Kind::kView:
    case Kind::kMaterializedView:
    case Kind::kConstraint:
    case Kind::kIndex:
    case Kind::kStatisticsObject:
    case Kind::kPolicy:
    case Kind::kRewriteRule:
      return Shelf::kWithTable;
    case Kind::kFunction:
    case Kind::kAggregate:
    case Kind::kTrigger:
    case Kind::kEventTrigger:
    case Kind::kPublication:
    case Kind::kSubscription:
    case Kind::kDefaultPrivileges:
    case Kind::kDatabase:
      return Shelf::kLast;
    default:
      return Shelf::kFirst;
  }
}

// "Chat (Legacy)" → "chat_legacy"
std::string AsWords(std::string_view heading) {
  std::string words;
  for (char c : heading) {
    const bool letter = c >= 'A' && c <= 'Z';
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter || plain) {
      words += letter ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!words.empty() && words.back() != '_') {
      words += '_';
    }
  }
  while (words.ends_with('_')) words.pop_back();
  return words.empty() ? "domain" : words;
}

std::string WordsOf(const Object& relation) {
  return AsWords(relation.domain.empty() ? relation.id.schema.view() : relation.domain.view());
}

// In the order in which the Origin has their first tables.
std::vector<std::string> DomainsOf(const Model& due) {
  std::vector<std::tuple<Name, int, std::string>> seen;
  for (const auto& [id, object] : due.objects) {
    if (id.kind != Kind::kTable) continue;
    seen.emplace_back(object.place.file, object.place.line, WordsOf(object));
  }
  std::ranges::sort(seen);
  std::vector<std::string> domains;
  for (const auto& [file, line, words] : seen) {
    if (std::ranges::find(domains, words) == domains.end()) domains.push_back(words);
  }
  return domains;
}

class Files {
 public:
  Files(const Model& due, const FileGroups& groups) : due_(due), groups_(groups) {
    if (groups.groups.empty()) NumberDomains();
  }

  std::string Of(const ObjectId& id) const {
    const Shelf shelf = ShelfOf(id.kind);
    if (shelf == Shelf::kLast) return groups_.last;
    const Object* relation = shelf == Shelf::kFirst ? nullptr : RelationFor(id);
    return relation == nullptr ? groups_.first : OfRelation(*relation);
  }

 private:
  void NumberDomains() {
    constexpr std::size_t kNumbers = 790;  // from 010 to the others
    const std::vector<std::string> domains = DomainsOf(due_);
    if (domains.empty() || domains.size() > kNumbers) return;
    const std::size_t width = std::min<std::size_t>(10, kNumbers / domains.size());
    for (std::size_t i = 0; i < domains.size(); ++i) {
      domains_[domains[i]] = fmt::format("{:03}_{}", 10 + i * width, domains[i]);
    }
  }

  // Checks of a domain are where the domain is.
  const Object* RelationFor(const ObjectId& id) const {
    const Object* object = due_.Find(id);
    if (object != nullptr) {
      const Object* owner = OwnerOf(due_, *object);
      if (owner != nullptr) return owner->id.kind == Kind::kDomain ? nullptr : owner;
      if (!InfoOf(id.kind).has_parent) return object;
    }
    return FindRelation(due_, RelationOf(id));
  }

  std::string OfRelation(const Object& relation) const {
    const std::string name = relation.id.name.str();
    const std::string qualified = relation.id.schema.str() + "." + name;
    for (const FileGroups::Group& group : groups_.groups) {
      if (MatchesAny(group.tables, name) || MatchesAny(group.tables, qualified)) return group.name;
    }
    auto found = domains_.find(WordsOf(relation));
    return found == domains_.end() ? groups_.others : found->second;
  }

  const Model& due_;
  const FileGroups& groups_;
  std::map<std::string, std::string> domains_;
};

bool TouchesNothing(const Step& step) {
  return step.effect.on.empty() && !step.alone && step.id.part != Part::kDrop &&
         step.id.part != Part::kRename && step.id.part != Part::kSetAside;
}

// Of steps in order: the numbers of those that each needs.
class Needs {
 public:
  explicit Needs(const std::vector<Step>& steps) : steps_(steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) numbers_.emplace(steps[i].id, i);
  }
  template <class Visit>
  void ForEach(std::size_t step, Visit visit) const {
    for (const StepId& need : steps_[step].needs) {
      auto found = numbers_.find(need);
      if (found != numbers_.end()) visit(found->second);
    }
  }
  // What makes the object that the step is about.
  std::size_t CreatorOf(std::size_t step) const {
    auto found = numbers_.find({steps_[step].id.object, Part::kCreate});
    return found == numbers_.end() ? step : found->second;
  }

 private:
  const std::vector<Step>& steps_;
  std::map<StepId, std::size_t> numbers_;
};

// A function goes to the first file that needs it, and its privileges with it.
void PullForward(std::vector<Step>& steps, const Needs& needs) {
  for (std::size_t i = steps.size(); i-- > 0;) {
    needs.ForEach(i, [&](std::size_t need) {
      const bool moves = ShelfOf(steps[need].id.object.kind) == Shelf::kLast;
      if (moves) steps[need].file = std::min(steps[need].file, steps[i].file);
    });
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (ShelfOf(steps[i].id.object.kind) == Shelf::kLast) {
      steps[i].file = std::min(steps[i].file, steps[needs.CreatorOf(i)].file);
    }
  }
}

// Nothing is in a file before what it needs.
void PushBack(std::vector<Step>& steps, const Needs& needs) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    needs.ForEach(
        i, [&](std::size_t need) { steps[i].file = std::max(steps[i].file, steps[need].file); });
  }
}

}  // namespace

bool AssignFiles(std::vector<Step>& steps, const Model& due, const FileGroups& groups) {
  const Files files(due, groups);
  for (Step& step : steps) step.file = files.Of(step.id.object);
  if (!std::ranges::all_of(steps, TouchesNothing)) return false;
  const Needs needs(steps);
  PullForward(steps, needs);
  PushBack(steps, needs);
  std::ranges::stable_sort(steps, {}, &Step::file);
  return true;
}

}  // namespace pgorigin::plan
