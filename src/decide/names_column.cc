#include "decide/names_column.h"

#include "pgorigin/ast/rename_column.h"
#include "pgorigin/model/renames.h"

namespace pgorigin {
namespace {

// No name of PostgreSQL: an identifier has no byte 0x01.
constexpr std::string_view kNobody = "\x01";

// Under another name of the column, the definition is another one.
bool NamesInFields(const Object& object, const ObjectId& column) {
  Model model;
  model.objects.emplace(object.id, object);
  Renames renames;
  renames.columns.emplace(column, kNobody);
  const Model renamed = ApplyRenames(std::move(model), renames);
  return renamed.objects.begin()->second.definition != object.definition;
}

bool NamesInText(const Expression& expression, const ObjectId& column) {
  const auto renamed = RenameColumn(expression.text, column.name.str(), "pgorigin renamed");
  return renamed && renamed != RenameColumn(expression.text, column.name.str(), column.name.str());
}

class TextSearch {
 public:
  explicit TextSearch(const ObjectId& column) : column_(column) {}
  bool found = false;

  void Look(const Expression& expression) { found = found || NamesInText(expression, column_); }
  template <class T>
  void Look(const std::optional<T>& value) {
    if (value) Look(*value);
  }
  template <class T>
  void Look(const std::vector<T>& values) {
    for (const T& value : values) Look(value);
  }
  template <class T>
  void Look(const Box<T>& box) {
    Look(*box);
  }
  template <class T>
  void Look(const T& value) {
    if constexpr (Listed<T>) {
      ForEachField<T>([&](const auto& field) { Look(value.*field.member); });
    }
  }

 private:
  const ObjectId& column_;
};

}  // namespace

bool NamesColumn(const Object& object, const ObjectId& column) {
  if (NamesInFields(object, column)) return true;
  if (!InfoOf(object.id.kind).has_parent || RelationOf(object.id) != RelationOf(column)) {
    return false;
  }
  TextSearch search(column);
  std::visit([&](const auto& definition) { search.Look(definition); }, object.definition);
  return search.found;
}

}  // namespace pgorigin
