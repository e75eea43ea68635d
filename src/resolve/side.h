// One side of a comparison, as far as it can be read without a scratch server.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/resolve/compare.h"
#include "pgorigin/spec/script.h"
#include "resolve/scratch_database.h"

namespace pgorigin {

struct Side {
  std::string description;  // safe to print
  bool is_text = false;     // then `scripts` hold it
  std::vector<Script> scripts;
  // By text, or from a server; without the schemas that are not compared.
  Model model;
  DatabaseLocale locale;              // of a live server
  std::string role;                   // that connects to it; empty for what is no server
  std::vector<NotCompared> left_out;  // taken out of `model`, by the caller's choice
};

struct Sides {
  Side from;
  Side to;
};

// Reads both at once.  A text is read as a server of the other side's version would
// read it.
Sides ReadSides(const std::vector<Source>& from, const std::vector<Source>& to,
                const ResolveOptions& options);
// The objects of texts anew, where they were taken: to read a text is little beside what
// it takes to execute it.
void ReadAgain(Sides& sides, const ResolveOptions& options);
Side ReadSide(const std::vector<Source>& sources, const ResolveOptions& options);
// The texts as a server of that version, and that role on it, would read them.
Side ReadTexts(const std::vector<Source>& sources, ServerVersion version, const std::string& role,
               const ResolveOptions& options);

}  // namespace pgorigin
