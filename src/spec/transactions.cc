#include "spec/transactions.h"

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/token.h"

namespace pgorigin {
namespace {

constexpr auto kControls = std::to_array<std::string_view>(
    {"begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release", "prepare"});

bool MayControl(const ScriptStatement& statement) {
  if (!statement.error.empty()) return false;
  const Token first = TokenScanner(statement.text).Next();
  return std::ranges::any_of(kControls,
                             [&](std::string_view word) { return IsKeyword(first.text, word); });
}

// A transaction, or the rest of one behind a savepoint.
struct Block {
  std::size_t begin = 0;
  std::string savepoint;
};

class Transactions {
 public:
  explicit Transactions(std::size_t count) : undone_(count) {}

  void BeginFile() { blocks_.clear(); }

  void Read(std::size_t at, const PgQuery__TransactionStmt& stmt) {
    switch (stmt.kind) {
      case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_BEGIN:
      case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_START:
        if (blocks_.empty()) blocks_.push_back({at + 1, {}});
        return;
      case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_SAVEPOINT:
        if (!blocks_.empty()) blocks_.push_back({at + 1, stmt.savepoint_name});
        return;
      case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_RELEASE:
        if (auto block = Find(stmt.savepoint_name)) blocks_.resize(*block);
        return;
      case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK_TO:
        if (auto block = Find(stmt.savepoint_name)) UndoTo(*block, at);
        return;
      case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK:
        if (!blocks_.empty()) Undo(blocks_.front().begin, at);
        return End(at, stmt.chain);
      case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_COMMIT:
      case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_PREPARE:
        return End(at, stmt.chain);
      default:
        return;  // COMMIT PREPARED and ROLLBACK PREPARED: of some other transaction
    }
  }

  std::vector<bool> Take() { return std::move(undone_); }

 private:
  // The last one of that name.
  std::optional<std::size_t> Find(std::string_view savepoint) const {
    for (std::size_t i = blocks_.size(); i > 1; --i) {
      if (blocks_[i - 1].savepoint == savepoint) return i - 1;
    }
    return std::nullopt;
  }
  void Undo(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) undone_[i] = true;
  }
  // The savepoint stays.
  void UndoTo(std::size_t block, std::size_t end) {
    Undo(blocks_[block].begin, end);
    blocks_.resize(block + 1);
  }
  void End(std::size_t at, bool chain) {
    const bool open = !blocks_.empty();
    blocks_.clear();
    if (open && chain) blocks_.push_back({at + 1, {}});
  }

  std::vector<bool> undone_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<bool> RolledBack(std::span<const ScriptStatement* const> statements) {
  Transactions transactions(statements.size());
  Name file;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i]->place.file != file) transactions.BeginFile();
    file = statements[i]->place.file;
    if (!MayControl(*statements[i])) continue;
    const ParseOutcome outcome = Parse(statements[i]->text);
    const PgQuery__Node* node = outcome.statement.node();
    if (node == nullptr || node->node_case != PG_QUERY__NODE__NODE_TRANSACTION_STMT) continue;
    transactions.Read(i, *node->transaction_stmt);
  }
  return transactions.Take();
}

}  // namespace pgorigin
