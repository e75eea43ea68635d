#include "pgorigin/snapshot/packed.h"

#include <cstring>
#include <functional>
#include <limits>
#include <unordered_map>
#include <vector>

#include "snapshot/kinds.h"
#include "snapshot/lists.h"

namespace pgorigin {
namespace {

std::uint64_t Checksum(std::string_view bytes) { return std::hash<std::string_view>()(bytes); }

// A new type of field does not compile until it is decided here how it is packed.
class Packer {
 public:
  const std::string& bytes() const { return bytes_; }
  bool holds_secret() const { return holds_secret_; }

  void Put(bool value) { bytes_.push_back(value ? 1 : 0); }
  void Put(std::uint64_t value) {  // seven bits a byte, the lowest first
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<char>(value | 0x80));
    bytes_.push_back(static_cast<char>(value));
  }
  // Small ones are short, below zero, too.
  void Put(std::int64_t value) {
    Put(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
  }
  void Put(int value) { Put(std::int64_t{value}); }
  void Put(const std::string& value) {
    Put(std::uint64_t{value.size()});
    bytes_ += value;
  }
  // By number; the text comes with the first one.
  void Put(Name name) {
    const auto [found, fresh] = names_.emplace(name, names_.size());
    Put(std::uint64_t{found->second});
    if (fresh) Put(name.str());
  }
  void Put(const ColumnNames& columns) { Put(columns.names); }
  void Put(const SqlText& value) {
    Put(value.text);
    Put(value.search_path);
  }
  void Put(const ObjectId& id) {
    Put(static_cast<int>(id.kind));
    PutFields(id);
  }
  template <class T>
  requires std::is_enum_v<T>
  void Put(T value) { Put(static_cast<int>(value)); }
  template <class T>
  void Put(const Box<T>& box) {
    Put(*box);
  }
  template <class T>
  void Put(const std::optional<T>& value) {
    Put(value.has_value());
    if (value) Put(*value);
  }
  template <class T>
  void Put(const Stated<T>& stated) {
    Put(stated.value);
  }
  void Put(const Stated<Secret>& secret) { holds_secret_ |= secret.value.has_value(); }
  template <class T>
  void Put(const std::vector<T>& values) {
    Put(std::uint64_t{values.size()});
    for (const T& value : values) Put(value);
  }
  template <snapshot::HasFields T>
  void Put(const T& value) {
    PutFields(value);
  }
  void Put(const Object& object) {
    Put(object.id);
    std::visit([&](const auto& definition) { Put(definition); }, object.definition);
    PutFields(object);
  }

 private:
  template <class T>
  void PutFields(const T& value) {
    std::apply([&](const auto&... field) { (Put(value.*field.member), ...); },
               snapshot::FieldsOf(&value));
  }

  std::string bytes_;
  std::unordered_map<Name, std::size_t> names_;
  bool holds_secret_ = false;
};

struct Damaged {};

void Expect(bool holds) {
  if (!holds) throw Damaged{};
}

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
  bool done() const { return rest_.empty(); }

