// Pairs of expressions that were compared before: the same few stand in table after table.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ast/expression_scope.h"
#include "pgorigin/model/verdict.h"

namespace pgorigin {

// Two relations that answer alike all that was asked of the first get its verdict.
class VerdictMemo {
 public:
  struct Answers {
    AskedOfRelation from;
    AskedOfRelation to;
  };

  // `question`: all that a verdict depends on but the relations of the two scopes.
  std::optional<Verdict> Find(const std::string& question, const ExpressionScope& from,
                              const ExpressionScope& to) const;
  void Add(const std::string& question, Answers answers, Verdict verdict);

 private:
  struct Entry {
    Answers answers;
    Verdict verdict;
  };
  std::unordered_map<std::string, std::vector<Entry>> entries_;
};

}  // namespace pgorigin
