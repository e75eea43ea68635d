#include "resolve/refusals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "resolve/locate.h"

namespace pgorigin {
namespace {

// https://www.postgresql.org/docs/current/errcodes-appendix.html
struct Circumstance {
  std::string_view sqlstate;   // or its class
  std::string_view beginning;  // of the message
};

// The fault is with the scratch server, not with the Origin.
constexpr Circumstance kOfTheServer[] = {
    {"42501", ""},              // insufficient privilege
    {"0A000", "extension \""},  // … is not available
    {"58", ""},                 // a file of an extension or library is missing
    {"42704", "tablespace \""},
    {"42704", "access method \""},
    {"42704", "collation \""},  // of the operating system
    {"57014", ""},              // it took too long, or too much
    {"55P03", ""},              // lock_timeout
    {"53", ""},                 // no memory, no disk
    {"08", ""},                 // another server: there is none
};

constexpr std::array<std::string_view, 6> kUndefined = {
    "42P01",  // table
    "42703",  // column
    "42704",  // type, index, …
    "42883",  // function
    "3F000",  // schema
    "42P02",  // parameter
};

bool IsOfTheServer(const Refusal& refusal) {
  return std::any_of(std::begin(kOfTheServer), std::end(kOfTheServer), [&](const auto& known) {
    return refusal.sqlstate.starts_with(known.sqlstate) &&
           refusal.message.starts_with(known.beginning);
  });
}

bool CreatesExtension(const ScriptStatement& statement) {
  return Classify(statement.text).type == StatementClass::kCreateExtension;
}

bool IsUndefined(const Refusal& refusal) {
  return std::find(kUndefined.begin(), kUndefined.end(), refusal.sqlstate) != kUndefined.end();
}

bool Holds(const ScriptStatement& statement, const Place& place) {
  if (statement.place.file != place.file) return false;
  auto lines = 1 + std::count(statement.text.begin(), statement.text.end(), '\n');
  int line = place.line - statement.place.line;
  return line >= 0 && line < lines;
}

// Errors found by text know more than the server's (both places of a duplicate).
class ErrorsByText {
 public:
  ErrorsByText(const std::vector<Script>& scripts, const std::vector<Refusal>& refused,
               const Model& reading, bool older) {
    for (const Refusal& refusal : refused) {
      if (!older || !refusal.unparsable) refused_.insert(refusal.statement);
    }
    for (const Diagnostic& diagnostic : reading.diagnostics) {
      if (diagnostic.severity != Diagnostic::Severity::kError) continue;
      if (!IsRefuted(diagnostic, scripts)) errors_.push_back(diagnostic);
    }
  }

  bool Name(const ScriptStatement& statement) const {
    return std::any_of(errors_.begin(), errors_.end(),
                       [&](const Diagnostic& error) { return Holds(statement, error.place); });
  }
  const std::vector<Diagnostic>& errors() const { return errors_; }

 private:
  // What the loader says is about the file, not about SQL.
  bool IsRefuted(const Diagnostic& error, const std::vector<Script>& scripts) const {
    for (const Script& script : scripts) {
      if (std::ranges::find(script.diagnostics, error) != script.diagnostics.end()) return false;
      for (const ScriptStatement& statement : script.statements) {
        if (!statement.definition || !Holds(statement, error.place)) continue;
        return statement.error.empty() && !refused_.contains(&statement);
      }
    }
    return false;
  }

  std::set<const ScriptStatement*> refused_;
  std::vector<Diagnostic> errors_;
};

void SortByPlace(std::vector<Diagnostic>& diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return PlaceOrder()(a.place, b.place); });
}

// The thing that the server misses, without its schema: of `relation "chat.users"
// does not exist`, of `function f(integer) does not exist`.
std::string_view NameOfMissing(std::string_view message) {
  std::size_t open = message.find('"');
  std::size_t close = open == message.npos ? message.npos : message.find('"', open + 1);
  std::string_view name = message;
  if (close != message.npos) {
    name = message.substr(open + 1, close - open - 1);
  } else {
    name.remove_prefix(std::min(message.find(' ') + 1, message.size()));
    name = name.substr(0, name.find_first_of("( "));
  }
  std::size_t dot = name.rfind('.');
  return dot == name.npos ? name : name.substr(dot + 1);
}

// It misses what a statement that was refused before it names.
bool FollowsFrom(const Refusal& refusal, const std::vector<const Refusal*>& before) {
  std::string_view missing = NameOfMissing(refusal.message);
  if (missing.empty() || !IsUndefined(refusal)) return false;
  return std::any_of(before.begin(), before.end(), [&](const Refusal* earlier) {
    return earlier->statement->text.find(missing) != std::string::npos;
  });
}

std::string ReasonOf(const Refusal& refusal) {
  return fmt::format("the scratch server did not execute it: {}", OnOneLine(refusal.message));
}

Diagnostic Consequences(int count, const Place& first) {
  return {Diagnostic::Severity::kNote, first,
          fmt::format("{} more {} refused because of the errors above", count,
                      count == 1 ? "statement was" : "statements were"),
          ""};
}

// Refusals in the order of execution.
class Scales {
 public:
  Scales(const ErrorsByText& by_text, bool older) : by_text_(by_text), older_(older) {
    weighed_.errors = by_text.errors();
  }

  void Put(const Refusal& refusal) {
    const ScriptStatement& statement = *refusal.statement;
    if (by_text_.Name(statement)) {
      faulty_.push_back(&refusal);
    } else if (IsUnbuilt(refusal)) {
      misses_extension_ = misses_extension_ || CreatesExtension(statement);
      unbuilt_.push_back(&refusal);
      weighed_.unbuilt.emplace(statement.place, ReasonOf(refusal));
    } else if (FollowsFrom(refusal, faulty_)) {
      faulty_.push_back(&refusal);
      if (consequences_++ == 0) first_consequence_ = statement.place;
    } else {
      faulty_.push_back(&refusal);
      weighed_.errors.push_back(LocateError(statement, refusal.position, refusal.message));
    }
  }

  Refusals Result() && {
    SortByPlace(weighed_.errors);
    if (consequences_ > 0) {
      weighed_.errors.push_back(Consequences(consequences_, first_consequence_));
    }
    return std::move(weighed_);
  }

 private:
  bool IsUnbuilt(const Refusal& refusal) const {
    return older_ || IsOfTheServer(refusal) || FollowsFrom(refusal, unbuilt_) ||
           (misses_extension_ && IsUndefined(refusal));
  }

  const ErrorsByText& by_text_;
  const bool older_;  // the server
  Refusals weighed_;
  std::vector<const Refusal*> faulty_;   // of the Origin
  std::vector<const Refusal*> unbuilt_;  // right as far as one can tell
  bool misses_extension_ = false;        // and all that it holds, whatever its name
  int consequences_ = 0;
  Place first_consequence_;
};

}  // namespace

Refusals Weigh(const std::vector<Script>& scripts, const std::vector<Refusal>& refused,
               const Model& reading, int major) {
  const bool older = major < reading.version.Major();
  ErrorsByText by_text(scripts, refused, reading, older);
  Scales scales(by_text, older);
  for (const Refusal& refusal : refused) scales.Put(refusal);
  return std::move(scales).Result();
}

}  // namespace pgorigin
