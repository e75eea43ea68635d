// A model as bytes and back, for a cache of this very program: several times faster than a
// snapshot, and of no lasting format.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pgorigin/model/model.h"

namespace pgorigin {

// Nothing when the model holds a secret, which is never written.
std::optional<std::string> Pack(const Model& model);

// Nothing when the bytes are not what Pack returned.
std::optional<Model> Unpack(std::string_view bytes);

}  // namespace pgorigin
