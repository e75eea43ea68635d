#include <array>

#include "policy/rules/rules.h"

namespace pgorigin {

// From the particular to the general: the first rule that names a change has it.
// The last four name whatever is left of their type of change, so that none is
// ever without a finding.
std::span<const Rule> AllRules() {
  static const std::array kRules = {
      kUncertainDifference, kColumnOrder,       kWeakerRowSecurity, kWiderPrivileges,
      kBigintKey,           kBigintReference,   kVarcharForEnum,    kRenamedTable,
      kRenamedColumn,       kMissingTable,      kExtraTable,        kMissingColumn,
      kExtraColumn,         kMovedColumn,       kChangedType,       kChangedNullability,
      kChangedDefault,      kOnDelete,          kMissingIndex,      kExtraIndex,
      kIndexName,           kMissingConstraint, kExtraConstraint,   kConstraintName,
      kMissingTrigger,      kExtraTrigger,      kMissingEnum,       kChangedComment,
      kMissingObject,       kExtraObject,       kRenamedObject,     kChangedObject,
  };
  return kRules;
}

}  // namespace pgorigin
