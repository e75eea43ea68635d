#include "plan/moves.h"

#include <algorithm>

#include "pgorigin/align/row_join.h"
#include "plan/fill.h"
#include "plan/rekey.h"

namespace pgorigin::plan {
namespace {

// How the rows of two tables belong together: a column of the target, one of the source.
using Join = std::vector<std::pair<Name, Name>>;

struct Moving {
  QualifiedName source, target;
  Join join;
  bool adds_rows = false;  // one row of the target for each of the source
  std::vector<const Move*> columns;
};

// One row for one is what moves mean; else the proof tells whether the values fit.
bool FindJoin(const Model& due, Moving& moving) {
  const std::optional<RowJoin> join = JoinRows(due, moving.source, moving.target);
  if (!join) return false;
  moving.join = join->columns;
  moving.adds_rows = join->one_for_one;
  return true;
}

class MoveWriter {
 public:
  MoveWriter(const Model& live, const Model& due, const Moving& moving)
      : live_(live), due_(due), moving_(moving) {}

  void Copy(Sql& sql) const;
  void Prove(Sql& sql) const;

 private:
  const Column& Due(const Move& move) const { return *As<Column>(due_.Find(move.to)); }
  void Value(Sql& sql, const Move& move) const;
  void Given(Sql& sql, const Move& move, bool as_new) const;
  void Joined(Sql& sql) const;
  void IsOther(Sql& sql, const Move& move) const;
  void HasValue(Sql& sql, const Move& move) const;
  void Update(Sql& sql) const;
  void Insert(Sql& sql) const;

  const Model& live_;
  const Model& due_;
  const Moving& moving_;
};

void MoveWriter::Value(Sql& sql, const Move& move) const {
  WriteOf(sql, "source", move.from.name);
  (sql.Glue() << "::").Glue() << Canonical(Due(move).type);
}

// NULL has no place in a column that is NOT NULL: there the default stands.
void MoveWriter::Given(Sql& sql, const Move& move, bool as_new) const {
  const Column& due = Due(move);
  if (!due.not_null || (as_new && !due.default_value)) return Value(sql, move);
  sql << "COALESCE(";
  Value(sql, move);
  sql << ",";
  if (as_new) {
    sql << *due.default_value;
  } else {
    WriteOf(sql, "target", move.to.name);
  }
  sql << ")";
}

void MoveWriter::Joined(Sql& sql) const {
  sql.List(
      moving_.join,
      [&](const auto& pair) {
        WriteOf(sql, "target", pair.first);
        WriteOf(sql << "=", "source", pair.second);
      },
      " AND");
}

// As text: not every type has an operator for it.
void MoveWriter::IsOther(Sql& sql, const Move& move) const {
  WriteOf(sql, "target", move.to.name);
  sql.Glue() << "::text IS DISTINCT FROM";
  Value(sql, move);
  sql.Glue() << "::text";
}

void MoveWriter::HasValue(Sql& sql, const Move& move) const {
  WriteOf(sql, "source", move.from.name);
  sql << "IS NOT NULL";
}

void MoveWriter::Update(Sql& sql) const {
  const std::vector<const Object*> triggers = UpdateTriggers(live_, moving_.target);
  for (const Object* trigger : triggers) WriteDisable(sql, *trigger);
  sql << "UPDATE" << moving_.target << "AS target SET";
  sql.List(moving_.columns, [&](const Move* move) {
    sql << Identifier(move->to.name) << "=";
    Given(sql, *move, false);
  });
  sql << "FROM" << moving_.source << "AS source WHERE";
  Joined(sql);
  sql << "AND (";
  sql.List(
      moving_.columns,
      [&](const Move* move) {
        IsOther(sql, *move);
        if (Due(*move).not_null) HasValue(sql << "AND", *move);
      },
      " OR");
  (sql << ")").End();
  for (const Object* trigger : triggers) WriteEnable(sql, *trigger);
}

void MoveWriter::Insert(Sql& sql) const {
  sql << "INSERT INTO" << moving_.target << "(";
  sql.List(moving_.join, [&](const auto& pair) { sql << Identifier(pair.first); });
  for (const Move* move : moving_.columns) sql << "," << Identifier(move->to.name);
  sql << ") SELECT";
  sql.List(moving_.join, [&](const auto& pair) { WriteOf(sql, "source", pair.second); });
  for (const Move* move : moving_.columns) Given(sql << ",", *move, true);
  sql << "FROM" << moving_.source << "AS source WHERE NOT EXISTS (SELECT FROM" << moving_.target;
  Joined(sql << "AS target WHERE");
  sql << ") AND (";
  sql.List(
      moving_.columns, [&](const Move* move) { HasValue(sql, *move); }, " OR");
  (sql << ")").End();
}

void MoveWriter::Copy(Sql& sql) const {
  Update(sql);
  if (moving_.adds_rows) Insert(sql);
}

void MoveWriter::Prove(Sql& sql) const {
  Sql body;
  body << "BEGIN IF EXISTS (SELECT FROM" << moving_.source << "AS source WHERE";
  body.List(
      moving_.columns,
      [&](const Move* move) {
        HasValue(body, *move);
        body << "AND NOT EXISTS (SELECT FROM" << moving_.target << "AS target WHERE";
        Joined(body);
        IsOther(body << "AND NOT (", *move);
        body << "))";
      },
      " OR");
  body << ") THEN RAISE EXCEPTION";
  body << Literal("values of " + ToString(moving_.source) + " have no place in " +
                  ToString(moving_.target))
       << "; END IF; END";
  (sql << "DO" << DollarQuoted(body.text())).End();
}

std::vector<Moving> FindMoving(const Alignment& alignment, const Model& due, const Work& work) {
  std::vector<Moving> all;
  for (const Move& move : alignment.moved) {
    const Object* table = FindRelation(due, RelationOf(move.from));
    const bool stays = table != nullptr && !work.dropped.contains(table->id);
    const bool moves = work.dropped.contains(move.from) && work.created.contains(move.to);
    if (!stays || !moves || As<Column>(due.Find(move.to)) == nullptr) continue;
    Moving moving{RelationOf(move.from), RelationOf(move.to), {}, false, {&move}};
    auto same = std::ranges::find_if(all, [&](const Moving& other) {
      return other.source == moving.source && other.target == moving.target;
    });
    if (same != all.end()) {
      same->columns.push_back(&move);
    } else if (FindJoin(due, moving)) {
      all.push_back(std::move(moving));
    }
  }
  return all;
}

class MoveEmitter {
 public:
  MoveEmitter(Emission& out, const Model& live, const Moving& moving)
      : out_(out), live_(live), moving_(moving), writer_(live, out.model(), moving) {}

