// The texts of SQL that objects are made of, by their trees.
#pragma once

#include <pg_query/pg_query.pb-c.h>

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "spec/fold.h"

namespace pgorigin {

// `test` of the node, or of any below it.
bool AnyNode(const PgQuery__Node& node, const std::function<bool(const PgQuery__Node&)>& test);

// Whether `test` is true of the tree of one of the object's texts.  Asked of texts that have
// the word in them (in any case); one without a tree is taken to pass it.
bool AnyText(const Object& object, std::string_view word,
             const std::function<bool(const PgQuery__Node&, const SqlText&)>& test);

// Queries that name one of the relations: views, policies, bodies of SQL.  Their text is the
// server's to rewrite.  With a column: only those that may use it.  What reads a view of which
// the columns are in doubt is in doubt, too.
void DoubtQueries(Fold& fold, std::set<QualifiedName> relations, std::string column,
                  const std::string& reason);

}  // namespace pgorigin
