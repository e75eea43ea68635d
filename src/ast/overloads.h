// Which function of a name a call means, and what that tells of its arguments.
// https://www.postgresql.org/docs/current/typeconv-func.html
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ast/query_level.h"
#include "ast/term.h"
#include "pgorigin/model/model.h"

namespace pgorigin {

struct Signature {
  std::vector<std::string> arguments;  // base types; of a variadic one, the last repeats
  std::size_t optional = 0;            // so many of the last have defaults
  bool variadic = false;
  std::string returns;
  std::vector<OutputColumn> columns;  // OUT and TABLE arguments
  bool returns_set = false;
};
using Signatures = std::vector<Signature>;

// The text of builtin_routines.cc.
std::string_view BuiltinSignatures();
// By name; null when it is not listed.
const Signatures* FindBuiltin(const std::string& name);
// All routines of that name in a schema of the model.
Signatures RoutinesOf(const Model& model, const std::string& schema, const std::string& name);

// The one that the server calls with such arguments, as far as their types tell; null
// when more than one is possible.
const Signature* Choose(const Signatures& signatures, const std::vector<Term>& arguments);
// The type that the server wants the argument to have; empty when it takes any.
std::string WantedBy(const Signature& signature, std::size_t argument,
                     const std::vector<Term>& arguments);
// What the call returns; empty when that is not known.
std::string ReturnedBy(const Signature& signature, const std::vector<Term>& arguments);

}  // namespace pgorigin
