#include "resolve/managed.h"

namespace pgorigin {

void LeaveUnmanaged(Model& model) {
  std::erase_if(model.objects, [](const auto& entry) {
    return entry.first.kind == Kind::kDefaultPrivileges || entry.first.kind == Kind::kDatabase;
  });
  for (auto& [id, object] : model.objects) {
    object.metadata.owner = {};
    object.metadata.privileges = {};
    if (View* view = As<View>(&object)) {
      for (ViewColumn& column : view->details) column.privileges = {};
    }
  }
}

}  // namespace pgorigin
