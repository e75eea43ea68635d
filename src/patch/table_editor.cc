#include "patch/table_editor.h"

#include <algorithm>

#include "pgorigin/ast/split.h"

namespace pgorigin::patch {
namespace {

using ClauseType = ColumnClause::Type;

std::string Slice(const std::string& text, const TextRange& range) {
  return text.substr(range.begin, range.size());
}

bool IsSerial(std::string_view type) {
  for (std::string_view word :
       {"serial", "bigserial", "smallserial", "serial2", "serial4", "serial8"}) {
    if (IsKeyword(type, word)) return true;
  }
  return false;
}

bool HasField(const Change& change, std::initializer_list<std::string_view> names) {
  return std::ranges::any_of(change.fields, [&](const FieldDifference& field) {
    return std::ranges::find(names, field.field) != names.end();
  });
}

std::optional<std::size_t> FindKeyword(const std::string& text, std::string_view word) {
  TokenScanner scanner(text);
  int depth = 0;
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    if (token.kind == TokenKind::kOpen) ++depth;
    if (token.kind == TokenKind::kClose) --depth;
    if (depth == 0 && token.kind == TokenKind::kWord && IsKeyword(token.text, word)) {
      return token.offset;
    }
  }
  return std::nullopt;
}

// The only element of a statement that adds one.
struct Definition {
  std::string text;
  TableElement element;
};

std::optional<Definition> DefinitionIn(const std::string& sql) {
  const SplitScript split = Split(sql);
  if (split.statements.empty()) return std::nullopt;
  Definition definition{std::string(split.statements.front().text), {}};
  const std::optional<TableText> table = ReadTableText(definition.text);
  if (!table || table->elements.size() != 1) return std::nullopt;
  definition.element = table->elements.front();
  return definition;
}

std::string ClauseOf(const Definition& definition, ClauseType type) {
  for (const ColumnClause& clause : definition.element.clauses) {
    if (clause.type == type) return Slice(definition.text, clause.range);
  }
  return "";
}

}  // namespace

std::string ElementIn(const std::string& sql) {
  const std::optional<Definition> definition = DefinitionIn(sql);
  return definition ? Slice(definition->text, definition->element.range) : "";
}

std::string RestOf(const std::string& sql) {
  const SplitScript split = Split(sql);
  return split.statements.size() < 2 ? "" : sql.substr(split.statements[1].offset);
}

std::optional<TableEditor> TableEditor::Of(const Texts& texts, std::size_t statement) {
  const Located& where = texts.statements()[statement];
  if (!where.fixed.empty()) return std::nullopt;
  std::optional<TableText> table = ReadTableText(where.text);
  if (!table) return std::nullopt;
  return TableEditor(texts, statement, std::move(*table));
}

int TableEditor::ElementAt(std::size_t offset) const {
  for (std::size_t i = 0; i < table_.elements.size(); ++i) {
    if (table_.elements[i].range.begin == offset) return static_cast<int>(i);
  }
  return -1;
}

// A clause goes with the blanks before it.
TextRange TableEditor::WithBlanksBefore(TextRange range) const {
  const std::size_t before = Text().find_last_not_of(" \t", range.begin - 1);
  if (before != std::string::npos && Text()[before] != '\n') range.begin = before + 1;
  return range;
}

bool TableEditor::RemoveClauseAt(std::size_t offset) {
  for (const TableElement& element : table_.elements) {
    for (const ColumnClause& clause : element.clauses) {
      if (clause.range.begin != offset) continue;
      inside_.push_back({WithBlanksBefore(clause.range), ""});
      return true;
    }
  }
  return false;
}

bool TableEditor::Remove(const ObjectId& id) {
  const auto offset = texts_.OffsetOf(id, statement_);
  if (!offset) return false;
  const int element = ElementAt(*offset);
  const bool column = id.kind == Kind::kColumn;
  if (element >= 0 && table_.creates) {
    const bool is_column =
        table_.elements[static_cast<std::size_t>(element)].type == TableElement::Type::kColumn;
    return is_column == column && (removed_.insert(element), true);
  }
  return !column && RemoveClauseAt(*offset);
}

