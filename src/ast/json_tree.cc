#include "ast/json_tree.h"

#include <pg_query/pg_query.pb-c.h>
#include <rapidjson/reader.h>

#include <cstring>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pgorigin {
namespace {

using Type = ProtobufCMessageDescriptor;
using Field = ProtobufCFieldDescriptor;

template <typename T>
T& MemberOf(ProtobufCMessage* message, unsigned offset) {
  return *reinterpret_cast<T*>(reinterpret_cast<char*>(message) + offset);
}

const Type* TypeOf(const Field& field) {
  return field.type == PROTOBUF_C_TYPE_MESSAGE ? static_cast<const Type*>(field.descriptor)
                                               : nullptr;
}

// `targetList` is target_list: names of letters, digits and underscores.
bool SameName(std::string_view json, const char* name) {
  for (char c : json) {
    if (c == '_') continue;
    while (*name == '_') ++name;
    if ((c | ' ') != *name++) return false;
  }
  return *name == '\0';
}

const Field* AlternativeOf(std::string_view type) {
  static const auto* const by_type = [] {
    auto* fields = new std::unordered_map<std::string_view, const Field*>;
    const Type& node = pg_query__node__descriptor;
    for (unsigned i = 0; i < node.n_fields; ++i)
      fields->emplace(std::strchr(TypeOf(node.fields[i])->name, '.') + 1, &node.fields[i]);
    return fields;
  }();
  const auto found = by_type->find(type);
  return found == by_type->end() ? nullptr : found->second;
}

// The field of that name, looked for from the last one on: most are written in their order.
const Field* FieldAfter(const Field* last, const Type& type, std::string_view name) {
  const unsigned first = last == nullptr ? 0 : last - type.fields + 1;
  for (unsigned i = 0; i < type.n_fields; ++i) {
    const Field& field = type.fields[(first + i) % type.n_fields];
    if (SameName(name, field.name)) return &field;
  }
  return nullptr;
}

// Messages within each other: what the stack of a thread bears, with room to spare.
constexpr std::size_t kDeepest = 8000;

// What the events of the JSON build; each answers false to what it does not know.
class TreeBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TreeBuilder> {
 public:
  TreeBuilder(const char* text, std::pmr::monotonic_buffer_resource& memory)
      : text_(text), memory_(memory) {}

  JsonTree tree() const { return {settled_ ? root_ : nullptr, false}; }
  bool too_deep() const { return levels_.size() > kDeepest; }

  bool Default() { return false; }
  bool StartObject();
  bool EndObject(unsigned);
  bool StartArray();
  bool EndArray(unsigned);
  bool Key(const char* name, unsigned length, bool);
  bool String(const char* value, unsigned length, bool);
  bool Bool(bool value) { return Set<protobuf_c_boolean>(PROTOBUF_C_TYPE_BOOL, value); }
  bool Int(int value) { return Set(PROTOBUF_C_TYPE_INT32, value); }
  bool Uint(unsigned value);

 private:
  struct Level {
    ProtobufCMessage* message;
    const Field* field = nullptr;  // whose value comes next
    std::size_t first_item = 0;    // in items_, of the array that the field holds
  };

  template <typename T>
  bool Set(ProtobufCType type, T value) {
    const Level& level = levels_.back();
    if (level.field->type != type) return false;
    MemberOf<T>(level.message, level.field->offset) = value;
    return true;
  }
  void Place(ProtobufCMessage* message);
  void Settle(PgQuery__Integer& integer);
  void Settle(const PgQuery__AConst& constant);
  bool IsBound() const;