  void Emit() {
    std::vector<StepId> drops;
    for (const Move* move : moving_.columns) {
      if (Find({move->from, Part::kDrop}) == nullptr) return;
      drops.push_back({move->from, Part::kDrop});
    }
    const StepId copy = EmitCopy();
    Step& first = *Find(drops.front());
    first.sql = FinalSql() + first.sql;
    first.needs.push_back(copy);
    first.effect.scans = true;
    first.hazards.insert(Hazard::kMayFail);
    if (LockOfFill(live_, moving_.target) > Lock::kRowExclusive) {
      first.effect.also.push_back(moving_.target);
    }
    for (const StepId& drop : drops) Join(*Find(drop), first);
  }

 private:
  Step* Find(const StepId& id) {
    auto found = std::ranges::find(out_.steps(), id, &Step::id);
    return found == out_.steps().end() ? nullptr : &*found;
  }
  StepId EmitCopy();
  std::string FinalSql() const;
  static void Join(Step& drop, Step& first);

  Emission& out_;
  const Model& live_;
  const Moving& moving_;
  MoveWriter writer_;
};

// Both tables as they will be, with their keys.
StepId MoveEmitter::EmitCopy() {
  Sql sql;
  writer_.Copy(sql);
  const ObjectId& column = moving_.columns.front()->to;
  std::vector<StepId> needs;
  for (const QualifiedName& table : {moving_.source, moving_.target}) {
    needs.push_back({{Kind::kTable, table.schema, {}, table.name, {}}, Part::kCreate});
    for (const Object* one : Children(out_.model(), Kind::kColumn, table)) {
      needs.push_back({one->id, Part::kCreate});
      needs.push_back({one->id, Part::kAlter});
    }
  }
  Step step = MakeStep({column, Part::kCopy}, sql.text(), std::move(needs));
  const bool there = FindRelation(live_, moving_.target) != nullptr;
  if (there) step.effect = {LockOfFill(live_, moving_.target), moving_.target};
  step.hazards = {Hazard::kConversion, Hazard::kMayFail};
  step.serves = StepId{moving_.columns.front()->from, Part::kDrop};
  const StepId id = step.id;
  out_.steps().push_back(std::move(step));
  return id;
}

// What was written since then, while nobody writes.
std::string MoveEmitter::FinalSql() const {
  Sql sql;
  (sql << "LOCK TABLE ONLY" << moving_.source << "IN ACCESS EXCLUSIVE MODE").End();
  writer_.Copy(sql);
  writer_.Prove(sql);
  return sql.text();
}

// All of them in one transaction: the values are copied in it once.
void MoveEmitter::Join(Step& drop, Step& first) {
  drop.hazards.erase(Hazard::kDataLoss);
  drop.hazards.insert(Hazard::kConversion);
  if (drop.id == first.id) return;
  drop.needs.push_back(first.id);
  first.together.push_back(drop.id);
}

}  // namespace

void EmitMoves(Emission& out, const Alignment& alignment, const Work& work) {
  for (const Moving& moving : FindMoving(alignment, out.model(), work)) {
    MoveEmitter(out, alignment.from, moving).Emit();
  }
}

}  // namespace pgorigin::plan
