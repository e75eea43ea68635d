#include "scratch/confinement.h"

#include <sys/resource.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstddef>
#include <iterator>
#define PGORIGIN_HAS_SECCOMP
#endif

namespace pgorigin {
namespace {

void Limit(decltype(RLIMIT_DATA) resource, rlim_t most) {
  rlimit limit{};
  if (getrlimit(resource, &limit) != 0 ||
      (limit.rlim_cur != RLIM_INFINITY && limit.rlim_cur < most))
    return;
  limit.rlim_cur = most;
  limit.rlim_max = most;
  setrlimit(resource, &limit);
}

#ifdef PGORIGIN_HAS_SECCOMP

#ifdef __x86_64__
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#endif

// It listens on a unix socket and accepts; nothing that a server of ours does needs
// more.  https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html
void RefuseConnections() {
  constexpr auto kField = [](std::size_t offset) {
    return sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
  };
  constexpr auto kSkipUnless = [](unsigned value, unsigned char skipped) {
    return sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped);
  };
  constexpr sock_filter kRefuse = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES);
  constexpr sock_filter kAllow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  sock_filter filter[] = {
      kField(offsetof(seccomp_data, arch)),
      kSkipUnless(kArchitecture, 7),  // to the last but one: another numbering of calls
      kField(offsetof(seccomp_data, nr)),
      kSkipUnless(__NR_connect, 1),
      kRefuse,
      kSkipUnless(__NR_socket, 4),  // to the last
      kField(offsetof(seccomp_data, args)),
      kSkipUnless(AF_UNIX, 1),
      kAllow,
      kRefuse,
      kAllow,
  };
  sock_fprog program{std::size(filter), filter};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

#endif

}  // namespace

void Confine() {
  Limit(RLIMIT_CORE, 0);
  Limit(RLIMIT_DATA, rlim_t{1} << 30);
#ifdef PGORIGIN_HAS_SECCOMP
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) RefuseConnections();
#endif
}

}  // namespace pgorigin
