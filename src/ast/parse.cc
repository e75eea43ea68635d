#include "pgorigin/ast/parse.h"

#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "ast/json_tree.h"
#include "ast/locations.h"

namespace pgorigin {
namespace {

using Memory = std::pmr::monotonic_buffer_resource;

// A tree is thousands of small pieces that go together.
ProtobufCAllocator AllocatorOf(Memory& memory) {
  return {[](void* data, std::size_t size) { return static_cast<Memory*>(data)->allocate(size); },
          [](void*, void*) {}, &memory};
}

bool Opens(int kind) {
  return kind == PG_QUERY__TOKEN__ASCII_40 || kind == PG_QUERY__TOKEN__ASCII_91;
}
bool Closes(int kind) {
  return kind == PG_QUERY__TOKEN__ASCII_41 || kind == PG_QUERY__TOKEN__ASCII_93;
}

// Key words that begin the clause after a column's DEFAULT.
constexpr int kClauses[] = {
    PG_QUERY__TOKEN__CONSTRAINT, PG_QUERY__TOKEN__NOT,        PG_QUERY__TOKEN__NULL_P,
    PG_QUERY__TOKEN__CHECK,      PG_QUERY__TOKEN__UNIQUE,     PG_QUERY__TOKEN__PRIMARY,
    PG_QUERY__TOKEN__REFERENCES, PG_QUERY__TOKEN__DEFAULT,    PG_QUERY__TOKEN__GENERATED,
    PG_QUERY__TOKEN__COLLATE,    PG_QUERY__TOKEN__DEFERRABLE, PG_QUERY__TOKEN__INITIALLY,
};

}  // namespace

ParsedStatement::ParsedStatement() = default;
ParsedStatement::~ParsedStatement() = default;
ParsedStatement::ParsedStatement(ParsedStatement&&) noexcept = default;
ParsedStatement& ParsedStatement::operator=(ParsedStatement&&) noexcept = default;

namespace {

const PgQuery__ParseResult* Unpacked(const char* text, Memory& memory) {
  PgQueryProtobufParseResult parsed = pg_query_parse_protobuf(text);
  ProtobufCAllocator allocator = AllocatorOf(memory);
  const PgQuery__ParseResult* root = pg_query__parse_result__unpack(
      &allocator, parsed.parse_tree.len, reinterpret_cast<const uint8_t*>(parsed.parse_tree.data));
  pg_query_free_protobuf_parse_result(parsed);
  return root;
}

}  // namespace

ParseOutcome Parse(std::string text) {
  ParseOutcome outcome;
  outcome.statement.text_ = std::move(text);
  PgQueryParseResult parsed = pg_query_parse(outcome.statement.text_.c_str());
  if (parsed.error != nullptr) {
    outcome.error = parsed.error->message;
    outcome.position = parsed.error->cursorpos;
  } else if (!outcome.statement.Plant(parsed.parse_tree)) {
    outcome.error = "the statement nests too deeply";
  }
  pg_query_free_parse_result(parsed);
  return outcome;
}

bool ParsedStatement::Plant(char* json) {
  memory_ = std::make_unique<Memory>(std::strlen(json));
  JsonTree tree = TreeOfJson(json, text_.c_str(), *memory_);
  if (tree.root == nullptr && !tree.too_deep) tree.root = Unpacked(text_.c_str(), *memory_);
  if (tree.root == nullptr) return false;
  if (tree.root->n_stmts == 1) {
    node_ = tree.root->stmts[0]->stmt;
    ScanTable();
  }
  return true;
}

// Next to every table has defaults and checks.  Parsing has cores to itself, and who reads
// the tree has not.
void ParsedStatement::ScanTable() const {
  if (node_->node_case == PG_QUERY__NODE__NODE_CREATE_STMT) tokens();
}

const std::vector<ParsedStatement::Token>& ParsedStatement::tokens() const {
  if (tokens_) return *tokens_;
  tokens_.emplace();
  PgQueryScanResult scanned = pg_query_scan(text_.c_str());
  if (scanned.error == nullptr) {
    Memory memory(8 * scanned.pbuf.len);
    ProtobufCAllocator allocator = AllocatorOf(memory);
    const PgQuery__ScanResult* result = pg_query__scan_result__unpack(
        &allocator, scanned.pbuf.len, reinterpret_cast<const uint8_t*>(scanned.pbuf.data));
    for (std::size_t i = 0; result != nullptr && i < result->n_tokens; ++i) {
      const PgQuery__ScanToken& token = *result->tokens[i];
      bool comment =
          token.token == PG_QUERY__TOKEN__SQL_COMMENT || token.token == PG_QUERY__TOKEN__C_COMMENT;
      if (!comment) tokens_->push_back({token.start, token.end, static_cast<int>(token.token)});
    }
  }
  pg_query_free_scan_result(scanned);
  return *tokens_;
}

// The last token that begins at or before the offset; -1 when there is none.
int ParsedStatement::TokenAt(int location) const {
  auto after =
      std::upper_bound(tokens().begin(), tokens().end(), location,
                       [](int offset, const Token& token) { return offset < token.begin; });
  return static_cast<int>(after - tokens().begin()) - 1;
}

int ParsedStatement::MatchingClose(int open) const {
  int depth = 0;
  for (int i = open; i < static_cast<int>(tokens().size()); ++i) {
    if (Opens(tokens()[i].kind)) ++depth;
    if (Closes(tokens()[i].kind) && --depth == 0) return i;
  }
  return static_cast<int>(tokens().size()) - 1;
}

ParsedStatement::Range ParsedStatement::RangeOf(const PgQuery__Node* expression) const {
  Locations locations = LocationsOf(expression);
  return {TokenAt(locations.first), TokenAt(locations.last)};
}

std::string ParsedStatement::Slice(Range range) const {
  if (range.first < 0 || range.last < range.first) return "";
  return text_.substr(tokens()[range.first].begin,
                      tokens()[range.last].end - tokens()[range.first].begin);
}

// Grows the range until its parentheses pair up: a location is that of an operator
// or of a leaf, so that the parentheses around a left operand are outside at first.
ParsedStatement::Range ParsedStatement::Balanced(Range range) const {
  if (range.first < 0) return range;
  int depth = 0;
  int missing = 0;
  for (int i = range.first; i <= range.last; ++i) {
    depth += Opens(tokens()[i].kind) - Closes(tokens()[i].kind);
    missing = std::max(missing, -depth);
  }
  for (; missing > 0 && range.first > 0; --missing, ++depth) {
    do --range.first;
    while (range.first > 0 && !Opens(tokens()[range.first].kind));
  }
  int last = static_cast<int>(tokens().size()) - 1;
  while (depth > 0 && range.last < last) {
    ++range.last;
    depth += Opens(tokens()[range.last].kind) - Closes(tokens()[range.last].kind);
  }
  return range;
}

bool ParsedStatement::Stops(int token, bool at_clauses) const {
  if (token >= static_cast<int>(tokens().size())) return true;
  int kind = tokens()[token].kind;
  if (Closes(kind) || kind == PG_QUERY__TOKEN__ASCII_44 || kind == PG_QUERY__TOKEN__ASCII_59)
    return true;
  return at_clauses && std::ranges::find(kClauses, kind) != std::end(kClauses);
}

// Grows the range to the right as far as the expression can go.
std::string ParsedStatement::Extended(Range range, bool at_clauses) const {
  range = Balanced(range);
  if (range.first < 0) return "";
  for (;;) {
    int next = range.last + 1;
    if (!Stops(next, at_clauses)) {
      range.last = Opens(tokens()[next].kind) ? MatchingClose(next) : next;
      continue;
    }
    bool enclosed = next < static_cast<int>(tokens().size()) && Closes(tokens()[next].kind) &&
                    range.first > 0 && Opens(tokens()[range.first - 1].kind);
    // `(a).b`, `(a) IS NULL`: the group goes on behind its closing parenthesis.
    if (!enclosed || Stops(next + 1, at_clauses)) return Slice(range);
    --range.first;
    ++range.last;
  }
}

std::string ParsedStatement::InParentheses(const PgQuery__Node* expression) const {
  Range range = RangeOf(expression);
  for (int open = range.first; open >= 0; --open) {
    if (tokens()[open].kind != PG_QUERY__TOKEN__ASCII_40) continue;
    int close = MatchingClose(open);
    if (open < range.first && close > range.last) return Slice({open + 1, close - 1});
  }
  return "";
}

std::string ParsedStatement::DefaultAt(int location, const PgQuery__Node* expression) const {
  int first = TokenAt(location) + 1;
  return Extended({first, std::max(first, RangeOf(expression).last)}, true);
}

std::string ParsedStatement::ToComma(const PgQuery__Node* expression) const {
  return Extended(RangeOf(expression), false);
}

std::string ParsedStatement::InList(int location, const PgQuery__Node* expression) const {
  int list = TokenAt(location);
  while (list < static_cast<int>(tokens().size()) &&
         tokens()[list].kind != PG_QUERY__TOKEN__ASCII_40)
    ++list;
  Range range = Balanced(RangeOf(expression));
  // The element's own parentheses, if it has any, are the outermost inside the list.
  for (int open = list + 1; open < range.first; ++open) {
    if (tokens()[open].kind != PG_QUERY__TOKEN__ASCII_40) continue;
    int close = MatchingClose(open);
    if (close > range.last) return Slice({open + 1, close - 1});
    open = close;
  }
  return Slice(range);
}

std::string ParsedStatement::TextOf(const PgQuery__Node* expression) const {
  return Slice(Balanced(RangeOf(expression)));
}

std::string ParsedStatement::ToEnd(const PgQuery__Node* expression) const {
  Range range = Balanced(RangeOf(expression));
  int last = static_cast<int>(tokens().size()) - 1;
  if (last >= 0 && tokens()[last].kind == PG_QUERY__TOKEN__ASCII_59) --last;
  // `WHERE (a) IS NULL` ends where its statement does; so does `WHERE ((a))`.
  while (range.first > 0 && tokens()[range.first - 1].kind == PG_QUERY__TOKEN__ASCII_40)
    --range.first;
  return Slice({range.first, last});
}

namespace {

// What may follow the bound in CREATE TABLE.
bool EndsBound(int kind) {
  return kind == PG_QUERY__TOKEN__PARTITION || kind == PG_QUERY__TOKEN__SERVER ||
         kind == PG_QUERY__TOKEN__USING || kind == PG_QUERY__TOKEN__WITH ||
         kind == PG_QUERY__TOKEN__TABLESPACE || kind == PG_QUERY__TOKEN__ON;
}

}  // namespace

std::string ParsedStatement::PartitionBoundText() const {
  const std::vector<Token>& all = tokens();
  int depth = 0;
  bool in_clause = false;  // behind PARTITION: DEFAULT before it belongs to a column
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    depth += Opens(all[i].kind) - Closes(all[i].kind);
    in_clause |= depth == 0 && all[i].kind == PG_QUERY__TOKEN__PARTITION;
    if (!in_clause || depth != 0) continue;
    if (all[i].kind == PG_QUERY__TOKEN__DEFAULT) return Slice({i, i});
    if (all[i].kind != PG_QUERY__TOKEN__FOR) continue;
    int last = i;  // to the last group: VALUES IN (…), FROM (…) TO (…), WITH (…)
    for (int k = i; k < static_cast<int>(all.size()); ++k) {
      const bool modulus = k == i + 2;  // FOR VALUES WITH (…)
      if (EndsBound(all[k].kind) && !modulus) break;
      if (Opens(all[k].kind)) last = k = MatchingClose(k);
    }
    return Slice({i, last});
  }
  return "";
}

