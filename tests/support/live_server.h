// A scratch server in the part of the live one.
#pragma once

#include <fmt/format.h>

#include <string>

#include "pgorigin/scratch/scratch_server.h"
#include "pgorigin/session/session.h"

namespace pgorigin {

class LiveServer {
 public:
  LiveServer() = default;
  explicit LiveServer(const ScratchOptions& options) : server_(options) {}

  // The connection string of a new database, made by that SQL, as the superuser.
  std::string Database(const std::string& sql) {
    std::string name = fmt::format("live_{}", ++databases_);
    server_.CreateDatabase(name);
    ConnectionOptions options;
    options.conninfo = server_.ConnectionString(name);
    Session session(options);
    session.Execute("SET search_path TO public");
    if (!sql.empty()) session.Execute(sql);
    return options.conninfo;
  }
  ScratchServer& server() { return server_; }

 private:
  ScratchServer server_;
  int databases_ = 0;
};

}  // namespace pgorigin
