// The rules, each defined in the file of its name.
#pragma once

#include "pgorigin/policy/finding.h"

namespace pgorigin {

extern const Rule kUncertainDifference;
extern const Rule kColumnOrder;
extern const Rule kWeakerRowSecurity;
extern const Rule kWiderPrivileges;
extern const Rule kBigintKey;
extern const Rule kBigintReference;
extern const Rule kVarcharForEnum;
extern const Rule kRenamedTable;
extern const Rule kRenamedColumn;
extern const Rule kMissingTable;
extern const Rule kExtraTable;
extern const Rule kMissingColumn;
extern const Rule kExtraColumn;
extern const Rule kMovedColumn;
extern const Rule kChangedType;
extern const Rule kChangedNullability;
extern const Rule kChangedDefault;
extern const Rule kOnDelete;
extern const Rule kMissingIndex;
extern const Rule kExtraIndex;
extern const Rule kIndexName;
extern const Rule kMissingConstraint;
extern const Rule kExtraConstraint;
extern const Rule kConstraintName;
extern const Rule kMissingTrigger;
extern const Rule kExtraTrigger;
extern const Rule kMissingEnum;
extern const Rule kChangedComment;
extern const Rule kMissingObject;
extern const Rule kExtraObject;
extern const Rule kRenamedObject;
extern const Rule kChangedObject;

}  // namespace pgorigin
