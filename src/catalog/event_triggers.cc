// Event triggers.
#include <algorithm>

#include "catalog/reader.h"

namespace pgorigin {
namespace {

constexpr std::string_view kEventTriggersSql = R"(
SELECT e.oid, e.evtname, e.evtowner, e.evtevent, e.evttags, {function e.evtfoid}, e.evtenabled
FROM pg_catalog.pg_event_trigger AS e
WHERE e.oid >= 16384)";
enum class EventTriggerColumn {
  kOid,
  kName,
  kOwner,
  kEvent,
  kTags,
  kFunction,
  kFiringWords,
  kCount
};

void ReadEventTriggers(Reading& reading, const ResultSet& rows) {
  using C = EventTriggerColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    EventTrigger trigger;
    trigger.event = row.AsName(C::kEvent);
    trigger.tags = ParseTextArray(row.Text(C::kTags));
    std::ranges::sort(trigger.tags);
    trigger.function = FunctionOf(row.Text(C::kFunction));
    trigger.enabled = WordOf(kFiringWords, row.Char(C::kFiringWords));
    Object* object =
        reading.AddTopLevel({Catalog::kEventTrigger, row.AsOid(C::kOid)}, Kind::kEventTrigger,
                            row.Text(C::kName), Box<EventTrigger>(std::move(trigger)));
    reading.SetOwner(object, row.AsOid(C::kOwner));
  });
}

}  // namespace

const CatalogReader kEventTriggersReader = {"event triggers", kEventTriggersSql, ReadEventTriggers};

}  // namespace pgorigin
