// Functions, procedures, window functions; aggregates.
#include "catalog/reader.h"

namespace pgorigin {
namespace {

// The constructors that a range type brings with it are part of the type
// (deptype 'i').
constexpr std::string_view kFunctionsSql = R"(
SELECT p.oid, p.pronamespace, p.proname, p.proowner, p.prokind, l.lanname,
  p.provolatile, p.proparallel, p.proisstrict, p.prosecdef, p.proleakproof, p.proretset,
  p.procost, p.prorows, p.prorettype, p.proargtypes, p.proallargtypes, p.proargmodes,
  p.proargnames, p.proconfig, p.prosrc, p.probin,
  CASE WHEN p.pronargdefaults > 0 THEN ARRAY(
    SELECT pg_catalog.pg_get_function_arg_default(p.oid, a.position)
    FROM pg_catalog.generate_series(1, pg_catalog.cardinality(
      coalesce(p.proallargtypes, p.proargtypes::pg_catalog.oid[]))) AS a (position)
    ORDER BY a.position) END,
  {prosqlbody}, {function p.prosupport},
  CASE WHEN p.protrftypes IS NOT NULL THEN ARRAY(
    SELECT pg_catalog.format_type(t.type, -1)
    FROM pg_catalog.unnest(p.protrftypes) WITH ORDINALITY AS t (type, position)
    ORDER BY t.position) END
FROM pg_catalog.pg_proc AS p
JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
WHERE p.prokind <> 'a'
  AND p.pronamespace = ANY ({schemas})
  AND p.oid NOT IN (
    SELECT d.objid
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
      AND d.deptype = 'i'))";
enum class FunctionColumn {
  kOid,
  kSchema,
  kName,
  kOwner,
  kRoutine,
  kLanguage,
  kVolatility,
  kParallel,
  kStrict,
  kSecurityDefiner,
  kLeakproof,
  kReturnsSet,
  kCost,
  kRows,
  kReturns,
  kArguments,
  kAllArguments,
  kModes,
  kNames,
  kSettings,
  kSource,
  kLibrary,
  kDefaults,
  kSqlBody,
  kSupport,
  kTransforms,
  kCount
};

constexpr std::pair<char, std::string_view> kRoutines[] = {
    {'f', "function"}, {'p', "procedure"}, {'w', "window function"}};
constexpr std::pair<char, std::string_view> kVolatilities[] = {
    {'i', "immutable"}, {'s', "stable"}, {'v', "volatile"}};
constexpr std::pair<char, std::string_view> kParallels[] = {
    {'s', "safe"}, {'r', "restricted"}, {'u', "unsafe"}};
constexpr std::pair<char, std::string_view> kModes[] = {
    {'i', "in"}, {'o', "out"}, {'b', "inout"}, {'v', "variadic"}, {'t', "table"}};

// proallargtypes and proargmodes are null when all arguments are IN.
std::vector<Argument> ArgumentsOfRow(const Reading& reading, const Row<FunctionColumn>& row) {
  using C = FunctionColumn;
  bool all_in = row.IsNull(C::kAllArguments);
  std::vector<Oid> types = ParseOids(row.Text(all_in ? C::kArguments : C::kAllArguments));
  std::vector<std::string> modes = ParseTextArray(row.Text(C::kModes));
  std::vector<std::string> names = ParseTextArray(row.Text(C::kNames));
  std::vector<std::optional<std::string>> defaults = ParseArray(row.Text(C::kDefaults));
  std::vector<Argument> arguments(types.size());
  for (std::size_t i = 0; i < types.size(); ++i) {
    arguments[i].mode = i < modes.size() ? WordOf(kModes, modes[i][0]) : Name("in");
    if (i < names.size()) arguments[i].name = names[i];
    arguments[i].type = reading.Type(types[i]);
    if (i < defaults.size() && defaults[i]) {
      arguments[i].default_value = Expression{{std::move(*defaults[i]), {}}};
    }
  }
  return arguments;
}

Function FunctionOfRow(const Reading& reading, const Row<FunctionColumn>& row) {
  using C = FunctionColumn;
  Function function;
  function.routine = WordOf(kRoutines, row.Char(C::kRoutine));
  function.arguments = ArgumentsOfRow(reading, row);
  if (row.Char(C::kRoutine) != 'p') function.returns = reading.Type(row.AsOid(C::kReturns));
  function.returns_set = row.Bool(C::kReturnsSet);
  function.language = row.AsName(C::kLanguage);
  function.volatility = WordOf(kVolatilities, row.Char(C::kVolatility));
  function.strict = row.Bool(C::kStrict);
  function.security_definer = row.Bool(C::kSecurityDefiner);
  function.leakproof = row.Bool(C::kLeakproof);
  function.parallel = WordOf(kParallels, row.Char(C::kParallel));
  function.cost = row.String(C::kCost);
  function.rows = row.String(C::kRows);
  function.settings = ParseTextArray(row.Text(C::kSettings));
  function.body = row.String(C::kSource);
  function.sql_body = row.Optional<Query>(C::kSqlBody);
  function.library = row.String(C::kLibrary);
  function.support = FunctionOf(row.Text(C::kSupport));
  for (const std::string& type : ParseTextArray(row.Text(C::kTransforms))) {
    function.transforms.emplace_back(type);
  }
  return function;
}

void ReadFunctions(Reading& reading, const ResultSet& rows) {
  using C = FunctionColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object =
        reading.Add({Catalog::kProc, row.AsOid(C::kOid)}, Kind::kFunction, row.AsOid(C::kSchema),
                    row.Text(C::kName), Box<Function>(FunctionOfRow(reading, row)),
                    reading.TypeList(ParseOids(row.Text(C::kArguments))));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

// Options by their names in CREATE AGGREGATE; those that have their default are
// left out.  The default of finalfunc_modify depends on the kind of aggregate.
constexpr std::string_view kAggregatesSql = R"(
WITH functions AS (
  SELECT p.oid, CASE WHEN n.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(p.proname)
    ELSE pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) END AS name
  FROM pg_catalog.pg_proc AS p
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
), modifies (letter, word) AS (
  VALUES ('r'::pg_catalog."char", 'read_only'), ('s', 'shareable'), ('w', 'read_write')
)
SELECT p.oid, p.pronamespace, p.proname, p.proowner, p.prorettype, p.proargtypes, ARRAY(
  SELECT o.name || '=' || o.value
  FROM (VALUES
    ('sfunc', (SELECT f.name FROM functions AS f WHERE f.oid = a.aggtransfn::pg_catalog.oid)),
    ('stype', pg_catalog.format_type(a.aggtranstype, -1)),
    ('sspace', nullif(a.aggtransspace, 0)::pg_catalog.text),
    ('finalfunc', (SELECT f.name FROM functions AS f WHERE f.oid = a.aggfinalfn::pg_catalog.oid)),
    ('finalfunc_extra', nullif(a.aggfinalextra, false)::pg_catalog.text),
    ('finalfunc_modify', (SELECT m.word FROM modifies AS m WHERE m.letter = a.aggfinalmodify
      AND m.letter <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::pg_catalog."char")),
    ('combinefunc', (SELECT f.name FROM functions AS f
      WHERE f.oid = a.aggcombinefn::pg_catalog.oid)),
    ('serialfunc', (SELECT f.name FROM functions AS f WHERE f.oid = a.aggserialfn::pg_catalog.oid)),
    ('deserialfunc', (SELECT f.name FROM functions AS f
      WHERE f.oid = a.aggdeserialfn::pg_catalog.oid)),
    ('initcond', a.agginitval),
    ('msfunc', (SELECT f.name FROM functions AS f WHERE f.oid = a.aggmtransfn::pg_catalog.oid)),
    ('minvfunc', (SELECT f.name FROM functions AS f
      WHERE f.oid = a.aggminvtransfn::pg_catalog.oid)),
    ('mstype', CASE WHEN a.aggmtranstype <> 0
      THEN pg_catalog.format_type(a.aggmtranstype, -1) END),
    ('msspace', nullif(a.aggmtransspace, 0)::pg_catalog.text),
    ('mfinalfunc', (SELECT f.name FROM functions AS f
      WHERE f.oid = a.aggmfinalfn::pg_catalog.oid)),
    ('mfinalfunc_extra', nullif(a.aggmfinalextra, false)::pg_catalog.text),
    ('mfinalfunc_modify', (SELECT m.word FROM modifies AS m WHERE m.letter = a.aggmfinalmodify
      AND m.letter <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::pg_catalog."char")),
    ('minitcond', a.aggminitval),
    ('sortop', (SELECT CASE WHEN n.nspname = 'pg_catalog' THEN s.oprname::pg_catalog.text
        ELSE pg_catalog.quote_ident(n.nspname) || '.' || s.oprname END
      FROM pg_catalog.pg_operator AS s
      JOIN pg_catalog.pg_namespace AS n ON n.oid = s.oprnamespace
      WHERE s.oid = a.aggsortop)),
    ('parallel', CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' END),
    ('hypothetical', CASE WHEN a.aggkind = 'h' THEN 'true' END),
    ('direct_arguments', CASE WHEN a.aggkind <> 'n' THEN a.aggnumdirectargs::pg_catalog.text END),
    ('variadic', CASE WHEN p.provariadic <> 0 THEN pg_catalog.format_type(p.provariadic, -1) END)
  ) AS o (name, value)
  WHERE o.value IS NOT NULL
  ORDER BY o.name COLLATE "C")
FROM pg_catalog.pg_aggregate AS a
JOIN pg_catalog.pg_proc AS p ON p.oid = a.aggfnoid::pg_catalog.oid
WHERE p.pronamespace = ANY ({schemas}))";
enum class AggregateColumn { kOid, kSchema, kName, kOwner, kReturns, kArguments, kOptions, kCount };

void ReadAggregates(Reading& reading, const ResultSet& rows) {
  using C = AggregateColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Aggregate aggregate{reading.Type(row.AsOid(C::kReturns)), SortedOptions(row.Text(C::kOptions))};
    Object* object =
        reading.Add({Catalog::kProc, row.AsOid(C::kOid)}, Kind::kAggregate, row.AsOid(C::kSchema),
                    row.Text(C::kName), Box<Aggregate>(std::move(aggregate)),
                    reading.TypeList(ParseOids(row.Text(C::kArguments))));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

}  // namespace

const CatalogReader kFunctionsReader = {"functions", kFunctionsSql, ReadFunctions};
const CatalogReader kAggregatesReader = {"aggregates", kAggregatesSql, ReadAggregates};

}  // namespace pgorigin
