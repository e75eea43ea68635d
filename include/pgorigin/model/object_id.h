// What a thing is called: the key of every map in this program.
#pragma once

#include <array>
#include <compare>
#include <string>
#include <string_view>

#include "pgorigin/model/name.h"

namespace pgorigin {

// Kinds of objects, in the order in which they are created when nothing else
// orders them.  Columns, constraints, indexes, triggers and policies are objects
// with a parent, so that state, difference and statement share one grain.
enum class Kind {
  kSchema,
  kExtension,
  kEnum,
  kDomain,
  kComposite,
  kRange,
  kBaseType,
  kCollation,
  kConversion,
  kCast,
  kLanguage,
  kFunction,
  kAggregate,
  kOperator,
  kOperatorFamily,
  kOperatorClass,
  kTransform,
  kAccessMethod,
  kTextSearchParser,
  kTextSearchTemplate,
  kTextSearchDictionary,
  kTextSearchConfiguration,
  kForeignDataWrapper,
  kForeignServer,
  kUserMapping,
  kSequence,
  kTable,
  kColumn,
  kView,
  kMaterializedView,
  kConstraint,
  kIndex,
  kStatisticsObject,
  kTrigger,
  kPolicy,
  kRewriteRule,
  kEventTrigger,
  kPublication,
  kSubscription,
  kDefaultPrivileges,
  kDatabase,
};
inline constexpr int kKindCount = static_cast<int>(Kind::kDatabase) + 1;

// The words of one kind.
struct KindInfo {
  Kind kind;
  std::string_view word;    // "table": also the key in JSON and in configuration.
  std::string_view plural;  // "tables"
  bool has_parent;          // belongs to a relation (a constraint also to a domain).
};
const KindInfo& InfoOf(Kind kind);
std::string_view WordFor(Kind kind);
// Returns the kind of that word; throws std::invalid_argument when there is none.
Kind KindOfWord(std::string_view word);

// Names are unquoted, as the catalogs hold them.
struct ObjectId {
  Kind kind = Kind::kSchema;
  Name schema;  // empty for what stands in no schema: schemas, extensions, casts, …
  Name parent;  // the relation (or domain) that it belongs to; empty for the rest.
  Name name;
  // Routines: "integer, text", types of the identity arguments; operators: those of
  // the operands; operator classes and families: the access method.
  Name arguments;

  friend bool operator==(const ObjectId&, const ObjectId&) = default;
  friend std::strong_ordering operator<=>(const ObjectId&, const ObjectId&) = default;
};

// A table, view or type by name: what constraints refer to.
struct QualifiedName {
  Name schema;
  Name name;
  bool empty() const { return name.empty(); }
  friend bool operator==(const QualifiedName&, const QualifiedName&) = default;
  friend std::strong_ordering operator<=>(const QualifiedName&, const QualifiedName&) = default;
};

// `public.users.email`, `public.f(integer)`: parts are quoted only where SQL
// needs it; control characters are escaped, so that it is safe to print.
std::string ToString(const ObjectId& id);
std::string ToString(const QualifiedName& name);
// "column public.users.email"
std::string Describe(const ObjectId& id);

// The relation (or domain) that the object belongs to; the object itself for a
// table, view, sequence or type.
QualifiedName RelationOf(const ObjectId& id);

// Quotes an identifier as quote_ident() does, reserved words included.
std::string QuoteIdentifier(std::string_view name);
// Escapes control characters (C0, DEL, C1, bidirectional marks) as \x1b or \u202e.
std::string Printable(std::string_view text);

}  // namespace pgorigin
