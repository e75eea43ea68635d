#include "pgorigin/scratch/given_server.h"

#include <fmt/format.h>

#include <atomic>
#include <mutex>
#include <random>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/session/connection_string.h"
#include "scratch/data_directory.h"
#include "scratch/interruption.h"

namespace pgorigin {
namespace {

// Of the system's generator: nobody guesses it.
std::string RandomHex(int words) {
  std::random_device device;
  std::string text;
  for (int i = 0; i < words; ++i) text += fmt::format("{:08x}", device());
  return text;
}

ConnectionOptions Connecting(ConnectionOptions timeouts, std::string conninfo) {
  timeouts.conninfo = std::move(conninfo);
  return timeouts;
}

// What drops may take their time, however short a user wants his queries.
ConnectionOptions Dropping(const ConnectionOptions& timeouts) {
  ConnectionOptions options;
  options.conninfo = timeouts.conninfo;
  options.connect_timeout = timeouts.connect_timeout;
  return options;
}

// libpq's default is named for the user, and need not exist.
std::string Maintenance(const std::string& url) {
  return NamesDatabase(url) ? url : WithDatabase(url, "postgres");
}

bool IsSuperuser(Session& session) {
  ResultSet role = session.Query(
      "SELECT rolsuper, rolcreatedb, rolname FROM pg_catalog.pg_roles\n"
      "WHERE rolname = current_user");
  if (role.size() == 1 && (role.GetBool(0, 0) || role.GetBool(0, 1))) return role.GetBool(0, 0);
  throw Error(ExitStatus::kCouldNotCompare,
              fmt::format("the role may not create databases: {}\n"
                          "  next: give it CREATEDB, or name another role in the scratch URL",
                          session.description()));
}

// The suffix holds nothing that needs quotes.
ResultSet Databases(Session& session, std::string_view column, const std::string& suffix) {
  return session.Query(
      fmt::format("SELECT {} FROM pg_catalog.pg_database\n"
                  "WHERE pg_catalog.right(datname, {}) = '{}' ORDER BY datname",
                  column, suffix.size(), suffix));
}

void DropOne(Session& session, std::string_view what, const std::string& statement,
             std::vector<std::string>& left) {
  try {
    session.Execute(statement);
  } catch (const QueryError& error) {
    left.push_back(fmt::format("left behind on {}: {} could not be dropped: {}",
                               session.description(), what, error.what()));
  }
}

}  // namespace

struct GivenServer::Impl {
  Impl(const ScratchOptions& options, const ConnectionOptions& timeouts)
      : maintenance(Connecting(timeouts, Maintenance(options.url))),
        session(maintenance),
        description(session.description()),
        superuser(IsSuperuser(session)) {
    if (superuser) MakeRole(options.most_bytes);
  }

  void MakeRole(std::uintmax_t most_bytes);
  void RequireLogin(const std::string& conninfo);
  std::vector<std::string> Drop();
  void DropAll(std::vector<std::string>& left);
  std::string Left(std::string_view reason) const;

