// Names and objects by chance, the same for the same seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "mutations/cells.h"

namespace pgorigin {

// One cell under names by chance; all of them hold the token, and nothing else does.
struct Mutation {
  const Cell* cell = nullptr;
  std::string token;  // "m2x17z"
  std::string before;
  std::string after;
};

// `{db}` is left: it is another name in each database.
Mutation Mutate(const Cell& cell, int number, std::mt19937& chance);

}  // namespace pgorigin
