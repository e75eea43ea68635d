// Keys of indexes, partition keys and exclusion constraints.
#pragma once

#include <string>
#include <vector>

#include "spec/fold.h"

namespace pgorigin {

// `list`: byte offset behind which the parenthesised list of elements opens.
IndexKey MakeIndexKey(Fold& fold, const PgQuery__IndexElem& element, const std::string& method,
                      const QualifiedName& table, int list);

// A predicate that the server does not keep (make_ands_implicit).
bool IsConstantTrue(const PgQuery__Node& predicate);

// The name by which the server calls a key when it chooses an index's name.
std::string KeyName(const PgQuery__IndexElem& element);

// `schema.name`, `name` for pg_catalog; empty when it is the default of the method.
std::string OperatorClassName(Fold& fold, const std::string& method,
                              std::span<PgQuery__Node*> names, bool explicitly = false);

// Whether it is the index, or the key, of REPLICA IDENTITY USING INDEX.
bool IdentifiesRows(const Fold& fold, const ObjectId& index);
// Makes it that; without a name, the default is what a dump has of a table whose index is gone.
void SetReplicaIdentity(Fold& fold, const QualifiedName& table, Name index);

// The parent has it as well as the child: what a partition has like its parent is
// the parent's.
// `attaching`: by ATTACH PARTITION, for which indexes made ON ONLY the parent count, too.
void AbsorbIntoParent(Fold& fold, const QualifiedName& parent, const QualifiedName& child,
                      bool attaching);
// The same for all partitions of a table, and for theirs.
void AbsorbPartitions(Fold& fold, const QualifiedName& parent);

// The names that the server gives to an index or a key that it makes for a partition.
std::string FreeIndexName(Fold& fold, const QualifiedName& table, const Index& index);
std::string FreeKeyName(Fold& fold, const QualifiedName& table, const Constraint& key);

// Tables that inherit from it or are its partitions.
std::vector<QualifiedName> ChildTables(const Fold& fold, const QualifiedName& table);
bool HasPartitions(const Fold& fold, const QualifiedName& table);

}  // namespace pgorigin
