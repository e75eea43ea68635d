#include "cli/output.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

[[noreturn]] void Refuse(ExitStatus status, const std::string& path, int reason) {
  throw Error(status, fmt::format("cannot write {}: {}", Printable(path), std::strerror(reason)));
}

}  // namespace

std::string ReadIfThere(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  return text.str();
}

void WriteFile(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  if (!file) Refuse(ExitStatus::kUsage, path, errno);
  file << text;
  file.close();
  if (!file) Refuse(ExitStatus::kCouldNotCompare, path, errno);
}

void ReplaceFile(const std::string& path, const std::string& text) {
  const std::string fresh = path + ".new";
  std::error_code error;
  if (std::filesystem::exists(path, error) && !std::filesystem::is_regular_file(path, error)) {
    return WriteFile(path, text);  // a pipe, a device
  }
  WriteFile(fresh, text);
  std::filesystem::rename(fresh, path, error);
  if (error) Refuse(ExitStatus::kUsage, path, error.value());
}

void WriteStream(std::ostream& out, const std::string& text) {
  errno = 0;
  out << text;
  out.flush();
  if (!out && errno != EPIPE) Refuse(ExitStatus::kCouldNotCompare, "standard output", errno);
}

void Write(const std::string& path, const std::string& text, std::ostream& out) {
  if (path.empty() || path == "-") {
    WriteStream(out, text);
  } else {
    WriteFile(path, text);
  }
}

}  // namespace pgorigin
