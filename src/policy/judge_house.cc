// Runs the house rules that are enabled.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "pgorigin/model/glob.h"
#include "policy/finish.h"
#include "policy/house.h"
#include "policy/mended.h"

namespace pgorigin {
namespace {

// A model with all that rules look at.
struct JudgedModel {
  JudgedModel(const Model& model, const Renames* renames, const Facts& facts, Renames kept = {})
      : index(model), texts(model, renames), facts(facts), kept(std::move(kept)) {}
  ModelIndex index;
  ExpressionReader texts;
  const Facts& facts;
  Renames kept;
};

// Where the Origin has the object, else its table.
void Locate(Finding& finding, const Breach& breach, const std::vector<const Model*>& models) {
  finding.place = breach.place;
  for (const Model* model : models) {
    const Object* relation = FindRelation(*model, RelationOf(breach.object));
    for (const Object* object : {model->Find(breach.object), relation}) {
      if (object == nullptr) continue;
      if (finding.place.empty()) finding.place = object->place;
      if (finding.domain.empty()) finding.domain = object->domain;
    }
  }
}

Finding FindingOf(const HouseRule& rule, const RuleSettings& settings, const Breach& breach,
                  const ModelIndex& index) {
  Finding finding;
  finding.rule = rule.id;
  finding.severity = settings.severity.value_or(rule.severity);
  finding.object = breach.object;
  finding.sentence = breach.sentence;
  finding.advice = breach.advice.empty() ? std::string(rule.advice) : breach.advice;
  finding.verdict = breach.verdict;
  finding.detail = breach.field.str() + (breach.absent ? "?" : "");
  const std::string doubt = index.DoubtAbout(breach.object);
  if (!doubt.empty()) {
    finding.verdict = Verdict::kUncertain;
    finding.sentence += fmt::format(" This is not certain: {}.", Printable(doubt));
  }
  if (finding.verdict == Verdict::kUncertain) {
    finding.severity = std::min(finding.severity, Severity::kWarning);
  }
  return finding;
}

class House {
 public:
  House(const JudgedModel& subject, const RuleConfig& config)
      : subject_(subject), config_(config) {}

  // `told`: leaves out what need not be told; may be empty.
  using Told = std::function<void(const HouseRule&, std::vector<Breach>&)>;
  HouseVerdict Judge(const std::vector<const Model*>& places, const Told& told) const {
    HouseVerdict verdict;
    verdict.rules = static_cast<int>(HouseRules().size());
    for (auto& [rule, breaches] : RunAll()) {
      ++verdict.enabled;
      for (std::string& reason : breaches.reasons) {
        verdict.not_evaluated.push_back({std::string(rule->id), std::move(reason)});
      }
      if (told) told(*rule, breaches.found);
      for (const Breach& breach : breaches.found) {
        verdict.findings.push_back(
            FindingOf(*rule, SettingsOf(config_, rule->id), breach, subject_.index));
        Locate(verdict.findings.back(), breach, places);
      }
    }
    Finish(verdict.findings, {});
    return verdict;
  }

  Breaches Run(const HouseRule& rule, const JudgedModel& subject) const {
    const RuleSettings& settings = SettingsOf(config_, rule.id);
    Breaches breaches;
    for (Fact fact : rule.needs) {
      auto missing = subject.facts.missing.find(fact);
      if (missing == subject.facts.missing.end()) continue;
      breaches.CannotTell(missing->second);
      return breaches;
    }
    rule.check({subject.index, subject.texts, subject.facts, rule, settings, subject.kept},
               breaches);
    std::erase_if(breaches.found, [&](const Breach& breach) {
      return !breach.scoped && !InScope(settings, breach.object);
    });
    return breaches;
  }

 private:
  using Ran = std::vector<std::pair<const HouseRule*, Breaches>>;

  Ran RunAll() const {
    Ran ran;
    for (const HouseRule* rule : HouseRules()) {
      if (IsEnabled(*rule, config_)) ran.emplace_back(rule, Run(*rule, subject_));
    }
    for (auto& [rule, breaches] : ran) {
      for (std::string_view other : rule->yields_to) Yield(breaches.found, other, ran);
    }
    return ran;
  }

  // Leaves out what that rule has found, too.
  static void Yield(std::vector<Breach>& breaches, std::string_view rule, const Ran& ran) {
    const auto other =
        std::ranges::find_if(ran, [&](const auto& item) { return item.first->id == rule; });
    if (other == ran.end() || breaches.empty()) return;
    std::set<std::pair<ObjectId, Name>> found;
    for (const Breach& breach : other->second.found) found.emplace(breach.object, breach.field);
    std::erase_if(breaches, [&](const Breach& breach) {
      return found.contains({breach.object, breach.field});
    });
  }

