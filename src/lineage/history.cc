#include "lineage/history.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "lineage/names.h"
#include "pgorigin/ast/text_judge.h"
#include "pgorigin/diff/compare.h"
#include "pgorigin/model/partitions.h"
#include "pgorigin/spec/read_spec.h"

namespace pgorigin {
namespace {

// Without its owner an object is missing in another way.
Verdict SameAbsence(const Model& witness, const Model& past, const ObjectId& here,
                    const ObjectId& id) {
  const bool owned_here = OwnerIn(witness, here) != nullptr;
  return VerdictOf(owned_here == (OwnerIn(past, id) != nullptr));
}

Verdict OnField(const std::vector<FieldDifference>& differences, std::string_view field) {
  const auto found = std::ranges::find(differences, field, &FieldDifference::field);
  return found == differences.end() ? Verdict::kEqual : found->verdict;
}

Verdict OnWhole(const std::vector<FieldDifference>& differences) {
  Verdict verdict = Verdict::kEqual;
  for (const FieldDifference& field : differences) {
    if (!field.remark) verdict = verdict & field.verdict;
  }
  return verdict;
}

Verdict CompareParts(const Model& from, const Object& a, const Model& to, const Object& b,
                     const Renames& renames, const Part& part) {
  if (!a.uncertain.empty() || !b.uncertain.empty()) return Verdict::kUncertain;
  const TextJudge judge(from, to, renames);
  const auto differences = CompareObjects(a, b, judge);
  return part.type == Part::Type::kField ? OnField(differences, part.field) : OnWhole(differences);
}

bool CanTouch(const Opaque& opaque, const ObjectId& id) {
  return opaque.whole_database ||
         std::ranges::find(opaque.relations, RelationOf(id)) != opaque.relations.end();
}

// Where nothing of the new name is in the way.
Model Renamed(const Model& past, const Renames& renames) {
  try {
    return ApplyRenames(past, renames);
  } catch (const std::invalid_argument&) {
    return past;
  }
}

Verdict ComparePast(const Model& past, const Witness& witness, const ObjectId& id,
                    const ObjectId& here, const Part& part) {
  const Object* then = past.Find(id);
  const Object* now = witness.model.Find(here);
  const bool doubtful =
      std::ranges::any_of(past.opaque, [&](const Opaque& opaque) { return CanTouch(opaque, id); });
  Verdict verdict = Verdict::kDifferent;
  if (part.type == Part::Type::kName) {
    verdict = VerdictOf(then != nullptr);
  } else if (then == nullptr && now == nullptr) {
    verdict = SameAbsence(witness.model, past, here, id);
  } else if (then != nullptr && now != nullptr) {
    verdict = witness.is_live
                  ? CompareParts(witness.model, *now, past, *then, witness.renames, part)
                  : CompareParts(past, *then, witness.model, *now, witness.renames, part);
  }
  return doubtful && verdict == Verdict::kDifferent ? Verdict::kUncertain : verdict;
}

}  // namespace

History::History(const std::vector<Script>& scripts, const Model& made,
                 const ResolveOptions& options)
    : scripts_(scripts), made_(made), options_(options) {
  for (std::size_t i = 0; i < scripts.size(); ++i) {
    number_.emplace(scripts[i].file, static_cast<int>(i));
  }
  for (const Touch& touch : made.touches) {
    if (number_.contains(touch.place.file)) touches_[touch.id].push_back(&touch);
  }
}

std::vector<int> History::Touching(const ObjectId& id) const {
  std::set<int> scripts;
  const Object* owner = OwnerIn(made_, id);
  for (const ObjectId& touched : {id, owner == nullptr ? id : owner->id}) {
    const auto found = touches_.find(touched);
    if (found == touches_.end()) continue;
    for (const Touch* touch : found->second) scripts.insert(number_.at(touch->place.file));
  }
  return {scripts.begin(), scripts.end()};
}

Place History::FirstTouch(const ObjectId& id, int script) const {
  const Object* owner = OwnerIn(made_, id);
  for (const ObjectId& touched : {id, owner == nullptr ? id : owner->id}) {
    const auto found = touches_.find(touched);
    if (found == touches_.end()) continue;
    for (const Touch* touch : found->second) {
      if (number_.at(touch->place.file) >= script) return {touch->place.file, touch->place.line, 0};
    }
  }
  return {};
}

std::vector<int> History::States(const ObjectId& id) const {
  const std::vector<int> touching = Touching(id);
  std::vector<int> states(touching.rbegin(), touching.rend());
  // What drops it touches nothing that is left.
  const int after = touching.empty() ? size() : touching.back() + 1;
  if (after < size()) states.insert(states.begin(), after);
  return states;
}

const Model& History::Fold(const std::vector<bool>& chosen) {
  const auto known = folded_.find(chosen);
  if (known != folded_.end()) return known->second;
  std::vector<Script> scripts;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i]) scripts.push_back(scripts_[i]);
  }
  SpecOptions spec = options_.spec;
  spec.strict = false;
  Model model = ReadSpec(scripts, made_.version, spec);
  FoldPartitions(model);
  if (options_.all_partitions) ExpandPartitions(model);
  return folded_.emplace(chosen, std::move(model)).first->second;
}

