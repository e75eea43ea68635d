// The directory of one scratch server, and what crashed ones left behind.
#pragma once

#include <filesystem>
#include <optional>

#include "scratch/file_descriptor.h"
#include "scratch/process.h"

namespace pgorigin {

// Mode 0700, so that nobody else can reach the server's socket.  Locked as long as
// a process that made it, or its supervisor, lives.
class ScratchDirectory {
 public:
  // In memory (/dev/shm) when there is room, else in the temporary directory.
  explicit ScratchDirectory(const std::optional<Account>& owner);
  ~ScratchDirectory();  // removes it, unless released
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path data() const { return path_ / "data"; }
  std::filesystem::path log() const { return path_ / "log"; }
  int lock() const { return lock_.get(); }
  // From now on another process removes it.
  void Release() { released_ = true; }

 private:
  std::filesystem::path path_;
  FileDescriptor lock_;
  bool released_ = false;
};

// Removes the directories whose lock is free, and ends their servers.
void RemoveStaleDirectories();

// Where scratch directories may be, the best first.
std::vector<std::filesystem::path> ScratchParents();

}  // namespace pgorigin
