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

// Key words that begin the clause after a column's DEFAULT.
constexpr std::string_view kClauses[] = {
    "constraint", "not",     "null",      "check",   "unique",     "primary",
    "references", "default", "generated", "collate", "deferrable", "initially",
};

// What may follow the bound in CREATE TABLE.
constexpr std::string_view kAfterBound[] = {"partition", "server",     "using",
                                            "with",      "tablespace", "on"};

}  // namespace

ParsedStatement::ParsedStatement() = default;
ParsedStatement::~ParsedStatement() = default;
ParsedStatement::ParsedStatement(ParsedStatement&&) noexcept = default;
ParsedStatement& ParsedStatement::operator=(ParsedStatement&&) noexcept = default;

namespace {

// The JSON of a tree can be sixty times its text, and must not reach the gigabyte at which
// PostgreSQL's string buffers end the process.
constexpr std::size_t kLongestByJson = 4 << 20;

struct Tree {
  const PgQuery__ParseResult* root = nullptr;
  std::string error = {};
  int position = 0;
};

Tree Refused(const PgQueryError& error) { return {nullptr, error.message, error.cursorpos}; }

Tree Unpacked(const PgQueryProtobuf& packed, Memory& memory) {
  ProtobufCAllocator allocator = AllocatorOf(memory);
  const auto* root = pg_query__parse_result__unpack(&allocator, packed.len,
                                                    reinterpret_cast<const uint8_t*>(packed.data));
  return root != nullptr ? Tree{root} : Tree{nullptr, "the tree of the statement is unreadable"};
}

Tree ByProtobuf(const std::string& text, Memory& memory) {
  PgQueryProtobufParseResult parsed = pg_query_parse_protobuf(text.c_str());
  const Tree tree =
      parsed.error != nullptr ? Refused(*parsed.error) : Unpacked(parsed.parse_tree, memory);
  pg_query_free_protobuf_parse_result(parsed);
  return tree;
}

Tree ByJson(const std::string& text, Memory& memory) {
  PgQueryParseResult parsed = pg_query_parse(text.c_str());
  if (parsed.error != nullptr) {
    const Tree refused = Refused(*parsed.error);
    pg_query_free_parse_result(parsed);
    return refused;
  }
  const JsonTree tree = TreeOfJson(parsed.parse_tree, text.c_str(), memory);
  pg_query_free_parse_result(parsed);
  if (tree.too_deep) return {nullptr, "the statement nests too deeply"};
  return tree.root != nullptr ? Tree{tree.root} : ByProtobuf(text, memory);
}

}  // namespace

ParseOutcome Parse(std::string text) {
  ParseOutcome outcome;
  ParsedStatement& statement = outcome.statement;
  statement.text_ = std::move(text);
  statement.memory_ =
      std::make_unique<Memory>(std::min<std::size_t>(8 * statement.text_.size() + 64, 1 << 20));
  const auto parse = statement.text_.size() > kLongestByJson ? ByProtobuf : ByJson;
  const Tree tree = parse(statement.text_, *statement.memory_);
  outcome.error = tree.error;
  outcome.position = tree.position;
  if (tree.root != nullptr && tree.root->n_stmts == 1) {
    statement.node_ = tree.root->stmts[0]->stmt;
    statement.ScanTable();
  }
  return outcome;
}

// Next to every table has defaults and checks.  Parsing has cores to itself, and who reads
// the tree has not.
void ParsedStatement::ScanTable() const {
  if (node_->node_case == PG_QUERY__NODE__NODE_CREATE_STMT) tokens();
}

const std::vector<Lexeme>& ParsedStatement::tokens() const {
  if (!tokens_) tokens_ = LexemesOf(text_);
  return *tokens_;
}

bool ParsedStatement::Is(int token, TokenKind kind) const { return tokens()[token].kind == kind; }

bool ParsedStatement::Is(int token, std::string_view word) const {
  const auto [begin, end, kind] = tokens()[token];
  return kind == TokenKind::kWord &&
         IsKeyword(std::string_view(text_).substr(begin, end - begin), word);
}

bool ParsedStatement::IsOneOf(int token, std::span<const std::string_view> words) const {
  return std::ranges::any_of(words, [&](std::string_view word) { return Is(token, word); });
}

bool ParsedStatement::Opens(int token) const {
  return Is(token, TokenKind::kOpen) || text_[tokens()[token].begin] == '[';
}

bool ParsedStatement::Closes(int token) const {
  return Is(token, TokenKind::kClose) || text_[tokens()[token].begin] == ']';
}

// The last token that begins at or before the offset; -1 when there is none.
int ParsedStatement::TokenAt(int location) const {
  auto after =
      std::upper_bound(tokens().begin(), tokens().end(), location,
                       [](int offset, const Lexeme& token) { return offset < token.begin; });
  return static_cast<int>(after - tokens().begin()) - 1;
}

