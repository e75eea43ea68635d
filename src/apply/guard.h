// What has to be so before anything is changed.
#pragma once

#include "pgorigin/plan/plan_file.h"
#include "pgorigin/session/session.h"

namespace pgorigin::apply {

// Settings under which statements of a plan run, whatever roles and databases say.
void Prepare(Session& session);

// All throw Error (kCouldNotCompare).
void RefuseStandby(Session& session);
void RefuseOtherVersion(const Session& session, const PlanFile& plan);
// A pooler that lends a server connection for one transaction at a time would spread settings
// and the lock of a run over sessions of others.  `options`: of `session`.
// https://www.pgbouncer.org/features.html
void RefusePooling(Session& session, const ConnectionOptions& options);
// Held until the session ends: one run at a time in each database.
void TakeLock(Session& session);

}  // namespace pgorigin::apply
