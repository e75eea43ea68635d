#include "policy/house/house_rules.h"

#include <array>

namespace pgorigin {

std::span<const HouseRule* const> HouseRules() {
  static constexpr std::array kRules = {
      &kPrimaryKey,
      &kUuidKey,
      &kKeyDefault,
      &kNumberedColumn,
      &kForeignKeyType,
      &kForeignKeyUuid,
      &kMissingTimestamp,
      &kTimestampDefinition,
      &kDefaultSpelling,
      &kWithoutTimeZone,
      &kUpdatedTrigger,
      &kSoftDeleteColumn,
      &kPartialUnique,
      &kExplicitOnDelete,
      &kOwnership,
      &kSetNullOfNotNull,
      &kForeignKeyIndex,
      &kNotValidConstraint,
      &kInvalidIndex,
      &kDuplicateIndex,
      &kRedundantIndex,
      &kCheckForEnum,
      &kFewValues,
      &kJson,
      &kChar,
      &kMoney,
      &kUnboundedVarchar,
      &kToken,
      &kIndexPattern,
      &kConstraintPattern,
      &kTriggerPattern,
      &kSequencePattern,
      &kSnakeCase,
      &kNameLength,
      &kReservedWord,
      &kSearchUnique,
      &kFeedIndex,
      &kDownMigration,
      &kFileName,
      &kFileGrouping,
      &kForeignDomain,
      &kSchemaOwner,
      &kUnmanagedSchema,
      &kPublicCreate,
      &kDefinerSearchPath,
      &kLoginOwner,
      &kIdlePolicy,
  };
  return kRules;
}

}  // namespace pgorigin
