#include "spec/migrations.h"

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <set>

#include "pgorigin/ast/split.h"

namespace pgorigin {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// A piece of a name: a run of digits, or what stands between two of them.
struct Piece {
  enum Sort { kEndOfVersion, kNumber, kText } sort = kText;  // in this order
  std::string_view text;                                     // a number without leading zeros

  friend std::strong_ordering operator<=>(const Piece& a, const Piece& b) {
    if (a.sort != b.sort) return a.sort <=> b.sort;
    if (a.sort == kNumber && a.text.size() != b.text.size()) {
      return a.text.size() <=> b.text.size();
    }
    return a.text <=> b.text;
  }
  friend bool operator==(const Piece&, const Piece&) = default;
};
using Pieces = std::vector<Piece>;

Piece Number(std::string_view digits) {
  return {Piece::kNumber, digits.substr(std::min(digits.find_first_not_of('0'), digits.size()))};
}

void AppendPieces(std::string_view text, Pieces& pieces) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && IsDigit(text[end]) == IsDigit(text[at])) ++end;
    std::string_view piece = text.substr(at, end - at);
    pieces.push_back(IsDigit(text[at]) ? Number(piece) : Piece{Piece::kText, piece});
    at = end;
  }
}

// V1_2__name.sql: https://documentation.red-gate.com/fd/migrations-184127470.html
struct FlywayName {
  char prefix = 'V';
  Pieces version;
  std::string_view description;
};

std::optional<FlywayName> ReadFlywayName(std::string_view name) {
  if (name.size() < 2 || std::string_view("VUB").find(name[0]) == std::string_view::npos) {
    return std::nullopt;
  }
  FlywayName result{name[0], {}, {}};
  for (std::size_t at = 1; at < name.size() && IsDigit(name[at]);) {
    std::size_t end = std::min(name.find_first_not_of("0123456789", at), name.size());
    result.version.push_back(Number(name.substr(at, end - at)));
    std::string_view rest = name.substr(end);
    if (rest.starts_with("__")) {
      result.description = rest;
      return result;
    }
    if (!rest.starts_with('_') && !rest.starts_with('.')) return std::nullopt;
    at = end + 1;
  }
  return std::nullopt;
}

std::string_view BaseName(std::string_view name) { return name.substr(name.rfind('/') + 1); }

bool IsRepeatable(std::string_view name) { return BaseName(name).starts_with("R__"); }

// What a name is sorted by: repeatable ones last, then part by part of its path.
using SortKey = std::pair<bool, std::vector<Pieces>>;

