// The normal form of an expression, and the comparison of two of them.
#pragma once

#include <string>
#include <vector>

#include "pgorigin/model/verdict.h"

namespace pgorigin {

// A node: what it does, to what.  Spellings that PostgreSQL stores alike (IN and
// = ANY, BETWEEN, aliases of types) are one term already; casts that the declared
// types prove to be the server's own are gone.
struct Term {
  enum class Form {
    kNode,    // label: operator, function, clause
    kColumn,  // label: its name
    kString,  // label: its text
    kNumber,  // label: its digits
    kWord,    // TRUE, FALSE, NULL, CURRENT_USER, …
    kCast,    // label: target type; one argument
    kUnread,  // label: the serialised tree of a construct without a normal form
  };
  Form form = Form::kNode;
  std::string label;
  std::string type;  // base type, where it is known
  std::vector<Term> args;
  // The type of a column as it is declared, if that says more: numeric(10,2), a domain.
  std::string declared = {};
};

// kDifferent: in an operator, function, column or value that no canonical
// spelling explains.  kUncertain: in casts, in values whose type has other
// spellings of the same value (intervals, times, json), or in a construct without
// a normal form.
Verdict CompareTerms(const Term& a, const Term& b);

}  // namespace pgorigin
