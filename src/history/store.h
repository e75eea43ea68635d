// A database that keeps a ledger: two dialects of the same SQL.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/session/session.h"

namespace pgorigin {

// What the dialects write differently.
struct Dialect {
  std::string_view tables;  // what the name of a table begins with
  std::string_view names;   // that of an index
  std::string_view id;      // a column that numbers the rows
};

// Failures throw Error (kCouldNotCompare) with the place of the ledger and the next step.
class Store {
 public:
  using Value = std::optional<std::string>;
  using Values = std::vector<Value>;
  using Rows = std::vector<Values>;

  virtual ~Store() = default;

  // One statement: `{t}`, `{n}` and `{id}` are the dialect's, each `?` the next value.
  virtual Rows Run(std::string_view sql, const Values& values = {}) = 0;
  // So that nobody else writes meanwhile.
  virtual void Begin() = 0;
  virtual void Commit() = 0;
  virtual void Rollback() noexcept = 0;
  // Until the transaction ends nobody else makes or upgrades the tables.
  virtual void LockSchema() = 0;
  virtual bool HasTable(std::string_view name) = 0;
  // Before the first table is made.  Throws when the place is somebody else's.
  virtual void Prepare() = 0;
  // "the ledger nightly.db", safe to print.
  virtual std::string description() const = 0;
};

std::unique_ptr<Store> OpenSqlite(const std::string& file);
std::unique_ptr<Store> OpenPostgres(const ConnectionOptions& options);

// The statement as that dialect has it.
std::string Spelled(std::string_view sql, const Dialect& dialect);

// Undone unless it is committed.
class StoreTransaction {
 public:
  explicit StoreTransaction(Store& store) : store_(&store) { store.Begin(); }
  ~StoreTransaction() {
    if (store_ != nullptr) store_->Rollback();
  }
  StoreTransaction(const StoreTransaction&) = delete;
  StoreTransaction& operator=(const StoreTransaction&) = delete;
  void Commit() {
    store_->Commit();
    store_ = nullptr;
  }

 private:
  Store* store_;
};

// Makes the tables, or brings them up to date; refuses those of a newer program.
void Upgrade(Store& store);

}  // namespace pgorigin
