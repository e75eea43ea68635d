// Tables, views and all that belongs to them; sequences.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/box.h"
#include "pgorigin/model/field.h"
#include "pgorigin/model/name.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/model/privileges.h"
#include "pgorigin/model/reference.h"
#include "pgorigin/model/sql_text.h"
#include "pgorigin/model/types.h"

namespace pgorigin {

// The sequence behind an identity column is part of that column.
struct Sequence {
  Name type = "bigint";
  std::int64_t start = 1;
  std::int64_t increment = 1;
  std::int64_t minimum = 1;
  std::int64_t maximum = 0;
  std::int64_t cache = 1;
  bool cycle = false;
  bool unlogged = false;
  ForeignColumns owned_by;  // empty relation: owned by none
  static constexpr auto Fields() {
    return std::tuple(Field{"type", &Sequence::type}, Field{"start", &Sequence::start},
                      Field{"increment", &Sequence::increment},
                      Field{"minimum", &Sequence::minimum}, Field{"maximum", &Sequence::maximum},
                      Field{"cache", &Sequence::cache}, Field{"cycle", &Sequence::cycle},
                      Field{"unlogged", &Sequence::unlogged},
                      Field{"owned by", &Sequence::owned_by});
  }
  friend bool operator==(const Sequence&, const Sequence&) = default;
};

// A key of an index, of a partition key or of an exclusion constraint: a column
// or an expression.
struct IndexKey {
  ColumnNames column;  // one name, or none for an expression
  std::optional<Expression> expression;
  // `schema.name`, `name` in pg_catalog; empty: the default, without parameters.
  Name opclass;
  Options parameters;  // of the operator class: siglen=32; sorted
  Name collation;      // empty: that of the column
  bool descending = false;
  bool nulls_first = false;
  Name exclusion_operator;  // `=`, `&&`, `public.&&`: exclusion constraints only
  static constexpr auto Fields() {
    return std::tuple(
        Field{"column", &IndexKey::column}, Field{"expression", &IndexKey::expression},
        Field{"operator class", &IndexKey::opclass}, Field{"parameters", &IndexKey::parameters},
        Field{"collation", &IndexKey::collation}, Field{"descending", &IndexKey::descending},
        Field{"nulls first", &IndexKey::nulls_first},
        Field{"operator", &IndexKey::exclusion_operator});
  }
  friend bool operator==(const IndexKey&, const IndexKey&) = default;
};

struct Table {
  std::vector<Name> columns;  // in order
  bool unlogged = false;
  std::vector<QualifiedName> inherits;  // parents, in order
  Name partition_strategy;              // "range", "list", "hash", or empty
  std::vector<IndexKey> partition_key;
  QualifiedName partition_of;
  std::optional<PartitionBound> bound;
  Name of_type;  // typed tables
  Options options;
  bool row_security = false;
  bool force_row_security = false;
  Name replica_identity = "default";  // "default", "nothing", "full", "index NAME"
  Name access_method = "heap";        // empty for foreign and partitioned tables without one
  Name tablespace;                    // empty: that of the database
  Name server;                        // of a foreign table; empty for others
  Options foreign_options;
  static constexpr auto Fields() {
    return std::tuple(
        Field{"column order", &Table::columns, Trait::kOrder}, Field{"unlogged", &Table::unlogged},
        Field{"inherits", &Table::inherits},
        Field{"partition strategy", &Table::partition_strategy},
        Field{"partition key", &Table::partition_key}, Field{"partition of", &Table::partition_of},
        Field{"partition bound", &Table::bound}, Field{"of type", &Table::of_type},
        Field{"options", &Table::options, Trait::kSet}, Field{"row security", &Table::row_security},
        Field{"forced row security", &Table::force_row_security},
        Field{"replica identity", &Table::replica_identity},
        Field{"access method", &Table::access_method}, Field{"tablespace", &Table::tablespace},
        Field{"server", &Table::server}, Field{"foreign options", &Table::foreign_options});
  }
  friend bool operator==(const Table&, const Table&) = default;
};

struct Identity {
  bool always = false;
  Sequence sequence;   // owned_by is left empty
  Name sequence_name;  // empty: `table_column_seq`, which the server chooses
  Name sequence_note;  // its comment
  static constexpr auto Fields() {
    return std::tuple(Field{"always", &Identity::always}, Field{"sequence", &Identity::sequence},
                      Field{"sequence name", &Identity::sequence_name},
                      Field{"comment on the sequence", &Identity::sequence_note});
  }
  friend bool operator==(const Identity&, const Identity&) = default;
};

struct Column {
  Name type;
  bool not_null = false;
  std::optional<Expression> default_value;
  std::optional<Expression> generated;  // GENERATED ALWAYS AS (…)
  bool stored = false;                  // of a generated column: STORED, not VIRTUAL
  std::optional<Box<Identity>> identity;
  Name collation;                // `schema.name`, `name` in pg_catalog; empty: that of the type
  Name storage;                  // "plain", "main", "extended", "external"; empty: that of the type
  Name compression;              // "pglz", "lz4"; empty: the default
  std::int64_t statistics = -1;  // its target; -1: the default
  Options options;               // n_distinct=…
  Options foreign_options;
  bool inherited = false;  // it comes from a parent table alone
  static constexpr auto Fields() {
    return std::tuple(
        Field{"type", &Column::type}, Field{"not null", &Column::not_null},
        Field{"default", &Column::default_value}, Field{"generated", &Column::generated},
        Field{"stored", &Column::stored}, Field{"identity", &Column::identity},
        Field{"collation", &Column::collation}, Field{"storage", &Column::storage},
        Field{"compression", &Column::compression}, Field{"statistics target", &Column::statistics},
        Field{"options", &Column::options, Trait::kSet},
        Field{"foreign options", &Column::foreign_options}, Field{"inherited", &Column::inherited});
  }
  friend bool operator==(const Column&, const Column&) = default;
};

// What a column of a view has beside its name; of a materialized view what is stored, too, as
// in Column.
struct ViewColumn {
  Name name;
  std::optional<Expression> default_value;
  std::string comment;
  Stated<std::vector<Privilege>> privileges;
  Name storage;
  Name compression;
  std::int64_t statistics = -1;
  Options options;
  static constexpr auto Fields() {
    return std::tuple(
        Field{"name", &ViewColumn::name}, Field{"default", &ViewColumn::default_value},
        Field{"comment", &ViewColumn::comment}, Field{"privileges", &ViewColumn::privileges},
        Field{"storage", &ViewColumn::storage}, Field{"compression", &ViewColumn::compression},
        Field{"statistics target", &ViewColumn::statistics},
        Field{"options", &ViewColumn::options, Trait::kSet});
  }
  friend bool operator==(const ViewColumn&, const ViewColumn&) = default;
};

// Views and materialized views.
struct View {
  Query query;
  Stated<std::vector<Name>> columns;  // output names; unstated when only a server can tell
  Options options;                    // security_barrier=true, check_option=local, …
  Name access_method = "heap";        // of materialized views
  Name tablespace;
  std::vector<ViewColumn> details;  // of the columns that have any; by name
  static constexpr auto Fields() {
    return std::tuple(
        Field{"query", &View::query}, Field{"columns", &View::columns},
        Field{"options", &View::options, Trait::kSet}, Field{"access method", &View::access_method},
        Field{"tablespace", &View::tablespace}, Field{"details of columns", &View::details});
  }
  friend bool operator==(const View&, const View&) = default;
};

// kNotNull: from 18 on, and only where the name, NO INHERIT or NOT VALID is not what
// `NOT NULL` in a column gives; columns say whether they are not null.
enum class ConstraintType { kPrimaryKey, kUnique, kForeignKey, kCheck, kExclusion, kNotNull };

// Constraints of tables and of domains.  An index that a constraint owns is part
// of the constraint.
struct Constraint {
  ConstraintType type = ConstraintType::kCheck;
  // Of keys and foreign keys, in order; none for checks and exclusion constraints,
  // whose expressions say what they use.
  ColumnNames columns;
  ColumnNames include;
  bool nulls_not_distinct = false;
  ForeignColumns references;
  Name match = "simple";         // "simple", "full"
  Name on_update = "no action";  // "no action", "restrict", "cascade", "set null", "set default"
  Name on_delete = "no action";
  ColumnNames on_delete_columns;  // ON DELETE SET NULL (columns)
  std::optional<Expression> check;
  bool no_inherit = false;
  Name method;                     // of an exclusion constraint
  std::vector<IndexKey> elements;  // of an exclusion constraint
  std::optional<Expression> predicate;
  Options options;         // of the index behind it
  Name tablespace;         // of the index behind it
  bool clustered = false;  // the table is CLUSTERed ON it
  bool temporal = false;   // WITHOUT OVERLAPS, PERIOD: from 18 on
  bool deferrable = false;
  bool initially_deferred = false;
  bool validated = true;   // of a key: all partitions have one that is attached to it
  bool enforced = true;    // NOT ENFORCED: from 18 on
  Name index_note;         // the comment on the index behind it
  IndexName partition_of;  // of a key: that of the parent table to which it is attached
  static constexpr auto Fields() {
    return std::tuple(
        Field{"type", &Constraint::type}, Field{"columns", &Constraint::columns},
        Field{"include", &Constraint::include},
        Field{"nulls not distinct", &Constraint::nulls_not_distinct},
        Field{"references", &Constraint::references}, Field{"match", &Constraint::match},
        Field{"on update", &Constraint::on_update}, Field{"on delete", &Constraint::on_delete},
        Field{"on delete columns", &Constraint::on_delete_columns},
        Field{"check", &Constraint::check}, Field{"no inherit", &Constraint::no_inherit},
        Field{"method", &Constraint::method}, Field{"elements", &Constraint::elements},
        Field{"predicate", &Constraint::predicate},
        Field{"options", &Constraint::options, Trait::kSet},
        Field{"tablespace", &Constraint::tablespace}, Field{"clustered", &Constraint::clustered},
        Field{"temporal", &Constraint::temporal}, Field{"deferrable", &Constraint::deferrable},
        Field{"initially deferred", &Constraint::initially_deferred},
        Field{"validated", &Constraint::validated}, Field{"enforced", &Constraint::enforced},
        Field{"comment on the index", &Constraint::index_note},
        Field{"partition of", &Constraint::partition_of});
  }
  friend bool operator==(const Constraint&, const Constraint&) = default;
};

// Whether an index stands behind it.
inline bool OwnsIndex(const Constraint& constraint) {
  return constraint.type == ConstraintType::kPrimaryKey ||
         constraint.type == ConstraintType::kUnique ||
         constraint.type == ConstraintType::kExclusion;
}

struct Index {
  Name method = "btree";
  bool unique = false;
  bool nulls_not_distinct = false;
  std::vector<IndexKey> keys;
  ColumnNames include;
  std::optional<Expression> predicate;
  Options options;
  Name tablespace;
  bool clustered = false;                // the table is CLUSTERed ON it
  std::vector<std::int64_t> statistics;  // targets by key, -1 for the default; none when all are
  bool valid = true;
  IndexName partition_of;  // the index of the parent table that it is attached to
  static constexpr auto Fields() {
    return std::tuple(
        Field{"method", &Index::method}, Field{"unique", &Index::unique},
        Field{"nulls not distinct", &Index::nulls_not_distinct}, Field{"keys", &Index::keys},
        Field{"include", &Index::include}, Field{"predicate", &Index::predicate},
        Field{"options", &Index::options, Trait::kSet}, Field{"tablespace", &Index::tablespace},
        Field{"clustered", &Index::clustered}, Field{"statistics targets", &Index::statistics},
        Field{"valid", &Index::valid}, Field{"partition of", &Index::partition_of});
  }
  friend bool operator==(const Index&, const Index&) = default;
};

struct Trigger {
  Name timing;               // "before", "after", "instead of"
  std::vector<Name> events;  // of "insert", "delete", "update", "truncate", in this order
  ColumnNames columns;       // UPDATE OF
  bool for_each_row = false;
  std::optional<Expression> condition;  // WHEN
  FunctionName function;
  std::vector<std::string> arguments;
  bool constraint = false;
  QualifiedName from;  // FROM of a constraint trigger
  bool deferrable = false;
  bool initially_deferred = false;
  Name old_table;
  Name new_table;
  Name enabled = "origin";  // "origin", "disabled", "replica", "always"
  static constexpr auto Fields() {
    return std::tuple(
        Field{"timing", &Trigger::timing}, Field{"events", &Trigger::events},
        Field{"columns", &Trigger::columns}, Field{"for each row", &Trigger::for_each_row},
        Field{"condition", &Trigger::condition}, Field{"function", &Trigger::function},
        Field{"arguments", &Trigger::arguments}, Field{"constraint", &Trigger::constraint},
        Field{"from", &Trigger::from}, Field{"deferrable", &Trigger::deferrable},
        Field{"initially deferred", &Trigger::initially_deferred},
        Field{"old table", &Trigger::old_table}, Field{"new table", &Trigger::new_table},
        Field{"enabled", &Trigger::enabled});
  }
  friend bool operator==(const Trigger&, const Trigger&) = default;
};

// A row security policy of the server; the house rules are `Rule`.
struct RowPolicy {
  bool permissive = true;
  Name command = "all";     // "all", "select", "insert", "update", "delete"
  std::vector<Name> roles;  // sorted; {"public"} for PUBLIC
  std::optional<Expression> using_condition;
  std::optional<Expression> check;
  static constexpr auto Fields() {
    return std::tuple(Field{"permissive", &RowPolicy::permissive},
                      Field{"command", &RowPolicy::command}, Field{"roles", &RowPolicy::roles},
                      Field{"using", &RowPolicy::using_condition},
                      Field{"with check", &RowPolicy::check});
  }
  friend bool operator==(const RowPolicy&, const RowPolicy&) = default;
};

// CREATE RULE, as text: only a server can tell two of them apart.
struct RewriteRule {
  Query definition;
  Name enabled = "origin";
  static constexpr auto Fields() {
    return std::tuple(Field{"definition", &RewriteRule::definition},
                      Field{"enabled", &RewriteRule::enabled});
  }
  friend bool operator==(const RewriteRule&, const RewriteRule&) = default;
};

}  // namespace pgorigin
