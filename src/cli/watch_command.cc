#include "cli/watch_command.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <map>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/audit.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/publish.h"
#include "cli/run_options.h"
#include "cli/stop_signals.h"
#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/watch/ddl_log.h"

namespace pgorigin {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kBetweenQuestions{500};   // whether to stop
constexpr milliseconds kQuiet{300};              // DDL comes in bursts: one audit for all of it
constexpr milliseconds kHearing{5'000};          // what somebody told a moment ago
constexpr std::string_view kReadOnly = "25006";  // read_only_sql_transaction
constexpr milliseconds kPoll{2'000};             // a database without a log

ConnectionOptions Connection(const Settings& settings) {
  const std::vector<Source> target = TargetOf(settings);
  if (target[0].type != Source::Type::kServer) {
    throw Error(ExitStatus::kUsage, "watch: the target has to be a live database");
  }
  Progress progress(false);
  ConnectionOptions connection = ResolveOptionsOf(settings, progress).connection;
  connection.conninfo = target[0].value;
  return connection;
}

// Findings by what stays the same from audit to audit.
using Known = std::map<std::string, Finding>;

Known FindingsOf(const Report& report) {
  Known known;
  for (const Finding& finding : report.findings) known.emplace(finding.fingerprint, finding);
  return known;
}

std::string Now() { return fmt::format("{:%H:%M:%S}", fmt::localtime(std::time(nullptr))); }

std::string LineOf(std::string_view word, const Finding& finding) {
  std::string line = fmt::format("{}  {:<8}  {}  {}\n", Now(), word, Describe(finding.object),
                                 Printable(finding.rule));
  if (word != "new") return line;
  line += fmt::format("          {}\n", Printable(finding.sentence));
  if (finding.made_by)
    line += fmt::format("          by {}\n", Printable(TextOf(*finding.made_by)));
  return line;
}

class Watch {
 public:
  Watch(const Settings& settings, std::ostream& out, std::ostream& err)
      : settings_(settings),
        connection_(Connection(settings)),
        session_(connection_),
        out_(out),
        err_(err) {
    settings_.quiet = true;
  }

  int Run() {
    if (FindDdlLog(session_) != DdlLog::kAbsent) Listen();
    Begin();
    while (Wait()) Look();
    return static_cast<int>(ExitStatus::kClean);
  }

 private:
  // A pooler that lends server connections by the transaction would swallow what is told
  // between two of them; so somebody else tells something.  A standby has no notifications.
  void Listen() {
    try {
      session_.Execute(fmt::format("LISTEN {}", kDdlChannel));
    } catch (const QueryError& error) {
      if (error.sqlstate() != kReadOnly) throw;
      return;
    }
    Session(connection_).Execute(fmt::format("NOTIFY {}", kDdlChannel));
    listens_ = session_.AwaitNotification(kHearing);
    if (listens_) return;
    throw Error(ExitStatus::kCouldNotCompare,
                fmt::format("{} hears no notifications: a pooler by the transaction stands before "
                            "it\n  next: connect to the server itself",
                            session_.description()));
  }

  void Begin() {
    if (!listens_) state_ = ReadState(connection_);
    known_ = Audit();
    WriteStream(out_, fmt::format("pgorigin watch  {}\n  {}\n  {} now; Ctrl-C ends\n",
                                  session_.description(), How(),
                                  known_.size() == 1 ? "1 finding"
                                                     : fmt::format("{} findings", known_.size())));
  }

  std::string How() const {
    return listens_ ? "hears of each DDL statement"
                    : fmt::format(
                          "asks every {} s whether something changed; with `pgorigin watch "
                          "install`, and on\n  no standby, it would hear of each DDL statement",
                          kPoll.count() / 1000);
  }

  // Of the catalogs, since it was asked last.
  bool Moved() {
    const std::string before = std::exchange(state_, ReadState(connection_));
    return state_ != before;
  }

  // False when it is to stop.
  bool Wait() {
    auto until = std::chrono::steady_clock::now() + kPoll;
    while (!signals_.Stopped()) {
      if (session_.AwaitNotification(kBetweenQuestions)) {
        while (session_.AwaitNotification(kQuiet)) {
        }
        return true;
      }
      if (listens_ || std::chrono::steady_clock::now() < until) continue;
      if (Moved()) return true;
      until = std::chrono::steady_clock::now() + kPoll;
    }
    return false;
  }

  Known Audit() {
    const Audited audited =
        AuditSources(Report::Type::kAudit, TargetOf(settings_), OriginOf(settings_), settings_);
    RefuseErrors(audited.report.diagnostics, err_);
    return FindingsOf(audited.report);
  }

  void Look() {
    const Known now = Audit();
    for (const auto& [fingerprint, finding] : now) {
      if (!known_.contains(fingerprint)) WriteStream(out_, LineOf("new", finding));
    }
    for (const auto& [fingerprint, finding] : known_) {
      if (!now.contains(fingerprint)) WriteStream(out_, LineOf("resolved", finding));
    }
    known_ = now;
  }

  Settings settings_;
  ConnectionOptions connection_;
  Session session_;
  std::ostream& out_;
  std::ostream& err_;
  StopSignals signals_;
  bool listens_ = false;
  std::string state_;
  Known known_;
};

// What is shown is what is executed, by whoever says --yes.
int ShowOrExecute(const std::string& sql, const Settings& settings, std::ostream& out) {
  if (!settings.yes.value_or(false)) {
    WriteStream(out, sql + "-- Nothing was executed: --yes does it.\n");
    return static_cast<int>(ExitStatus::kClean);
  }
  Session session(Connection(settings));
  try {
    session.Execute(sql);
  } catch (const QueryError& error) {
    RaiseAsError(error, "change the log of DDL (which takes a superuser)", session.description());
  }
  WriteStream(out, fmt::format("done on {}\n", session.description()));
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace

int RunWatch(const Invocation& invocation, std::ostream& out, std::ostream& err) {
  const Settings& settings = invocation.settings;
  const std::string action = invocation.arguments.empty() ? "" : invocation.arguments[0];
  if (action == "install") return ShowOrExecute(InstallDdlLogSql(), settings, out);
  if (action == "remove") return ShowOrExecute(RemoveDdlLogSql(), settings, out);
  if (!action.empty()) {
    throw Error(
        ExitStatus::kUsage,
        fmt::format("watch: there is no action {}; install, remove, or none", Printable(action)));
  }
  return Watch(settings, out, err).Run();
}

}  // namespace pgorigin