  const ConnectionOptions maintenance;
  Session session;
  const std::string description;
  const bool superuser;
  const std::string suffix = "_" + RandomHex(2);
  const std::string role = kUnprivilegedRole + suffix;
  const std::string password = RandomHex(4);
  bool logs_in = false;
  std::mutex dropping;
  bool dropped = false;
  std::vector<std::string> roles;  // that statements named
  std::atomic<bool> interrupted = false;
  // Last, so that it ends first.  What goes on meanwhile fails, and drops the rest.
  Interruption interruption{[this] {
    interrupted = true;
    Drop();
  }};
};

// The method md5 of pg_hba.conf takes such a password, too, and before 14 md5 is the default
// here.  The role cannot raise that limit, which counts what no database holds.
// https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-TEMP-FILE-LIMIT
void GivenServer::Impl::MakeRole(std::uintmax_t most_bytes) {
  session.Execute(
      fmt::format("SET password_encryption = 'scram-sha-256';\n"
                  "CREATE ROLE {0} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION "
                  "NOBYPASSRLS PASSWORD '{1}';\n"
                  "ALTER ROLE {0} SET temp_file_limit = '{2}kB'",
                  role, password, most_bytes >> 10));
}

void GivenServer::Impl::RequireLogin(const std::string& conninfo) {
  if (logs_in) return;
  try {
    const Session attempt(Connecting(maintenance, conninfo));
  } catch (const Error& error) {
    throw Error(
        ExitStatus::kCouldNotCompare,
        fmt::format("the role of the scratch URL is a superuser; statements run as a new role "
                    "without privileges, and it could not log in by its password: {}\n"
                    "  or: name a role that is no superuser and has CREATEDB in the scratch URL; "
                    "statements run as that one",
                    error.what()));
  }
  logs_in = true;
}

void GivenServer::Impl::DropAll(std::vector<std::string>& left) {
  Session dropper(Dropping(maintenance));
  const ResultSet databases = Databases(dropper, "datname", suffix);
  for (int row = 0; row < databases.size(); ++row) {
    const std::string name = QuoteIdentifier(databases.Get(row, 0));
    DropOne(dropper, "database " + name, fmt::format("DROP DATABASE {} WITH (FORCE)", name), left);
  }
  for (const std::string& made : roles) {
    const std::string name = QuoteIdentifier(made);
    DropOne(dropper, "role " + name, "DROP ROLE IF EXISTS " + name, left);
  }
  roles.clear();
  if (superuser) DropOne(dropper, "role " + role, "DROP ROLE IF EXISTS " + role, left);
}

std::string GivenServer::Impl::Left(std::string_view reason) const {
  std::string text = fmt::format("left behind on {}: databases and roles whose names end with {}",
                                 description, suffix);
  for (const std::string& made : roles) text += ", role " + QuoteIdentifier(made);
  return fmt::format("{}: {}", text, reason);
}

std::vector<std::string> GivenServer::Impl::Drop() {
  const std::lock_guard lock(dropping);
  std::vector<std::string> left;
  try {
    DropAll(left);
  } catch (const std::exception& error) {
    left.push_back(Left(error.what()));
  }
  return left;
}

GivenServer::GivenServer(const ScratchOptions& options, const ConnectionOptions& timeouts)
    : impl_(std::make_unique<Impl>(options, timeouts)) {}

GivenServer::~GivenServer() { GivenServer::Drop(); }

int GivenServer::major() const { return impl_->session.version().Major(); }
std::string GivenServer::description() const {
  return fmt::format("a scratch server (PostgreSQL {}, {})", major(), impl_->description);
}
std::string GivenServer::suffix() const { return impl_->suffix; }

std::string GivenServer::MaintenanceConnectionString() const {
  if (impl_->interrupted) throw Error(ExitStatus::kCouldNotCompare, "interrupted");
  return impl_->maintenance.conninfo;
}
std::string GivenServer::ConnectionString(const std::string& database) const {
  return WithDatabase(impl_->maintenance.conninfo, database);
}

std::string GivenServer::UnprivilegedConnectionString(const std::string& database) const {
  if (!impl_->superuser) return ConnectionString(database);
  impl_->session.Execute(
      fmt::format("ALTER DATABASE {} OWNER TO {}", QuoteIdentifier(database), impl_->role));
  const std::string conninfo = WithLogin(ConnectionString(database), impl_->role, impl_->password);
  impl_->RequireLogin(conninfo);
  return conninfo;
}

void GivenServer::NoteRole(const std::string& name) {
  const std::lock_guard lock(impl_->dropping);
  impl_->roles.push_back(name);
}

// A database may go, or the session, while it is asked.
std::uintmax_t GivenServer::DiskUsage() const {
  try {
    const ResultSet sizes =
        Databases(impl_->session, "pg_catalog.pg_database_size(oid)", impl_->suffix);
    std::uintmax_t bytes = 0;
    for (int row = 0; row < sizes.size(); ++row) {
      bytes += static_cast<std::uintmax_t>(sizes.GetInt(row, 0));
    }
    return bytes;
  } catch (const std::exception&) {
    return 0;
  }
}

std::vector<std::string> GivenServer::Drop() {
  if (std::exchange(impl_->dropped, true)) return {};
  return impl_->Drop();
}

ServerVersion VersionOfGivenServer(const std::string& url, const ConnectionOptions& timeouts) {
  return Session(Connecting(timeouts, Maintenance(url))).version();
}

}  // namespace pgorigin
