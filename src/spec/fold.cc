#include "spec/fold.h"

#include <algorithm>
#include <utility>

#include "pgorigin/ast/token.h"
#include "pgorigin/model/access.h"
#include "spec/access.h"
#include "spec/indexes.h"
#include "spec/not_null.h"
#include "spec/statistics.h"

namespace pgorigin {
namespace {

// Line and column, both from 1, of a byte offset; columns count characters.
Place Advance(Place place, std::string_view text, int offset) {
  for (char c : text.substr(0, static_cast<std::size_t>(std::max(offset, 0)))) {
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace

bool StandsInSchema(Kind kind) {
  switch (kind) {
    case Kind::kSchema:
    case Kind::kExtension:
    case Kind::kCast:
    case Kind::kLanguage:
    case Kind::kTransform:
    case Kind::kAccessMethod:
    case Kind::kEventTrigger:
    case Kind::kForeignDataWrapper:
    case Kind::kForeignServer:
    case Kind::kUserMapping:
    case Kind::kPublication:
    case Kind::kSubscription:
      return false;
    default:
      return true;
  }
}

std::string StringOf(const PgQuery__Node& node) {
  switch (node.node_case) {
    case PG_QUERY__NODE__NODE_STRING:
      return node.string->sval;
    case PG_QUERY__NODE__NODE_INTEGER:
      return std::to_string(node.integer->ival);
    case PG_QUERY__NODE__NODE_FLOAT:
      return node.float_->fval;
    case PG_QUERY__NODE__NODE_BOOLEAN:
      return node.boolean->boolval ? "true" : "false";
    case PG_QUERY__NODE__NODE_A_CONST: {
      const PgQuery__AConst& constant = *node.a_const;
      if (constant.val_case == PG_QUERY__A__CONST__VAL_SVAL) return constant.sval->sval;
      if (constant.val_case == PG_QUERY__A__CONST__VAL_FVAL) return constant.fval->fval;
      if (constant.val_case == PG_QUERY__A__CONST__VAL_IVAL)
        return std::to_string(constant.ival->ival);
      if (constant.val_case == PG_QUERY__A__CONST__VAL_BOOLVAL)
        return constant.boolval->boolval ? "true" : "false";
      return "";
    }
    case PG_QUERY__NODE__NODE_TYPE_NAME: {  // a bare word as the value of an option
      auto names = PGORIGIN_LIST(*node.type_name, names);
      return names.empty() ? "" : StringOf(*names.back());
    }
    default:
      return "";
  }
}

std::vector<std::string> Strings(std::span<PgQuery__Node*> nodes) {
  std::vector<std::string> strings;
  for (const PgQuery__Node* node : nodes) strings.push_back(StringOf(*node));
  return strings;
}

std::string ValueOf(const PgQuery__DefElem& option) {
  return option.arg == nullptr ? "true" : StringOf(*option.arg);
}

void ToastLast(Options& options) {
  std::stable_partition(options.begin(), options.end(),
                        [](const std::string& option) { return !option.starts_with("toast."); });
}

Options OptionsOf(std::span<PgQuery__Node*> nodes) {
  Options options;
  for (const PgQuery__Node* node : nodes) {
    const PgQuery__DefElem& option = *node->def_elem;
    const std::string prefix =
        option.defnamespace[0] == '\0' ? "" : std::string(option.defnamespace) + ".";
    options.push_back(prefix + option.defname + "=" + ValueOf(option));
  }
  ToastLast(options);
  return options;
}

std::string Fold::CurrentSchema() const {
  for (const std::string& schema : search_path) {
    const bool exists =
        schema == kTemporarySchema || model.Find({Kind::kSchema, {}, {}, schema, {}}) != nullptr;
    if (exists) return schema;
  }
  return search_path.empty() ? "public" : search_path.front();
}

std::vector<std::string> Fold::LookupPath() const {
  std::vector<std::string> path = search_path;
  const bool named = std::ranges::find(path, kTemporarySchema) != path.end();
  if (has_temporary_ && !named) path.insert(path.begin(), std::string(kTemporarySchema));
  return path;
}

Name Fold::SearchPath() const {
  std::string joined;
  for (const std::string& schema : search_path) {
    if (schema != kTemporarySchema) joined += (joined.empty() ? "" : ",") + schema;
  }
  return joined;
}

Object* Fold::FindNamed(const QualifiedName& name, std::initializer_list<Kind> kinds) {
  for (Kind kind : kinds) {
    Name schema = StandsInSchema(kind) ? name.schema : Name();
    if (Object* found = model.Find({kind, schema, {}, name.name, {}})) return found;
  }
  return nullptr;
}

Object* Fold::FindNamed(std::span<PgQuery__Node*> names, std::initializer_list<Kind> kinds) {
  std::string name = StringOf(*names.back());
  if (names.size() > 1) return FindNamed({StringOf(*names[names.size() - 2]), name}, kinds);
  for (const std::string& schema : LookupPath()) {
    if (Object* found = FindNamed({schema, name}, kinds)) return found;
  }
  return nullptr;
}

QualifiedName Fold::Resolve(const PgQuery__RangeVar& name) const {
  if (name.schemaname[0] != '\0') return {name.schemaname, name.relname};
  for (const std::string& schema : LookupPath()) {
    QualifiedName candidate{schema, name.relname};
    bool found = FindRelation(model, candidate) != nullptr ||
                 model.Find({Kind::kSequence, schema, {}, name.relname, {}}) != nullptr;
    if (found) return candidate;
  }
  return {CurrentSchema(), name.relname};
}

QualifiedName Fold::NewName(const PgQuery__RangeVar& name) const {
  const bool temporary = std::string_view(name.relpersistence) == "t";
  if (temporary) return {kTemporarySchema, name.relname};
  return {name.schemaname[0] != '\0' ? std::string(name.schemaname) : CurrentSchema(),
          name.relname};
}

QualifiedName Fold::NewName(std::span<PgQuery__Node*> names) const {
  std::string schema = names.size() > 1 ? StringOf(*names[names.size() - 2]) : CurrentSchema();
  return {schema, StringOf(*names.back())};
}

QualifiedName Fold::ResolveRoutine(std::span<PgQuery__Node*> names, bool& found) const {
  std::string name = StringOf(*names.back());
  std::vector<std::string> schemas = search_path;
  if (names.size() > 1) schemas = {StringOf(*names[names.size() - 2])};
  for (const std::string& schema : schemas) {
    for (Kind kind : {Kind::kFunction, Kind::kAggregate}) {
      auto at = model.objects.lower_bound({kind, schema, {}, name, {}});
      found = at != model.objects.end() && at->first.kind == kind && at->first.schema == schema &&
              at->first.name == name;
      if (found) return {schema, name};
    }
  }
  found = names.size() > 1;
  return {names.size() > 1 ? schemas[0] : "pg_catalog", name};
}

std::string Fold::TypeOf(const PgQuery__TypeName& type) {
  TypeText text = CanonicalType(type, Names());
  if (!text.resolved) unknown_name_ = "type " + text.text;
  const bool unlimited = type.n_typmods == 0 && (text.text == "bit" || text.text == "bit[]");
  return unlimited ? "\"bit\"" + text.text.substr(3) : text.text;  // `bit` is bit(1)
}

Expression Fold::MakeExpression(std::string text) const {
  Expression expression;
  expression.text = std::move(text);
  expression.search_path = SearchPath();
  return expression;
}

Object* Fold::Add(ObjectId id, Definition definition, int location) {
  Object object;
  object.id = id;
  object.definition = std::move(definition);
  object.place = PlaceAt(location);
  object.domain = statement_ == nullptr ? Name() : statement_->domain;
  object.renamed_from = Hint(HintType::kRenamedFrom, location);
  object.decision = Hint(HintType::kDecision, location);
  if (!unknown_name_.empty()) {
    Name& reason = search_path.size() == 1 ? object.guess : object.uncertain;
    reason = unknown_name_ + " is not defined in the Origin: of an extension?";
  }
  unknown_name_.clear();
  const auto [place, is_new] = model.objects.try_emplace(id);
  Object& added = place->second;
  if (!is_new && !MayOverride(id) && !MayBeGone(added)) {
    Error(location, Describe(id) + " is defined twice: first at " + ToString(added.place));
    return nullptr;
  }
  has_temporary_ = has_temporary_ || id.schema == kTemporarySchema;
  if (IsSystemSchema(id.schema)) system_schemas_.insert(id.schema);
  Touched(id, true, location);
  if (options.later_overrides) source_of_[id] = source_;
  NameAdded(object);
  if (!set_role.empty() && HasOwner(id.kind)) object.metadata.owner.value = set_role;
  added = std::move(object);
  ApplyDefaultPrivileges(*this, added);
  return &added;
}

bool Fold::MayOverride(const ObjectId& id) const {
  auto source = source_of_.find(id);
  return model.Find(id) != nullptr && source != source_of_.end() && source->second < source_;
}

void Fold::Touched(const ObjectId& id, bool creates, int location) {
  model.touches.push_back({id, PlaceAt(location), creates});
}

void Fold::Erase(const ObjectId& id) {
  const auto gone = model.objects.find(id);
  if (gone == model.objects.end()) return;
  if (taken_ && !taken_->Remove(gone->second)) taken_.reset();
  if (!key_names.empty()) key_names.erase({id.schema, id.name});
  const bool index = id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
  if (index && IdentifiesRows(*this, id)) SetReplicaIdentity(*this, RelationOf(id), {});
  model.objects.erase(gone);
}

void Fold::EraseRelation(const ObjectId& id) {
  QualifiedName name = RelationOf(id);
  for (Kind kind : {Kind::kColumn, Kind::kConstraint, Kind::kIndex, Kind::kTrigger, Kind::kPolicy,
                    Kind::kRewriteRule}) {
    for (const Object* child : Children(std::as_const(model), kind, name))
      Erase(ObjectId(child->id));
  }
  std::vector<ObjectId> gone = {id};
  for (const auto& [other, object] : model.objects) {
    const Sequence* sequence = As<Sequence>(&object);
    const Constraint* constraint = As<Constraint>(&object);
    bool owned = sequence != nullptr && sequence->owned_by.relation == name;
    bool refers = constraint != nullptr && constraint->references.relation == name;
    if (owned || refers) gone.push_back(other);
  }
  DropStatisticsOf(*this, name, {});
  for (const ObjectId& other : gone) Erase(other);
  // It is published no longer.
  for (auto it = model.objects.lower_bound({Kind::kPublication, {}, {}, {}, {}});
       it != model.objects.end() && it->first.kind == Kind::kPublication; ++it) {
    std::erase_if(As<Publication>(&it->second)->tables,
                  [&](const PublishedTable& table) { return table.on.relation == name; });
  }
}

const TakenNames& Fold::Taken() {
  if (!taken_) {
    taken_.emplace();
    for (const auto& [id, object] : model.objects) taken_->Insert(object);
  }
  return *taken_;
}

Place Fold::PlaceAt(int location) const {
  if (statement_ == nullptr) return {};
  if (location <= 0) return statement_->place;
  if (location < reached_.offset) reached_ = {0, statement_->place};
  const auto begin = static_cast<std::size_t>(reached_.offset);
  reached_.place = Advance(reached_.place, std::string_view(statement_->text).substr(begin),
                           location - reached_.offset);
  reached_.offset = location;
  return reached_.place;
}

Name Fold::Hint(HintType type, int location) const {
  if (statement_ == nullptr || statement_->hints.empty()) return {};
  const auto offset = static_cast<std::size_t>(std::max(location, 0));
  const bool alters = IsKeyword(TokenScanner(statement_->text).Next().text, "alter");
  for (const ScriptStatement::Hint& hint : statement_->hints) {
    if (hint.type != type) continue;
    const bool within = alters && hint.offset <= offset && offset < EndOfCommand(hint.offset);
    if (!within && hint.offset != offset) continue;
    taken_hints_.insert(&hint);
    return hint.text;
  }
  return {};
}

// What it adds stands somewhere in the command that a hint describes.
std::size_t Fold::EndOfCommand(std::size_t begin) const {
  TokenScanner scanner(statement_->text, begin);
  int depth = 0;
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    if (token.kind == TokenKind::kOpen) ++depth;
    if (token.kind == TokenKind::kClose) --depth;
    if (token.kind == TokenKind::kComma && depth == 0) return token.offset;
  }
  return statement_->text.size();
}

void Fold::WarnOfHints() {
  for (const ScriptStatement::Hint& hint : statement_->hints) {
    if (taken_hints_.contains(&hint)) continue;
    Place place = statement_->place;
    place.line = hint.hint_line;
    place.column = 0;
    const std::string problem =
        hint.type == HintType::kRenamedFrom
            ? "nothing here can have been renamed from " + QuoteIdentifier(hint.text)
            : "nothing here can be decided on: " + hint.text;
    model.diagnostics.push_back({Diagnostic::Severity::kWarning, place, Printable(problem), ""});
  }
}

void Fold::Apply(const ScriptStatement& statement, int source, ParseOutcome parsed) {
  parsed_ = std::move(parsed.statement);
  statement_ = &statement;
  reached_ = {0, statement.place};
  source_ = source;
  unknown_name_.clear();
  keys_of_statement.clear();
  stated_not_null.clear();
  taken_hints_.clear();
  if (HasEscapedStrings(*this, statement.text)) {
    Opaque("backslashes escape in its strings");
  } else if (parsed_.node() != nullptr) {
    Dispatch(*parsed_.node());
  }
  SettleNotNull(*this);
  WarnOfHints();
}

}  // namespace pgorigin
