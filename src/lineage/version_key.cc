#include "lineage/version_key.h"

#include <algorithm>
#include <vector>

namespace pgorigin {
namespace {

constexpr std::string_view kDigits = "0123456789";

std::string_view LeadingDigits(std::string_view text) {
  return text.substr(0, std::min(text.find_first_not_of(kDigits), text.size()));
}

std::string WithoutZeros(std::string_view digits) {
  if (digits.empty()) return "";
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return std::string(digits.substr(first));
}

std::vector<std::string_view> SplitAt(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find_first_of(separators);
    parts.push_back(text.substr(0, at));
    if (at == text.npos) return parts;
    text.remove_prefix(at + 1);
  }
}

// 1.2.0 is 1.2.
std::string DottedKey(std::string_view version) {
  std::vector<std::string> parts;
  for (std::string_view part : SplitAt(version, "._")) {
    if (part.empty() || LeadingDigits(part) != part) return "";
    parts.push_back(WithoutZeros(part));
  }
  while (parts.size() > 1 && parts.back() == "0") parts.pop_back();
  std::string key;
  for (const std::string& part : parts) key += (key.empty() ? "" : ".") + part;
  return key;
}

std::string FlywayKey(std::string_view name) {
  if (IsRepeatable(name)) return std::string(name);
  const std::size_t end = name.find("__");
  const bool versioned = name.starts_with('V') || name.starts_with('B');
  if (!versioned || end == name.npos) return "";
  return DottedKey(name.substr(1, end - 1));
}

// 001_name.up.sql
std::string NumberKey(std::string_view name) {
  const std::string_view digits = LeadingDigits(name);
  return name.substr(digits.size()).starts_with('_') ? WithoutZeros(digits) : "";
}

// 2024-01-31-120000_name/up.sql
std::string DieselKey(std::string_view path) {
  const std::size_t file = path.rfind('/');
  if (file == path.npos) return "";
  const std::string_view directory = FileName(path.substr(0, file));
  const std::size_t end = directory.find('_');
  if (end == directory.npos) return "";
  std::string key(directory.substr(0, end));
  std::erase(key, '-');
  return key;
}

std::string Stem(std::string_view path) {
  const std::string_view name = FileName(path);
  return std::string(name.substr(0, name.find('.')));
}

// app/migrations/0001_initial.sql, or app/0001_initial.sql
std::string DjangoKey(std::string_view path) {
  std::vector<std::string_view> parts = SplitAt(path, "/");
  parts.pop_back();
  if (!parts.empty() && parts.back() == "migrations") parts.pop_back();
  const std::string app(parts.empty() ? "" : parts.back());
  return app + "/" + Stem(path);
}

}  // namespace

std::string_view FileName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool IsRepeatable(std::string_view path) { return FileName(path).starts_with("R__"); }

bool IsBaseline(std::string_view path) { return FileName(path).starts_with('B'); }

std::string KeyOfFile(MigrationTool tool, std::string_view path) {
  switch (tool) {
    case MigrationTool::kGolangMigrate:
    case MigrationTool::kSqlx:
    case MigrationTool::kRails:
    case MigrationTool::kGoose:
      return NumberKey(FileName(path));
    case MigrationTool::kDbmate:  // a text to dbmate, zeros and all
      return std::string(LeadingDigits(FileName(path)));
    case MigrationTool::kFlyway:
      return FlywayKey(FileName(path));
    case MigrationTool::kDiesel:
      return DieselKey(path);
    case MigrationTool::kDjango:
      return DjangoKey(path);
    case MigrationTool::kAlembic:
      return Stem(path);
  }
  return "";
}

std::string KeyOfVersion(MigrationTool tool, const AppliedVersion& version) {
  switch (tool) {
    case MigrationTool::kGolangMigrate:
    case MigrationTool::kSqlx:
    case MigrationTool::kRails:
    case MigrationTool::kGoose:
      return WithoutZeros(version.version);
    case MigrationTool::kFlyway:
      return version.version.empty() ? std::string(FileName(version.script))
                                     : DottedKey(version.version);
    case MigrationTool::kDjango:
      return version.script + "/" + version.version;
    case MigrationTool::kDbmate:
    case MigrationTool::kDiesel:
    case MigrationTool::kAlembic:
      return version.version;
  }
  return "";
}

bool KeyIsLess(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(
      SplitAt(a, "."), SplitAt(b, "."), [](std::string_view x, std::string_view y) {
        return x.size() != y.size() ? x.size() < y.size() : x < y;
      });
}

}  // namespace pgorigin
