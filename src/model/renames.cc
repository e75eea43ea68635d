#include "pgorigin/model/renames.h"

#include <algorithm>
#include <stdexcept>

namespace pgorigin {
namespace {

bool IsRelation(Kind kind) {
  return kind == Kind::kTable || kind == Kind::kView || kind == Kind::kMaterializedView ||
         kind == Kind::kSequence;
}

// Renames inside one object; `own_` is the old name of the relation whose columns
// it speaks of.  There is no catch-all overload: a new type of field does not
// compile until it is decided here what it names.
class Renamer {
 public:
  Renamer(const Renames& renames, const QualifiedName& own) : renames_(renames), own_(own) {}

  void Apply(Schema&) const {}
  void Apply(bool&) const {}
  void Apply(std::int64_t&) const {}
  void Apply(std::string&) const {}
  void Apply(Name&) const {}
  void Apply(SqlText&) const {}
  void Apply(ConstraintType&) const {}
  void Apply(FunctionName&) const {}
  void Apply(IndexName&) const {}
  void Apply(Secret&) const {}

  void Apply(QualifiedName& relation) const { relation = renames_.Relation(relation); }
  void Apply(ColumnNames& columns) const { ApplyColumns(columns.names, own_); }
  void Apply(ForeignColumns& columns) const {
    ApplyColumns(columns.names, columns.relation);
    Apply(columns.relation);
  }
  template <class T>
  void Apply(Stated<T>& stated) const {
    Apply(stated.value);
  }
  template <class T>
  void Apply(std::optional<T>& value) const {
    if (value) Apply(*value);
  }
  template <class T>
  void Apply(Box<T>& box) const {
    Apply(*box);
  }
  template <class T>
  void Apply(std::vector<T>& values) const {
    for (T& value : values) Apply(value);
  }
  template <Listed T>
  void Apply(T& value) const {
    ForEachField<T>([&](const auto& field) { ApplyField(value.*field.member, field.trait); });
  }

 private:
  template <class T>
  void ApplyField(T& value, Trait) const {
    Apply(value);
  }
  // Lists of names are columns where their order is what is remarked on; events
  // and roles are lists of names, too.
  void ApplyField(std::vector<Name>& names, Trait trait) const {
    if (trait == Trait::kOrder) ApplyColumns(names, own_);
  }
  void ApplyColumns(std::vector<Name>& names, const QualifiedName& relation) const {
    for (Name& name : names) name = renames_.Column(relation, name);
  }

  const Renames& renames_;
  const QualifiedName own_;
};

ObjectId Renamed(ObjectId id, const Renames& renames) {
  const bool has_parent = InfoOf(id.kind).has_parent;
  if (!has_parent && !IsRelation(id.kind)) return id;
  const QualifiedName old = RelationOf(id);
  const QualifiedName relation = renames.Relation(old);
  if (id.kind == Kind::kColumn) id.name = renames.Column(old, id.name);
  id.schema = relation.schema;
  (has_parent ? id.parent : id.name) = relation.name;
  return id;
}

Object Renamed(Object object, const Renames& renames) {
  const Renamer renamer(renames, RelationOf(object.id));
  std::visit([&](auto& definition) { renamer.Apply(definition); }, object.definition);
  if (StatisticsObject* statistics = As<StatisticsObject>(&object)) {
    std::ranges::sort(statistics->on.names);
  }
  if (Publication* publication = As<Publication>(&object)) {
    for (PublishedTable& table : publication->tables) std::ranges::sort(table.on.names);
  }
  for (ObjectId& need : object.needs) need = Renamed(need, renames);
  std::ranges::sort(object.needs);
  object.id = Renamed(object.id, renames);
  return object;
}

}  // namespace

QualifiedName Renames::Relation(const QualifiedName& old) const {
  auto found = relations.find(old);
  return found == relations.end() ? old : found->second;
}

Name Renames::Column(const QualifiedName& relation, Name old) const {
  auto found = columns.find({Kind::kColumn, relation.schema, relation.name, old, {}});
  return found == columns.end() ? old : found->second;
}

Model ApplyRenames(Model model, const Renames& renames) {
  if (renames.empty()) return model;
  std::map<ObjectId, Object> objects;
  for (auto& [id, object] : model.objects) {
    Object renamed = Renamed(std::move(object), renames);
    const ObjectId new_id = renamed.id;
    if (!objects.emplace(new_id, std::move(renamed)).second) {
      throw std::invalid_argument("two objects would be called " + Describe(new_id));
    }
  }
  model.objects = std::move(objects);
  for (Touch& touch : model.touches) touch.id = Renamed(touch.id, renames);
  for (Opaque& opaque : model.opaque) {
    for (QualifiedName& relation : opaque.relations) relation = renames.Relation(relation);
  }
  return model;
}

}  // namespace pgorigin
