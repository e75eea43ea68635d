// Options of sequences, for CREATE SEQUENCE and for identity columns.
#pragma once

#include <span>

#include "spec/fold.h"

namespace pgorigin {

// `creates`: what is not given takes its default; else it stays.
void ApplySequenceOptions(Fold& fold, std::span<PgQuery__Node*> options, bool creates,
                          Sequence& sequence);

}  // namespace pgorigin
