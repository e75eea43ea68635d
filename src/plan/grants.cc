#include "plan/grants.h"

#include <algorithm>
#include <array>

#include "pgorigin/model/access.h"
#include "plan/emission.h"

namespace pgorigin::plan {
namespace {

constexpr auto kWords = std::to_array<Keyword>({"SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE",
                                                "REFERENCES", "TRIGGER", "MAINTAIN", "USAGE",
                                                "CREATE", "CONNECT", "TEMPORARY", "EXECUTE"});

Keyword PrivilegeWord(Name privilege) {
  for (const Keyword& word : kWords) {
    if (privilege == word.text) return word;
  }
  throw CannotWrite("no SQL is known for the privilege \"" + privilege.str() + "\"");
}

bool IsIn(const std::vector<Privilege>& list, const Privilege& item) {
  return std::ranges::find(list, item) != list.end();
}

Stated<std::vector<Privilege>> PrivilegesOf(const View& view, Name column) {
  auto found = std::ranges::find(view.details, column, &ViewColumn::name);
  return found == view.details.end() ? Stated<std::vector<Privilege>>() : found->privileges;
}

}  // namespace

void WriteRole(Sql& sql, Name role) {
  if (role == "PUBLIC") {
    sql << "PUBLIC";
  } else if (role.empty() || role == kCurrentRole) {
    sql << "CURRENT_USER";
  } else {
    sql << Identifier(role);
  }
}

Batches BatchesOf(const std::vector<Privilege>& privileges, bool on_sequence) {
  Batches batches;
  for (const Privilege& item : privileges) {
    if (IsOnSequence(item.privilege) != on_sequence) continue;
    const Name word = on_sequence ? WithoutSequence(item.privilege) : item.privilege;
    batches[{item.grantee, item.granted, item.grantable}].push_back(word);
  }
  return batches;
}

void BeginGrant(Sql& sql, const Batch& batch, const std::vector<Name>& words, Name column) {
  if (batch.granted) {
    sql << "GRANT";
  } else {
    sql << "REVOKE";
  }
  sql.List(words, [&](Name word) {
    sql << PrivilegeWord(word);
    if (!column.empty()) sql << ColumnNames{{column}};
  });
  sql << "ON";
}

void EndGrant(Sql& sql, const Batch& batch, Name owner) {
  if (batch.granted) {
    sql << "TO";
  } else {
    sql << "FROM";
  }
  WriteRole(sql, batch.grantee.empty() ? owner : batch.grantee);
  if (batch.grantable) sql << "WITH GRANT OPTION";
}
std::vector<Privilege> PrivilegeChanges(const Stated<std::vector<Privilege>>& from,
                                        const Stated<std::vector<Privilege>>& to) {
  const std::vector<Privilege> none;
  const auto& before = from.value ? *from.value : none;
  const auto& after = to.value ? *to.value : none;
  std::vector<Privilege> changes;
  for (const Privilege& item : before) {
    if (!IsIn(after, item)) {
      changes.push_back({item.grantee, item.privilege, !item.granted, false});
    }
  }
  std::ranges::copy_if(after, std::back_inserter(changes),
                       [&](const Privilege& item) { return !IsIn(before, item); });
  return changes;
}
Object WithChangesAlone(const Object& from, const Object& to) {
  Object object = to;
  object.metadata.privileges.value =
      PrivilegeChanges(from.metadata.privileges, to.metadata.privileges);
  View* view = As<View>(&object);
  const View* before = As<View>(&from);
  if (view == nullptr || before == nullptr) return object;
  for (const ViewColumn& detail : before->details) DetailOf(*view, detail.name);
  for (ViewColumn& detail : view->details) {
    detail.privileges.value = PrivilegeChanges(PrivilegesOf(*before, detail.name),
                                               PrivilegesOf(*As<View>(&to), detail.name));
  }
  return object;
}

Name OwnerOf(const Object* object) {
  return object == nullptr ? Name() : object->metadata.owner.value.value_or(Name());
}

void BeginLabel(Sql& sql, const std::string& label) {
  sql << "SECURITY LABEL FOR" << Identifier(label.substr(0, label.find(": "))) << "ON";
}

void EndLabel(Sql& sql, const std::string& label) {
  const std::size_t colon = label.find(": ");
  sql << "IS" << Literal(std::string_view(label).substr(std::min(colon + 2, label.size())));
}

}  // namespace pgorigin::plan
