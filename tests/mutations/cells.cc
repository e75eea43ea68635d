#include "mutations/cells.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace pgorigin {
namespace {

// Takes a last word off; false when it is another.
bool TakeSuffix(std::string& text, const std::string& suffix) {
  if (!text.ends_with(suffix)) return false;
  text.resize(text.size() - suffix.size());
  return true;
}

Cell CellOf(std::string head) {
  Cell cell;
  const std::size_t since = head.find(" since ");
  if (since != head.npos) {
    cell.since = std::stoi(head.substr(since + 7));
    head.resize(since);
  }
  cell.alone = TakeSuffix(head, " alone");
  const std::size_t dot = head.find('.');
  cell.kind = KindOfWord(head.substr(0, dot));
  if (dot != head.npos) cell.field = head.substr(dot + 1);
  return cell;
}

void ReadFile(const std::filesystem::path& path, std::vector<Cell>& cells) {
  std::ifstream in(path);
  std::string* part = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line == "-- then") {
      part = &cells.back().after;
    } else if (line.starts_with("-- ")) {
      cells.push_back(CellOf(line.substr(3)));
      part = &cells.back().before;
    } else if (part != nullptr) {
      *part += line + "\n";
    }
  }
}

}  // namespace

std::vector<Cell> ReadCells() {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path directory = PGORIGIN_SOURCE_DIR "/tests/mutations/cells";
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<Cell> cells;
  for (const std::filesystem::path& file : files) ReadFile(file, cells);
  return cells;
}

std::string Label(const Cell& cell) {
  const std::string word(WordFor(cell.kind));
  return cell.field.empty() ? word : word + "." + cell.field;
}

}  // namespace pgorigin
