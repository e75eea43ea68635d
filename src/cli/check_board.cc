#include "cli/check_board.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

constexpr std::size_t kLineWidth = 79;
constexpr std::string_view kLineUp = "\x1b[1A\x1b[2K";

// Cut by bytes at the edge: a name of other letters is cut a little early.
std::string Cut(std::string text) {
  if (text.size() <= kLineWidth) return text;
  std::size_t end = kLineWidth - 1;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

}  // namespace

CheckBoard::~CheckBoard() {
  std::lock_guard lock(mutex_);
  Wipe();
  err_.flush();
}

void CheckBoard::Begin(const std::string& target) {
  std::lock_guard lock(mutex_);
  rows_.push_back({target, "connecting"});
  Draw();
}

void CheckBoard::Say(const std::string& target, std::string_view what) {
  std::lock_guard lock(mutex_);
  const auto row = std::ranges::find(rows_, target, &Row::target);
  if (row != rows_.end()) row->what = what;
  Draw();
}

void CheckBoard::End(const std::string& target, const std::string& result) {
  std::lock_guard lock(mutex_);
  std::erase_if(rows_, [&](const Row& row) { return row.target == target; });
  ++done_;
  if (kind_ == Kind::kLines) {
    err_ << fmt::format("pgorigin: {}: {}\n", Printable(target), Printable(result)) << std::flush;
  }
  Draw();
}

void CheckBoard::Wipe() {
  for (; drawn_ > 0; --drawn_) err_ << kLineUp;
}

void CheckBoard::Draw() {
  if (kind_ != Kind::kRows) return;
  Wipe();
  err_ << fmt::format("pgorigin: {} of {} targets\n", done_, targets_);
  for (const Row& row : rows_) {
    err_ << Cut(fmt::format("  {}: {}", Printable(row.target), row.what)) << '\n';
  }
  drawn_ = rows_.size() + 1;
  err_.flush();
}

}  // namespace pgorigin