int ParsedStatement::MatchingClose(int open) const {
  int depth = 0;
  for (int i = open; i < static_cast<int>(tokens().size()); ++i) {
    if (Opens(i)) ++depth;
    if (Closes(i) && --depth == 0) return i;
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
    depth += Opens(i) - Closes(i);
    missing = std::max(missing, -depth);
  }
  for (; missing > 0 && range.first > 0; --missing, ++depth) {
    do --range.first;
    while (range.first > 0 && !Opens(range.first));
  }
  int last = static_cast<int>(tokens().size()) - 1;
  while (depth > 0 && range.last < last) {
    ++range.last;
    depth += Opens(range.last) - Closes(range.last);
  }
  return range;
}

bool ParsedStatement::Stops(int token, bool at_clauses) const {
  if (token >= static_cast<int>(tokens().size())) return true;
  if (Closes(token) || Is(token, TokenKind::kComma) || Is(token, TokenKind::kSemicolon))
    return true;
  return at_clauses && IsOneOf(token, kClauses);
}

// Grows the range to the right as far as the expression can go.
std::string ParsedStatement::Extended(Range range, bool at_clauses) const {
  range = Balanced(range);
  if (range.first < 0) return "";
  for (;;) {
    int next = range.last + 1;
    if (!Stops(next, at_clauses)) {
      range.last = Opens(next) ? MatchingClose(next) : next;
      continue;
    }
    bool enclosed = next < static_cast<int>(tokens().size()) && Closes(next) && range.first > 0 &&
                    Opens(range.first - 1);
    // `(a).b`, `(a) IS NULL`: the group goes on behind its closing parenthesis.
    if (!enclosed || Stops(next + 1, at_clauses)) return Slice(range);
    --range.first;
    ++range.last;
  }
}

std::string ParsedStatement::InParentheses(const PgQuery__Node* expression) const {
  Range range = RangeOf(expression);
  for (int open = range.first; open >= 0; --open) {
    if (!Is(open, TokenKind::kOpen)) continue;
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
  while (list < static_cast<int>(tokens().size()) && !Is(list, TokenKind::kOpen)) ++list;
  Range range = Balanced(RangeOf(expression));
  // The element's own parentheses, if it has any, are the outermost inside the list.
  for (int open = list + 1; open < range.first; ++open) {
    if (!Is(open, TokenKind::kOpen)) continue;
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
  if (last >= 0 && Is(last, TokenKind::kSemicolon)) --last;
  // `WHERE (a) IS NULL` ends where its statement does; so does `WHERE ((a))`.
  while (range.first > 0 && Is(range.first - 1, TokenKind::kOpen)) --range.first;
  return Slice({range.first, last});
}

std::string ParsedStatement::PartitionBoundText() const {
  const std::vector<Lexeme>& all = tokens();
  int depth = 0;
  bool in_clause = false;  // behind PARTITION: DEFAULT before it belongs to a column
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    depth += Opens(i) - Closes(i);
    in_clause |= depth == 0 && Is(i, "partition");
    if (!in_clause || depth != 0) continue;
    if (Is(i, "default")) return Slice({i, i});
    if (!Is(i, "for")) continue;
    int last = i;  // to the last group: VALUES IN (…), FROM (…) TO (…), WITH (…)
    for (int k = i; k < static_cast<int>(all.size()); ++k) {
      const bool modulus = k == i + 2;  // FOR VALUES WITH (…)
      if (IsOneOf(k, kAfterBound) && !modulus) break;
      if (Opens(k)) last = k = MatchingClose(k);
    }
    return Slice({i, last});
  }
  return "";
}

std::string ParsedStatement::QueryText() const {
  const std::vector<Lexeme>& all = tokens();
  int depth = 0;
  int first = 0;
  int last = static_cast<int>(all.size()) - 1;
  for (int i = 0; i <= last && first == 0; ++i) {
    depth += Opens(i) - Closes(i);
    if (depth == 0 && Is(i, "as")) first = i + 1;
  }
  if (last >= 0 && Is(last, TokenKind::kSemicolon)) --last;
  // WITH [LOCAL | CASCADED] CHECK OPTION; WITH [NO] DATA
  auto is = [&](int i, std::string_view word) { return i >= first && Is(i, word); };
  int tail = 0;
  if (is(last, "option") && is(last - 1, "check")) tail = 2;
  if (is(last, "data")) tail = is(last - 1, "no") ? 2 : 1;
  if (tail == 2 && (is(last - 2, "local") || is(last - 2, "cascaded"))) tail = 3;
  const bool with = tail > 0 && is(last - tail, "with");
  return Slice({first, with ? last - tail - 1 : last});
}

std::string ParsedStatement::RoutineBodyText() const {
  const std::vector<Lexeme>& all = tokens();
  int depth = 0;
  int last = static_cast<int>(all.size()) - 1;
  if (last >= 0 && Is(last, TokenKind::kSemicolon)) --last;
  for (int i = 0; i < last; ++i) {
    depth += Opens(i) - Closes(i);
    bool atomic = Is(i, "begin") && Is(i + 1, "atomic");
    if (depth == 0 && (atomic || Is(i, "return"))) return Slice({i, last});
  }
  return "";
}

std::pair<int, int> ParsedStatement::NameAt(int location, int dots) const {
  std::size_t index = static_cast<std::size_t>(TokenAt(location) + 2 * dots);
  return index < tokens().size() ? std::pair(tokens()[index].begin, tokens()[index].end)
                                 : std::pair(0, 0);
}

}  // namespace pgorigin
