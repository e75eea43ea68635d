// Finds the work: what differs, and what stands in its way.
#pragma once

#include <deque>

#include "plan/folded.h"
#include "plan/unreachable.h"
#include "plan/work.h"

namespace pgorigin::plan {

inline bool IsType(Kind kind) {
  return kind == Kind::kEnum || kind == Kind::kDomain || kind == Kind::kComposite ||
         kind == Kind::kRange || kind == Kind::kBaseType;
}

inline bool IsRelation(Kind kind) {
  return kind == Kind::kTable || kind == Kind::kView || kind == Kind::kMaterializedView ||
         kind == Kind::kDomain;
}

class WorkFinder {
 public:
  WorkFinder(const Alignment& alignment, const Comparison& comparison, const Emission& target,
             const PlanOptions& options)
      : live_(alignment.from),
        due_(alignment.to),
        comparison_(comparison),
        target_(target),
        online_(!options.offline),
        mappings_(options.mappings),
        alignment_(alignment),
        options_(options),
        dependants_(alignment.from),
        inherits_(HasHeirs(alignment.from)) {}

  Work Find() {
    ReadChanges();
    work_.rekeyed = FindRekeyed(live_, due_);
    for (const auto& [id, column] : work_.rekeyed) {
      if (online_) work_.expanded.insert(id);
    }
    FindDifferences();
    ForgetLegacy();
    CarrySequences();
    for (const auto& [id, fields] : fields_) ConvertBeside(id, fields);
    for (auto& [id, fields] : fields_) AlterOrReplace(id, fields);
    RebuildLikeIndexes();
    ReplaceChecksOfParents();
    ReplaceMisled();
    ReplaceHeldDomains();
    while (!queue_.empty()) {
      const ObjectId id = queue_.front();
      queue_.pop_front();
      Spread(id);
    }
    ForgetRekeyedOfReplaced();
    SetAsideWithin();
    LeaveUnreachable(live_, due_, work_);
    return std::move(work_);
  }

 private:
  void ReadChanges();
  bool LeaveFixed(const ObjectId& id, std::string_view field, int change);
  void RebuildLikeIndexes();
  void ReplaceChecksOfParents();
  void ReplaceMisled();
  bool ComesBack(const ObjectId& type) const;
  bool IsTypeOf(const ObjectId& id, const Name& type) const;
  bool IsForDefault(const Object& object, const ObjectId& id) const;
  void SetAsideWithin();
  void ReplaceHeldDomains();
  bool IsRestricted(const ObjectId& domain) const;
  bool IsHeld(const ObjectId& domain) const;
  bool HasColumns(const ObjectId& type) const;
  bool IsLikeAny(const Object& index, const QualifiedName& parent) const;
  bool IsTakenOver(const Object& object, const Model& other) const;
  void FindDifferences();
  void ForgetLegacy();
  void ForgetRekeyedOfReplaced();
  void CarrySequences();
  void DetachOthers(const ObjectId& sequence, const ObjectId& column);
  void ConvertBeside(const ObjectId& id, const std::set<std::string_view>& fields);
  Converted ConvertedTo(const ObjectId& id) const;
  bool AlterFolded(const Object& object);
  bool ComesWithRelation(const ObjectId& id) const;
  void AlterOrReplace(const ObjectId& id, const std::set<std::string_view>& fields,
                      bool retyped = false);
  void AlterWhatHidesSecrets(const ObjectId& id, const std::set<std::string_view>& fields);
  std::optional<Alteration> AlterationOf(const ObjectId& id,
                                         const std::set<std::string_view>& fields,
                                         bool retyped = false) const;
  void Drop(const ObjectId& id);
  void Create(const ObjectId& id);
  void Replace(const ObjectId& id);
  void Spread(const ObjectId& id);
  bool LetsGoOf(const Object& dependant, const ObjectId& id) const;
  void SpreadTo(const Object& dependant, const ObjectId& id);
  void Retype(const ObjectId& column, bool anew);
  void ConvertThroughText(const ObjectId& column);
  void SpreadToColumn(const Object& column, const ObjectId& id);
  void SpreadFromColumn(const Object& column, bool gone);
  void SpreadIn(const ObjectId& table, const Object& column, bool gone);
  std::vector<ObjectId> HeirsOf(const QualifiedName& table) const;
  bool KeepsForeignKeys(const ObjectId& column) const;
  void SpreadToSequences(const ObjectId& id);
  void SpreadToRows(const ObjectId& id);
  void SpreadToParentKey(const Object& key);
  void SpreadToKeyOfNew(const Object& key);
  void SpreadToParentCheck(const Object& check);

  const Model& live_;
  const Model& due_;
  const Comparison& comparison_;
  const Emission& target_;
  bool online_;
  std::string_view TimeZoneOf(const ObjectId& id) const {
    auto found = options_.time_zones.find(id);
    return found == options_.time_zones.end() ? options_.time_zone : found->second;
  }

  const std::map<ObjectId, ValueMapping>& mappings_;
  const Alignment& alignment_;
  const PlanOptions& options_;
  Dependants dependants_;
  bool inherits_;  // some table
  Work work_;
  std::map<ObjectId, std::set<std::string_view>> fields_;
  std::set<ObjectId> uncertain_;
  std::set<ObjectId> retyped_;  // columns whose type is made anew under its name
  std::deque<ObjectId> queue_;
  std::set<ObjectId> spread_;
};

}  // namespace pgorigin::plan
