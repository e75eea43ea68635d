#include "spec/script_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pgorigin/ast/split.h"
#include "spec/encoding.h"
#include "spec/hints.h"

namespace pgorigin {
namespace {

// Commands of psql that make what follows, or what was meant, unknown.
struct ClientCommand {
  std::string_view name;
  std::string_view problem;
};
constexpr std::string_view kNotFollowed =
    "is not followed: give that file as another Origin, in its place in the order";
constexpr std::string_view kNotDecided = "is not decided here: leave only the branch that applies";
constexpr std::array<ClientCommand, 8> kProblematic = {{
    {"i", kNotFollowed},
    {"include", kNotFollowed},
    {"ir", kNotFollowed},
    {"include_relative", kNotFollowed},
    {"gexec", "runs statements that only a server can make: write them out"},
    {"if", kNotDecided},
    {"elif", kNotDecided},
    {"else", kNotDecided},
}};

std::string_view CommandName(std::string_view command) {
  command.remove_prefix(1);
  return command.substr(0, command.find_first_of(" \t;"));
}

std::string CommandProblem(std::string_view command) {
  auto found = std::ranges::find(kProblematic, CommandName(command), &ClientCommand::name);
  if (found == kProblematic.end()) return "";
  return fmt::format("\\{} {}", found->name, found->problem);
}

class Appender {
 public:
  Appender(const ScriptText& text, SplitScript split, Script& script)
      : text_(text),
        script_(script),
        first_(script.statements.size()),
        split_(std::move(split)),
        errors_(text.text) {}

  void Run() {
    for (const SplitStatement& statement : split_.statements) Append(statement);
    AttachHints();
  }

 private:
  void Append(const SplitStatement& cut);
  void Report(Diagnostic::Severity severity, TextPosition position, std::size_t offset,
              std::string message);
  void AttachHints();
  void AttachHint(const PlacedHint& hint, int line);
  Place PlaceOf(TextPosition position) const;

  const ScriptText& text_;
  Script& script_;
  std::size_t first_;  // index of the first statement of this text
  SplitScript split_;
  PositionCounter errors_;  // errors come in the order of the text
};

Place Appender::PlaceOf(TextPosition position) const {
  std::size_t index = static_cast<std::size_t>(position.line - 1);
  int indent = index < text_.indents.size() ? text_.indents[index] : 0;
  return {script_.file, text_.lines_before + position.line, position.column + indent};
}

void Appender::Report(Diagnostic::Severity severity, TextPosition position, std::size_t offset,
                      std::string message) {
  script_.diagnostics.push_back(
      {severity, PlaceOf(position), std::move(message), Excerpt(text_.text, offset)});
}

void Appender::Append(const SplitStatement& cut) {
  ScriptStatement statement;
  bool data = cut.form == StatementForm::kCopyData;
  bool command = cut.form == StatementForm::kMetaCommand;
  if (!data) statement.text = cut.text;
  statement.place = PlaceOf({cut.line, cut.column});
  statement.domain = text_.domain;
  statement.definition = !data && !command && !cut.copies_from_stdin;
  statement.error = cut.error;
  std::size_t offset = cut.error_offset;
  if (command) {
    statement.error = CommandProblem(cut.text);
    offset = cut.offset;
  } else if (statement.error.empty() && !data) {
    if (auto problem = FindEncodingProblem(cut.text)) {
      statement.error = problem->message;
      offset = cut.offset + problem->offset;
    }
  }
  if (command && CommandName(cut.text).starts_with('!')) {
    Report(Diagnostic::Severity::kNote, errors_.At(cut.offset), cut.offset,
           "\\! is not executed: it is a command of the shell");
  }
  if (!statement.error.empty()) {
    Report(Diagnostic::Severity::kError, errors_.At(offset), offset, statement.error);
  }
  script_.statements.push_back(std::move(statement));
}

std::string Introduction(const Hint& hint) {
  return hint.type == HintType::kRenamedFrom ? "`renamed from`" : "`pgorigin:`";
}

void Appender::AttachHints() {
  PositionCounter counter(text_.text);
  for (const PlacedHint& hint : FindHints(text_.text, split_)) {
    TextPosition position = counter.At(hint.comment);
    std::string problem = hint.hint.problem;
    if (problem.empty() && !hint.statement)
      problem = Introduction(hint.hint) + " describes no statement";
    if (problem.empty()) {
      AttachHint(hint, text_.lines_before + position.line);
    } else {
      Report(Diagnostic::Severity::kWarning, position, hint.comment, problem);
    }
  }
}

void Appender::AttachHint(const PlacedHint& hint, int line) {
  ScriptStatement& statement = script_.statements[first_ + *hint.statement];
  std::string_view before = std::string_view(statement.text).substr(0, hint.element);
  int lines = static_cast<int>(std::ranges::count(before, '\n'));
  statement.hints.push_back(
      {statement.place.line + lines, hint.element, hint.hint.type, hint.hint.text, line});
}

}  // namespace

void AppendStatements(const ScriptText& text, SplitScript split, Script& script) {
  Appender(text, std::move(split), script).Run();
}

void AppendStatements(const ScriptText& text, Script& script) {
  AppendStatements(text, Split(text.text), script);
}

Script ScriptOf(const std::string& sql, const Place& place, int source_number) {
  Script script;
  script.file = place.file;
  script.source = source_number;
  AppendStatements({sql, std::max(0, place.line - 1)}, script);
  return script;
}

}  // namespace pgorigin
