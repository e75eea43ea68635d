// Where databases are made that nobody keeps: a private server, or one that was given.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "pgorigin/session/session.h"

namespace pgorigin {

struct ScratchOptions;

// PostgreSQL's word for the databases of one server.
class ScratchCluster {
 public:
  virtual ~ScratchCluster() = default;

  virtual int major() const = 0;
  // "a scratch server (PostgreSQL 15)", safe to print.
  virtual std::string description() const = 0;
  // What the name of every database made here ends with, so that no other run has it;
  // empty where there is no other.
  virtual std::string suffix() const { return ""; }

  // Of the role that creates databases: in one that exists, and in one that it made.
  virtual std::string MaintenanceConnectionString() const = 0;
  virtual std::string ConnectionString(const std::string& database) const = 0;
  // Of the role that statements of an Origin run as, which owns that database (it is made
  // the owner if it is not).
  virtual std::string UnprivilegedConnectionString(const std::string& database) const = 0;

  // A role that did not exist before, and is of no use afterwards.
  virtual void NoteRole(const std::string&) {}
  // Bytes of all that was made.  Throws nothing.
  virtual std::uintmax_t DiskUsage() const = 0;
  // Ends what goes on there, and drops what was made; the destructor does so, too.
  // Returns what is left behind, with the reasons.
  virtual std::vector<std::string> Drop() { return {}; }
};

// The server that is given, else a private one.  Throws Error as GivenServer and
// ScratchServer do.
std::unique_ptr<ScratchCluster> OpenScratchCluster(const ScratchOptions& options,
                                                   const ConnectionOptions& timeouts);

}  // namespace pgorigin
