// A written schema in, a model out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

struct SpecOptions {
  bool strict = false;           // an opaque statement is an error
  bool later_overrides = false;  // a later source may define an object again
  std::string role;              // the role that would execute it; empty: not known
  WhenEmpty when_empty = WhenEmpty::kRefuse;
};

// The reason of an Opaque whose statement the parser refused: a syntax error, or
// syntax newer than its grammar.
inline constexpr std::string_view kUnparsable = "syntax that the parser does not know";

// Does to an empty database of that version what the statements say, as a server
// would: names constraints, expands serial, implies NOT NULL.  What text cannot
// follow is in `opaque`; errors are in `diagnostics`, all of them, not the first.
Model ReadSpec(const std::vector<Script>& scripts, ServerVersion version,
               const SpecOptions& options = {});

}  // namespace pgorigin
