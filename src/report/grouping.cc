#include "report/grouping.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/lineage.h"

namespace pgorigin {
namespace {

using TableRows = std::map<QualifiedName, const Report::TableRow*>;

bool IsRelation(Kind kind) {
  return InfoOf(kind).has_parent || kind == Kind::kTable || kind == Kind::kView ||
         kind == Kind::kMaterializedView || kind == Kind::kDomain;
}

// What places a section: a relation by name, the rest by domain and kind.
struct SectionKey {
  Name domain;
  QualifiedName relation;
  Kind kind = Kind::kTable;
  friend auto operator<=>(const SectionKey&, const SectionKey&) = default;
};

struct Draft {
  std::vector<const Finding*> findings;
  const Report::TableRow* row = nullptr;
};

const Report::TableRow* Find(const TableRows& rows, const QualifiedName& name) {
  const auto found = rows.find(name);
  return found == rows.end() ? nullptr : found->second;
}

SectionKey KeyOf(const Finding& finding) {
  if (IsRelation(finding.object.kind)) return {{}, RelationOf(finding.object), Kind::kTable};
  return {finding.domain, {}, finding.object.kind};
}

std::map<SectionKey, Draft> DraftSections(const Report& report) {
  TableRows rows;
  for (const Report::TableRow& row : report.tables) rows.emplace(row.table, &row);
  std::map<SectionKey, Draft> drafts;
  for (const Finding& finding : report.findings) {
    const SectionKey key = KeyOf(finding);
    Draft& draft = drafts[key];
    draft.findings.push_back(&finding);
    draft.row = Find(rows, key.relation);
  }
  return drafts;
}

Name DomainOf(const Draft& draft) {
  if (draft.row != nullptr && !draft.row->domain.empty()) return draft.row->domain;
  for (const Finding* finding : draft.findings) {
    if (!finding->domain.empty()) return finding->domain;
  }
  return {};
}

// Of the table, else the first of its findings.
Place PlaceOf(const Draft& draft) {
  if (draft.row != nullptr && !draft.row->place.empty()) return draft.row->place;
  for (const Finding* finding : draft.findings) {
    if (!finding->place.empty()) return finding->place;
  }
  return {};
}

// The order of the Origin: by file and line; what has no place comes last.
auto Order(const Place& place) { return std::tuple(place.empty(), place.file, place.line); }

void SortByPlace(std::vector<const Finding*>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
    return Order(a->place) < Order(b->place);
  });
}

std::vector<RuleGroup> GroupByRule(const Report& report,
                                   const std::vector<const Finding*>& findings) {
  std::vector<RuleGroup> groups;
  for (const Finding* finding : findings) {
    const std::string lineage = ClassWords(report, *finding);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const RuleGroup& other) {
      return other.rule == finding->rule && other.severity == finding->severity &&
             other.verdict == finding->verdict && other.lineage == lineage;
    });
    if (group == groups.end()) {
      group =
          groups.insert(group, {finding->rule, finding->severity, finding->verdict, lineage, {}});
    }
    group->findings.push_back(finding);
  }
  for (RuleGroup& group : groups) SortByPlace(group.findings);
  std::stable_sort(groups.begin(), groups.end(), [](const RuleGroup& a, const RuleGroup& b) {
    return std::tuple(a.verdict, a.severity) > std::tuple(b.verdict, b.severity);
  });
  return groups;
}

std::string Capitalized(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

Section MakeSection(const Report& report, const SectionKey& key, const Draft& draft) {
  Section section;
  section.is_relation = !key.relation.empty();
  section.title =
      section.is_relation ? ToString(key.relation) : Capitalized(InfoOf(key.kind).plural);
  section.place = PlaceOf(draft);
  section.groups = GroupByRule(report, draft.findings);
  return section;
}

// A domain stands where its first table or finding does.
using Domains = std::map<Name, std::pair<Place, DomainGroup>>;

DomainGroup& DomainAt(Domains& domains, Name name, const Place& place) {
  auto [entry, added] = domains.try_emplace(name);
  auto& [first, group] = entry->second;
  if (added || Order(place) < Order(first)) first = place;
  group.name = name.str();
  return group;
}

void AddSections(const Report& report, const std::map<SectionKey, Draft>& drafts,
                 Domains& domains) {
  for (const auto& [key, draft] : drafts) {
    DomainGroup& domain = DomainAt(domains, DomainOf(draft), PlaceOf(draft));
    domain.sections.push_back(MakeSection(report, key, draft));
    for (const Finding* finding : draft.findings) domain.tally.Add(*finding);
  }
}

void AddAligned(const Report& report, const std::map<SectionKey, Draft>& drafts, Domains& domains) {
  for (const Report::TableRow& row : report.tables) {
    const bool found = drafts.contains({{}, row.table, Kind::kTable});
    if (found || !row.in_from || !row.in_to) continue;
    DomainAt(domains, row.domain, row.place).aligned.push_back(ToString(row.table));
  }
}

void SortSections(DomainGroup& domain) {
  std::stable_sort(
      domain.sections.begin(), domain.sections.end(),
      [](const Section& a, const Section& b) { return Order(a.place) < Order(b.place); });
}

}  // namespace

std::vector<DomainGroup> GroupByDomain(const Report& report) {
  const auto drafts = DraftSections(report);
  Domains domains;
  AddSections(report, drafts, domains);
  AddAligned(report, drafts, domains);
  std::vector<std::pair<Place, DomainGroup>> ordered;
  for (auto& [name, domain] : domains) ordered.push_back(std::move(domain));
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.second.name.empty(), Order(a.first)) <
           std::tuple(b.second.name.empty(), Order(b.first));
  });
  std::vector<DomainGroup> groups;
  for (auto& [place, group] : ordered) {
    SortSections(group);
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace pgorigin
