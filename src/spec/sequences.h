// Options of sequences, for CREATE SEQUENCE and for identity columns.
#pragma once

#include <span>

#include "spec/fold.h"

namespace pgorigin {

// The name of the sequence behind an identity column.
Name SequenceName(const ObjectId& column, const Identity& identity);
// Notes that name, unless it is the one that the server would choose.
void NameSequence(const ObjectId& column, Name name, Identity& identity);
// The identity column whose sequence has that name; null when there is none.
Object* FindIdentity(Fold& fold, const QualifiedName& sequence);
Object* FindIdentity(Fold& fold, const PgQuery__RangeVar& name);

// `creates`: what is not given takes its default; else it stays.
void ApplySequenceOptions(Fold& fold, std::span<PgQuery__Node*> options, bool creates,
                          Sequence& sequence);

}  // namespace pgorigin
