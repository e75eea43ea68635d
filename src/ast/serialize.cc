#include "ast/serialize.h"

#include <pg_query/pg_query.pb-c.h>

#include <cstdint>
#include <string_view>

namespace pgorigin {
namespace {

void Append(const ProtobufCMessage* message, std::string& out);

void AppendValue(const ProtobufCFieldDescriptor& field, const void* at, std::string& out) {
  switch (field.type) {
    case PROTOBUF_C_TYPE_MESSAGE:
      return Append(*static_cast<ProtobufCMessage* const*>(at), out);
    case PROTOBUF_C_TYPE_STRING: {
      const char* text = *static_cast<char* const*>(at);
      if (text == nullptr) return;
      out += std::to_string(std::string_view(text).size()) + ":" + text;  // unambiguous
      return;
    }
    case PROTOBUF_C_TYPE_BOOL:
      out += *static_cast<const protobuf_c_boolean*>(at) ? "t" : "f";
      return;
    default:  // the grammar has 32-bit integers and enumerations alone
      out += std::to_string(*static_cast<const std::int32_t*>(at));
  }
}

bool IsAbsent(const ProtobufCMessage* message, const ProtobufCFieldDescriptor& field) {
  const char* base = reinterpret_cast<const char*>(message);
  if ((field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0) {
    return *reinterpret_cast<const std::uint32_t*>(base + field.quantifier_offset) != field.id;
  }
  return field.type == PROTOBUF_C_TYPE_MESSAGE && field.label != PROTOBUF_C_LABEL_REPEATED &&
         *reinterpret_cast<ProtobufCMessage* const*>(base + field.offset) == nullptr;
}

std::size_t SizeOf(const ProtobufCFieldDescriptor& field) {
  switch (field.type) {
    case PROTOBUF_C_TYPE_MESSAGE:
    case PROTOBUF_C_TYPE_STRING:
      return sizeof(void*);
    case PROTOBUF_C_TYPE_BOOL:
      return sizeof(protobuf_c_boolean);
    default:
      return sizeof(std::int32_t);
  }
}

void AppendField(const ProtobufCMessage* message, const ProtobufCFieldDescriptor& field,
                 std::string& out) {
  const char* base = reinterpret_cast<const char*>(message);
  out += std::string(" ") + field.name + "=";
  if (field.label != PROTOBUF_C_LABEL_REPEATED) return AppendValue(field, base + field.offset, out);
  std::size_t count = *reinterpret_cast<const std::size_t*>(base + field.quantifier_offset);
  const char* items = *reinterpret_cast<char* const*>(base + field.offset);
  out += "[";
  for (std::size_t i = 0; i < count; ++i) AppendValue(field, items + i * SizeOf(field), out);
  out += "]";
}

bool IsLocation(std::string_view name) {
  return name == "location" || name == "stmt_location" || name == "stmt_len";
}

void Append(const ProtobufCMessage* message, std::string& out) {
  if (message == nullptr) return;
  const ProtobufCMessageDescriptor& type = *message->descriptor;
  out += std::string("(") + type.short_name;
  for (unsigned i = 0; i < type.n_fields; ++i) {
    const ProtobufCFieldDescriptor& field = type.fields[i];
    if (IsLocation(field.name) || IsAbsent(message, field)) continue;
    AppendField(message, field, out);
  }
  out += ")";
}

}  // namespace

std::string Serialize(const PgQuery__Node* node) {
  std::string text;
  if (node != nullptr) Append(&node->base, text);
  return text;
}

}  // namespace pgorigin
