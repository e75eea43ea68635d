// A database on a private server, from SQL, read back by ReadCatalog.
#pragma once

#include <map>
#include <string>
#include <type_traits>
#include <variant>

#include "pgorigin/catalog/read_catalog.h"
#include "pgorigin/model/show.h"
#include "pgorigin/scratch/scratch_server.h"

namespace pgorigin {

class CatalogDatabase {
 public:
  explicit CatalogDatabase(const std::string& sql = "") : name_("catalog_" + NextNumber()) {
    Session session({.conninfo = Server().ConnectionString()});
    session.Execute("CREATE DATABASE " + name_ + " TEMPLATE template0");
    if (!sql.empty()) Execute(sql);
  }

  static ScratchServer& Server() {
    static ScratchServer server;
    return server;
  }

  ConnectionOptions connection() const { return {.conninfo = Server().ConnectionString(name_)}; }
  // As the superuser, with the schema public in the search_path.
  void Execute(const std::string& sql) const {
    Session session(connection());
    session.Execute("SET search_path = public");
    session.Execute(sql);
  }
  Model Read(const CatalogOptions& options = {}) const {
    return ReadCatalog(connection(), options);
  }

 private:
  static std::string NextNumber() {
    static int number = 0;
    return std::to_string(++number);
  }

  std::string name_;
};

// The object that is called so, as Describe() calls it: "column public.t.a".
inline const Object* Called(const Model& model, const std::string& description) {
  for (const auto& [id, object] : model.objects) {
    if (Describe(id) == description) return &object;
  }
  return nullptr;
}

using FieldTexts = std::map<std::string, std::string>;

template <class T>
const T& Unboxed(const T& value) {
  return value;
}
template <class T>
const T& Unboxed(const Box<T>& value) {
  return *value;
}

template <class T>
void ShowFields(const T& value, FieldTexts& texts) {
  ForEachField<T>(
      [&](const auto& field) { texts[std::string(field.name)] = Show(value.*field.member); });
}

// All listed fields of an object, those of its metadata too, as words.
inline FieldTexts FieldsOf(const Object& object) {
  FieldTexts texts;
  std::visit([&](const auto& definition) { ShowFields(Unboxed(definition), texts); },
             object.definition);
  ShowFields(object.metadata, texts);
  return texts;
}

}  // namespace pgorigin
