// Which constraints and indexes can be made while others read and write.
#pragma once

#include "plan/work.h"

namespace pgorigin::plan {

// Those of tables that are there already; not of partitioned ones, where PostgreSQL has
// neither CONCURRENTLY nor NOT VALID.  `beside`: indexes that are built under another name,
// since one that goes has theirs.
struct OnlineKeys {
  std::set<ObjectId> keys;
  std::set<ObjectId> beside;
};
OnlineKeys FindOnlineKeys(const Model& live, const Model& due, const Work& work);

// DROP INDEX can wait for readers, too.
bool CanDropConcurrently(const Model& live, const Work& work, const ObjectId& id);

}  // namespace pgorigin::plan
