// How far the server is with an index.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "pgorigin/session/session.h"

namespace pgorigin::apply {

class BuildWatch {
 public:
  // Looks through a session of its own, opened when it first looks.
  BuildWatch(bool enabled, Session& watched, const ConnectionOptions& connection);

  // "building index: scanning table, 45 %"; empty while nothing is built, and when a second
  // has not passed since the last look.
  // https://www.postgresql.org/docs/current/progress-reporting.html
  std::string Look();

 private:
  std::string Ask();

  bool enabled_;
  std::string sql_;
  ConnectionOptions connection_;
  std::optional<Session> session_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace pgorigin::apply
