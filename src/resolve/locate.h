// Where in a file a server's error stands.
#pragma once

#include <string>

#include "pgorigin/model/model.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

// An error of that statement; `character` counts from 1 in its text, 0: unknown.
Diagnostic LocateError(const ScriptStatement& statement, int character, const std::string& message);

// A server's message with its detail and hint, safe to print.
std::string OnOneLine(std::string_view message);

}  // namespace pgorigin
