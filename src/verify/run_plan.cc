#include "pgorigin/verify/run_plan.h"

#include <fmt/format.h>

#include "pgorigin/ast/split.h"
#include "pgorigin/ast/statement_class.h"
#include "pgorigin/model/error.h"
#include "verify/beside.h"
#include "verify/judge_step.h"
#include "verify/literal.h"

namespace pgorigin {
namespace {

// https://www.postgresql.org/docs/current/errcodes-appendix.html
constexpr std::string_view kInsufficientPrivilege = "42501";

// What must not be in a transaction, or ends it.
constexpr std::string_view kActiveTransaction = "25001";
constexpr std::string_view kInvalidTermination = "2D000";

constexpr std::string_view kNotOwner =
    "not run, and not measured: who owns what is not cloned, because roles belong to a server";

// Why the run ends; `unable`: which says nothing about the plan.
struct Stop {
  std::string reason;
  bool unable = false;
};

class Runner {
 public:
  Runner(const PlanFile& plan, const Clone& clone, const CatalogOptions& catalog)
      : plan_(plan),
        clone_(clone),
        catalog_(catalog),
        session_(clone.owner),
        watch_(
            clone.superuser,
            static_cast<int>(session_.Query("SELECT pg_catalog.pg_backend_pid()").GetInt(0, 0))) {
    // As a plan begins that is written as a script.
    session_.Execute("SET check_function_bodies = off");
    session_.KeepNotices("debug1");
  }

  MeasuredRun Run() {
    NoteState();
    for (const Segment& segment : plan_.migration.segments) {
      try {
        RunSegment(segment);
      } catch (const Stop& stop) {
        run_.stopped = stop.reason;
        run_.outcome = stop.unable ? ProofOutcome::kNotMade : ProofOutcome::kFailed;
        return std::move(run_);
      }
      NoteState();
    }
    return std::move(run_);
  }

 private:
  void NoteState();
  void RunSegment(const Segment& segment);
  std::map<Oid, Lock> SaidBy(const Segment& segment);
  void AddSaid(const PlannedStep& step, std::map<Oid, Lock>& said);
  void RunStep(const PlannedStep& step, bool transactional, std::map<Oid, Lock>& said);
  void RunStatement(const std::string& sql, bool transactional, Observed& observed,
                    MeasuredStep& measured);
  HeldLocks RunAlone(const std::string& sql, Oid on);
  void RunInTransaction(const std::string& sql, const ClassifiedStatement& classified);
  void MakeExtension(const std::string& sql, const ClassifiedStatement& classified);
  void Note(const FileNodes& before, Observed& observed);
  Limits LimitsOfStatement() const;