// Under the names that the witness is read under: what live, or the Origin, calls otherwise
// than all migrations do may be what earlier ones called it.  A name is asked for as it was.
const Model& History::PastFor(const Witness& witness, const std::vector<bool>& chosen,
                              const Part& part) {
  const Model& past = Fold(chosen);
  if (witness.renames.empty() || part.type == Part::Type::kName) return past;
  const auto known = renamed_.find({witness.is_live, chosen});
  if (known != renamed_.end()) return known->second;
  return renamed_.emplace(std::pair(witness.is_live, chosen), Renamed(past, witness.renames))
      .first->second;
}

// The witness differs from what all scripts make: so it does from the past where that is
// the same.
Verdict History::OnAccess(const std::vector<bool>& chosen, const ObjectId& id, const Part& part) {
  const Model& past = Fold(chosen);
  const Model& all = Fold(std::vector<bool>(chosen.size(), true));
  const Object *then = past.Find(id), *made = all.Find(id);
  if (then == nullptr || made == nullptr) return Verdict::kDifferent;
  // What a text does not state counts here, too.
  const bool same = part.field == "owner" ? then->metadata.owner == made->metadata.owner
                                          : then->metadata.privileges == made->metadata.privileges;
  return same ? Verdict::kDifferent : Verdict::kUncertain;
}

Verdict History::IsAsMadeBy(const std::vector<bool>& chosen, const Witness& witness,
                            const ObjectId& id, const ObjectId& here, const Part& part) {
  if (part.IsAccess()) return OnAccess(chosen, id, part);
  const bool as_made = witness.is_live || part.type == Part::Type::kName;
  return ComparePast(PastFor(witness, chosen, part), witness, as_made ? id : here, here, part);
}

std::optional<int> History::CreatedBy(const ObjectId& id) const {
  const auto found = touches_.find(id);
  if (found == touches_.end() || !found->second.front()->creates) return std::nullopt;
  return number_.at(found->second.front()->place.file);
}

// Created once and never dropped: since then it has always been there.
bool History::StaysOnceCreated(const ObjectId& id) const {
  return made_.Find(id) != nullptr &&
         std::ranges::count_if(touches_.at(id),
                               [](const Touch* touch) { return touch->creates; }) == 1;
}

std::optional<Verdict> History::ByTouchesAlone(int count, const Witness& witness,
                                               const ObjectId& id, const ObjectId& here) const {
  const std::optional<int> created = CreatedBy(id);
  const bool now = witness.model.Find(here) != nullptr;
  if (!created) return std::nullopt;
  if (*created < count) {
    if (now || !StaysOnceCreated(id)) return std::nullopt;
    return Verdict::kDifferent;
  }
  if (now) return Verdict::kDifferent;
  if (!InfoOf(id.kind).has_parent) return Verdict::kEqual;
  const Object* owner = OwnerIn(made_, id);
  const std::optional<int> owned = owner == nullptr ? std::nullopt : CreatedBy(owner->id);
  if (!owned) return std::nullopt;
  return VerdictOf((OwnerIn(witness.model, here) != nullptr) == (*owned < count));
}

Verdict History::IsAsAfter(int count, const Witness& witness, const ObjectId& id,
                           const ObjectId& here, const Part& part) {
  if (part.type == Part::Type::kWhole) {
    if (const auto verdict = ByTouchesAlone(count, witness, id, here)) return *verdict;
  }
  std::vector<bool> chosen(scripts_.size());
  std::fill_n(chosen.begin(), count, true);
  return IsAsMadeBy(chosen, witness, id, here, part);
}

// Of each table, type or function, and of what is added to something older.
bool History::HasRun(int script, const Model& live, const ObjectId& but) const {
  int there = 0, all = 0;
  for (const auto& [id, touches] : touches_) {
    const Touch& first = *touches.front();
    if (id == but || !first.creates || number_.at(first.place.file) != script) continue;
    const Object* owner = OwnerIn(made_, id);
    if (owner != nullptr) {
      const auto of_owner = touches_.find(owner->id);
      const bool together =
          of_owner != touches_.end() && number_.at(of_owner->second.front()->place.file) == script;
      if (together) continue;
    }
    if (made_.Find(id) == nullptr) continue;
    ++all;
    if (live.Find(id) != nullptr) ++there;
  }
  return 2 * there > all;
}

}  // namespace pgorigin
