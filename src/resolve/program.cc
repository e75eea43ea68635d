#include "pgorigin/resolve/program.h"

#include <elf.h>
#include <link.h>
#include <sys/stat.h>

#include <cstddef>
#include <cstring>
#include <string_view>

namespace pgorigin {
namespace {

constexpr std::size_t Aligned(std::size_t size) { return (size + 3) / 4 * 4; }

// Notes are records of a header, a name and a description, each padded to four bytes.
std::string BuildIdIn(std::string_view notes) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) header;
    std::memcpy(&header, notes.data(), sizeof header);
    const std::size_t name = sizeof header;
    const std::size_t description = name + Aligned(header.n_namesz);
    const std::size_t end = description + Aligned(header.n_descsz);
    if (end > notes.size()) return "";
    if (header.n_type == NT_GNU_BUILD_ID && notes.substr(name, 3) == "GNU") {
      return std::string(notes.substr(description, header.n_descsz));
    }
    notes.remove_prefix(end);
  }
  return "";
}

std::string BuildIdOf(const dl_phdr_info& object) {
  for (int i = 0; i < object.dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = object.dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const auto* notes = reinterpret_cast<const char*>(object.dlpi_addr + segment.p_vaddr);
    const std::string id = BuildIdIn({notes, segment.p_memsz});
    if (!id.empty()) return id;
  }
  return "";
}

// What changes when the file is replaced.
std::string FileOf(const dl_phdr_info& object) {
  const std::string name = *object.dlpi_name == '\0' ? "/proc/self/exe" : object.dlpi_name;
  struct stat status = {};
  if (stat(name.c_str(), &status) != 0) return name;
  std::string text = name;
  for (const auto number :
       {static_cast<long long>(status.st_ino), static_cast<long long>(status.st_size),
        static_cast<long long>(status.st_mtim.tv_sec),
        static_cast<long long>(status.st_ctim.tv_sec),
        static_cast<long long>(status.st_ctim.tv_nsec)}) {
    text += "/" + std::to_string(number);
  }
  return text;
}

int AddObject(dl_phdr_info* object, std::size_t, void* identity) {
  const std::string id = BuildIdOf(*object);
  *static_cast<std::string*>(identity) += (id.empty() ? FileOf(*object) : id) + "\n";
  return 0;
}

std::string ReadIdentity() {
  std::string identity = PGORIGIN_VERSION "\n";
  dl_iterate_phdr(AddObject, &identity);
  return identity;
}

}  // namespace

const std::string& ProgramIdentity() {
  static const std::string identity = ReadIdentity();
  return identity;
}

}  // namespace pgorigin
