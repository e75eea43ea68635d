// A database of a scratch server, filled statement by statement.
#pragma once

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "pgorigin/ast/statement_class.h"
#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/scratch/scratch_cluster.h"
#include "pgorigin/session/session.h"
#include "pgorigin/spec/script.h"
#include "resolve/budget.h"

namespace pgorigin {

// What a database is created with, so that it orders and stores text as the live
// one does.  https://www.postgresql.org/docs/current/sql-createdatabase.html
struct DatabaseLocale {
  std::string encoding = "UTF8";
  std::string collate = "C";
  std::string ctype = "C";
};

// A statement that the server did not execute.
struct Refusal {
  const ScriptStatement* statement = nullptr;  // of the scripts that were executed
  std::string sqlstate;
  std::string message;
  int position = 0;         // character in the statement, from 1; 0: unknown
  bool unparsable = false;  // by the grammar of this program
};

class ScratchDatabase {
 public:
  // `name` is completed by the suffix of that cluster.  Throws Error when messages are not in
  // English and cannot be.
  ScratchDatabase(ScratchCluster& cluster, const std::string& name, const DatabaseLocale& locale,
                  const ConnectionOptions& timeouts, std::uintmax_t most_bytes);

  // Each statement on its own, as an unprivileged role: an error does not void what
  // is around it, so that all errors are found.  Data, transaction control, owners
  // and what concerns the whole server are left out; roles are made when a
  // statement names them.  Whatever a statement does, it takes a bounded time and disk;
  // when it ends its session, the rest of its file is not executed.
  std::vector<Refusal> Execute(const std::vector<Script>& scripts);

  Model Read(const CatalogOptions& options) const;
  const ConnectionOptions& connection() const { return connection_; }
  // The role that statements run as.
  const ConnectionOptions& owner_connection() const { return owner_connection_; }
  const std::string& owner_name() const { return owner_name_; }

 private:
  std::string Try(const ScriptStatement& statement, const ClassifiedStatement& classified,
                  std::vector<Refusal>& refused);
  void Execute(const ScriptStatement& statement, const ClassifiedStatement& classified);
  void BeginFile();
  void EndSession();
  enum class Remedy { kNone, kRetry, kDone };
  Remedy Provide(const QueryError& error, const ScriptStatement& statement,
                 const ClassifiedStatement& classified);
  bool CreateRole(const std::string& name);
  void CreateExtension(const ClassifiedStatement& extension);
  Refusal RefusalOf(const ScriptStatement& statement, const QueryError& error,
                    StatementClass type) const;

  ScratchCluster& cluster_;
  ConnectionOptions connection_;  // as the superuser, or as whom a given server admits
  Session superuser_;
  ConnectionOptions owner_connection_;  // as the unprivileged role
  Session owner_;
  std::string owner_name_;
  std::set<std::string> roles_;
  Budget budget_;
};

}  // namespace pgorigin
