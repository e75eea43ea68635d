// Migrations by their files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/house.h"

namespace pgorigin {

// `010_auth.sql` of `migrations/010_auth.sql`.
std::string_view BaseName(std::string_view file);

// One item of an option that says `LEFT: a, b`.
struct Assignment {
  std::string left;
  std::vector<std::string> right;
};
// Those of the option; what is none of them cannot be evaluated, and is said.
std::vector<Assignment> AssignmentsOf(const ModelInput& input, std::string_view option,
                                      Breaches& breaches);

// One of the migrations: a text beside them is none.
bool IsMigration(const ModelInput& input, Name file);

// A finding about a file stands for no object: it is one of the database.
Breach& AddOfFile(Breaches& breaches, const Place& place, std::string sentence,
                  std::string advice = "");

}  // namespace pgorigin
