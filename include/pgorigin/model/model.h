// A database schema as a value: what both readers build and everything else reads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/definition.h"
#include "pgorigin/model/field.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/model/server_version.h"

namespace pgorigin {

// Where an object is defined: file and line of an Origin, or nothing for a server.
struct Place {
  Name file;
  int line = 0;    // from 1; 0: not known
  int column = 0;  // from 1; 0: not known
  bool empty() const { return file.empty(); }
  friend bool operator==(const Place&, const Place&) = default;
};
// "origin/schema.sql:12"; empty when the place is.
std::string ToString(const Place& place);

// What objects of every kind have.
struct Metadata {
  Name comment;  // empty: none; COMMENT … IS '' is none, too
  // Unstated: not compared (see ManagedScope in resolve).
  Stated<Name> owner;
  Stated<std::vector<Privilege>> privileges;  // sorted
  std::vector<std::string> security_labels;   // `provider: label`, sorted
  static constexpr auto Fields() {
    return std::tuple(Field{"comment", &Metadata::comment}, Field{"owner", &Metadata::owner},
                      Field{"privileges", &Metadata::privileges},
                      Field{"security labels", &Metadata::security_labels});
  }
  friend bool operator==(const Metadata&, const Metadata&) = default;
};

struct Object {
  ObjectId id;
  Definition definition;
  Metadata metadata;
  std::vector<ObjectId> needs;  // what it depends on: from pg_depend; sorted; empty for text
  Place place;
  // The heading of the Origin below which it stands; empty when there is none.
  Name domain;
  // Only the server chose the name: `users_email_key` of an unnamed UNIQUE.
  bool generated_name = false;
  // `-- renamed from: old` in the Origin: the name that it had.
  Name renamed_from;
  // `-- pgorigin: keep reason="…"` in the Origin: what follows the colon.
  Name decision;
  // Why text alone cannot tell its definition (an opaque statement names it, an
  // option is not understood); empty otherwise.
  Name uncertain;
  // Why a difference in it is not certain, although equality would be: a name was
  // looked for in the only schema where it can be.
  Name guess;

  // Comments describe what was written, not what a server makes of it by itself.
  void ClearHints() {
    renamed_from = {};
    decision = {};
  }
};

// Something noticed while reading, with its place.
struct Diagnostic {
  enum class Severity { kError, kWarning, kNote };
  Severity severity = Severity::kError;
  Place place;
  std::string message;  // one line, safe to print
  std::string excerpt;  // the source line and a caret below it; may be empty
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// Seen and left out of the comparison.
struct NotCompared {
  std::string what;    // "event trigger audit_ddl", "owners and privileges"
  std::string reason;  // "not modelled yet"
  Place place;
  friend bool operator==(const NotCompared&, const NotCompared&) = default;
};

// A statement that text cannot follow (DO, CREATE TABLE AS, newer syntax).
struct Opaque {
  Place place;
  std::string statement;       // its first words, safe to print
  std::string reason;          // "DO runs code"
  bool whole_database = true;  // false: `relations` are all that it can touch
  std::vector<QualifiedName> relations;
  friend bool operator==(const Opaque&, const Opaque&) = default;
};

// Which statements of an Origin make an object what it is.
struct Touch {
  ObjectId id;
  Place place;
  bool creates = false;
  friend bool operator==(const Touch&, const Touch&) = default;
};

struct Model {
  std::map<ObjectId, Object> objects;
  ServerVersion version;
  // "live database lab on /run/postgresql", "origin/schema.md": safe to print.
  std::string source;
  bool from_server = false;
  std::vector<Diagnostic> diagnostics;
  std::vector<NotCompared> not_compared;
  std::vector<Opaque> opaque;
  std::vector<Touch> touches;  // in order of execution

  const Object* Find(const ObjectId& id) const {
    auto found = objects.find(id);
    return found == objects.end() ? nullptr : &found->second;
  }
  Object* Find(const ObjectId& id) {
    auto found = objects.find(id);
    return found == objects.end() ? nullptr : &found->second;
  }
};

// The definition of an object as T; null when it is of another kind.
template <class T>
const T* As(const Object* object) {
  if (object == nullptr) return nullptr;
  const auto* box = std::get_if<Box<T>>(&object->definition);
  return box == nullptr ? nullptr : &**box;
}
// To be changed: what it shares with copies of the object becomes its own.
template <class T>
T* As(Object* object) {
  if (object == nullptr) return nullptr;
  auto* box = std::get_if<Box<T>>(&object->definition);
  return box == nullptr ? nullptr : &**box;
}

// The objects of `kind` that belong to that relation (or domain), in order of name.
std::vector<const Object*> Children(const Model& model, Kind kind, const QualifiedName& relation);
std::vector<Object*> Children(Model& model, Kind kind, const QualifiedName& relation);

// The table, view or materialized view of that name; null when there is none.
const Object* FindRelation(const Model& model, const QualifiedName& name);

// Partitions fold into their parent: drops the columns, and the attached indexes and
// keys, that a partition has as the parent makes them.  (Other constraints that it
// merely inherits neither reader lists.)  Both sides of a comparison are folded the
// same way.
void FoldPartitions(Model& model);

}  // namespace pgorigin
