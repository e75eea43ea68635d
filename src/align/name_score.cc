#include "align/name_score.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace pgorigin {
namespace {

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
// Bytes of letters beyond ASCII count as letters.
bool IsWordByte(char c) {
  return IsLower(c) || IsUpper(c) || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}
char ToLower(char c) { return IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::string Singular(std::string word) {
  auto replace_end = [&](std::string_view end, std::string_view with) {
    if (word.size() <= end.size() + 1 || !word.ends_with(end)) return false;
    word.replace(word.size() - end.size(), end.size(), with);
    return true;
  };
  if (replace_end("ies", "y") || replace_end("sses", "ss") || replace_end("xes", "x") ||
      replace_end("ches", "ch") || replace_end("shes", "sh")) {
    return word;
  }
  if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) replace_end("s", "");
  return word;
}

bool SaysLittle(std::string_view word) {
  static constexpr std::array<std::string_view, 13> kWords = {
      "at", "by", "date", "flag", "for", "has", "id", "in", "is", "of", "on", "time", "to"};
  return std::ranges::binary_search(kWords, word);
}

double Weight(std::string_view word) { return SaysLittle(word) ? 0.3 : 1; }

int EditDistance(std::string_view a, std::string_view b) {
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = std::exchange(row[0], static_cast<int>(i));
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

// `pwd` of `password`: its letters in order, from the first to the last.
bool Abbreviates(std::string_view word, std::string_view whole) {
  if (word.size() < 3 || word.size() * 2 > whole.size()) return false;
  if (word.front() != whole.front() || word.back() != whole.back()) return false;
  std::size_t matched = 0;
  for (char c : whole) matched += matched < word.size() && c == word[matched];
  return matched == word.size();
}

double WordScore(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  if (SaysLittle(a) || SaysLittle(b)) return 0;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() >= 3 && b.starts_with(a)) return 0.8;
  if (Abbreviates(a, b)) return 0.6;
  const std::size_t edits = a.size() >= 9 ? 2 : a.size() >= 5 ? 1 : 0;
  // A prefix of the distance: lengths that differ by more need more edits.
  if (b.size() - a.size() > edits) return 0;
  return EditDistance(a, b) <= static_cast<int>(edits) ? 0.8 : 0;
}

// Takes for each word of `from` the best word of `to` that is left.
double MatchedWeight(const std::vector<std::string>& from, std::vector<std::string> to) {
  double matched = 0;
  for (const std::string& word : from) {
    auto best = std::ranges::max_element(to, {}, [&](const auto& w) { return WordScore(word, w); });
    if (best == to.end()) break;
    const double score = WordScore(word, *best);
    if (score == 0) continue;
    matched += score * (Weight(word) + Weight(*best));
    to.erase(best);
  }
  return matched;
}

double TotalWeight(const std::vector<std::string>& words) {
  return std::accumulate(words.begin(), words.end(), 0.0,
                         [](double sum, const auto& word) { return sum + Weight(word); });
}

std::string Joined(const std::vector<std::string>& words) {
  return std::accumulate(words.begin(), words.end(), std::string());
}

}  // namespace

std::vector<std::string> WordsOf(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  auto finish = [&] {
    if (!word.empty()) words.push_back(Singular(std::exchange(word, {})));
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!IsWordByte(name[i])) {
      finish();
      continue;
    }
    if (i > 0 && IsUpper(name[i]) && IsLower(name[i - 1])) finish();
    word += ToLower(name[i]);
  }
  finish();
  return words;
}

double NameScore(std::string_view from, std::string_view to) {
  if (from == to) return 1;
  const std::vector<std::string> old_words = WordsOf(from);
  const std::vector<std::string> new_words = WordsOf(to);
  if (old_words.empty() || new_words.empty()) return 0;
  if (Joined(old_words) == Joined(new_words)) return 0.95;
  const double total = TotalWeight(old_words) + TotalWeight(new_words);
  return MatchedWeight(old_words, new_words) / total;
}

std::vector<std::string> SharedWords(std::string_view from, std::string_view to) {
  std::vector<std::string> shared;
  const std::vector<std::string> new_words = WordsOf(to);
  for (const std::string& word : WordsOf(from)) {
    if (!SaysLittle(word) && std::ranges::find(new_words, word) != new_words.end()) {
      shared.push_back(word);
    }
  }
  return shared;
}

}  // namespace pgorigin
