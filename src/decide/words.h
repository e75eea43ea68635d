// The keys of a decision, wherever it is written.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "pgorigin/decide/decision.h"

namespace pgorigin {

struct TextKey {
  std::string_view key;
  std::string Decision::*member;
};
inline constexpr std::array kTextKeys = {
    TextKey{"finding", &Decision::finding}, TextKey{"object", &Decision::object},
    TextKey{"origin", &Decision::origin},   TextKey{"reason", &Decision::reason},
    TextKey{"owner", &Decision::owner},     TextKey{"date", &Decision::date},
    TextKey{"until", &Decision::until},     TextKey{"comment", &Decision::comment},
    TextKey{"covers", &Decision::covers},   TextKey{"bridge", &Decision::bridge},
    TextKey{"legacy", &Decision::legacy},   TextKey{"time_zone", &Decision::time_zone},
    TextKey{"fill", &Decision::fill},
};

// "keep, defer, … or bridge"
std::string AllVerbs();

// Sets one of kTextKeys; says what is wrong, or nothing.
std::string SetText(Decision& decision, std::string_view key, std::string_view value);

// What is wrong with the whole of it; empty when it is right.
std::string Complaint(const Decision& decision);

}  // namespace pgorigin
