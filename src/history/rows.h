// Rows of a ledger as values.
#pragma once

#include <charconv>

#include "history/store.h"
#include "pgorigin/history/ledger.h"

namespace pgorigin {

inline int NumberIn(const Store::Value& value) {
  int number = 0;
  if (value) std::from_chars(value->data(), value->data() + value->size(), number);
  return number;
}

// fingerprint, rule, severity, object, sentence, fails, first_seen, resolved_at, reopened, …
inline AgedFinding AgedOf(const Store::Values& row) {
  return {{*row[0], *row[1], *row[2], *row[3], *row[4], NumberIn(row[5]) != 0},
          *row[6],
          row[7].value_or(""),
          NumberIn(row[8])};
}

}  // namespace pgorigin
