// What a database object *is*: one plain struct per kind, each with the list of
// its fields.  Both readers build these; nothing else enumerates fields.
//
// Types are canonical text, as format_type() prints it under an empty
// search_path: `character varying(255)`, `timestamp with time zone`,
// `public.user_role[]`.  Collations, operator classes, operators and functions that
// are named by one text follow the same rule: `"C"`, `text_ops`, `public.my_ops`,
// each part quoted where SQL needs it, so that the text stands in SQL as it is.
#pragma once

#include <variant>

#include "pgorigin/model/box.h"
#include "pgorigin/model/federation.h"
#include "pgorigin/model/privileges.h"
#include "pgorigin/model/relations.h"
#include "pgorigin/model/routines.h"
#include "pgorigin/model/search.h"
#include "pgorigin/model/types.h"

namespace pgorigin {

// Boxed: objects are many, and copies of them, too.
using Definition = std::variant<
    Box<Schema>, Box<Extension>, Box<Enum>, Box<Domain>, Box<Composite>, Box<Range>, Box<BaseType>,
    Box<Collation>, Box<Conversion>, Box<Cast>, Box<Language>, Box<Function>, Box<Aggregate>,
    Box<Operator>, Box<OperatorFamily>, Box<OperatorClass>, Box<Transform>, Box<AccessMethod>,
    Box<TextSearchParser>, Box<TextSearchTemplate>, Box<TextSearchDictionary>,
    Box<TextSearchConfiguration>, Box<ForeignDataWrapper>, Box<ForeignServer>, Box<UserMapping>,
    Box<Sequence>, Box<Table>, Box<Column>, Box<View>, Box<Constraint>, Box<Index>,
    Box<StatisticsObject>, Box<Trigger>, Box<RowPolicy>, Box<RewriteRule>, Box<EventTrigger>,
    Box<Publication>, Box<Subscription>, Box<DefaultPrivileges>, Box<DatabaseSettings>>;

}  // namespace pgorigin
