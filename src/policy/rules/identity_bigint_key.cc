#include <fmt/core.h>

#include "policy/claim.h"
#include "policy/keys.h"
#include "policy/rules/rules.h"
#include "policy/sentence.h"

namespace pgorigin {
namespace {

// A key of the table itself; one that refers to another table follows that one.
bool IsOwnKey(const ObjectId& column, const Keys& live, const Keys& origin) {
  return live.primary.contains(column) && origin.primary.contains(column) &&
         !origin.refers_to.contains(column);
}

std::string Origin(const Column& column, bool has_sequence) {
  if (column.identity) return "identity ";
  return has_sequence ? "serial " : "";
}

// "public.b.a_id (bigint), …": the columns that have to follow.
std::string Followers(const AuditInput& input, const Keys& live, const ObjectId& key) {
  std::string text;
  auto found = live.referred_by.find(key);
  if (found == live.referred_by.end()) return text;
  for (const ObjectId& column : found->second) {
    const Name type = TypeOf(input.alignment.from, column);
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", ToString(column),
                        Printable(type.view()));
  }
  return text;
}

std::string Sentence(const AuditInput& input, const Change& change, const std::string& followers,
                     bool has_sequence) {
  const Column& live = *As<Column>(input.alignment.from.Find(change.id));
  const std::string other = FieldWords(change, kAuditSides, {"type"});
  return fmt::format("Primary key {} of {} is {}{} in live; the Origin has uuid{}. {}.",
                     Printable(QuoteIdentifier(change.id.name)), ToString(RelationOf(change.id)),
                     Origin(live, has_sequence), Printable(live.type.view()),
                     other.empty() ? "" : " (" + other + ")",
                     followers.empty() ? "No foreign key refers to it"
                                       : "Foreign keys refer to it from " + followers);
}

std::string Advise(const Change& change, const std::string& followers) {
  const std::string followed =
      followers.empty() ? ""
                        : fmt::format("; give {} a uuid column filled over the old key", followers);
  return fmt::format(
      "Add a uuid column with DEFAULT gen_random_uuid() to {}, fill it{}; then make it the primary "
      "key under the name {} and drop the old column with its sequence.",
      ToString(RelationOf(change.id)), followed, Printable(QuoteIdentifier(change.id.name)));
}

void Check(const AuditInput& input, std::vector<Finding>& findings) {
  const std::vector<int> indexes = IntegersForUuids(input);
  if (indexes.empty()) return;  // keys are read for them alone
  const Keys live = ReadKeys(input.alignment.from);
  const Keys origin = ReadKeys(input.alignment.to);
  const OwnedSequences sequences(input, ChangeType::kExtra);
  for (int index : indexes) {
    const Change& change = ChangeAt(input.comparison, index);
    if (!IsOwnKey(change.id, live, origin)) continue;
    const std::vector<int>& owned = sequences.Of(change.id);
    const std::string followers = Followers(input, live, change.id);
    Finding finding = Claim(input, index);
    finding.sentence = Sentence(input, change, followers, !owned.empty());
    finding.advice = Advise(change, followers);
    finding.changes.insert(finding.changes.end(), owned.begin(), owned.end());
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Rule kBigintKey = {
    "identity.bigint-key",
    "A primary key is an integer where a UUID is due",
    Severity::kError,
    "Integer keys collide when data of several services or databases meet, can be guessed, and "
    "tie every writer to one sequence.",
    "Give the table a uuid key with DEFAULT gen_random_uuid(), and let the referring columns "
    "follow.",
    Check,
};

}  // namespace pgorigin
