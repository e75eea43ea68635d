// The database that the statements of an Origin have made so far.
#pragma once

#include <pg_query/pg_query.pb-c.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/ast/parse.h"
#include "pgorigin/ast/type_name.h"
#include "pgorigin/model/model.h"
#include "pgorigin/spec/read_spec.h"
#include "pgorigin/spec/script.h"
#include "spec/elaborate.h"

namespace pgorigin {

// What a session sees first, and nobody else.
inline constexpr std::string_view kTemporarySchema = "pg_temp";

// What SET says, for the session or (LOCAL) for a transaction.
struct SessionSettings {
  std::vector<std::string> search_path = {"public"};
  Name set_role;  // empty: the role that connects
  std::string default_tablespace;
  std::string default_access_method = "heap";
  bool standard_strings = true;  // standard_conforming_strings
};

// State and vocabulary of the handlers in spec/<family>.cc.  Each handler does to
// `model` what a server would do; what it cannot follow it says, by the functions
// below, and never leaves out silently.
class Fold : public SessionSettings {
 public:
  Fold(Model& model, const SpecOptions& options) : model(model), options(options) {}

  // Settings of the session are what they are at its beginning.
  void BeginFile();
  // What is temporary is gone then.
  void EndSession();
  // No catalog tells of what somebody has put into a schema of the server's own.
  void LeaveOutSystem();
  // BEGIN, COMMIT and their kin; what is rolled back is not folded.
  void Transact(const PgQuery__TransactionStmt& stmt);
  // Does to the settings of the session what was done to those of the transaction.
  void SetForSession(const std::function<void()>& set);
  // `parsed`: of the statement's text.
  void Apply(const ScriptStatement& statement, int source, ParseOutcome parsed);
  // What CREATE SCHEMA makes within the schema, in the server's order.
  void ApplyElements(const PgQuery__CreateSchemaStmt& stmt, Name schema, Name owner);

  // Names.  A relation that exists is found along the search path; a new object
  // goes to the first schema of it.
  QualifiedName Resolve(const PgQuery__RangeVar& name) const;
  QualifiedName NewName(const PgQuery__RangeVar& name) const;
  QualifiedName NewName(std::span<PgQuery__Node*> names) const;
  // The object of one of the kinds that the list of names means; null when there
  // is none.
  Object* FindNamed(std::span<PgQuery__Node*> names, std::initializer_list<Kind> kinds);
  Object* FindNamed(const QualifiedName& name, std::initializer_list<Kind> kinds);
  // The routine's schema, along the search path; pg_catalog when it is none of ours.
  QualifiedName ResolveRoutine(std::span<PgQuery__Node*> names, bool& found) const;
  std::string CurrentSchema() const;
  // Where a relation or a type is looked for that is named without a schema.
  std::vector<std::string> LookupPath() const;
  // A relation that goes at the end of the transaction (ON COMMIT DROP).
  void DropOnCommit(const ObjectId& id);
  // Who executes: of SET ROLE, or the role that applies the Origin; kCurrentRole where
  // nobody knows.
  Name CurrentRole() const;
  Name SearchPath() const;
  NameScope Names() const { return {&model, SearchPath()}; }
  // The canonical type; an unknown one makes `object` uncertain once it is added.
  std::string TypeOf(const PgQuery__TypeName& type);

  Expression MakeExpression(std::string text) const;

  // What is added next names something that the Origin does not define.
  void UnknownName(std::string what) { unknown_name_ = std::move(what); }

  // Adds an object at a location of the statement; an existing one is an error
  // that names both places, unless a later source may override.  Returns null then.
  Object* Add(ObjectId id, Definition definition, int location = 0);
  // The object is there, from an earlier source, and later ones may override.
  bool MayOverride(const ObjectId& id) const;
  // Records that the statement creates or alters the object.
  void Touched(const ObjectId& id, bool creates, int location = 0);
  void Erase(const ObjectId& id);
  // Erases a relation with all that hangs on it.
  void EraseRelation(const ObjectId& id);

  Place PlaceAt(int location) const;
  void Error(int location, std::string message);
  void Warn(int location, std::string message);
  void Note(int location, std::string message);
  void NotModelled(std::string what);
  void Opaque(std::string reason);  // it may have done anything
  void OpaqueOn(std::string reason, std::vector<QualifiedName> relations);
  // A statement that text cannot follow may have made it what it is.
  bool IsOpaque(const QualifiedName& relation) const;
  void Uncertain(Object& object, std::string reason);
  // What a comment in the Origin says of the element at that location.
  Name Hint(HintType type, int location) const;

  // The names in use, for choosing a new one.
  const TakenNames& Taken();
  // To be called after the object has got another name besides its own.
  void NameAdded(const Object& object) {
    if (taken_) taken_->Insert(object);
  }
  // To be called after ids were changed in `model` by hand.
  void NamesChanged() { taken_.reset(); }

  const ParsedStatement& parsed() const { return parsed_; }
  // The statement's first words, safe to print.
  std::string Excerpt() const;