SortKey SortKeyOf(std::string_view name) {
  std::vector<Pieces> parts;
  for (std::string_view rest = name;;) {
    std::string_view part = rest.substr(0, rest.find('/'));
    Pieces pieces;
    if (auto flyway = ReadFlywayName(part)) {
      pieces.push_back({Piece::kText, "V"});
      pieces.insert(pieces.end(), flyway->version.begin(), flyway->version.end());
      pieces.push_back({Piece::kEndOfVersion, ""});
      AppendPieces(flyway->description, pieces);
    } else {
      AppendPieces(part, pieces);
    }
    parts.push_back(std::move(pieces));
    if (part.size() == rest.size()) break;
    rest.remove_prefix(part.size() + 1);
  }
  return {IsRepeatable(name), std::move(parts)};
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// `down.sql`, and endings that say *down* by themselves or beside an *up* twin.
bool IsDown(const std::string& name, const std::set<std::string>& lower_names) {
  std::string lower = Lower(name);
  if (BaseName(lower) == "down.sql") return true;
  for (std::string_view ending : {".down.sql", ".undo.sql", ".rollback.sql"}) {
    if (lower.ends_with(ending)) return true;
  }
  for (char separator : {'_', '-'}) {
    std::string ending = separator + std::string("down.sql");
    if (!lower.ends_with(ending)) continue;
    std::string twin = lower.substr(0, lower.size() - ending.size()) + separator + "up.sql";
    return lower_names.contains(twin);
  }
  return false;
}

const FlywayName* NewestBaseline(const std::vector<std::optional<FlywayName>>& names) {
  const FlywayName* newest = nullptr;
  for (const auto& name : names) {
    if (!name || name->prefix != 'B') continue;
    if (newest == nullptr || newest->version < name->version) newest = &*name;
  }
  return newest;
}

Migration Judged(const std::string& name, const std::optional<FlywayName>& flyway,
                 const FlywayName* baseline, const std::set<std::string>& lower_names) {
  if (IsDown(name, lower_names)) return {name, "a down migration", true};
  if (!flyway) return {name, "", false};
  if (flyway->prefix == 'U') return {name, "an undo migration", true};
  bool replaced = baseline != nullptr && flyway->version <= baseline->version &&
                  (flyway->prefix == 'V' || flyway->version != baseline->version);
  return {name, replaced ? "a newer baseline replaces it" : "", false};
}

struct Marker {
  std::string_view text;
  bool down;
  bool with_options;  // words may follow it
};
constexpr std::array<Marker, 14> kMarkers = {{
    {"+goose up", false, false},
    {"+goose down", true, false},
    {"migrate:up", false, true},
    {"migrate:down", true, true},
    {"+migrate up", false, true},  // sql-migrate
    {"+migrate down", true, true},
    {"rambler up", false, false},
    {"rambler down", true, false},
    {"up migration", false, false},  // node-pg-migrate
    {"down migration", true, false},
    {"!ups", false, false},  // Play
    {"!downs", true, false},
    {"//@undo", true, false},                         // MyBatis
    {"create above / drop below ----", true, false},  // tern
}};

// Lower case, without dashes in front, with single spaces.
std::string CommentWords(std::string_view comment) {
  std::string words;
  comment.remove_prefix(std::min(comment.find_first_not_of("- \t"), comment.size()));
  for (char c : Lower(comment)) {
    bool space = c == ' ' || c == '\t';
    if (!space || (!words.empty() && words.back() != ' ')) words += space ? ' ' : c;
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

const Marker* FindMarker(std::string_view comment) {
  if (!comment.starts_with("--")) return nullptr;
  std::string words = CommentWords(comment.substr(0, 200));
  for (const Marker& marker : kMarkers) {
    if (words == marker.text) return &marker;
    bool options = words.starts_with(marker.text) && words.substr(marker.text.size(), 1) == " ";
    if (marker.with_options && options) return &marker;
  }
  return nullptr;
}

bool BeginsItsLine(std::string_view text, std::size_t offset) {
  std::size_t before = offset;
  while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t')) --before;
  if (before == kByteOrderMark.size() && text.starts_with(kByteOrderMark)) return true;
  return before == 0 || text[before - 1] == '\n';
}

// A statement before it needs no semicolon.
void Blank(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    if (text[at] != '\n' && text[at] != '\r') text[at] = ' ';
  }
  text[begin] = ';';
}

}  // namespace

std::vector<Migration> OrderMigrations(const std::vector<std::string>& names) {
  std::vector<std::pair<SortKey, std::string>> sorted;
  for (const std::string& name : names) sorted.emplace_back(SortKeyOf(name), name);
  std::ranges::sort(sorted);
  std::set<std::string> lower_names;
  std::vector<std::optional<FlywayName>> flyway;
  for (const auto& [key, name] : sorted) {
    lower_names.insert(Lower(name));
    flyway.push_back(ReadFlywayName(BaseName(name)));
  }
  const FlywayName* baseline = NewestBaseline(flyway);
  std::vector<Migration> migrations;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    migrations.push_back(Judged(sorted[i].second, flyway[i], baseline, lower_names));
  }
  return migrations;
}

bool BlankDownParts(const std::vector<Token>& comments, std::string& text, Script& script) {
  std::size_t down = std::string::npos;  // where the open down part begins
  std::vector<std::pair<std::size_t, std::size_t>> parts;
  PositionCounter counter(text);
  for (const Token& comment : comments) {
    const Marker* marker = FindMarker(comment.text);
    if (marker == nullptr || !BeginsItsLine(text, comment.offset)) continue;
    if (marker->down && down == std::string::npos) {
      down = comment.offset;
      TextPosition position = counter.At(down);
      script.downs.push_back({script.file, position.line, position.column});
      script.diagnostics.push_back({Diagnostic::Severity::kNote, script.downs.back(),
                                    "the down part of this migration is left out", ""});
    } else if (!marker->down && down != std::string::npos) {
      parts.emplace_back(down, comment.offset);
      down = std::string::npos;
    }
  }
  if (down != std::string::npos) parts.emplace_back(down, text.size());
  for (auto [begin, end] : parts) Blank(text, begin, end);
  return !parts.empty();
}

}  // namespace pgorigin
