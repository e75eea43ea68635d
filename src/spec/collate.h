// COLLATE of columns and of keys, which a server keeps where it is not what they have anyway.
// https://www.postgresql.org/docs/current/collation.html
#pragma once

#include <span>

#include "spec/fold.h"

namespace pgorigin {

// Of a column, a domain or an attribute: `schema.name`, `name` for pg_catalog; empty when the type
// has that by itself.
Name CollationOf(Fold& fold, const PgQuery__CollateClause* clause, Name type);

// `schema.name`, `name` for pg_catalog; empty without a name.
Name NamedCollation(Fold& fold, std::span<PgQuery__Node*> names);
// What the element states, behind its expression or, outermost first, in it; empty: nothing.
Name KeyCollation(Fold& fold, const PgQuery__IndexElem& element);

// Whether it states one while text does not know which it has by itself.
bool DoubtsCollation(Fold& fold, const QualifiedName& table, const PgQuery__IndexElem& element);
inline constexpr std::string_view kDoubtedCollation =
    "only a server knows the collation that a key of it has by itself";

// A key has the collation of its column, or of what its expression takes, unless it is told
// another.
void ForgetUsualCollation(Fold& fold, const QualifiedName& table, IndexKey& key);
// The same of all keys of a table, after a column has another.
void ForgetUsualCollations(Fold& fold, const QualifiedName& table);

}  // namespace pgorigin
