// The house rules, each defined in the file of its name.
#pragma once

#include "pgorigin/policy/house_rule.h"

namespace pgorigin {

extern const HouseRule kPrimaryKey;
extern const HouseRule kUuidKey;
extern const HouseRule kKeyDefault;
extern const HouseRule kNumberedColumn;
extern const HouseRule kForeignKeyType;
extern const HouseRule kForeignKeyUuid;

extern const HouseRule kMissingTimestamp;
extern const HouseRule kTimestampDefinition;
extern const HouseRule kDefaultSpelling;
extern const HouseRule kWithoutTimeZone;
extern const HouseRule kUpdatedTrigger;

extern const HouseRule kSoftDeleteColumn;
extern const HouseRule kPartialUnique;

extern const HouseRule kExplicitOnDelete;
extern const HouseRule kOwnership;
extern const HouseRule kSetNullOfNotNull;
extern const HouseRule kForeignKeyIndex;
extern const HouseRule kNotValidConstraint;
extern const HouseRule kInvalidIndex;
extern const HouseRule kDuplicateIndex;
extern const HouseRule kRedundantIndex;

extern const HouseRule kCheckForEnum;
extern const HouseRule kFewValues;
extern const HouseRule kJson;
extern const HouseRule kChar;
extern const HouseRule kMoney;
extern const HouseRule kUnboundedVarchar;
extern const HouseRule kToken;

extern const HouseRule kIndexPattern;
extern const HouseRule kConstraintPattern;
extern const HouseRule kTriggerPattern;
extern const HouseRule kSequencePattern;
extern const HouseRule kSnakeCase;
extern const HouseRule kNameLength;
extern const HouseRule kReservedWord;

extern const HouseRule kSearchUnique;
extern const HouseRule kFeedIndex;

extern const HouseRule kDownMigration;
extern const HouseRule kFileName;
extern const HouseRule kFileGrouping;
extern const HouseRule kForeignDomain;

extern const HouseRule kSchemaOwner;
extern const HouseRule kUnmanagedSchema;

extern const HouseRule kPublicCreate;
extern const HouseRule kDefinerSearchPath;
extern const HouseRule kLoginOwner;
extern const HouseRule kIdlePolicy;

}  // namespace pgorigin
