// Where data goes: files and standard output.
#pragma once

#include <iosfwd>
#include <string>

namespace pgorigin {

// Empty when there is no such file.
std::string ReadIfThere(const std::string& path);

// Throws Error: kUsage when the file cannot be opened, kCouldNotCompare when it
// cannot be written.
void WriteFile(const std::string& path, const std::string& text);

// The same for a file that others read meanwhile: they see the old one or the new one, whole.
void ReplaceFile(const std::string& path, const std::string& text);

// As WriteFile, to a stream that is already open.  A reader that went away
// (`| head`) is no error.
void WriteStream(std::ostream& out, const std::string& text);

// To `path`; to `out` when the path is empty or `-`.
void Write(const std::string& path, const std::string& text, std::ostream& out);

}  // namespace pgorigin
