#include "pgorigin/model/digest.h"

namespace pgorigin {

void Digest::Add(std::string_view text) {
  for (char c : text) AddByte(static_cast<unsigned char>(c));
  // A byte that UTF-8 does not have keeps the parts apart.
  AddByte(0xFF);
}

void Digest::Add(const ObjectId& id) {
  for (std::string_view part : {WordFor(id.kind), id.schema.view(), id.parent.view(),
                                id.name.view(), id.arguments.view()}) {
    Add(part);
  }
}

std::string Digest::Digits() const {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[(state_ >> shift) & 15];
  return text;
}

}  // namespace pgorigin
