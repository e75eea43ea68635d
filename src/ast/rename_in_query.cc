#include "ast/rename_in_query.h"

#include <pg_query/pg_query.pb-c.h>

#include <map>
#include <set>
#include <string>

#include "pgorigin/ast/walk.h"

namespace pgorigin {
namespace {

// Nothing writes through these pointers, and a Name outlives every tree.
void Replace(char*& text, Name with) { text = const_cast<char*>(with.str().c_str()); }

class Renamer {
 public:
  explicit Renamer(const Renames& renames) : renames_(renames) {
    for (const auto& [column, new_name] : renames.columns)
      renamed_columns_.insert(column.name.str());
  }

  // First the relations, so that columns know what their qualifiers mean.
  void Relations(PgQuery__Node& node) {
    if (node.node_case == PG_QUERY__NODE__NODE_RANGE_VAR) Relation(*node.range_var);
    ForEachChildNode(node, [this](PgQuery__Node* child) { Relations(*child); });
  }
  void Columns(PgQuery__Node& node) {
    if (node.node_case == PG_QUERY__NODE__NODE_COLUMN_REF) Column(*node.column_ref);
    ForEachChildNode(node, [this](PgQuery__Node* child) { Columns(*child); });
  }
  bool certain() const { return certain_; }

 private:
  void Relation(PgQuery__RangeVar& range) {
    QualifiedName old_name{range.schemaname, range.relname};
    QualifiedName new_name = renames_.Relation(old_name);
    bool aliased = range.alias != nullptr;
    std::string qualifier = aliased ? range.alias->aliasname : range.relname;
    // One qualifier for two relations in two parts of a query: not told apart here.
    auto [known, added] = relations_.emplace(qualifier, old_name);
    if (!added && known->second != old_name) certain_ = false;
    if (new_name == old_name) return;
    if (!aliased) qualifiers_[qualifier] = new_name.name.str();
    Replace(range.schemaname, new_name.schema);
    Replace(range.relname, new_name.name);
  }

  void Column(PgQuery__ColumnRef& ref) {
    PgQuery__Node& last = *ref.fields[ref.n_fields - 1];
    std::string qualifier;
    if (ref.n_fields > 1 &&
        ref.fields[ref.n_fields - 2]->node_case == PG_QUERY__NODE__NODE_STRING) {
      qualifier = ref.fields[ref.n_fields - 2]->string->sval;
    } else if (relations_.size() == 1) {
      qualifier = relations_.begin()->first;
    }
    if (last.node_case == PG_QUERY__NODE__NODE_STRING) ColumnName(last.string->sval, qualifier);
    auto renamed = qualifiers_.find(qualifier);
    if (ref.n_fields > 1 && renamed != qualifiers_.end()) {
      Replace(ref.fields[ref.n_fields - 2]->string->sval, renamed->second);
    }
  }

  void ColumnName(char*& name, const std::string& qualifier) {
    auto relation = relations_.find(qualifier);
    if (relation == relations_.end()) {
      certain_ &= !renamed_columns_.contains(name);
      return;
    }
    Name new_name = renames_.Column(relation->second, name);
    if (new_name != std::string_view(name)) Replace(name, new_name);
  }

  const Renames& renames_;
  std::set<std::string> renamed_columns_;
  std::map<std::string, QualifiedName> relations_;  // qualifier → old name
  std::map<std::string, std::string> qualifiers_;   // qualifiers that are table names, renamed
  bool certain_ = true;
};

}  // namespace

bool RenameInQuery(PgQuery__Node& query, const Renames& renames) {
  Renamer renamer(renames);
  renamer.Relations(query);
  renamer.Columns(query);
  return renamer.certain();
}

}  // namespace pgorigin
