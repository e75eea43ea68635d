#include "verify/beside.h"

#include <fmt/format.h>

#include <chrono>
#include <future>
#include <memory>
#include <thread>

#include "verify/literal.h"

namespace pgorigin {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{5};

// The lock that a writer of rows has until its transaction ends.
std::unique_ptr<Session> OpenWriter(const ConnectionOptions& superuser, const Watch& watch,
                                    Oid relation) {
  auto found = watch.relations().find(relation);
  if (found == watch.relations().end()) return nullptr;
  auto writer = std::make_unique<Session>(superuser);
  writer->Execute("BEGIN");
  writer->Execute(
      fmt::format("LOCK TABLE ONLY {} IN ROW EXCLUSIVE MODE", InSql(found->second.name)));
  return writer;
}

}  // namespace

HeldLocks RunBeside(Session& session, const std::string& sql, const Limits& limits, Watch& watch,
                    const ConnectionOptions& superuser, Oid relation) {
  std::unique_ptr<Session> writer = OpenWriter(superuser, watch, relation);
  HeldLocks seen;
  std::future<void> running =
      std::async(std::launch::async, [&] { session.ExecuteWithin(sql, limits); });
  try {
    while (running.wait_for(kBetweenLooks) == std::future_status::timeout) {
      seen.merge(watch.Locks());
      if (writer != nullptr && watch.IsWaiting()) {
        seen.merge(watch.Locks());
        writer.reset();
      }
    }
  } catch (...) {
    writer.reset();  // or the statement would wait for it
    running.wait();
    throw;
  }
  running.get();
  return seen;
}

}  // namespace pgorigin
