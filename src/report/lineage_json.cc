#include "report/lineage_json.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

Json PlaceJson(const Place& place) {
  if (place.empty()) return nullptr;
  return {{"file", place.file.str()}, {"line", place.line}, {"column", place.column}};
}

Json NoteJson(const LineageNote& note) {
  return {{"class", WordFor(note.type)},
          {"fields", note.fields},
          {"reason", note.reason},
          {"advice", note.advice},
          {"migration", PlaceJson(note.migration)}};
}

Json TextOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json LineageJson(const Report& report) {
  const Lineage& lineage = *report.lineage;
  Json classes = Json::array();
  for (LineageClass type : ClassesOf(report)) {
    classes.push_back({{"class", WordFor(type)}, {"findings", CountOf(report, type)}});
  }
  Json files = Json::array();
  for (const MigrationFile& file : lineage.files) {
    files.push_back({{"file", file.file.str()}, {"state", WordFor(file.state)}});
  }
  return {{"migrations", lineage.migrations},
          {"tool", TextOrNull(lineage.tool)},
          {"table", TextOrNull(lineage.table)},
          {"classes", std::move(classes)},
          {"files", std::move(files)}};
}

}  // namespace

void AddLineage(const Report& report, Json& document) {
  if (!report.lineage) return;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    Json notes = Json::array();
    for (const LineageNote& note : NotesOf(report, report.findings[i])) {
      notes.push_back(NoteJson(note));
    }
    document["findings"][i]["lineage"] = std::move(notes);
  }
  document["lineage"] = LineageJson(report);
}

}  // namespace pgorigin
