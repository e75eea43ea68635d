#include "spec/column_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "pgorigin/ast/token.h"
#include "spec/hints.h"
#include "spec/key_cell.h"

namespace pgorigin {
namespace {

enum class Role {
  kName,
  kType,
  kNullable,
  kRequired,
  kDefault,
  kKey,
  kReferences,
  kPrimary,
  kUnique,
  kProse,
  kUnknown,
};

struct HeaderName {
  std::string_view text;
  Role role;
};
constexpr std::array<HeaderName, 45> kHeaderNames = {{
    {"column", Role::kName},
    {"column name", Role::kName},
    {"name", Role::kName},
    {"field", Role::kName},
    {"type", Role::kType},
    {"data type", Role::kType},
    {"datatype", Role::kType},
    {"null", Role::kNullable},
    {"nullable", Role::kNullable},
    {"null?", Role::kNullable},
    {"nullable?", Role::kNullable},
    {"not null", Role::kRequired},
    {"required", Role::kRequired},
    {"mandatory", Role::kRequired},
    {"required?", Role::kRequired},
    {"default", Role::kDefault},
    {"default value", Role::kDefault},
    {"key", Role::kKey},
    {"keys", Role::kKey},
    {"constraint", Role::kKey},
    {"constraints", Role::kKey},
    {"key/references", Role::kKey},
    {"references", Role::kReferences},
    {"reference", Role::kReferences},
    {"fk", Role::kReferences},
    {"foreign key", Role::kReferences},
    {"pk", Role::kPrimary},
    {"primary key", Role::kPrimary},
    {"unique", Role::kUnique},
    {"description", Role::kProse},
    {"notes", Role::kProse},
    {"note", Role::kProse},
    {"comment", Role::kProse},
    {"comments", Role::kProse},
    {"remarks", Role::kProse},
    {"remark", Role::kProse},
    {"meaning", Role::kProse},
    {"purpose", Role::kProse},
    {"details", Role::kProse},
    {"example", Role::kProse},
    {"#", Role::kProse},
    {"no.", Role::kProse},
    {"since", Role::kProse},
    {"usage", Role::kProse},
    {"explanation", Role::kProse},
}};

constexpr std::array<std::string_view, 12> kYes = {"yes", "y",      "true", "t", "x", "✓",
                                                   "✔",   "✔️", "✅",    "☑", "1", "on"};
constexpr std::array<std::string_view, 10> kNo = {"no", "n", "false", "f", "✗",
                                                  "✘",  "❌", "✖",     "0", "off"};
constexpr std::array<std::string_view, 3> kNullWords = {"null", "nullable", "optional"};
constexpr std::array<std::string_view, 3> kNotNullWords = {"not null", "required", "mandatory"};
constexpr std::array<std::string_view, 6> kNothing = {"", "-", "–", "—", "n/a", "none"};

// Words that are values by themselves: any other one would be the name of a column,
// which no default can hold.
constexpr std::array<std::string_view, 15> kConstants = {
    "true",         "false",        "null",           "current_timestamp",
    "current_date", "current_time", "localtime",      "localtimestamp",
    "current_user", "current_role", "current_schema", "current_catalog",
    "session_user", "user",         "system_user"};

template <std::size_t size>
bool Contains(const std::array<std::string_view, size>& words, std::string_view text) {
  return std::ranges::any_of(words, [&](std::string_view word) { return IsKeyword(text, word); });
}

bool IsNothing(std::string_view text) { return Contains(kNothing, text); }

Role RoleOf(std::string_view header) {
  auto found = std::ranges::find_if(
      kHeaderNames, [&](const HeaderName& name) { return IsKeyword(header, name.text); });
  return found == kHeaderNames.end() ? Role::kUnknown : found->role;
}

std::optional<Name> ReadName(TokenScanner& scanner) {
  Token token = scanner.Next();
  if (token.kind == TokenKind::kWord) return Name(token.text);
  if (token.kind == TokenKind::kQuotedName && token.closed && token.text.size() > 2) {
    return Name(NameOf(token));
  }
  return std::nullopt;
}

// A column as its row tells it.
struct ColumnRow {
  int line = 0;
  std::string name;
  std::string type;
  std::string default_value;
  bool not_null = false;
  KeyCell key;
  std::vector<Hint> hints;
};

class Reader {
 public:
  Reader(const MarkdownTable& table, const QualifiedName& name, Script& script)
      : table_(table), name_(name), script_(script) {}
  ScriptStatement Read();

 private:
  void ReadHeader();
  std::vector<ColumnRow> ReadRows();
  ColumnRow ReadRow(const TableRow& row);
  void TakeHints(const ColumnRow& column, std::size_t offset, ScriptStatement& statement);
  void TakeCell(Role role, const TableCell& cell, ColumnRow& column);
  void TakeType(const TableCell& cell, ColumnRow& column);
  void TakeDefault(const TableCell& cell, ColumnRow& column);
  void TakeKey(KeyCell cell, ColumnRow& column);
  std::optional<bool> ReadFlag(const TableCell& cell);
  void TakeNull(const TableCell& cell, bool yes_is_not_null, ColumnRow& column);
  void CheckRow(const TableRow& row, const ColumnRow& column);
  bool IsLossless(const TableCell& cell);
  std::string WriteColumn(const ColumnRow& column, bool single_key) const;
  void Report(Diagnostic::Severity severity, std::string message);
  void Error(std::string message) { Report(Diagnostic::Severity::kError, std::move(message)); }
  void Warn(std::string message) { Report(Diagnostic::Severity::kWarning, std::move(message)); }

