// Text search parsers, templates, dictionaries and configurations.
#include <algorithm>
#include <array>

#include "spec/definitions.h"

namespace pgorigin {
namespace {

ObjectId IdOf(Kind kind, const QualifiedName& name) {
  return {kind, name.schema, {}, name.name, {}};
}

// As serialize_deflist(): numbers bare, all else quoted.
std::string OptionAsText(const PgQuery__DefElem& option) {
  const std::string value = ValueOf(option);
  const std::string name = QuoteIdentifier(option.defname) + " = ";
  const auto form = option.arg == nullptr ? PG_QUERY__NODE__NODE__NOT_SET : option.arg->node_case;
  if (form == PG_QUERY__NODE__NODE_INTEGER || form == PG_QUERY__NODE__NODE_FLOAT) {
    return name + value;
  }
  std::string quoted = value.find('\\') == value.npos ? "'" : "E'";
  for (char c : value) {
    if (c == '\'' || c == '\\') quoted += c;
    quoted += c;
  }
  return name + quoted + "'";
}

std::string OptionsAsText(std::span<PgQuery__Node*> options) {
  std::string text;
  for (const PgQuery__Node* node : options) {
    if (std::string_view(node->def_elem->defname) == "template") continue;
    text += (text.empty() ? "" : ", ") + OptionAsText(*node->def_elem);
  }
  return text;
}

void DefineParser(Fold& fold, const QualifiedName& name, std::span<PgQuery__Node*> options) {
  TextSearchParser parser;
  parser.start = FunctionOption(fold, options, "start");
  parser.get_token = FunctionOption(fold, options, "gettoken");
  parser.end = FunctionOption(fold, options, "end");
  parser.headline = FunctionOption(fold, options, "headline");
  parser.lex_types = FunctionOption(fold, options, "lextypes");
  fold.Add(IdOf(Kind::kTextSearchParser, name), Box<TextSearchParser>(std::move(parser)));
}

void DefineTemplate(Fold& fold, const QualifiedName& name, std::span<PgQuery__Node*> options) {
  TextSearchTemplate made;
  made.init = FunctionOption(fold, options, "init");
  made.lexize = FunctionOption(fold, options, "lexize");
  fold.Add(IdOf(Kind::kTextSearchTemplate, name), Box<TextSearchTemplate>(std::move(made)));
}

void DefineDictionary(Fold& fold, const QualifiedName& name, std::span<PgQuery__Node*> options) {
  TextSearchDictionary dictionary;
  if (PgQuery__DefElem* option = FindOption(options, "template")) {
    dictionary.dictionary_template =
        CanonicalNamed(fold, NameIn(*option), Kind::kTextSearchTemplate);
  }
  dictionary.options = OptionsAsText(options);
  fold.Add(IdOf(Kind::kTextSearchDictionary, name),
           Box<TextSearchDictionary>(std::move(dictionary)));
}

// The tokens of the parser `default`, and which of them hold words: of letters of ASCII
// alone, or of others, too.
enum class Words { kNone, kAscii, kAll };
struct TokenType {
  std::string_view name;
  Words words = Words::kNone;
};
constexpr auto kTokens = std::to_array<TokenType>({
    {"asciihword", Words::kAscii},
    {"asciiword", Words::kAscii},
    {"email"},
    {"file"},
    {"float"},
    {"host"},
    {"hword", Words::kAll},
    {"hword_asciipart", Words::kAscii},
    {"hword_numpart"},
    {"hword_part", Words::kAll},
    {"int"},
    {"numhword"},
    {"numword"},
    {"sfloat"},
    {"uint"},
    {"url"},
    {"url_path"},
    {"version"},
    {"word", Words::kAll},
});
static_assert(std::ranges::is_sorted(kTokens, {}, &TokenType::name));

// Configurations of pg_catalog in all versions from 13 on.
constexpr auto kLanguages = std::to_array<std::string_view>(
    {"arabic",     "danish",  "dutch",     "english",    "finnish",  "french",
     "german",     "greek",   "hungarian", "indonesian", "irish",    "italian",
     "lithuanian", "nepali",  "norwegian", "portuguese", "romanian", "russian",
     "spanish",    "swedish", "tamil",     "turkish"});

// As snowball_create.sql makes them; nothing for one that is not in the table.
std::optional<TextSearchConfiguration> Builtin(std::string_view name) {
  const bool simple = name == "simple";
  if (!simple && std::ranges::find(kLanguages, name) == kLanguages.end()) return std::nullopt;
  const Name stem = simple ? "simple" : std::string(name) + "_stem";
  const Name ascii = name == "russian" ? Name("english_stem") : stem;
  TextSearchConfiguration configuration;
  configuration.parser = "\"default\"";
  for (const TokenType& token : kTokens) {
    const Name dictionary = token.words == Words::kNone    ? Name("simple")
                            : token.words == Words::kAscii ? ascii
                                                           : stem;
    configuration.mappings.push_back({token.name, {dictionary}});
  }
  return configuration;
}

// The configuration of pg_catalog that the name means: that schema comes first.
std::optional<TextSearchConfiguration> BuiltinNamed(std::span<PgQuery__Node*> names) {
  const bool others = names.size() > 1 && StringOf(*names[names.size() - 2]) != "pg_catalog";
  return others ? std::nullopt : Builtin(StringOf(*names.back()));
}

std::optional<TextSearchConfiguration> CopyOf(Fold& fold, std::span<PgQuery__Node*> names) {
  if (auto builtin = BuiltinNamed(names)) return builtin;
  const Object* source = fold.FindNamed(names, {Kind::kTextSearchConfiguration});
  if (source == nullptr || !source->uncertain.empty()) return std::nullopt;
  return *As<TextSearchConfiguration>(source);
}

void DefineConfiguration(Fold& fold, const QualifiedName& name, std::span<PgQuery__Node*> options) {
  TextSearchConfiguration configuration;
  bool known = true;
  if (PgQuery__DefElem* parser = FindOption(options, "parser")) {
    configuration.parser = CanonicalNamed(fold, NameIn(*parser), Kind::kTextSearchParser);
  }
  if (PgQuery__DefElem* copy = FindOption(options, "copy")) {
    std::optional<TextSearchConfiguration> source = CopyOf(fold, NameIn(*copy));
    known = source.has_value();
    if (known) configuration = std::move(*source);
  }
  Object* added = fold.Add(IdOf(Kind::kTextSearchConfiguration, name),
                           Box<TextSearchConfiguration>(std::move(configuration)));
  if (added != nullptr && !known)
    fold.Uncertain(*added, "it is a copy of a configuration that text does not know");
}

using Mappings = std::vector<TokenMapping>;

bool IsAmong(const std::vector<std::string>& tokens, Name token) {
  return std::ranges::find(tokens, token.view()) != tokens.end();
}

void AddMappings(Mappings& mappings, const std::vector<std::string>& tokens,
                 const std::vector<Name>& dictionaries) {
  std::erase_if(mappings,
                [&](const TokenMapping& mapping) { return IsAmong(tokens, mapping.token); });
  for (const std::string& token : tokens) mappings.push_back({token, dictionaries});
  std::ranges::sort(mappings, {}, &TokenMapping::token);
}

// Without tokens, in all.
void ReplaceDictionary(Mappings& mappings, const std::vector<std::string>& tokens,
                       const std::vector<Name>& dictionaries) {
  if (dictionaries.size() != 2) return;
  for (TokenMapping& mapping : mappings) {
    if (!tokens.empty() && !IsAmong(tokens, mapping.token)) continue;
    std::ranges::replace(mapping.dictionaries, dictionaries[0], dictionaries[1]);
  }
}

}  // namespace

void DefineTextSearch(Fold& fold, const PgQuery__DefineStmt& stmt) {
  const QualifiedName name = fold.NewName(PGORIGIN_LIST(stmt, defnames));
  auto options = PGORIGIN_LIST(stmt, definition);
  switch (stmt.kind) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TSPARSER:
      return DefineParser(fold, name, options);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TSTEMPLATE:
      return DefineTemplate(fold, name, options);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TSDICTIONARY:
      return DefineDictionary(fold, name, options);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TSCONFIGURATION:
      return DefineConfiguration(fold, name, options);
    default:
      return fold.Opaque("a definition that text cannot follow");
  }
}

