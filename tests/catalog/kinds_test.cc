// One object of every kind that the catalogs know: each is in the model, is a part of
// what is, or is listed as not compared.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "catalog/catalog_database.h"

namespace pgorigin {
namespace {

constexpr const char* kOneOfEach = R"(
CREATE SCHEMA s;
CREATE EXTENSION citext;
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TYPE pair AS (a integer, b text);
CREATE TYPE span AS RANGE (subtype = double precision);
CREATE TYPE base;
CREATE FUNCTION base_in(cstring) RETURNS base LANGUAGE internal AS 'int4in' STRICT IMMUTABLE;
CREATE FUNCTION base_out(base) RETURNS cstring LANGUAGE internal AS 'int4out' STRICT IMMUTABLE;
CREATE TYPE base (INPUT = base_in, OUTPUT = base_out, LIKE = integer);
CREATE COLLATION german (provider = libc, locale = 'C');
CREATE CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE FUNCTION as_pair(integer) RETURNS pair LANGUAGE sql AS 'SELECT $1, NULL::text';
CREATE CAST (integer AS pair) WITH FUNCTION as_pair(integer);
CREATE FUNCTION handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE LANGUAGE own HANDLER handler;
CREATE PROCEDURE proceed() LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION from_sql(internal) RETURNS internal LANGUAGE internal AS 'prsd_lextype' IMMUTABLE;
CREATE TRANSFORM FOR pair LANGUAGE own (FROM SQL WITH FUNCTION from_sql(internal));
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer);
CREATE FUNCTION same(pair, pair) RETURNS boolean LANGUAGE sql AS 'SELECT true' IMMUTABLE;
CREATE OPERATOR === (LEFTARG = pair, RIGHTARG = pair, FUNCTION = same);
CREATE OPERATOR FAMILY pairs USING hash;
CREATE FUNCTION hash(pair) RETURNS integer LANGUAGE sql AS 'SELECT 1' IMMUTABLE;
CREATE OPERATOR CLASS pair_ops FOR TYPE pair USING hash FAMILY pairs AS
  OPERATOR 1 ===, FUNCTION 1 hash(pair);
CREATE ACCESS METHOD heaps TYPE TABLE HANDLER heap_tableam_handler;
CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,
  LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE plain (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY dictionary (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION search (COPY = pg_catalog.simple);
CREATE FOREIGN DATA WRAPPER wrapper;
CREATE SERVER server FOREIGN DATA WRAPPER wrapper;
CREATE USER MAPPING FOR PUBLIC SERVER server;
CREATE FOREIGN TABLE far (a integer) SERVER server;
CREATE SEQUENCE counter;
CREATE TABLE t (id integer DEFAULT 1 PRIMARY KEY, a text, CHECK (id > 0));
CREATE TABLE parts (id integer) PARTITION BY RANGE (id);
CREATE VIEW v AS SELECT a FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE INDEX i ON t (a);
CREATE STATISTICS together ON id, a FROM t;
CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER fires BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fire();
CREATE POLICY sees ON t;
CREATE RULE nothing AS ON DELETE TO t DO INSTEAD NOTHING;
CREATE FUNCTION event() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER events ON ddl_command_end EXECUTE FUNCTION event();
CREATE PUBLICATION news FOR TABLE t;
CREATE SUBSCRIPTION taken CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false);
ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO PUBLIC;
)";

// What PostgreSQL calls an object (pg_identify_object), and what it is here: nothing for
// a part of another one, or for data.
using Kinds = std::vector<Kind>;
const std::map<std::string, Kinds> kKindOf = {
    {"access method", {Kind::kAccessMethod}},
    {"aggregate", {Kind::kAggregate}},
    {"cast", {Kind::kCast}},
    {"collation", {Kind::kCollation}},
    {"conversion", {Kind::kConversion}},
    {"default acl", {Kind::kDefaultPrivileges}},
    {"domain constraint", {Kind::kConstraint}},
    {"event trigger", {Kind::kEventTrigger}},
    {"extension", {Kind::kExtension}},
    {"foreign table", {Kind::kTable}},
    {"foreign-data wrapper", {Kind::kForeignDataWrapper}},
    {"function", {Kind::kFunction}},
    {"index", {Kind::kIndex}},
    {"language", {Kind::kLanguage}},
    {"materialized view", {Kind::kMaterializedView}},
    {"operator class", {Kind::kOperatorClass}},
    {"operator family", {Kind::kOperatorFamily}},
    {"operator", {Kind::kOperator}},
    {"policy", {Kind::kPolicy}},
    {"procedure", {Kind::kFunction}},
    {"publication", {Kind::kPublication}},
    {"rule", {Kind::kRewriteRule, Kind::kView, Kind::kMaterializedView}},
    {"schema", {Kind::kSchema}},
    {"sequence", {Kind::kSequence}},
    {"server", {Kind::kForeignServer}},
    {"statistics object", {Kind::kStatisticsObject}},
    {"subscription", {Kind::kSubscription}},
    {"table constraint", {Kind::kConstraint}},
    {"table", {Kind::kTable}},
    {"text search configuration", {Kind::kTextSearchConfiguration}},
    {"text search dictionary", {Kind::kTextSearchDictionary}},
    {"text search parser", {Kind::kTextSearchParser}},
    {"text search template", {Kind::kTextSearchTemplate}},
    {"transform", {Kind::kTransform}},
    {"trigger", {Kind::kTrigger}},
    {"type b", {Kind::kBaseType}},
    {"type d", {Kind::kDomain}},
    {"type e", {Kind::kEnum}},
    {"type r", {Kind::kRange}},
    {"user mapping", {Kind::kUserMapping}},
    {"view", {Kind::kView}},
    {"not null", {}},                   // of a column, with a name from 18 on
    {"default value", {}},              // of a column
    {"function of access method", {}},  // of an operator class
    {"operator of access method", {}},  // of an operator class
    {"publication namespace", {}},      // of a publication
    {"publication relation", {}},       // of a publication
    {"type array", {}},                 // comes with its element
    {"type c", {}},                     // comes with its relation
    {"type m", {}},                     // comes with its range
    {"toast table", {}},                // comes with its table
    {"large object", {}},               // data
};

// Catalogs whose rows are no objects by themselves, or data.
const std::set<std::string> kNoObjects = {"pg_enum", "pg_largeobject_metadata",
                                          "pg_publication_namespace"};

// User objects of each catalog, by what PostgreSQL calls them.  Members of extensions
// are left out, and so is what comes with another object: row types of tables, indexes of
// constraints, casts and functions of a range.
constexpr const char* kRowsSql = R"(
SELECT CASE
    WHEN '{0}' = 'pg_type' THEN 'type ' || coalesce((
      SELECT CASE WHEN y.typelem <> 0 AND y.typlen = -1 THEN 'array' ELSE y.typtype::text END
      FROM pg_catalog.pg_type AS y
      WHERE y.oid = x.oid), '')
    WHEN '{0}' = 'pg_constraint' AND EXISTS (
      SELECT FROM pg_catalog.pg_constraint AS c WHERE c.oid = x.oid AND c.contype = 'n')
      THEN 'not null'
    ELSE i.type
  END, count(*)
FROM pg_catalog.{0} AS x
CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog.{0}'::regclass, x.oid, 0) AS i
WHERE x.oid >= 16384
  AND i.schema IS DISTINCT FROM 'pg_toast'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.{0}'::regclass
      AND d.objid = x.oid
      AND d.objsubid = 0
      AND (d.deptype = 'e'
        OR (d.deptype = 'i' AND '{0}' IN ('pg_cast', 'pg_class', 'pg_proc', 'pg_type'))))
