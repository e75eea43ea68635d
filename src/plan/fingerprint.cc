#include <type_traits>

#include "pgorigin/model/digest.h"
#include "pgorigin/model/show.h"
#include "pgorigin/plan/plan_file.h"
#include "plan/renames.h"

namespace pgorigin {
namespace {

// Types of fields that hold SQL as the server prints it.
template <class T>
struct HoldsSql : std::is_base_of<SqlText, T> {};
template <class T>
struct HoldsSql<std::optional<T>> : HoldsSql<T> {};
template <class T>
struct HoldsSql<std::vector<T>> : HoldsSql<T> {};
template <>
struct HoldsSql<IndexKey> : std::true_type {};
template <>
struct HoldsSql<Argument> : std::true_type {};
template <>
struct HoldsSql<PublishedTable> : std::true_type {};
template <>
struct HoldsSql<ViewColumn> : std::true_type {};

template <class Struct>
void AddFields(Digest& digest, const Struct& value, Extent extent) {
  ForEachField<Struct>([&](const auto& field) {
    using Value = std::remove_cvref_t<decltype(value.*field.member)>;
    if (extent == Extent::kShape && HoldsSql<Value>::value) return;
    digest.Add(field.name);
    digest.Add(Show(value.*field.member));
  });
}

void AddObject(Digest& digest, const Object& object, Extent extent) {
  std::visit([&](const auto& box) { AddFields(digest, *box, extent); }, object.definition);
  digest.Add(object.metadata.comment);
}

}  // namespace

std::vector<ObjectId> TouchedBy(const Migration& migration, const Alignment& alignment) {
  std::set<ObjectId> touched;
  auto add = [&](const ObjectId& id) {
    touched.insert(id);
    touched.insert(plan::OldIdOf(alignment, id));
  };
  for (const Segment& segment : migration.segments) {
    for (const PlannedStep& step : segment.steps) {
      add(step.object);
      if (!InfoOf(step.object.kind).has_parent) continue;
      const Object* relation = FindRelation(alignment.from, RelationOf(step.object));
      if (relation != nullptr) add(relation->id);
    }
  }
  return {touched.begin(), touched.end()};
}

std::string FingerprintOf(const Model& model, const std::vector<ObjectId>& touched, Extent extent) {
  Digest digest;
  for (const ObjectId& id : touched) {
    const Object* object = model.Find(id);
    if (object == nullptr) continue;
    digest.Add(id);
    AddObject(digest, *object, extent);
  }
  return digest.Digits();
}

}  // namespace pgorigin
