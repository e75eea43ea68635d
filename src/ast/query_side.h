// One of two queries that are compared.
#pragma once

#include "ast/build_query.h"
#include "ast/shapes.h"
#include "pgorigin/ast/parse.h"
#include "pgorigin/model/model.h"
#include "pgorigin/model/renames.h"
#include "pgorigin/model/verdict.h"

namespace pgorigin {

struct QuerySide {
  const Model& model;
  Name search_path;
  const Renames* renames;  // null: the text has the new names already
  Shapes& shapes;
  bool calls_are_plain = false;
};

// What the queries of that object mean.  kDifferent only when both were understood
// to the last name.
Verdict CompareQueries(const PgQuery__Node& from, const QuerySide& from_side,
                       const PgQuery__Node& to, const QuerySide& to_side, const ObjectId& id);

// True when a construct without a normal form is in it.
bool HasUnread(const Term& term);
// The verdict on two terms of which not all may be understood.
Verdict CompareUnderstood(const Term& a, const Term& b, bool certain);

}  // namespace pgorigin
