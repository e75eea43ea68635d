#include "pgorigin/spec/read_spec.h"

#include <algorithm>
#include <deque>
#include <future>
#include <map>
#include <set>
#include <span>
#include <thread>

#include "spec/fold.h"
#include "spec/not_null.h"
#include "spec/transactions.h"

namespace pgorigin {
namespace {

using Outcomes = std::vector<ParseOutcome>;

using Statements = std::span<const ScriptStatement* const>;

Outcomes ParseAll(Statements statements) {
  Outcomes outcomes(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i]->error.empty()) outcomes[i] = Parse(statements[i]->text);
  }
  return outcomes;
}

// Parsing needs no order: the next statements are parsed while those before them are
// folded.  Some at a time: a tree is ten times its text, and each thread has to set its parser up.
class Parsing {
 public:
  explicit Parsing(Statements statements) : rest_(statements) {
    for (unsigned i = 0; i < std::clamp(std::thread::hardware_concurrency(), 1U, 4U); ++i) Start();
  }

  // Of as many statements as it returns; none: that was all.
  Outcomes Next() {
    Outcomes outcomes = begun_.front().get();
    begun_.pop_front();
    Start();
    return outcomes;
  }

 private:
  void Start() {
    const Statements some = rest_.first(std::min<std::size_t>(rest_.size(), 2000));
    rest_ = rest_.subspan(some.size());
    begun_.push_back(std::async(std::launch::async, ParseAll, some));
  }

  Statements rest_;
  std::deque<std::future<Outcomes>> begun_;
};

// The line of the error, and a caret below it.
std::string Caret(const std::string& text, const Place& place, int column) {
  std::size_t begin = 0;
  for (int line = 1; line < place.line && begin != std::string::npos; ++line) {
    begin = text.find('\n', begin);
    if (begin != std::string::npos) ++begin;
  }
  if (begin == std::string::npos) return "";
  std::string line = text.substr(begin, text.find('\n', begin) - begin);
  std::ranges::replace(line, '\t', ' ');
  return Printable(line) + "\n" +
         std::string(static_cast<std::size_t>(std::max(column - 1, 0)), ' ') + "^";
}

// An error position counts characters from the start of the statement.
Diagnostic SyntaxError(const ScriptStatement& statement, const ParseOutcome& outcome) {
  Diagnostic diagnostic;
  diagnostic.message = Printable(outcome.error);
  diagnostic.place = statement.place;
  int line_in_text = 1;
  int column_in_text = 1;
  int seen = 1;
  for (char c : statement.text) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
    if (seen++ >= outcome.position) break;
    ++column_in_text;
    if (c == '\n') ++line_in_text, column_in_text = 1;
  }
  diagnostic.place.line += line_in_text - 1;
  diagnostic.place.column =
      line_in_text == 1 ? statement.place.column + column_in_text - 1 : column_in_text;
  // The first line of the statement stands behind its indentation in the file.
  std::string shown(static_cast<std::size_t>(std::max(statement.place.column - 1, 0)), ' ');
  Place in_text = diagnostic.place;
  in_text.line = line_in_text;
  diagnostic.excerpt = Caret(shown + statement.text, in_text, diagnostic.place.column);
  return diagnostic;
}

// Statements that a parser of an older grammar refuses may be newer syntax: they
// are errors here, and whoever has a scratch server asks it.
void Refuse(Model& model, const ScriptStatement& statement, const ParseOutcome& outcome) {
  model.diagnostics.push_back(SyntaxError(statement, outcome));
  model.opaque.push_back(
      {statement.place,
       Printable(statement.text.substr(0, statement.text.find('\n'))).substr(0, 60),
       std::string(kUnparsable),
       true,
       {}});
}

