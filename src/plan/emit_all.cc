#include "plan/emit_all.h"

#include "plan/access.h"
#include "plan/emitters.h"

namespace pgorigin::plan {
namespace {

template <class T>
void EmitBoxed(Emission& out, const Object& object, const Box<T>& box) {
  Emit(out, object, *box);
}
template <class T>
void EmitBoxed(Emission& out, const Object& object, const T& value) {
  Emit(out, object, value);
}

}  // namespace

void EmitDefinition(Emission& out, const Object& object) {
  // A definition that is known in part alone would come out as another one.
  if (!object.uncertain.empty()) return out.LeaveOut(object.id, object.uncertain.str());
  try {
    std::visit([&](const auto& value) { EmitBoxed(out, object, value); }, object.definition);
  } catch (const CannotWrite& reason) {
    out.LeaveOut(object.id, reason.what());
  }
}

void EmitObject(Emission& out, const Object& object) {
  EmitDefinition(out, object);
  if (!object.uncertain.empty()) return;
  try {
    EmitAccess(out, object);
  } catch (const CannotWrite& reason) {
    out.LeaveOut(object.id, reason.what());
  }
}

}  // namespace pgorigin::plan
