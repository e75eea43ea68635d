// Some fields of one object, taken from another.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

// Of the definition and the metadata, by the words of Fields(); both are of one kind.
void CopyFields(const std::vector<std::string_view>& fields, const Object& from, Object& to);

}  // namespace pgorigin
