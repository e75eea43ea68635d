#include "pgorigin/diff/type_text.h"

#include <array>
#include <string>

namespace pgorigin {
namespace {

struct Family {
  std::string_view base;
  int family;
};
enum : int { kNone, kIntegers, kNumbers, kTexts, kTimes, kJson };
constexpr std::array<Family, 14> kFamilies = {{
    {"smallint", kIntegers},
    {"integer", kIntegers},
    {"bigint", kIntegers},
    {"numeric", kNumbers},
    {"real", kNumbers},
    {"double precision", kNumbers},
    {"text", kTexts},
    {"character varying", kTexts},
    {"character", kTexts},
    {"timestamp without time zone", kTimes},
    {"timestamp with time zone", kTimes},
    {"date", kTimes},
    {"json", kJson},
    {"jsonb", kJson},
}};

// `timestamp(3) with time zone` without its precision; quoted names have none.
std::string BaseOf(std::string_view type) {
  const std::size_t open = type.find('(');
  if (type.find('"') != type.npos || open == type.npos) return std::string(type);
  const std::size_t close = type.find(')', open);
  if (close == type.npos) return std::string(type);
  return std::string(type.substr(0, open)) + std::string(type.substr(close + 1));
}

int FamilyOf(std::string_view type) {
  const std::string base = BaseOf(type);
  for (const Family& family : kFamilies) {
    if (family.base == base) return family.family;
  }
  return kNone;
}

}  // namespace

const Object* EnumOfType(const Model& model, std::string_view type) {
  while (type.ends_with("[]")) type.remove_suffix(2);
  auto it = model.objects.lower_bound({Kind::kEnum, {}, {}, {}, {}});
  for (; it != model.objects.end() && it->first.kind == Kind::kEnum; ++it) {
    const ObjectId& id = it->first;
    if (QuoteIdentifier(id.schema) + "." + QuoteIdentifier(id.name) == type) return &it->second;
  }
  return nullptr;
}

TypeLikeness CompareTypes(std::string_view from, std::string_view to) {
  if (from == to) return TypeLikeness::kSame;
  if (BaseOf(from) == BaseOf(to)) return TypeLikeness::kSameBase;
  const int family = FamilyOf(from);
  return family != kNone && family == FamilyOf(to) ? TypeLikeness::kFamily
                                                   : TypeLikeness::kConversion;
}

bool IsInteger(std::string_view type) { return FamilyOf(type) == kIntegers; }
bool IsText(std::string_view type) { return FamilyOf(type) == kTexts; }

}  // namespace pgorigin
