// What an expression of a model says, by its tree.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/model/renames.h"
#include "pgorigin/model/verdict.h"

namespace pgorigin {

// `column IN ('a', 'b')`, in any spelling.
struct ClosedSet {
  Name column;
  std::vector<std::string> values;
};

// `id` is always the object that holds the expression.  The model must outlive the reader,
// and so must the renames that it is under already (texts keep the old names).
class ExpressionReader {
 public:
  explicit ExpressionReader(const Model& model, const Renames* renames = nullptr)
      : model_(model), renames_(renames) {}

  // Is it what a person writes so: `gen_random_uuid()`, `deleted_at IS NULL`?
  Verdict Same(const Expression& expression, const std::string& written, const ObjectId& id) const;
  // Of a condition: it is that, or that AND something else.
  Verdict Demands(const Expression& condition, const std::string& written,
                  const ObjectId& id) const;
  // Nothing, when it is anything else.
  std::optional<ClosedSet> ClosedSetOf(const Expression& check, const ObjectId& id) const;
  // The columns of its relation that it names.
  std::set<Name> ColumnsOf(const Expression& expression, const ObjectId& id) const;
  // Does it call that function of pg_catalog?
  bool Calls(const Expression& expression, std::string_view function, const ObjectId& id) const;

 private:
  const Model& model_;
  const Renames* renames_;
  // Of defaults, which repeat: by text, what is written and the type that is wanted.
  mutable std::map<std::pair<std::string, std::string>, Verdict> known_;
};

}  // namespace pgorigin
