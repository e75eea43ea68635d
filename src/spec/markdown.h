// Fenced blocks of SQL and column tables in Markdown (docs/origin-format.md).
#pragma once

#include <string>

#include "pgorigin/spec/script.h"

namespace pgorigin {

// Adds what the document defines to `script`, whose file is set.
void ReadMarkdown(std::string text, Script& script);

}  // namespace pgorigin