  const JudgedModel& subject_;
  const RuleConfig& config_;
};

// Nothing but the model is known of the Origin.
Facts NoFacts() {
  Facts facts;
  for (Fact fact : {Fact::kStatistics, Fact::kLoginRoles, Fact::kFiles, Fact::kMigrations})
    facts.missing[fact] = "-";
  return facts;
}

// From the Origin's names to those that stay by decision.
Renames KeptNames(const Alignment& alignment) {
  Renames kept;
  for (const Rename& rename : alignment.renamed) {
    if (rename.kept && rename.to.kind == Kind::kColumn) {
      kept.columns.emplace(rename.to, rename.from.name);
    }
  }
  return kept;
}

bool NoneEnabled(const RuleConfig& config) {
  return std::ranges::none_of(HouseRules(),
                              [&](const HouseRule* rule) { return IsEnabled(*rule, config); });
}

ObjectId Renamed(ObjectId id, const Renames& renames) {
  const bool relation = id.kind == Kind::kTable || id.kind == Kind::kView ||
                        id.kind == Kind::kMaterializedView || id.kind == Kind::kSequence;
  if (!relation) return id;
  const QualifiedName name = renames.Relation(RelationOf(id));
  id.schema = name.schema;
  id.name = name.name;
  return id;
}

// Facts are read under the names of the source.
Facts Renamed(Facts facts, const Renames& renames) {
  if (renames.empty()) return facts;
  std::map<ObjectId, Access> access;
  for (auto& [id, of_object] : facts.access) {
    access.emplace(Renamed(id, renames), std::move(of_object));
  }
  facts.access = std::move(access);
  std::map<ObjectId, ColumnStatistics> statistics;
  for (auto& [id, of_column] : facts.statistics) {
    const QualifiedName table = renames.Relation(RelationOf(id));
    const Name column = renames.Column(RelationOf(id), id.name);
    statistics.emplace(ColumnId(table, column), std::move(of_column));
  }
  facts.statistics = std::move(statistics);
  return facts;
}

}  // namespace

const HouseRule* FindHouseRule(std::string_view id) {
  for (const HouseRule* rule : HouseRules()) {
    if (rule->id == id) return rule;
  }
  return nullptr;
}

bool IsEnabled(const HouseRule& rule, const RuleConfig& config) {
  return MatchesAny(config.enable, rule.id) && !SettingsOf(config, rule.id).off;
}

std::set<Fact> FactsWanted(const RuleConfig& config) {
  std::set<Fact> facts;
  for (const HouseRule* rule : HouseRules()) {
    if (IsEnabled(*rule, config)) facts.insert(rule->needs.begin(), rule->needs.end());
  }
  return facts;
}

const std::vector<std::string>& OptionOf(const HouseRule& rule, const RuleSettings& settings,
                                         std::string_view option) {
  auto configured = settings.options.find(std::string(option));
  if (configured != settings.options.end()) return configured->second;
  auto found = std::ranges::find(rule.options, option, &RuleOption::name);
  if (found == rule.options.end()) {
    throw std::logic_error(fmt::format("{} has no option {}", rule.id, option));
  }
  return found->standard;
}

HouseVerdict JudgeHouse(const Model& model, const Facts& facts, const RuleConfig& config) {
  const JudgedModel subject(model, nullptr, facts);
  return House(subject, config).Judge({&model}, nullptr);
}

HouseVerdict JudgeHouse(const AuditInput& input, const Facts& facts, const RuleConfig& config) {
  if (NoneEnabled(config)) return {static_cast<int>(HouseRules().size()), 0, {}, {}};
  const Alignment& alignment = input.alignment;
  const Facts renamed = Renamed(facts, alignment.renames), none = NoFacts();
  const Renames kept = KeptNames(alignment);
  const JudgedModel live(alignment.from, &alignment.renames, renamed, kept);
  const Mended mended(input.comparison);
  const House house(live, config);
  std::unique_ptr<JudgedModel> origin;  // made when it is asked for
  return house.Judge(
      {&alignment.to, &alignment.from}, [&](const HouseRule& rule, std::vector<Breach>& found) {
        mended.Drop(found, [&] {
          if (origin == nullptr)
            origin = std::make_unique<JudgedModel>(alignment.to, nullptr, none, kept);
          return house.Run(rule, *origin).found;
        });
      });
}

}  // namespace pgorigin
