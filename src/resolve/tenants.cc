#include "pgorigin/resolve/tenants.h"

namespace pgorigin {

void TenantCatalog::Read() {
  if (read_) return;
  CatalogOptions options = options_;
  options.state = &state_;
  Model all = ReadCatalog(connection_, options);
  for (auto& [id, object] : all.objects) {
    const Name schema = id.kind == Kind::kSchema ? id.name : id.schema;
    auto& objects = schema.empty() ? rest_.objects : schemas_[schema];
    objects.emplace_hint(objects.end(), id, std::move(object));
  }
  std::erase_if(rest_.objects,
                [](const auto& entry) { return entry.first.kind != Kind::kExtension; });
  all.objects = std::move(rest_.objects);
  rest_ = std::move(all);
  read_ = true;
}

Model TenantCatalog::ModelOf(const std::string& schema) {
  std::lock_guard lock(mutex_);
  Read();
  Model model = rest_;
  const auto found = schemas_.find(Name(schema));
  if (found == schemas_.end()) return model;  // dropped since it was listed
  for (const auto& entry : found->second) model.objects.insert(entry);
  return model;
}

std::string TenantCatalog::LikenessOf(const std::string& schema) {
  const std::map<ObjectId, Object>* tenant = nullptr;
  {
    std::lock_guard lock(mutex_);
    Read();
    const auto found = schemas_.find(Name(schema));
    if (found != schemas_.end()) tenant = &found->second;
  }
  return tenant == nullptr ? "" : pgorigin::LikenessOf(*tenant, Name(schema));  // never changed
}

std::string TenantCatalog::State() {
  std::lock_guard lock(mutex_);
  if (state_.empty()) state_ = ReadState(connection_);
  return state_;
}

}  // namespace pgorigin
