// Files, transactions, and what lasts no longer than a session.
#include <algorithm>
#include <utility>

#include "pgorigin/model/of_kind.h"
#include "spec/fold.h"
#include "spec/statistics.h"

namespace pgorigin {

// What is temporary is gone, with what hangs on it and what text could not follow of it.
void Fold::EndSession() {
  dropped_on_commit_.clear();
  if (!has_temporary_) return;
  const auto is_temporary = [](const auto& id) { return id.schema == kTemporarySchema; };
  for (const auto& [id, object] : OfKind(model.objects, Kind::kTable)) {
    if (is_temporary(id)) DropStatisticsOf(*this, QualifiedName{id.schema, id.name}, {});
  }
  std::erase_if(model.objects, [&](const auto& entry) { return is_temporary(entry.first); });
  std::erase_if(model.touches, [&](const Touch& touch) { return is_temporary(touch.id); });
  std::erase_if(model.opaque, [&](const pgorigin::Opaque& opaque) {
    return !opaque.relations.empty() && std::ranges::all_of(opaque.relations, is_temporary);
  });
  has_temporary_ = false;
  NamesChanged();
}

void Fold::LeaveOutSystem() {
  for (Name schema : system_schemas_) {
    const auto stands_there = [&](const auto& entry) { return entry.first.schema == schema; };
    if (std::erase_if(model.objects, stands_there) == 0) continue;
    model.not_compared.push_back({"objects in " + schema.str(), "no dump has them", {}});
  }
}

void Fold::DropOnCommit(const ObjectId& id) {
  if (!session_) return EraseRelation(id);
  dropped_on_commit_.push_back(id);
}

void Fold::BeginFile() {
  EndSession();
  static_cast<SessionSettings&>(*this) = {};
  session_.reset();
}

void Fold::Transact(const PgQuery__TransactionStmt& stmt) {
  switch (stmt.kind) {
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_BEGIN:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_START:
      if (!session_) session_ = *this;
      return;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_COMMIT:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_PREPARE:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK:
      if (!session_) return;
      for (const ObjectId& id : std::exchange(dropped_on_commit_, {})) EraseRelation(id);
      static_cast<SessionSettings&>(*this) = *session_;
      if (!stmt.chain) session_.reset();
      return;
    default:
      return;
  }
}

void Fold::SetForSession(const std::function<void()>& set) {
  if (!session_) return;
  std::swap(static_cast<SessionSettings&>(*this), *session_);
  set();
  std::swap(static_cast<SessionSettings&>(*this), *session_);
}

}  // namespace pgorigin
