// What it takes to execute a statement on a private server, as an unprivileged role.
#pragma once

#include <string>
#include <vector>

namespace pgorigin {

enum class StatementClass {
  kDefinition,       // executed as it is
  kUnparsable,       // only a server can tell
  kData,             // INSERT, COPY, TRUNCATE, …: a schema does not need it
  kTransaction,      // BEGIN, COMMIT, SAVEPOINT, …
  kOwner,            // ALTER … OWNER TO, SET ROLE: changes who may alter things afterwards
  kTimeout,          // SET statement_timeout and its kin, as pg_dump writes them
  kServerWide,       // databases, tablespaces, roles, what depends on who executes it
  kCreateTable,      // `name`, `schema` as it is written
  kCreateRole,       // `name`
  kCreateExtension,  // `name`, `schema`, `cascade`
  kCommentOnExtension,
};

struct ClassifiedStatement {
  StatementClass type = StatementClass::kDefinition;
  std::string name;
  std::string schema;
  bool cascade = false;
};

ClassifiedStatement Classify(const std::string& statement);

}  // namespace pgorigin
