// Whether two trees of the grammar say the same.
#pragma once

#include <protobuf-c/protobuf-c.h>

namespace pgorigin {

// Wherever in their texts they stand.
bool EqualTrees(const ProtobufCMessage& a, const ProtobufCMessage& b);

}  // namespace pgorigin
