// Schemas, extensions, types, and what types bring: collations, conversions, casts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/box.h"
#include "pgorigin/model/field.h"
#include "pgorigin/model/name.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/model/reference.h"
#include "pgorigin/model/sql_text.h"

namespace pgorigin {

// `name=value`.  Storage parameters are in the order in which they were set, those of a TOAST
// table last, as `toast.name`; others are sorted.
using Options = std::vector<std::string>;

struct Schema {
  static constexpr auto Fields() { return std::tuple(); }
  friend bool operator==(const Schema&, const Schema&) = default;
};

struct Extension {
  Stated<Name> schema;
  Stated<Name> version;
  // That CREATE EXTENSION gives by itself, known to a server alone: whoever has it has
  // said nothing, and whoever says it (as pg_dump does) says nothing new.
  std::string default_comment;
  static constexpr auto Fields() {
    return std::tuple(Field{"schema", &Extension::schema}, Field{"version", &Extension::version},
                      Field{"default comment", &Extension::default_comment, Trait::kCarried});
  }
  friend bool operator==(const Extension&, const Extension&) = default;
};

struct Enum {
  std::vector<std::string> labels;  // in sort order
  static constexpr auto Fields() { return std::tuple(Field{"labels", &Enum::labels}); }
  friend bool operator==(const Enum&, const Enum&) = default;
};

// Checks of a domain are objects of kind kConstraint with the domain as parent.
struct Domain {
  Name type;
  bool not_null = false;
  std::optional<Expression> default_value;
  Name collation;  // `schema.name`; empty: that of the type
  static constexpr auto Fields() {
    return std::tuple(Field{"type", &Domain::type}, Field{"not null", &Domain::not_null},
                      Field{"default", &Domain::default_value},
                      Field{"collation", &Domain::collation});
  }
  friend bool operator==(const Domain&, const Domain&) = default;
};

struct Attribute {
  Name name;
  Name type;
  Name collation;
  std::string comment;
  static constexpr auto Fields() {
    return std::tuple(Field{"name", &Attribute::name}, Field{"type", &Attribute::type},
                      Field{"collation", &Attribute::collation},
                      Field{"comment", &Attribute::comment});
  }
  friend bool operator==(const Attribute&, const Attribute&) = default;
};

struct Composite {
  std::vector<Attribute> attributes;  // here, order is definition
  static constexpr auto Fields() { return std::tuple(Field{"attributes", &Composite::attributes}); }
  friend bool operator==(const Composite&, const Composite&) = default;
};

struct Range {
  Name subtype;
  Name opclass;    // empty: the default of the subtype
  Name collation;  // empty: that of the subtype
  Name canonical;  // `schema.name` of the function, or empty
  Name subtype_diff;
  Stated<Name> multirange;  // `schema.name` of its multirange type, from 14 on
  static constexpr auto Fields() {
    return std::tuple(Field{"subtype", &Range::subtype}, Field{"operator class", &Range::opclass},
                      Field{"collation", &Range::collation}, Field{"canonical", &Range::canonical},
                      Field{"subtype diff", &Range::subtype_diff},
                      Field{"multirange type", &Range::multirange});
  }
  friend bool operator==(const Range&, const Range&) = default;
};

// CREATE TYPE with functions of its own, and shell types.  Options as CREATE TYPE
// names them, `name=value`, sorted; functions by canonical name.
// https://www.postgresql.org/docs/current/sql-createtype.html
struct BaseType {
  bool shell = false;  // a name alone
  Options options;     // input, output, internallength, alignment, …
  static constexpr auto Fields() {
    return std::tuple(Field{"shell", &BaseType::shell}, Field{"options", &BaseType::options});
  }
  friend bool operator==(const BaseType&, const BaseType&) = default;
};

// https://www.postgresql.org/docs/current/sql-createcollation.html
struct Collation {
  Name provider = "libc";  // "libc", "icu", "builtin"
  bool deterministic = true;
  std::string lc_collate;
  std::string lc_ctype;
  std::string locale;  // of icu and builtin
  std::string rules;   // of icu, from 16 on
  static constexpr auto Fields() {
    return std::tuple(
        Field{"provider", &Collation::provider}, Field{"deterministic", &Collation::deterministic},
        Field{"LC_COLLATE", &Collation::lc_collate}, Field{"LC_CTYPE", &Collation::lc_ctype},
        Field{"locale", &Collation::locale}, Field{"rules", &Collation::rules});
  }
  friend bool operator==(const Collation&, const Collation&) = default;
};

// https://www.postgresql.org/docs/current/sql-createconversion.html
struct Conversion {
  std::string source;
  std::string destination;
  FunctionName function;
  bool is_default = false;
  static constexpr auto Fields() {
    return std::tuple(Field{"source encoding", &Conversion::source},
                      Field{"destination encoding", &Conversion::destination},
                      Field{"function", &Conversion::function},
                      Field{"default", &Conversion::is_default});
  }
  friend bool operator==(const Conversion&, const Conversion&) = default;
};

// Its name is `source AS target`.
// https://www.postgresql.org/docs/current/sql-createcast.html
struct Cast {
  Name source;
  Name target;
  Name method = "function";  // "function", "inout", "binary"
  FunctionName function;
  Name arguments;             // of the function: `real`, `bit, integer, boolean`
  Name context = "explicit";  // "explicit", "assignment", "implicit"
  static constexpr auto Fields() {
    return std::tuple(Field{"source type", &Cast::source}, Field{"target type", &Cast::target},
                      Field{"method", &Cast::method}, Field{"function", &Cast::function},
                      Field{"arguments", &Cast::arguments}, Field{"context", &Cast::context});
  }
  friend bool operator==(const Cast&, const Cast&) = default;
};

}  // namespace pgorigin
