#include "pgorigin/model/name.h"

#include <array>
#include <mutex>
#include <unordered_set>

namespace pgorigin {
namespace {

std::string_view TextOf(std::string_view text) { return text; }
std::string_view TextOf(const NameEntry& entry) { return entry.text; }

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(const auto& text) const {
    return std::hash<std::string_view>()(TextOf(text));
  }
};
struct SameText {
  using is_transparent = void;
  bool operator()(const auto& a, const auto& b) const { return TextOf(a) == TextOf(b); }
};

// Eight bytes from there on, the first one the highest; zeros behind the end.
std::uint64_t NumberOf(std::string_view text, std::size_t from) {
  std::uint64_t number = 0;
  for (std::size_t at = from; at < from + 8; ++at) {
    number = number << 8 | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
  }
  return number;
}

// Sharded, so that two sessions can intern at once.  Never freed: the pool is
// bounded by the identifiers of the schemas that one run reads.
struct Shard {
  std::mutex mutex;
  std::unordered_set<NameEntry, TextHash, SameText> entries;
};

const NameEntry* FindOrAdd(std::string_view text, std::size_t hash) {
  static auto* shards = new std::array<Shard, 16>;
  Shard& shard = (*shards)[hash % shards->size()];
  std::lock_guard lock(shard.mutex);
  auto found = shard.entries.find(text);
  if (found == shard.entries.end()) found = shard.entries.emplace(text).first;
  return &*found;
}

// Names of types, schemas and the columns that every table has come again and again: each
// thread keeps at hand what it asked for last.
const NameEntry* Intern(std::string_view text) {
  thread_local std::array<const NameEntry*, 1024> recent{};
  const std::size_t hash = TextHash()(text);
  const NameEntry*& last = recent[hash % recent.size()];
  if (last == nullptr || last->text != text) last = FindOrAdd(text, hash);
  return last;
}

}  // namespace

NameEntry::NameEntry(std::string_view text)
    : text(text), head(NumberOf(text, 0), NumberOf(text, 8)) {}

Name::Name() {
  static const NameEntry* const empty = Intern("");
  entry_ = empty;
}

// Most of what is left unsaid is empty.
Name::Name(std::string_view text) : entry_(text.empty() ? Name().entry_ : Intern(text)) {}

}  // namespace pgorigin
