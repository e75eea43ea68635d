// What a check is doing, for people who wait.
#pragma once

#include <iosfwd>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace pgorigin {

// On a terminal a row for each target that is under way, wiped at the end; elsewhere a line
// for each that is done.  Safe to use from any thread.
class CheckBoard {
 public:
  enum class Kind { kNone, kLines, kRows };
  // Standard error is `err`.
  CheckBoard(Kind kind, std::size_t targets, std::ostream& err)
      : kind_(kind), targets_(targets), err_(err) {}
  ~CheckBoard();
  CheckBoard(const CheckBoard&) = delete;
  CheckBoard& operator=(const CheckBoard&) = delete;

  void Begin(const std::string& target);
  void Say(const std::string& target, std::string_view what);
  void End(const std::string& target, const std::string& result);

 private:
  struct Row {
    std::string target;
    std::string what;
  };
  void Wipe();
  void Draw();

  const Kind kind_;
  const std::size_t targets_;
  std::ostream& err_;
  std::mutex mutex_;
  std::vector<Row> rows_;
  std::size_t done_ = 0;
  std::size_t drawn_ = 0;  // lines on the screen
};

}  // namespace pgorigin
