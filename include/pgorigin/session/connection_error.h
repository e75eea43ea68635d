// Why there is no connection.
#pragma once

#include "pgorigin/model/error.h"

namespace pgorigin {

class ConnectionError : public Error {
 public:
  ConnectionError(const Error& error, bool passing) : Error(error), passing_(passing) {}
  // It may be otherwise in a moment: the server starts, is full, or could not be reached.
  // A refused password, say, stays refused.
  bool passing() const { return passing_; }

 private:
  bool passing_;
};

}  // namespace pgorigin
