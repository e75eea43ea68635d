#include "pgorigin/ast/rename_column.h"

#include <pg_query/pg_query.pb-c.h>

#include <map>
#include <string_view>

#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/walk.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

constexpr std::string_view kPrefix = "SELECT ";

// References by the offset of their last name; false when a query is met.
bool Collect(const PgQuery__Node& node, const ParsedStatement& parsed, const std::string& old_name,
             std::map<int, int>& places) {
  if (node.node_case == PG_QUERY__NODE__NODE_SUB_LINK) return false;
  if (node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
    const PgQuery__ColumnRef& ref = *node.column_ref;
    const PgQuery__Node& last = *ref.fields[ref.n_fields - 1];
    if (last.node_case != PG_QUERY__NODE__NODE_STRING || last.string->sval != old_name) return true;
    auto [begin, end] = parsed.NameAt(ref.location, static_cast<int>(ref.n_fields) - 1);
    places[begin] = end;
    return true;
  }
  bool readable = true;
  ForEachChildNode(
      node, [&](PgQuery__Node* child) { readable &= Collect(*child, parsed, old_name, places); });
  return readable;
}

}  // namespace

std::optional<std::string> RenameColumn(const std::string& expression, const std::string& old_name,
                                        const std::string& new_name) {
  ParseOutcome outcome = Parse(std::string(kPrefix) + expression);
  if (outcome.statement.node() == nullptr) return std::nullopt;
  std::map<int, int> places;
  if (!Collect(*outcome.statement.node(), outcome.statement, old_name, places)) return std::nullopt;
  std::string text = outcome.statement.text();
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    text.replace(static_cast<std::size_t>(place->first),
                 static_cast<std::size_t>(place->second - place->first), QuoteIdentifier(new_name));
  }
  return text.substr(kPrefix.size());
}

}  // namespace pgorigin
