#include <iostream>

#include "pgorigin/cli/run.h"

int main(int argc, char** argv) { return pgorigin::Run(argc, argv, std::cout, std::cerr); }