  const PlanFile& plan_;
  const Clone& clone_;
  const CatalogOptions& catalog_;
  Session session_;
  Watch watch_;
  MeasuredRun run_;
};

void Runner::NoteState() {
  run_.states.push_back(
      FingerprintOf(ReadCatalog(clone_.superuser, catalog_), plan_.touched, Extent::kShape));
}

void Runner::AddSaid(const PlannedStep& step, std::map<Oid, Lock>& said) {
  std::vector<QualifiedName> relations = step.effect.also;
  relations.push_back(step.effect.on);
  for (const QualifiedName& relation : relations) {
    const Oid table = watch_.TableOf(FindRelation(session_, relation));
    if (table != 0) said[table] = std::max(said[table], step.effect.lock);
  }
}

std::map<Oid, Lock> Runner::SaidBy(const Segment& segment) {
  std::map<Oid, Lock> said;
  for (const PlannedStep& step : segment.steps) AddSaid(step, said);
  return said;
}

void Runner::RunSegment(const Segment& segment) {
  watch_.LookAtRelations();
  std::map<Oid, Lock> said = SaidBy(segment);
  run_.segments.emplace_back();
  if (segment.transactional) session_.Execute("BEGIN");
  for (const PlannedStep& step : segment.steps) RunStep(step, segment.transactional, said);
  if (!segment.transactional) return;
  try {
    session_.Execute("COMMIT");
  } catch (const QueryError& error) {
    throw Stop{fmt::format("the segment cannot be committed: {}", Printable(error.what()))};
  }
}

Limits Runner::LimitsOfStatement() const {
  Limits limits;
  if (clone_.owner.statement_timeout.count() > 0) {
    limits.until = std::chrono::steady_clock::now() + clone_.owner.statement_timeout;
  }
  return limits;
}

void Runner::RunStep(const PlannedStep& step, bool transactional, std::map<Oid, Lock>& said) {
  AddSaid(step, said);  // what a step before it renamed is found now
  Observed observed;
  observed.what = step.what + " " + Describe(step.object);
  observed.on = watch_.TableOf(FindRelation(session_, step.effect.on));
  observed.own = watch_.TableOf(FindRelation(session_, RelationOf(step.object)));
  observed.before = watch_.Locks();
  MeasuredStep measured;
  std::optional<Stop> stop;
  for (const SplitStatement& statement : Split(step.sql).statements) {
    try {
      RunStatement(std::string(statement.text), transactional, observed, measured);
    } catch (const QueryError& error) {
      stop = Stop{fmt::format("{} could not be run: {}", observed.what, Printable(error.what())),
                  error.sqlstate() == kInsufficientPrivilege};
      break;
    }
  }
  // What it renamed itself.
  if (observed.on == 0) observed.on = watch_.TableOf(FindRelation(session_, step.effect.on));
  const std::vector<std::string> notes = std::move(measured.notes);
  measured = JudgeStep(step, observed, watch_, said);
  measured.notes = notes;
  measured.ran = !stop;
  if (stop && !stop->unable) measured.faults.push_back(stop->reason);
  run_.segments.back().push_back(std::move(measured));
  if (!stop) return;
  if (transactional) session_.Execute("ROLLBACK");
  throw Stop(*stop);
}

void Runner::RunStatement(const std::string& sql, bool transactional, Observed& observed,
                          MeasuredStep& measured) {
  const ClassifiedStatement classified = Classify(sql);
  if (classified.type == StatementClass::kOwner) {
    measured.notes.emplace_back(kNotOwner);
    return;
  }
  const FileNodes before = ReadFileNodes(session_);
  session_.TakeNotices();
  HeldLocks seen;
  if (transactional) {
    RunInTransaction(sql, classified);
    seen = watch_.Locks();
  } else {
    seen = RunAlone(sql, observed.on);
  }
  observed.taken.merge(seen);
  for (const auto& lock : observed.before) observed.taken.erase(lock);
  Note(before, observed);
}

void Runner::Note(const FileNodes& before, Observed& observed) {
  for (std::string& message : session_.TakeNotices()) {
    observed.messages.push_back(std::move(message));
  }
  for (const auto& [table, node] : ReadFileNodes(session_)) {
    auto found = before.find(table);
    const bool rewritten = found != before.end() && found->second != node;
    if (rewritten && watch_.TableOf(table) != 0) observed.rewritten.insert(table);
  }
}

// In a transaction of its own its locks can be seen at leisure; what refuses that does so
// before it has done anything.
HeldLocks Runner::RunAlone(const std::string& sql, Oid on) {
  session_.Execute("BEGIN");
  try {
    session_.ExecuteWithin(sql, LimitsOfStatement());
    HeldLocks seen = watch_.Locks();
    session_.Execute("COMMIT");
    return seen;
  } catch (const QueryError& error) {
    session_.Execute("ROLLBACK");
    const bool ends = error.sqlstate() == kInvalidTermination;
    if (!ends && error.sqlstate() != kActiveTransaction) throw;
  }
  return RunBeside(session_, sql, LimitsOfStatement(), watch_, clone_.superuser, on);
}

void Runner::RunInTransaction(const std::string& sql, const ClassifiedStatement& classified) {
  const bool extension = classified.type == StatementClass::kCreateExtension ||
                         classified.type == StatementClass::kCommentOnExtension;
  if (extension) {
    MakeExtension(sql, classified);
  } else {
    session_.ExecuteWithin(sql, LimitsOfStatement());
  }
}

// One that is not trusted takes a superuser, who is given its name alone.
void Runner::MakeExtension(const std::string& sql, const ClassifiedStatement& classified) {
  session_.Execute("SAVEPOINT pgorigin_extension");
  try {
    session_.Execute(sql);
    return;
  } catch (const QueryError& error) {
    if (error.sqlstate() != kInsufficientPrivilege) throw;
  }
  session_.Execute("ROLLBACK TO SAVEPOINT pgorigin_extension");
  if (classified.type == StatementClass::kCommentOnExtension) {
    watch_.session().Execute(sql);
    return;
  }
  watch_.session().Execute(
      fmt::format("CREATE EXTENSION IF NOT EXISTS {}{}{}", QuoteIdentifier(classified.name),
                  classified.schema.empty() ? " SCHEMA public"
                                            : " SCHEMA " + QuoteIdentifier(classified.schema),
                  classified.cascade ? " CASCADE" : ""));
}

}  // namespace

MeasuredRun RunMeasured(const PlanFile& plan, const Clone& clone, const CatalogOptions& catalog) {
  return Runner(plan, clone, catalog).Run();
}

}  // namespace pgorigin
