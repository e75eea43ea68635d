// Two texts as a unified diff:
// https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "pgorigin/patch/to_live.h"

namespace pgorigin {
namespace {

constexpr std::size_t kContext = 3;

using Lines = std::vector<std::string_view>;

// Each with its new line; the last one may have none.
Lines LinesOf(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// Lines [begin, end) of one text that stand where those of the other stand.
struct Region {
  std::size_t old_begin, old_end;
  std::size_t new_begin, new_end;
};

// How long the two texts are one from there on: a line that stands in both, soon.
bool Synchronize(const Lines& before, const Lines& after, std::size_t& i, std::size_t& j) {
  const std::size_t rest = (before.size() - i) + (after.size() - j);
  for (std::size_t distance = 1; distance <= rest; ++distance) {
    for (std::size_t skipped = 0; skipped <= distance; ++skipped) {
      const std::size_t a = i + skipped, b = j + distance - skipped;
      if (a > before.size() || b > after.size()) continue;
      const bool both_end = a == before.size() && b == after.size();
      const bool same = a < before.size() && b < after.size() && before[a] == after[b] &&
                        before[a].find_first_not_of(" \t\r\n") != std::string_view::npos;
      if (!both_end && !same) continue;
      i = a;
      j = b;
      return true;
    }
  }
  return false;
}

std::vector<Region> RegionsOf(const Lines& before, const Lines& after) {
  std::vector<Region> regions;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i, ++j;
      continue;
    }
    const std::size_t old_begin = i, new_begin = j;
    Synchronize(before, after, i, j);
    regions.push_back({old_begin, i, new_begin, j});
  }
  return regions;
}

void AddLine(std::string& text, char sign, std::string_view line) {
  (text += sign).append(line);
  if (!line.ends_with('\n')) text += "\n\\ No newline at end of file\n";
}

// "-12,3"; an empty range stands behind the line before it.
std::string Span(std::size_t begin, std::size_t end) {
  return fmt::format("{},{}", end == begin ? begin : begin + 1, end - begin);
}

std::string Hunk(const Lines& before, const Lines& after, const Region* first, const Region* last) {
  const std::size_t lead = std::min(kContext, first->old_begin);
  const std::size_t tail = std::min(kContext, before.size() - last->old_end);
  std::string text =
      fmt::format("@@ -{} +{} @@\n", Span(first->old_begin - lead, last->old_end + tail),
                  Span(first->new_begin - lead, last->new_end + tail));
  std::size_t at = first->old_begin - lead;
  for (const Region* region = first; region <= last; ++region) {
    for (; at < region->old_begin; ++at) AddLine(text, ' ', before[at]);
    for (; at < region->old_end; ++at) AddLine(text, '-', before[at]);
    for (std::size_t i = region->new_begin; i < region->new_end; ++i) {
      AddLine(text, '+', after[i]);
    }
  }
  for (; at < last->old_end + tail; ++at) AddLine(text, ' ', before[at]);
  return text;
}

std::string Hunks(const Lines& before, const Lines& after) {
  const std::vector<Region> regions = RegionsOf(before, after);
  std::string text;
  for (std::size_t i = 0; i < regions.size();) {
    std::size_t last = i;
    while (last + 1 < regions.size() &&
           regions[last + 1].old_begin <= regions[last].old_end + 2 * kContext) {
      ++last;
    }
    text += Hunk(before, after, &regions[i], &regions[last]);
    i = last + 1;
  }
  return text;
}

// As the tools want it: below the current directory, where it is there.
std::string NameOf(const std::string& file) {
  std::error_code ignored;
  const std::filesystem::path current = std::filesystem::current_path(ignored);
  const std::string name = std::filesystem::path(file).is_absolute()
                               ? std::filesystem::path(file).lexically_relative(current).string()
                               : std::filesystem::path(file).lexically_normal().string();
  return name.empty() || name.starts_with("..") ? file.substr(file.find_first_not_of('/')) : name;
}

std::string DiffOf(const PatchedFile& file) {
  const std::string name = NameOf(file.file);
  std::string text = fmt::format("diff --git a/{0} b/{0}\n", name);
  if (file.is_new) text += "new file mode 100644\n";
  text += file.is_new ? "--- /dev/null\n" : fmt::format("--- a/{}\n", name);
  text += fmt::format("+++ b/{}\n", name);
  return text + Hunks(LinesOf(file.before), LinesOf(file.after));
}

}  // namespace

std::string ToDiff(const OriginPatch& patch) {
  std::string text;
  for (const NotPatched& left : patch.not_patched) {
    const std::string place = left.place.empty() ? "" : " (" + ToString(left.place) + ")";
    text += fmt::format("# not patched: {}{}: {}\n", Describe(left.object), place, left.reason);
  }
  for (const PatchedFile& file : patch.files) {
    if (file.before != file.after) text += DiffOf(file);
  }
  return text;
}

}  // namespace pgorigin
