#include "cli/check_tenants.h"

#include <algorithm>

#include "cli/run_options.h"
#include "pgorigin/model/digest.h"

namespace pgorigin {
namespace {

bool IsOfName(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || c == '.' || c == '"' || (c & 0x80) != 0;
}

// Prose that speaks of things in one schema, about another.
std::string About(const std::string& text, const std::string& from, const std::string& to) {
  const std::string old = QuoteIdentifier(from), fresh = QuoteIdentifier(to);
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = 0; (at = text.find(old, at)) != text.npos; at += old.size()) {
    const std::size_t end = at + old.size();
    const bool begins = at == 0 || !IsOfName(text[at - 1]);
    const bool ends = end == text.size() || text[end] == '.' || !IsOfName(text[end]);
    if (!begins || !ends) continue;
    result.append(text, copied, at - copied).append(fresh);
    copied = end;
  }
  return result.append(text, copied);
}

ObjectId Unqualified(ObjectId id, Name schema) {
  if (id.kind == Kind::kSchema && id.name == schema) id.name = {};
  if (id.schema == schema) id.schema = {};
  id.arguments = WithSchemaAs(id.arguments.view(), schema.view(), "");
  return id;
}

void AddChange(Digest& digest, const Change& change, const std::string& schema) {
  digest.Add(WordFor(change.type));
  digest.Add(Unqualified(change.id, schema));
  digest.Add(Unqualified(change.from_id, schema));
  std::vector<FieldDifference> fields = change.fields;
  std::ranges::sort(fields, {}, &FieldDifference::field);
  for (const FieldDifference& field : fields) {
    digest.Add(field.field);
    digest.Add(WithSchemaAs(field.from, schema, ""));
    digest.Add(WithSchemaAs(field.to, schema, ""));
  }
}

}  // namespace

std::string TenantFingerprint(const Finding& finding, const Comparison& comparison,
                              const std::string& schema) {
  Digest digest;
  digest.Add(finding.rule);
  digest.Add(Unqualified(finding.object, schema));
  digest.Add(finding.detail);
  std::vector<const Change*> changes;
  for (const int index : finding.changes) {
    changes.push_back(&comparison.changes[static_cast<std::size_t>(index)]);
  }
  std::ranges::sort(changes, {}, [](const Change* change) { return change->id; });
  for (const Change* change : changes) AddChange(digest, *change, schema);
  return digest.Digits();
}

Tenants::Tenants(const std::vector<CheckTarget>& targets) {
  std::map<std::string, std::vector<const CheckTarget*>> fleets;
  for (const CheckTarget& target : targets) {
    if (!target.schema.empty()) fleets[target.fleet].push_back(&target);
  }
  for (const auto& [fleet, members] : fleets) {
    const Settings& settings = members.front()->settings;
    ConnectionOptions connection = ConnectionOf(settings);
    connection.conninfo = *settings.target;
    CatalogOptions options;
    for (const CheckTarget* member : members) {
      options.schemas.include.push_back(member->schema);
    }
    catalogs_[fleet] = std::make_unique<TenantCatalog>(connection, options);
  }
}

TenantCatalog* Tenants::CatalogOf(const CheckTarget& target) const {
  if (target.schema.empty()) return nullptr;
  return catalogs_.at(target.fleet).get();
}

Tenants::Shared& Tenants::SharedBy(const std::string& fleet, const std::string& likeness) {
  std::lock_guard lock(mutex_);
  std::unique_ptr<Shared>& shared = shared_[{fleet, likeness}];
  if (shared == nullptr) shared = std::make_unique<Shared>();
  return *shared;
}

TargetAudit Tenants::Share(const CheckTarget& target, const std::string& likeness,
                           const std::function<TargetAudit()>& make) {
  Shared& shared = SharedBy(target.fleet, likeness);
  std::lock_guard lock(shared.mutex);
  if (!shared.made) {
    shared.audit = make();
    shared.schema = target.schema;
    shared.made = true;
  }
  TargetAudit audit = shared.audit;
  if (target.schema == shared.schema) return audit;
  for (LedgerFinding& finding : audit.findings) {
    finding.object = About(finding.object, shared.schema, target.schema);
    finding.sentence = About(finding.sentence, shared.schema, target.schema);
  }
  return audit;
}

}  // namespace pgorigin
