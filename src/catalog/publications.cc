// Publications and subscriptions.
#include <algorithm>

#include "catalog/reader.h"
#include "pgorigin/model/subscription_options.h"

namespace pgorigin {
namespace {

constexpr std::string_view kPublicationsSql = R"(
SELECT p.oid, p.pubname, p.pubowner, p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete,
  p.pubtruncate, p.pubviaroot, {pubgencols}
FROM pg_catalog.pg_publication AS p)";
enum class PublicationColumn {
  kOid,
  kName,
  kOwner,
  kAllTables,
  kInsert,
  kUpdate,
  kDelete,
  kTruncate,
  kViaRoot,
  kGeneratedColumns,
  kCount
};

constexpr std::pair<char, std::string_view> kGeneratedColumns[] = {{'n', "none"}, {'s', "stored"}};

Publication PublicationOfRow(const Row<PublicationColumn>& row) {
  using C = PublicationColumn;
  constexpr std::pair<C, std::string_view> kOperations[] = {{C::kInsert, "insert"},
                                                            {C::kUpdate, "update"},
                                                            {C::kDelete, "delete"},
                                                            {C::kTruncate, "truncate"}};
  Publication publication;
  publication.all_tables = row.Bool(C::kAllTables);
  for (const auto& [column, word] : kOperations) {
    if (row.Bool(column)) publication.operations.emplace_back(word);
  }
  publication.via_root = row.Bool(C::kViaRoot);
  publication.generated_columns = WordOf(kGeneratedColumns, row.Char(C::kGeneratedColumns));
  return publication;
}

void ReadPublications(Reading& reading, const ResultSet& rows) {
  using C = PublicationColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Address address(Catalog::kPublication, row.AsOid(C::kOid));
    if (reading.members.contains(address)) return;
    Object* object = reading.AddTopLevel(address, Kind::kPublication, row.Text(C::kName),
                                         Box<Publication>(PublicationOfRow(row)));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

constexpr std::string_view kPublishedTablesSql = R"(
SELECT pr.oid, pr.prpubid, pr.prrelid, {prattrs}, {prqual}
FROM pg_catalog.pg_publication_rel AS pr
JOIN pg_catalog.pg_class AS c ON c.oid = pr.prrelid
ORDER BY c.relnamespace, c.relname)";
enum class PublishedTableColumn { kOid, kPublication, kTable, kColumns, kWhere, kCount };

void ReadPublishedTables(Reading& reading, const ResultSet& rows) {
  using C = PublishedTableColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object = reading.Find({Catalog::kPublication, row.AsOid(C::kPublication)});
    if (object == nullptr) return;
    const Oid table = row.AsOid(C::kTable);
    PublishedTable published;
    published.on = {reading.RelationName(table),
                    reading.Columns(table, ParseNumbers(row.Text(C::kColumns)))};
    std::ranges::sort(published.on.names);  // their order says nothing
    published.where = row.Optional<Expression>(C::kWhere);
    std::vector<PublishedTable>& tables = As<Publication>(object)->tables;
    auto at = std::ranges::lower_bound(tables, published.on.relation, {},
                                       [](const PublishedTable& t) { return t.on.relation; });
    tables.insert(at, std::move(published));
    reading.Remember({Catalog::kPublicationRelation, row.AsOid(C::kOid)}, object);
  });
}

// From 15 on.
constexpr std::string_view kPublishedSchemasSql = R"(
SELECT p.publication, p.schema
FROM ({published_schemas}) AS p)";
enum class PublishedSchemaColumn { kPublication, kSchema, kCount };

void ReadPublishedSchemas(Reading& reading, const ResultSet& rows) {
  using C = PublishedSchemaColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object = reading.Find({Catalog::kPublication, row.AsOid(C::kPublication)});
    auto schema = reading.schemas.find(row.AsOid(C::kSchema));
    if (object == nullptr || schema == reading.schemas.end()) return;
    std::vector<Name>& schemas = As<Publication>(object)->schemas;
    schemas.insert(std::ranges::lower_bound(schemas, schema->second), schema->second);
    object->needs.push_back({Kind::kSchema, {}, {}, schema->second, {}});
  });
}