GROUP BY 1)";

// Catalogs of objects of one database; pg_subscription is shared, its rows are not.
constexpr const char* kCatalogsSql = R"(
SELECT c.relname
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'oid'
WHERE c.relnamespace = 'pg_catalog'::regnamespace
  AND c.relkind = 'r'
  AND (NOT c.relisshared OR c.relname = 'pg_subscription')
ORDER BY c.relname)";

std::map<std::string, int> RowsOf(Session& session, std::string catalog) {
  std::string sql = kRowsSql;
  for (std::size_t at; (at = sql.find("{0}")) != std::string::npos;) sql.replace(at, 3, catalog);
  std::map<std::string, int> rows;
  const ResultSet found = session.Query(sql);
  for (int row = 0; row < found.size(); ++row) {
    rows[std::string(found.Get(row, 0))] = static_cast<int>(found.GetInt(row, 1));
  }
  return rows;
}

int CountOf(const Model& model, const Kinds& kinds) {
  return static_cast<int>(std::ranges::count_if(model.objects, [&](const auto& entry) {
    return std::ranges::find(kinds, entry.first.kind) != kinds.end();
  }));
}

TEST(KindsTest, AnObjectOfEveryCatalogIsReadOrAPartOfWhatIs) {
  CatalogDatabase database(kOneOfEach);
  const Model model = database.Read();
  Session session(database.connection());
  const ResultSet catalogs = session.Query(kCatalogsSql);
  ASSERT_GT(catalogs.size(), 30);
  std::map<Kinds, int> due;
  for (int row = 0; row < catalogs.size(); ++row) {
    const std::string catalog(catalogs.Get(row, 0));
    if (kNoObjects.contains(catalog)) continue;
    const auto rows = RowsOf(session, catalog);
    EXPECT_FALSE(rows.empty()) << "no object of " << catalog;
    for (const auto& [type, count] : rows) {
      const auto known = kKindOf.find(type);
      if (known == kKindOf.end()) {
        ADD_FAILURE() << catalog << ": " << count << " of an unknown kind: " << type;
      } else if (!known->second.empty()) {
        due[known->second] += count;
      }
    }
  }
  due[{Kind::kSchema}] += 1;  // public, which is older than all others
  for (const auto& [kinds, count] : due) {
    EXPECT_EQ(CountOf(model, kinds), count) << WordFor(kinds.front());
  }
}

TEST(KindsTest, EveryKindOfTheModelIsThere) {
  const Model model = CatalogDatabase(kOneOfEach).Read();
  for (int kind = 0; kind < kKindCount; ++kind) {
    const Kind one = static_cast<Kind>(kind);
    if (one == Kind::kDatabase) continue;  // there when the database has settings
    EXPECT_GT(CountOf(model, {one}), 0) << WordFor(one);
  }
}

}  // namespace
}  // namespace pgorigin
