// Stage 5: from version 18 on (of domains: 17) NOT NULL is a constraint with a name.  Neither
// reader lists it where its name is the one that a server chooses; where one side lists it, the
// other does, too, so that the two are compared like all others.
#include "align/former_names.h"
#include "align/stages.h"

namespace pgorigin {
namespace {

// NOT NULL without a name takes any there.
bool IsText(const Model& model) { return !model.from_server || !model.touches.empty(); }

bool HasNotNull(const Model& model, const QualifiedName& table, const ColumnNames& column) {
  for (const Object* object : Children(model, Kind::kConstraint, table)) {
    const Constraint& constraint = *As<Constraint>(object);
    if (constraint.type == ConstraintType::kNotNull && constraint.columns == column) return true;
  }
  return false;
}

class Speller {
 public:
  // `former`: what `model` called its relations and columns.
  Speller(Model& model, const FormerNames& former) : model_(model), former_(former) {}

  void SayLike(const Model& other) {
    for (auto it = other.objects.lower_bound({Kind::kConstraint, {}, {}, {}, {}});
         it != other.objects.end() && it->first.kind == Kind::kConstraint; ++it) {
      const Constraint& constraint = *As<Constraint>(&it->second);
      if (constraint.type == ConstraintType::kNotNull) Say(it->first, constraint.columns);
    }
  }

 private:
  void Say(const ObjectId& theirs, const ColumnNames& columns) {
    const QualifiedName owner = RelationOf(theirs);
    const Object* subject = Subject(owner, columns);
    if (subject == nullptr || HasNotNull(model_, owner, columns)) return;
    Object object;
    object.id = {Kind::kConstraint, owner.schema, owner.name, {}, {}};
    object.id.name = HasNames(*subject) ? NameFor(*subject) : theirs.name;
    Constraint constraint;
    constraint.type = ConstraintType::kNotNull;
    constraint.columns = columns;
    object.definition = Box(std::move(constraint));
    object.place = subject->place;
    object.domain = subject->domain;
    object.generated_name = IsText(model_) || !HasNames(*subject);
    model_.objects.emplace(object.id, std::move(object));
  }

  // The column, or the domain, if that is not null here, too.
  const Object* Subject(const QualifiedName& owner, const ColumnNames& columns) const {
    if (columns.names.empty()) {
      const Object* object = model_.Find({Kind::kDomain, owner.schema, {}, owner.name, {}});
      return object != nullptr && As<Domain>(object)->not_null ? object : nullptr;
    }
    const Object* object =
        model_.Find({Kind::kColumn, owner.schema, owner.name, columns.names.front(), {}});
    return object != nullptr && As<Column>(object)->not_null ? object : nullptr;
  }

  bool HasNames(const Object& subject) const {
    return subject.id.kind == Kind::kDomain ? model_.version.Major() >= 17
                                            : model_.version.HasNamedNotNull();
  }

  Name NameFor(const Object& subject) const {
    if (subject.id.kind == Kind::kDomain) return subject.id.name.str() + "_not_null";
    const QualifiedName table = former_.Of(RelationOf(subject.id));
    return table.name.str() + "_" + former_.OfColumn(table, subject.id.name).str() + "_not_null";
  }

  Model& model_;
  const FormerNames& former_;
};

}  // namespace

void SpellOutNotNull(Alignment& alignment) {
  Speller(alignment.from, FormerNames(alignment.renames)).SayLike(alignment.to);
  Speller(alignment.to, FormerNames({})).SayLike(alignment.from);
}

}  // namespace pgorigin