void TableEditor::SetClause(const TableElement& element, ClauseType type, const std::string& due,
                            std::string& inserted) {
  for (const ColumnClause& clause : element.clauses) {
    if (clause.type != type) continue;
    const TextRange range = due.empty() ? WithBlanksBefore(clause.range) : clause.range;
    inside_.push_back({range, due});
    return;
  }
  if (!due.empty()) inserted += " " + due;
}

bool TableEditor::ChangeColumn(const Change& change, const std::string& definition, bool not_null) {
  const auto offset = texts_.OffsetOf(change.id, statement_);
  const int number = offset ? ElementAt(*offset) : -1;
  const std::optional<Definition> due = DefinitionIn(definition);
  if (number < 0 || !due) return false;
  const TableElement& element = table_.elements[static_cast<std::size_t>(number)];
  const std::string type = Slice(Text(), element.type_name);
  const bool other_type = HasField(change, {"type", "compression", "foreign options"});
  std::string inserted;
  if (HasField(change, {"collation"})) {
    SetClause(element, ClauseType::kCollation, ClauseOf(*due, ClauseType::kCollation), inserted);
  }
  if (HasField(change, {"default", "generated", "stored", "identity"}) ||
      (other_type && IsSerial(type))) {
    SetClause(element, ClauseType::kValue, ClauseOf(*due, ClauseType::kValue), inserted);
  }
  const bool implied = (other_type && IsSerial(type)) || HasField(change, {"identity"});
  if (HasField(change, {"not null"}) || (implied && not_null)) {
    SetClause(element, ClauseType::kNotNull, ClauseOf(*due, ClauseType::kNotNull), inserted);
  }
  const bool serial = IsSerial(type) || IsSerial(Slice(due->text, due->element.type_name));
  const bool replaces = other_type || (serial && HasField(change, {"default"}));
  if (replaces) {
    inside_.push_back({element.type_name, Slice(due->text, due->element.type_name) + inserted});
  } else if (!inserted.empty()) {
    inside_.push_back({{element.type_name.end, element.type_name.end}, inserted});
  }
  return true;
}

// Beside its column as before, where the words are the same: REFERENCES, CHECK.
bool TableEditor::ReplaceClauseAt(std::size_t offset, const std::string& element,
                                  const Constraint& due) {
  for (const TableElement& column : table_.elements) {
    for (const ColumnClause& clause : column.clauses) {
      if (clause.range.begin != offset) continue;
      const bool foreign = due.type == ConstraintType::kForeignKey;
      const bool own = due.columns.names == std::vector<Name>{column.name};
      if (foreign ? !own : due.type != ConstraintType::kCheck) return false;
      const std::string_view word = foreign ? "references" : "check";
      const std::string old = Slice(Text(), clause.range);
      const auto from = FindKeyword(old, word), to = FindKeyword(element, word);
      if (!from || !to) return false;
      inside_.push_back({clause.range, old.substr(0, *from) + element.substr(*to)});
      return true;
    }
  }
  return false;
}

bool TableEditor::ReplaceConstraint(const ObjectId& id, const std::string& element,
                                    const Constraint& due) {
  const auto offset = texts_.OffsetOf(id, statement_);
  if (!offset || element.empty()) return false;
  const int number = ElementAt(*offset);
  if (number >= 0) {
    inside_.push_back({table_.elements[static_cast<std::size_t>(number)].range, element});
    return true;
  }
  if (ReplaceClauseAt(*offset, element, due)) return true;
  return CanAdd(element) && RemoveClauseAt(*offset) && AddConstraint(element);
}

bool TableEditor::AddColumn(const std::string& element, std::vector<Name> behind) {
  if (!CanAdd(element)) return false;
  columns_.push_back({element, std::move(behind)});
  return true;
}

bool TableEditor::AddConstraint(const std::string& element) {
  if (!CanAdd(element)) return false;
  constraints_.push_back(element);
  return true;
}

std::optional<std::size_t> TableEditor::CommaAfter(std::size_t offset) const {
  TokenScanner scanner(Text(), offset);
  Token token = scanner.Next();
  while (token.kind == TokenKind::kComment) token = scanner.Next();
  if (token.kind != TokenKind::kComma) return std::nullopt;
  return token.offset;
}

