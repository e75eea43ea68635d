#include "ast/routine_facts.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace pgorigin {
namespace {

// The kinds of things that regclass names.
constexpr Kind kRelations[] = {Kind::kTable, Kind::kSequence, Kind::kView, Kind::kMaterializedView,
                               Kind::kIndex};

bool IsRelation(const Model& model, const std::string& schema, const std::string& name) {
  return std::ranges::any_of(kRelations, [&](Kind kind) {
    return model.Find({kind, schema, {}, name, {}}) != nullptr;
  });
}

}  // namespace

void ReadRelationLiteral(Term& literal, const ExpressionScope& scope) {
  if (literal.form != Term::Form::kString) return;
  std::size_t dot = literal.label.find('.');
  for (const std::string& schema : SplitSearchPath(scope.names.search_path)) {
    if (dot != std::string::npos || scope.names.model == nullptr) break;
    if (!IsRelation(*scope.names.model, schema, literal.label)) continue;
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
