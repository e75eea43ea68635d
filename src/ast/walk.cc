#include "pgorigin/ast/walk.h"

#include <pg_query/pg_query.pb-c.h>

#include <cstdint>

namespace pgorigin {
namespace {

using Visit = std::function<void(PgQuery__Node*)>;

void VisitMessages(ProtobufCMessage* message, const Visit& visit);

void VisitMessage(ProtobufCMessage* message, const Visit& visit) {
  if (message == nullptr) return;
  if (message->descriptor == &pg_query__node__descriptor) {
    visit(reinterpret_cast<PgQuery__Node*>(message));
  } else {
    VisitMessages(message, visit);
  }
}

void VisitMessages(ProtobufCMessage* message, const Visit& visit) {
  char* base = reinterpret_cast<char*>(message);
  for (unsigned i = 0; i < message->descriptor->n_fields; ++i) {
    const ProtobufCFieldDescriptor& field = message->descriptor->fields[i];
    if (field.type != PROTOBUF_C_TYPE_MESSAGE) continue;
    if (field.label == PROTOBUF_C_LABEL_REPEATED) {
      std::size_t count = *reinterpret_cast<std::size_t*>(base + field.quantifier_offset);
      auto** items = *reinterpret_cast<ProtobufCMessage***>(base + field.offset);
      for (std::size_t k = 0; k < count; ++k) VisitMessage(items[k], visit);
      continue;
    }
    bool oneof = (field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0;
    if (oneof && *reinterpret_cast<std::uint32_t*>(base + field.quantifier_offset) != field.id)
      continue;
    VisitMessage(*reinterpret_cast<ProtobufCMessage**>(base + field.offset), visit);
  }
}

}  // namespace

void ForEachChildNode(const PgQuery__Node& node, const Visit& visit) {
  VisitMessages(const_cast<ProtobufCMessage*>(&node.base), visit);
}

}  // namespace pgorigin
