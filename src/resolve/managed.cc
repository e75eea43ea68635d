#include "resolve/managed.h"

namespace pgorigin {

void LeaveUnmanaged(Model& model) {
  for (auto& [id, object] : model.objects) {
    object.metadata.owner = {};
    object.metadata.privileges = {};
    if (View* view = As<View>(&object)) {
      for (ViewColumn& column : view->details) column.privileges = {};
    }
  }
}

}  // namespace pgorigin
