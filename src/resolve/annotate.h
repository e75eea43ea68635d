// What only the text knows, added to what the server made of it.
#pragma once

#include "pgorigin/model/model.h"
#include "resolve/refusals.h"
#include "resolve/tell_by_text.h"

namespace pgorigin {

// `built` is the catalog of a server that executed the Origin, `reading` the same
// Origin read by text.  Places, domains, hints and owners come from the text; so do
// the objects of statements that the server could not execute.
Model Annotate(Model built, const Model& reading, const Refusals& refusals);

// A policy TO CURRENT_USER is for whoever applies the Origin, and that was `role` here: who
// it will be, a server cannot tell.  One that the text gives to `role` by name is settled.
void LeaveCurrentRole(Model& built, const Model& reading, Name role);

// The objects that come from the text because a statement of theirs is unbuilt.
Unbuilt UnbuiltOf(const Model& reading, const Refusals& refusals);

// A comment that CREATE EXTENSION gives by itself (pg_dump writes it out) is none.
void LeaveDefaultComments(Model& text, const Model& other);

// What the Origin leaves to the server (version and schema of an extension) is not
// compared: takes it out of `built`.
void LeaveUnstated(Model& built, const Model& reading);

}  // namespace pgorigin
