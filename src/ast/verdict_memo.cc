#include "ast/verdict_memo.h"

#include <algorithm>

namespace pgorigin {
namespace {

// Texts that never come again would fill the memory.
constexpr std::size_t kMostQuestions = 10'000;
constexpr std::size_t kMostEntries = 8;

bool AnswersAlike(const ExpressionScope& scope, const AskedOfRelation& asked) {
  const auto same_name = [&](const auto& entry) {
    return scope.Renamed(entry.first) == entry.second;
  };
  const auto same_type = [&](const auto& entry) {
    return scope.DeclaredTypeOf(entry.first) == entry.second;
  };
  return std::ranges::all_of(asked.new_names, same_name) &&
         std::ranges::all_of(asked.declared_types, same_type);
}

}  // namespace

std::optional<Verdict> VerdictMemo::Find(const std::string& question, const ExpressionScope& from,
                                         const ExpressionScope& to) const {
  auto found = entries_.find(question);
  if (found == entries_.end()) return std::nullopt;
  for (const auto& [answers, verdict] : found->second) {
    if (AnswersAlike(from, answers.from) && AnswersAlike(to, answers.to)) return verdict;
  }
  return std::nullopt;
}

void VerdictMemo::Add(const std::string& question, Answers answers, Verdict verdict) {
  if (answers.from.own_name || answers.to.own_name) return;
  if (entries_.size() >= kMostQuestions && !entries_.contains(question)) return;
  std::vector<Entry>& entries = entries_[question];
  if (entries.size() < kMostEntries) entries.push_back({std::move(answers), verdict});
}

}  // namespace pgorigin
