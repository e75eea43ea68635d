// `-- pgorigin: keep reason="…" until=2027-01-01` beside an object of the Origin.
#include <algorithm>

#include "decide/words.h"
#include "pgorigin/decide/decide.h"

namespace pgorigin {
namespace {

// `key=value` or `key="a value"`, one after the other.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  bool Next(std::string_view& key, std::string& value) {
    Skip();
    if (text_.empty()) return false;
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n="), text_.size());
    key = text_.substr(0, end);
    text_.remove_prefix(end);
    value.clear();
    if (text_.starts_with('=')) value = Value();
    return true;
  }

 private:
  void Skip() { text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r\n"), text_.size())); }

  std::string Value() {
    text_.remove_prefix(1);
    const bool quoted = text_.starts_with('"');
    if (quoted) text_.remove_prefix(1);
    const std::size_t end = std::min(text_.find_first_of(quoted ? "\"" : " \t\r\n"), text_.size());
    std::string value(text_.substr(0, end));
    text_.remove_prefix(std::min(end + (quoted ? 1 : 0), text_.size()));
    return value;
  }

  std::string_view text_;
};

// What is wrong with it; empty when it is right.
std::string Read(std::string_view text, Decision& decision) {
  Words words(text);
  std::string_view key;
  std::string value;
  words.Next(key, value);
  const std::optional<Verb> verb = VerbOfWord(key);
  if (!verb) return "\"" + std::string(key) + "\" is no decision: say " + AllVerbs();
  decision.verb = *verb;
  while (words.Next(key, value)) {
    const std::string problem = SetText(decision, key, value);
    if (!problem.empty()) return problem;
  }
  return Complaint(decision);
}

}  // namespace

std::vector<Decision> DecisionsIn(const Model& origin, std::vector<Diagnostic>& diagnostics) {
  std::vector<Decision> decisions;
  for (const auto& [id, object] : origin.objects) {
    if (object.decision.empty()) continue;
    Decision decision;
    decision.exactly = id;
    decision.place = object.place;
    const std::string problem = Read(object.decision.view(), decision);
    if (problem.empty()) {
      decisions.push_back(std::move(decision));
    } else {
      diagnostics.push_back(
          {Diagnostic::Severity::kWarning, object.place, Printable("`pgorigin:` " + problem), ""});
    }
  }
  return decisions;
}

}  // namespace pgorigin
