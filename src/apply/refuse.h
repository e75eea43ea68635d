// Why a run does not begin.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "pgorigin/model/error.h"

namespace pgorigin::apply {

// `next`: what to do about it.
[[noreturn]] inline void Refuse(const std::string& why, std::string_view next) {
  throw Error(ExitStatus::kCouldNotCompare, fmt::format("{}\n  next: {}", why, next));
}

}  // namespace pgorigin::apply
