// Compares text with a golden file.  To write the files anew, run the test with
// PGORIGIN_UPDATE_GOLDEN=1 in the environment, and read what changed before you
// commit it.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace pgorigin {

inline std::string ReadText(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

inline std::vector<std::string> SplitLines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// Escapes are shown, so that a difference in colour is seen.
inline std::string Visible(const std::string& line) {
  std::string out;
  for (char c : line) out += c == '\x1b' ? std::string("<ESC>") : std::string(1, c);
  return out;
}

// The lines around those that differ: "-" is expected, "+" is what came.
inline std::string LineDiff(const std::string& expected, const std::string& actual) {
  const auto want = SplitLines(expected);
  const auto got = SplitLines(actual);
  std::size_t head = 0;
  while (head < want.size() && head < got.size() && want[head] == got[head]) ++head;
  std::size_t tail = 0;
  while (tail + head < want.size() && tail + head < got.size() &&
         want[want.size() - 1 - tail] == got[got.size() - 1 - tail]) {
    ++tail;
  }
  std::string out = "from line " + std::to_string(head + 1) + " on:\n";
  if (head > 0) out += "  " + Visible(want[head - 1]) + "\n";
  for (std::size_t i = head; i + tail < want.size(); ++i) out += "- " + Visible(want[i]) + "\n";
  for (std::size_t i = head; i + tail < got.size(); ++i) out += "+ " + Visible(got[i]) + "\n";
  if (tail > 0) out += "  " + Visible(want[want.size() - tail]) + "\n";
  return out + (want == got ? "(only the last newline differs)\n" : "");
}

inline void ExpectGolden(const std::string& name, const std::string& actual) {
  const auto path = std::filesystem::path(PGORIGIN_SOURCE_DIR) / "tests/report/golden" / name;
  if (const char* update = std::getenv("PGORIGIN_UPDATE_GOLDEN"); update && *update == '1') {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  ASSERT_TRUE(std::filesystem::exists(path)) << path << " is missing: PGORIGIN_UPDATE_GOLDEN=1";
  const std::string expected = ReadText(path);
  if (expected == actual) return;
  ADD_FAILURE() << path.filename().string() << " differs " << LineDiff(expected, actual);
}

}  // namespace pgorigin