  const MarkdownTable& table_;
  const QualifiedName& name_;
  Script& script_;
  std::vector<Role> roles_;
  int line_ = 0;  // of the row that is being read
};

void Reader::Report(Diagnostic::Severity severity, std::string message) {
  message = fmt::format("column table of {}: {}", ToString(name_), message);
  script_.diagnostics.push_back({severity, {script_.file, line_, 1}, std::move(message), ""});
}

void Reader::ReadHeader() {
  line_ = table_.line;
  for (const TableCell& cell : table_.rows[0].cells) {
    roles_.push_back(RoleOf(cell.text));
    if (roles_.back() != Role::kUnknown) continue;
    Report(Diagnostic::Severity::kNote,
           fmt::format("the column \"{}\" is taken for prose", Printable(cell.text)));
  }
}

// Of what is spliced into SQL no character may have been taken for markup.
bool Reader::IsLossless(const TableCell& cell) {
  if (!cell.mixed) return true;
  Error(fmt::format("\"{}\" holds markup: write it in backticks", Printable(cell.text)));
  return false;
}

void Reader::TakeType(const TableCell& cell, ColumnRow& column) {
  if (IsNothing(cell.text) || !IsLossless(cell)) return;
  std::string problem = FragmentProblem(cell.text);
  if (problem.empty()) {
    column.type = cell.text;
  } else {
    Error(fmt::format("the type \"{}\" cannot be read: {}", Printable(cell.text), problem));
  }
}

void Reader::TakeDefault(const TableCell& cell, ColumnRow& column) {
  if (IsNothing(cell.text) || !IsLossless(cell)) return;
  std::string problem = FragmentProblem(cell.text);
  Token first = TokenScanner(cell.text).Next();
  bool lone_word = first.kind == TokenKind::kWord && first.text.size() == cell.text.size();
  if (problem.empty() && lone_word && !Contains(kConstants, first.text)) {
    problem = fmt::format("a text needs quotes ('{}'), a function parentheses", first.text);
  }
  if (problem.empty()) {
    column.default_value = cell.text;
  } else {
    Error(fmt::format("the default \"{}\" cannot be read: {}", Printable(cell.text), problem));
  }
}

// Nothing when the cell is empty, or says something else.
std::optional<bool> Reader::ReadFlag(const TableCell& cell) {
  if (Contains(kYes, cell.text)) return true;
  if (Contains(kNo, cell.text)) return false;
  if (!IsNothing(cell.text)) {
    Warn(fmt::format("\"{}\" is neither YES nor NO: not read", Printable(cell.text)));
  }
  return std::nullopt;
}

// Under "Nullable" a YES says NULL, under "Required" NOT NULL.
void Reader::TakeNull(const TableCell& cell, bool yes_is_not_null, ColumnRow& column) {
  if (Contains(kNullWords, cell.text)) return;
  if (Contains(kNotNullWords, cell.text)) {
    column.not_null = true;
  } else if (auto flag = ReadFlag(cell)) {
    column.not_null |= *flag == yes_is_not_null;
  }
}

void Reader::TakeKey(KeyCell cell, ColumnRow& column) {
  for (const std::string& unread : cell.unread) {
    Warn(
        fmt::format("\"{}\" is not read: PK, UNIQUE, FK → table(column) ON DELETE …, CHECK (…) "
                    "are; write the rest in SQL",
                    Printable(unread)));
  }
  KeyCell& key = column.key;
  key.primary |= cell.primary;
  key.unique |= cell.unique;
  key.foreign |= cell.foreign;
  column.not_null |= cell.not_null;
  for (std::string& constraint : cell.constraints) key.constraints.push_back(std::move(constraint));
  key.unread.insert(key.unread.end(), cell.unread.begin(), cell.unread.end());
}

void Reader::TakeCell(Role role, const TableCell& cell, ColumnRow& column) {
  switch (role) {
    case Role::kName: {
      TokenScanner scanner(cell.text);
      auto name = ReadName(scanner);
      if (name && scanner.Next().kind == TokenKind::kEnd) column.name = name->str();
      return;
    }
    case Role::kType:
      return TakeType(cell, column);
    case Role::kNullable:
      return TakeNull(cell, false, column);
    case Role::kRequired:
      return TakeNull(cell, true, column);
    case Role::kDefault:
      return TakeDefault(cell, column);
    case Role::kKey:
      if (!IsNothing(cell.text) && IsLossless(cell)) TakeKey(ReadKeyCell(cell.text), column);
      return;
    case Role::kReferences:
      if (!IsNothing(cell.text) && IsLossless(cell)) TakeKey(ReadReferencesCell(cell.text), column);
      return;
    case Role::kPrimary:
      column.key.primary |= ReadFlag(cell).value_or(false);
      return;
    case Role::kUnique:
      column.key.unique |= ReadFlag(cell).value_or(false);
      return;
    case Role::kProse:
    case Role::kUnknown:
      if (auto hint = FindHint(cell.text)) column.hints.push_back(*hint);
      return;
  }
}

void Reader::CheckRow(const TableRow& row, const ColumnRow& column) {
  if (row.written_cells > static_cast<int>(roles_.size())) {
    Error(fmt::format("the row has {} cells, the header {}: a bar inside a cell is written \\|",
                      row.written_cells, roles_.size()));
  }
  if (column.name.empty()) Error("a row without a name of a column: quote an odd name (\"a b\")");
  if (column.type.empty()) Error(fmt::format("no type for {}", Printable(column.name)));
  bool target = std::ranges::any_of(column.key.constraints, [](const std::string& constraint) {
    return constraint.starts_with("REFERENCES");
  });
  if (column.key.foreign && !target && column.key.unread.empty()) {
    Warn(fmt::format("FK of {} names no table: not read", Printable(column.name)));
  }
}

ColumnRow Reader::ReadRow(const TableRow& row) {
  line_ = row.line;
  ColumnRow column;
  column.line = row.line;
  std::size_t cells = std::min(row.cells.size(), roles_.size());
  for (std::size_t i = 0; i < cells; ++i) TakeCell(roles_[i], row.cells[i], column);
  CheckRow(row, column);
  return column;
}

// In parentheses a default is one expression, whatever it holds.
std::string Reader::WriteColumn(const ColumnRow& column, bool single_key) const {
  std::string sql = QuoteIdentifier(column.name) + " " + column.type;
  const std::string& value = column.default_value;
  if (IsKeyword(TokenScanner(value).Next().text, "generated")) {
    sql += " " + value;
  } else if (!value.empty()) {
    sql += " DEFAULT (" + value + ")";
  }
  if (column.not_null) sql += " NOT NULL";
  if (column.key.primary && single_key) sql += " PRIMARY KEY";
  if (column.key.unique) sql += " UNIQUE";
  for (const std::string& constraint : column.key.constraints) sql += " " + constraint;
  return sql;
}

std::vector<ColumnRow> Reader::ReadRows() {
  std::vector<ColumnRow> columns;
  for (std::size_t i = 1; i < table_.rows.size(); ++i) {
    ColumnRow column = ReadRow(table_.rows[i]);
    if (!column.name.empty() && !column.type.empty()) columns.push_back(std::move(column));
  }
  return columns;
}

void Reader::TakeHints(const ColumnRow& column, std::size_t offset, ScriptStatement& statement) {
  line_ = column.line;
  for (const Hint& hint : column.hints) {
    if (hint.problem.empty()) {
      statement.hints.push_back({column.line, offset, hint.type, hint.text, column.line});
    } else {
      Warn(hint.problem);
    }
  }
}

ScriptStatement Reader::Read() {
  ReadHeader();
  std::vector<ColumnRow> columns = ReadRows();
  std::vector<std::string> keys;
  for (const ColumnRow& column : columns) {
    if (column.key.primary) keys.push_back(QuoteIdentifier(column.name));
  }
  ScriptStatement statement;
  statement.place = {script_.file, table_.line, table_.column};
  statement.from_table = true;
  std::string& sql = statement.text;
  std::string schema = name_.schema.empty() ? "" : QuoteIdentifier(name_.schema) + ".";
  sql = "CREATE TABLE " + schema + QuoteIdentifier(name_.name) + " (";
  int line = table_.line;
  for (const ColumnRow& column : columns) {
    if (&column != &columns.front()) sql += ",";
    for (; line < column.line; ++line) sql += '\n';
    TakeHints(column, sql.size(), statement);
    sql += WriteColumn(column, keys.size() == 1);
  }
  if (keys.size() > 1) sql += fmt::format(", PRIMARY KEY ({})", fmt::join(keys, ", "));
  sql += ")";
  return statement;
}

}  // namespace

bool IsColumnTable(const MarkdownTable& table) {
  if (table.rows.empty()) return false;
  auto has = [&](Role role) {
    return std::ranges::any_of(table.rows[0].cells,
                               [&](const TableCell& cell) { return RoleOf(cell.text) == role; });
  };
  return has(Role::kName) && has(Role::kType);
}

std::optional<QualifiedName> ReadTableName(std::string_view text) {
  TokenScanner scanner(text);
  auto first = ReadName(scanner);
  if (!first) return std::nullopt;
  Token dot = scanner.Next();
  if (dot.kind == TokenKind::kEnd) return QualifiedName{Name(), *first};
  auto second = dot.text == "." ? ReadName(scanner) : std::nullopt;
  if (!second || scanner.Next().kind != TokenKind::kEnd) return std::nullopt;
  return QualifiedName{*first, *second};
}

ScriptStatement ReadColumnTable(const MarkdownTable& table, const QualifiedName& name,
                                Script& script) {
  return Reader(table, name, script).Read();
}

}  // namespace pgorigin