  Model& model;
  const SpecOptions& options;
  // Tables that have, or had, children: so that few are searched for them.
  std::set<QualifiedName> parents;
  // Keys that this statement made, in order.
  std::vector<ObjectId> keys_of_statement;
  // Columns of which this statement says that they are not null (not_null.h).
  struct StatedNotNull {
    ObjectId column;
    std::string name;  // empty: the server chooses one
    int location = 0;
  };
  std::vector<StatedNotNull> stated_not_null;
  // What the model holds as a secret in one piece.
  std::map<ObjectId, Options> mapping_options;
  // Of indexes of partitioned tables: columns that were renamed since, by their names now, and
  // what the index calls them still.
  std::map<QualifiedName, std::map<Name, Name>> key_names;
  // Indexes of partitions that were attached to an index of the parent.
  std::map<ObjectId, int> attached_indexes;

 private:
  void Dispatch(const PgQuery__Node& node);
  void ApplyPart(const ScriptStatement& part, ParseOutcome parsed);
  bool DispatchOnDatabase(const PgQuery__DoStmt& block);
  std::size_t EndOfCommand(std::size_t begin) const;
  void WarnOfHints();
  bool MayBeAnything() const;
  bool MayBeGone(const Object& object) const;
  void Diagnose(Diagnostic::Severity severity, int location, std::string message);

