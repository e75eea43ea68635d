// A model by table: built once, read by every house rule.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

// An object with its definition.
template <class T>
struct Typed {
  const Object* object;
  const T* definition;
  const T* operator->() const { return definition; }
  const ObjectId& id() const { return object->id; }
  Name name() const { return object->id.name; }
};

struct TableIndex {
  QualifiedName name;
  const Object* object = nullptr;
  const Table* table = nullptr;
  std::vector<Typed<Column>> columns;  // in order of the table
  std::vector<Typed<Constraint>> constraints;
  std::vector<Typed<Index>> indexes;
  std::vector<Typed<Trigger>> triggers;
  std::vector<Typed<RowPolicy>> policies;
  std::vector<std::pair<Name, Name>> sequences;  // owned: column, and name of the sequence

  const ObjectId& id() const { return object->id; }
  const Typed<Column>* Find(Name column) const;  // null when there is none
  const Typed<Constraint>* PrimaryKey() const;
  bool IsInPrimaryKey(Name column) const;
  bool IsForeignKey(Name column) const;  // one of its columns
  // `public.t`, for sentences.
  std::string text() const { return ToString(name); }
};

class ModelIndex {
 public:
  // The model must outlive it.
  explicit ModelIndex(const Model& model);

  const Model& model() const { return *model_; }
  const std::map<QualifiedName, TableIndex>& tables() const { return tables_; }
  const TableIndex* Find(const QualifiedName& name) const;
  // Why nothing about the object is certain; empty when it is.
  std::string DoubtAbout(const ObjectId& object) const;

 private:
  const Model* model_;
  std::map<QualifiedName, TableIndex> tables_;
  std::map<QualifiedName, std::string> doubts_;
  std::string doubt_about_all_;
};

}  // namespace pgorigin
