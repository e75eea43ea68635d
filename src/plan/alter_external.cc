// What ties a database to others, event triggers, text search, settings.
// https://www.postgresql.org/docs/current/sql-alterpublication.html
#include <algorithm>

#include "pgorigin/model/subscription_options.h"
#include "plan/access.h"
#include "plan/alter.h"
#include "plan/emitters.h"
#include "plan/metadata.h"
#include "plan/option_changes.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

Sql& Begin(const Delta& delta, Sql& sql) {
  sql << "ALTER";
  WriteReference(sql, delta.target.model(), delta.to);
  return sql;
}

void AlterServer(Delta& delta, Alteration& out) {
  const ForeignServer& from = *As<ForeignServer>(&delta.from);
  const ForeignServer& to = *As<ForeignServer>(&delta.to);
  if (delta.Take("version")) {
    (Begin(delta, out.sql) << "VERSION" << Literal(to.version)).End();
  }
  if (!delta.Take("options")) return;
  WriteForeignOptionChanges(out.sql, from.options, to.options,
                            [&](Sql& sql) { Begin(delta, sql); });
}

void AlterWrapper(Delta& delta, Alteration& out) {
  const ForeignDataWrapper& from = *As<ForeignDataWrapper>(&delta.from);
  const ForeignDataWrapper& to = *As<ForeignDataWrapper>(&delta.to);
  auto routine = [&](std::string_view field, Keyword word, Keyword none,
                     const FunctionName& function) {
    if (!delta.Take(field)) return;
    Begin(delta, out.sql);
    if (function.empty()) {
      out.sql << none;
    } else {
      out.sql << word << QualifiedName(function);
    }
    out.sql.End();
  };
  routine("handler", "HANDLER", "NO HANDLER", to.handler);
  routine("validator", "VALIDATOR", "NO VALIDATOR", to.validator);
  if (!delta.Take("options")) return;
  WriteForeignOptionChanges(out.sql, from.options, to.options,
                            [&](Sql& sql) { Begin(delta, sql); });
}

void AlterEventTrigger(Delta& delta, Alteration& out) {
  if (!delta.Take("enabled")) return;
  (Begin(delta, out.sql) << KeywordFor(As<EventTrigger>(&delta.to)->enabled)).End();
}

void SetPublishOptions(Delta& delta, Alteration& out, const Publication& to) {
  const bool publish = delta.Take("publish"), root = delta.Take("publish_via_partition_root"),
             generated = delta.Take("publish_generated_columns");
  if (!publish && !root && !generated) return;
  Begin(delta, out.sql) << "SET";
  WritePublishOptions(out.sql, to, generated);
  out.sql.End();
}

// SET takes the whole list, which must not be empty.  By the root alone a partitioned table may
// have a list of columns and a condition.
void AlterPublication(Delta& delta, Alteration& out) {
  const Publication& from = *As<Publication>(&delta.from);
  const Publication& to = *As<Publication>(&delta.to);
  if (to.via_root) SetPublishOptions(delta, out, to);
  const bool listed = !to.tables.empty() || !to.schemas.empty();
  const bool alterable = !from.all_tables && !to.all_tables && listed;
  const bool contents = delta.fields.contains("tables") || delta.fields.contains("schemas");
  if (contents && alterable) {
    delta.Take("tables");
    delta.Take("schemas");
    Begin(delta, out.sql) << "SET";
    WritePublished(out.sql, to);
    out.sql.End();
  }
  SetPublishOptions(delta, out, to);
}

void AlterConfiguration(Delta& delta, Alteration& out) {
  if (!delta.Take("mappings")) return;
  const auto& from = As<TextSearchConfiguration>(&delta.from)->mappings;
  const auto& to = As<TextSearchConfiguration>(&delta.to)->mappings;
  auto in = [](const std::vector<TokenMapping>& list, Name token) {
    return std::ranges::find(list, token, &TokenMapping::token) != list.end();
  };
  for (const TokenMapping& before : from) {
    if (in(to, before.token)) continue;
    (Begin(delta, out.sql) << "DROP MAPPING FOR" << Identifier(before.token)).End();
  }
  for (const TokenMapping& after : to) {
    if (std::ranges::find(from, after) != from.end()) continue;
    Begin(delta, out.sql);
    if (in(from, after.token)) {
      out.sql << "ALTER";
    } else {
      out.sql << "ADD";
    }
    out.sql << "MAPPING FOR" << Identifier(after.token) << "WITH";
    out.sql.List(after.dictionaries, [&](Name name) { out.sql << Canonical(name); });
    out.sql.End();
  }
}

// "name=value" of that option; the usual one where the list has none.
std::string ValueOf(const SubscriptionOption& option, const Options& options,
                    ServerVersion version) {
  const std::string prefix = std::string(option.name) + "=";
  auto found = std::ranges::find_if(options, [&](const auto& o) { return o.starts_with(prefix); });
  return found != options.end() ? found->substr(prefix.size())
                                : std::string(UsualValue(option, version));
}

// What a statement changes by itself; two-phase commit and failover have the publisher
// asked, and are for people.
bool IsSettable(const SubscriptionOption& option) {
  return option.name != "two_phase" && option.name != "failover";
}

void AlterSubscriptionOptions(Delta& delta, Alteration& out) {
  const Options& from = As<Subscription>(&delta.from)->options;
  const Options& to = As<Subscription>(&delta.to)->options;
  const ServerVersion version = delta.target.model().version;
  for (const SubscriptionOption& option : kSubscriptionOptions) {
    const std::string value = ValueOf(option, to, version);
    if (value == ValueOf(option, from, version)) continue;
    if (!IsSettable(option)) return;
    Begin(delta, out.sql) << "SET (" << Identifier(option.name) << "=";
    (out.sql << Literal(value) << ")").End();
  }
  delta.Take("options");
}

void AlterSubscription(Delta& delta, Alteration& out) {
  const Subscription& to = *As<Subscription>(&delta.to);
  if (delta.Take("publications")) {
    Begin(delta, out.sql) << "SET PUBLICATION";
    out.sql.List(to.publications, [&](Name name) { out.sql << Identifier(name); });
    (out.sql << "WITH (refresh = false)").End();
  }
  if (delta.Take("slot name")) {
    Begin(delta, out.sql) << "SET (slot_name =";
    to.slot.empty() ? out.sql << "NONE" : out.sql << Literal(to.slot);
    (out.sql << ")").End();
  }
  if (delta.fields.contains("options")) AlterSubscriptionOptions(delta, out);
}

}  // namespace

void AlterExternal(Delta& delta, Alteration& out) {
  switch (delta.to.id.kind) {
    case Kind::kForeignDataWrapper:
      return AlterWrapper(delta, out);
    case Kind::kForeignServer:
      return AlterServer(delta, out);
    case Kind::kPublication:
      return AlterPublication(delta, out);
    case Kind::kSubscription:
      return AlterSubscription(delta, out);
    case Kind::kEventTrigger:
      return AlterEventTrigger(delta, out);
    case Kind::kTextSearchConfiguration:
      return AlterConfiguration(delta, out);
    case Kind::kDefaultPrivileges: {
      out.hazards.insert(Hazard::kPrivileges);
      delta.fields.clear();
      return WriteDefaultPrivilegeChanges(out.sql, delta.from, delta.to);
    }
    case Kind::kDatabase:
      delta.fields.clear();
      return WriteDatabaseChanges(out.sql, delta.from, delta.to);
    default:
      return;
  }
}

}  // namespace pgorigin::plan
