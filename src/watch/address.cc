#include "watch/address.h"

#include <map>
#include <string_view>

namespace pgorigin {
namespace {

// Types, relations and routines are looked up in their catalogs: one word does not tell
// which of their kinds each is.
struct AddressForm {
  std::string_view type;
  std::string_view catalog;
};

const std::map<Kind, AddressForm> kForms = {
    {Kind::kSchema, {"schema", "pg_namespace"}},
    {Kind::kExtension, {"extension", "pg_extension"}},
    {Kind::kEnum, {"", "pg_type"}},
    {Kind::kDomain, {"", "pg_type"}},
    {Kind::kComposite, {"", "pg_type"}},
    {Kind::kRange, {"", "pg_type"}},
    {Kind::kBaseType, {"", "pg_type"}},
    {Kind::kCollation, {"collation", "pg_collation"}},
    {Kind::kConversion, {"conversion", "pg_conversion"}},
    {Kind::kLanguage, {"language", "pg_language"}},
    {Kind::kFunction, {"", "pg_proc"}},
    {Kind::kTextSearchParser, {"text search parser", "pg_ts_parser"}},
    {Kind::kTextSearchTemplate, {"text search template", "pg_ts_template"}},
    {Kind::kTextSearchDictionary, {"text search dictionary", "pg_ts_dict"}},
    {Kind::kTextSearchConfiguration, {"text search configuration", "pg_ts_config"}},
    {Kind::kForeignDataWrapper, {"foreign-data wrapper", "pg_foreign_data_wrapper"}},
    {Kind::kForeignServer, {"server", "pg_foreign_server"}},
    {Kind::kSequence, {"", "pg_class"}},
    {Kind::kTable, {"", "pg_class"}},
    {Kind::kColumn, {"", "pg_class"}},
    {Kind::kView, {"", "pg_class"}},
    {Kind::kMaterializedView, {"", "pg_class"}},
    {Kind::kConstraint, {"", "pg_constraint"}},
    {Kind::kIndex, {"", "pg_class"}},
    {Kind::kStatisticsObject, {"statistics object", "pg_statistic_ext"}},
    {Kind::kTrigger, {"trigger", "pg_trigger"}},
    {Kind::kPolicy, {"policy", "pg_policy"}},
    {Kind::kRewriteRule, {"rule", "pg_rewrite"}},
    {Kind::kPublication, {"publication", "pg_publication"}},
    {Kind::kSubscription, {"subscription", "pg_subscription"}},
};

// Of a list of types, where a comma in parentheses or quotes is none between two of them.
std::vector<std::string> Types(std::string_view list) {
  std::vector<std::string> types;
  int depth = 0;
  bool quoted = false;
  for (char c : list) {
    if (c == '"') quoted = !quoted;
    depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
    if (types.empty() || (c == ',' && depth == 0 && !quoted)) types.emplace_back();
    const bool between = types.back().empty() && (c == ',' || c == ' ');
    if (!between) types.back() += c;
  }
  return types;
}

bool IsIndex(Kind kind) { return kind == Kind::kIndex; }

}  // namespace

std::optional<ObjectAddress> AddressOfDropped(const ObjectId& id) {
  const auto form = kForms.find(id.kind);
  if (form == kForms.end()) return std::nullopt;
  ObjectAddress address;
  address.type = form->second.type;
  address.catalog = form->second.catalog;
  if (!id.schema.empty()) address.names.push_back(id.schema.str());
  // An index is found by its own name, in the schema of its table.
  if (!id.parent.empty() && !IsIndex(id.kind)) address.names.push_back(id.parent.str());
  address.names.push_back(id.name.str());
  // Of a type all is one name.
  if (address.catalog == "pg_type") address.names = {ToString(QualifiedName{id.schema, id.name})};
  address.arguments = Types(id.arguments.view());
  return address;
}

std::optional<ObjectAddress> AddressOf(const ObjectId& id) {
  std::optional<ObjectAddress> address = AddressOfDropped(id);
  if (!address) return address;
  if (id.kind == Kind::kColumn || id.kind == Kind::kConstraint) {
    address->part = (id.kind == Kind::kColumn ? "column " : "constraint ") + id.name.str();
    address->catalog = "pg_class";
    address->names.pop_back();
  }
  if (id.kind == Kind::kTable) address->part = "relation";
  if (address->catalog == "pg_type") address->names = {id.schema.str(), id.name.str()};
  return address;
}

}  // namespace pgorigin
