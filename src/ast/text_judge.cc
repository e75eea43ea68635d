#include "pgorigin/ast/text_judge.h"

#include <pg_query/pg_query.pb-c.h>

#include <span>

#include "ast/build_term.h"
#include "ast/expression_text.h"
#include "ast/query_side.h"
#include "ast/rename_in_query.h"
#include "ast/serialize.h"
#include "ast/shapes.h"
#include "ast/verdict_memo.h"
#include "pgorigin/ast/parse.h"

namespace pgorigin {
namespace {

// A query stands alone; the body of a routine is read as that of one.
ParseOutcome ParseQuery(const std::string& text) {
  ParseOutcome outcome = Parse(text);
  if (outcome.statement.node() != nullptr) return outcome;
  return Parse("CREATE FUNCTION f() RETURNS void LANGUAGE sql " + text);
}

const PgQuery__PartitionBoundSpec* BoundOf(const ParseOutcome& outcome) {
  const PgQuery__Node* node = outcome.statement.node();
  bool create = node != nullptr && node->node_case == PG_QUERY__NODE__NODE_CREATE_STMT;
  return create ? node->create_stmt->partbound : nullptr;
}

// The columns of the partition key, so that values of a bound are read as theirs.
std::vector<std::string> KeyTypes(const Model& model, const ObjectId& id) {
  std::vector<std::string> types;
  const Table* table = As<Table>(model.Find(id));
  const Table* parent =
      table == nullptr ? nullptr : As<Table>(FindRelation(model, table->partition_of));
  if (parent == nullptr) return types;
  for (const IndexKey& key : parent->partition_key) {
    Name column = key.column.names.empty() ? Name() : key.column.names[0];
    const QualifiedName& name = table->partition_of;
    const Column* found =
        As<Column>(model.Find({Kind::kColumn, name.schema, name.name, column, {}}));
    types.push_back(found == nullptr ? "" : BaseType(found->type.view(), model));
  }
  return types;
}

// A bound is a value of the key: 1 for a key of text is '1'.
Term KeyValue(const PgQuery__Node* value, const ExpressionScope& scope, const std::string& type) {
  QueryState state;
  Term term = BuildTerm(value, scope, state, type);
  if (term.form == Term::Form::kNumber && IsTextFamily(type)) term.form = Term::Form::kString;
  if (term.form == Term::Form::kString) term.type = type;
  return term;
}

Term BoundValue(const PgQuery__Node* datum, const ExpressionScope& scope, const std::string& type) {
  if (datum->node_case != PG_QUERY__NODE__NODE_PARTITION_RANGE_DATUM) {
    return KeyValue(datum, scope, type);
  }
  const PgQuery__PartitionRangeDatum& range = *datum->partition_range_datum;
  if (range.value != nullptr) return KeyValue(range.value, scope, type);
  return {Term::Form::kWord, "limit " + std::to_string(range.kind), "", {}};
}

Term BoundTerm(const PgQuery__PartitionBoundSpec& bound, const ExpressionScope& scope,
               const std::vector<std::string>& types) {
  std::string label = std::string(bound.strategy) + " " + std::to_string(bound.is_default) + " " +
                      std::to_string(bound.modulus) + " " + std::to_string(bound.remainder);
  Term term{Term::Form::kNode, label, "", {}};
  auto append = [&](std::span<PgQuery__Node*> datums, bool by_position) {
    for (std::size_t i = 0; i < datums.size(); ++i) {
      std::size_t key = by_position ? i : 0;
      term.args.push_back(BoundValue(datums[i], scope, key < types.size() ? types[key] : ""));
    }
  };
  append({bound.listdatums, bound.n_listdatums}, false);
  append({bound.lowerdatums, bound.n_lowerdatums}, true);
  append({bound.upperdatums, bound.n_upperdatums}, true);
  return term;
}

bool CallsArePlain(const Model& from, const Model& to) {
  auto old = [](const Model& model) {
    return model.version.number > 0 && model.version.Major() < 14;
  };
  return old(from) || old(to);
}

// With the relation it makes up all that the term of a text depends on.
std::string QuestionOf(const Expression& text, const std::string& wanted,
                       const std::string& value_type) {
  std::string question;
  for (std::string_view part : {std::string_view(text.text), text.search_path.view(),
                                std::string_view(wanted), std::string_view(value_type)}) {
    question.append(part).push_back('\0');
  }
  return question;
}

Shapes& ShapesOf(std::shared_ptr<Shapes>& shapes, const Model& model) {
  if (shapes == nullptr) shapes = std::make_shared<Shapes>(model);
  return *shapes;
}

QueryState StateOf(std::shared_ptr<Shapes>& shapes, const Model& model, bool plain_calls) {
  QueryState state;
  state.calls_are_plain = plain_calls;
  state.shapes = &ShapesOf(shapes, model);
  return state;
}

}  // namespace

Verdict TextJudge::Compare(const Expression& from, const Expression& to, const ObjectId& id) const {
  if (renames_.empty() && from.text == to.text) return Verdict::kEqual;
  return CompareAs(from, to, id, WantedType(from_, id), WantedType(to_, id));
}

Verdict TextJudge::CompareDefault(const Expression& from, const Expression& to, const ObjectId& id,
                                  Name type) const {
  return CompareAs(from, to, id, BaseType(type.view(), from_), BaseType(type.view(), to_));
}

Verdict TextJudge::CompareAs(const Expression& from, const Expression& to, const ObjectId& id,
                             const std::string& from_type, const std::string& to_type) const {
  ExpressionScope from_scope = ScopeOf(from_, from.search_path, id, &renames_);
  ExpressionScope to_scope = ScopeOf(to_, to.search_path, id, nullptr);
  const std::string question = QuestionOf(from, from_type, from_scope.value_type) +
                               QuestionOf(to, to_type, to_scope.value_type);
  if (memo_ == nullptr) memo_ = std::make_shared<VerdictMemo>();
  if (auto known = memo_->Find(question, from_scope, to_scope)) return *known;
  VerdictMemo::Answers answers;
  from_scope.asked = &answers.from;
  to_scope.asked = &answers.to;
  const Verdict verdict = CompareIn(from_scope, from, from_type, to_scope, to, to_type);
  memo_->Add(question, std::move(answers), verdict);
  return verdict;
}

Verdict TextJudge::CompareIn(const ExpressionScope& from_scope, const Expression& from,
                             const std::string& from_type, const ExpressionScope& to_scope,
                             const Expression& to, const std::string& to_type) const {
  ParseOutcome parsed_from = ParseExpression(from.text);
  ParseOutcome parsed_to = ParseExpression(to.text);
  const PgQuery__Node* from_node = OnlyTarget(parsed_from);
  const PgQuery__Node* to_node = OnlyTarget(parsed_to);
  if (from_node == nullptr || to_node == nullptr) {
    return from.text == to.text ? Verdict::kEqual : Verdict::kUncertain;
  }
  const bool plain_calls = CallsArePlain(from_, to_);
  QueryState from_state = StateOf(from_shapes_, from_, plain_calls),
             to_state = StateOf(to_shapes_, to_, plain_calls);
  Term from_term = BuildTerm(from_node, from_scope, from_state, from_type);
  Term to_term = BuildTerm(to_node, to_scope, to_state, to_type);
  bool has_query = from_state.items + to_state.items > 0;
  Verdict verdict =
      has_query ? CompareUnderstood(from_term, to_term, from_state.certain && to_state.certain)
                : CompareTerms(from_term, to_term);
  // What one kind of server printed in two ways it keeps in two ways.
  bool printed =
      from_.from_server && to_.from_server && from_.version.Major() == to_.version.Major();
  bool decided = verdict == Verdict::kUncertain && printed && renames_.empty();
  return decided ? Verdict::kDifferent : verdict;
}

// Two texts of one kind of server are its own canonical spelling; others are compared
// by what their names mean.
Verdict TextJudge::Compare(const Query& from, const Query& to, const ObjectId& id) const {
  bool both_printed = from_.from_server && to_.from_server;
  bool same_names = both_printed || from.search_path == to.search_path;
  if (renames_.empty() && from.text == to.text && same_names) return Verdict::kEqual;
  ParseOutcome parsed_from = ParseQuery(from.text);
  ParseOutcome parsed_to = ParseQuery(to.text);
  const PgQuery__Node* from_node = parsed_from.statement.node();
  const PgQuery__Node* to_node = parsed_to.statement.node();
  if (from_node == nullptr || to_node == nullptr) {
    return both_printed && from.text == to.text ? Verdict::kEqual : Verdict::kUncertain;
  }
  // The tree belongs to this function: nobody sees it rewritten.
  bool followed =
      renames_.empty() || RenameInQuery(const_cast<PgQuery__Node&>(*from_node), renames_);
  if (same_names && followed && Serialize(from_node) == Serialize(to_node)) return Verdict::kEqual;
  bool same_printer = both_printed && followed && from_.version.Major() == to_.version.Major();
  if (same_printer) return Verdict::kDifferent;
  if (!renames_.empty()) parsed_from = ParseQuery(from.text);  // it may have been rewritten
  const bool plain_calls = CallsArePlain(from_, to_);
  QuerySide from_side{from_, from.search_path, &renames_, ShapesOf(from_shapes_, from_),
                      plain_calls};
  QuerySide to_side{to_, to.search_path, nullptr, ShapesOf(to_shapes_, to_), plain_calls};
  return CompareQueries(*parsed_from.statement.node(), from_side, *to_node, to_side, id);
}

Verdict TextJudge::Compare(const PartitionBound& from, const PartitionBound& to,
                           const ObjectId& id) const {
  if (from.text == to.text) return Verdict::kEqual;
  const std::string prefix = "CREATE TABLE a PARTITION OF b ";
  ParseOutcome parsed_from = Parse(prefix + from.text);
  ParseOutcome parsed_to = Parse(prefix + to.text);
  const PgQuery__PartitionBoundSpec* from_bound = BoundOf(parsed_from);
  const PgQuery__PartitionBoundSpec* to_bound = BoundOf(parsed_to);
  if (from_bound == nullptr || to_bound == nullptr) return Verdict::kUncertain;
  Term from_term =
      BoundTerm(*from_bound, ScopeOf(from_, from.search_path, id, &renames_), KeyTypes(from_, id));
  Term to_term = BoundTerm(*to_bound, ScopeOf(to_, to.search_path, id, nullptr), KeyTypes(to_, id));
  return CompareTerms(from_term, to_term);
}

}  // namespace pgorigin
