// What a ledger says of findings that come, stay, go and come back: in a file, and in a database.
#include "pgorigin/history/ledger.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "pgorigin/model/error.h"
#include "support/live_server.h"
#include "support/temp_directory.h"

namespace pgorigin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string Day(int day) { return fmt::format("2026-01-{:02}T02:00:00Z", day); }

LedgerFinding Found(const std::string& name) {
  return {name, "schema.missing-column", "error", "public.t." + name, name + " is missing", true};
}

TargetAudit AuditOn(int day, const std::vector<std::string>& names,
                    const std::string& target = "staging") {
  TargetAudit audit{target, Day(day), "", names.empty() ? "clean" : "different", 0, {}, "", ""};
  for (const std::string& name : names) audit.findings.push_back(Found(name));
  return audit;
}

std::vector<std::string> NamesOf(const std::vector<AgedFinding>& findings) {
  std::vector<std::string> names;
  for (const AgedFinding& aged : findings) names.push_back(aged.finding.fingerprint);
  return names;
}

std::string MessageOf(const std::string& where) {
  try {
    Ledger ledger(where, {});
    ledger.Begin("r", Day(1), "test");
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::kCouldNotCompare);
    return error.what();
  }
  return "";
}

// Each test with both stores.
class LedgerTest : public testing::TestWithParam<std::string> {
 protected:
  std::string Where() {
    if (GetParam() == "sqlite") return (files_.path() / "ledger.db").string();
    if (live_ == nullptr) live_ = std::make_unique<LiveServer>();
    if (database_.empty()) database_ = live_->Database("");
    return database_;
  }
  // A run of one target.
  Recorded Run(const TargetAudit& audit, const std::string& name = "") {
    Ledger ledger(Where(), {});
    ledger.Begin(name.empty() ? audit.at : name, audit.at, "pgorigin test");
    return ledger.Record(audit);
  }

  TempDirectory files_;
  std::unique_ptr<LiveServer> live_;
  std::string database_;
};
INSTANTIATE_TEST_SUITE_P(Stores, LedgerTest, testing::Values("sqlite", "postgresql"),
                         [](const auto& info) { return info.param; });

TEST_P(LedgerTest, TellsWhatIsNewWhatWentAndWhatLingers) {
  const Recorded first = Run(AuditOn(1, {"a", "b"}));
  EXPECT_EQ(first.before, "");
  EXPECT_THAT(NamesOf(first.appeared), ElementsAre("a", "b"));
  const Recorded second = Run(AuditOn(2, {"b", "c"}));
  EXPECT_EQ(second.before, Day(1));
  EXPECT_THAT(NamesOf(second.appeared), ElementsAre("c"));
  EXPECT_THAT(NamesOf(second.resolved), ElementsAre("a"));
  ASSERT_THAT(NamesOf(second.lingering), ElementsAre("b"));
  EXPECT_EQ(second.lingering[0].first_seen, Day(1));
}

TEST_P(LedgerTest, WhatComesBackIsReopenedAndKeepsItsFirstDate) {
  Run(AuditOn(1, {"a"}));
  Run(AuditOn(2, {}));
  const Recorded back = Run(AuditOn(3, {"a"}));
  ASSERT_THAT(NamesOf(back.appeared), ElementsAre("a"));
  EXPECT_EQ(back.appeared[0].reopened, 1);
  EXPECT_EQ(back.appeared[0].first_seen, Day(1));
  EXPECT_EQ(back.appeared[0].resolved_at, "");
}

TEST_P(LedgerTest, AFailureSaysNothingAboutFindings) {
  Run(AuditOn(1, {"a"}));
  TargetAudit failed = AuditOn(2, {});
  failed.failure = "could not connect";
  const Recorded recorded = Run(failed);
  EXPECT_THAT(recorded.resolved, IsEmpty());
  EXPECT_EQ(recorded.before, Day(1));
  EXPECT_THAT(NamesOf(Run(AuditOn(3, {"a"})).lingering), ElementsAre("a"));
  EXPECT_EQ(Ledger(Where(), {}).Read("").audits[1].failure, "could not connect");
}

