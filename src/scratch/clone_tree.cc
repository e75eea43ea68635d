#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "scratch/data_directory.h"
#include "scratch/file_descriptor.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

void Check(bool succeeded, const char* what, const fs::path& path) {
  if (succeeded) return;
  throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

void CopyWithBuffer(int from, int to, const fs::path& path) {
  char buffer[1 << 16];
  ssize_t count;
  while ((count = read(from, buffer, sizeof buffer)) > 0) {
    Check(write(to, buffer, static_cast<std::size_t>(count)) == count, "cannot write", path);
  }
  Check(count == 0, "cannot read", path);
}

// copy_file_range() refuses some pairs of file systems.
void CopyContent(int from, int to, const fs::path& path) {
  if (ioctl(to, FICLONE, from) == 0) return;
  constexpr std::size_t kMost = 1 << 30;
  ssize_t count = copy_file_range(from, nullptr, to, nullptr, kMost, 0);
  if (count < 0) return CopyWithBuffer(from, to, path);
  while (count > 0) count = copy_file_range(from, nullptr, to, nullptr, kMost, 0);
  Check(count == 0, "cannot copy", path);
}

void CloneFile(const fs::path& from, const fs::path& to, const std::optional<Account>& owner) {
  FileDescriptor source(open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  Check(bool(source), "cannot open", from);
  FileDescriptor target(open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  Check(bool(target), "cannot create", to);
  CopyContent(source.get(), target.get(), to);
  if (owner) Check(fchown(target.get(), owner->uid, owner->gid) == 0, "cannot give away", to);
}

void CloneDirectory(const fs::path& to, const std::optional<Account>& owner) {
  Check(mkdir(to.c_str(), 0700) == 0, "cannot create", to);
  if (owner) Check(chown(to.c_str(), owner->uid, owner->gid) == 0, "cannot give away", to);
}

}  // namespace

TreeSize CloneTree(const fs::path& from, const fs::path& to, const std::optional<Account>& owner) {
  TreeSize size;
  CloneDirectory(to, owner);
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    fs::path target = to / entry.path().filename();
    if (entry.is_directory()) {
      TreeSize below = CloneTree(entry.path(), target, owner);
      size.files += below.files;
      size.bytes += below.bytes;
    } else {
      CloneFile(entry.path(), target, owner);
      ++size.files;
      size.bytes += entry.file_size();
    }
  }
  return size;
}

}  // namespace pgorigin
