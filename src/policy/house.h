// What a house rule sees, and how it says what it found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pgorigin/ast/expression_reader.h"
#include "pgorigin/model/renames.h"
#include "pgorigin/policy/house_rule.h"
#include "policy/model_index.h"

namespace pgorigin {

struct ModelInput {
  const ModelIndex& index;
  const ExpressionReader& texts;
  const Facts& facts;
  const HouseRule& rule;
  const RuleSettings& settings;
  // Columns that keep their names by decision, from the Origin's, which the model has: what
  // hangs on them may be named by either.
  const Renames& kept;

  const Model& model() const { return index.model(); }
  const std::vector<std::string>& Option(std::string_view name) const {
    return OptionOf(rule, settings, name);
  }
  // Of an option with one value; empty when it has none.
  std::string Value(std::string_view name) const;
  // Ordinary tables (no partitions, which are as their parents, and no foreign ones) that
  // are not excluded.  What is not included is left out afterwards: it may be a column.
  std::vector<const TableIndex*> Tables() const;
};

// One way in which the model breaks a rule.
struct Breach {
  ObjectId object;
  // What of the object does: a listed field ("type", "on delete"), "name", or empty for the
  // object as a whole.  Of an absent child: its name, or empty.
  Name field;
  std::optional<Kind> absent;  // a child of this kind that the table lacks
  std::string sentence;
  std::string advice;  // empty: that of the rule
  Verdict verdict = Verdict::kDifferent;
  Place place;          // empty: that of the object
  bool scoped = false;  // the rule itself has seen to include and exclude
};

class Breaches {
 public:
  Breach& Add(const ObjectId& object, std::string_view field, std::string sentence,
              std::string advice = "");
  Breach& AddAbsent(const ObjectId& table, Kind kind, std::string_view name, std::string sentence,
                    std::string advice = "");
  void CannotTell(std::string_view reason);

  std::vector<Breach> found;
  std::vector<std::string> reasons;
};

// "a, b or c"
std::string OneOf(const std::vector<std::string>& words);
std::string Joined(const std::vector<Name>& names, std::string_view separator = ", ");
// Printable, and quoted where SQL needs it.
std::string Quoted(Name name);
// `created_at`, `public.users.email`: the column of a table.
ObjectId ColumnId(const QualifiedName& table, Name column);

}  // namespace pgorigin