TEST_P(LedgerTest, AnAuditThatIsRecordedLateChangesNothing) {
  Run(AuditOn(1, {}));
  Run(AuditOn(3, {"a"}));
  const Recorded late = Run(AuditOn(2, {}));
  EXPECT_TRUE(late.overtaken);
  EXPECT_THAT(NamesOf(Run(AuditOn(4, {"a"})).lingering), ElementsAre("a"));
}

TEST_P(LedgerTest, TellsAgainWhatTheLastAuditChanged) {
  Run(AuditOn(1, {"a", "b"}));
  Run(AuditOn(2, {"b", "c"}));
  const Recorded again = Ledger(Where(), {}).Again("staging");
  EXPECT_THAT(NamesOf(again.appeared), ElementsAre("c"));
  EXPECT_THAT(NamesOf(again.resolved), ElementsAre("a"));
  EXPECT_THAT(NamesOf(again.lingering), ElementsAre("b"));
}

TEST_P(LedgerTest, IsNotMadeByLookingForIt) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    try {
      Ledger(Where(), {}, Ledger::IfMissing::kRefuse);
      ADD_FAILURE() << "there is one";
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), ExitStatus::kUsage);
    }
  }
  Run(AuditOn(1, {}));
  EXPECT_EQ(Ledger(Where(), {}, Ledger::IfMissing::kRefuse).Read("").audits.size(), 1u);
}

TEST_P(LedgerTest, TargetsDoNotMix) {
  Run(AuditOn(1, {"a"}, "staging"));
  EXPECT_THAT(NamesOf(Run(AuditOn(2, {"a"}, "production")).appeared), ElementsAre("a"));
}

TEST_P(LedgerTest, AnUnchangedTargetIsCountedAndSaysSinceWhen) {
  TargetAudit audit = AuditOn(1, {"a"});
  audit.state = "s1";
  audit.status = 1;
  Run(audit);
  for (const int day : {2, 3}) {
    Ledger ledger(Where(), {});
    ledger.Begin(Day(day), Day(day), "test");
    const std::optional<LastAudit> last = ledger.Last("staging");
    ASSERT_TRUE(last);
    EXPECT_EQ(last->audit.state, "s1");
    EXPECT_EQ(last->audit.status, 1);
    EXPECT_EQ(last->at, Day(1));
    EXPECT_THAT(last->audit.findings, ElementsAre(Found("a")));
    EXPECT_THAT(NamesOf(ledger.RecordUnchanged("staging", Day(day)).lingering), ElementsAre("a"));
  }
  const Past past = Ledger(Where(), {}).Read("");
  ASSERT_EQ(past.audits.size(), 3u);
  EXPECT_EQ(past.audits[2].same_as, Day(1));
  EXPECT_EQ(past.audits[2].errors, 1);
}

TEST_P(LedgerTest, ARunGoesOnUnderItsName) {
  Run(AuditOn(1, {"a"}, "one"), "night");
  Run(AuditOn(1, {"a"}, "two"), "night");
  Run(AuditOn(1, {"a"}, "two"), "night");
  const Past past = Ledger(Where(), {}).Read("");
  ASSERT_EQ(past.audits.size(), 2u);
  EXPECT_EQ(past.audits[0].run, "night");
  EXPECT_EQ(past.audits[1].run, "night");
}

TEST_P(LedgerTest, ReadsWhatWasThereSinceThatDate) {
  Run(AuditOn(1, {"a", "b"}));
  Run(AuditOn(2, {"b"}));
  Run(AuditOn(3, {"b"}));
  const Past past = Ledger(Where(), {}).Read("2026-01-03");
  ASSERT_EQ(past.audits.size(), 1u);
  EXPECT_EQ(past.audits[0].at, Day(3));
  ASSERT_EQ(past.findings.size(), 1u);
  EXPECT_EQ(past.findings[0].aged.finding.fingerprint, "b");
}

