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
  }
  throw std::logic_error("a kind without a definition");
}

}  // namespace pgorigin::snapshot
