// What ties a database to others: foreign data, publications, subscriptions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/box.h"
#include "pgorigin/model/field.h"
#include "pgorigin/model/name.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/model/reference.h"
#include "pgorigin/model/sql_text.h"
#include "pgorigin/model/types.h"

namespace pgorigin {

// A value that is compared and never shown or written: a password among the options
// of a user mapping, the connection string of a subscription.
struct Secret {
  std::string value;
  friend bool operator==(const Secret&, const Secret&) = default;
};

// https://www.postgresql.org/docs/current/sql-createforeigndatawrapper.html
struct ForeignDataWrapper {
  FunctionName handler;
  FunctionName validator;
  Options options;
  static constexpr auto Fields() {
    return std::tuple(Field{"handler", &ForeignDataWrapper::handler},
                      Field{"validator", &ForeignDataWrapper::validator},
                      Field{"options", &ForeignDataWrapper::options});
  }
  friend bool operator==(const ForeignDataWrapper&, const ForeignDataWrapper&) = default;
};

struct ForeignServer {
  Name wrapper;
  std::string type;
  std::string version;
  Options options;
  static constexpr auto Fields() {
    return std::tuple(
        Field{"foreign data wrapper", &ForeignServer::wrapper}, Field{"type", &ForeignServer::type},
        Field{"version", &ForeignServer::version}, Field{"options", &ForeignServer::options});
  }
  friend bool operator==(const ForeignServer&, const ForeignServer&) = default;
};

// Its name is `user SERVER server`.
struct UserMapping {
  Name server;
  Name user;                               // "public" for PUBLIC
  Stated<std::vector<Name>> option_names;  // sorted; unstated where the role may not see them
  Stated<Secret> option_values;
  static constexpr auto Fields() {
    return std::tuple(Field{"server", &UserMapping::server}, Field{"user", &UserMapping::user},
                      Field{"options", &UserMapping::option_names},
                      Field{"values of options", &UserMapping::option_values});
  }
  friend bool operator==(const UserMapping&, const UserMapping&) = default;
};

struct PublishedTable {
  ForeignColumns on;  // its columns, sorted; none: all of them
  std::optional<Expression> where;
  static constexpr auto Fields() {
    return std::tuple(Field{"table", &PublishedTable::on}, Field{"where", &PublishedTable::where});
  }
  friend bool operator==(const PublishedTable&, const PublishedTable&) = default;
};

// https://www.postgresql.org/docs/current/sql-createpublication.html
struct Publication {
  bool all_tables = false;
  std::vector<PublishedTable> tables;  // sorted
  std::vector<Name> schemas;           // sorted
  std::vector<Name> operations;        // of "insert", "update", "delete", "truncate", in this order
  bool via_root = false;
  Name generated_columns = "none";  // from 18 on
  static constexpr auto Fields() {
    return std::tuple(
        Field{"all tables", &Publication::all_tables}, Field{"tables", &Publication::tables},
        Field{"schemas", &Publication::schemas}, Field{"publish", &Publication::operations},
        Field{"publish_via_partition_root", &Publication::via_root},
        Field{"publish_generated_columns", &Publication::generated_columns});
  }
  friend bool operator==(const Publication&, const Publication&) = default;
};

// https://www.postgresql.org/docs/current/sql-createsubscription.html
struct Subscription {
  std::vector<Name> publications;  // sorted
  Stated<Secret> connection;       // only a superuser may see it
  bool enabled = true;             // pg_dump leaves it to people to enable
  Name slot;                       // empty: none
  Options options;  // synchronous_commit=…, binary=…; sorted, those at their defaults left out
  static constexpr auto Fields() {
    return std::tuple(Field{"publications", &Subscription::publications},
                      Field{"connection", &Subscription::connection},
                      Field{"enabled", &Subscription::enabled, Trait::kCarried},
                      Field{"slot name", &Subscription::slot},
                      Field{"options", &Subscription::options});
  }
  friend bool operator==(const Subscription&, const Subscription&) = default;
};

}  // namespace pgorigin
