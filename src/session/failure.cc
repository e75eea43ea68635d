#include "session/failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

Error CouldNot(const std::string& what, const std::string& reason, std::string_view next) {
  std::string text = what;
  if (!reason.empty()) text += ": " + reason;
  return Error(ExitStatus::kCouldNotCompare, fmt::format("{}\n  next: {}", text, next));
}

struct NextStep {
  std::string_view words;  // in the reason, or the SQLSTATE
  std::string_view next;
  bool lasting = false;  // trying again does not help
};

// libpq gives no SQLSTATE for a refused connection.  A server that speaks another
// language gets the last, general advice.
constexpr std::array kConnectSteps = {
    NextStep{"password authentication failed",
             "check the user and its password (in the URL, PGPASSWORD, or ~/.pgpass)", true},
    NextStep{"no password supplied",
             "give the password in PGPASSWORD or ~/.pgpass (with mode 0600), or in the URL", true},
    NextStep{"no pg_hba.conf entry",
             "let pg_hba.conf of the server admit this user, database, address and encryption",
             true},
    NextStep{"authentication failed", "connect as a user that pg_hba.conf of the server admits",
             true},
    NextStep{"role \"", "check the user name, or create the role", true},
    NextStep{"database \"", "check the name of the database (psql -l lists them)", true},
    NextStep{"could not translate host name", "check the host name and the name service"},
    NextStep{"Connection refused",
             "check host and port, and that the server runs and listens there"},
    NextStep{"No such file or directory",
             "check the socket directory (host) and the port, and that the server runs"},
    NextStep{"timeout expired", "check host, port and firewall, or raise connect_timeout"},
    NextStep{"No route to host", "check the host and the network"},
    NextStep{"Network is unreachable", "check the host and the network"},
    NextStep{"too many clients", "try again when the server has a free connection"},
    NextStep{"remaining connection slots", "try again when the server has a free connection"},
    NextStep{"starting up", "try again in a moment"},
    NextStep{"shutting down", "try again when the server is up"},
    NextStep{"permission denied", "give the role the privilege to connect (GRANT CONNECT)", true},
    NextStep{"SSL", "check sslmode and the certificates", true},
    NextStep{"certificate", "check sslmode and the certificates", true},
    NextStep{"server closed the connection", "look into the log of the server"},
};

constexpr std::array kStatementSteps = {
    NextStep{"55P03", "try again when the lock is free (pg_blocking_pids() tells who holds it)"},
    NextStep{"57014",
             "try again when the server is less busy, or allow a longer statement timeout"},
    NextStep{"42501", "connect as a role that may see these objects, or grant it the privilege"},
    NextStep{"53100", "free disk space on the server"},
    NextStep{"53200", "try again when the server has more free memory"},
    NextStep{"40001", "try again"},
    NextStep{"40P01", "try again"},
};

template <std::size_t N>
NextStep StepFor(const std::array<NextStep, N>& steps, std::string_view text,
                 std::string_view otherwise) {
  for (const NextStep& step : steps) {
    if (text.find(step.words) != text.npos) return step;
  }
  return {"", otherwise};
}

// What libpq finds wrong before it reaches a server quotes options ("invalid
// sslmode value: …"), so only what comes from the network or the server passes.
bool MayBeShown(std::string_view message) {
  return message.starts_with("connection to server") ||
         message.starts_with("could not translate host name");
}

struct RefusedOption {
  std::string_view words;
  std::string_view reason;
  std::string_view next;
};
constexpr std::string_view kServiceStep =
    "define the service in ~/.pg_service.conf, or name another file in PGSERVICEFILE";
constexpr std::array kRefusedOptions = {
    RefusedOption{"definition of service", "the service is not defined", kServiceStep},
    RefusedOption{"service file", "the service file does not exist or cannot be read",
                  kServiceStep},
    RefusedOption{"", "libpq does not accept the value of an option (it is not shown)",
                  "check sslmode, hostaddr, target_session_attrs and the other options of the "
                  "connection string and of the PG* variables"},
};

const RefusedOption& RefusedOptionIn(std::string_view message) {
  return *std::find_if(
      kRefusedOptions.begin(), kRefusedOptions.end() - 1,
      [&](const RefusedOption& option) { return message.find(option.words) != message.npos; });
}

std::string Redacted(std::string text, std::string_view password) {
  constexpr std::size_t kShortest = 4;  // a shorter one would hit words by chance
  constexpr std::string_view kHidden = "********";
  if (password.size() < kShortest) return text;
  for (std::size_t at = 0; (at = text.find(password, at)) != text.npos; at += kHidden.size()) {
    text.replace(at, password.size(), kHidden);
  }
  return text;
}

// "connection to server on socket "…" failed: …": the description has said where.
std::string WithoutPlace(std::string text) {
  constexpr std::string_view kFailed = " failed: ";
  std::size_t at = text.find(kFailed);
  if (!text.starts_with("connection to server") || at == text.npos) return text;
  text.erase(0, at + kFailed.size());
  for (std::string_view severity : {"FATAL:  ", "ERROR:  "}) {
    if (text.starts_with(severity)) text.erase(0, severity.size());
  }
  return text;
}

}  // namespace

std::string SafeText(std::string_view text, std::string_view password) {
  std::string redacted = Redacted(std::string(text), password);
  std::string safe;
  std::string_view rest = redacted;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    if (!line.empty()) safe += (safe.empty() ? "" : "\n    ") + Printable(line);
  }
  return safe;
}

ConnectionError CouldNotConnect(const ConnectFailure& failure, const std::string& connection,
                                std::string_view password) {
  std::string what = "cannot connect to " + connection;
  if (!MayBeShown(failure.message)) {
    const RefusedOption& option = RefusedOptionIn(failure.message);
    return {CouldNot(what, std::string(option.reason), option.next), false};
  }
  std::string_view otherwise = failure.needs_password  ? kConnectSteps[1].next
                               : failure.used_password ? kConnectSteps[0].next
                                                       : "check host, port, database and user";
  const NextStep step = StepFor(kConnectSteps, failure.message, otherwise);
  return {CouldNot(what, SafeText(WithoutPlace(failure.message), password), step.next),
          !step.lasting && !(step.words.empty() && failure.used_password)};
}

Error ConnectionLost(const std::string& connection, const std::string& reason) {
  return CouldNot("lost the connection to " + connection, reason,
                  "check that the server is up (its log says why the connection ended), and try "
                  "again");
}

void RequireSupported(ServerVersion version, const std::string& connection) {
  if (version.Major() >= kOldestMajor) return;
  throw CouldNot(fmt::format("cannot read {}", connection),
                 fmt::format("the server is PostgreSQL {}, and {} is the oldest that is supported",
                             version.Major(), kOldestMajor),
                 "upgrade the server");
}

void RaiseAsError(const QueryError& error, const std::string& doing,
                  const std::string& connection) {
  throw CouldNot(fmt::format("could not {} of {}", doing, connection), error.what(),
                 StepFor(kStatementSteps, error.sqlstate(),
                         "check the privileges of the role and the log of the server")
                     .next);
}

}  // namespace pgorigin
