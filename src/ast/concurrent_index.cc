#include "pgorigin/ast/concurrent_index.h"

#include <pg_query/pg_query.pb-c.h>

#include "pgorigin/ast/parse.h"

namespace pgorigin {
namespace {

using Action = ConcurrentIndex::Action;

std::optional<ConcurrentIndex> Created(const PgQuery__IndexStmt& create) {
  const PgQuery__RangeVar& table = *create.relation;
  const std::string_view schema = table.schemaname, name = create.idxname;
  if (!create.concurrent || schema.empty() || name.empty()) return std::nullopt;
  return ConcurrentIndex{Action::kCreate, {schema, name}, {schema, table.relname}};
}

// CONCURRENTLY takes one name.
std::optional<ConcurrentIndex> Dropped(const PgQuery__DropStmt& drop) {
  const bool of_index = drop.remove_type == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX;
  if (!of_index || !drop.concurrent || drop.n_objects != 1) return std::nullopt;
  const PgQuery__List& name = *drop.objects[0]->list;
  if (name.n_items != 2) return std::nullopt;
  return ConcurrentIndex{
      Action::kDrop, {name.items[0]->string->sval, name.items[1]->string->sval}, {}};
}

}  // namespace

std::optional<ConcurrentIndex> ReadConcurrentIndex(const std::string& statement) {
  const ParseOutcome parsed = Parse(statement);
  const PgQuery__Node* node = parsed.statement.node();
  if (!parsed.error.empty() || node == nullptr) return std::nullopt;
  switch (node->node_case) {
    case PG_QUERY__NODE__NODE_INDEX_STMT:
      return Created(*node->index_stmt);
    case PG_QUERY__NODE__NODE_DROP_STMT:
      return Dropped(*node->drop_stmt);
    default:
      return std::nullopt;
  }
}

}  // namespace pgorigin
