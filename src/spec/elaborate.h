// What a server adds by itself while it executes DDL.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

// `table_column_label`, cut to 63 bytes the way the server cuts (makeObjectName).
std::string ObjectName(const std::string& first, const std::string& second,
                       const std::string& label);

struct QualifiedNameHash {
  std::size_t operator()(const QualifiedName& name) const {
    const std::hash<Name> hash;
    return hash(name.schema) * 31 + hash(name.name);
  }
};

// The names that a new one must not clash with.
struct TakenNames {
  using Names = std::unordered_set<QualifiedName, QualifiedNameHash>;
  Names relations;  // tables, views, sequences, composite types
  Names constraints;
  std::unordered_map<QualifiedName, Name, QualifiedNameHash> indexes;  // those tables'

  bool IsRelation(const QualifiedName& name) const {
    return relations.contains(name) || indexes.contains(name);
  }

  void Insert(const Object& object);
  // False: nobody knows whether another object has that name, too.
  bool Remove(const Object& object);
  // A name that no relation (and, when asked, no constraint) of the schema has:
  // `label`, `label1`, … (ChooseRelationName).
  std::string FreeRelation(Name schema, const std::string& first, const std::string& second,
                           const std::string& label, bool constraint) const;
  // The same for constraints without an index (ChooseConstraintName).
  std::string FreeConstraint(Name schema, const std::string& first, const std::string& second,
                             const std::string& label) const;
};

// Columns joined by underscores, no longer than a name can be.
std::string JoinColumns(const std::vector<std::string>& columns);

// The names by which an index calls its keys: duplicates get numbers.
std::vector<std::string> UniqueKeyNames(std::vector<std::string> names);

// The bounds of a sequence of that type.
void SetSequenceBounds(Sequence& sequence, bool ascending);

// A sequence as `serial` of that type makes it.
Sequence SerialSequence(const std::string& type);

// nextval('schema.sequence'::regclass), as the server prints it.
std::string NextvalText(const QualifiedName& sequence);

// The operator class is the default of some type for that access method, so that
// the server does not print it.
bool IsDefaultOperatorClass(std::string_view method, std::string_view opclass);

// pg_catalog has an operator class of that name.
bool IsOperatorClass(std::string_view name);

// The storage that columns of the type have unless told otherwise; empty: unknown.
std::string_view DefaultStorage(std::string_view base_type);

}  // namespace pgorigin
