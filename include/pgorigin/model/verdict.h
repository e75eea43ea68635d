// Comparison has three values.
#pragma once

namespace pgorigin {

// kUncertain means: not proven equal and not proven different.  It is never
// folded into either of the others.
enum class Verdict { kEqual, kUncertain, kDifferent };

// The verdict on a whole, from the verdicts on two of its parts.
constexpr Verdict operator&(Verdict a, Verdict b) { return a > b ? a : b; }
constexpr Verdict VerdictOf(bool equal) { return equal ? Verdict::kEqual : Verdict::kDifferent; }

}  // namespace pgorigin