  const char* const text_;
  std::pmr::monotonic_buffer_resource& memory_;
  PgQuery__ParseResult* root_ = nullptr;
  bool settled_ = true;
  std::vector<Level> levels_;
  std::vector<ProtobufCMessage*> items_;
};

void TreeBuilder::Place(ProtobufCMessage* message) {
  if (levels_.empty()) {
    root_ = reinterpret_cast<PgQuery__ParseResult*>(message);
    return;
  }
  const Level& level = levels_.back();
  if (level.field->label == PROTOBUF_C_LABEL_REPEATED) {
    items_.push_back(message);
    return;
  }
  MemberOf<ProtobufCMessage*>(level.message, level.field->offset) = message;
  if ((level.field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0)
    MemberOf<std::uint32_t>(level.message, level.field->quantifier_offset) = level.field->id;
}

bool TreeBuilder::StartObject() {
  const Type* type =
      levels_.empty() ? &pg_query__parse_result__descriptor : TypeOf(*levels_.back().field);
  if (type == nullptr || too_deep()) return false;
  auto* message =
      static_cast<ProtobufCMessage*>(memory_.allocate(type->sizeof_message, alignof(void*)));
  type->message_init(message);
  Place(message);
  levels_.push_back({message});
  return true;
}

bool TreeBuilder::EndObject(unsigned) {
  ProtobufCMessage* message = levels_.back().message;
  levels_.pop_back();
  if (message->descriptor == &pg_query__integer__descriptor)
    Settle(*reinterpret_cast<PgQuery__Integer*>(message));
  if (message->descriptor == &pg_query__a__const__descriptor)
    Settle(*reinterpret_cast<const PgQuery__AConst*>(message));
  return true;
}

// The element of an array within the type of a column: within its node.
bool TreeBuilder::IsBound() const {
  const Level& type = levels_[levels_.size() - 2];
  return type.message->descriptor == &pg_query__type_name__descriptor &&
         std::string_view(type.field->name) == "array_bounds";
}

// Zero, or less.  PostgreSQL ignores the bound of an array: none is as good as any.
// https://www.postgresql.org/docs/15/arrays.html#ARRAYS-DECLARATION
void TreeBuilder::Settle(PgQuery__Integer& integer) {
  if (integer.ival != 0) return;
  if (IsBound())
    integer.ival = -1;
  else if (levels_.back().message->descriptor == &pg_query__node__descriptor)
    settled_ = false;
}

// A constant that was written tells its location: what begins with no digit is negative.
void TreeBuilder::Settle(const PgQuery__AConst& constant) {
  if (constant.val_case != PG_QUERY__A__CONST__VAL_IVAL || constant.ival->ival != 0) return;
  const bool digit =
      constant.location >= 0 && text_[constant.location] >= '0' && text_[constant.location] <= '9';
  settled_ &= digit;
}

bool TreeBuilder::StartArray() {
  Level& level = levels_.back();
  level.first_item = items_.size();
  return level.field->label == PROTOBUF_C_LABEL_REPEATED;
}

bool TreeBuilder::EndArray(unsigned) {
  const Level& level = levels_.back();
  const std::size_t count = items_.size() - level.first_item;
  if (count > 0) {
    const std::size_t bytes = count * sizeof(ProtobufCMessage*);
    void* array = memory_.allocate(bytes, alignof(void*));
    std::memcpy(array, items_.data() + level.first_item, bytes);
    MemberOf<void*>(level.message, level.field->offset) = array;
    MemberOf<std::size_t>(level.message, level.field->quantifier_offset) = count;
  }
  items_.resize(level.first_item);
  return true;
}

bool TreeBuilder::Key(const char* key, unsigned length, bool) {
  std::string_view name(key, length);
  if (name == "base") name = "base_stmt";  // of CREATE FOREIGN TABLE: the one that differs
  Level& level = levels_.back();
  const Type& type = *level.message->descriptor;
  level.field = &type == &pg_query__node__descriptor ? AlternativeOf(name)
                                                     : FieldAfter(level.field, type, name);
  return level.field != nullptr;
}

bool TreeBuilder::String(const char* value, unsigned length, bool) {
  const Field& field = *levels_.back().field;
  if (field.type == PROTOBUF_C_TYPE_ENUM) {
    const auto* found = protobuf_c_enum_descriptor_get_value_by_name(
        static_cast<const ProtobufCEnumDescriptor*>(field.descriptor), value);
    return found != nullptr && Set(PROTOBUF_C_TYPE_ENUM, found->value);
  }
  auto* copy = static_cast<char*>(memory_.allocate(length + 1, 1));
  std::memcpy(copy, value, length + 1);
  return Set(PROTOBUF_C_TYPE_STRING, copy);
}

// What is positive reads as unsigned, whatever the field.
bool TreeBuilder::Uint(unsigned value) {
  return Set(PROTOBUF_C_TYPE_INT32, static_cast<std::int32_t>(value)) ||
         Set(PROTOBUF_C_TYPE_UINT32, value) ||
         Set(PROTOBUF_C_TYPE_INT64, static_cast<std::int64_t>(value));
}

}  // namespace

JsonTree TreeOfJson(char* json, const char* text, std::pmr::monotonic_buffer_resource& memory) {
  TreeBuilder builder(text, memory);
  rapidjson::InsituStringStream stream(json);
  constexpr unsigned kFlags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag;
  const bool complete = !rapidjson::Reader().Parse<kFlags>(stream, builder).IsError();
  return complete ? builder.tree() : JsonTree{nullptr, builder.too_deep()};
}

}  // namespace pgorigin
