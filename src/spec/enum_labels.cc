#include "spec/enum_labels.h"

#include <algorithm>
#include <optional>

#include "pgorigin/ast/type_name.h"
#include "spec/definitions.h"
#include "spec/queries.h"

namespace pgorigin {
namespace {

std::string QuotedLabel(const std::string& label) {
  std::string quoted = "'";
  for (char c : label) quoted.append(c == '\'' ? 2 : 1, c);
  return quoted + "'";
}

std::string_view TextOfConstant(const PgQuery__Node& node) {
  const bool text = node.node_case == PG_QUERY__NODE__NODE_A_CONST && !node.a_const->isnull &&
                    node.a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL;
  return text ? node.a_const->sval->sval : "";
}

class LabelRenamer {
 public:
  LabelRenamer(Fold& fold, const ObjectId& type, const std::string& old_label,
               const std::string& new_label)
      : fold_(fold),
        type_(CanonicalText({type.schema, type.name})),
        old_(old_label),
        new_(new_label) {}

  void In(Object& object) {
    if (Column* column = As<Column>(&object)) InDefault(column->type, column->default_value);
    if (Domain* domain = As<Domain>(&object)) InDefault(domain->type, domain->default_value);
    if (Function* function = As<Function>(&object)) {
      for (Argument& argument : function->arguments)
        InDefault(argument.type, argument.default_value);
    }
    if (!MayHold(RelationOf(object.id))) return;
    const bool writes = AnyText(object, old_, [&](const auto& tree, const auto&) {
      return AnyNode(tree, [&](const PgQuery__Node& node) {
        return TextOfConstant(node).find(old_) != std::string_view::npos;
      });
    });
    if (writes) fold_.Uncertain(object, "a label that it may write was renamed");
  }

 private:
  // 'label', or 'label'::type.
  void InDefault(Name type, std::optional<Expression>& value) {
    if (!value || type.view() != type_) return;
    const ParseOutcome outcome = Parse("SELECT " + value->text);
    const PgQuery__Node* node = outcome.statement.node();
    if (node == nullptr || node->select_stmt->n_target_list != 1) return;
    node = node->select_stmt->target_list[0]->res_target->val;
    if (node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) {
      const NameScope scope{&fold_.model, value->search_path};
      if (CanonicalType(*node->type_cast->type_name, scope).text != type_) return;
      node = node->type_cast->arg;
    }
    if (TextOfConstant(*node) == old_) value->text = QuotedLabel(new_);
  }

  // Columns of built-in types and of other enums have no such label.
  bool MayHold(const QualifiedName& relation) const {
    const Table* table = As<Table>(FindRelation(fold_.model, relation));
    if (table == nullptr) return true;
    return std::ranges::any_of(table->columns, [&](Name name) {
      const Column* column =
          As<Column>(fold_.model.Find({Kind::kColumn, relation.schema, relation.name, name, {}}));
      return column != nullptr && MayHold(column->type.view());
    });
  }
  bool MayHold(std::string_view type) const {
    while (type.ends_with("[]")) type.remove_suffix(2);
    if (type == type_) return true;
    return std::ranges::any_of(fold_.model.objects, [&](const auto& entry) {
      const ObjectId& id = entry.first;
      const bool made_of_others = id.kind == Kind::kDomain || id.kind == Kind::kComposite ||
                                  id.kind == Kind::kRange || id.kind == Kind::kTable ||
                                  id.kind == Kind::kView;
      return made_of_others && CanonicalText({id.schema, id.name}) == type;
    });
  }

  Fold& fold_;
  const std::string type_;
  const std::string& old_;
  const std::string& new_;
};

}  // namespace

void RenameLabel(Fold& fold, const ObjectId& type, const std::string& old_label,
                 const std::string& new_label) {
  LabelRenamer renamer(fold, type, old_label, new_label);
  for (auto& [id, object] : fold.model.objects) renamer.In(object);
}

}  // namespace pgorigin
