// One change of one object in a schema by chance: the comparison names exactly that
// object, and pg_dump sees a change, too.  Every compared field of every kind has a
// cell, or a reason for having none.
//
// PGORIGIN_MUTATIONS: at least so many mutations (default: each cell once).
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <map>

#include "mutations/mutated_database.h"
#include "mutations/oracle.h"
#include "mutations/random_schema.h"
#include "pgorigin/decide/decide.h"
#include "pgorigin/resolve/compare.h"
#include "pgorigin/resolve/source.h"
#include "snapshot/kinds.h"

namespace pgorigin {
namespace {

// Fields that no change can reach alone.
const std::map<std::string, std::string> kUnreachable = {
    {"cast.source type", "part of its name"},
    {"cast.target type", "part of its name"},
    {"transform.type", "part of its name"},
    {"transform.language", "part of its name"},
    {"user mapping.server", "part of its name"},
    {"user mapping.user", "part of its name"},
    {"default privileges.role", "part of its name"},
    {"default privileges.objects", "part of its name"},
    {"text search parser.start", "one parser is built in, and its functions fit together"},
    {"text search parser.gettoken", "one parser is built in, and its functions fit together"},
    {"text search parser.end", "one parser is built in, and its functions fit together"},
    {"text search parser.lextypes", "one parser is built in, and its functions fit together"},
    {"index.valid", "CREATE INDEX CONCURRENTLY has to fail for it; see tests/catalog"},
    {"view.access method", "of materialized views alone"},
    {"view.tablespace", "of materialized views alone"},
    {"database", "a database is always there"},
    {"database.owner", "the databases themselves are not compared"},
    {"extension.owner", "it cannot be changed"},
};

// Kinds and what all objects have: those that PostgreSQL gives none.
bool HasNone(Kind kind, const std::string& field) {
  static const std::map<std::string, std::string> without = {
      {"comment", "user mapping;default privileges"},
      {"owner",
       "extension;cast;transform;access method;text search parser;text search template;user "
       "mapping;column;constraint;index;trigger;policy;rule;default privileges"},
      {"privileges",
       "extension;collation;conversion;cast;operator;operator family;operator class;transform;"
       "access method;text search parser;text search template;text search dictionary;text search "
       "configuration;user mapping;constraint;index;statistics object;trigger;policy;rule;event "
       "trigger;publication;subscription"},
  };
  if (field == "security labels") return true;  // no provider comes with the server
  auto found = without.find(field);
  if (found == without.end()) return false;
  return (";" + found->second + ";").find(";" + std::string(WordFor(kind)) + ";") !=
         std::string::npos;
}

template <class T>
std::vector<std::string> FieldsOf(const T&) {
  std::vector<std::string> fields;
  ForEachField<T>([&](const auto& field) {
    if (field.trait == Trait::kCompared) fields.emplace_back(field.name);
  });
  return fields;
}
template <class T>
std::vector<std::string> FieldsOf(const Box<T>& box) {
  return FieldsOf(*box);
}

std::vector<std::string> ComparedFields(Kind kind) {
  return std::visit([](const auto& value) { return FieldsOf(value); },
                    snapshot::FreshDefinition(kind));
}

std::vector<std::string> MetadataFields(Kind kind) {
  std::vector<std::string> fields;
  ForEachField<Metadata>([&](const auto& field) {
    if (!HasNone(kind, std::string(field.name))) fields.emplace_back(field.name);
  });
  return fields;
}

TEST(Mutations, EveryFieldOfEveryKindHasACell) {
  std::map<std::string, int> cells;
  for (const Cell& cell : ReadCells()) ++cells[Label(cell)];
  for (int k = 0; k < kKindCount; ++k) {
    const Kind kind = static_cast<Kind>(k);
    std::vector<std::string> labels = {std::string(WordFor(kind))};
    for (const auto& fields : {ComparedFields(kind), MetadataFields(kind)}) {
      for (const std::string& field : fields) labels.push_back(labels[0] + "." + field);
    }
    for (const std::string& label : labels) {
      EXPECT_NE(cells.contains(label), kUnreachable.contains(label)) << label;
    }
  }
}

std::string AllNames(const Change& change) {
  return ToString(change.id) + "\n" + ToString(change.from_id) + "\n" + change.id.name.str() +
         "\n" + change.id.schema.str() + change.id.parent.str() + change.id.arguments.str();
}

std::string Say(const Change& change) {
  std::string text = std::string(WordFor(change.type)) + " " + Describe(change.id) +
                     (change.verdict == Verdict::kDifferent ? "" : " (uncertain)");
  for (const FieldDifference& field : change.fields) text += " [" + std::string(field.field) + "]";
  return text;
}

bool Names(const Change& change, const Cell& cell) {
  if (change.id.kind != cell.kind || change.verdict != Verdict::kDifferent) return false;
  if (cell.field == "name") return change.type == ChangeType::kRenamed && !change.remark;
  if (cell.field.empty()) {
    return change.type == ChangeType::kExtra || change.type == ChangeType::kMissing;
  }
  return std::ranges::any_of(change.fields, [&](const FieldDifference& field) {
    return field.field == cell.field && field.verdict == Verdict::kDifferent;
  });
}

// All that changed is of that kind and in that field: a server changes both operators
// when one becomes the negator of the other.  A kind that becomes another is one object
// that goes and one that comes.
bool Suffices(const std::vector<const Change*>& changes, const Cell& cell) {
  if (changes.empty()) return false;
  if (std::ranges::all_of(changes, [&](const Change* change) { return Names(*change, cell); })) {
    return changes.size() <= 2;
  }
  return changes.size() == 2 && changes[0]->id.name == changes[1]->id.name &&
         changes[0]->id.kind != changes[1]->id.kind;
}

Compared CompareAll(const std::string& from, const std::string& to) {
  ResolveOptions options;
  options.mode = ResolveMode::kStatic;
  options.managed.owners = options.managed.privileges = true;
  return Compare({ParseSource(from)}, {ParseSource(to)}, options);
}

void ExpectEachAlone(const std::vector<Mutation>& mutations, const Comparison& comparison) {
  std::size_t assigned = 0;
  for (const Mutation& mutation : mutations) {
    std::vector<const Change*> changes;
    std::string said;
    for (const Change& change : comparison.changes) {
      const bool mine =
          mutation.cell->alone || AllNames(change).find(mutation.token) != std::string::npos;
      if (!mine) continue;
      changes.push_back(&change);
      said += "  " + Say(change) + "\n";
    }
    assigned += changes.size();
    EXPECT_TRUE(Suffices(changes, *mutation.cell)) << Label(*mutation.cell) << "\n"
                                                   << said << mutation.before << "-- then\n"
                                                   << mutation.after;
  }
  EXPECT_EQ(assigned, comparison.changes.size()) << "changes that no mutation made";
}

// What pg_dump does not show.
const std::set<std::string> kUnseen = {"extension.version"};

void ExpectOracleAgrees(const std::vector<Mutation>& mutations, const MutatedDatabase& a,
                        const MutatedDatabase& b) {
  const int major = TestServer().major();
  const std::string difference = DifferenceOf(DumpOf(a.conninfo, major), DumpOf(b.conninfo, major));
  for (const Mutation& mutation : mutations) {
    const bool seen = mutation.cell->alone ? !difference.empty()
                                           : difference.find(mutation.token) != std::string::npos;
    EXPECT_NE(seen, kUnseen.contains(Label(*mutation.cell)))
        << "pg_dump: " << Label(*mutation.cell) << "\n"
        << mutation.before << "-- then\n"
        << mutation.after;
  }
}

Decided DecideOn(Compared compared, const std::vector<Decision>& decisions,
                 const Decision* accept) {
  return Decide(
      decisions, "2026-01-31", compared.alignment, compared.comparison,
      [](const AuditInput& input) { return Judge(input); }, accept);
}

// Whatever can differ can be kept.
void ExpectABaselineKeepsAll(const Compared& compared) {
  Decision accept;
  accept.baseline = true;
  accept.reason = "it was there";
  const Decided baseline = DecideOn(compared, {}, &accept);
  EXPECT_EQ(baseline.accepted.size(), baseline.kept.size());
  EXPECT_GE(baseline.accepted.size(), Judge({compared.alignment, compared.comparison}).size());
  const Decided after = DecideOn(compared, baseline.accepted, nullptr);
  for (const Decided* decided : {&baseline, &after}) {
    for (const Finding& finding : decided->findings) ADD_FAILURE() << finding.sentence;
  }
  for (const Diagnostic& diagnostic : after.diagnostics) ADD_FAILURE() << diagnostic.message;
}

void Check(std::vector<Mutation> mutations, MutatedDatabase& a, MutatedDatabase& b) {
  std::erase_if(mutations, [&](const Mutation& mutation) {
    return !a.Execute(mutation.before, *mutation.cell) ||
           !b.Execute(mutation.before, *mutation.cell);
  });
  EXPECT_EQ(CompareAll(a.conninfo, b.conninfo).comparison.changes.size(), 0u)
      << "before any change";
  std::erase_if(mutations, [&](const Mutation& mutation) {
    return !b.Execute(mutation.after, *mutation.cell);
  });
  const Compared compared = CompareAll(a.conninfo, b.conninfo);
  ExpectEachAlone(mutations, compared.comparison);
  ExpectOracleAgrees(mutations, a, b);
  ExpectABaselineKeepsAll(compared);
}

int Rounds(std::size_t cells) {
  const char* wanted = std::getenv("PGORIGIN_MUTATIONS");
  const std::size_t count = wanted == nullptr ? 1 : std::strtoul(wanted, nullptr, 10);
  return static_cast<int>((std::max<std::size_t>(count, 1) + cells - 1) / cells);
}

// Wherever two changes could be taken for one another they stand in schemas of their
// own, so that one comparison judges many.
TEST(Mutations, EachIsNamedAndNothingElse) {
  const std::vector<Cell> cells = CellsOfServer(false);
  std::map<std::string, int> table;
  for (int round = 0; round < Rounds(cells.size()); ++round) {
    std::mt19937 chance(static_cast<unsigned>(round + 1));
    MutatedDatabase a, b;
    std::vector<Mutation> mutations;
    for (const Cell& cell : cells) {
      mutations.push_back(Mutate(cell, static_cast<int>(mutations.size()), chance));
      ++table[Label(cell)];
    }
    Check(mutations, a, b);
  }
  if (std::getenv("PGORIGIN_MUTATIONS") == nullptr) return;
  for (const auto& [label, count] : table) std::cout << count << "  " << label << "\n";
}

TEST(Mutations, OfTheDatabaseItselfAreNamedAndNothingElse) {
  std::mt19937 chance(1);
  int number = 0;
  const std::vector<Cell> cells = CellsOfServer(true);
  for (const Cell& cell : cells) {
    MutatedDatabase a, b;
    Check({Mutate(cell, ++number, chance)}, a, b);
  }
}

// What an audit compares, ReadState sees: a check that finds the state as it was asks no more.
TEST(Mutations, OfEveryFieldChangeTheStateOfTheDatabase) {
  std::mt19937 chance(1);
  int number = 0;
  const auto expect_seen = [&](const Cell& cell, MutatedDatabase& database) {
    ConnectionOptions options;
    options.conninfo = database.conninfo;
    const Mutation mutation = Mutate(cell, ++number, chance);
    if (!database.Execute(mutation.before, cell)) return;
    const std::string before = ReadState(options);
    if (!database.Execute(mutation.after, cell)) return;
    EXPECT_NE(ReadState(options), before) << Label(cell);
  };
  MutatedDatabase shared;
  const std::vector<Cell> cells = CellsOfServer(false), alone = CellsOfServer(true);
  for (const Cell& cell : cells) expect_seen(cell, shared);
  for (const Cell& cell : alone) {
    MutatedDatabase own;
    expect_seen(cell, own);
  }
}

}  // namespace
}  // namespace pgorigin
