#include "resolve/scratch_database.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <thread>

#include "pgorigin/model/error.h"

namespace pgorigin {
namespace {

// https://www.postgresql.org/docs/current/errcodes-appendix.html
constexpr std::string_view kUndefinedObject = "42704";
constexpr std::string_view kInsufficientPrivilege = "42501";
constexpr std::string_view kQueryCanceled = "57014";

ConnectionOptions WithConninfo(ConnectionOptions options, std::string conninfo) {
  options.conninfo = std::move(conninfo);
  return options;
}

std::string Quoted(std::string_view text) {
  std::string literal = "'";
  for (char c : text) {
    if (c == '\'') literal += c;
    literal += c;
  }
  return literal + "'";
}

std::string CreateDatabase(const std::string& name, const DatabaseLocale& locale) {
  return fmt::format("CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}",
                     QuoteIdentifier(name), Quoted(locale.encoding), Quoted(locale.collate),
                     Quoted(locale.ctype));
}

// The locale of the live server need not be installed here; C fits every encoding.
void CreateDatabase(Session& superuser, const std::string& name, const DatabaseLocale& locale) {
  try {
    superuser.Execute(CreateDatabase(name, locale));
  } catch (const QueryError&) {
    superuser.Execute(CreateDatabase(name, {locale.encoding, "C", "C"}));
  }
}

std::string MakeDatabase(const ScratchCluster& cluster, const std::string& name,
                         const DatabaseLocale& locale, const ConnectionOptions& timeouts) {
  Session superuser(WithConninfo(timeouts, cluster.MaintenanceConnectionString()));
  CreateDatabase(superuser, name, locale);
  return cluster.ConnectionString(name);
}

// What only a superuser may do, and a run can do without.
void ExecuteIfAllowed(Session& session, const std::string& statement) {
  try {
    session.Execute(statement);
  } catch (const QueryError& error) {
    if (error.sqlstate() != kInsufficientPrivilege) throw;
  }
}

bool SpeaksEnglish(Session& session) {
  try {
    session.Execute("SELECT 1 / 0");
  } catch (const QueryError& error) {
    return std::string_view(error.what()).starts_with("division by zero");
  }
  return false;
}

// Messages are recognised below.
void RequireEnglish(Session& session) {
  if (SpeaksEnglish(session)) return;
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("the messages of {} are not in English, and are not understood\n"
                          "  next: ALTER ROLE … SET lc_messages = 'C', as a superuser",
                          session.description()));
}

// `x` of: role "x" does not exist.  Quotes in a name are not doubled there.
std::optional<std::string> MissingRole(const QueryError& error) {
  constexpr std::string_view kBefore = "role \"";
  constexpr std::string_view kAfter = "\" does not exist";
  std::string_view message = error.what();
  if (error.sqlstate() != kUndefinedObject) return std::nullopt;
  std::size_t begin = message.find(kBefore);
  std::size_t end = message.rfind(kAfter);
  if (begin == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
  begin += kBefore.size();
  if (end < begin) return std::nullopt;
  return std::string(message.substr(begin, end - begin));
}

bool IsExecuted(StatementClass type) {
  constexpr std::array kExecuted = {
      StatementClass::kDefinition,      StatementClass::kUnparsable,
      StatementClass::kCreateTable,     StatementClass::kCreateRole,
      StatementClass::kCreateExtension, StatementClass::kCommentOnExtension};
  return std::find(kExecuted.begin(), kExecuted.end(), type) != kExecuted.end();
}

struct Classified {
  const Script* script;
  const ScriptStatement* statement;
  ClassifiedStatement classified;
};

QualifiedName CreatedTable(const ClassifiedStatement& statement) {
  return {statement.schema.empty() ? "public" : statement.schema, statement.name};
}

// A column table of Markdown is void when any SQL creates that table.
void DropVoidTables(std::vector<Classified>& statements) {
  std::set<QualifiedName> by_sql;
  for (const auto& [script, statement, classified] : statements) {
    bool creates = classified.type == StatementClass::kCreateTable && !statement->from_table;
    if (creates) by_sql.insert(CreatedTable(classified));
  }
  std::erase_if(statements, [&](const Classified& item) {
    return item.statement->from_table && by_sql.contains(CreatedTable(item.classified));
  });
}

// The statements to execute.
std::vector<Classified> ClassifyAll(const std::vector<Script>& scripts) {
  std::vector<Classified> statements;
  for (const Script& script : scripts) {
    for (const ScriptStatement& statement : script.statements) {
      if (!statement.definition || !statement.error.empty()) continue;
      ClassifiedStatement classified = Classify(statement.text);
      if (IsExecuted(classified.type)) statements.push_back({&script, &statement, classified});
    }
  }
  DropVoidTables(statements);
  return statements;
}

std::string Without(std::string text, const std::string& part) {
  for (std::size_t at; !part.empty() && (at = text.find(part)) != text.npos;) {
    text.erase(at, part.size());
  }
  return text;
}

}  // namespace

ScratchDatabase::ScratchDatabase(ScratchCluster& cluster, const std::string& name,
                                 const DatabaseLocale& locale, const ConnectionOptions& timeouts,
                                 std::uintmax_t most_bytes)
    : cluster_(cluster),
      connection_(
          WithConninfo(timeouts, MakeDatabase(cluster, name + cluster.suffix(), locale, timeouts))),
      superuser_(connection_),
      owner_connection_(
          WithConninfo(timeouts, cluster.UnprivilegedConnectionString(superuser_.database()))),
      owner_(owner_connection_),
      owner_name_(owner_.Query("SELECT current_user").Get(0, 0)),
      budget_(cluster, timeouts.statement_timeout, most_bytes) {
  ExecuteIfAllowed(superuser_, fmt::format("ALTER DATABASE {} SET lc_messages = 'C'",
                                           QuoteIdentifier(superuser_.database())));
  // Before 15 the schema public belongs to the superuser, and a dump says COMMENT ON it.
  ExecuteIfAllowed(superuser_,
                   fmt::format("ALTER SCHEMA public OWNER TO {}", QuoteIdentifier(owner_name_)));
  owner_ = Session(owner_connection_);
  RequireEnglish(owner_);
}

std::vector<Refusal> ScratchDatabase::Execute(const std::vector<Script>& scripts) {
  std::vector<Refusal> refused;
  std::vector<Classified> statements = ClassifyAll(scripts);
  const Script* script = nullptr;
  std::string lost;  // the session of this file, and why
  for (const auto& [of, statement, classified] : statements) {
    if (of != script) BeginFile();
    if (of != script) lost.clear();
    script = of;
    const std::string reason = lost.empty() ? budget_.Spent() : lost;
    if (reason.empty()) {
      lost = Try(*statement, classified, refused);
    } else {
      refused.push_back({statement, std::string(kQueryCanceled), reason, 0, false});
    }
  }
  return refused;
}

// Why the rest of the file cannot be executed; empty: it can.
std::string ScratchDatabase::Try(const ScriptStatement& statement,
                                 const ClassifiedStatement& classified,
                                 std::vector<Refusal>& refused) {
  try {
    Execute(statement, classified);
  } catch (const QueryError& error) {
    refused.push_back(RefusalOf(statement, error, classified.type));
  } catch (const Error& error) {
    refused.push_back({&statement, std::string(kQueryCanceled),
                       Without(error.what(), cluster_.suffix()), 0, false});
    EndSession();
    return "it was not executed: a statement before it ended the session";
  }
  return "";
}

// It may run on, and hold locks.
void ScratchDatabase::EndSession() {
  const std::string mine = fmt::format(
      "FROM pg_catalog.pg_stat_activity WHERE usename = {} AND "
      "datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()",
      Quoted(owner_name_));
  superuser_.Execute("SELECT pg_catalog.pg_terminate_backend(pid) " + mine);
  for (int look = 0; look < 50 && superuser_.Query("SELECT " + mine).size() > 0; ++look) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

// Each file begins as a session does, whatever a server that was given has for default.
void ScratchDatabase::BeginFile() {
  owner_ = Session(owner_connection_);
  owner_.Execute(
      "SET search_path TO \"$user\", public;\n"
      "SET default_tablespace TO '';\n"
      "SET default_table_access_method TO heap");
}

// Every new role that a statement names costs one more attempt.
void ScratchDatabase::Execute(const ScriptStatement& statement,
                              const ClassifiedStatement& classified) {
  if (classified.type == StatementClass::kCreateRole) {
    CreateRole(classified.name);
    return;
  }
  const Limits limits = budget_.ForStatement();
  for (;;) {
    try {
      owner_.ExecuteWithin(statement.text, limits);
      return;
    } catch (const QueryError& error) {
      Remedy remedy = Provide(error, statement, classified);
      if (remedy == Remedy::kNone) throw;
      if (remedy == Remedy::kDone) return;
    }
  }
}

// What only a superuser can do and no statement can misuse.
ScratchDatabase::Remedy ScratchDatabase::Provide(const QueryError& error,
                                                 const ScriptStatement& statement,
                                                 const ClassifiedStatement& classified) {
  if (std::optional<std::string> role = MissingRole(error)) {
    return CreateRole(*role) ? Remedy::kRetry : Remedy::kNone;
  }
  if (error.sqlstate() != kInsufficientPrivilege) return Remedy::kNone;
  if (classified.type == StatementClass::kCreateExtension) {
    CreateExtension(classified);
    return Remedy::kDone;
  }
  if (classified.type == StatementClass::kCommentOnExtension) {
    superuser_.Execute(statement.text);
    return Remedy::kDone;
  }
  return Remedy::kNone;
}

// A role that exists is nobody's to give: statements run without what it may do.
bool ScratchDatabase::CreateRole(const std::string& name) {
  if (roles_.contains(name)) return false;
  std::string role = QuoteIdentifier(name);
  ResultSet existing = superuser_.Query(
      fmt::format("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = {}", Quoted(name)));
  if (existing.size() == 0) {
    superuser_.Execute(fmt::format("CREATE ROLE {} NOLOGIN", role));
    cluster_.NoteRole(name);
    superuser_.Execute(fmt::format("GRANT {} TO {}", role, QuoteIdentifier(owner_name_)));
  }
  roles_.insert(name);
  return true;
}

// Nobody who reads it knows the suffix, and the next run has another.
Refusal ScratchDatabase::RefusalOf(const ScriptStatement& statement, const QueryError& error,
                                   StatementClass type) const {
  return {&statement, error.sqlstate(), Without(error.what(), cluster_.suffix()), error.position(),
          type == StatementClass::kUnparsable};
}

// Made from the names alone: no text of the Origin runs with privileges.  Without a
// schema it goes where the statement would have put it: first in search_path.
void ScratchDatabase::CreateExtension(const ClassifiedStatement& extension) {
  std::string schema = extension.schema;
  if (schema.empty()) schema = owner_.Query("SELECT current_schema()").Get(0, 0);
  superuser_.Execute(fmt::format("CREATE EXTENSION IF NOT EXISTS {}{}{}",
                                 QuoteIdentifier(extension.name),
                                 schema.empty() ? "" : " SCHEMA " + QuoteIdentifier(schema),
                                 extension.cascade ? " CASCADE" : ""));
}

Model ScratchDatabase::Read(const CatalogOptions& options) const {
  return ReadCatalog(connection_, options);
}

}  // namespace pgorigin
