#include <fmt/core.h>

#include "pgorigin/model/glob.h"
#include "policy/house.h"
#include "policy/house/house_rules.h"

namespace pgorigin {
namespace {

bool IsResource(const ModelInput& input, const TableIndex& table) {
  const std::string name = table.name.schema.str() + "." + table.name.name.str();
  return MatchesAny(input.Option("resources"), name) ||
         (!table.object->domain.empty() &&
          MatchesAny(input.Option("domains"), table.object->domain));
}

void CheckColumn(const ModelInput& input, const Typed<Column>& column, Breaches& breaches) {
  const std::string name = ToString(column.id());
  if (column->type != input.Value("type")) {
    breaches.Add(column.id(), "type",
                 fmt::format("Column {} is {}, not {}.", name, Printable(column->type.view()),
                             input.Value("type")),
                 "Change the type.");
  }
  if (column->not_null) {
    breaches.Add(column.id(), "not null",
                 fmt::format("Column {} is NOT NULL: every row is deleted.", name),
                 "Drop NOT NULL.");
  }
}

void Check(const ModelInput& input, Breaches& breaches) {
  if (input.Option("resources").empty() && input.Option("domains").empty()) {
    return breaches.CannotTell("neither resources nor domains say what users can take back");
  }
  const std::string name = input.Value("column");
  for (const TableIndex* table : input.Tables()) {
    if (!IsResource(input, *table)) continue;
    const Typed<Column>* column = table->Find(name);
    if (column != nullptr) {
      CheckColumn(input, *column, breaches);
      continue;
    }
    breaches.AddAbsent(table->id(), Kind::kColumn, name,
                       fmt::format("Table {} is a resource of users and has no column {}.",
                                   table->text(), Quoted(name)));
  }
}

}  // namespace

const HouseRule kSoftDeleteColumn = {
    "soft-delete.column",
    "A resource of users is deleted for good",
    Severity::kError,
    "What users make they delete by mistake, and what they delete is still referred to.",
    "Add the column deleted_at timestamptz, nullable, and let the services set it.",
    {{"resources", "globs of the tables that users can take back", {}},
     {"domains", "globs of domains of the Origin whose tables are such", {}},
     {"column", "the column that tells when a row was deleted", {"deleted_at"}},
     {"type", "its type, as the server prints it", {"timestamp with time zone"}}},
    Check,
};

}  // namespace pgorigin
