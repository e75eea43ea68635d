// What the documents tell of tables and files.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/report/document.h"

namespace pgorigin {

// A primary key.
struct KeyFacts {
  std::string types;  // "bigint"; empty: there is none
  bool is_uuid = false;
};

struct TableFacts {
  QualifiedName table;
  Name domain;  // empty: none
  Place place;  // in the Origin
  bool in_current = false;
  bool in_origin = false;
  KeyFacts current_key;
  KeyFacts target_key;
  int findings = 0;
};
// Without partitions; in the order of the Origin.
std::vector<TableFacts> TablesOf(const DocumentInput& input);

struct DomainFacts {
  Name domain;
  std::vector<TableFacts> tables;
};
std::vector<DomainFacts> DomainsOf(const DocumentInput& input);
std::string NameOf(Name domain);  // "(no domain)" of an empty one

// A file of the migrations, with what it does.
struct FileFacts {
  std::string name;  // without its directory
  Place place;
  std::vector<ObjectId> creates;  // tables, types, functions, …: no columns and their like
  std::vector<ObjectId> alters;   // that another file creates
  std::vector<ObjectId> triggers;
};
std::vector<FileFacts> FilesOf(const DocumentInput& input);

// The file that an object belongs in: the one that creates it or its table, else the one
// with most of its domain or kind.  A name for a new file where no file has any of it.
struct DueFile {
  std::string name;
  bool is_new = false;
  friend auto operator<=>(const DueFile&, const DueFile&) = default;
};
class Filing {
 public:
  explicit Filing(const DocumentInput& input);
  DueFile For(const Finding& finding) const;
  // Where triggers are made; empty: in no file.
  const std::string& triggers() const { return triggers_; }

 private:
  std::string NewFile(Name domain) const;

  std::vector<std::string> names_;  // of all files
  std::map<ObjectId, std::string> creators_;
  std::map<Kind, std::string> by_kind_;    // the file with most of the kind
  std::map<Name, std::string> by_domain_;  // the file with most tables of the domain
  std::vector<Name> domains_;              // in the order of the Origin
  std::string triggers_;                   // the file with most triggers
};

// Columns of what is current, by the names that they have there.
class CurrentNames {
 public:
  explicit CurrentNames(const Renames& renames);
  Name Of(const ObjectId& column) const;  // under the names of the Origin

 private:
  std::map<ObjectId, Name> old_;
};

// Without the parentheses that a Markdown table of columns puts around a default.
std::string DefaultText(const Expression& expression);

// How a model has a feature of the overview, and how often: "uuid DEFAULT
// gen_random_uuid()", 32.  Empty where there is no short way to say it.
std::map<std::string, int> FeatureOf(std::string_view feature, const Model& model);

// "`users`", or "`chat.messages`" outside the schema public.
std::string Code(const QualifiedName& table);
// "`a`, `b` and `c`"
std::string Codes(const std::vector<QualifiedName>& tables);

}  // namespace pgorigin
