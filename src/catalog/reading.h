// What one reading of the catalogs has learned so far: the model, and where each
// oid went.
#pragma once

#include <map>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "catalog/rows.h"
#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

// System catalogs that hold objects, by their own oids, which no release changes:
// what pg_depend.classid and pg_description.classoid say.
enum class Catalog : Oid {
  kType = 1247,
  kProc = 1255,
  kClass = 1259,
  kAccessMethod = 2601,
  kOpfamilyOperator = 2602,
  kOpfamilyFunction = 2603,
  kAttrdef = 2604,
  kCast = 2605,
  kConstraint = 2606,
  kConversion = 2607,
  kLanguage = 2612,
  kNamespace = 2615,
  kOpclass = 2616,
  kOperator = 2617,
  kRewrite = 2618,
  kTrigger = 2620,
  kOpfamily = 2753,
  kForeignServer = 1417,
  kUserMapping = 1418,
  kForeignDataWrapper = 2328,
  kPublication = 6104,
  kPublicationRelation = 6106,
  kSubscription = 6100,
  kExtension = 3079,
  kPolicy = 3256,
  kStatistics = 3381,
  kCollation = 3456,
  kEventTrigger = 3466,
  kTransform = 3576,
  kTextSearchDictionary = 3600,
  kTextSearchParser = 3601,
  kTextSearchConfiguration = 3602,
  kTextSearchTemplate = 3764,
};

// A row of a system catalog.
struct Address {
  Oid catalog = 0;
  Oid oid = 0;
  Address(Catalog catalog, Oid oid) : Address(static_cast<Oid>(catalog), oid) {}
  Address(Oid catalog, Oid oid) : catalog(catalog), oid(oid) {}
  friend bool operator==(const Address&, const Address&) = default;
};
constexpr std::uint64_t PairKey(Oid a, Oid b) { return std::uint64_t{a} << 32 | b; }
struct AddressHash {
  std::size_t operator()(const Address& address) const {
    return std::hash<std::uint64_t>()(PairKey(address.catalog, address.oid));
  }
};

struct CatalogColumn {
  Name name;  // empty: dropped
  Oid type = 0;
  Oid collation = 0;
  Object* object = nullptr;  // null: of what is no table
};

struct CatalogRelation {
  QualifiedName name;
  char kind = 'r';                     // pg_class.relkind
  Object* object = nullptr;            // null: outside the filter, or of an extension
  std::vector<CatalogColumn> columns;  // by attnum - 1
};

// Of a row type, or an array of such, where nothing else is said.
struct CatalogType {
  Name name;
  Oid collation = 0;
  char storage = 'x';  // pg_type.typstorage
};

struct CatalogRowType {
  Oid relation = 0;
  bool array = false;
};

struct CatalogOpclass {
  Name name;  // as IndexKey::opclass
  Oid method = 0;
  Oid type = 0;
  Oid stored = 0;  // pg_opclass.opckeytype
  bool is_default = false;
};

template <class T>
using OidMap = std::pmr::unordered_map<Oid, T>;

class Reading {
  // Of relations, and eight times as much of what belongs to them: to grow, a map hangs all that it
  // has into new buckets.
  static constexpr std::size_t kRoom = 1 << 14;
  // Of what there is next to every object: it grows, and goes at once.
  std::pmr::monotonic_buffer_resource memory_;

 public:
  Model model;
  SchemaFilter filter;

  std::unordered_map<Oid, Name> roles;
  std::unordered_map<Oid, Name> schemas;  // all of users, whatever the filter
  std::unordered_map<Oid, Name> collations;
  std::unordered_map<Oid, CatalogOpclass> opclasses;
  std::unordered_set<std::uint64_t> default_opclasses;  // PairKey(method, type)
  OidMap<CatalogRelation> relations{kRoom, &memory_};   // all but indexes
  std::unordered_map<Oid, CatalogType> types;
  OidMap<CatalogRowType> row_types{&memory_};  // of user schemas; they are not in `types`
  std::unordered_map<Oid, Oid> domain_base;
  std::unordered_map<Address, Oid, AddressHash> members;  // of extensions

  // Adds an object that stands in a schema; null when it is not to be read: a
  // member of an extension, or outside the filter.
  Object* Add(Address address, Kind kind, Oid schema, std::string_view name, Definition definition,
              Name arguments = {});
  // Adds an object that belongs to `parent`.
  Object* AddChild(Object& parent, Kind kind, std::string_view name, Definition definition);
  // Adds an object of the database; null when it is a member of an extension.
  Object* AddTopLevel(Address address, Kind kind, std::string_view name, Definition definition);
  // Takes back what was added; to remember its address otherwise is left to the caller.
  void Remove(const ObjectId& id);
  // Takes back the database that says nothing (pgorigin/model/access.h).
  void RemoveEmptyDatabase();
  // Which row of the catalogs is that object.  Several may be: a table and its row
  // type, a constraint and the index behind it.
  void Remember(Address address, Object* object) { by_address_[address] = object; }
  Object* Find(Address address) const;
  // The extension that the row belongs to; null when it belongs to none.
  Object* ExtensionOf(Address address) const;
  void SetOwner(Object* object, Oid role) const;

  CatalogType TypeOf(Oid type) const;
  // As format_type() prints it, without a modifier.
  Name Type(Oid type) const { return TypeOf(type).name; }
  // "integer, text"
  Name TypeList(const std::vector<Oid>& types) const;

  // Null when the relation is not one of users.
  const CatalogRelation* Relation(Oid relation) const;
  // The relation as an object that children can be added to; null when it is not
  // to be read.
  Object* RelationObject(Oid relation) const;
  QualifiedName RelationName(Oid relation) const;
  // Null for a system column, or one of an unknown relation.
  const CatalogColumn* Column(Oid relation, std::int64_t number) const;
  // Numbers that are no column are left out.
  std::vector<Name> Columns(Oid relation, const std::vector<std::int64_t>& numbers) const;

  Name Collation(Oid collation) const;
  // Empty when `opclass` is what the server picks for a key of that type.
  Name Opclass(Oid opclass, Oid key_type) const;
  // The type of a key, from that of the index's column; 0 when the index stores another.
  Oid KeyType(Oid opclass, Oid stored_type) const;

  void LeaveOut(std::string what, std::string reason);

 private:
  Object* Insert(const ObjectId& id, Definition definition);

  // Behind what was inserted last: the likely place of the next.
  std::map<ObjectId, Object>::iterator next_ = model.objects.end();

  std::pmr::unordered_map<Address, Object*, AddressHash> by_address_{8 * kRoom, &memory_};
};

// `name` in pg_catalog, else `schema.name`; quoted as SQL needs it.
Name CanonicalName(std::string_view schema, std::string_view name);
// The name that `{function …}` of a query gave; empty for none.
FunctionName FunctionOf(std::string_view array);
// Options of a relation, sorted.
Options SortedOptions(std::string_view reloptions);

// The word of a one-letter code; an unknown letter is its own word, so that a
// newer server's value is shown and not taken for another.
template <std::size_t N>
Name WordOf(const std::pair<char, std::string_view> (&words)[N], char code) {
  for (const auto& [letter, word] : words) {
    if (letter == code) return word;
  }
  return std::string_view(&code, 1);
}

// tgenabled, ev_enabled, evtenabled.
inline constexpr std::pair<char, std::string_view> kFiringWords[] = {
    {'O', "origin"}, {'D', "disabled"}, {'R', "replica"}, {'A', "always"}};

}  // namespace pgorigin
