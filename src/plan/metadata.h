// What objects of all kinds have: a way to be spoken of, and a comment.
#pragma once

#include <string>

#include "pgorigin/model/model.h"
#include "plan/writer.h"

namespace pgorigin::plan {

// `TABLE public.users`, `TRIGGER t ON public.users`: as COMMENT ON and its kin want it.
void WriteReference(Sql& sql, const Model& model, const Object& object);

// COMMENT ON …, when there is one.
void WriteComment(Sql& sql, const Model& model, const Object& object);

// COMMENT ON … IS what it has, or NULL: of the object alone, without its columns.
void WriteCommentOrNone(Sql& sql, const Model& model, const Object& object);

// `name` in pg_catalog, else `schema.name`, quoted where SQL needs it: how texts of
// the model name a function.
std::string CanonicalText(const ObjectId& id);

}  // namespace pgorigin::plan
