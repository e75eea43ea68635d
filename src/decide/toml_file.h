// The TOML behind decisions.toml, with positions.
#pragma once

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <string>

namespace pgorigin {

// Throws Error (kUsage) with file and line.
toml::table ParseToml(const std::string& text, const std::string& file);
[[noreturn]] void RefuseToml(const std::string& file, const toml::source_position& at,
                             const std::string& message);

// A string, or a date as it is written: "2026-01-31"; nothing for another value.
std::optional<std::string> TextOf(const toml::node& node);

}  // namespace pgorigin