  std::optional<SessionSettings> session_;  // once the transaction ends
  std::vector<ObjectId> dropped_on_commit_;
  bool has_temporary_ = false;
  std::set<Name> system_schemas_;  // that something was put into
  ParsedStatement parsed_;
  const ScriptStatement* statement_ = nullptr;
  int source_ = 0;
  std::map<ObjectId, int> source_of_;  // of what a later source may override
  mutable std::set<const ScriptStatement::Hint*> taken_hints_;
  // Where PlaceAt was asked for last: the next place is likely behind it.
  struct Reached {
    int offset = 0;
    Place place;
  };
  mutable Reached reached_;
  std::string unknown_name_;
  std::optional<TakenNames> taken_;
};

// Of the server itself.
inline bool IsSystemSchema(std::string_view schema) {
  return schema.starts_with("pg_") || schema == "information_schema";
}

inline std::span<PgQuery__Node*> Nodes(PgQuery__Node** items, std::size_t count) {
  return {items, count};
}
#define PGORIGIN_LIST(message, field) ::pgorigin::Nodes((message).field, (message).n_##field)

// False for what is named without a schema.
bool StandsInSchema(Kind kind);

// The strings of a list of names.
std::vector<std::string> Strings(std::span<PgQuery__Node*> nodes);
std::string StringOf(const PgQuery__Node& node);
// The value of an option as the catalogs print it: a word, a number, a boolean.
std::string ValueOf(const PgQuery__DefElem& option);
// `name=value` of storage parameters as stated; those of TOAST tables are `toast.name=value`.
Options OptionsOf(std::span<PgQuery__Node*> nodes);
void ToastLast(Options& options);

// The routine that ALTER, DROP or COMMENT names; null when there is none.
Object* FindRoutine(Fold& fold, const PgQuery__ObjectWithArgs& named);

// Types of the arguments by which a routine is called: that of its ObjectId.
std::string IdentityArguments(const std::vector<Argument>& arguments);

// One handler a statement form; the closed table in statements.cc lists them.
void CreateSchema(Fold& fold, const PgQuery__CreateSchemaStmt& stmt);
void CreateExtension(Fold& fold, const PgQuery__CreateExtensionStmt& stmt);
void SetVariable(Fold& fold, const PgQuery__VariableSetStmt& stmt);
void Discard(Fold& fold, const PgQuery__DiscardStmt& stmt);
// The statement has strings with backslashes in them, and they escape here.
bool HasEscapedStrings(const Fold& fold, std::string_view statement);
void Select(Fold& fold, const PgQuery__Node& statement);
void CreateTable(Fold& fold, const PgQuery__CreateStmt& stmt, bool foreign = false);
void AlterTable(Fold& fold, const PgQuery__AlterTableStmt& stmt);
void CreateIndex(Fold& fold, const PgQuery__IndexStmt& stmt);
void CreateSequence(Fold& fold, const PgQuery__CreateSeqStmt& stmt);
void AlterSequence(Fold& fold, const PgQuery__AlterSeqStmt& stmt);
void CreateView(Fold& fold, const PgQuery__ViewStmt& stmt);
// CREATE TABLE AS, SELECT INTO.
void CreateFromQuery(Fold& fold, const PgQuery__IntoClause& into, const PgQuery__Node& query);
void CreateTableAs(Fold& fold, const PgQuery__CreateTableAsStmt& stmt);
void CreateRoutine(Fold& fold, const PgQuery__CreateFunctionStmt& stmt);
void AlterRoutine(Fold& fold, const PgQuery__AlterFunctionStmt& stmt);
void CreateDomain(Fold& fold, const PgQuery__CreateDomainStmt& stmt);
void AlterDomain(Fold& fold, const PgQuery__AlterDomainStmt& stmt);
void CreateEnum(Fold& fold, const PgQuery__CreateEnumStmt& stmt);
void AlterEnum(Fold& fold, const PgQuery__AlterEnumStmt& stmt);
void CreateComposite(Fold& fold, const PgQuery__CompositeTypeStmt& stmt);
void CreateRange(Fold& fold, const PgQuery__CreateRangeStmt& stmt);
void Define(Fold& fold, const PgQuery__DefineStmt& stmt);
void CreateTrigger(Fold& fold, const PgQuery__CreateTrigStmt& stmt);
void CreatePolicy(Fold& fold, const PgQuery__CreatePolicyStmt& stmt);
void AlterPolicy(Fold& fold, const PgQuery__AlterPolicyStmt& stmt);
void CreateRewriteRule(Fold& fold, const PgQuery__RuleStmt& stmt);
void CreateEventTrigger(Fold& fold, const PgQuery__CreateEventTrigStmt& stmt);
void AlterEventTrigger(Fold& fold, const PgQuery__AlterEventTrigStmt& stmt);
void CreateStatistics(Fold& fold, const PgQuery__CreateStatsStmt& stmt);
void AlterStatistics(Fold& fold, const PgQuery__AlterStatsStmt& stmt);
void CreateConversion(Fold& fold, const PgQuery__CreateConversionStmt& stmt);
void CreateCast(Fold& fold, const PgQuery__CreateCastStmt& stmt);
void AlterOperator(Fold& fold, const PgQuery__AlterOperatorStmt& stmt);
void CreateOperatorClass(Fold& fold, const PgQuery__CreateOpClassStmt& stmt);
void CreateOperatorFamily(Fold& fold, const PgQuery__CreateOpFamilyStmt& stmt);
void AlterOperatorFamily(Fold& fold, const PgQuery__AlterOpFamilyStmt& stmt);
void AlterDictionary(Fold& fold, const PgQuery__AlterTSDictionaryStmt& stmt);
void AlterConfiguration(Fold& fold, const PgQuery__AlterTSConfigurationStmt& stmt);
void CreateLanguage(Fold& fold, const PgQuery__CreatePLangStmt& stmt);
void CreateTransform(Fold& fold, const PgQuery__CreateTransformStmt& stmt);
void CreateAccessMethod(Fold& fold, const PgQuery__CreateAmStmt& stmt);
// Parts of Define, by kind.
void DefineBaseType(Fold& fold, const PgQuery__DefineStmt& stmt);
void DefineCollation(Fold& fold, const PgQuery__DefineStmt& stmt);
void DefineOperator(Fold& fold, const PgQuery__DefineStmt& stmt);
void DefineTextSearch(Fold& fold, const PgQuery__DefineStmt& stmt);
void CreateForeignDataWrapper(Fold& fold, const PgQuery__CreateFdwStmt& stmt);
void AlterForeignDataWrapper(Fold& fold, const PgQuery__AlterFdwStmt& stmt);
void CreateForeignServer(Fold& fold, const PgQuery__CreateForeignServerStmt& stmt);
void AlterForeignServer(Fold& fold, const PgQuery__AlterForeignServerStmt& stmt);
void CreateUserMapping(Fold& fold, const PgQuery__CreateUserMappingStmt& stmt);
void AlterUserMapping(Fold& fold, const PgQuery__AlterUserMappingStmt& stmt);
void DropUserMapping(Fold& fold, const PgQuery__DropUserMappingStmt& stmt);
void CreateForeignTable(Fold& fold, const PgQuery__CreateForeignTableStmt& stmt);
void CreatePublication(Fold& fold, const PgQuery__CreatePublicationStmt& stmt);
void AlterPublication(Fold& fold, const PgQuery__AlterPublicationStmt& stmt);
void CreateSubscription(Fold& fold, const PgQuery__CreateSubscriptionStmt& stmt);
void AlterSubscription(Fold& fold, const PgQuery__AlterSubscriptionStmt& stmt);
void DropSubscription(Fold& fold, const PgQuery__DropSubscriptionStmt& stmt);
void Comment(Fold& fold, const PgQuery__CommentStmt& stmt);
void Drop(Fold& fold, const PgQuery__DropStmt& stmt);
void Rename(Fold& fold, const PgQuery__RenameStmt& stmt);
void SetSchema(Fold& fold, const PgQuery__AlterObjectSchemaStmt& stmt);
void ChangeOwner(Fold& fold, const PgQuery__AlterOwnerStmt& stmt);
void ReassignOwned(Fold& fold, const PgQuery__ReassignOwnedStmt& stmt);
void SetCurrentRole(Fold& fold, const PgQuery__VariableSetStmt& stmt);
void GrantOrRevoke(Fold& fold, const PgQuery__GrantStmt& stmt);
void AlterDefaultPrivileges(Fold& fold, const PgQuery__AlterDefaultPrivilegesStmt& stmt);
void AlterDatabaseSet(Fold& fold, const PgQuery__AlterDatabaseSetStmt& stmt);
void AlterRoleSet(Fold& fold, const PgQuery__AlterRoleSetStmt& stmt);
void SetSecurityLabel(Fold& fold, const PgQuery__SecLabelStmt& stmt);

}  // namespace pgorigin