// The server reads its options, changes some, and writes them anew.
void AlterDictionary(Fold& fold, const PgQuery__AlterTSDictionaryStmt& stmt) {
  Object* object = fold.FindNamed(PGORIGIN_LIST(stmt, dictname), {Kind::kTextSearchDictionary});
  if (object == nullptr)
    return fold.Error(0, "ALTER TEXT SEARCH DICTIONARY names one that does not exist");
  fold.Touched(object->id, false);
  fold.Uncertain(*object, "ALTER TEXT SEARCH DICTIONARY changes some of its options");
}

void AlterConfiguration(Fold& fold, const PgQuery__AlterTSConfigurationStmt& stmt) {
  if (BuiltinNamed(PGORIGIN_LIST(stmt, cfgname)))
    return fold.NotModelled("text search configurations of the server");
  Object* object = fold.FindNamed(PGORIGIN_LIST(stmt, cfgname), {Kind::kTextSearchConfiguration});
  if (object == nullptr)
    return fold.Error(0, "ALTER TEXT SEARCH CONFIGURATION names one that does not exist");
  fold.Touched(object->id, false);
  Mappings& mappings = As<TextSearchConfiguration>(object)->mappings;
  const std::vector<std::string> tokens = Strings(PGORIGIN_LIST(stmt, tokentype));
  std::vector<Name> dictionaries;
  for (const PgQuery__Node* node : PGORIGIN_LIST(stmt, dicts)) {
    dictionaries.push_back(
        CanonicalNamed(fold, PGORIGIN_LIST(*node->list, items), Kind::kTextSearchDictionary));
  }
  switch (stmt.kind) {
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_ADD_MAPPING:
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_ALTER_MAPPING_FOR_TOKEN:
      return AddMappings(mappings, tokens, dictionaries);
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_REPLACE_DICT:
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_REPLACE_DICT_FOR_TOKEN:
      return ReplaceDictionary(mappings, tokens, dictionaries);
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_DROP_MAPPING:
      std::erase_if(mappings,
                    [&](const TokenMapping& mapping) { return IsAmong(tokens, mapping.token); });
      return;
    default:
      return fold.Uncertain(*object, "a form of ALTER that text cannot follow");
  }
}

}  // namespace pgorigin
