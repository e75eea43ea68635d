#include "ast/locations.h"

#include <pg_query/pg_query.pb-c.h>

#include <cstdint>
#include <string_view>

namespace pgorigin {
namespace {

void Visit(const ProtobufCMessage* message, Locations& locations);

void VisitField(const ProtobufCMessage* message, const ProtobufCFieldDescriptor& field,
                Locations& locations) {
  const char* base = reinterpret_cast<const char*>(message);
  const void* at = base + field.offset;
  if (field.type == PROTOBUF_C_TYPE_INT32 && std::string_view(field.name) == "location") {
    int location = *static_cast<const std::int32_t*>(at);
    // No expression begins a statement: 0 is "not given", as -1 is.
    if (location <= 0) return;
    if (locations.first < 0 || location < locations.first) locations.first = location;
    if (location > locations.last) locations.last = location;
  }
  if (field.type != PROTOBUF_C_TYPE_MESSAGE) return;
  if (field.label == PROTOBUF_C_LABEL_REPEATED) {
    std::size_t count = *reinterpret_cast<const std::size_t*>(base + field.quantifier_offset);
    auto* items = *static_cast<ProtobufCMessage* const* const*>(at);
    for (std::size_t i = 0; i < count; ++i) Visit(items[i], locations);
    return;
  }
  bool in_oneof = (field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0;
  if (in_oneof &&
      *reinterpret_cast<const std::uint32_t*>(base + field.quantifier_offset) != field.id) {
    return;
  }
  Visit(*static_cast<ProtobufCMessage* const*>(at), locations);
}

void Visit(const ProtobufCMessage* message, Locations& locations) {
  if (message == nullptr) return;
  const ProtobufCMessageDescriptor& type = *message->descriptor;
  for (unsigned i = 0; i < type.n_fields; ++i) VisitField(message, type.fields[i], locations);
}

}  // namespace

Locations LocationsOf(const PgQuery__Node* node) {
  Locations locations;
  if (node != nullptr) Visit(&node->base, locations);
  return locations;
}

}  // namespace pgorigin