int TableEditor::LastKept() const {
  for (int i = static_cast<int>(table_.elements.size()) - 1; i >= 0; --i) {
    if (!removed_.contains(i)) return i;
  }
  return -1;
}

int TableEditor::LastColumn() const {
  int column = -1;
  for (int i = 0; i <= LastKept(); ++i) {
    const TableElement& element = table_.elements[static_cast<std::size_t>(i)];
    if (element.type == TableElement::Type::kColumn && !removed_.contains(i)) column = i;
  }
  return column;
}

void TableEditor::WriteRemoved(Edits& edits) const {
  const std::size_t file = Where().file;
  const int last = LastKept();
  for (int number : removed_) {
    TextRange range = table_.elements[static_cast<std::size_t>(number)].range;
    if (const auto comma = CommaAfter(range.end)) range.end = *comma + 1;
    TextRange whole = WholeLines(texts_.Content(file), InFile(range));
    const bool shares_line = whole.begin == InFile(range).begin;
    if (shares_line) whole = InFile(WithBlanksBefore(range));
    edits.Replace(file, whole, "");
  }
  const bool last_one_goes = last + 1 < static_cast<int>(table_.elements.size());
  if (last < 0 || !last_one_goes || Added().contains(last)) return;
  const std::size_t end = table_.elements[static_cast<std::size_t>(last)].range.end;
  if (const auto comma = CommaAfter(end)) edits.Replace(file, InFile({*comma, *comma + 1}), "");
}

// On lines of their own where the elements are: a comment behind the anchor stays beside it.
void TableEditor::WriteBehind(Edits& edits, int anchor,
                              const std::vector<std::string>& added) const {
  if (added.empty()) return;
  const std::size_t file = Where().file;
  const std::string& content = texts_.Content(file);
  const TextRange range = table_.elements[static_cast<std::size_t>(anchor)].range;
  const auto comma = CommaAfter(range.end);
  const std::size_t end = comma ? *comma + 1 : range.end;
  const std::size_t line_end = EndOfLine(content, InFile(end));
  TokenScanner scanner(Text(), end);
  Token next = scanner.Next();
  while (next.kind == TokenKind::kComment) next = scanner.Next();
  const bool alone = InFile(next.offset) > line_end || next.kind == TokenKind::kEnd;
  const bool goes_on = comma.has_value() && anchor < LastKept();
  const bool reuses = comma.has_value() && !goes_on;  // of one that goes
  std::string text;
  if (!alone) {
    for (const std::string& element : added) text += ", " + element;
    if (reuses) text.erase(0, 1);
    return edits.Insert(file, InFile(reuses ? end : range.end), text);
  }
  if (!comma) edits.Insert(file, InFile(range.end), ",");
  const std::string indent = IndentAt(content, InFile(range.begin));
  for (std::size_t i = 0; i < added.size(); ++i) {
    text += "\n" + indent + added[i] + (goes_on || i + 1 < added.size() ? "," : "");
  }
  edits.Insert(file, line_end, text);
}

std::map<int, std::vector<std::string>> TableEditor::Added() const {
  std::map<int, std::vector<std::string>> added;
  const int last = LastKept(), last_column = LastColumn();
  if (last < 0) return added;
  for (const NewColumn& column : columns_) {
    int anchor = last_column < 0 ? last : last_column;
    for (std::size_t i = column.behind.size(); i-- > 0;) {
      for (int number = 0; number <= last_column; ++number) {
        const TableElement& element = table_.elements[static_cast<std::size_t>(number)];
        const bool same = element.type == TableElement::Type::kColumn &&
                          column.behind[i] == element.name && !removed_.contains(number);
        if (same) anchor = number;
      }
    }
    added[anchor].push_back(column.element);
  }
  for (const std::string& element : constraints_) added[last].push_back(element);
  return added;
}

void TableEditor::WriteTo(Edits& edits) const {
  // What ends an element comes before the comma behind it.
  for (const Edit& edit : inside_) edits.Replace(Where().file, InFile(edit.range), edit.text);
  WriteRemoved(edits);
  for (const auto& [anchor, added] : Added()) WriteBehind(edits, anchor, added);
}

}  // namespace pgorigin::patch
