// A command that reads a message.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace pgorigin {

// Runs it without a shell, its output discarded.  Empty when it has ended with status 0; else
// what went wrong.  What takes longer is killed.
std::string PipeTo(const std::vector<std::string>& command, const std::string& input,
                   std::chrono::milliseconds timeout);

}  // namespace pgorigin
