#include <fmt/format.h>

#include <algorithm>

#include "pgorigin/ast/token.h"
#include "pgorigin/verify/proofs.h"
#include "verify/pg_dump.h"

namespace pgorigin {
namespace {

constexpr std::string_view kWhat = "pg_dump writes what it writes of the Origin";

Proof NotMade(std::string reason) {
  return {std::string(kWhat), ProofOutcome::kNotMade, {std::move(reason)}, false};
}

std::set<std::string> NamesOf(const std::set<ObjectId>& ids) {
  std::set<std::string> names;
  for (const ObjectId& id : ids) {
    names.insert(id.name.str());
    if (InfoOf(id.kind).has_parent) names.insert(id.parent.str());
  }
  return names;
}

bool Names(const std::string& statement, const std::set<std::string>& names) {
  TokenScanner scanner(statement);
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    const bool name = token.kind == TokenKind::kWord || token.kind == TokenKind::kQuotedName;
    if (name && names.contains(NameOf(token))) return true;
  }
  return false;
}

constexpr std::size_t kLongest = 160;

void Compare(const std::multiset<std::string>& a, const std::multiset<std::string>& b,
             std::string_view which, const std::set<std::string>& left, Proof& proof,
             std::size_t& stays) {
  std::vector<std::string> alone;
  std::ranges::set_difference(a, b, std::back_inserter(alone));
  for (const std::string& statement : alone) {
    if (Names(statement, left)) {
      ++stays;
      continue;
    }
    proof.outcome = ProofOutcome::kFailed;
    proof.details.push_back(
        fmt::format("{} alone: {}", which, Printable(statement.substr(0, kLongest))));
  }
}

}  // namespace

Proof ProveDump(const Clones& clones, const Clone& clone, const Clone& origin, int major,
                const std::set<QualifiedName>& not_compared, const std::set<ObjectId>& left) {
  // Its password would be seen in the list of processes.
  if (clones.is_given()) return NotMade("it is run against a private server alone");
  const std::string program = FindPgDump(major);
  if (program.empty()) {
    return NotMade(fmt::format("no pg_dump is installed that reads PostgreSQL {}", major));
  }
  const auto now = RunPgDump(program, clone.superuser.conninfo, not_compared);
  const auto due = RunPgDump(program, origin.superuser.conninfo, {});
  if (!now || !due) return NotMade(program + " failed");
  Proof proof{std::string(kWhat), ProofOutcome::kProven, {}, false};
  std::size_t stays = 0;
  const std::set<std::string> names = NamesOf(left);
  Compare(StatementsOf(*now), StatementsOf(*due), "the clone", names, proof, stays);
  Compare(StatementsOf(*due), StatementsOf(*now), "the Origin", names, proof, stays);
  if (stays > 0) {
    proof.details.push_back(
        fmt::format("{} differing statements name what the plan leaves", stays));
  }
  for (const std::string& refused : origin.refused) {
    if (proof.outcome != ProofOutcome::kProven) proof.details.push_back("not built: " + refused);
  }
  return proof;
}

}  // namespace pgorigin
