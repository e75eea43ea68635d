#include "pgorigin/spec/read_spec.h"

#include <algorithm>
#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <system_error>
#include <thread>

#include "pgorigin/ast/split.h"
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

// Parsing needs no order: some threads parse ahead of what is folded, a share at a time.  Not
// far: a tree is ten times its text.
class Parsing {
 public:
  explicit Parsing(Statements statements)
      : statements_(statements), shares_((statements.size() + kShare - 1) / kShare) {
    const std::size_t threads = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    for (std::size_t i = 0; i < std::min(threads, shares_.size()); ++i) Start();
  }
  ~Parsing() {
    Set(taken_, shares_.size());
    for (std::thread& worker : workers_) worker.join();
  }
  Parsing(const Parsing&) = delete;
  Parsing& operator=(const Parsing&) = delete;

  // Of as many statements as it returns.
  Outcomes Next() {
    const std::size_t share = folded_;
    Outcomes outcomes = shares_[share].get_future().get();
    Set(folded_, share + 1);
    return outcomes;
  }

 private:
  static constexpr std::size_t kShare = 256;
  static constexpr std::size_t kAhead = 16;  // shares

  // One is enough, where the system gives no more.
  void Start() try {
    workers_.emplace_back([this] { Work(); });
  } catch (const std::system_error&) {
    if (workers_.empty()) throw;
  }

  void Work() {
    while (const std::optional<std::size_t> share = Take()) {
      const std::size_t first = *share * kShare;
      try {
        shares_[*share].set_value(
            ParseAll(statements_.subspan(first, std::min(kShare, statements_.size() - first))));
      } catch (...) {
        shares_[*share].set_exception(std::current_exception());
      }
    }
  }

  std::optional<std::size_t> Take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return taken_ < folded_ + kAhead || taken_ == shares_.size(); });
    if (taken_ == shares_.size()) return std::nullopt;
    return taken_++;
  }

  void Set(std::size_t& counter, std::size_t value) {
    {
      std::lock_guard lock(mutex_);
      counter = value;
    }
    changed_.notify_all();
  }

  Statements statements_;
  std::vector<std::promise<Outcomes>> shares_;
  std::mutex mutex_;  // of the two below
  std::size_t taken_ = 0;
  std::size_t folded_ = 0;
  std::condition_variable changed_;
  std::vector<std::thread> workers_;
};

// In bytes, of a character that is counted from 1; 0: the first.
std::size_t OffsetOf(const std::string& text, int character) {
  std::size_t at = 0;
  for (int seen = 1; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (begins && seen++ >= character) break;
  }
  return at;
}

// An error position counts characters from the start of the statement.
Diagnostic SyntaxError(const ScriptStatement& statement, const ParseOutcome& outcome) {
  Diagnostic diagnostic;
  diagnostic.message = Printable(outcome.error);
  diagnostic.place = statement.place;
  // The first line of the statement stands behind its indentation in the file.
  const auto indent = static_cast<std::size_t>(std::max(statement.place.column - 1, 0));
  const std::string text = std::string(indent, ' ') + statement.text;
  const std::size_t offset = indent + OffsetOf(statement.text, outcome.position);
  const TextPosition position = PositionAt(text, offset);
  diagnostic.place.line += position.line - 1;
  diagnostic.place.column = position.column;
  diagnostic.excerpt = Excerpt(text, offset);
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
  fold.EndSession();
  fold.LeaveOutSystem();
  DropPlainNotNull(model);
  Finish(model, scripts, options);
  return model;
}

}  // namespace pgorigin