std::vector<const ScriptStatement*> Definitions(const std::vector<Script>& scripts,
                                                std::vector<int>& sources) {
  std::vector<const ScriptStatement*> statements;
  for (const Script& script : scripts) {
    for (const ScriptStatement& statement : script.statements) {
      if (!statement.definition) continue;
      statements.push_back(&statement);
      sources.push_back(script.source);
    }
  }
  return statements;
}

QualifiedName CreatedTable(const ParseOutcome& outcome) {
  const PgQuery__Node* node = outcome.statement.node();
  if (node == nullptr || node->node_case != PG_QUERY__NODE__NODE_CREATE_STMT) return {};
  std::string schema = node->create_stmt->relation->schemaname;
  return {schema.empty() ? "public" : schema, node->create_stmt->relation->relname};
}

// A column table of Markdown counts when no SQL defines that table.
std::set<QualifiedName> DefinedBySql(Statements statements) {
  std::set<QualifiedName> tables;
  if (std::ranges::none_of(statements, &ScriptStatement::from_table)) return tables;
  for (const ScriptStatement* statement : statements) {
    if (!statement->from_table) tables.insert(CreatedTable(Parse(statement->text)));
  }
  return tables;
}

void AddPublic(Model& model) {
  ObjectId id{Kind::kSchema, {}, {}, "public", {}};
  Object schema;
  schema.id = id;
  schema.definition = Schema{};
  model.objects.emplace(id, std::move(schema));
}

// One line a thing that is not compared, with the place where it was seen first.
void MergeNotCompared(Model& model) {
  std::map<std::string, int> count;
  std::vector<NotCompared> merged;
  for (const NotCompared& item : model.not_compared) {
    if (count[item.what]++ == 0) merged.push_back(item);
  }
  for (NotCompared& item : merged) {
    int times = count[item.what];
    if (times > 1) item.reason += ", " + std::to_string(times) + " statements";
  }
  model.not_compared = std::move(merged);
}

void Finish(Model& model, const std::vector<Script>& scripts, const SpecOptions& options) {
  for (const Script& script : scripts) {
    model.diagnostics.insert(model.diagnostics.end(), script.diagnostics.begin(),
                             script.diagnostics.end());
  }
  for (const Opaque& opaque : model.opaque) {
    if (!options.strict || opaque.reason == kUnparsable) continue;
    model.diagnostics.push_back({Diagnostic::Severity::kError, opaque.place,
                                 "opaque statement: " + opaque.reason + " (refused by --strict)",
                                 opaque.statement});
  }
  std::ranges::stable_sort(model.diagnostics, {}, [](const Diagnostic& d) {
    return std::tuple(d.place.file, d.place.line, d.place.column);
  });
  MergeNotCompared(model);
}

}  // namespace

Model ReadSpec(const std::vector<Script>& scripts, ServerVersion version,
               const SpecOptions& options) {
  Model model;
  model.version = version;
  AddPublic(model);
  std::vector<int> sources;
  std::vector<const ScriptStatement*> statements = Definitions(scripts, sources);
  const std::set<QualifiedName> by_sql = DefinedBySql(statements);
  const std::vector<bool> rolled_back = RolledBack(statements);
  Fold fold(model, options);
  Name file;
  Parsing parsing(statements);
  for (std::size_t i = 0; i < statements.size();) {
    for (ParseOutcome& outcome : parsing.Next()) {
      const ScriptStatement& statement = *statements[i];
      const bool undone = rolled_back[i];
      const int source = sources[i++];
      if (statement.from_table && by_sql.contains(CreatedTable(outcome))) continue;
      if (!statement.error.empty()) continue;  // the loader has said so
      if (undone) continue;
      // Each file begins as a session does.
      if (statement.place.file != file) fold.BeginFile();
      file = statement.place.file;
      if (!outcome.error.empty()) {
        Refuse(model, statement, outcome);
      } else {
        fold.Apply(statement, source, std::move(outcome));
      }
    }
  }
  DropPlainNotNull(model);
  Finish(model, scripts, options);
  return model;
}

}  // namespace pgorigin
