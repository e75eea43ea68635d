// The program, as a function: what main() calls, and tests can.
#pragma once

#include <iosfwd>

namespace pgorigin {

// Returns the exit status of the process.  Data goes to `out`, all else to `err`.
int Run(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace pgorigin
