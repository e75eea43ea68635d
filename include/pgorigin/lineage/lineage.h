// Where a difference comes from: live, the Origin or the migrations.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/model/model.h"

namespace pgorigin {

enum class LineageClass {
  kUnapplied,         // live is behind the migrations
  kMissingMigration,  // the migrations do not make what the Origin says
  kHandMade,          // live was changed by no migration
  kStaleOrigin,       // the migrations moved past the Origin
  kConflict,          // all three differ
  kUndetermined,      // not certain enough to be any of these
};
inline constexpr std::array<std::string_view, 6> kLineageWords = {
    "unapplied migration", "missing migration", "hand-made change",
    "stale Origin",        "conflict",          "undetermined"};
static_assert(kLineageWords.size() == static_cast<std::size_t>(LineageClass::kUndetermined) + 1);
inline std::string_view WordFor(LineageClass type) {
  return kLineageWords[static_cast<std::size_t>(type)];
}

// Of a finding, or of some fields of it.
struct LineageNote {
  LineageClass type = LineageClass::kUndetermined;
  std::vector<std::string> fields;  // empty: that the object is there, its name, or its table
  std::string reason;  // a clause: "goose has not applied db/2_tags.sql"; empty: the class says it
  std::string advice;  // sentences
  Place migration;     // that the reason is about; may be empty
  friend bool operator==(const LineageNote&, const LineageNote&) = default;
};

enum class FileState {
  kUnknown,  // no tool tells
  kApplied,
  kChanged,  // applied, and edited since
  kFailed,   // applied in part, perhaps
  kUnapplied,
};
inline constexpr std::array<std::string_view, 5> kFileStateWords = {"unknown", "applied", "changed",
                                                                    "failed", "unapplied"};
inline std::string_view WordFor(FileState state) {
  return kFileStateWords[static_cast<std::size_t>(state)];
}

struct MigrationFile {
  Name file;
  FileState state = FileState::kUnknown;
  friend bool operator==(const MigrationFile&, const MigrationFile&) = default;
};

// What a report says of it.
struct Lineage {
  std::string migrations;            // "db/migrations"
  std::string tool;                  // "goose"; empty: none keeps books in live
  std::string table;                 // "public.goose_db_version"
  std::vector<MigrationFile> files;  // those that apply, in order
  std::map<std::string, std::vector<LineageNote>> notes;  // by Finding::fingerprint
};

}  // namespace pgorigin
