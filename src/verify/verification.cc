#include "pgorigin/verify/verification.h"

#include <algorithm>

namespace pgorigin {

std::string_view WordFor(ProofOutcome outcome) {
  switch (outcome) {
    case ProofOutcome::kProven:
      return "proven";
    case ProofOutcome::kFailed:
      return "FAILED";
    case ProofOutcome::kNotMade:
      return "not made";
  }
  return "";
}

ProofOutcome OutcomeOf(const Verification& verification) {
  ProofOutcome worst = verification.run.outcome;
  for (const Proof& proof : verification.proofs) {
    if (proof.outcome == ProofOutcome::kFailed) return ProofOutcome::kFailed;
    if (proof.outcome == ProofOutcome::kNotMade && proof.needed) worst = ProofOutcome::kNotMade;
  }
  return worst;
}

}  // namespace pgorigin
