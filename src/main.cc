#include <malloc.h>

#include <iostream>

#include "pgorigin/cli/run.h"

int main(int argc, char** argv) {
#ifdef __GLIBC__
  // What one thread reads is freed by another: an arena for each would keep it.
  mallopt(M_ARENA_MAX, 1);
#endif
  return pgorigin::Run(argc, argv, std::cout, std::cerr);
}