// A role sees of pg_subscription what it may, and older servers lack columns: in place of
// each of the others stands a null.
constexpr std::string_view kSubscriptionsSql = R"(
SELECT s.oid, s.subname, s.subowner, s.subconninfo, s.subenabled, s.subslotname, s.subpublications,
  s.subsynccommit, s.subbinary, s.substream, s.subtwophasestate, s.subdisableonerr,
  s.subpasswordrequired, s.subrunasowner, s.suborigin, s.subfailover
FROM ({subscriptions}) AS s)";
enum class SubscriptionColumn {
  kOid,
  kName,
  kOwner,
  kConnection,
  kEnabled,
  kSlot,
  kPublications,
  kSynchronousCommit,
  kBinary,
  kStreaming,
  kTwoPhase,
  kDisableOnError,
  kPasswordRequired,
  kRunAsOwner,
  kOrigin,
  kFailover,
  kCount
};

// Streaming was a boolean before it was a letter (16).  Of two-phase commit, the
// catalog holds how far it has come.
std::string ValueOf(SubscriptionColumn column, std::string_view text) {
  using C = SubscriptionColumn;
  const bool streaming = column == C::kStreaming;
  if (column == C::kTwoPhase) return text == "d" ? "false" : "true";
  if (streaming && text == "p") return "parallel";
  if (text == "t" || text == "true") return streaming ? "on" : "true";
  if (text == "f" || text == "false") return streaming ? "off" : "false";
  return std::string(text);
}

// The columns of options stand in their order.
constexpr SubscriptionColumn ColumnOf(std::size_t option) {
  return static_cast<SubscriptionColumn>(static_cast<int>(SubscriptionColumn::kSynchronousCommit) +
                                         static_cast<int>(option));
}
static_assert(ColumnOf(std::size(kSubscriptionOptions)) == SubscriptionColumn::kCount);

Subscription SubscriptionOfRow(const Row<SubscriptionColumn>& row, ServerVersion version) {
  using C = SubscriptionColumn;
  Subscription subscription;
  for (const std::string& name : ParseTextArray(row.Text(C::kPublications))) {
    subscription.publications.emplace_back(name);
  }
  std::ranges::sort(subscription.publications);
  if (!row.IsNull(C::kConnection)) subscription.connection.value = {row.String(C::kConnection)};
  subscription.enabled = ValueOf(C::kEnabled, row.Text(C::kEnabled)) == "true";
  subscription.slot = row.AsName(C::kSlot);
  for (std::size_t i = 0; i < std::size(kSubscriptionOptions); ++i) {
    const C column = ColumnOf(i);
    if (row.IsNull(column)) continue;
    const SubscriptionOption& option = kSubscriptionOptions[i];
    const std::string value = ValueOf(column, row.Text(column));
    if (value == UsualValue(option, version)) continue;
    subscription.options.push_back(std::string(option.name) + "=" + value);
  }
  std::ranges::sort(subscription.options);
  return subscription;
}

void ReadSubscriptions(Reading& reading, const ResultSet& rows) {
  using C = SubscriptionColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    if (row.IsNull(C::kName)) return reading.LeaveOut("subscriptions", "not readable by this role");
    Object* object = reading.AddTopLevel(
        {Catalog::kSubscription, row.IsNull(C::kOid) ? 0 : row.AsOid(C::kOid)}, Kind::kSubscription,
        row.Text(C::kName), Box<Subscription>(SubscriptionOfRow(row, reading.model.version)));
    if (!row.IsNull(C::kOwner)) reading.SetOwner(object, row.AsOid(C::kOwner));
    if (!row.IsNull(C::kConnection)) return;
    reading.LeaveOut("connection string of " + Describe(object->id), "not readable by this role");
  });
}

}  // namespace

const CatalogReader kPublicationsReader = {"publications", kPublicationsSql, ReadPublications};
const CatalogReader kPublishedTablesReader = {"published tables", kPublishedTablesSql,
                                              ReadPublishedTables};
const CatalogReader kPublishedSchemasReader = {"published schemas", kPublishedSchemasSql,
                                               ReadPublishedSchemas};
const CatalogReader kSubscriptionsReader = {"subscriptions", kSubscriptionsSql, ReadSubscriptions};

}  // namespace pgorigin
