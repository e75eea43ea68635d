// Gives every listed field of a value something that it does not hold by itself.
#pragma once

#include <string>
#include <vector>

#include "snapshot/lists.h"

namespace pgorigin {

// No two values are alike, so that a field which is read into another one shows.
class Filler {
 public:
  void Fill(bool& value) { value = !value; }
  void Fill(int& value) { value += 1000 + ++count_; }
  void Fill(std::int64_t& value) { value -= 5'000'000'000 + ++count_; }
  void Fill(std::string& value) { value = "text \"" + Next() + "\"\n\tline\r\n\x1b é <b>`|--"; }
  void Fill(Name& value) { value = "Name " + Next() + "'\"é\n"; }
  void Fill(Kind& value) { value = Kind::kIndex; }
  void Fill(ColumnNames& value) { Fill(value.names); }
  void Fill(SqlText& value) {
    value.text = "a < '" + Next() + "'";
    value.search_path = "public, s" + Next();
  }
  void Fill(ObjectId& value) {
    value.kind = Kind::kFunction;
    FillFields(value);
  }
  template <class T>
  requires std::is_enum_v<T>
  void Fill(T& value) {
    for (const auto& [type, word] : snapshot::WordsOf(value)) {
      if (type != T{}) value = type;
    }
  }
  template <class T>
  void Fill(Box<T>& box) {
    Fill(*box);
  }
  template <class T>
  void Fill(std::optional<T>& value) {
    Fill(value.emplace());
  }
  template <class T>
  void Fill(Stated<T>& stated) {
    Fill(stated.value);
  }
  void Fill(Stated<Secret>&) {}  // never written
  template <class T>
  void Fill(std::vector<T>& values) {
    values.resize(2);
    for (T& value : values) Fill(value);
  }
  template <snapshot::HasFields T>
  void Fill(T& value) {
    FillFields(value);
  }

 private:
  std::string Next() { return std::to_string(++count_); }
  template <class T>
  void FillFields(T& value) {
    std::apply([&](const auto&... field) { (Fill(value.*field.member), ...); },
               snapshot::FieldsOf(&value));
  }

  int count_ = 0;
};

}  // namespace pgorigin
