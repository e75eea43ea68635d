#include <fmt/core.h>

#include <charconv>

#include "policy/house.h"
#include "policy/house/house_rules.h"
#include "policy/named_objects.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

std::size_t NumberOf(const std::string& text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void Check(const ModelInput& input, Breaches& breaches) {
  const std::size_t longest = NumberOf(input.Value("longest"));
  ForEachName(input, [&](const ObjectId& id) {
    const std::size_t size = id.name.view().size();
    if (size <= longest) return;
    breaches.Add(
        id, "name",
        fmt::format("{} has a name of {} bytes, more than {}.", Subject(id), size, longest));
  });
}

}  // namespace

const HouseRule kNameLength = {
    "naming.length",
    "A name is as long as PostgreSQL can hold, or longer",
    Severity::kWarning,
    "PostgreSQL cuts a name at 63 bytes without an error: one of exactly 63 bytes was probably "
    "longer, and two that differ behind them are one.",
    "Choose a shorter name.",
    {{"longest", "bytes that a name may have", {"62"}}},
    Check,
};

}  // namespace pgorigin
