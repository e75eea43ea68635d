// A model as a file, and back.
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/model/model.h"

namespace pgorigin {

// JSON by the listed fields, sorted: the same model gives the same bytes.
std::string WriteSnapshot(const Model& model);

// True when the text looks like a snapshot (whatever its version).
bool IsSnapshot(std::string_view text);

// Throws Error (kUsage) when the text is no snapshot, or of a newer format;
// `name` is the file for messages.
Model ReadSnapshot(std::string_view text, const std::string& name);

}  // namespace pgorigin
