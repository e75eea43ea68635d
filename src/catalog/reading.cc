#include "catalog/reading.h"

#include <algorithm>

#include "pgorigin/model/access.h"
#include "pgorigin/model/error.h"

namespace pgorigin {

Object* Reading::Insert(const ObjectId& id, Definition definition) {
  const auto place = model.objects.try_emplace(next_, id);
  next_ = std::next(place);
  Object& object = place->second;
  object.id = id;
  object.definition = std::move(definition);
  if (HasPrivileges(id.kind)) object.metadata.privileges.value.emplace();
  return &object;
}

void Reading::Remove(const ObjectId& id) { next_ = model.objects.erase(model.objects.find(id)); }

void Reading::RemoveEmptyDatabase() {
  DropEmptyDatabase(model);
  next_ = model.objects.end();
}

Object* Reading::Add(Address address, Kind kind, Oid schema, std::string_view name,
                     Definition definition, Name arguments) {
  auto found = schemas.find(schema);
  if (found == schemas.end() || !filter.Matches(found->second) || members.contains(address)) {
    return nullptr;
  }
  Object* object = Insert({kind, found->second, {}, name, arguments}, std::move(definition));
  Remember(address, object);
  if (Object* parent = Find({Catalog::kNamespace, schema})) object->needs.push_back(parent->id);
  return object;
}

Object* Reading::AddChild(Object& parent, Kind kind, std::string_view name, Definition definition) {
  Object* object =
      Insert({kind, parent.id.schema, parent.id.name, name, {}}, std::move(definition));
  object->needs.push_back(parent.id);
  return object;
}

Object* Reading::AddTopLevel(Address address, Kind kind, std::string_view name,
                             Definition definition) {
  if (members.contains(address)) return nullptr;
  Object* object = Insert({kind, {}, {}, name, {}}, std::move(definition));
  Remember(address, object);
  return object;
}

Object* Reading::Find(Address address) const {
  auto found = by_address_.find(address);
  return found == by_address_.end() ? nullptr : found->second;
}

Object* Reading::ExtensionOf(Address address) const {
  auto found = members.find(address);
  return found == members.end() ? nullptr : Find({Catalog::kExtension, found->second});
}

void Reading::SetOwner(Object* object, Oid role) const {
  auto found = roles.find(role);
  if (object != nullptr && found != roles.end()) object->metadata.owner.value = found->second;
}

CatalogType Reading::TypeOf(Oid type) const {
  auto found = types.find(type);
  if (found != types.end()) return found->second;
  auto row_type = row_types.find(type);
  if (row_type == row_types.end()) {
    throw std::logic_error("type " + std::to_string(type) + " is missing from the names of types");
  }
  const QualifiedName relation = RelationName(row_type->second.relation);
  const Name name = CanonicalName(relation.schema, relation.name);
  return {row_type->second.array ? Name(name.str() + "[]") : name};
}

Name Reading::TypeList(const std::vector<Oid>& types) const {
  std::string list;
  for (Oid type : types) list += (list.empty() ? "" : ", ") + Type(type).str();
  return list;
}

const CatalogRelation* Reading::Relation(Oid relation) const {
  auto found = relations.find(relation);
  return found == relations.end() ? nullptr : &found->second;
}

Object* Reading::RelationObject(Oid relation) const {
  const CatalogRelation* found = Relation(relation);
  return found == nullptr ? nullptr : found->object;
}

QualifiedName Reading::RelationName(Oid relation) const {
  const CatalogRelation* found = Relation(relation);
  return found == nullptr ? QualifiedName() : found->name;
}

const CatalogColumn* Reading::Column(Oid relation, std::int64_t number) const {
  const CatalogRelation* found = Relation(relation);
  if (found == nullptr || number < 1) return nullptr;
  std::size_t index = static_cast<std::size_t>(number) - 1;
  return index < found->columns.size() ? &found->columns[index] : nullptr;
}

std::vector<Name> Reading::Columns(Oid relation, const std::vector<std::int64_t>& numbers) const {
  std::vector<Name> names;
  for (std::int64_t number : numbers) {
    if (const CatalogColumn* column = Column(relation, number)) names.push_back(column->name);
  }
  return names;
}

Name Reading::Collation(Oid collation) const {
  auto found = collations.find(collation);
  return found == collations.end() ? Name() : found->second;
}

// opcdefault alone does not tell: text_ops is the default of text, and not that of
// citext, to which it can be given all the same.  The default of a type's own comes
// before one that the type can be cast to (GetDefaultOpClass in the server).
Name Reading::Opclass(Oid opclass, Oid key_type) const {
  auto found = opclasses.find(opclass);
  if (found == opclasses.end()) return {};
  const CatalogOpclass& chosen = found->second;
  if (!chosen.is_default) return chosen.name;
  for (auto base = domain_base.find(key_type); base != domain_base.end();
       base = domain_base.find(key_type)) {
    key_type = base->second;
  }
  bool is_own = chosen.type == key_type;
  bool has_own = default_opclasses.contains(PairKey(chosen.method, key_type));
  return is_own || !has_own ? Name() : chosen.name;
}

// A hash index stores integers, whatever its keys are.
Oid Reading::KeyType(Oid opclass, Oid stored_type) const {
  constexpr Oid kHash = 405;
  auto found = opclasses.find(opclass);
  if (found == opclasses.end()) return 0;
  return found->second.stored != 0 || found->second.method == kHash ? 0 : stored_type;
}

void Reading::LeaveOut(std::string what, std::string reason) {
  model.not_compared.push_back({std::move(what), std::move(reason), {}});
}

Name CanonicalName(std::string_view schema, std::string_view name) {
  if (schema == "pg_catalog") return QuoteIdentifier(name);
  return QuoteIdentifier(schema) + "." + QuoteIdentifier(name);
}

FunctionName FunctionOf(std::string_view array) {
  std::vector<std::string> parts = ParseTextArray(array);
  return parts.size() < 2 ? FunctionName() : FunctionName(parts[0], parts[1]);
}

Options SortedOptions(std::string_view reloptions) {
  Options options = ParseTextArray(reloptions);
  std::ranges::sort(options);
  return options;
}

}  // namespace pgorigin