TEST_P(LedgerTest, ForgetsWhatWentAwayAndKeepsWhatIsThere) {
  Run(AuditOn(1, {"old", "gone"}));
  Run(AuditOn(2, {"old"}));
  Run(AuditOn(1, {"x"}, "abandoned"));
  Run(AuditOn(20, {"old"}));
  Ledger ledger(Where(), {});
  ledger.Forget(Day(10));
  const Past past = ledger.Read("");
  ASSERT_EQ(past.audits.size(), 1u);
  EXPECT_EQ(past.audits[0].at, Day(20));
  ASSERT_EQ(past.findings.size(), 1u);
  EXPECT_EQ(past.findings[0].aged.first_seen, Day(1));
  EXPECT_FALSE(ledger.Last("abandoned"));
}

TEST_P(LedgerTest, ManyFindingsAndOddTextsPassThrough) {
  TargetAudit audit = AuditOn(1, {});
  for (int i = 0; i < 1200; ++i) {
    LedgerFinding finding = Found(std::to_string(i));
    finding.sentence = R"(it's a \ "?" {t} 😀)";
    audit.findings.push_back(finding);
  }
  EXPECT_EQ(Run(audit).appeared.size(), 1200u);
  audit.at = Day(2);
  EXPECT_EQ(Run(audit).lingering.size(), 1200u);
  EXPECT_EQ(Run(AuditOn(3, {})).resolved.size(), 1200u);
  EXPECT_EQ(Ledger(Where(), {}).Read("").findings[7].aged.finding.sentence,
            R"(it's a \ "?" {t} 😀)");
}

TEST_P(LedgerTest, RunsAtOnceWriteOneAfterTheOther) {
  const std::string where = Where();
  constexpr int kRuns = 6, kTargets = 20;
  const auto run = [&](int number) {
    Ledger ledger(where, {});  // all of them find no ledger
    ledger.Begin(std::to_string(number), Day(1), "test");
    for (int i = 0; i < kTargets; ++i) {
      ledger.Record(AuditOn(1, {"a", "b"}, std::to_string(i)));
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < kRuns; ++i) threads.emplace_back(run, i);
  for (std::thread& thread : threads) thread.join();
  const Past past = Ledger(where, {}).Read("");
  EXPECT_EQ(past.audits.size(), std::size_t{kRuns * kTargets});
  EXPECT_EQ(past.findings.size(), std::size_t{2 * kTargets});
  for (const PastFinding& found : past.findings) EXPECT_EQ(found.aged.reopened, 0);
}

TEST_P(LedgerTest, OneOfANewerProgramIsRefused) {
  Run(AuditOn(1, {}));
  if (GetParam() == "sqlite") {
    SQLite::Database(Where(), SQLite::OPEN_READWRITE)
        .exec("UPDATE schema_version SET version = 99");
  } else {
    ConnectionOptions options;
    options.conninfo = Where();
    Session(options).Execute("UPDATE pgorigin.ledger_schema_version SET version = 99");
  }
  EXPECT_THAT(MessageOf(Where()), HasSubstr("newer pgorigin"));
}

// As the first version of the program left it, with a finding that is there.
constexpr char kVersion1[] = R"(
CREATE TABLE run (id integer PRIMARY KEY AUTOINCREMENT, name text NOT NULL UNIQUE,
  begun_at text NOT NULL, program text NOT NULL);
CREATE TABLE target (id integer PRIMARY KEY AUTOINCREMENT, name text NOT NULL UNIQUE,
  audits bigint NOT NULL DEFAULT 0);
CREATE TABLE target_run (id integer PRIMARY KEY AUTOINCREMENT,
  run bigint NOT NULL REFERENCES run, target bigint NOT NULL REFERENCES target,
  at text NOT NULL, failure text NOT NULL, outcome text NOT NULL, status integer NOT NULL,
  errors integer NOT NULL, warnings integer NOT NULL, infos integer NOT NULL,
  appeared integer NOT NULL, resolved integer NOT NULL, UNIQUE (run, target));
CREATE INDEX target_run_target_at ON target_run (target, at);
CREATE TABLE finding (id integer PRIMARY KEY AUTOINCREMENT,
  target bigint NOT NULL REFERENCES target, fingerprint text NOT NULL, rule text NOT NULL,
  severity text NOT NULL, object text NOT NULL, sentence text NOT NULL, fails integer NOT NULL,
  first_seen text NOT NULL, last_seen text, resolved_at text,
  reopened integer NOT NULL DEFAULT 0, UNIQUE (target, fingerprint));
CREATE TABLE occurrence (finding bigint NOT NULL REFERENCES finding,
  appeared_at text NOT NULL, resolved_at text, PRIMARY KEY (finding, appeared_at));
CREATE TABLE schema_version (version integer NOT NULL);
INSERT INTO schema_version VALUES (1);
INSERT INTO run VALUES (1, 'first', '2026-01-01T02:00:00Z', 'pgorigin 0.1.0');
INSERT INTO target VALUES (1, 'staging', 1);
INSERT INTO target_run VALUES (1, 1, 1, '2026-01-01T02:00:00Z', '', 'different', 1, 1, 0, 0, 1, 0);
INSERT INTO finding VALUES (1, 1, 'a', 'schema.missing-column', 'error', 'public.t.a',
  'a is missing', 1, '2026-01-01T02:00:00Z', NULL, NULL, 0);
INSERT INTO occurrence VALUES (1, '2026-01-01T02:00:00Z', NULL);
)";

