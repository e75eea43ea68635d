// ALTER TYPE … RENAME VALUE: where the label is written.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// Defaults that are the label follow it; what may write it otherwise is uncertain.
// To be called while `type` has the old label.
void RenameLabel(Fold& fold, const ObjectId& type, const std::string& old_label,
                 const std::string& new_label);

}  // namespace pgorigin
