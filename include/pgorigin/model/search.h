// Text search objects and extended statistics.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/box.h"
#include "pgorigin/model/field.h"
#include "pgorigin/model/name.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/model/reference.h"
#include "pgorigin/model/sql_text.h"

namespace pgorigin {

// https://www.postgresql.org/docs/current/sql-createtsparser.html
struct TextSearchParser {
  FunctionName start;
  FunctionName get_token;
  FunctionName end;
  FunctionName headline;
  FunctionName lex_types;
  static constexpr auto Fields() {
    return std::tuple(
        Field{"start", &TextSearchParser::start}, Field{"gettoken", &TextSearchParser::get_token},
        Field{"end", &TextSearchParser::end}, Field{"headline", &TextSearchParser::headline},
        Field{"lextypes", &TextSearchParser::lex_types});
  }
  friend bool operator==(const TextSearchParser&, const TextSearchParser&) = default;
};

struct TextSearchTemplate {
  FunctionName init;
  FunctionName lexize;
  static constexpr auto Fields() {
    return std::tuple(Field{"init", &TextSearchTemplate::init},
                      Field{"lexize", &TextSearchTemplate::lexize});
  }
  friend bool operator==(const TextSearchTemplate&, const TextSearchTemplate&) = default;
};

struct TextSearchDictionary {
  Name dictionary_template;  // canonical name
  std::string options;       // as the catalog prints them: `language = 'english'`
  static constexpr auto Fields() {
    return std::tuple(Field{"template", &TextSearchDictionary::dictionary_template},
                      Field{"options", &TextSearchDictionary::options});
  }
  friend bool operator==(const TextSearchDictionary&, const TextSearchDictionary&) = default;
};

struct TokenMapping {
  Name token;                      // `asciiword`
  std::vector<Name> dictionaries;  // canonical names, in order
  static constexpr auto Fields() {
    return std::tuple(Field{"token", &TokenMapping::token},
                      Field{"dictionaries", &TokenMapping::dictionaries});
  }
  friend bool operator==(const TokenMapping&, const TokenMapping&) = default;
};

struct TextSearchConfiguration {
  Name parser;                         // canonical name
  std::vector<TokenMapping> mappings;  // by token
  static constexpr auto Fields() {
    return std::tuple(Field{"parser", &TextSearchConfiguration::parser},
                      Field{"mappings", &TextSearchConfiguration::mappings});
  }
  friend bool operator==(const TextSearchConfiguration&, const TextSearchConfiguration&) = default;
};

// https://www.postgresql.org/docs/current/sql-createstatistics.html
struct StatisticsObject {
  std::vector<Name>
      kinds;          // of "dependencies", "mcv", "ndistinct", sorted; none for expressions alone
  ForeignColumns on;  // the table, and the columns, sorted
  std::vector<Expression> expressions;
  std::int64_t target = -1;
  static constexpr auto Fields() {
    return std::tuple(Field{"kinds", &StatisticsObject::kinds}, Field{"on", &StatisticsObject::on},
                      Field{"expressions", &StatisticsObject::expressions},
                      Field{"statistics target", &StatisticsObject::target});
  }
  friend bool operator==(const StatisticsObject&, const StatisticsObject&) = default;
};

}  // namespace pgorigin
