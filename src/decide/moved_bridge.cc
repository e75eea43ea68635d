#include "decide/moved_bridge.h"

#include <algorithm>

#include "pgorigin/align/row_join.h"
#include "pgorigin/decide/bridged_value.h"
#include "pgorigin/model/bridge_name.h"

namespace pgorigin {
namespace {

std::string In(std::string_view row, Name column) {
  return std::string(row) + "." + QuoteIdentifier(column);
}

// One side, and what it writes to.
struct Side {
  ObjectId own, other;
  std::vector<std::pair<Name, Name>> join;  // of the own table, of the other

  std::string Joined(const std::string& own_row, const std::string& other_row) const {
    std::string text;
    for (const auto& [a, b] : join) {
      text += (text.empty() ? "" : " AND ") + In(other_row, b) + " = " + In(own_row, a);
    }
    return text;
  }
  std::string OtherTable() const { return ToString(RelationOf(other)); }
  std::string OwnTable() const { return ToString(RelationOf(own)); }
};

std::string WriteOther(const Side& side) {
  return "    UPDATE " + side.OtherTable() + " AS other SET " + QuoteIdentifier(side.other.name) +
         " = " + In("NEW", side.own.name) + "\n      WHERE " + side.Joined("NEW", "other") +
         " AND " + In("other", side.other.name) + "::text IS DISTINCT FROM " +
         In("NEW", side.own.name) + "::text;\n";
}

// A row that comes without a value gets that of the other.
std::string TakeOther(const Side& side) {
  return "    UPDATE " + side.OwnTable() + " AS own SET " + QuoteIdentifier(side.own.name) + " = " +
         In("other", side.other.name) + " FROM " + side.OtherTable() + " AS other\n      WHERE " +
         side.Joined("NEW", "other") + " AND " + side.Joined("own", "other") + " AND " +
         In("other", side.other.name) + " IS NOT NULL AND " + In("own", side.own.name) +
         " IS NULL;\n";
}

std::string BodyOf(const Side& side) {
  const std::string value = In("NEW", side.own.name);
  return "\nBEGIN\n  IF TG_OP = 'INSERT' AND " + value + " IS NULL THEN\n" + TakeOther(side) +
         "  ELSIF TG_OP = 'INSERT' OR " + value + "::text IS DISTINCT FROM " +
         In("OLD", side.own.name) + "::text THEN\n" + WriteOther(side) +
         "  END IF;\n  RETURN NULL;\nEND\n";
}

// As its owner: who writes to the one table need not be able to write to the other.
Object FunctionOf(const Side& side) {
  Function function;
  function.returns = "trigger";
  function.language = "plpgsql";
  function.cost = "100";
  function.rows = "0";
  function.security_definer = true;
  function.settings = {"search_path=\"\""};
  function.body = BodyOf(side);
  Object object;
  object.id = BridgeFunction(side.own);
  object.definition = Box(std::move(function));
  return object;
}

// Afterwards: what it writes to finds the row as it is by then.
Object TriggerOf(const ObjectId& column, std::vector<ObjectId> needs) {
  Trigger trigger;
  trigger.timing = "after";
  trigger.events = {"insert", "update"};
  trigger.for_each_row = true;
  trigger.function = {BridgeFunction(column).schema, BridgeFunction(column).name};
  Object object;
  object.id = BridgeTrigger(column);
  object.definition = Box(std::move(trigger));
  needs.push_back(BridgeFunction(column));
  std::ranges::sort(needs);
  object.needs = std::move(needs);
  return object;
}

}  // namespace

std::vector<Object> MovedBridge(const Alignment& alignment, const ObjectId& old,
                                const ObjectId& now) {
  const auto join = JoinRows(alignment.to, RelationOf(old), RelationOf(now));
  if (!join) return {};
  Side from{old, now, {}};
  for (const auto& [target, source] : join->columns) from.join.emplace_back(source, target);
  const Side to{now, old, join->columns};
  // The new column is filled when both are there.
  return {FunctionOf(from), FunctionOf(to), TriggerOf(old, {now}),
          TriggerOf(now, {BridgeTrigger(old)})};
}

std::string BridgedValue(const Alignment& alignment, const ObjectId& old, const ObjectId& now) {
  if (RelationOf(old) == RelationOf(now)) return QuoteIdentifier(old.name);
  const auto join = JoinRows(alignment.to, RelationOf(old), RelationOf(now));
  if (!join) return "";
  const Side side{now, old, join->columns};
  return "(SELECT " + In("other", old.name) + " FROM " + side.OtherTable() + " AS other WHERE " +
         side.Joined(QuoteIdentifier(now.parent), "other") + ")";
}

}  // namespace pgorigin
