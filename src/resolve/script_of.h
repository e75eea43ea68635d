// SQL of this program's own as a script, which a scratch database executes.
#pragma once

#include <string_view>
#include <vector>

#include "pgorigin/spec/script.h"

namespace pgorigin {

std::vector<Script> ScriptOf(std::string_view sql);

}  // namespace pgorigin
