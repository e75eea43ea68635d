// What the server makes for a partition, like an index or a key of its parent, is not in the
// model, since name and definition follow from the parent's.
#pragma once

#include "spec/fold.h"

namespace pgorigin {

// Puts those of the partition into the model, before they lose the name that follows.
void SpellOutIndexes(Fold& fold, const QualifiedName& partition);

// Of a new partition, and of all below it: where their names do not follow, since columns have been
// renamed.
void SpellOutUnusual(Fold& fold, const QualifiedName& partition);

// The columns of an index are called as they are called now when it is made anew, for another
// type of one of them.
void ForgetKeyNames(Fold& fold, const QualifiedName& table, Name column);
// They stay what they are when the index gets another name.
void MoveKeyNames(Fold& fold, const QualifiedName& index, const QualifiedName& renamed);

// The index, or the key behind which it stands; what a server has made for a partition is
// spelt out.  Null when there is none of that name.
Object* FindIndexOrImplied(Fold& fold, const std::vector<std::string>& names);

}  // namespace pgorigin
