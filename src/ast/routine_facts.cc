#include "ast/routine_facts.h"

#include <algorithm>
#include <array>

namespace pgorigin {
namespace {

constexpr auto kRoutines = std::to_array<Routine>({
    {"nextval", "bigint", "regclass"},
    {"currval", "bigint", "regclass"},
    {"setval", "bigint", "regclass"},
    {"to_tsvector", "tsvector", "regconfig"},
    {"to_tsquery", "tsquery", "regconfig"},
    {"plainto_tsquery", "tsquery", "regconfig"},
    {"websearch_to_tsquery", "tsquery", "regconfig"},
    {"now", "timestamp with time zone"},
    {"clock_timestamp", "timestamp with time zone"},
    {"statement_timestamp", "timestamp with time zone"},
    {"transaction_timestamp", "timestamp with time zone"},
    {"gen_random_uuid", "uuid"},
    {"lower", "text"},
    {"upper", "text"},
    {"btrim", "text"},
    {"ltrim", "text"},
    {"rtrim", "text"},
    {"replace", "text"},
    {"concat", "text"},
    {"md5", "text"},
    {"left", "text"},
    {"right", "text"},
    {"current_setting", "text"},
    {"regexp_replace", "text"},
    {"to_char", "text"},
    {"length", "integer"},
    {"char_length", "integer"},
    {"character_length", "integer"},
    {"octet_length", "integer"},
    {"cardinality", "integer"},
    {"jsonb_typeof", "text"},
    {"jsonb_array_length", "integer"},
});

}  // namespace

const Routine* FindRoutine(const std::string& name) {
  auto found = std::ranges::find(kRoutines, name, &Routine::name);
  return found == kRoutines.end() ? nullptr : &*found;
}

void ReadRelationLiteral(Term& literal, const ExpressionScope& scope) {
  if (literal.form != Term::Form::kString) return;
  std::size_t dot = literal.label.find('.');
  for (const std::string& schema : SplitSearchPath(scope.names.search_path)) {
    if (dot != std::string::npos || scope.names.model == nullptr) break;
    if (scope.names.model->Find({Kind::kSequence, schema, {}, literal.label, {}}) == nullptr)
      continue;
    dot = schema.size();
    literal.label = schema + "." + literal.label;
  }
  if (dot == std::string::npos || scope.renames == nullptr) return;
  QualifiedName name =
      scope.renames->Relation({literal.label.substr(0, dot), literal.label.substr(dot + 1)});
  literal.label = name.schema.str() + "." + name.name.str();
}

std::string_view ValueWord(int op) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"", "current_date", "current_time", "current_time_n", "current_timestamp",
       "current_timestamp_n", "localtime", "localtime_n", "localtimestamp", "localtimestamp_n",
       "current_role", "current_user", "user", "session_user", "current_catalog",
       "current_schema"});
  return kWords[static_cast<std::size_t>(op)];
}

std::string_view ValueType(std::string_view word) {
  if (word.starts_with("current_timestamp")) return "timestamp with time zone";
  if (word.starts_with("localtimestamp")) return "timestamp without time zone";
  return word == "current_date" ? "date" : "";
}

}  // namespace pgorigin
