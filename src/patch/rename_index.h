// An index under another name.
#pragma once

#include "patch/edits.h"
#include "patch/texts.h"
#include "pgorigin/diff/change.h"

namespace pgorigin::patch {

// False when it is no index, or a statement about it cannot be edited: then nothing is.
bool RenameIndex(const Texts& texts, const Change& change, Edits& edits);

}  // namespace pgorigin::patch
