#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "pgorigin/model/error.h"
#include "pgorigin/snapshot/snapshot.h"
#include "snapshot/kinds.h"
#include "snapshot/lists.h"
#include "snapshot/malformed.h"
#include "snapshot/parse.h"
#include "snapshot/text.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;
using snapshot::Malformed;

std::string Quoted(std::string_view key) { return "\"" + Printable(key) + "\""; }

void Expect(bool holds, const char* what) {
  if (!holds) throw Malformed{"", std::string("expected ") + what};
}

// Runs `read`; what is malformed inside is told with `where` before it.
template <class Reader>
void At(const std::string& where, Reader read) {
  try {
    read();
  } catch (Malformed& malformed) {
    malformed.where = where + (malformed.where.empty() ? "" : " ") + malformed.where;
    throw;
  }
}

const Json& Member(const Json& json, const char* key) {
  auto found = json.find(key);
  if (found == json.end()) throw Malformed{"", "the key " + Quoted(key) + " is missing"};
  return *found;
}

struct Reader {
  static void Read(const Json& json, bool& value) {
    Expect(json.is_boolean(), "true or false");
    value = json.get<bool>();
  }
  static void Read(const Json& json, std::int64_t& value) {
    constexpr std::uint64_t kLargest = std::numeric_limits<std::int64_t>::max();
    Expect(json.is_number_integer(), "a whole number");
    Expect(!json.is_number_unsigned() || json.get<std::uint64_t>() <= kLargest, "a smaller number");
    value = json.get<std::int64_t>();
  }
  static void Read(const Json& json, int& value) {
    std::int64_t number = 0;
    Read(json, number);
    Expect(std::in_range<int>(number), "a smaller number");
    value = static_cast<int>(number);
  }
  static void Read(const Json& json, std::string& value) { value = snapshot::ReadText(json); }
  static void Read(const Json& json, Name& value) { value = snapshot::ReadText(json); }
  static void Read(const Json& json, ColumnNames& columns) { Read(json, columns.names); }

  static void Read(const Json& json, Kind& kind) {
    const std::string word = snapshot::ReadText(json);
    try {
      kind = KindOfWord(word);
    } catch (const std::invalid_argument&) {
      throw Malformed{"", "no kind of object is called " + Quoted(word)};
    }
  }

  static void Read(const Json& json, SqlText& value) {
    if (!json.is_object() || !json.contains("text")) return Read(json, value.text);
    Expect(json.size() == 2, "\"text\" and \"search path\"");
    Read(Member(json, "text"), value.text);
    Read(Member(json, "search path"), value.search_path);
  }

  static void Read(const Json& json, ObjectId& id) {
    ReadFields(json, id, {"kind"});
    ReadMember(json, "kind", id.kind);
  }

  template <class T>
  requires std::is_enum_v<T>
  static void Read(const Json& json, T& value) {
    const std::string text = snapshot::ReadText(json);
    for (const auto& [type, word] : snapshot::WordsOf(value)) {
      if (word == text) {
        value = type;
        return;
      }
    }
    throw Malformed{"", "unknown word " + Quoted(text)};
  }

  template <class T>
  static void Read(const Json& json, Box<T>& box) {
    Read(json, *box);
  }
  template <class T>
  static void Read(const Json& json, std::optional<T>& value) {
    Read(json, value.emplace());
  }
  template <class T>
  static void Read(const Json& json, Stated<T>& stated) {
    Read(json, stated.value);
  }
  static void Read(const Json& json, Stated<Secret>&) { Expect(json.is_null(), "null"); }
  template <class T>
  static void Read(const Json& json, std::vector<T>& values) {
    Expect(json.is_array(), "a list");
    for (const Json& item : json) {
      At("item " + std::to_string(values.size() + 1), [&] { Read(item, values.emplace_back()); });
    }
  }

  template <snapshot::HasFields T>
  static void Read(const Json& json, T& value) {
    ReadFields(json, value, {});
  }

  // Of a key that must be there.
  template <class T>
  static void ReadMember(const Json& json, const char* key, T& value) {
    const Json& member = Member(json, key);
    At(Quoted(key), [&] { Read(member, value); });
  }

  // Reads the listed fields; a key that is neither listed nor among `others` is an
  // error: what is not understood must not be taken for absent.
  template <class T>
  static void ReadFields(const Json& json, T& value,
                         std::initializer_list<std::string_view> others) {
    Expect(json.is_object(), "an object");
    for (auto item = json.begin(); item != json.end(); ++item) {
      const std::string& key = item.key();
      bool known = std::ranges::find(others, std::string_view(key)) != others.end();
      auto read = [&](const auto& field) {
        if (field.name != key) return;
        At(Quoted(key), [&] { Read(*item, value.*field.member); });
        known = true;
      };
      std::apply([&](const auto&... field) { (read(field), ...); }, snapshot::FieldsOf(&value));
      if (!known) throw Malformed{"", "unknown key " + Quoted(key)};
    }
  }
};

Object ReadObject(const Json& json) {
  Object object;
  Reader::ReadFields(json, object, {"id", "definition"});
  Reader::ReadMember(json, "id", object.id);
  object.definition = snapshot::FreshDefinition(object.id.kind);
  auto read = [&](auto& definition) { Reader::Read(Member(json, "definition"), definition); };
  At(Describe(object.id), [&] { std::visit(read, object.definition); });
  return object;
}

void ReadObjects(const Json& json, Model& model) {
  Expect(json.is_array(), "a list");
  std::size_t number = 0;
  for (const Json& item : json) {
    At("item " + std::to_string(++number), [&] {
      Object object = ReadObject(item);
      const ObjectId id = object.id;
      const bool fresh = model.objects.emplace(id, std::move(object)).second;
      if (!fresh) throw Malformed{"", "a second " + Describe(id)};
    });
  }
}

// The version first: of a newer one nothing else is understood.
void CheckFormat(const Json& json, const std::string& name) {
  Expect(json.is_object(), "an object");
  if (Member(json, "format") != snapshot::kFormat) throw Malformed{"", "not a pgorigin snapshot"};
  int version = 0;
  Reader::ReadMember(json, "version", version);
  if (version == snapshot::kVersion) return;
  throw Error(ExitStatus::kUsage,
              Printable(name) + ": a snapshot of format version " + std::to_string(version) +
                  ", and this pgorigin reads version " + std::to_string(snapshot::kVersion) +
                  ": use a newer pgorigin, or write the snapshot again with this one");
}

Model ReadModel(const Json& json) {
  Model model;
  Reader::ReadFields(json, model, {"format", "version", "server version", "objects"});
  Reader::ReadMember(json, "server version", model.version.number);
  const Json& objects = Member(json, "objects");
  At(Quoted("objects"), [&] { ReadObjects(objects, model); });
  return model;
}

}  // namespace

bool IsSnapshot(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  return start != text.npos && text[start] == '{' &&
         text.find("\"" + std::string(snapshot::kFormat) + "\"") != text.npos;
}

Model ReadSnapshot(std::string_view text, const std::string& name) {
  const Json json = snapshot::Parse(text, name);
  try {
    CheckFormat(json, name);
    return ReadModel(json);
  } catch (const Malformed& malformed) {
    const std::string where = malformed.where.empty() ? "" : " at " + malformed.where;
    throw Error(ExitStatus::kUsage, Printable(name) + ": not a snapshot that pgorigin can read" +
                                        where + ": " + malformed.what);
  }
}

}  // namespace pgorigin
