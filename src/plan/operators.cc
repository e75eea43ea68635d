// Operators, operator classes and families.
#include "plan/aggregates.h"
#include "plan/emitters.h"
#include "plan/metadata.h"

namespace pgorigin::plan {
namespace {

void WriteOperands(Sql& sql, const ObjectId& id) {
  const std::vector<std::string_view> types = SplitTypes(id.arguments);
  if (types.size() != 2) throw CannotWrite("an operator has two operands");
  if (types[0] != "NONE") sql << ", LEFTARG =" << Canonical(types[0]);
  if (types[1] != "NONE") sql << ", RIGHTARG =" << Canonical(types[1]);
}

void WriteMembers(Sql& sql, const std::vector<std::string>& members) {
  sql.List(members, [&](const std::string& member) { sql << "\n   " << Canonical(member); });
}

bool Names(const std::string& partner, const ObjectId& id) {
  const std::string schema = id.schema == "pg_catalog" ? "" : QuoteIdentifier(id.schema) + ".";
  return partner == schema + id.name.str();
}

// Operators that name this one as their partner, while it names none: they come first,
// or the server would make it theirs.
std::vector<StepId> OneSidedPartners(const Model& model, const Object& object,
                                     const Operator& definition) {
  std::vector<StepId> first;
  for (auto it = model.objects.lower_bound({Kind::kOperator, {}, {}, {}, {}});
       it != model.objects.end() && it->first.kind == Kind::kOperator; ++it) {
    const Operator& other = *As<Operator>(&it->second);
    const bool commutes = definition.commutator.empty() && Names(other.commutator, object.id);
    const bool negates = definition.negator.empty() && Names(other.negator, object.id);
    if (commutes || negates) first.push_back({it->first});
  }
  return first;
}

}  // namespace

void Emit(Emission& out, const Object& object, const Operator& definition) {
  Sql sql;
  sql << "CREATE OPERATOR" << Identifier(object.id.schema);
  (sql.Glue() << ".").Glue() << Canonical(object.id.name);
  sql << "(FUNCTION =" << definition.function;
  WriteOperands(sql, object.id);
  auto write = [&](Keyword option, const std::string& name) {
    if (!name.empty()) sql << option << "OPERATOR(" << Canonical(name) << ")";
  };
  write(", COMMUTATOR =", definition.commutator);
  write(", NEGATOR =", definition.negator);
  if (!definition.restrict.empty()) sql << ", RESTRICT =" << definition.restrict;
  if (!definition.join.empty()) sql << ", JOIN =" << definition.join;
  if (definition.hashes) sql << ", HASHES";
  if (definition.merges) sql << ", MERGES";
  out.Create(object, (sql << ")").End(), OneSidedPartners(out.model(), object, definition));
}

// Loose members come before the classes: what is added later to a family that has a
// class for their type becomes part of that class.
void Emit(Emission& out, const Object& object, const OperatorFamily& family) {
  Sql sql;
  sql << "CREATE";
  WriteReference(sql, out.model(), object);
  sql.End();
  if (!family.members.empty()) {
    sql << "ALTER";
    WriteReference(sql, out.model(), object);
    sql << "ADD";
    WriteMembers(sql, family.members);
    sql.End();
  }
  out.Create(object, sql);
}

void Emit(Emission& out, const Object& object, const OperatorClass& definition) {
  Sql sql;
  sql << "CREATE OPERATOR CLASS" << QualifiedName{object.id.schema, object.id.name};
  if (definition.is_default) sql << "DEFAULT";
  sql << "FOR TYPE" << Canonical(definition.type) << "USING" << Identifier(object.id.arguments)
      << "FAMILY" << Canonical(definition.family) << "AS";
  WriteMembers(sql, definition.members);
  // It has to say something.
  const Name storage = definition.storage.empty() ? definition.type : definition.storage;
  if (!definition.members.empty() && !definition.storage.empty()) sql << ",";
  if (definition.members.empty() || !definition.storage.empty()) {
    sql << "\n    STORAGE" << Canonical(storage);
  }
  out.Create(object, sql.End());
}

}  // namespace pgorigin::plan
