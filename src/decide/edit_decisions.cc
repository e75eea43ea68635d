// decisions.toml is edited as text, so that what people wrote around it stays.
#include <fmt/format.h>

#include <algorithm>

#include "decide/toml_file.h"
#include "decide/words.h"
#include "pgorigin/decide/decisions_file.h"

namespace pgorigin {
namespace {

// https://toml.io/en/v1.0.0#string
std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (code < 0x20 || code == 0x7F) {
      quoted += fmt::format("\\u{:04x}", code);
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

struct Line {
  std::string key;
  std::string value;  // as TOML
};

std::vector<Line> LinesOf(const Decision& decision) {
  std::vector<Line> lines;
  const auto add = [&](std::string_view key, const std::string& text) {
    const bool date = key == "date" || key == "until";
    if (!text.empty()) lines.push_back({std::string(key), date ? text : Quoted(text)});
  };
  add("object", decision.object);
  add("finding", decision.finding);
  add("decide", std::string(WordFor(decision.verb)));
  for (const TextKey& key : kTextKeys) {
    if (key.key != "object" && key.key != "finding") add(key.key, decision.*key.member);
  }
  return lines;
}

// Bytes, for positions that toml++ counts in characters.
class Positions {
 public:
  explicit Positions(const std::string& text) : text_(text) {}

  std::size_t Of(const toml::source_position& at) const {
    std::size_t i = LineStart(at.line);
    for (toml::source_index column = 1; column < at.column && i < text_.size(); ++column) {
      ++i;
      while (i < text_.size() && (static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80) ++i;
    }
    return i;
  }

  std::size_t LineEnd(const toml::source_position& at) const {
    return std::min(text_.find('\n', Of(at)), text_.size());
  }

 private:
  std::size_t LineStart(toml::source_index line) const {
    std::size_t start = 0;
    for (toml::source_index i = 1; i < line; ++i) start = text_.find('\n', start) + 1;
    return start;
  }

  const std::string& text_;
};

struct Edit {
  std::size_t begin;
  std::size_t end;
  std::string text;
};

const toml::table* FindEntry(const toml::table& document, const Decision& decision) {
  const toml::array* list = document["decision"].as_array();
  if (list == nullptr) return nullptr;
  for (const toml::node& node : *list) {
    const toml::table* entry = node.as_table();
    const bool same = (*entry)["object"].value_or(std::string()) == decision.object &&
                      (*entry)["finding"].value_or(std::string()) == decision.finding;
    if (same) return entry;
  }
  return nullptr;
}

// Where a new key goes: behind the last one of the entry.
std::size_t EndOf(const toml::table& entry, const Positions& positions) {
  std::size_t end = positions.LineEnd(entry.source().begin);
  for (const auto& [key, node] : entry) {
    end = std::max(end, positions.LineEnd(node.source().end));
  }
  return end;
}

std::vector<Edit> EditsOf(const toml::table& entry, const Decision& decision,
                          const Positions& positions) {
  std::vector<Edit> edits;
  std::string added;
  for (const Line& line : LinesOf(decision)) {
    if (const toml::node* node = entry.get(line.key)) {
      edits.push_back(
          {positions.Of(node->source().begin), positions.Of(node->source().end), line.value});
    } else {
      added += fmt::format("\n{} = {}", line.key, line.value);
    }
  }
  const std::size_t end = EndOf(entry, positions);
  edits.push_back({end, end, added});
  return edits;
}

}  // namespace

std::string EntryOf(const Decision& decision) {
  std::string text = "\n[[decision]]\n";
  for (const Line& line : LinesOf(decision)) text += fmt::format("{} = {}\n", line.key, line.value);
  return text;
}

std::string WithDecision(const std::string& toml, const Decision& decision) {
  const toml::table document = ParseToml(toml, "decisions.toml");
  std::string text = toml;
  const toml::table* entry = FindEntry(document, decision);
  if (entry == nullptr) {
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    return text + EntryOf(decision).substr(text.empty() ? 1 : 0);
  }
  std::vector<Edit> edits = EditsOf(*entry, decision, Positions(toml));
  std::ranges::sort(edits, std::ranges::greater(), &Edit::begin);
  for (const Edit& edit : edits) text.replace(edit.begin, edit.end - edit.begin, edit.text);
  return text;
}

}  // namespace pgorigin
