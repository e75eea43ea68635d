// Names of objects within prose: short where a title says the rest.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/grouping.h"

namespace pgorigin {

// The object as it is called within its section: "role", "index idx_users_role".
std::string LabelOf(const Finding& finding, const Section& section);

// Whether prose names the object, in full or as a word of its own.
bool Names(std::string_view text, const ObjectId& id);

// The text with the object under its short name, where prose names it in full: the
// title of the section says the rest.
std::string Within(const Report& report, const Section& section, const std::string& text,
                   const Finding& finding);

// The advice, without the definition where the sentence has told it.
std::string AdviceWithin(const Report& report, const Section& section, const Finding& finding);

// One advice for all findings of the group, with NAME for the name of the object; none
// when they need advice of their own.
std::optional<std::string> SharedAdvice(const Report& report, const Section& section,
                                        const RuleGroup& group);

}  // namespace pgorigin
