// Whether two models are one but for the name of a schema.
//
// The name counts as a name where it qualifies another: as the schema of an id or a
// reference, and before a dot in SQL.  Elsewhere (in a comment, in the body of a function) it
// is text like any other: then two tenants differ, and each is compared by itself.
#include <type_traits>

#include "pgorigin/ast/token.h"
#include "pgorigin/model/digest.h"
#include "pgorigin/resolve/tenants.h"

namespace pgorigin {
namespace {

constexpr std::string_view kTenant = "\x01";  // no name of a schema

template <class T>
concept Enumeration = std::is_enum_v<T>;

class Likeness {
 public:
  explicit Likeness(Name schema) : schema_(schema), prefix_(QuoteIdentifier(schema.view()) + ".") {}

  void Add(const Object& object) {
    Add(object.id);
    digest_.Add(std::to_string(object.definition.index()));
    std::visit([this](const auto& definition) { Add(definition); }, object.definition);
    AddFields(object.metadata);
    for (const ObjectId& need : object.needs) Add(need);
    AddText(object.uncertain.view());
    AddText(object.guess.view());
  }

  std::string Digits() const { return unsure_ ? "" : digest_.Digits(); }

 private:
  // There is no catch-all overload: a new type of field does not compile until it is decided
  // here what it names.
  void Add(bool value) { digest_.Add(value ? "t" : "f"); }
  void Add(std::int64_t value) { digest_.Add(std::to_string(value)); }
  template <Enumeration T>
  void Add(T value) {
    digest_.Add(std::to_string(static_cast<int>(value)));
  }
  void Add(const std::string& text) { AddText(text); }
  // A type, a collation or an operator class; or a word without a dot.
  void Add(Name name) {
    const std::string_view text = name.view();
    if (!text.starts_with(prefix_)) return AddText(text);
    digest_.Add(kTenant);
    AddText(text.substr(prefix_.size()));
  }
  void Add(const SqlText& sql) {
    AddText(WithSchemaAs(sql.text, schema_.view(), kTenant));
    AddText(sql.search_path.view());
  }
  void Add(const QualifiedName& name) {
    AddText(name.schema == schema_ ? kTenant : name.schema.view());
    AddText(name.name.view());
  }
  void Add(const ObjectId& id) {
    digest_.Add(WordFor(id.kind));
    AddText(id.schema == schema_ ? kTenant : id.schema.view());
    const bool itself = id.kind == Kind::kSchema && id.name == schema_;
    AddText(id.parent.view());
    AddText(itself ? kTenant : id.name.view());
    AddText(WithSchemaAs(id.arguments.view(), schema_.view(), kTenant));
  }
  void Add(const ColumnNames& columns) { Add(columns.names); }
  void Add(const ForeignColumns& columns) {
    Add(columns.relation);
    Add(columns.names);
  }
  void Add(const Secret&) { unsure_ = true; }
  template <class T>
  void Add(const Stated<T>& stated) {
    Add(stated.value);
  }
  template <class T>
  void Add(const std::optional<T>& value) {
    Add(value.has_value());
    if (value) Add(*value);
  }
  template <class T>
  void Add(const Box<T>& box) {
    Add(*box);
  }
  template <class T>
  void Add(const std::vector<T>& values) {
    digest_.Add(std::to_string(values.size()));
    for (const auto& value : values) Add(value);
  }
  void Add(const Schema&) {}
  template <Listed T>
  void Add(const T& value) {
    AddFields(value);
  }

  template <class T>
  void AddFields(const T& value) {
    ForEachField<T>([&](const auto& field) {
      const auto& member = value.*field.member;
      if constexpr (std::is_same_v<std::decay_t<decltype(member)>, Name>) {
        if (field.name.find("comment") != field.name.npos) return AddText(member.view());
      }
      Add(member);
    });
  }

  void AddText(std::string_view text) { digest_.Add(text); }

  const Name schema_;
  const std::string prefix_;
  Digest digest_;
  bool unsure_ = false;
};

bool IsName(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kQuotedName;
}

// A string that is cast to a type of names: 'tenant.seq'::regclass.
bool IsCastToNames(TokenScanner scanner) {
  if (scanner.Next().text != ":" || scanner.Next().text != ":") return false;
  const Token type = scanner.Next();
  return type.kind == TokenKind::kWord && type.text.starts_with("reg");
}

}  // namespace

std::string WithSchemaAs(std::string_view sql, std::string_view schema, std::string_view as) {
  if (sql.find(schema) == sql.npos) return std::string(sql);
  const std::string quoted = "'" + QuoteIdentifier(std::string(schema)) + ".";
  std::string text;
  std::size_t copied = 0;
  TokenScanner scanner(sql);
  const auto replace = [&](std::size_t from, std::size_t to) {
    text.append(sql, copied, from - copied).append(as);
    copied = to;
  };
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    TokenScanner ahead = scanner;
    if (IsName(token) && NameOf(token) == schema && ahead.Next().text == ".") {
      replace(token.offset, token.end());
    } else if (token.kind == TokenKind::kString && token.text.starts_with(quoted) &&
               IsCastToNames(scanner)) {
      replace(token.offset + 1, token.offset + quoted.size() - 1);
    }
  }
  return text.append(sql, copied);
}

std::string LikenessOf(const std::map<ObjectId, Object>& tenant, Name schema) {
  Likeness likeness(schema);
  for (const auto& [id, object] : tenant) likeness.Add(object);
  return likeness.Digits();
}

}  // namespace pgorigin
