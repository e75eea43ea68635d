// One side of a comparison, as far as it can be read without a scratch server.
#pragma once

#include <map>
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
  // Its objects once more, if a server may be asked about them after a comparison has taken
  // the model apart; those of a text are read anew then.
  std::map<ObjectId, Object> kept;
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
// Puts back the objects that were taken.  Those of a text are read anew: that is little beside
// what it takes to execute it.
void ReadAgain(Sides& sides, const ResolveOptions& options);
Side ReadSide(const std::vector<Source>& sources, const ResolveOptions& options);
// The texts as a server of that version, and that role on it, would read them.
Side ReadTexts(const std::vector<Source>& sources, ServerVersion version, const std::string& role,
               const ResolveOptions& options);

}  // namespace pgorigin
