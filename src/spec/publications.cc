// Publications and subscriptions.
#include <algorithm>
#include <string_view>

#include "pgorigin/model/subscription_options.h"
#include "spec/federation.h"
#include "spec/fold.h"

namespace pgorigin {
namespace {

constexpr std::string_view kOperations[] = {"insert", "update", "delete", "truncate"};

// `insert, update` as words; others than the four are the server's to refuse.
std::vector<Name> OperationsOf(const std::string& list) {
  std::vector<Name> operations;
  for (std::string_view operation : kOperations) {
    std::size_t at = 0;
    while (at <= list.size()) {
      std::size_t end = std::min(list.find(',', at), list.size());
      std::string_view word = std::string_view(list).substr(at, end - at);
      while (word.starts_with(' ')) word.remove_prefix(1);
      while (word.ends_with(' ')) word.remove_suffix(1);
      if (word == operation) operations.emplace_back(operation);
      at = end + 1;
    }
  }
  return operations;
}

bool IsTrue(const PgQuery__DefElem& option) {
  const std::string value = option.arg == nullptr ? "true" : StringOf(*option.arg);
  return value == "true" || value == "on" || value == "1" || value == "yes";
}

void SetOptions(std::span<PgQuery__Node*> nodes, Publication& publication) {
  for (const PgQuery__Node* node : nodes) {
    const PgQuery__DefElem& option = *node->def_elem;
    const std::string_view name = option.defname;
    if (name == "publish") publication.operations = OperationsOf(ValueOf(option));
    if (name == "publish_via_partition_root") publication.via_root = IsTrue(option);
    if (name == "publish_generated_columns") {
      publication.generated_columns = option.arg == nullptr ? "stored" : ValueOf(option);
    }
  }
}

// The order of the columns says nothing.
PublishedTable PublishedTableOf(Fold& fold, const PgQuery__PublicationTable& published) {
  PublishedTable table;
  table.on.relation = fold.Resolve(*published.relation);
  for (const std::string& name : Strings(PGORIGIN_LIST(published, columns))) {
    table.on.names.emplace_back(name);
  }
  std::ranges::sort(table.on.names);
  if (published.where_clause != nullptr) {
    table.where = fold.MakeExpression(fold.parsed().InParentheses(published.where_clause));
  }
  return table;
}

// The table alone stands for its children, which the server adds one by one.
void AddChildren(Fold& fold, const PublishedTable& table, std::vector<PublishedTable>& tables) {
  auto it = fold.model.objects.lower_bound({Kind::kTable, {}, {}, {}, {}});
  for (; it != fold.model.objects.end() && it->first.kind == Kind::kTable; ++it) {
    const Table& child = *As<Table>(&it->second);
    if (std::ranges::find(child.inherits, table.on.relation) == child.inherits.end()) continue;
    PublishedTable inherited = table;
    inherited.on.relation = RelationOf(it->first);
    tables.push_back(inherited);
    AddChildren(fold, inherited, tables);
  }
}

struct Contents {
  std::vector<PublishedTable> tables;
  std::vector<Name> schemas;
};

// `TABLE a, b, TABLES IN SCHEMA s, t`: an item may leave its word to the one before it.
Contents ContentsOf(Fold& fold, std::span<PgQuery__Node*> nodes) {
  using Type = PgQuery__PublicationObjSpecType;
  Contents contents;
  for (const PgQuery__Node* node : nodes) {
    const PgQuery__PublicationObjSpec& item = *node->publication_obj_spec;
    const Type type = item.pubobjtype;
    if (type == PG_QUERY__PUBLICATION_OBJ_SPEC_TYPE__PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA) {
      contents.schemas.emplace_back(fold.CurrentSchema());
    } else if (type == PG_QUERY__PUBLICATION_OBJ_SPEC_TYPE__PUBLICATIONOBJ_TABLES_IN_SCHEMA) {
      contents.schemas.emplace_back(item.name);
    } else if (item.pubtable != nullptr) {
      contents.tables.push_back(PublishedTableOf(fold, *item.pubtable));
      const PublishedTable table = contents.tables.back();
      if (item.pubtable->relation->inh) AddChildren(fold, table, contents.tables);
    }
  }
  return contents;
}

void Remove(const Contents& contents, Publication& publication) {
  for (const PublishedTable& table : contents.tables) {
    std::erase_if(publication.tables, [&](const PublishedTable& published) {
      return published.on.relation == table.on.relation;
    });
  }
  for (Name schema : contents.schemas) std::erase(publication.schemas, schema);
}

void Add(const Contents& contents, Publication& publication) {
  Remove(contents, publication);
  for (const PublishedTable& table : contents.tables) {
    auto same = [&](const PublishedTable& t) { return t.on.relation == table.on.relation; };
    if (std::ranges::none_of(publication.tables, same)) publication.tables.push_back(table);
  }
  publication.schemas.insert(publication.schemas.end(), contents.schemas.begin(),
                             contents.schemas.end());
  std::ranges::sort(publication.tables, {}, [](const PublishedTable& t) { return t.on.relation; });
  std::ranges::sort(publication.schemas);
}

std::vector<Name> NamesIn(std::span<PgQuery__Node*> nodes) {
  std::vector<Name> names;
  for (const std::string& name : Strings(nodes)) names.emplace_back(name);
  std::ranges::sort(names);
  return names;
}

std::string SubscriptionValue(const SubscriptionOption& known, const PgQuery__DefElem& option) {
  if (known.is_boolean) return IsTrue(option) ? "true" : "false";
  const std::string value = option.arg == nullptr ? "true" : StringOf(*option.arg);
  if (known.name != "streaming") return value;
  if (value == "parallel") return value;
  return IsTrue(option) ? "on" : "off";
}

void SetOption(const PgQuery__DefElem& option, ServerVersion version, Subscription& subscription) {
  const std::string_view name = option.defname;
  if (name == "enabled") subscription.enabled = IsTrue(option);
  if (name == "slot_name") {
    const std::string slot = option.arg == nullptr ? "" : StringOf(*option.arg);
    subscription.slot = slot == "none" ? "" : slot;
  }
  for (const SubscriptionOption& known : kSubscriptionOptions) {
    if (known.name != name) continue;
    const std::string prefix = std::string(name) + "=";
    const std::string value = SubscriptionValue(known, option);
    std::erase_if(subscription.options,
                  [&](const std::string& o) { return o.starts_with(prefix); });
    if (value != UsualValue(known, version)) {
      subscription.options.push_back(prefix + value);
    }
  }
  std::ranges::sort(subscription.options);
}

// `connect = false` creates it disabled.
void SetOptions(std::span<PgQuery__Node*> nodes, ServerVersion version,
                Subscription& subscription) {
  for (const PgQuery__Node* node : nodes) {
    const PgQuery__DefElem& option = *node->def_elem;
    if (std::string_view(option.defname) == "connect" && !IsTrue(option)) {
      subscription.enabled = false;
    }
  }
  for (const PgQuery__Node* node : nodes) SetOption(*node->def_elem, version, subscription);
}

#define ALTERS(name) PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_##name

void AlterPublications(const PgQuery__AlterSubscriptionStmt& stmt,
                       std::vector<Name>& publications) {
  const std::vector<Name> named = NamesIn(PGORIGIN_LIST(stmt, publication));
  if (stmt.kind == ALTERS(SET_PUBLICATION)) publications.clear();
  for (Name name : named) std::erase(publications, name);
  if (stmt.kind != ALTERS(DROP_PUBLICATION)) {
    publications.insert(publications.end(), named.begin(), named.end());
  }
  std::ranges::sort(publications);
}

}  // namespace

void CreatePublication(Fold& fold, const PgQuery__CreatePublicationStmt& stmt) {
  Publication publication;
  publication.all_tables = stmt.for_all_tables;
  publication.operations.assign(std::begin(kOperations), std::end(kOperations));
  Add(ContentsOf(fold, PGORIGIN_LIST(stmt, pubobjects)), publication);
  SetOptions(PGORIGIN_LIST(stmt, options), publication);
  fold.Add({Kind::kPublication, {}, {}, stmt.pubname, {}}, Box(std::move(publication)));
}

void AlterPublication(Fold& fold, const PgQuery__AlterPublicationStmt& stmt) {
  Object* object = FindTopLevel(fold, Kind::kPublication, stmt.pubname, false);
  if (object == nullptr) return;
  Publication& publication = *As<Publication>(object);
  SetOptions(PGORIGIN_LIST(stmt, options), publication);
  if (stmt.n_pubobjects == 0) return;
  const Contents contents = ContentsOf(fold, PGORIGIN_LIST(stmt, pubobjects));
  if (stmt.action == PG_QUERY__ALTER_PUBLICATION_ACTION__AP_DropObjects) {
    return Remove(contents, publication);
  }
  if (stmt.action == PG_QUERY__ALTER_PUBLICATION_ACTION__AP_SetObjects) {
    publication.tables.clear();
    publication.schemas.clear();
  }
  Add(contents, publication);
}

void CreateSubscription(Fold& fold, const PgQuery__CreateSubscriptionStmt& stmt) {
  Subscription subscription;
  subscription.publications = NamesIn(PGORIGIN_LIST(stmt, publication));
  subscription.connection.value = Secret{stmt.conninfo};
  subscription.slot = stmt.subname;
  SetOptions(PGORIGIN_LIST(stmt, options), fold.model.version, subscription);
  fold.Add({Kind::kSubscription, {}, {}, stmt.subname, {}}, Box(std::move(subscription)));
}

void AlterSubscription(Fold& fold, const PgQuery__AlterSubscriptionStmt& stmt) {
  Object* object = FindTopLevel(fold, Kind::kSubscription, stmt.subname, false);
  if (object == nullptr) return;
  Subscription& subscription = *As<Subscription>(object);
  switch (stmt.kind) {
    case ALTERS(CONNECTION):
      subscription.connection.value = Secret{stmt.conninfo};
      return;
    case ALTERS(SET_PUBLICATION):
    case ALTERS(ADD_PUBLICATION):
    case ALTERS(DROP_PUBLICATION):
      return AlterPublications(stmt, subscription.publications);
    case ALTERS(OPTIONS):
    case ALTERS(ENABLED):
      return SetOptions(PGORIGIN_LIST(stmt, options), fold.model.version, subscription);
    default:
      return;  // REFRESH and SKIP change no definition
  }
}

#undef ALTERS

void DropSubscription(Fold& fold, const PgQuery__DropSubscriptionStmt& stmt) {
  const Object* object = FindTopLevel(fold, Kind::kSubscription, stmt.subname, stmt.missing_ok);
  if (object != nullptr) fold.Erase(ObjectId(object->id));
}

}  // namespace pgorigin
