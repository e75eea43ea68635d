#include "pgorigin/model/name.h"

#include <array>
#include <mutex>
#include <unordered_set>

namespace pgorigin {
namespace {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

// Sharded, so that two sessions can intern at once.  Never freed: the pool is
// bounded by the identifiers of the schemas that one run reads.
struct Shard {
  std::mutex mutex;
  std::unordered_set<std::string, TextHash, std::equal_to<>> texts;
};

const std::string* FindOrAdd(std::string_view text, std::size_t hash) {
  static auto* shards = new std::array<Shard, 16>;
  Shard& shard = (*shards)[hash % shards->size()];
  std::lock_guard lock(shard.mutex);
  auto found = shard.texts.find(text);
  if (found == shard.texts.end()) found = shard.texts.emplace(text).first;
  return &*found;
}

// Names of types, schemas and the columns that every table has come again and again: each
// thread keeps at hand what it asked for last.
const std::string* Intern(std::string_view text) {
  thread_local std::array<const std::string*, 1024> recent{};
  const std::size_t hash = TextHash()(text);
  const std::string*& last = recent[hash % recent.size()];
  if (last == nullptr || *last != text) last = FindOrAdd(text, hash);
  return last;
}

}  // namespace

Name::Name() {
  static const std::string* const empty = Intern("");
  text_ = empty;
}

// Most of what is left unsaid is empty.
Name::Name(std::string_view text) : text_(text.empty() ? Name().text_ : Intern(text)) {}

}  // namespace pgorigin
