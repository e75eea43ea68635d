// Triggers and row security policies.
#include <algorithm>

#include "catalog/deparsed.h"
#include "catalog/reader.h"

namespace pgorigin {
namespace {

// pg_get_expr() refuses a WHEN condition, which sees two rows (OLD and NEW): the
// server's definition is asked for where there is one.  What a partition has from
// its parent is left out.
constexpr std::string_view kTriggersSql = R"(
SELECT t.oid, t.tgrelid, t.tgname, n.nspname, p.proname, t.tgtype, t.tgenabled,
  t.tgconstraint <> 0, t.tgconstrrelid, t.tgdeferrable, t.tginitdeferred, t.tgattr,
  pg_catalog.encode(t.tgargs, 'hex'), t.tgoldtable, t.tgnewtable,
  CASE WHEN t.tgqual IS NOT NULL THEN pg_catalog.pg_get_triggerdef(t.oid) END
FROM pg_catalog.pg_trigger AS t
JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_proc AS p ON p.oid = t.tgfoid
JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE NOT t.tgisinternal
  AND t.tgparentid = 0
  AND c.relnamespace = ANY ({schemas}))";
enum class TriggerColumn {
  kOid,
  kRelation,
  kName,
  kFunctionSchema,
  kFunction,
  kType,
  kEnabled,
  kConstraint,
  kFrom,
  kDeferrable,
  kDeferred,
  kColumns,
  kArguments,
  kOldTable,
  kNewTable,
  kDefinition,
  kCount
};

// Bits of pg_trigger.tgtype (TRIGGER_TYPE_ROW and the others).
constexpr std::int64_t kForEachRow = 1;
constexpr std::int64_t kBefore = 2;
constexpr std::int64_t kInsteadOf = 64;
constexpr std::pair<std::int64_t, std::string_view> kEvents[] = {
    {4, "insert"}, {8, "delete"}, {16, "update"}, {32, "truncate"}};
// pg_trigger.tgargs ends each argument with a zero byte.
std::vector<std::string> ArgumentsOf(std::string_view hex) {
  std::vector<std::string> arguments;
  std::string bytes = ParseHex(hex);
  for (std::size_t start = 0; start < bytes.size();) {
    std::size_t end = bytes.find('\0', start);
    arguments.push_back(bytes.substr(start, end - start));
    start = end == bytes.npos ? end : end + 1;
  }
  return arguments;
}

void ReadTypeBits(std::int64_t type, Trigger& trigger) {
  trigger.timing = (type & kBefore) != 0      ? "before"
                   : (type & kInsteadOf) != 0 ? "instead of"
                                              : "after";
  trigger.for_each_row = (type & kForEachRow) != 0;
  for (const auto& [bit, word] : kEvents) {
    if ((type & bit) != 0) trigger.events.push_back(word);
  }
}

Trigger TriggerOfRow(const Reading& reading, const Row<TriggerColumn>& row) {
  using C = TriggerColumn;
  Trigger trigger;
  ReadTypeBits(row.Int(C::kType), trigger);
  trigger.columns.names =
      reading.Columns(row.AsOid(C::kRelation), ParseNumbers(row.Text(C::kColumns)));
  if (!row.IsNull(C::kDefinition)) {
    trigger.condition = Expression{{BracketAfter(row.Text(C::kDefinition), "WHEN"), {}}};
  }
  trigger.function = {row.AsName(C::kFunctionSchema), row.AsName(C::kFunction)};
  trigger.arguments = ArgumentsOf(row.Text(C::kArguments));
  trigger.constraint = row.Bool(C::kConstraint);
  trigger.from = reading.RelationName(row.AsOid(C::kFrom));
  trigger.deferrable = row.Bool(C::kDeferrable);
  trigger.initially_deferred = row.Bool(C::kDeferred);
  trigger.old_table = row.AsName(C::kOldTable);
  trigger.new_table = row.AsName(C::kNewTable);
  trigger.enabled = WordOf(kFiringWords, row.Char(C::kEnabled));
  return trigger;
}

void ReadTriggers(Reading& reading, const ResultSet& rows) {
  using C = TriggerColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* relation = reading.RelationObject(row.AsOid(C::kRelation));
    if (relation == nullptr) return;
    Object* object = reading.AddChild(*relation, Kind::kTrigger, row.Text(C::kName),
                                      Box<Trigger>(TriggerOfRow(reading, row)));
    reading.Remember({Catalog::kTrigger, row.AsOid(C::kOid)}, object);
  });
}

constexpr std::string_view kPoliciesSql = R"(
SELECT p.oid, p.polrelid, p.polname, p.polpermissive, p.polcmd, p.polroles,
  pg_catalog.pg_get_expr(p.polqual, p.polrelid),
  pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)
FROM pg_catalog.pg_policy AS p
JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
WHERE c.relnamespace = ANY ({schemas}))";
enum class PolicyColumn {
  kOid,
  kRelation,
  kName,
  kPermissive,
  kCommand,
  kRoles,
  kUsing,
  kCheck,
  kCount
};

constexpr std::pair<char, std::string_view> kCommands[] = {
    {'*', "all"}, {'r', "select"}, {'a', "insert"}, {'w', "update"}, {'d', "delete"}};

// Role 0 is PUBLIC; a role that is not found is shown by its number, never as PUBLIC.
std::vector<Name> RolesOf(const Reading& reading, std::string_view oids) {
  std::vector<Name> roles;
  for (Oid oid : ParseOids(oids)) {
    auto found = reading.roles.find(oid);
    if (found != reading.roles.end()) {
      roles.push_back(found->second);
    } else {
      roles.push_back(oid == 0 ? "public" : std::to_string(oid));
    }
  }
  std::ranges::sort(roles);
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());  // kept twice, dumped once
  return roles;
}

void ReadPolicies(Reading& reading, const ResultSet& rows) {
  using C = PolicyColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* relation = reading.RelationObject(row.AsOid(C::kRelation));
    if (relation == nullptr) return;
    RowPolicy policy;
    policy.permissive = row.Bool(C::kPermissive);
    policy.command = WordOf(kCommands, row.Char(C::kCommand));
    policy.roles = RolesOf(reading, row.Text(C::kRoles));
    policy.using_condition = row.Optional<Expression>(C::kUsing);
    policy.check = row.Optional<Expression>(C::kCheck);
    Object* object = reading.AddChild(*relation, Kind::kPolicy, row.Text(C::kName),
                                      Box<RowPolicy>(std::move(policy)));
    reading.Remember({Catalog::kPolicy, row.AsOid(C::kOid)}, object);
  });
}

}  // namespace

const CatalogReader kTriggersReader = {"triggers", kTriggersSql, ReadTriggers};
const CatalogReader kPoliciesReader = {"policies", kPoliciesSql, ReadPolicies, true};

}  // namespace pgorigin
