// Settings of a routine: SET name TO value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/writer.h"

namespace pgorigin::plan {

// `setting` is `name=value`, as pg_proc.proconfig holds it.
void WriteSetting(Sql& sql, std::string_view setting);

// The items of a list setting: `public, "My Schema", ""`.
std::vector<std::string> SplitSettingList(std::string_view value);

}  // namespace pgorigin::plan
