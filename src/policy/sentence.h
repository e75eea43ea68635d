// What differs, in plain English.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "pgorigin/diff/change.h"

namespace pgorigin {

// What the two sides are called.
struct Sides {
  std::string_view from;
  std::string_view to;
};
inline constexpr Sides kAuditSides = {"live", "the Origin"};

// One sentence or two with the object and both values, on one line and safe to
// print.  Long values are cut to where they differ.
std::string SentenceOf(const Change& change, const Sides& sides);

// "type is integer in live and uuid in the Origin; default is …": every field but
// those named.  Empty when there is none.
std::string FieldWords(const Change& change, const Sides& sides,
                       std::initializer_list<std::string_view> but = {});

// "Not certain: …" when the change is, else empty; begins with a space.
std::string CertaintyWords(const Change& change);

// "confidence 0.85: same type uuid; same foreign key to public.users"
std::string EvidenceWords(double confidence, const std::vector<std::string>& evidence);

// "Column public.users.email"
std::string Subject(const ObjectId& id);

// On one line, at most `length` bytes and an ellipsis.
std::string OneLine(std::string_view text, std::size_t length = 160);

}  // namespace pgorigin
