// One statement on a connection, with an eye on the clock.
#pragma once

#include <postgresql/libpq-fe.h>

#include <string>

#include "pgorigin/session/session.h"

namespace pgorigin {

struct Ending {
  std::string complaint;  // why it was cancelled; empty: it ended by itself
  bool failed = false;    // with an error, of the server or of libpq
  bool copies = false;    // it was COPY from or to the client, which is given nothing
  bool running = false;   // it goes on although it was cancelled: the session is of no use
};

Ending RunWithin(PGconn* connection, const std::string& sql, const Limits& limits);

}  // namespace pgorigin
