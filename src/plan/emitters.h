// The create-emitters: one overload per struct of the model, one file per family.
// A struct without one does not compile.
#pragma once

#include "plan/emission.h"

namespace pgorigin::plan {

void Emit(Emission& out, const Object& object, const Schema& schema);               // namespaces.cc
void Emit(Emission& out, const Object& object, const Extension& extension);         // namespaces.cc
void Emit(Emission& out, const Object& object, const Enum& type);                   // types.cc
void Emit(Emission& out, const Object& object, const Domain& domain);               // types.cc
void Emit(Emission& out, const Object& object, const Composite& type);              // types.cc
void Emit(Emission& out, const Object& object, const Range& range);                 // types.cc
void Emit(Emission& out, const Object& object, const Function& function);           // routines.cc
void Emit(Emission& out, const Object& object, const Aggregate& aggregate);         // routines.cc
void Emit(Emission& out, const Object& object, const Sequence& sequence);           // sequences.cc
void Emit(Emission& out, const Object& object, const Table& table);                 // tables.cc
void Emit(Emission& out, const Object& object, const Column& column);               // columns.cc
void Emit(Emission& out, const Object& object, const View& view);                   // views.cc
void Emit(Emission& out, const Object& object, const ForeignDataWrapper& wrapper);  // federation.cc
void Emit(Emission& out, const Object& object, const ForeignServer& server);        // federation.cc
void Emit(Emission& out, const Object& object, const UserMapping& mapping);         // federation.cc
void Emit(Emission& out, const Object& object, const Publication& publication);     // federation.cc
void Emit(Emission& out, const Object& object, const Subscription& subscription);   // federation.cc
void Emit(Emission& out, const Object& object, const Constraint& constraint);  // constraints.cc
void Emit(Emission& out, const Object& object, const Index& index);            // indexes.cc
void Emit(Emission& out, const Object& object, const Trigger& trigger);        // triggers.cc
void Emit(Emission& out, const Object& object, const RowPolicy& policy);       // triggers.cc
void Emit(Emission& out, const Object& object, const RewriteRule& rule);       // triggers.cc
void Emit(Emission& out, const Object& object, const EventTrigger& trigger);   // event_triggers.cc
void Emit(Emission& out, const Object& object,
          const StatisticsObject& statistics);                                    // statistics.cc
void Emit(Emission& out, const Object& object, const Collation& collation);       // collations.cc
void Emit(Emission& out, const Object& object, const Conversion& conversion);     // collations.cc
void Emit(Emission& out, const Object& object, const Cast& cast);                 // collations.cc
void Emit(Emission& out, const Object& object, const Operator& definition);       // operators.cc
void Emit(Emission& out, const Object& object, const OperatorFamily& family);     // operators.cc
void Emit(Emission& out, const Object& object, const OperatorClass& definition);  // operators.cc
void Emit(Emission& out, const Object& object, const TextSearchParser& parser);   // text_search.cc
void Emit(Emission& out, const Object& object, const TextSearchTemplate& made);   // text_search.cc
void Emit(Emission& out, const Object& object, const TextSearchDictionary& dictionary);
void Emit(Emission& out, const Object& object, const TextSearchConfiguration& configuration);
void Emit(Emission& out, const Object& object, const BaseType& type);        // base_types.cc
void Emit(Emission& out, const Object& object, const Language& language);    // languages.cc
void Emit(Emission& out, const Object& object, const Transform& transform);  // languages.cc
void Emit(Emission& out, const Object& object, const AccessMethod& method);  // languages.cc

void Emit(Emission& out, const Object& object, const DefaultPrivileges& defaults);  // access.cc
void Emit(Emission& out, const Object& object, const DatabaseSettings& settings);   // access.cc

// The definition of a column inside CREATE TABLE.
void WriteColumn(Sql& sql, const Emission& out, const Object& object, const Column& column);
// `name WITH OPTIONS …`, of a table that has its columns from a type.
void WriteTypedColumn(Sql& sql, const Emission& out, const Object& object, const Column& column);
// ALTER TABLE statements; nothing when the value is empty.
void AlterStorage(Sql& sql, const Object& object, Name storage);
void AlterCompression(Sql& sql, const Object& object, Name compression);
// The statistics target and the options, where they are not those of `usual`.
void AlterStatistics(Sql& sql, const Object& object, const Column& column, const Column& usual);
// What makes a column that came from a parent table as it is here.
void AlterInheritedColumn(Sql& sql, const Object& object, const Column& column,
                          const Column& parent);
// ALTER TABLE ONLY … SET DEFAULT, ALTER DOMAIN … SET DEFAULT; without a value, DROP DEFAULT.
void WriteSetDefault(Sql& sql, const ObjectId& id, const std::optional<Expression>& value);
// A column that is the table's own, too, has no default where its parent has one.
void DropDefaultOf(Sql& sql, const Object& object, const Column& column, const Column& parent);
// ALTER TABLE … CLUSTER ON that index, or that key's.
void WriteClusterOn(Sql& sql, const ObjectId& id);
// Whether partitions hold indexes or keys that are attached to this one: they are
// created by themselves, under their own names.
bool HasAttachedIndexes(const Emission& out, const ObjectId& id);
// Its own step: it needs the index.  `usual`: also where it is the default.
void EmitReplicaIdentity(Emission& out, const Object& object, const Table& table, bool usual);
// TABLE a, TABLES IN SCHEMA b.
void WritePublished(Sql& sql, const Publication& publication);
// (publish = '…', …); servers before 18 know nothing of generated columns.
void WritePublishOptions(Sql& sql, const Publication& publication, bool says_generated);
// Of a policy: PUBLIC, CURRENT_USER, names.
void WriteRoles(Sql& sql, const std::vector<Name>& roles);
// GENERATED … AS IDENTITY (…).
void WriteIdentity(Sql& sql, const ObjectId& id, const Identity& identity);
enum class Build { kPlain, kOnly, kConcurrently };
void WriteIndex(Sql& sql, const ObjectId& id, Name name, const Index& index, Build build);
// Of a partition that finds its parent's indexes when it is attached.
bool IsOfLatePartition(const Emission& out, const ObjectId& id);
// START WITH … CYCLE, without the type.
void WriteSequenceOptions(Sql& sql, const Sequence& sequence);

// ADD CONSTRAINT to a child of the table that has that check.
void WriteCheckOfParent(Sql& sql, const QualifiedName& child, const Object& check);

}  // namespace pgorigin::plan
