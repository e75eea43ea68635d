// Schemas, and what is made within CREATE SCHEMA.
#include <algorithm>

#include "pgorigin/ast/token.h"
#include "spec/access.h"
#include "spec/fold.h"

namespace pgorigin {

namespace {

struct SchemaElement {
  ScriptStatement statement;
  ParseOutcome parsed;
};

// Where they begin: the tree does not tell.
std::vector<std::size_t> BeginsOfElements(std::string_view text) {
  std::vector<std::size_t> begins;
  int depth = 0;
  std::string_view last;
  for (const Lexeme& token : LexemesOf(text)) {
    const auto begin = static_cast<std::size_t>(token.begin);
    const std::string_view word = text.substr(begin, static_cast<std::size_t>(token.end) - begin);
    if (token.kind == TokenKind::kOpen) ++depth;
    if (token.kind == TokenKind::kClose) --depth;
    // GRANT USAGE, CREATE; WITH GRANT OPTION; AS create
    const bool goes_on = last == "," || last == "." || IsKeyword(last, "grant") ||
                         IsKeyword(last, "with") || IsKeyword(last, "as");
    const bool starts = IsKeyword(word, "create") || IsKeyword(word, "grant");
    if (depth == 0 && starts && !goes_on && begin > 0) begins.push_back(begin);
    last = word;
  }
  return begins;
}

// https://www.postgresql.org/docs/15/sql-createschema.html: "not necessarily in the order
// in which they appear".
int RankOf(const PgQuery__Node& element) {
  switch (element.node_case) {
    case PG_QUERY__NODE__NODE_CREATE_SEQ_STMT:
      return 0;
    case PG_QUERY__NODE__NODE_CREATE_STMT:
      return 1;
    case PG_QUERY__NODE__NODE_VIEW_STMT:
      return 2;
    case PG_QUERY__NODE__NODE_INDEX_STMT:
      return 3;
    case PG_QUERY__NODE__NODE_CREATE_TRIG_STMT:
      return 4;
    default:
      return 5;
  }
}

const PgQuery__RangeVar* RelationOfElement(const PgQuery__Node& element) {
  switch (element.node_case) {
    case PG_QUERY__NODE__NODE_CREATE_SEQ_STMT:
      return element.create_seq_stmt->sequence;
    case PG_QUERY__NODE__NODE_CREATE_STMT:
      return element.create_stmt->relation;
    case PG_QUERY__NODE__NODE_VIEW_STMT:
      return element.view_stmt->view;
    case PG_QUERY__NODE__NODE_INDEX_STMT:
      return element.index_stmt->relation;
    case PG_QUERY__NODE__NODE_CREATE_TRIG_STMT:
      return element.create_trig_stmt->relation;
    default:
      return nullptr;
  }
}

// The statement's text from `begin` to `end`, with the hints that stand there.
ScriptStatement PartOf(const ScriptStatement& whole, const Place& place, std::size_t begin,
                       std::size_t end) {
  ScriptStatement part = whole;
  part.text = whole.text.substr(begin, end - begin);
  part.place = place;
  std::erase_if(part.hints, [&](const ScriptStatement::Hint& hint) {
    return hint.offset < begin || hint.offset >= end;
  });
  for (ScriptStatement::Hint& hint : part.hints) hint.offset -= begin;
  return part;
}

}  // namespace

void CreateSchema(Fold& fold, const PgQuery__CreateSchemaStmt& stmt) {
  std::string name = stmt.schemaname;
  Name owner;
  if (stmt.authrole != nullptr) owner = RoleName(fold, *stmt.authrole);
  if (name.empty()) name = owner.str();
  ObjectId id{Kind::kSchema, {}, {}, name, {}};
  bool exists = fold.model.Find(id) != nullptr;
  // Every database begins with `public`; an Origin may spell it out.
  if (exists && (stmt.if_not_exists || name == "public")) {
    fold.Touched(id, false);
  } else if (Object* schema = fold.Add(id, Schema{}); schema != nullptr && !owner.empty()) {
    SetOwner(fold, *schema, owner);
  }
  if (stmt.n_schema_elts > 0) fold.ApplyElements(stmt, name, owner);
}

void Fold::ApplyElements(const PgQuery__CreateSchemaStmt& stmt, Name schema, Name owner) {
  const std::vector<std::size_t> begins = BeginsOfElements(statement_->text);
  std::vector<SchemaElement> elements;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : statement_->text.size();
    const Place place = PlaceAt(static_cast<int>(begins[i]));
    elements.push_back({PartOf(*statement_, place, begins[i], end), {}});
    elements.back().parsed = Parse(elements.back().statement.text);
  }
  const bool all_parsed = std::ranges::all_of(elements, [](const SchemaElement& element) {
    return element.parsed.statement.node() != nullptr;
  });
  if (elements.size() != stmt.n_schema_elts || !all_parsed) {
    return Opaque("elements of CREATE SCHEMA that text cannot tell apart");
  }
  std::ranges::stable_sort(elements, {}, [](const SchemaElement& element) {
    return RankOf(*element.parsed.statement.node());
  });
  const SessionSettings before = *this;
  search_path.insert(search_path.begin(), schema.str());
  if (!owner.empty()) set_role = owner;
  for (SchemaElement& element : elements) {
    const PgQuery__RangeVar* relation = RelationOfElement(*element.parsed.statement.node());
    if (relation != nullptr && *relation->schemaname != 0 && schema != relation->schemaname) {
      Error(0, "CREATE SCHEMA " + QuoteIdentifier(schema) + " makes something in schema " +
                   QuoteIdentifier(relation->schemaname));
      continue;
    }
    ApplyPart(element.statement, std::move(element.parsed));
  }
  static_cast<SessionSettings&>(*this) = before;
}

void Fold::ApplyPart(const ScriptStatement& part, ParseOutcome parsed) {
  ParsedStatement whole = std::move(parsed_);
  const ScriptStatement* statement = statement_;
  const std::set<const ScriptStatement::Hint*> taken = taken_hints_;
  Apply(part, source_, std::move(parsed));
  parsed_ = std::move(whole);
  statement_ = statement;
  reached_ = {0, statement_->place};
  taken_hints_ = taken;
  // Those within the part were its own.
  for (const ScriptStatement::Hint& hint : statement_->hints) {
    if (hint.offset > 0) taken_hints_.insert(&hint);
  }
}

}  // namespace pgorigin
