#include "spec/queries.h"

#include <algorithm>
#include <cctype>
#include <type_traits>

#include "pgorigin/ast/walk.h"

namespace pgorigin {
namespace {

using TextVisitor = std::function<void(const SqlText&, std::string_view prefix)>;

constexpr std::string_view kAsExpression = "SELECT ";
constexpr std::string_view kAsBound = "CREATE TABLE a PARTITION OF b ";
constexpr std::string_view kAsBody = "CREATE FUNCTION f() RETURNS void LANGUAGE sql ";

template <class T>
void VisitTexts(const T& value, const TextVisitor& visit) {
  if constexpr (std::is_base_of_v<Expression, T>) {
    visit(value, kAsExpression);
  } else if constexpr (std::is_base_of_v<PartitionBound, T>) {
    visit(value, kAsBound);
  } else if constexpr (std::is_base_of_v<SqlText, T>) {
    visit(value, "");
  } else if constexpr (requires { value.has_value(); }) {
    if (value) VisitTexts(*value, visit);
  } else if constexpr (Listed<T>) {
    ForEachField<T>([&](const auto& field) { VisitTexts(value.*field.member, visit); });
  } else if constexpr (requires { value.value; }) {
    VisitTexts(value.value, visit);
  } else if constexpr (requires {
                         *value;
                         value.operator->();
                       }) {
    VisitTexts(*value, visit);
  } else if constexpr (requires { value.begin(); } && !std::is_convertible_v<T, std::string_view>) {
    for (const auto& item : value) VisitTexts(item, visit);
  }
}

// Without regard to the case of ASCII, as names are folded.
bool Contains(std::string_view text, std::string_view word) {
  auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
  };
  return word.find('"') != word.npos ||
         std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end() ||
         word.empty();
}

ParseOutcome ParseText(const SqlText& text, std::string_view prefix) {
  ParseOutcome outcome = Parse(std::string(prefix) + text.text);
  if (outcome.statement.node() != nullptr || !prefix.empty()) return outcome;
  return Parse(std::string(kAsBody) + text.text);
}

bool Names(const PgQuery__RangeVar& range, const QualifiedName& relation) {
  const std::string_view schema = range.schemaname;
  return relation.name == range.relname && (schema.empty() || relation.schema == schema);
}

const PgQuery__RangeVar* RelationIn(const PgQuery__Node& node) {
  switch (node.node_case) {
    case PG_QUERY__NODE__NODE_RANGE_VAR:
      return node.range_var;
    case PG_QUERY__NODE__NODE_INSERT_STMT:
      return node.insert_stmt->relation;
    case PG_QUERY__NODE__NODE_UPDATE_STMT:
      return node.update_stmt->relation;
    case PG_QUERY__NODE__NODE_DELETE_STMT:
      return node.delete_stmt->relation;
    default:
      return nullptr;
  }
}

bool NamesAny(const PgQuery__Node& tree, const std::set<QualifiedName>& relations) {
  return AnyNode(tree, [&](const PgQuery__Node& node) {
    const PgQuery__RangeVar* range = RelationIn(node);
    return range != nullptr && std::ranges::any_of(relations, [&](const auto& relation) {
             return Names(*range, relation);
           });
  });
}

bool Sets(std::span<PgQuery__Node*> targets, const std::string& column) {
  return std::ranges::any_of(targets, [&](const PgQuery__Node* target) {
    return target->node_case == PG_QUERY__NODE__NODE_RES_TARGET &&
           target->res_target->name == column;
  });
}

// By its name, as one of all, or of those that two relations share.
bool MayUse(const PgQuery__Node& tree, const std::string& column) {
  return AnyNode(tree, [&](const PgQuery__Node& node) {
    if (node.node_case == PG_QUERY__NODE__NODE_STRING) return node.string->sval == column;
    if (node.node_case == PG_QUERY__NODE__NODE_JOIN_EXPR) return bool(node.join_expr->is_natural);
    if (node.node_case == PG_QUERY__NODE__NODE_INSERT_STMT) {
      return Sets(PGORIGIN_LIST(*node.insert_stmt, cols), column);
    }
    if (node.node_case == PG_QUERY__NODE__NODE_UPDATE_STMT) {
      return Sets(PGORIGIN_LIST(*node.update_stmt, target_list), column);
    }
    return node.node_case == PG_QUERY__NODE__NODE_A_STAR;
  });
}

bool HoldsQueries(Kind kind) {
  return kind == Kind::kView || kind == Kind::kMaterializedView || kind == Kind::kPolicy ||
         kind == Kind::kFunction || kind == Kind::kRewriteRule;
}

// What names the relation, of which that column is meant (or, empty, any).
std::vector<Object*> Askers(Fold& fold, const QualifiedName& relation, const std::string& column) {
  std::vector<Object*> askers;
  for (auto& [id, object] : fold.model.objects) {
    if (!HoldsQueries(id.kind)) continue;
    const bool asks = AnyText(object, relation.name.view(), [&](const auto& tree, const auto&) {
      return NamesAny(tree, {relation}) && (column.empty() || MayUse(tree, column));
    });
    if (asks) askers.push_back(&object);
  }
  return askers;
}

}  // namespace

bool AnyNode(const PgQuery__Node& node, const std::function<bool(const PgQuery__Node&)>& test) {
  if (test(node)) return true;
  bool any = false;
  ForEachChildNode(node, [&](const PgQuery__Node* child) { any = any || AnyNode(*child, test); });
  return any;
}

bool AnyText(const Object& object, std::string_view word,
             const std::function<bool(const PgQuery__Node&, const SqlText&)>& test) {
  bool any = false;
  const TextVisitor visit = [&](const SqlText& text, std::string_view prefix) {
    if (any || !Contains(text.text, word)) return;
    const ParseOutcome outcome = ParseText(text, prefix);
    const PgQuery__Node* tree = outcome.statement.node();
    any = tree == nullptr || test(*tree, text);
  };
  std::visit([&](const auto& definition) { VisitTexts(definition, visit); }, object.definition);
  return any;
}

void DoubtQueries(Fold& fold, std::set<QualifiedName> relations, std::string column,
                  const std::string& reason) {
  std::set<QualifiedName> seen = relations;
  while (!relations.empty()) {
    std::set<QualifiedName> views;
    for (const QualifiedName& relation : relations) {
      for (Object* asker : Askers(fold, relation, column)) {
        fold.Uncertain(*asker, reason);
        const QualifiedName name = RelationOf(asker->id);
        if (As<View>(asker) != nullptr && seen.insert(name).second) views.insert(name);
      }
    }
    relations = std::move(views);
    column.clear();
  }
}

}  // namespace pgorigin
