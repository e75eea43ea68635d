// An interned identifier or short word: eight bytes, compared by content.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace pgorigin {

class Name;
template <class T>
concept OtherText = !std::same_as<T, Name> && std::convertible_to<const T&, std::string_view>;

// What a name points to.  The first bytes of a text as numbers, which compare as the bytes do,
// tell most names apart: half the time of a search in a map went into comparing texts.
struct NameEntry {
  explicit NameEntry(std::string_view text);

  std::string text;
  std::pair<std::uint64_t, std::uint64_t> head;
};

// Names repeat (types, schemas, tables of many columns), so each distinct text
// is stored once for the life of the process.  Thread-safe.
class Name {
 public:
  Name();
  Name(std::string_view text);  // NOLINT(google-explicit-constructor): a name is its text.
  Name(const std::string& text) : Name(std::string_view(text)) {}  // NOLINT
  Name(const char* text) : Name(std::string_view(text)) {}         // NOLINT

  const std::string& str() const { return entry_->text; }
  std::string_view view() const { return entry_->text; }
  operator std::string_view() const { return entry_->text; }  // NOLINT
  bool empty() const { return entry_->text.empty(); }

  friend bool operator==(Name a, Name b) { return a.entry_ == b.entry_; }
  // Of their bytes, as std::string has it.
  friend std::strong_ordering operator<=>(Name a, Name b) {
    if (a.entry_ == b.entry_) return std::strong_ordering::equal;
    const auto order = a.entry_->head <=> b.entry_->head;
    return order != 0 ? order : a.entry_->text <=> b.entry_->text;
  }
  template <OtherText T>
  friend bool operator==(Name a, const T& b) {
    return a.view() == std::string_view(b);
  }

 private:
  friend struct std::hash<Name>;
  const NameEntry* entry_;
};

}  // namespace pgorigin

template <>
struct std::hash<pgorigin::Name> {
  std::size_t operator()(pgorigin::Name name) const noexcept {
    return std::hash<const void*>()(name.entry_);
  }
};
