#include <nlohmann/json.hpp>

#include "pgorigin/snapshot/snapshot.h"
#include "snapshot/layout.h"
#include "snapshot/lists.h"
#include "snapshot/text.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

// A new type of field does not compile until it is decided here how it is written.
struct Writer {
  static Json Write(bool value) { return value; }
  static Json Write(int value) { return value; }
  static Json Write(std::int64_t value) { return value; }
  static Json Write(const std::string& value) { return snapshot::WriteText(value); }
  static Json Write(Name value) { return snapshot::WriteText(value); }
  static Json Write(const ColumnNames& columns) { return Write(columns.names); }

  static Json Write(const SqlText& value) {
    if (value.search_path.empty()) return Write(value.text);
    Json json = Json::object();
    json["text"] = Write(value.text);
    json["search path"] = Write(value.search_path);
    return json;
  }

  static Json Write(const ObjectId& id) {
    Json json = Json::object();
    json["kind"] = WordFor(id.kind);
    WriteFields(json, id);
    return json;
  }

  template <class T>
  requires std::is_enum_v<T>
  static Json Write(T value) {
    for (const auto& [type, word] : snapshot::WordsOf(value)) {
      if (type == value) return word;
    }
    return nullptr;
  }

  template <class T>
  static Json Write(const Box<T>& box) {
    return Write(*box);
  }
  template <class T>
  static Json Write(const std::optional<T>& value) {
    return value ? Write(*value) : Json();
  }
  template <class T>
  static Json Write(const Stated<T>& stated) {
    return Write(stated.value);
  }
  // Read back, it is unstated.
  static Json Write(const Stated<Secret>&) { return nullptr; }
  template <class T>
  static Json Write(const std::vector<T>& values) {
    Json list = Json::array();
    for (const T& value : values) list.push_back(Write(value));
    return list;
  }

  template <snapshot::HasFields T>
  static Json Write(const T& value) {
    Json json = Json::object();
    WriteFields(json, value);
    return json;
  }

  // Fields that are as in a fresh struct are left out: a snapshot says what is
  // particular to an object.
  template <class T>
  static void WriteFields(Json& json, const T& value) {
    [[maybe_unused]] static const T usual{};
    auto write = [&](const auto& field) {
      const auto& member = value.*field.member;
      if (!(member == usual.*field.member)) json[std::string(field.name)] = Write(member);
    };
    std::apply([&](const auto&... field) { (write(field), ...); }, snapshot::FieldsOf(&value));
  }
};

Json WriteObject(const Object& object) {
  Json json = Json::object();
  json["id"] = Writer::Write(object.id);
  json["definition"] =
      std::visit([](const auto& value) { return Writer::Write(value); }, object.definition);
  Writer::WriteFields(json, object);
  return json;
}

}  // namespace

std::string WriteSnapshot(const Model& model) {
  Json json = Json::object();
  json["format"] = snapshot::kFormat;
  json["version"] = snapshot::kVersion;
  json["server version"] = model.version.number;
  Writer::WriteFields(json, model);
  Json objects = Json::array();
  for (const auto& [id, object] : model.objects) objects.push_back(WriteObject(object));
  json["objects"] = std::move(objects);
  return snapshot::LayOut(json);
}

}  // namespace pgorigin
