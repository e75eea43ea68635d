// A reader of the part of JSON Schema that reports/report.schema.json uses.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace pgorigin {

// Checks values against one schema; an unknown keyword is an error, so that no
// constraint goes unread.
class SchemaChecker {
 public:
  explicit SchemaChecker(nlohmann::json schema) : root_(std::move(schema)) {}

  // What is wrong with the value, one line each; empty when it conforms.
  std::vector<std::string> Check(const nlohmann::json& value) const {
    std::vector<std::string> errors;
    Check(root_, value, "$", errors);
    return errors;
  }

 private:
  using Json = nlohmann::json;
  using Errors = std::vector<std::string>;

  void Check(const Json& schema, const Json& value, const std::string& path, Errors& errors) const {
    for (const auto& [keyword, wanted] : schema.items()) {
      if (!Conforms(keyword, wanted, schema, value, path, errors)) {
        errors.push_back(path + ": " + keyword);
      }
    }
  }

  bool Conforms(const std::string& keyword, const Json& wanted, const Json& schema,
                const Json& value, const std::string& path, Errors& errors) const {
    if (keyword.starts_with("$") || keyword == "title" || keyword == "description") {
      return keyword != "$ref" || FollowRef(wanted, value, path, errors);
    }
    if (keyword == "type") return HasType(wanted, value);
    if (keyword == "const") return value == wanted;
    if (keyword == "enum") return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    if (keyword == "minimum") return !value.is_number() || value >= wanted;
    if (keyword == "maximum") return !value.is_number() || value <= wanted;
    if (keyword == "required") return HasKeys(wanted, value);
    if (keyword == "additionalProperties") return HasNoOtherKeys(schema, value);
    if (keyword == "properties") return CheckProperties(wanted, value, path, errors);
    if (keyword == "items") return CheckItems(wanted, value, path, errors);
    if (keyword == "anyOf") return MatchesAny(wanted, value, path);
    errors.push_back(path + ": unknown keyword " + keyword);
    return false;
  }

  bool FollowRef(const Json& ref, const Json& value, const std::string& path,
                 Errors& errors) const {
    Check(root_.at(Json::json_pointer(ref.get<std::string>().substr(1))), value, path, errors);
    return true;
  }

  static bool HasType(const Json& wanted, const Json& value) {
    if (wanted.is_array()) {
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](const Json& each) { return HasType(each, value); });
    }
    if (wanted == "integer") return value.is_number_integer();
    return wanted == value.type_name();
  }

  static bool HasKeys(const Json& keys, const Json& value) {
    return std::all_of(keys.begin(), keys.end(),
                       [&](const Json& key) { return value.contains(key.get<std::string>()); });
  }

  static bool HasNoOtherKeys(const Json& schema, const Json& value) {
    for (const auto& [key, ignored] : value.items()) {
      if (!schema.at("properties").contains(key)) return false;
    }
    return true;
  }

  bool CheckProperties(const Json& properties, const Json& value, const std::string& path,
                       Errors& errors) const {
    for (const auto& [key, schema] : properties.items()) {
      if (value.contains(key)) Check(schema, value.at(key), path + "." + key, errors);
    }
    return true;
  }

  bool CheckItems(const Json& schema, const Json& value, const std::string& path,
                  Errors& errors) const {
    for (std::size_t i = 0; i < value.size(); ++i) {
      Check(schema, value.at(i), path + "[" + std::to_string(i) + "]", errors);
    }
    return true;
  }

  bool MatchesAny(const Json& schemas, const Json& value, const std::string& path) const {
    return std::any_of(schemas.begin(), schemas.end(), [&](const Json& schema) {
      Errors errors;
      Check(schema, value, path, errors);
      return errors.empty();
    });
  }

  Json root_;
};

}  // namespace pgorigin
