// Many schemas of one database that should be alike: a schema for each tenant.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/catalog/read_catalog.h"

namespace pgorigin {

// The catalogs are read once for all, when the first tenant is asked for.  Safe to use from
// any thread.
class TenantCatalog {
 public:
  // `options`: its filter is that of all tenants.
  TenantCatalog(ConnectionOptions connection, CatalogOptions options)
      : connection_(std::move(connection)), options_(std::move(options)) {}

  // What ReadCatalog says of that schema alone.  Throws as it does, to each who asks.
  Model ModelOf(const std::string& schema);
  // A digest that two tenants share when one model is the other under another name of the
  // schema: then an Origin says of both the same.  Empty: that cannot be told.
  std::string LikenessOf(const std::string& schema);
  // As ReadState: of what was read; before anything is, of now.
  std::string State();

 private:
  void Read();

  const ConnectionOptions connection_;
  const CatalogOptions options_;
  std::mutex mutex_;
  bool read_ = false;
  Model rest_;  // that every tenant has: no object but extensions
  std::map<Name, std::map<ObjectId, Object>> schemas_;
  std::string state_;
};

// SQL that names things in `schema`, with `as` in the place of that name; what is in strings
// stays, but for names that are cast to regclass and its kin.
std::string WithSchemaAs(std::string_view sql, std::string_view schema, std::string_view as);

// See TenantCatalog::LikenessOf: of what stands in that schema.
std::string LikenessOf(const std::map<ObjectId, Object>& tenant, Name schema);

}  // namespace pgorigin
