// Reports built by hand: the input of the golden files.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pgorigin/report/report.h"

namespace pgorigin::sample {

inline const char* const kOrigin = "origin/ORIGIN_DATABASE_SCHEMA.md";

inline Place Line(int line) { return {kOrigin, line, 1}; }

inline ObjectId Id(Kind kind, const char* name, const char* schema = "public") {
  return {kind, schema, "", name, ""};
}
inline ObjectId Of(Kind kind, const char* relation, const char* name) {
  return {kind, "public", relation, name, ""};
}
inline ObjectId Column(const char* table, const char* name) {
  return Of(Kind::kColumn, table, name);
}

inline Change MakeChange(ChangeType type, ObjectId id, int line, const char* domain) {
  Change change;
  change.type = type;
  change.id = id;
  if (type != ChangeType::kMissing) change.from_id = id;
  if (line > 0) change.place = Line(line);
  change.domain = domain;
  return change;
}

struct Words {
  const char* rule;
  Severity severity;
  std::string sentence;
  std::string advice;
};

// Adds the change and the finding that names it.
inline void Add(Report& report, Change change, const Words& words) {
  Finding finding;
  finding.rule = words.rule;
  finding.severity = words.severity;
  finding.object = change.id;
  finding.place = change.place;
  finding.domain = change.domain;
  finding.sentence = words.sentence;
  finding.advice = words.advice;
  finding.verdict = change.verdict;
  finding.change = static_cast<int>(report.comparison.changes.size());
  finding.changes = {*finding.change};
  finding.fingerprint = "00000000000000" + std::to_string(10 + *finding.change);
  report.findings.push_back(finding);
  report.comparison.changes.push_back(std::move(change));
}

inline Change Missing(ObjectId id, int line, const char* domain, const char* summary) {
  Change change = MakeChange(ChangeType::kMissing, id, line, domain);
  change.to_summary = summary;
  return change;
}
inline Change Extra(ObjectId id, const char* domain, const char* summary) {
  Change change = MakeChange(ChangeType::kExtra, id, 0, domain);
  change.from_summary = summary;
  return change;
}
inline Change Changed(ObjectId id, int line, const char* domain, FieldDifference field) {
  Change change = MakeChange(ChangeType::kChanged, id, line, domain);
  change.verdict = field.verdict;
  change.remark = field.remark;
  change.fields.push_back(std::move(field));
  return change;
}

inline Report Empty() {
  Report report;
  report.date = "2025-12-04";
  report.tool = "pgorigin 0.1.0";
  report.from = "live database lab on /run/postgresql (PostgreSQL 15.18)";
  report.to = kOrigin;
  report.resolution.mode = "static";
  report.resolution.how = "by text alone";
  return report;
}

inline void AddTables(Report& report) {
  const auto table = [](const char* name) { return QualifiedName{"public", name}; };
  report.tables = {
      {"Auth", table("federated_identities"), true, true, Line(164)},
      {"Auth", table("refresh_tokens"), true, true, Line(190)},
      {"Auth", table("user_sessions"), true, true, Line(264)},
      {"Auth", table("users"), true, true, Line(124)},
      {"Profiles", table("user_profiles"), true, true, Line(385)},
      {"Profiles", table("user_settings"), true, true, Line(415)},
      {"Files", table("files"), false, true, Line(445)},
      {"Streaming", table("playlists"), true, true, Line(615)},
      {"Streaming", table("tracks"), true, true, Line(539)},
      {"", table("schema_migrations"), true, false, {}},
  };
}

inline void AddAuth(Report& report) {
  const char* repair = "Add the column.";
  Add(report,
      Missing(Id(Kind::kEnum, "user_role"), 87, "Foundations", "'user', 'creator', 'admin'"),
      {"drift.missing-enum", Severity::kError,
       "Enum public.user_role is missing in live; the Origin has it: 'user', 'creator', 'admin'.",
       "Create enum public.user_role as the Origin defines it."});
  Change renamed = MakeChange(ChangeType::kRenamed,
                              Column("federated_identities", "provider_user_id"), 168, "Auth");
  renamed.from_id = Column("federated_identities", "provider_id");
  renamed.confidence = 0.86;
  renamed.evidence = {"same type character varying(255)", "shared words: provider, id",
                      "position 4 in both"};
  renamed.from_summary = renamed.to_summary = "character varying(255) not null";
  Add(report, renamed,
      {"naming.renamed-column", Severity::kError,
       "Column public.federated_identities.provider_id of live is called provider_user_id in the "
       "Origin (confidence 0.86: same type character varying(255); shared words: provider, id; "
       "position 4 in both).",
       "Rename column public.federated_identities.provider_id to provider_user_id together with "
       "the code that uses it; never drop the one and add the other."});
  Add(report, Changed(Column("refresh_tokens", "id"), 191, "Auth", {"type", "bigint", "uuid"}),
      {"identity.bigint-key", Severity::kError,
       "Primary key id of public.refresh_tokens is serial bigint in live; the Origin has uuid. No "
       "foreign key refers to it.",
       "Convert the key and the columns that refer to it."});
  Add(report,
      Missing(Column("refresh_tokens", "device_name"), 194, "Auth", "character varying(100)"),
      {"schema.missing-column", Severity::kError,
       "Column public.refresh_tokens.device_name is missing in live; the Origin has it: character "
       "varying(100).",
       repair});
  Change constraint =
      Changed(Of(Kind::kConstraint, "refresh_tokens", "refresh_tokens_user_id_fkey"), 192, "Auth",
              {"on delete", "no action", "cascade"});
  constraint.to_summary = "foreign key (user_id) references public.users (id) on delete cascade";
  constraint.from_summary = "foreign key (user_id) references public.users (id)";
  Add(report, constraint,
      {"drift.on-delete", Severity::kWarning,
       "Foreign key (user_id) of public.refresh_tokens to public.users "
       "(refresh_tokens_user_id_fkey) has no ON DELETE in live and has ON DELETE cascade in the "
       "Origin.",
       "Add the foreign key again, NOT VALID, then validate it."});
  Add(report, Missing(Column("users", "is_banned"), 132, "Auth", "boolean not null default false"),
      {"schema.missing-column", Severity::kError,
       "Column public.users.is_banned is missing in live; the Origin has it: boolean not null "
       "default false.",
       repair});
  Add(report, Missing(Column("users", "login_count"), 137, "Auth", "integer not null default 0"),
      {"schema.missing-column", Severity::kError,
       "Column public.users.login_count is missing in live; the Origin has it: integer not null "
       "default 0.",
       repair});
  Change email =
      Missing(Column("users", "email_verified_at"), 134, "Auth", "timestamp with time zone");
  email.candidates = {{Column("users", "verified_on"),
                       email.id,
                       0.55,
                       {"same type timestamp with time zone", "shared words: verified"},
                       false,
                       false}};
  Add(report, email,
      {"schema.missing-column", Severity::kError,
       "Column public.users.email_verified_at is missing in live; the Origin has it: timestamp "
       "with time zone.",
       repair});
  Add(report,
      Changed(Column("users", "role"), 129, "Auth",
              {"type", "character varying(20)", "public.user_role"}),
      {"types.varchar-for-enum", Severity::kError,
       "Column public.users.role is character varying(20) in live and the enum public.user_role in "
       "the Origin.",
       "Convert the column with a shadow column, after a look at the values that are there."});
  Add(report,
      Changed(Of(Kind::kIndex, "users", "idx_users_email"), 143, "Auth",
              {"predicate", "(none)", "deleted_at IS NULL"}),
      {"drift.changed", Severity::kWarning,
       "Index public.users.idx_users_email: predicate is (none) in live and deleted_at IS NULL in "
       "the Origin.",
       "Build the index again, concurrently, under a temporary name."});
  Change trigger = Missing(Of(Kind::kTrigger, "users", "update_users_updated_at"), 148, "Auth",
                           "before update for each row execute public.update_updated_at_column()");
  Add(report, trigger,
      {"drift.missing-trigger", Severity::kError,
       "Trigger public.users.update_users_updated_at is missing in live; the Origin has it: before "
       "update for each row execute "
       "public.update_updated_at_column().",
       "Create trigger public.users.update_users_updated_at as the Origin defines it."});
  Add(report,
      Changed(Id(Kind::kTable, "users"), 124, "Auth",
              {"column order", "email, id", "id, email", Verdict::kDifferent, true}),
      {"remark.column-order", Severity::kInfo, "The columns stand in another order.",
       "Leave it: only SELECT * can see it."});
}

inline void AddStreaming(Report& report) {
  Change moved = MakeChange(ChangeType::kMoved, Column("user_profiles", "bio"), 388, "Profiles");
  moved.from_id = Column("users", "bio");
  moved.confidence = 0.9;
  moved.evidence = {"same name", "same type text", "user_profiles refers to users"};
  Add(report, moved,
      {"schema.moved-column", Severity::kError,
       "Live has it in public.users, and the Origin in public.user_profiles.",
       "Copy the values, then drop the old column."});
  Add(report, Missing(Id(Kind::kTable, "files"), 445, "Files", "14 columns"),
      {"schema.missing-table", Severity::kError,
       "Table public.files is missing in live; the Origin has it: 14 columns.",
       "Create the table with all that belongs to it."});
  Add(report, Missing(Column("tracks", "deleted_at"), 560, "Streaming", "timestamp with time zone"),
      {"schema.missing-column", Severity::kError,
       "The column is missing; the Origin has timestamp with time zone.", "Add the column."});
  Add(report,
      Changed(Column("tracks", "created_at"), 558, "Streaming",
              {"default", "now()", "CURRENT_TIMESTAMP"}),
      {"drift.changed-column", Severity::kWarning,
       "The default is now(), and the Origin has CURRENT_TIMESTAMP.", "Set the default."});
  Change view = Changed(Id(Kind::kView, "public_tracks"), 585, "Streaming",
                        {"query", "SELECT tracks.id FROM public.tracks", "SELECT id FROM tracks",
                         Verdict::kUncertain, false});
  view.evidence = {"only a server can resolve the unqualified names"};
  Add(report, view,
      {"drift.changed-view", Severity::kWarning, "The query may differ: text cannot tell.",
       "Settle it on a scratch server."});
  Add(report, Extra(Column("playlists", "is_public"), "Streaming", "boolean not null default true"),
      {"schema.extra-column", Severity::kWarning,
       "The column is in live alone: boolean not null default true.",
       "Drop it, or write it into the Origin."});
  Add(report, Extra(Id(Kind::kTable, "schema_migrations"), "", "2 columns"),
      {"schema.extra-table", Severity::kWarning, "The table is in live alone: 2 columns.",
       "Drop it, or write it into the Origin."});
  ObjectId function = Id(Kind::kFunction, "touch");
  function.arguments = "uuid, timestamp with time zone";
  Add(report, Extra(function, "", "plpgsql function"),
      {"drift.extra-function", Severity::kInfo, "The function is in live alone.",
       "Drop it, or write it into the Origin."});
}

// A rule that the Origin and the live database break together: no change.
inline void AddHouseRule(Report& report) {
  Finding finding;
  finding.rule = "integrity.foreign-key-index";
  finding.severity = Severity::kWarning;
  finding.object = Of(Kind::kConstraint, "tracks", "tracks_user_id_fkey");
  finding.place = Line(541);
  finding.domain = "Streaming";
  finding.sentence = "No index begins with the columns of the foreign key (user_id).";
  finding.advice = "Create an index on (user_id), concurrently.";
  finding.fingerprint = "00000000000000ff";
  report.findings.push_back(finding);
}

inline void AddLeftOut(Report& report) {
  report.not_compared = {{"event trigger audit_ddl", "not modelled yet", {}},
                         {"publication tracks_out", "not modelled yet", {}},
                         {"owners and privileges", "the Origin does not speak of them", {}},
                         {"text search configuration simple_fr", "not modelled yet", Line(92)}};
  report.opaque = {{Line(1160), "DO $$ BEGIN", "DO runs code", true, {}},
                   {Line(1170),
                    "CREATE TABLE public.top AS SELECT",
                    "its columns come from a query",
                    false,
                    {{"public", "top"}}}};
  report.diagnostics = {{Diagnostic::Severity::kWarning,
                         {kOrigin, 420, 3},
                         "the cell \"maybe\" of column Null is not read",
                         "| theme | text | maybe |\n               ^"},
                        {Diagnostic::Severity::kNote, Line(30), "example block left out", ""}};
  report.resolution.warnings = {"server 19 is newer than this program knows (13 to 18)"};
}

// A name that stays, an index that follows it, and a finding that may wait.
inline void AddDecisions(Report& report) {
  Decision keep;
  keep.object = "public.tracks.user_id";
  keep.reason = "the Go backend reads UserID";
  keep.owner = "veza-backend-api";
  keep.until = "2027-01-01";
  keep.place = {"origin/decisions.toml", 5, 0};
  Decision defer = keep;
  defer.verb = Verb::kDefer;
  defer.object = "public.users.*";
  defer.reason = "after the | release";
  defer.place.line = 12;
  report.decisions = {keep, defer};
  Kept name;
  name.finding.rule = "naming.renamed-column";
  name.finding.object = Column("tracks", "creator_id");
  name.finding.sentence = "Column public.tracks.user_id is called creator_id in the Origin.";
  name.finding.decision = 0;
  Kept index = name;
  index.finding.object = Of(Kind::kIndex, "tracks", "idx_tracks_user_id");
  index.finding.sentence = "Index idx_tracks_user_id is in live alone.";
  index.follows = true;
  report.kept = {name, index};
  report.findings.front().decision = 1;
  report.findings.front().deferred = true;
}

inline Report Full() {
  Report report = Empty();
  report.comparison.counts = {340, 317, 21, 2, 0};
  AddTables(report);
  AddAuth(report);
  AddStreaming(report);
  AddHouseRule(report);
  AddLeftOut(report);
  AddDecisions(report);
  return report;
}

inline Report Clean() {
  Report report = Empty();
  report.from = "live database veza on /run/postgresql (PostgreSQL 15.18)";
  report.comparison.counts = {340, 340, 0, 0, 12};
  report.resolution.mode = "auto";
  report.resolution.how = "12 of 340 objects settled by a scratch server (PostgreSQL 15)";
  AddTables(report);
  report.tables.pop_back();
  for (auto& row : report.tables) row.in_from = true;
  return report;
}

inline Report Uncertain() {
  Report report = Empty();
  report.comparison.counts = {40, 38, 0, 2, 0};
  AddTables(report);
  Change view = Changed(Id(Kind::kView, "public_tracks"), 585, "Streaming",
                        {"query", "SELECT tracks.id FROM public.tracks", "SELECT id FROM tracks",
                         Verdict::kUncertain, false});
  view.evidence = {"only a server can resolve the unqualified names"};
  Add(report, view,
      {"drift.changed-view", Severity::kWarning, "The query may differ: text cannot tell.", ""});
  Add(report,
      Changed(Column("tracks", "slug"), 545, "Streaming",
              {"default", "lower('x'::text)", "lower('x')", Verdict::kUncertain, false}),
      {"drift.changed-column", Severity::kWarning,
       "The default is lower('x'::text), and the Origin has lower('x').", ""});
  report.opaque = {{Line(1160), "DO $$ BEGIN", "DO runs code", true, {}}};
  return report;
}

// Names and texts that try to break out of every format.
inline Report Hostile() {
  Report report = Empty();
  report.type = Report::Type::kDiff;
  report.from = "live database a|b `c` <script>alert(1)</script> on \x1b[31mred";
  report.to = "origin/[click](javascript:alert(1)).sql";
  report.comparison.counts = {5, 1, 4, 0, 0};
  const char* name = "a|b`c``d\"e\n# f -- <script>alert(1)</script>\x1b[2J**g**";
  report.tables = {
      {"<img src=x onerror=alert(1)>", {"public", name}, true, true, {"o|`.sql", 3, 1}}};
  Change change = Changed(Of(Kind::kColumn, name, "_x_ | y\\| \xe2\x80\xaegpj"), 0,
                          "<img src=x onerror=alert(1)>", {"type", "te|xt`", "`in\x07t`"});
  change.place = {"o|`.sql", 7, 1};
  change.evidence = {"see [here](http://evil.example)", "www.evil.example", "a@b.example"};
  Add(report, change,
      {"drift.changed-column", Severity::kError,
       "# The default is '<b>x</b>' | '$1$' \\| & ~~y~~ &amp; [z]: http://evil.example\nnext",
       "1. Run `rm -rf /` \x9b[31m | *now* @everyone"});
  Add(report, Extra(Of(Kind::kColumn, name, "größe_列名_é\xcc\x81"), "", "text"),
      {"schema.extra-column", Severity::kWarning,
       "- The column is in live alone, 列の名前はとても長いので行を折り返す必要があります と "
       "言われています 列の名前はとても長い です.",
       ""});
  Add(report, Extra(Id(Kind::kSchema, "bad\xff\xfeutf8", ""), "", ""),
      {"drift.extra-schema", Severity::kWarning, "> The schema \xff is in live alone.", "```"});
  report.not_compared = {{"rule <r> | s", "because | of `x`", {"p|q.sql", 1, 1}}};
  report.opaque = {
      {{"o.sql", 9, 1}, "DO $x$ | \\| ` <script>", "runs | code", false, {{"public", name}}}};
  report.diagnostics = {{Diagnostic::Severity::kError,
                         {"o.sql", 2, 60},
                         "broken <tag> | here",
                         std::string(70, 'x') + " \x1b[1m\tselect oops " + std::string(60, 'y') +
                             "\n" + std::string(80, ' ') + "^"}};
  report.resolution.warnings = {"<blink>|"};
  return report;
}

}  // namespace pgorigin::sample