std::string ParsedStatement::QueryText() const {
  const std::vector<Token>& all = tokens();
  int depth = 0;
  int first = 0;
  int last = static_cast<int>(all.size()) - 1;
  for (int i = 0; i <= last && first == 0; ++i) {
    depth += Opens(all[i].kind) - Closes(all[i].kind);
    if (depth == 0 && all[i].kind == PG_QUERY__TOKEN__AS) first = i + 1;
  }
  if (last >= 0 && all[last].kind == PG_QUERY__TOKEN__ASCII_59) --last;
  // WITH [LOCAL | CASCADED] CHECK OPTION; WITH [NO] DATA
  auto is = [&](int i, int kind) { return i >= first && all[i].kind == kind; };
  int tail = 0;
  if (is(last, PG_QUERY__TOKEN__OPTION) && is(last - 1, PG_QUERY__TOKEN__CHECK)) tail = 2;
  if (is(last, PG_QUERY__TOKEN__DATA_P)) tail = is(last - 1, PG_QUERY__TOKEN__NO) ? 2 : 1;
  if (tail == 2 &&
      (is(last - 2, PG_QUERY__TOKEN__LOCAL) || is(last - 2, PG_QUERY__TOKEN__CASCADED)))
    tail = 3;
  bool with = tail > 0 &&
              (is(last - tail, PG_QUERY__TOKEN__WITH) || is(last - tail, PG_QUERY__TOKEN__WITH_LA));
  return Slice({first, with ? last - tail - 1 : last});
}

std::string ParsedStatement::RoutineBodyText() const {
  const std::vector<Token>& all = tokens();
  int depth = 0;
  int last = static_cast<int>(all.size()) - 1;
  if (last >= 0 && all[last].kind == PG_QUERY__TOKEN__ASCII_59) --last;
  for (int i = 0; i < last; ++i) {
    depth += Opens(all[i].kind) - Closes(all[i].kind);
    bool atomic =
        all[i].kind == PG_QUERY__TOKEN__BEGIN_P && all[i + 1].kind == PG_QUERY__TOKEN__ATOMIC;
    if (depth == 0 && (atomic || all[i].kind == PG_QUERY__TOKEN__RETURN)) return Slice({i, last});
  }
  return "";
}

std::pair<int, int> ParsedStatement::NameAt(int location, int dots) const {
  std::size_t index = static_cast<std::size_t>(TokenAt(location) + 2 * dots);
  return index < tokens().size() ? std::pair(tokens()[index].begin, tokens()[index].end)
                                 : std::pair(0, 0);
}

}  // namespace pgorigin