class LedgerFile : public testing::Test {
 protected:
  std::string Where() { return (files_.path() / "ledger.db").string(); }
  TempDirectory files_;
};

TEST_F(LedgerFile, OfTheFirstVersionIsBroughtUpToDate) {
  SQLite::Database(Where(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(kVersion1);
  Ledger ledger(Where(), {});
  ASSERT_TRUE(ledger.Last("staging"));
  EXPECT_EQ(ledger.Last("staging")->audit.state, "");
  ledger.Begin("second", Day(2), "test");
  const Recorded second = ledger.Record(AuditOn(2, {"a", "b"}));
  EXPECT_THAT(NamesOf(second.lingering), ElementsAre("a"));
  EXPECT_EQ(second.lingering[0].first_seen, Day(1));
}

TEST_F(LedgerFile, ThatIsDamagedIsSaidToBe) {
  files_.Write("ledger.db", std::string(4096, 'x'));
  EXPECT_THAT(MessageOf(Where()), HasSubstr("not a database"));
  EXPECT_THAT(MessageOf(Where()), HasSubstr("next: "));
}

TEST_F(LedgerFile, OfAnotherProgramIsLeftAlone) {
  SQLite::Database other(Where(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  other.exec("CREATE TABLE t (a)");
  EXPECT_THAT(MessageOf(Where()), HasSubstr("another program"));
}

TEST_F(LedgerFile, InNoDirectoryIsSaidToBe) {
  EXPECT_THAT(MessageOf((files_.path() / "no" / "ledger.db").string()),
              HasSubstr("unable to open"));
}

TEST(LedgerDatabase, OfARoleThatMayNotWriteIsSaidToBe) {
  LiveServer live;
  const std::string url = live.Database("CREATE ROLE reader LOGIN");
  EXPECT_THAT(MessageOf(url + " user=reader"), HasSubstr("permission denied"));
  EXPECT_THAT(MessageOf(url + " options='-c default_transaction_read_only=on'"), "");
}

TEST(Dates, AreCountedInDays) {
  EXPECT_EQ(DaysBetween("2025-12-31T23:00:00Z", "2026-01-01T01:00:00Z"), 1);
  EXPECT_EQ(DaysBetween("2024-02-28", "2024-03-01"), 2);
  EXPECT_EQ(DaysBefore("2026-01-01T02:00:00Z", 400), "2024-11-27T02:00:00Z");
}

}  // namespace
}  // namespace pgorigin
