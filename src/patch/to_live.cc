#include "pgorigin/patch/to_live.h"

#include <algorithm>
#include <deque>
#include <map>

#include "patch/children.h"
#include "patch/column_words.h"
#include "patch/fields.h"
#include "patch/insert.h"
#include "patch/rename_index.h"
#include "patch/table_editor.h"
#include "pgorigin/diff/owner.h"
#include "pgorigin/model/server_names.h"
#include "pgorigin/plan/dump.h"
#include "pgorigin/plan/migration.h"

namespace pgorigin {
namespace patch {
namespace {

class Patcher {
 public:
  Patcher(const Alignment& alignment, const Comparison& comparison,
          const std::vector<Script>& origin, const Model& text)
      : live_(alignment.from),
        origin_(alignment.to),
        comparison_(comparison),
        texts_(origin, text) {}

  OriginPatch Make() {
    for (const Change& change : comparison_.changes) Sort(change);
    RemoveStatements();
    for (const auto& [statement, ids] : replaced_) ReplaceStatement(statement, ids);
    for (const Change* change : changed_) ChangeColumn(*change);
    AddColumns();
    AddConstraints();
    AddStatements();
    SayTheRest();
    for (const auto& [statement, editor] : editors_) editor.WriteTo(edits_);
    return Result();
  }

 private:
  void Sort(const Change& change);
  void SortChanged(const Change& change);
  void SayNotNull(const ObjectId& key);
  void Leave(const Change& change, std::string reason) {
    result_.not_patched.push_back({change.id, std::move(reason), change.place});
  }
  TableEditor* EditorOf(std::size_t statement);
  // Something can be put behind it.
  bool Stays(std::size_t statement) const {
    return texts_.statements()[statement].fixed.empty() && !gone_.contains(statement);
  }
  void RemoveStatements();
  void RemoveFrom(std::size_t statement);
  void RemoveWhole(std::size_t statement) {
    const Located& where = texts_.statements()[statement];
    edits_.Replace(where.file, WholeLines(texts_.Content(where.file), where.range), "");
    gone_.insert(statement);
  }
  static bool IsAboutNothingElse(const Located& where, const std::set<ObjectId>& ids);
  void ReplaceStatement(std::size_t statement, const std::set<ObjectId>& ids);
  void ChangeColumn(const Change& change);
  std::string DefinitionOf(const Object& column);
  void AddColumns();
  void AddColumn(const Object& column);
  void AddConstraints();
  void AddStatements();
  void SayTheRest();
  std::optional<std::size_t> AnchorOf(const DumpedStep& step,
                                      const std::map<ObjectId, std::size_t>& added) const;
  std::optional<std::size_t> LastOf(const ObjectId& id) const;
  std::optional<std::size_t> LastStatement() const;
  void InsertBehind(std::size_t statement, const std::string& sql) {
    patch::InsertBehind(texts_, statement, sql, edits_);
  }
  OriginPatch Result();

