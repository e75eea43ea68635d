// The opposite of a migration: what has to be written into an Origin so that it says what live is.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/diff/change.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

struct PatchedFile {
  std::string file;
  std::string before;  // empty, when the file is new
  std::string after;
  bool is_new = false;
};

struct NotPatched {
  ObjectId object;
  std::string reason;  // one line, safe to print
  Place place;
};

struct OriginPatch {
  std::vector<PatchedFile> files;  // those that change
  std::vector<NotPatched> not_patched;
};

// Edits the statements of `origin` in their own places: `alignment.from` is live, and both sides
// were read from servers with `needs`.  `text`: what ReadSpec makes of `origin`.  It is an
// attempt: only a comparison of live with what comes out tells whether it is right.
OriginPatch PatchToLive(const Alignment& alignment, const Comparison& comparison,
                        const std::vector<Script>& origin, const Model& text);

// A new file behind the migrations of a directory, as these are not changed once they have run.
OriginPatch MigrationToLive(const Alignment& alignment, const std::vector<Script>& origin);

// As `patch -p1` and `git apply` read it, beginning with what is not patched; empty when there
// is nothing to say.
std::string ToDiff(const OriginPatch& patch);

}  // namespace pgorigin
