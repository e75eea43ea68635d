#include "pgorigin/model/object_id.h"

#include <stdexcept>

#include "model/reserved_words.h"

namespace pgorigin {
namespace {

constexpr std::array<KindInfo, kKindCount> kKinds = {{
    {Kind::kSchema, "schema", "schemas", false},
    {Kind::kExtension, "extension", "extensions", false},
    {Kind::kEnum, "enum", "enums", false},
    {Kind::kDomain, "domain", "domains", false},
    {Kind::kComposite, "composite type", "composite types", false},
    {Kind::kRange, "range type", "range types", false},
    {Kind::kBaseType, "base type", "base types", false},
    {Kind::kCollation, "collation", "collations", false},
    {Kind::kConversion, "conversion", "conversions", false},
    {Kind::kCast, "cast", "casts", false},
    {Kind::kLanguage, "language", "languages", false},
    {Kind::kFunction, "function", "functions", false},
    {Kind::kAggregate, "aggregate", "aggregates", false},
    {Kind::kOperator, "operator", "operators", false},
    {Kind::kOperatorFamily, "operator family", "operator families", false},
    {Kind::kOperatorClass, "operator class", "operator classes", false},
    {Kind::kTransform, "transform", "transforms", false},
    {Kind::kAccessMethod, "access method", "access methods", false},
    {Kind::kTextSearchParser, "text search parser", "text search parsers", false},
    {Kind::kTextSearchTemplate, "text search template", "text search templates", false},
    {Kind::kTextSearchDictionary, "text search dictionary", "text search dictionaries", false},
    {Kind::kTextSearchConfiguration, "text search configuration", "text search configurations",
     false},
    {Kind::kForeignDataWrapper, "foreign data wrapper", "foreign data wrappers", false},
    {Kind::kForeignServer, "server", "servers", false},
    {Kind::kUserMapping, "user mapping", "user mappings", false},
    {Kind::kSequence, "sequence", "sequences", false},
    {Kind::kTable, "table", "tables", false},
    {Kind::kColumn, "column", "columns", true},
    {Kind::kView, "view", "views", false},
    {Kind::kMaterializedView, "materialized view", "materialized views", false},
    {Kind::kConstraint, "constraint", "constraints", true},
    {Kind::kIndex, "index", "indexes", true},
    {Kind::kStatisticsObject, "statistics object", "statistics objects", false},
    {Kind::kTrigger, "trigger", "triggers", true},
    {Kind::kPolicy, "policy", "policies", true},
    {Kind::kRewriteRule, "rule", "rules", true},
    {Kind::kEventTrigger, "event trigger", "event triggers", false},
    {Kind::kPublication, "publication", "publications", false},
    {Kind::kSubscription, "subscription", "subscriptions", false},
    {Kind::kDefaultPrivileges, "default privileges", "default privileges", false},
    {Kind::kDatabase, "database", "databases", false},
}};

constexpr bool InOrderOfKind() {
  for (int i = 0; i < kKindCount; ++i) {
    if (kKinds[i].kind != static_cast<Kind>(i)) return false;
  }
  return true;
}
static_assert(InOrderOfKind());

// Names that are none: `=`, `integer AS text`, `FOR integer LANGUAGE c`.
bool IsIdentifier(Kind kind) {
  return kind != Kind::kOperator && kind != Kind::kCast && kind != Kind::kTransform;
}

bool NeedsQuotes(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9') || name[0] == '$') return true;
  for (char c : name) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (!plain) return true;
  }
  return IsReservedWord(name);
}

void AppendEscaped(std::string& out, unsigned code) {
  static constexpr char kDigits[] = "0123456789abcdef";
  if (code < 0x100) {
    out += "\\x";
    out += kDigits[code >> 4];
    out += kDigits[code & 15];
    return;
  }
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(code >> shift) & 15];
}

// The code point at text[i] and its length in bytes; an invalid byte is itself,
// with length 1.
std::pair<unsigned, std::size_t> DecodeUtf8(std::string_view text, std::size_t i) {
  unsigned char first = static_cast<unsigned char>(text[i]);
  std::size_t length = first < 0x80    ? 1
                       : first >= 0xF0 ? 4
                       : first >= 0xE0 ? 3
                       : first >= 0xC0 ? 2
                                       : 0;
  if (length == 0 || i + length > text.size()) return {first, 1};
  unsigned code = length == 1 ? first : first & (0xFFu >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) {
    unsigned char next = static_cast<unsigned char>(text[i + k]);
    if ((next & 0xC0) != 0x80) return {first, 1};
    code = code << 6 | (next & 0x3F);
  }
  return {code, length};
}

// C0, DEL, C1, and what reorders or hides text on a terminal.
bool IsUnsafe(unsigned code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF;
}

}  // namespace

const KindInfo& InfoOf(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view WordFor(Kind kind) { return InfoOf(kind).word; }

Kind KindOfWord(std::string_view word) {
  for (const KindInfo& info : kKinds) {
    if (info.word == word) return info.kind;
  }
  throw std::invalid_argument("no kind of object is called " + std::string(word));
}

std::string QuoteIdentifier(std::string_view name) {
  if (!NeedsQuotes(name)) return std::string(name);
  std::string quoted = "\"";
  for (char c : name) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string Printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    auto [code, length] = DecodeUtf8(text, i);
    bool invalid = length == 1 && code >= 0x80;
    if (invalid || IsUnsafe(code)) {
      AppendEscaped(out, code);
    } else {
      out += text.substr(i, length);
    }
    i += length;
  }
  return out;
}

std::string ToString(const QualifiedName& name) {
  if (name.schema.empty()) return Printable(QuoteIdentifier(name.name));
  return Printable(QuoteIdentifier(name.schema) + "." + QuoteIdentifier(name.name));
}

std::string ToString(const ObjectId& id) {
  std::string text;
  if (!id.schema.empty()) text += QuoteIdentifier(id.schema) + ".";
  if (!id.parent.empty()) text += QuoteIdentifier(id.parent) + ".";
  text += IsIdentifier(id.kind) ? QuoteIdentifier(id.name) : id.name.str();
  if (id.kind == Kind::kFunction || id.kind == Kind::kAggregate || id.kind == Kind::kOperator)
    text += "(" + id.arguments.str() + ")";
  if (id.kind == Kind::kOperatorClass || id.kind == Kind::kOperatorFamily)
    text += " USING " + QuoteIdentifier(id.arguments);
  return Printable(text);
}

std::string Describe(const ObjectId& id) {
  return std::string(WordFor(id.kind)) + " " + ToString(id);
}

QualifiedName RelationOf(const ObjectId& id) {
  return {id.schema, InfoOf(id.kind).has_parent ? id.parent : id.name};
}

}  // namespace pgorigin
