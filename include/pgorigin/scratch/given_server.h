// A server that the user gave to make databases on.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pgorigin/scratch/scratch_cluster.h"
#include "pgorigin/scratch/scratch_server.h"

namespace pgorigin {

// The server of `options.url`.  Names of databases and roles that are made there end with
// a random suffix; all of them go again, and nothing else is touched.
//
// When the role of the URL is a superuser, statements of an Origin run as a new role
// without privileges, which logs in by password.  Else they run as the role of the URL
// itself.  Unlike a private server it is not confined: it is the user's.
//
// Throws Error (kCouldNotCompare) when it cannot be reached, is below 13, or its role may
// not create databases; kUsage for a malformed URL.
class GivenServer : public ScratchCluster {
 public:
  GivenServer(const ScratchOptions& options, const ConnectionOptions& timeouts);
  ~GivenServer() override;
  GivenServer(const GivenServer&) = delete;
  GivenServer& operator=(const GivenServer&) = delete;

  int major() const override;
  std::string description() const override;
  std::string suffix() const override;
  std::string MaintenanceConnectionString() const override;
  std::string ConnectionString(const std::string& database) const override;
  // Throws Error when the new role cannot log in.
  std::string UnprivilegedConnectionString(const std::string& database) const override;
  void NoteRole(const std::string& name) override;
  // Of the databases; what statements write beside them has a limit of its own.
  std::uintmax_t DiskUsage() const override;
  std::vector<std::string> Drop() override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The version of the server of that URL.
ServerVersion VersionOfGivenServer(const std::string& url, const ConnectionOptions& timeouts);

}  // namespace pgorigin
