#include "pgorigin/scratch/scratch_server.h"

#include <fmt/format.h>

#include <chrono>
#include <deque>
#include <fstream>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/session/session.h"
#include "scratch/data_directory.h"
#include "scratch/installation.h"
#include "scratch/scratch_directory.h"
#include "scratch/supervisor.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSuperuser = "postgres";

std::string QuoteValue(const std::string& value) {
  std::string quoted = "'";
  for (char c : value) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string QuoteLiteral(const std::string& value) {
  std::string quoted = "'";
  for (char c : value) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

// The rest keeps PG* variables, which are meant for the target, away.
std::string Keywords(const fs::path& directory, const std::string& database,
                     const std::string& user) {
  return fmt::format(
      "host={} hostaddr='' port='5432' dbname={} user={} password='' passfile={} "
      "options='' sslmode='disable' gssencmode='disable' channel_binding='disable' "
      "target_session_attrs='any'",
      QuoteValue(directory), QuoteValue(database), QuoteValue(user),
      QuoteValue(directory / "no-password-file"));
}

std::string LastLines(const fs::path& log) {
  constexpr std::size_t kLines = 10;
  std::ifstream file(log);
  std::deque<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    lines.push_back("\n    " + Printable(line));
    if (lines.size() > kLines) lines.pop_front();
  }
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

// The last line of the file is the server's state.
// https://www.postgresql.org/docs/current/storage-file-layout.html
bool IsReady(const fs::path& data) {
  std::ifstream file(data / "postmaster.pid");
  std::string state;
  for (std::string line; std::getline(file, line);) state = line;
  return state.starts_with("ready");
}

void WaitUntilReady(const ScratchDirectory& directory, const Supervisor& supervisor) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::seconds kPatience{60};
  auto deadline = Clock::now() + kPatience;
  bool ended = false;
  while (!IsReady(directory.data())) {
    ended = supervisor.ServerEnded(2);
    if (!ended && Clock::now() < deadline) continue;
    throw Error(ExitStatus::kCouldNotCompare,
                fmt::format("the scratch server {}; its log says:{}\n"
                            "  next: check the installation of PostgreSQL and free disk space",
                            ended ? "did not start" : "did not become ready in 60 s",
                            LastLines(directory.log())));
  }
}

Supervisor::Task TaskFor(const ScratchDirectory& directory, const Installation& installation,
                         const std::optional<Account>& identity,
                         const std::vector<std::string>& settings) {
  std::vector<std::string> command = {installation.bindir / "postgres", "-D", directory.data(),
                                      "-k", directory.path()};
  for (const std::string& setting : settings) command.insert(command.end(), {"-c", setting});
  return {command, identity, directory.log(), directory.path(), directory.lock()};
}

// Before 15 everybody may create in `public`, but only its owner may comment on it.
bool OwnerHasPublic(int major) { return major >= 15; }
bool HasCopyStrategy(int major) { return major >= 15; }

}  // namespace

struct ScratchServer::Impl {
  explicit Impl(const ScratchOptions& options)
      : installation(FindInstallation(options)),
        identity(UnprivilegedAccount()),
        directory(identity) {
    MakeDataDirectory(directory.data(), installation, options, identity);
    supervisor.emplace(TaskFor(directory, installation, identity, options.settings));
    directory.Release();
    WaitUntilReady(directory, *supervisor);
  }

  Session Connect(const std::string& database) const {
    return Session({Keywords(directory.path(), database, kSuperuser)});
  }

  void GiveAway(const std::string& database) const;

  Installation installation;
  std::optional<Account> identity;
  ScratchDirectory directory;
  std::optional<Supervisor> supervisor;
};

void ScratchServer::Impl::GiveAway(const std::string& database) const {
  Session session = Connect(database);
  ResultSet owned =
      session.Query(fmt::format("SELECT FROM pg_catalog.pg_database WHERE datname = {} AND "
                                "pg_catalog.pg_get_userbyid(datdba) = '{}'",
                                QuoteLiteral(database), kUnprivilegedRole));
  if (owned.size() == 1) return;
  session.Execute(
      fmt::format("ALTER DATABASE {} OWNER TO {}", QuoteIdentifier(database), kUnprivilegedRole));
  if (OwnerHasPublic(installation.major)) return;
  session.Execute(fmt::format("ALTER SCHEMA public OWNER TO {}", kUnprivilegedRole));
}

ScratchServer::ScratchServer(const ScratchOptions& options) {
  RemoveStaleDirectories();
  impl_ = std::make_unique<Impl>(options);
}

ScratchServer::~ScratchServer() = default;

int ScratchServer::major() const { return impl_->installation.major; }
std::string ScratchServer::description() const {
  return fmt::format("a scratch server (PostgreSQL {})", major());
}
fs::path ScratchServer::socket_directory() const { return impl_->directory.path(); }

// Files may go while they are counted.
std::uintmax_t ScratchServer::DiskUsage() const {
  std::uintmax_t bytes = 0;
  std::error_code error;
  fs::recursive_directory_iterator at(impl_->directory.path(), error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code gone;
    const std::uintmax_t size = at->is_regular_file(gone) ? at->file_size(gone) : 0;
    if (!gone) bytes += size;
  }
  return bytes;
}

std::string ScratchServer::ConnectionString(const std::string& database) const {
  return Keywords(impl_->directory.path(), database, kSuperuser);
}

std::string ScratchServer::UnprivilegedConnectionString(const std::string& database) const {
  impl_->GiveAway(database);
  return Keywords(impl_->directory.path(), database, kUnprivilegedRole);
}

std::string ScratchServer::CreateDatabase(const std::string& name) {
  impl_->Connect("postgres")
      .Execute(fmt::format("CREATE DATABASE {} TEMPLATE template0{}", QuoteIdentifier(name),
                           HasCopyStrategy(major()) ? " STRATEGY file_copy" : ""));
  return UnprivilegedConnectionString(name);
}

}  // namespace pgorigin
