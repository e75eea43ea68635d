#include "patch/texts.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "pgorigin/model/error.h"

namespace pgorigin::patch {
namespace {

std::string ContentOf(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  if (!stream) throw Error(ExitStatus::kUsage, "cannot read " + Printable(file));
  return text.str();
}

std::vector<std::size_t> LinesOf(const std::string& text) {
  std::vector<std::size_t> lines = {0};
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
    lines.push_back(at + 1);
  }
  return lines;
}

}  // namespace

Texts::Texts(const std::vector<Script>& scripts, const Model& model) {
  for (const Script& script : scripts) {
    if (script.statements.empty()) continue;
    names_.push_back(script.file.str());
    contents_.push_back(ContentOf(names_.back()));
    lines_.push_back(LinesOf(contents_.back()));
    for (const ScriptStatement& statement : script.statements) {
      Locate(names_.size() - 1, statement);
    }
  }
  for (const Touch& touch : model.touches) Assign(touch);
}

// A column counts characters, and a byte order mark is none.
std::size_t Texts::OffsetAt(std::size_t file, const Place& place) const {
  const std::string& content = contents_[file];
  const auto line = static_cast<std::size_t>(place.line - 1);
  if (place.line < 1 || line >= lines_[file].size()) return content.size();
  std::size_t at = lines_[file][line];
  if (at == 0 && content.starts_with("\xEF\xBB\xBF")) at = 3;
  for (int column = 1; column < place.column && at < content.size(); ++column) {
    do {
      ++at;
    } while (at < content.size() && (static_cast<unsigned char>(content[at]) & 0xC0) == 0x80);
  }
  return at;
}

void Texts::Locate(std::size_t file, const ScriptStatement& statement) {
  const std::string& content = contents_[file];
  const std::size_t begin = OffsetAt(file, statement.place);
  Located located{file, {begin, begin + statement.text.size()}, statement.text, "", {}};
  if (statement.from_table) {
    located.fixed = "it is written as a table of columns";
  } else if (content.compare(begin, statement.text.size(), statement.text) != 0) {
    located.fixed = "its lines are indented by the document";
  } else {
    const std::size_t next = content.find_first_not_of(" \t\r\n", located.range.end);
    if (next != content.npos && content[next] == ';') located.range.end = next + 1;
  }
  statements_.push_back(std::move(located));
}

// A table of columns has its rows behind it.
std::optional<std::size_t> Texts::StatementAt(const Place& place) const {
  std::optional<std::size_t> rows;
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    const Located& one = statements_[i];
    if (names_[one.file] != place.file) continue;
    const std::size_t offset = OffsetAt(one.file, place);
    if (offset < one.range.begin) break;
    rows = one.fixed.empty() ? std::nullopt : std::optional(i);
    if (offset < one.range.end && one.fixed.empty()) return i;
  }
  return rows;
}

void Texts::Assign(const Touch& touch) {
  const std::optional<std::size_t> statement = StatementAt(touch.place);
  if (!statement) return;
  statements_[*statement].touches.push_back(touch);
  of_[touch.id].insert(*statement);
  if (touch.creates) creators_[touch.id] = *statement;
}

const std::set<std::size_t>& Texts::Of(const ObjectId& id) const {
  static const std::set<std::size_t> kNone;
  auto found = of_.find(id);
  return found == of_.end() ? kNone : found->second;
}

std::optional<std::size_t> Texts::CreatorOf(const ObjectId& id) const {
  auto found = creators_.find(id);
  if (found == creators_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::size_t> Texts::OffsetOf(const ObjectId& id, std::size_t statement) const {
  const Located& one = statements_[statement];
  for (const Touch& touch : one.touches) {
    if (touch.id == id) return OffsetAt(one.file, touch.place) - one.range.begin;
  }
  return std::nullopt;
}

}  // namespace pgorigin::patch
