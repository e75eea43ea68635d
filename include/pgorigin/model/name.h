// An interned identifier or short word: eight bytes, compared by content.
#pragma once

#include <compare>
#include <concepts>
#include <functional>
#include <string>
#include <string_view>

namespace pgorigin {

class Name;
template <class T>
concept OtherText = !std::same_as<T, Name> && std::convertible_to<const T&, std::string_view>;

// Names repeat (types, schemas, tables of many columns), so each distinct text
// is stored once for the life of the process.  Thread-safe.
class Name {
 public:
  Name();
  Name(std::string_view text);  // NOLINT(google-explicit-constructor): a name is its text.
  Name(const std::string& text) : Name(std::string_view(text)) {}  // NOLINT
  Name(const char* text) : Name(std::string_view(text)) {}         // NOLINT

  const std::string& str() const { return *text_; }
  std::string_view view() const { return *text_; }
  operator std::string_view() const { return *text_; }  // NOLINT
  bool empty() const { return text_->empty(); }

  friend bool operator==(Name a, Name b) { return a.text_ == b.text_; }
  friend std::strong_ordering operator<=>(Name a, Name b) {
    return a.text_ == b.text_ ? std::strong_ordering::equal : *a.text_ <=> *b.text_;
  }
  template <OtherText T>
  friend bool operator==(Name a, const T& b) {
    return a.view() == std::string_view(b);
  }

 private:
  friend struct std::hash<Name>;
  const std::string* text_;
};

}  // namespace pgorigin

template <>
struct std::hash<pgorigin::Name> {
  std::size_t operator()(pgorigin::Name name) const noexcept {
    return std::hash<const void*>()(name.text_);
  }
};