  void Take(bool& value) { value = Byte() != 0; }
  void Take(std::uint64_t& value) {
    value = 0;
    for (int shift = 0;; shift += 7) {
      Expect(shift < 64);
      const std::uint64_t byte = Byte();
      value |= (byte & 0x7F) << shift;
      if (byte < 0x80) return;
    }
  }
  void Take(std::int64_t& value) {
    std::uint64_t folded = 0;
    Take(folded);
    value = static_cast<std::int64_t>(folded >> 1 ^ (0 - (folded & 1)));
  }
  void Take(int& value) {
    std::int64_t wide = 0;
    Take(wide);
    Expect(std::in_range<int>(wide));
    value = static_cast<int>(wide);
  }
  void Take(std::string& value) { value = Bytes(Size()); }
  void Take(Name& name) {
    std::uint64_t number = 0;
    Take(number);
    Expect(number <= names_.size());
    if (number == names_.size()) names_.emplace_back(Bytes(Size()));
    name = names_[number];
  }
  void Take(ColumnNames& columns) { Take(columns.names); }
  void Take(SqlText& value) {
    Take(value.text);
    Take(value.search_path);
  }
  void Take(Kind& kind) {
    int number = 0;
    Take(number);
    Expect(number >= 0 && number < kKindCount);
    kind = static_cast<Kind>(number);
  }
  void Take(ObjectId& id) {
    Take(id.kind);
    TakeFields(id);
  }
  template <class T>
  requires std::is_enum_v<T>
  void Take(T& value) {
    int number = 0;
    Take(number);
    value = static_cast<T>(number);
    const auto& words = snapshot::WordsOf(value);
    Expect(std::ranges::any_of(words, [&](const auto& word) { return word.first == value; }));
  }
  template <class T>
  void Take(Box<T>& box) {
    Take(*box);
  }
  template <class T>
  void Take(std::optional<T>& value) {
    bool stated = false;
    Take(stated);
    std::optional<T> taken;
    if (stated) Take(taken.emplace());
    value = std::move(taken);
  }
  template <class T>
  void Take(Stated<T>& stated) {
    Take(stated.value);
  }
  void Take(Stated<Secret>&) {}
  template <class T>
  void Take(std::vector<T>& values) {
    values.resize(Size());
    for (T& value : values) Take(value);
  }
  template <snapshot::HasFields T>
  void Take(T& value) {
    TakeFields(value);
  }
  void Take(Object& object) {
    Take(object.id);
    object.definition = snapshot::FreshDefinition(object.id.kind);
    std::visit([&](auto& definition) { Take(definition); }, object.definition);
    TakeFields(object);
  }

 private:
  unsigned char Byte() { return static_cast<unsigned char>(Bytes(1)[0]); }
  std::string_view Bytes(std::size_t size) {
    Expect(size <= rest_.size());
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }
  // What has that many pieces has as many bytes.
  std::size_t Size() {
    std::uint64_t size = 0;
    Take(size);
    Expect(size <= rest_.size());
    return size;
  }
  template <class T>
  void TakeFields(T& value) {
    std::apply([&](const auto&... field) { (Take(value.*field.member), ...); },
               snapshot::FieldsOf(&value));
  }

  std::string_view rest_;
  std::vector<Name> names_;
};

Model TakeModel(std::string_view bytes) {
  Unpacker in(bytes);
  Model model;
  in.Take(model.version.number);
  in.Take(model);
  std::uint64_t count = 0;
  for (in.Take(count); count > 0; --count) {
    Object object;
    in.Take(object);
    const ObjectId id = object.id;
    model.objects.emplace_hint(model.objects.end(), id, std::move(object));
  }
  Expect(in.done());
  return model;
}

}  // namespace

std::optional<std::string> Pack(const Model& model) {
  Packer out;
  out.Put(model.version.number);
  out.Put(model);
  out.Put(std::uint64_t{model.objects.size()});
  for (const auto& [id, object] : model.objects) out.Put(object);
  if (out.holds_secret()) return std::nullopt;
  const std::uint64_t checksum = Checksum(out.bytes());
  return out.bytes() + std::string(reinterpret_cast<const char*>(&checksum), sizeof checksum);
}

std::optional<Model> Unpack(std::string_view bytes) {
  std::uint64_t checksum = 0;
  if (bytes.size() < sizeof checksum) return std::nullopt;
  const std::string_view content = bytes.substr(0, bytes.size() - sizeof checksum);
  std::memcpy(&checksum, bytes.data() + content.size(), sizeof checksum);
  if (Checksum(content) != checksum) return std::nullopt;
  try {
    return TakeModel(content);
  } catch (const Damaged&) {
    return std::nullopt;
  }
}

}  // namespace pgorigin
