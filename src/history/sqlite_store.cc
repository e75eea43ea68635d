// A ledger in a file.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "history/store.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

constexpr Dialect kSqlite = {"", "", "integer PRIMARY KEY AUTOINCREMENT"};
// A run writes for a moment at the end of each audit.
constexpr int kPatience = 30'000;  // milliseconds
// https://www.sqlite.org/pragma.html#pragma_application_id: whose file it is.
constexpr int kApplication = 0x70674f72;  // "pgOr"

std::string_view NextStep(int code) {
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "put a copy back, or move the file away: a new ledger begins";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return "name a file with --ledger that this user may write, in a directory that it may "
             "write, too";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program holds it: end that one, and run this again";
    case SQLITE_FULL:
      return "make room on its disk";
    default:
      return "name another ledger with --ledger";
  }
}

class SqliteStore : public Store {
 public:
  explicit SqliteStore(const std::string& file) : file_(file) {
    Try([&] {
      database_ = std::make_unique<SQLite::Database>(
          file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kPatience);
      database_->exec("PRAGMA journal_mode = WAL");  // readers and a writer do not wait
      database_->exec("PRAGMA synchronous = NORMAL");
      database_->exec("PRAGMA foreign_keys = ON");
    });
  }

  Rows Run(std::string_view sql, const Values& values) override {
    Rows rows;
    Try([&] {
      SQLite::Statement statement(*database_, Spelled(sql, kSqlite));
      int index = 0;
      for (const Value& value : values) {
        ++index;
        value ? statement.bindNoCopy(index, *value) : statement.bind(index);
      }
      while (statement.executeStep()) rows.push_back(RowOf(statement));
    });
    return rows;
  }

  void Begin() override { Run("BEGIN IMMEDIATE", {}); }
  void Commit() override { Run("COMMIT", {}); }
  void Rollback() noexcept override { database_->tryExec("ROLLBACK"); }
  void LockSchema() override {}  // BEGIN IMMEDIATE does

  bool HasTable(std::string_view name) override {
    return !Run("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?",
                {std::string(name)})
                .empty();
  }

  void Prepare() override {
    if (!Run("SELECT 1 FROM sqlite_master LIMIT 1", {}).empty()) {
      throw Error(ExitStatus::kCouldNotCompare,
                  fmt::format("{} is a database of another program\n  next: name another file with "
                              "--ledger",
                              description()));
    }
    Run(fmt::format("PRAGMA application_id = {}", kApplication), {});
  }

  std::string description() const override { return "the ledger " + Printable(file_); }

 private:
  static Values RowOf(SQLite::Statement& statement) {
    Values row;
    for (int i = 0; i < statement.getColumnCount(); ++i) {
      const SQLite::Column column = statement.getColumn(i);
      row.push_back(column.isNull() ? Value() : Value(column.getString()));
    }
    return row;
  }

  template <class Work>
  void Try(Work work) {
    try {
      work();
    } catch (const SQLite::Exception& error) {
      throw Error(ExitStatus::kCouldNotCompare,
                  fmt::format("{}: {}\n  next: {}", description(), error.what(),
                              NextStep(error.getErrorCode())));
    }
  }

  std::string file_;
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace

std::unique_ptr<Store> OpenSqlite(const std::string& file) {
  return std::make_unique<SqliteStore>(file);
}

}  // namespace pgorigin
