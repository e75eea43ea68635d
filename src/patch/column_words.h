// What other words say of a column.
#pragma once

#include <string>

#include "pgorigin/model/model.h"

namespace pgorigin::patch {

// `serial`, `bigserial` or `smallserial`, when the column and its sequence are as that makes them;
// else empty.
std::string SerialOf(const Model& model, const Object& column);

// It is not null, and no primary key says so.
bool MustSayNotNull(const Model& model, const Object& column);

}  // namespace pgorigin::patch
