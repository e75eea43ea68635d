// What the refusals of a scratch server say about an Origin.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "pgorigin/model/model.h"
#include "resolve/scratch_database.h"

namespace pgorigin {

struct PlaceOrder {
  bool operator()(const Place& a, const Place& b) const {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  }
};

struct Refusals {
  // Errors of the Origin, by place; what is merely a consequence of them is counted
  // in a note.
  std::vector<Diagnostic> errors;
  // Statements that this scratch server cannot execute, although the Origin may be
  // right: an extension or a privilege is missing.  With the reason.
  std::map<Place, std::string, PlaceOrder> unbuilt;
};

// `reading` is the same Origin read by text.  What it found fault with is an error in
// its words, unless the server executed that statement.  A server of an older `major`
// than that of the Origin's database proves nothing by a refusal: it may not know yet
// what the Origin says.
Refusals Weigh(const std::vector<Script>& scripts, const std::vector<Refusal>& refused,
               const Model& reading, int major);

}  // namespace pgorigin
