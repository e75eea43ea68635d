// How a model has the features of the overview.
#include <fmt/format.h>

#include "report/document_facts.h"

namespace pgorigin {
namespace {

using Counts = std::map<std::string, int>;

std::string DefinitionOf(const Column& column) {
  std::string text(column.type.view());
  if (column.default_value) text += " default " + DefaultText(*column.default_value);
  return text;
}

Counts PrimaryKeys(const Model& model) {
  Counts counts;
  for (const auto& [id, object] : model.objects) {
    const Constraint* key = As<Constraint>(&object);
    if (key == nullptr || key->type != ConstraintType::kPrimaryKey) continue;
    std::string text;
    for (Name name : key->columns.names) {
      const Column* column =
          As<Column>(model.Find({Kind::kColumn, id.schema, id.parent, name, {}}));
      if (column != nullptr) text += (text.empty() ? "" : ", ") + DefinitionOf(*column);
    }
    ++counts[text];
  }
  return counts;
}

Counts Timestamps(const Model& model) {
  Counts counts;
  for (const auto& [id, object] : model.objects) {
    const Column* column = As<Column>(&object);
    const bool stamp = id.name == "created_at" || id.name == "updated_at";
    if (column != nullptr && stamp) ++counts[id.name.str() + " " + DefinitionOf(*column)];
  }
  return counts;
}

Counts Triggers(const Model& model) {
  Counts counts;
  for (const auto& [id, object] : model.objects) {
    const Trigger* trigger = As<Trigger>(&object);
    const bool stamps = trigger != nullptr &&
                        trigger->function.name.view().find("updated_at") != std::string_view::npos;
    if (stamps) ++counts[ToString(trigger->function) + "()"];
  }
  return counts;
}

Counts OnDelete(const Model& model) {
  Counts counts;
  for (const auto& [id, object] : model.objects) {
    const Constraint* key = As<Constraint>(&object);
    if (key == nullptr || key->type != ConstraintType::kForeignKey) continue;
    ++counts["on delete " + key->on_delete.str()];
  }
  return counts;
}

Counts SoftDeletes(const Model& model) {
  Counts counts;
  for (const auto& [id, object] : model.objects) {
    const Column* column = As<Column>(&object);
    if (column != nullptr && id.name == "deleted_at")
      ++counts["deleted_at " + DefinitionOf(*column)];
  }
  return counts;
}

// The first parenthesis is closed by the last one.
bool IsWrapped(std::string_view text) {
  if (!text.starts_with('(') || !text.ends_with(')')) return false;
  int depth = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return false;
  }
  return true;
}

}  // namespace

std::string DefaultText(const Expression& expression) {
  std::string_view text = expression.text;
  while (IsWrapped(text)) text = text.substr(1, text.size() - 2);
  return std::string(text);
}

std::map<std::string, int> FeatureOf(std::string_view feature, const Model& model) {
  if (feature == "Primary keys") return PrimaryKeys(model);
  if (feature == "Timestamps") return Timestamps(model);
  if (feature == "`updated_at` triggers") return Triggers(model);
  if (feature == "Foreign keys (`ON DELETE`)") return OnDelete(model);
  if (feature == "Soft deletes") return SoftDeletes(model);
  return {};
}

}  // namespace pgorigin
