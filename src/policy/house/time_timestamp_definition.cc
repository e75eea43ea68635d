#include <fmt/core.h>

#include <algorithm>

#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

// How to spell the present time is time.default-spelling's.
Verdict IsPresent(const ModelInput& input, const Typed<Column>& column) {
  Verdict verdict = Verdict::kDifferent;
  for (std::string_view wanted : {"CURRENT_TIMESTAMP", "now()", "transaction_timestamp()",
                                  "statement_timestamp()", "clock_timestamp()"}) {
    verdict = std::min(verdict,
                       input.texts.Same(*column->default_value, std::string(wanted), column.id()));
  }
  return verdict;
}

void CheckDefault(const ModelInput& input, const Typed<Column>& column, Breaches& breaches) {
  const bool has = column->default_value.has_value();
  const Verdict verdict = has ? IsPresent(input, column) : Verdict::kDifferent;
  if (verdict == Verdict::kEqual) return;
  breaches
      .Add(column.id(), "default",
           fmt::format("Column {} has {}, not default CURRENT_TIMESTAMP.", ToString(column.id()),
                       has ? "default " + Printable(column->default_value->text) : "no default"),
           "Set DEFAULT CURRENT_TIMESTAMP.")
      .verdict = verdict;
}

void CheckColumn(const ModelInput& input, const Typed<Column>& column, Breaches& breaches) {
  const std::string name = ToString(column.id());
  if (column->type != input.Value("type")) {
    breaches.Add(column.id(), "type",
                 fmt::format("Column {} is {}, not {}.", name, Printable(column->type.view()),
                             input.Value("type")),
                 "Change the type, after a look at the time zone that its values mean.");
  }
  if (!column->not_null) {
    breaches.Add(column.id(), "not null", fmt::format("Column {} may be null.", name),
                 "Fill what is null, then set NOT NULL.");
  }
  if (!column->generated) CheckDefault(input, column, breaches);
}

void Check(const ModelInput& input, Breaches& breaches) {
  for (const TableIndex* table : input.Tables()) {
    for (const std::string& name : input.Option("columns")) {
      const Typed<Column>* column = table->Find(name);
      if (column != nullptr) CheckColumn(input, *column, breaches);
    }
  }
}

}  // namespace

const HouseRule kTimestampDefinition = {
    "time.timestamp-definition",
    "created_at or updated_at is not TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP",
    Severity::kError,
    "A time that may be missing, or depends on who wrote it, answers nothing.",
    "Make it timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP.",
    {{"columns", "columns that are defined so", {"created_at", "updated_at"}},
     {"type", "their type, as the server prints it", {"timestamp with time zone"}}},
    Check,
};

}  // namespace pgorigin
