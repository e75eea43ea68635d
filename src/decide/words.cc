#include "decide/words.h"

#include <algorithm>

#include "pgorigin/ast/row_expression.h"

namespace pgorigin {
namespace {

bool IsDate(std::string_view text) {
  constexpr std::string_view kPattern = "0000-00-00";
  return std::ranges::equal(
      text, kPattern, [](char c, char p) { return p == '0' ? c >= '0' && c <= '9' : c == p; });
}

bool IsBridge(std::string_view word) {
  return word == "trigger" || word == "view" || word == "generated";
}

}  // namespace

std::string AllVerbs() { return "keep, defer, fix, rename, move, map or bridge"; }

std::string SetText(Decision& decision, std::string_view key, std::string_view value) {
  auto known = std::ranges::find(kTextKeys, key, &TextKey::key);
  if (known == kTextKeys.end()) return "a decision has no `" + std::string(key) + "`";
  decision.*known->member = value;
  return "";
}

std::string Complaint(const Decision& decision) {
  const bool about_object = !decision.object.empty() || decision.exactly;
  if (!about_object && decision.sql.empty()) return "`object` is missing: what is decided on?";
  if (decision.reason.empty()) return "`reason` is missing: a decision says why";
  for (const std::string* date : {&decision.date, &decision.until}) {
    if (!date->empty() && !IsDate(*date)) return "a date is written 2026-01-31";
  }
  if (!decision.bridge.empty() && decision.verb != Verb::kBridge) {
    return "`bridge` goes with decide = \"bridge\"";
  }
  if (!decision.bridge.empty() && !IsBridge(decision.bridge)) {
    return "`bridge` is trigger, view or generated";
  }
  if (!decision.legacy.empty() && decision.verb != Verb::kFix) {
    return "`legacy` goes with decide = \"fix\"";
  }
  if (!decision.legacy.empty() && decision.legacy != "keep" && decision.legacy != "drop") {
    return "`legacy` is keep or drop";
  }
  if (!decision.time_zone.empty() && decision.verb != Verb::kFix && decision.verb != Verb::kMap) {
    return "`time_zone` goes with decide = \"fix\"";
  }
  if (!decision.fill.empty() && decision.verb != Verb::kFix) {
    return "`fill` goes with decide = \"fix\"";
  }
  if (!decision.fill.empty()) {
    const std::string problem = ReadRowExpression(decision.fill).problem;
    if (!problem.empty()) return "`fill` is an SQL expression over the row: " + problem;
  }
  if (!decision.mapping.empty() && decision.verb != Verb::kMap) {
    return "`mapping` goes with decide = \"map\"";
  }
  if (!decision.comment.empty() && decision.verb != Verb::kKeep && decision.legacy != "keep") {
    return "`comment` goes with decide = \"keep\"";
  }
  return "";
}

}  // namespace pgorigin
