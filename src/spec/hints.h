// `-- renamed from: old_name` and `-- pgorigin: keep …` in comments of SQL.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/ast/split.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

struct Hint {
  HintType type = HintType::kRenamedFrom;
  std::string text;     // the old name, or what follows `pgorigin:`
  std::string problem;  // why it cannot be read; empty when it can
};

// Looks for `renamed from: name` or `@renamed from=name` in prose, and for prose that
// begins with `pgorigin:`.
std::optional<Hint> FindHint(std::string_view prose);

struct PlacedHint {
  Hint hint;
  std::size_t comment = 0;               // its offset in the script
  std::optional<std::size_t> statement;  // which one it describes
  std::size_t element = 0;               // offset in that statement's text
};

// All hints of a script, in its order.
std::vector<PlacedHint> FindHints(std::string_view script, const SplitScript& split);

}  // namespace pgorigin
