// Which program this is.
#pragma once

#include <string>

namespace pgorigin {

// Bytes that are others for another build of this program or of a library that it loads:
// by the build ids that linkers write, and where there is none, by the file.
// https://sourceware.org/binutils/docs/ld/Options.html (--build-id)
const std::string& ProgramIdentity();

}  // namespace pgorigin
