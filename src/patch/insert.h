// New statements between those of an Origin.
#pragma once

#include "patch/edits.h"
#include "patch/texts.h"

namespace pgorigin::patch {

// On the lines behind that statement.
void InsertBehind(const Texts& texts, std::size_t statement, const std::string& sql, Edits& edits);

// For an Origin of which no statement is left: where its last one stands.  False: it has none.
bool InsertInPlaceOfAll(const Texts& texts, const std::string& sql, Edits& edits);

// Where types and functions are wanted that the Origin did not have; how many statements there
// are, when none makes a table.
std::size_t FirstTable(const Texts& texts);

}  // namespace pgorigin::patch
