// What the emitters share: the model that they read and the steps that they add.
#pragma once

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "pgorigin/model/model.h"
#include "plan/step.h"
#include "plan/writer.h"

namespace pgorigin::plan {

// Thrown by an emitter when the object is not one that SQL can make.
struct CannotWrite : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Emission {
 public:
  // `deferred`: columns whose defaults are set after all tables are there.
  Emission(const Model& model, std::set<ObjectId> deferred);

  const Model& model() const { return *model_; }
  bool IsDeferred(const ObjectId& column) const { return deferred_.contains(column); }
  // Routines that are there already: CREATE OR REPLACE.
  void Replace(const ObjectId& id) { replaced_.insert(id); }
  bool Replaces(const ObjectId& id) const { return replaced_.contains(id); }
  // For a database with data, not for an empty one: materialized views are filled, and
  // extensions have the version that is due.
  void SetMigration(const Model& live) { live_ = &live; }
  bool IsMigration() const { return live_ != nullptr; }
  // Null: an empty database.
  const Model* live() const { return live_; }
  // Constraints and indexes that are made while others read and write.
  void SetOnline(std::set<ObjectId> keys) { online_ = std::move(keys); }
  bool IsOnline(const ObjectId& key) const { return online_.contains(key); }
  // Columns that stand beside those whose place they take.
  void SetExpanded(std::set<ObjectId> columns) { expanded_ = std::move(columns); }
  const std::set<ObjectId>& expanded() const { return expanded_; }
  // Partitions that are attached when they have their keys, which their parent's find then.
  void AttachLate(const ObjectId& table) { late_.insert(table); }
  bool IsAttachedLate(const ObjectId& table) const { return late_.contains(table); }
  // Tables that are partitions of that one.
  const std::vector<ObjectId>& PartitionsOf(const QualifiedName& table) const;

  // Adds the step that creates the object, with its comment.  `more` are needs that
  // follow from the definition, beside those that the server recorded.
  void Create(const Object& object, Sql sql, std::vector<StepId> more = {});
  // Adds a later part of the object.
  void Add(const Object& object, Part part, const Sql& sql, std::vector<StepId> needs);
  // Notes, for the end of the plan, that something is not written.
  void LeaveOut(const ObjectId& id, const std::string& reason);

  std::vector<Step>& steps() { return steps_; }
  const std::vector<std::pair<ObjectId, std::string>>& left_out() const { return left_out_; }

 private:
  std::vector<StepId> NeedsOf(const Object& object) const;

  const Model* model_;
  const Model* live_ = nullptr;
  std::set<ObjectId> deferred_;
  std::set<ObjectId> replaced_;
  std::set<ObjectId> late_;
  std::set<ObjectId> online_;
  std::set<ObjectId> expanded_;
  std::map<QualifiedName, std::vector<ObjectId>> partitions_;
  std::vector<Step> steps_;
  std::vector<std::pair<ObjectId, std::string>> left_out_;
};

// The step that makes `id` exist: columns are made with their table.
StepId CreatorOf(const Model& model, const ObjectId& id);

// Of a key or an index of a partition: those of its parent.  They come first, or the
// server would take the partition's own for the counterparts that it has to make.
std::vector<StepId> KeysOfParent(const Model& model, const Object& object);

}  // namespace pgorigin::plan
