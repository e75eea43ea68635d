#include <algorithm>

#include "decide/toml_file.h"
#include "decide/words.h"
#include "pgorigin/decide/decisions_file.h"

namespace pgorigin {
namespace {

class Parser {
 public:
  Parser(const std::string& text, const std::string& file) : text_(text), file_(file) {}

  std::vector<Decision> Run() {
    const toml::table document = ParseToml(text_, file_);
    std::vector<Decision> decisions;
    for (const auto& [key, node] : document) {
      const toml::array* list = node.as_array();
      if (key != "decision" || list == nullptr) {
        Refuse(node, "decisions.toml holds [[decision]] tables alone");
      }
      for (const toml::node& entry : *list) decisions.push_back(Read(entry));
    }
    return decisions;
  }

 private:
  [[noreturn]] void Refuse(const toml::node& node, const std::string& message) const {
    RefuseToml(file_, node.source().begin, message);
  }

  Place PlaceOf(const toml::node& node) const {
    return {file_, static_cast<int>(node.source().begin.line), 0};
  }

  Decision Read(const toml::node& entry) const {
    const toml::table* table = entry.as_table();
    if (table == nullptr) Refuse(entry, "a decision is a table: [[decision]]");
    Decision decision;
    decision.place = PlaceOf(entry);
    if (!table->contains("decide")) Refuse(entry, "`decide` is missing: say " + AllVerbs());
    for (const auto& [key, node] : *table) ReadKey(key.str(), node, decision);
    const std::string problem = Complaint(decision);
    if (!problem.empty()) Refuse(entry, problem);
    return decision;
  }

  void ReadKey(std::string_view key, const toml::node& node, Decision& decision) const {
    if (key == "mapping") return ReadMapping(node, decision);
    if (key == "fields") return ReadFields(node, decision);
    const std::optional<std::string> text = TextOf(node);
    if (!text) Refuse(node, "`" + std::string(key) + "` must be a string");
    if (key == "decide") return ReadVerb(*text, node, decision);
    if (key == "sql") return ReadSql(*text, node, decision);
    const std::string problem = SetText(decision, key, *text);
    if (!problem.empty()) Refuse(node, problem);
  }

  void ReadVerb(const std::string& word, const toml::node& node, Decision& decision) const {
    const std::optional<Verb> verb = VerbOfWord(word);
    if (!verb) Refuse(node, "`decide` is " + AllVerbs());
    decision.verb = *verb;
  }

  // A value of several lines begins below its quotes.
  void ReadSql(const std::string& sql, const toml::node& node, Decision& decision) const {
    decision.sql = sql;
    decision.sql_place = PlaceOf(node);
    const bool several = sql.find('\n') != std::string::npos;
    if (several) ++decision.sql_place.line;
  }

  void ReadMapping(const toml::node& node, Decision& decision) const {
    const toml::table* values = node.as_table();
    if (values == nullptr) Refuse(node, "`mapping` is a table: {true = \"public\"}");
    for (const auto& [from, to] : *values) {
      const std::optional<std::string> text = TextOf(to);
      if (!text) Refuse(to, "a mapping leads to a string");
      decision.mapping.emplace_back(from.str(), *text);
    }
  }

  void ReadFields(const toml::node& node, Decision& decision) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) Refuse(node, "`fields` is a list of strings");
    for (const toml::node& item : *list) {
      const std::optional<std::string> text = TextOf(item);
      if (!text) Refuse(item, "`fields` is a list of strings");
      decision.fields.push_back(*text);
    }
  }

  const std::string& text_;
  const std::string& file_;
};

}  // namespace

std::vector<Decision> ParseDecisions(const std::string& toml, const std::string& file) {
  return Parser(toml, file).Run();
}

}  // namespace pgorigin
