// What a run is told, by flags, environment and pgorigin.toml: one table names each
// setting once.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "pgorigin/plan/migration.h"
#include "pgorigin/policy/rule_config.h"

namespace pgorigin {

enum class Command {
  kAudit,
  kDiff,
  kSnapshot,
  kDump,
  kScratch,
  kDecide,
  kBaseline,
  kRules,
  kLint,
  kDocument,
  kValidate,
  kPlan,
  kApply,
  kVerify,
  kWatch,
  kCheck,
  kHistory
};

using Text = std::optional<std::string>;
using Texts = std::optional<std::vector<std::string>>;
using Switch = std::optional<bool>;

struct Settings {
  Text target;
  Texts origin;
  Text migrations;
  Text resolve;
  Text scratch_url;
  Switch strict;
  Switch strict_coverage;
  Switch later_overrides;
  Switch no_cache;
  Texts schema;
  Texts exclude;
  Texts manage;
  Texts managed_roles;
  Text partitions;
  Text fail_on;
  Text exit_code;
  Text format;
  Text output;
  Text output_json;
  Text output_markdown;
  Text output_sarif;
  Text output_junit;
  Text output_html;
  Text output_github;
  Text output_prometheus;
  Text date;
  Text decisions;
  Text decide;
  Text reason;
  Text owner;
  Text until;
  Text comment;
  Text lang;
  Text scope;
  Switch runtime;
  Switch offline;
  Switch with_plan;
  Switch no_probe;
  Texts allow_hazard;
  Text time_zone;
  Text files;
  Text form;
  Switch to_live;
  Text large;
  Text retries;
  Switch dry_run;
  Switch yes;
  Text webhook;
  Texts mail_to;
  Text mail_from;
  Texts mail_command;
  Text link;
  Text rows;
  Text sample;
  Text connect_timeout;
  Text statement_timeout;
  Text lock_timeout;
  Switch quiet;
  Switch no_color;
  Texts rules;
  Texts targets;
  Text jobs;
  Text ledger;
  Text retention;
  Text run;
  Text shard;
  Text since;
  Switch only_new;
  Switch full;
  std::map<std::string, RuleSettings> rule_settings;  // by id; of pgorigin.toml alone
  std::optional<FileGroups> file_groups;              // of pgorigin.toml alone
};

// Bits of Setting::commands.
constexpr int On(Command command) { return 1 << static_cast<int>(command); }
inline constexpr int kTwoSided = On(Command::kAudit) | On(Command::kDiff);
inline constexpr int kDeciding = On(Command::kDecide) | On(Command::kBaseline);
inline constexpr int kDocumenting = On(Command::kDocument) | On(Command::kValidate);
inline constexpr int kPlanning = On(Command::kPlan);
inline constexpr int kVerifying = On(Command::kVerify);
inline constexpr int kWatching = On(Command::kWatch);
inline constexpr int kAuditing =
    On(Command::kAudit) | kDeciding | kDocumenting | kPlanning | kVerifying | kWatching;
inline constexpr int kChecking = On(Command::kCheck);
inline constexpr int kNightly = kChecking | On(Command::kHistory);
inline constexpr int kComparing =
    kTwoSided | kDeciding | kDocumenting | kPlanning | kVerifying | kWatching | kChecking;
inline constexpr int kReporting = kTwoSided | On(Command::kLint);
inline constexpr int kWritingFiles = kReporting | kChecking;
inline constexpr int kWriting = On(Command::kSnapshot) | On(Command::kDump);
inline constexpr int kReading = kComparing | kReporting | kWriting;
inline constexpr int kRuling = kAuditing | kChecking | On(Command::kLint) | On(Command::kRules);
inline constexpr int kConnecting = kReading | On(Command::kApply) | On(Command::kHistory);
inline constexpr int kAll = kConnecting | On(Command::kScratch);

// Says what is wrong with a value; empty when it is right.
using Complaint = std::string (*)(std::string_view value);
std::string AnyText(std::string_view value);
std::string DurationComplaint(std::string_view value);
std::string DateComplaint(std::string_view value);
std::string ResolveComplaint(std::string_view value);
std::string ServerComplaint(std::string_view value);
std::string PartitionsComplaint(std::string_view value);
std::string SeverityComplaint(std::string_view value);
std::string ExitCodeComplaint(std::string_view value);
std::string FormatComplaint(std::string_view value);
std::string ManageComplaint(std::string_view value);
std::string VerbComplaint(std::string_view value);
std::string DayComplaint(std::string_view value);
std::string LanguageComplaint(std::string_view value);
std::string RulesComplaint(std::string_view value);
std::string HazardComplaint(std::string_view value);
std::string FilesComplaint(std::string_view value);
std::string FormComplaint(std::string_view value);
std::string CountComplaint(std::string_view value);
std::string LargeComplaint(std::string_view value);
std::string RetriesComplaint(std::string_view value);
std::string WebhookComplaint(std::string_view value);
std::string JobsComplaint(std::string_view value);
std::string AgeComplaint(std::string_view value);
std::string SinceComplaint(std::string_view value);
std::string ShardComplaint(std::string_view value);

template <class Value>
struct Setting {
  std::string_view key;  // in pgorigin.toml; the flag has `-` for `_`
  std::optional<Value> Settings::*member;
  int commands;
  std::string_view placeholder;
  std::string_view help;
  Complaint complaint = AnyText;
  bool path = false;  // a relative one in pgorigin.toml is relative to that file
};
template <class Value>
Setting(std::string_view, std::optional<Value> Settings::*, int, std::string_view, std::string_view)
    -> Setting<Value>;
template <class Value>
Setting(std::string_view, std::optional<Value> Settings::*, int, std::string_view, std::string_view,
        Complaint) -> Setting<Value>;
template <class Value>
Setting(std::string_view, std::optional<Value> Settings::*, int, std::string_view, std::string_view,
        Complaint, bool) -> Setting<Value>;

constexpr auto AllSettings() {
  return std::tuple(
      Setting{"target", &Settings::target,
              (kAuditing & ~On(Command::kValidate)) | On(Command::kApply), "SOURCE",
              "what is audited (default: DATABASE_URL, then PG* variables)", AnyText, true},
      Setting{"origin", &Settings::origin, kAuditing, "SOURCE...",
              "the specification: one source, or several texts in order", AnyText, true},
      Setting{"decisions", &Settings::decisions, kAuditing, "FILE",
              "what was decided (default: decisions.toml beside the Origin; none: nothing)",
              AnyText, true},
      Setting{"as", &Settings::decide, On(Command::kDecide), "DECISION",
              "keep (default), defer, fix, rename, move, map or bridge", VerbComplaint},
      Setting{"reason", &Settings::reason, On(Command::kDecide), "TEXT", "why"},
      Setting{"owner", &Settings::owner, kDeciding, "NAME", "whose decision it is"},
      Setting{"until", &Settings::until, kDeciding, "DATE", "the last day on which it holds",
              DayComplaint},
      Setting{"comment", &Settings::comment, On(Command::kDecide), "TEXT",
              "what a kept object must carry as its COMMENT"},
      Setting{"migrations", &Settings::migrations, On(Command::kAudit) | On(Command::kDocument),
              "DIR",
              "an audit tells which side each difference comes from, a document which file makes "
              "what",
              AnyText, true},
      Setting{"lang", &Settings::lang, kDocumenting, "LANGUAGE",
              "of the headings: en (default) or fr", LanguageComplaint},
      Setting{"scope", &Settings::scope, kDocumenting, "TEXT",
              "what the document calls the target (default: as an audit does)"},
      Setting{"runtime", &Settings::runtime, On(Command::kValidate), "",
              "execute the migrations on a scratch server, too"},
      Setting{"offline", &Settings::offline, kPlanning, "",
              "one transaction where PostgreSQL allows it: shorter, and it locks for longer"},
      Setting{"no_probe", &Settings::no_probe, kPlanning, "",
              "do not ask the live rows what would fail on them"},
      Setting{"time_zone", &Settings::time_zone, kPlanning, "ZONE",
              "in which timestamps without one are, when they become timestamptz (or back)"},
      Setting{"large", &Settings::large, kPlanning, "ROWS",
              "from so many rows on (default: 1000000), a column gets another type by way of a new "
              "one beside it, filled while others write, since to write the table anew would keep "
              "them waiting",
              LargeComplaint},
      Setting{"allow_hazard", &Settings::allow_hazard, kPlanning, "HAZARD",
              "take steps with this hazard, such as data-loss, or all; may be repeated",
              HazardComplaint},
      Setting{"files", &Settings::files, kPlanning, "WHICH",
              "of a directory: segments (a file each), or domains (one for each group of tables; "
              "default where TARGET is empty)",
              FilesComplaint},
      Setting{"form", &Settings::form, kPlanning, "FORM",
              "of a file: pure (SQL alone; default), or psql (for `psql -f`, again and again until "
              "all of it is done)",
              FormComplaint},
      Setting{"to_live", &Settings::to_live, kPlanning, "",
              "the opposite: a patch that makes the Origin say what the target is"},
      Setting{"dry_run", &Settings::dry_run, On(Command::kApply), "",
              "check everything, show what would run, and change nothing"},
      Setting{"yes", &Settings::yes, kWatching, "",
              "execute what is shown, to install or remove the log"},
      Setting{"retries", &Settings::retries, On(Command::kApply), "N",
              "how often a segment is tried again after a lock timeout or a deadlock (default: 10)",
              RetriesComplaint},
      Setting{"rows", &Settings::rows, kVerifying, "COUNT",
              "generate so many rows a table, and prove that the plan keeps them", CountComplaint},
      Setting{"sample", &Settings::sample, kVerifying, "COUNT",
              "the same with so many rows of each table of the target (instead of --rows), and "
              "those that they refer to",
              CountComplaint},
      Setting{"output", &Settings::output, kWriting | kDocumenting | kPlanning | kVerifying, "FILE",
              "write to FILE (default: stdout; of verify: PLAN)", AnyText, true},
      Setting{"resolve", &Settings::resolve, kReading, "MODE",
              "auto, static (by text alone) or scratch (execute texts on a scratch server)",
              ResolveComplaint},
      Setting{"scratch_url", &Settings::scratch_url, kReading, "URL",
              "of a server to make scratch databases on (default: PGORIGIN_SCRATCH_URL, then a "
              "private server)",
              ServerComplaint},
      Setting{"strict", &Settings::strict, kReading, "",
              "a statement that text cannot follow is an error"},
      Setting{"strict_coverage", &Settings::strict_coverage, kTwoSided | kChecking, "",
              "exit 3 when something was seen and not compared"},
      Setting{"override", &Settings::later_overrides, kReading, "",
              "a later source may define an object again"},
      Setting{"no_cache", &Settings::no_cache, kReading, "",
              "read large texts anew, though they were read before"},
      Setting{"schema", &Settings::schema, kReading, "GLOB", "only these schemas; may be repeated"},
      Setting{"exclude", &Settings::exclude, kReading, "GLOB",
              "not these schemas; may be repeated"},
      Setting{"manage", &Settings::manage, kComparing, "WHAT",
              "owners,privileges: compare them all, not only those that the Origin speaks of",
              ManageComplaint},
      Setting{"managed_roles", &Settings::managed_roles, kComparing, "ROLE",
              "compare what it owns and may do; may be repeated"},
      Setting{"partitions", &Settings::partitions, kComparing, "WHICH",
              "fold (default: partitions into their parent) or all (each with all that it has)",
              PartitionsComplaint},
      Setting{"rules", &Settings::rules, kRuling, "GLOB",
              "run these house rules, such as identity.*; may be repeated (default: `enable` of "
              "[rules] in pgorigin.toml)",
              RulesComplaint},
      Setting{"targets", &Settings::targets, kNightly, "NAME",
              "this target of pgorigin.toml alone, or those that a glob names; may be repeated"},
      Setting{"ledger", &Settings::ledger, kNightly, "FILE|URL",
              "where the past is kept (default: PGORIGIN_LEDGER, then pgorigin-ledger.db beside "
              "pgorigin.toml)",
              AnyText, true},
      Setting{"jobs", &Settings::jobs, kChecking, "N", "targets at a time (default: 8)",
              JobsComplaint},
      Setting{"only_new", &Settings::only_new, kChecking, "",
              "exit 1 for findings alone that the last run did not see"},
      Setting{"full", &Settings::full, kChecking, "",
              "audit targets, too, that are as the ledger knows them"},
      Setting{"run", &Settings::run, kChecking, "NAME",
              "go on with the run of that name: processes that share the work share it"},
      Setting{"shard", &Settings::shard, kChecking, "I/N",
              "every Nth target alone, from 0 on: each belongs to one of N shards", ShardComplaint},
      Setting{"retention", &Settings::retention, kChecking, "TIME",
              "forget what went away so long ago, such as 400d (default: never)", AgeComplaint},
      Setting{"webhook", &Settings::webhook, kChecking, "URL",
              "tell what is new there, as Slack takes it (a secret: PGORIGIN_WEBHOOK, or the file)",
              WebhookComplaint},
      Setting{"mail_to", &Settings::mail_to, kChecking, "ADDRESS",
              "tell what is new by e-mail; may be repeated"},
      Setting{"mail_from", &Settings::mail_from, kChecking, "ADDRESS", "who sends it"},
      Setting{"mail_command", &Settings::mail_command, kChecking, "WORD",
              "the command that sends it, word by word (default: /usr/sbin/sendmail -t -i)"},
      Setting{"link", &Settings::link, kChecking, "URL", "where the report is, for those messages"},
      Setting{"since", &Settings::since, On(Command::kHistory), "DATE",
              "the past from that day on, or of the last days: 2026-01-31, 30d (default: 30d)",
              SinceComplaint},
      Setting{"fail_on", &Settings::fail_on, kReporting | kChecking | On(Command::kValidate),
              "LEVEL", "exit 1 from this severity on: info, warning (default) or error",
              SeverityComplaint},
      Setting{"exit_code", &Settings::exit_code, kReporting | kChecking | On(Command::kValidate),
              "MAP", "default, or terraform (0 same, 2 different, 1 error)", ExitCodeComplaint},
      Setting{"format", &Settings::format, kReporting | kNightly | On(Command::kRules) | kPlanning,
              "FORMAT",
              "of standard output: text (default), markdown, json, sarif, junit, html, github "
              "or prometheus (a plan, rules or a check: text or json)",
              FormatComplaint},
      Setting{"output_json", &Settings::output_json, kWritingFiles, "FILE",
              "write the report as JSON, too (- for stdout, in place of the text)", AnyText, true},
      Setting{"output_markdown", &Settings::output_markdown, kWritingFiles, "FILE",
              "write the report as Markdown, too (- for stdout, in place of the text)", AnyText,
              true},
      Setting{"output_sarif", &Settings::output_sarif, kWritingFiles, "FILE",
              "as SARIF 2.1.0, for code scanners", AnyText, true},
      Setting{"output_junit", &Settings::output_junit, kWritingFiles, "FILE",
              "as JUnit's XML: a test a table", AnyText, true},
      Setting{"output_html", &Settings::output_html, kWritingFiles, "FILE",
              "as one page to be looked at, which needs no network", AnyText, true},
      Setting{"with_plan", &Settings::with_plan, On(Command::kAudit), "",
              "the page has the SQL that repairs, too; both sides are built on a scratch server"},
      Setting{"output_github", &Settings::output_github, kWritingFiles, "FILE",
              "as annotations of GitHub Actions", AnyText, true},
      Setting{"output_prometheus", &Settings::output_prometheus, kWritingFiles, "FILE",
              "as gauges for Prometheus's textfile collector", AnyText, true},
      Setting{"date", &Settings::date, kReporting | kNightly | kDeciding | kDocumenting | kPlanning,
              "DATE", "of the report (default: SOURCE_DATE_EPOCH, then now)", DateComplaint},
      Setting{"connect_timeout", &Settings::connect_timeout, kConnecting, "TIME",
              "such as 10s (default)", DurationComplaint},
      Setting{"statement_timeout", &Settings::statement_timeout, kConnecting, "TIME",
              "of every query that reads a schema, such as 60s (default) or 5min",
              DurationComplaint},
      Setting{"lock_timeout", &Settings::lock_timeout, kConnecting, "TIME",
              "such as 500ms or 5s (default; while a plan is applied: 3s)", DurationComplaint},
      Setting{"quiet", &Settings::quiet, kConnecting, "", "the summary alone, no progress"},
      Setting{"no_color", &Settings::no_color, kReporting | kNightly, "",
              "no colours, as NO_COLOR"});
}

// Calls visit(setting) for each.
template <class Visitor>
void ForEachSetting(Visitor&& visit) {
  std::apply([&](const auto&... setting) { (visit(setting), ...); }, AllSettings());
}

// The flag of a key: "--fail-on"; of `targets`, which are given one by one, "--target".
std::string FlagOf(std::string_view key);

// What `over` says, and what `under` says where `over` is silent.
Settings Overlay(Settings over, const Settings& under);

// The items of `owners,privileges`.
std::vector<std::string_view> ItemsOf(std::string_view list);

// `500ms`, `60s`, `5min`, `1h`; the text must have passed DurationComplaint.
std::chrono::milliseconds DurationOf(std::string_view text);
// `400d`; the text must have passed AgeComplaint.
int DaysOf(std::string_view text);
// `2/8`: shard 2 of 8; the text must have passed ShardComplaint.
struct Shard {
  int index = 0;
  int count = 1;
};
Shard ShardOf(std::string_view text);

}  // namespace pgorigin
