#include "plan/alter.h"

#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {

// By kind, in the order of Kind; null: nothing of it can be altered.
using AlterFamily = void (*)(Delta& delta, Alteration& out);
AlterFamily FamilyOf(Kind kind) {
  switch (kind) {
    case Kind::kExtension:
    case Kind::kEnum:
    case Kind::kDomain:
    case Kind::kComposite:
    case Kind::kStatisticsObject:
      return AlterType;
    case Kind::kFunction:
    case Kind::kAggregate:
      return AlterRoutine;
    case Kind::kSequence:
    case Kind::kView:
    case Kind::kMaterializedView:
      return AlterRelation;
    case Kind::kTable:
      return AlterTable;
    case Kind::kColumn:
      return AlterColumn;
    case Kind::kConstraint:
    case Kind::kIndex:
    case Kind::kTrigger:
    case Kind::kPolicy:
    case Kind::kRewriteRule:
      return AlterKey;
    case Kind::kForeignDataWrapper:
    case Kind::kForeignServer:
    case Kind::kPublication:
    case Kind::kSubscription:
    case Kind::kEventTrigger:
    case Kind::kTextSearchConfiguration:
    case Kind::kDefaultPrivileges:
    case Kind::kDatabase:
      return AlterExternal;
    case Kind::kSchema:
    case Kind::kRange:
    case Kind::kBaseType:
    case Kind::kCollation:
    case Kind::kConversion:
    case Kind::kCast:
    case Kind::kLanguage:
    case Kind::kOperator:
    case Kind::kOperatorFamily:
    case Kind::kOperatorClass:
    case Kind::kTransform:
    case Kind::kAccessMethod:
    case Kind::kTextSearchParser:
    case Kind::kTextSearchTemplate:
    case Kind::kTextSearchDictionary:
    case Kind::kUserMapping:
      return nullptr;
  }
  return nullptr;
}

// On the relation, that nobody changes it meanwhile.
Effect EffectOfComment(const Model& model, const ObjectId& id) {
  if (FindRelation(model, RelationOf(id)) == nullptr) return {};
  const bool relation = InfoOf(id.kind).has_parent || id.kind == Kind::kTable ||
                        id.kind == Kind::kView || id.kind == Kind::kMaterializedView;
  return relation ? Effect{Lock::kShareUpdateExclusive, RelationOf(id)} : Effect{};
}

}  // namespace

std::optional<Alteration> Alter(Delta delta) {
  Alteration out;
  const bool comment = delta.to.id.kind != Kind::kDatabase && delta.Take("comment");
  const AlterFamily family = FamilyOf(delta.to.id.kind);
  if (family != nullptr && !delta.fields.empty()) family(delta, out);
  if (!delta.fields.empty()) return std::nullopt;
  if (comment) {
    if (out.effect.on.empty()) out.effect = EffectOfComment(delta.target.model(), delta.to.id);
    WriteCommentOrNone(out.again ? out.finish : out.sql, delta.target.model(), delta.to);
  }
  return out;
}

}  // namespace pgorigin::plan
