#include "ast/equal_trees.h"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace pgorigin {
namespace {

std::string_view TextAt(const char* place) {
  const char* text = *reinterpret_cast<const char* const*>(place);
  return text == nullptr ? "" : text;
}

bool EqualMessages(const ProtobufCMessage* a, const ProtobufCMessage* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return EqualTrees(*a, *b);
}

bool EqualLists(const char* a, const char* b, const ProtobufCFieldDescriptor& field) {
  const std::size_t count = *reinterpret_cast<const std::size_t*>(a + field.quantifier_offset);
  if (count != *reinterpret_cast<const std::size_t*>(b + field.quantifier_offset)) return false;
  auto* const* one = *reinterpret_cast<ProtobufCMessage* const* const*>(a + field.offset);
  auto* const* other = *reinterpret_cast<ProtobufCMessage* const* const*>(b + field.offset);
  // The grammar has lists of nodes alone.
  if (field.type != PROTOBUF_C_TYPE_MESSAGE) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (!EqualMessages(one[i], other[i])) return false;
  }
  return true;
}

std::size_t SizeOf(ProtobufCType type) {
  switch (type) {
    case PROTOBUF_C_TYPE_INT64:
    case PROTOBUF_C_TYPE_SINT64:
    case PROTOBUF_C_TYPE_SFIXED64:
    case PROTOBUF_C_TYPE_UINT64:
    case PROTOBUF_C_TYPE_FIXED64:
    case PROTOBUF_C_TYPE_DOUBLE:
      return 8;
    case PROTOBUF_C_TYPE_BOOL:
      return sizeof(protobuf_c_boolean);
    default:
      return 4;
  }
}

bool EqualFields(const char* a, const char* b, const ProtobufCFieldDescriptor& field) {
  if (field.label == PROTOBUF_C_LABEL_REPEATED) return EqualLists(a, b, field);
  if ((field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0) {
    const auto one = *reinterpret_cast<const std::uint32_t*>(a + field.quantifier_offset);
    if (one != *reinterpret_cast<const std::uint32_t*>(b + field.quantifier_offset)) return false;
    if (one != field.id) return true;
  }
  const char *x = a + field.offset, *y = b + field.offset;
  if (field.type == PROTOBUF_C_TYPE_MESSAGE) {
    return EqualMessages(*reinterpret_cast<ProtobufCMessage* const*>(x),
                         *reinterpret_cast<ProtobufCMessage* const*>(y));
  }
  if (field.type == PROTOBUF_C_TYPE_STRING) return TextAt(x) == TextAt(y);
  return std::memcmp(x, y, SizeOf(field.type)) == 0;
}

}  // namespace

bool EqualTrees(const ProtobufCMessage& a, const ProtobufCMessage& b) {
  if (a.descriptor != b.descriptor) return false;
  const char* one = reinterpret_cast<const char*>(&a);
  const char* other = reinterpret_cast<const char*>(&b);
  for (unsigned i = 0; i < a.descriptor->n_fields; ++i) {
    const ProtobufCFieldDescriptor& field = a.descriptor->fields[i];
    if (std::string_view(field.name) == "location") continue;
    if (!EqualFields(one, other, field)) return false;
  }
  return true;
}

}  // namespace pgorigin