  const Model& live_;
  const Model& origin_;
  const Comparison& comparison_;
  const Texts texts_;
  Edits edits_;
  std::map<std::size_t, TableEditor> editors_;
  std::set<ObjectId> removed_;                          // of the Origin, with what goes with them
  std::set<std::size_t> gone_;                          // statements
  std::set<ObjectId> added_;                            // of live, as statements of their own
  std::map<std::size_t, std::set<ObjectId>> replaced_;  // by the statement that makes them
  std::deque<Change> implied_;
  std::vector<const Change*> changed_;  // columns
  std::vector<const Object*> new_columns_;
  std::vector<ObjectId> new_constraints_;
  std::vector<const Change*> rest_;
  OriginPatch result_;
};

void Patcher::Sort(const Change& change) {
  if (change.remark) return;
  if (change.verdict == Verdict::kUncertain)
    return Leave(change, "whether it differs is uncertain");
  switch (change.type) {
    case ChangeType::kRenamed:
      if (RenameIndex(texts_, change, edits_)) return;
      return Leave(change, "it has another name: rename it where it stands and is used");
    case ChangeType::kMoved:
      removed_.insert(change.id);
      new_columns_.push_back(live_.Find(change.from_id));
      return;
    case ChangeType::kMissing:
      removed_.merge(WithChildren(origin_, change.id));
      return SayNotNull(change.id);
    case ChangeType::kExtra:
      if (change.id.kind == Kind::kColumn) {
        new_columns_.push_back(live_.Find(change.id));
      } else if (change.id.kind == Kind::kConstraint) {
        new_constraints_.push_back(change.id);
      } else {
        added_.merge(WithChildren(live_, change.id));
      }
      return;
    case ChangeType::kChanged:
      return SortChanged(change);
  }
}

// A primary key that goes has said it of its columns.
void Patcher::SayNotNull(const ObjectId& key) {
  for (const ObjectId& column : NotNullWithout(origin_, key, live_)) {
    Change& change = implied_.emplace_back();
    change.id = column;
    change.fields = {{"not null", "", "", Verdict::kDifferent, false}};
    changed_.push_back(&change);
  }
}

void Patcher::SortChanged(const Change& change) {
  const bool defines = std::ranges::any_of(change.fields, IsOfDefinition);
  const auto creator = texts_.CreatorOf(change.id);
  if (change.id.kind == Kind::kColumn) {
    changed_.push_back(&change);
  } else if (IsTable(change.id.kind) || !defines) {
    rest_.push_back(&change);
  } else if (change.id.kind == Kind::kConstraint) {
    TableEditor* editor = creator ? EditorOf(*creator) : nullptr;
    const auto sql = DumpOf(live_, {change.id});
    const bool done = editor != nullptr && !sql.empty() &&
                      editor->ReplaceConstraint(change.id, ElementIn(sql.front().sql),
                                                *As<Constraint>(live_.Find(change.id)));
    if (!done) rest_.push_back(&change);
  } else if (creator) {
    replaced_[*creator].insert(change.id);
  } else {
    Leave(change, "no statement of the Origin is known to make it");
  }
}

TableEditor* Patcher::EditorOf(std::size_t statement) {
  auto found = editors_.find(statement);
  if (found != editors_.end()) return &found->second;
  std::optional<TableEditor> editor = TableEditor::Of(texts_, statement);
  if (!editor) return nullptr;
  return &editors_.emplace(statement, std::move(*editor)).first->second;
}

// A statement that is about nothing else goes; of a table, elements.
void Patcher::RemoveFrom(std::size_t statement) {
  const Located& where = texts_.statements()[statement];
  bool some = false, all = true;
  for (const Touch& touch : where.touches) {
    const bool removed = GoesWith(removed_, touch.id);
    some = some || removed;
    all = all && removed;
  }
  if (!some) return;
  if (all && where.fixed.empty()) return RemoveWhole(statement);
  TableEditor* editor = EditorOf(statement);
  for (const Touch& touch : where.touches) {
    const Kind kind = touch.id.kind;
    const bool element = kind == Kind::kColumn || kind == Kind::kConstraint;
    // A sequence goes with its column.
    if (!removed_.contains(touch.id) || kind == Kind::kSequence) continue;
    if (element && editor != nullptr && editor->Remove(touch.id)) continue;
    const std::string reason = where.fixed.empty() ? kSaysMore : where.fixed;
    result_.not_patched.push_back({touch.id, reason, touch.place});
  }
}

void Patcher::RemoveStatements() {
  std::set<std::size_t> statements;
  for (const ObjectId& id : removed_) {
    const auto& of = texts_.Of(id);
    statements.insert(of.begin(), of.end());
  }
  for (std::size_t statement : statements) RemoveFrom(statement);
}

bool Patcher::IsAboutNothingElse(const Located& where, const std::set<ObjectId>& ids) {
  return where.fixed.empty() && std::ranges::all_of(where.touches, [&](const Touch& touch) {
           return ids.contains(touch.id);
         });
}

void Patcher::ReplaceStatement(std::size_t statement, const std::set<ObjectId>& ids) {
  const Located& where = texts_.statements()[statement];
  std::string sql;
  for (const DumpedStep& step : DumpOf(live_, ids)) sql += step.sql;
  if (sql.empty() || !IsAboutNothingElse(where, ids)) {
    const std::string reason = where.fixed.empty() ? kSaysMore : where.fixed;
    for (const ObjectId& id : ids) result_.not_patched.push_back({id, reason, {}});
    return;
  }
  sql.pop_back();
  edits_.Replace(where.file, where.range, sql);
  // What was said of them behind is in there.
  for (const ObjectId& id : ids) {
    for (std::size_t other : texts_.Of(id)) {
      const Located& later = texts_.statements()[other];
      if (other != statement && IsAboutNothingElse(later, ids)) RemoveWhole(other);
    }
  }
}

// ALTER TABLE … ADD COLUMN
std::string Patcher::DefinitionOf(const Object& column) {
  const std::string serial = SerialOf(live_, column);
  if (serial.empty()) return AddColumnSql(live_, column);
  const ObjectId& id = column.id;
  added_.erase({Kind::kSequence, id.schema, {}, ServerName(id.parent, id.name, "seq"), {}});
  return "ALTER TABLE " + ToString(RelationOf(id)) + " ADD COLUMN " +
         QuoteIdentifier(id.name.view()) + " " + serial + ";\n";
}

void Patcher::ChangeColumn(const Change& change) {
  const auto creator = texts_.CreatorOf(change.id);
  const Object* live = live_.Find(change.id);
  TableEditor* editor = creator ? EditorOf(*creator) : nullptr;
  const bool done = editor != nullptr && live != nullptr &&
                    editor->ChangeColumn(change, DefinitionOf(*live), MustSayNotNull(live_, *live));
  const bool more = std::ranges::any_of(change.fields, [](const FieldDifference& field) {
    return !IsOfDefinition(field) || field.field == "storage" || field.field == "options" ||
           field.field == "statistics target";
  });
  if (!done || more) rest_.push_back(&change);
}

// In the order of live, each behind those that are before it there.
void Patcher::AddColumns() {
  std::erase(new_columns_, nullptr);
  std::ranges::sort(new_columns_, {}, [&](const Object* column) {
    return std::pair(RelationOf(column->id), ColumnsBefore(live_, column->id).size());
  });
  for (const Object* column : new_columns_) AddColumn(*column);
}

void Patcher::AddColumn(const Object& column) {
  const ObjectId table{Kind::kTable, column.id.schema, {}, column.id.parent, {}};
  const auto creator = texts_.CreatorOf(table);
  const std::string sql = DefinitionOf(column);
  TableEditor* editor = creator ? EditorOf(*creator) : nullptr;
  const auto last = LastOf(table);
  if (editor != nullptr && editor->AddColumn(ElementIn(sql), ColumnsBefore(live_, column.id))) {
    if (const std::string rest = RestOf(sql); last && !rest.empty()) InsertBehind(*last, rest);
  } else if (last) {
    InsertBehind(*last, sql);
  } else {
    const std::string why = creator ? texts_.statements()[*creator].fixed : "no table is known";
    result_.not_patched.push_back({column.id, why, {}});
  }
}

// A foreign key may refer to a table that comes later.
void Patcher::AddConstraints() {
  for (const ObjectId& id : new_constraints_) {
    const Constraint* constraint = As<Constraint>(live_.Find(id));
    const auto creator = texts_.CreatorOf({Kind::kTable, id.schema, {}, id.parent, {}});
    TableEditor* editor = creator ? EditorOf(*creator) : nullptr;
    const auto sql = DumpOf(live_, {id});
    const bool plain = constraint != nullptr && sql.size() == 1 &&
                       constraint->type != ConstraintType::kForeignKey &&
                       RestOf(sql.front().sql).empty();
    if (plain && editor != nullptr && editor->AddConstraint(ElementIn(sql.front().sql))) continue;
    added_.insert(id);
  }
}

std::optional<std::size_t> Patcher::LastOf(const ObjectId& id) const {
  std::optional<std::size_t> last;
  auto look = [&](const ObjectId& one) {
    for (std::size_t statement : texts_.Of(one)) {
      if (Stays(statement)) last = std::max(last.value_or(0), statement);
    }
  };
  for (const ObjectId& one : WithChildren(origin_, id)) {
    if (!removed_.contains(one)) look(one);
  }
  return last;
}

std::optional<std::size_t> Patcher::AnchorOf(const DumpedStep& step,
                                             const std::map<ObjectId, std::size_t>& added) const {
  std::optional<std::size_t> anchor;
  auto after = [&](const ObjectId& id) {
    auto found = added.find(id);
    const auto last = found != added.end() ? std::optional(found->second) : LastOf(id);
    if (last) anchor = std::max(anchor.value_or(0), *last);
  };
  for (const ObjectId& need : step.needs) after(need);
  const Object* object = live_.Find(step.object);
  const Object* owner = object == nullptr ? nullptr : OwnerOf(live_, *object);
  // A default of its owner calls a sequence, which is owned later.
  const bool first = step.creates && step.object.kind == Kind::kSequence;
  if (owner != nullptr && !first) after(owner->id);
  return anchor;
}

std::optional<std::size_t> Patcher::LastStatement() const {
  for (std::size_t i = texts_.statements().size(); i-- > 0;) {
    if (Stays(i)) return i;
  }
  return std::nullopt;
}

void Patcher::AddStatements() {
  const auto& statements = texts_.statements();
  std::map<ObjectId, std::size_t> added;
  const std::size_t first = FirstTable(texts_);
  for (const DumpedStep& step : DumpOf(live_, added_)) {
    std::optional<std::size_t> anchor = AnchorOf(step, added);
    const bool before = !anchor && !IsTable(step.object.kind) && first < statements.size() &&
                        statements[first].fixed.empty();
    if (before) {
      const Located& where = statements[first];
      // Outside of what goes with that statement.
      const std::size_t at = WholeLines(texts_.Content(where.file), where.range).begin;
      edits_.Insert(where.file, at, step.sql + "\n");
      continue;
    }
    if (!anchor) anchor = LastStatement();
    if (!anchor && InsertInPlaceOfAll(texts_, step.sql, edits_)) continue;
    if (!anchor) {
      result_.not_patched.push_back({step.object, "there is no statement to put it behind", {}});
      continue;
    }
    added[step.object] = *anchor;
    InsertBehind(*anchor, (IsTable(step.object.kind) ? "\n" : "") + step.sql);
  }
}

// By a statement of its own, behind all that the Origin says of the object.
void Patcher::SayTheRest() {
  if (rest_.empty()) return;
  Alignment back;
  back.from = origin_;
  back.to = live_;
  PlanOptions options;
  options.offline = true;
  for (int i = 0; i < kHazardCount; ++i) options.allowed.insert(static_cast<Hazard>(i));
  const Migration migration = MakeMigration(back, Diff(back), options);
  for (const Change* change : rest_) {
    std::string sql;
    bool alters = true;
    for (const Segment& segment : migration.segments) {
      for (const PlannedStep& step : segment.steps) {
        if (step.object != change->id) continue;
        sql += step.sql;
        alters = alters && step.what != "drop" && step.what != "create";
      }
    }
    // What gives a privilege is told of no object: a statement about them is behind all.
    const auto last = SaysWhoMay(*change) ? LastStatement() : LastOf(change->id);
    if (sql.empty() || !alters || !last) {
      Leave(*change, "it cannot be said by a statement behind the one that makes it");
    } else {
      InsertBehind(*last, sql);
    }
  }
}

OriginPatch Patcher::Result() {
  for (std::size_t file = 0; file < texts_.names().size(); ++file) {
    if (!edits_.Changes(file)) continue;
    const std::string& before = texts_.Content(file);
    result_.files.push_back({texts_.names()[file], before, edits_.Apply(file, before), false});
  }
  return std::move(result_);
}

}  // namespace
}  // namespace patch

OriginPatch PatchToLive(const Alignment& alignment, const Comparison& comparison,
                        const std::vector<Script>& origin, const Model& text) {
  return patch::Patcher(alignment, comparison, origin, text).Make();
}

}  // namespace pgorigin
