#include "snapshot/kinds.h"

#include <stdexcept>

namespace pgorigin::snapshot {

Definition FreshDefinition(Kind kind) {
  switch (kind) {
    case Kind::kSchema:
      return Schema{};
    case Kind::kExtension:
      return Extension{};
    case Kind::kEnum:
      return Box<Enum>();
    case Kind::kDomain:
      return Box<Domain>();
    case Kind::kComposite:
      return Box<Composite>();
    case Kind::kRange:
      return Box<Range>();
    case Kind::kFunction:
      return Box<Function>();
    case Kind::kAggregate:
      return Box<Aggregate>();
    case Kind::kSequence:
      return Box<Sequence>();
    case Kind::kTable:
      return Box<Table>();
    case Kind::kColumn:
      return Box<Column>();
    case Kind::kView:
    case Kind::kMaterializedView:
      return Box<View>();
    case Kind::kConstraint:
      return Box<Constraint>();
    case Kind::kIndex:
      return Box<Index>();
    case Kind::kTrigger:
      return Box<Trigger>();
    case Kind::kPolicy:
      return Box<RowPolicy>();
    case Kind::kRewriteRule:
      return Box<RewriteRule>();
    case Kind::kBaseType:
      return Box<BaseType>();
    case Kind::kCollation:
      return Box<Collation>();
    case Kind::kConversion:
      return Box<Conversion>();
    case Kind::kCast:
      return Box<Cast>();
    case Kind::kLanguage:
      return Box<Language>();
    case Kind::kOperator:
      return Box<Operator>();
    case Kind::kOperatorFamily:
      return Box<OperatorFamily>();
    case Kind::kOperatorClass:
      return Box<OperatorClass>();
    case Kind::kTransform:
      return Box<Transform>();
    case Kind::kAccessMethod:
      return Box<AccessMethod>();
    case Kind::kTextSearchParser:
      return Box<TextSearchParser>();
    case Kind::kTextSearchTemplate:
      return Box<TextSearchTemplate>();
    case Kind::kTextSearchDictionary:
      return Box<TextSearchDictionary>();
    case Kind::kTextSearchConfiguration:
      return Box<TextSearchConfiguration>();
    case Kind::kForeignDataWrapper:
      return Box<ForeignDataWrapper>();
    case Kind::kForeignServer:
      return Box<ForeignServer>();
    case Kind::kUserMapping:
      return Box<UserMapping>();
    case Kind::kStatisticsObject:
      return Box<StatisticsObject>();
    case Kind::kEventTrigger:
      return Box<EventTrigger>();
    case Kind::kPublication:
      return Box<Publication>();
    case Kind::kSubscription:
      return Box<Subscription>();
    case Kind::kDefaultPrivileges:
      return Box<DefaultPrivileges>();
    case Kind::kDatabase:
      return Box<DatabaseSettings>();
  }
  throw std::logic_error("a kind without a definition");
}

}  // namespace pgorigin::snapshot
