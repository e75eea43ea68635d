// Are two texts of SQL the same?
#pragma once

#include <memory>

#include "pgorigin/model/model.h"
#include "pgorigin/model/renames.h"
#include "pgorigin/model/verdict.h"

namespace pgorigin {

class Shapes;
class VerdictMemo;
struct ExpressionScope;

// Compares texts by the normal form of their trees.  `from` texts are read under
// the old names and compared under the new ones.  The verdict is kDifferent only
// when the trees differ in something that no cast, alias or canonical spelling of
// a server can explain; kUncertain when only a server can tell.
//
// Both models must outlive the judge, and be under the new names already.
class TextJudge {
 public:
  TextJudge(const Model& from, const Model& to, const Renames& renames)
      : from_(from), to_(to), renames_(renames) {}

  // `id`: the object that holds the texts, under its new name.
  Verdict Compare(const Expression& from, const Expression& to, const ObjectId& id) const;
  // The default of an argument of that type.
  Verdict CompareDefault(const Expression& from, const Expression& to, const ObjectId& id,
                         Name type) const;
  Verdict Compare(const Query& from, const Query& to, const ObjectId& id) const;
  Verdict Compare(const PartitionBound& from, const PartitionBound& to, const ObjectId& id) const;

 private:
  Verdict CompareAs(const Expression& from, const Expression& to, const ObjectId& id,
                    const std::string& from_type, const std::string& to_type) const;
  Verdict CompareIn(const ExpressionScope& from_scope, const Expression& from,
                    const std::string& from_type, const ExpressionScope& to_scope,
                    const Expression& to, const std::string& to_type) const;

  const Model& from_;
  const Model& to_;
  const Renames& renames_;
  // What queries found out about relations; made when the first one asks.
  mutable std::shared_ptr<Shapes> from_shapes_;
  mutable std::shared_ptr<Shapes> to_shapes_;
  mutable std::shared_ptr<VerdictMemo> memo_;
};

}  // namespace pgorigin
