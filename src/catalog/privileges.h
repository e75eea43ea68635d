// Who may do what, from ACLs.
#pragma once

#include <string_view>
#include <vector>

#include "catalog/reading.h"

namespace pgorigin {

// Adds what an ACL grants on a column, which has nothing by itself.  `granted`: a text array of
// `owner grantee grantable privilege`, roles as oids.
void AddColumnPrivileges(const Reading& reading, std::string_view granted,
                         Stated<std::vector<Privilege>>& privileges);

}  // namespace pgorigin
