// The merge walk over two models: it knows no kind of object.
#include <algorithm>
#include <atomic>
#include <future>
#include <limits>
#include <map>
#include <span>
#include <system_error>
#include <thread>
#include <tuple>
#include <utility>

#include "diff/doubt.h"
#include "diff/old_names.h"
#include "pgorigin/ast/text_judge.h"
#include "pgorigin/diff/change.h"
#include "pgorigin/diff/compare.h"
#include "pgorigin/diff/owner.h"
#include "pgorigin/model/of_kind.h"
#include "pgorigin/model/show.h"

namespace pgorigin {
namespace {

// Of one name; null: that side has none.
struct Both {
  const Object* from = nullptr;
  const Object* to = nullptr;
};

// One for each thread: a judge remembers what it was asked.
class Differ {
 public:
  explicit Differ(const Alignment& alignment)
      : from_(alignment.from),
        to_(alignment.to),
        judge_(alignment.from, alignment.to, alignment.renames),
        doubt_(alignment),
        old_names_(alignment) {
    for (const Move& move : alignment.moved) {
      moves_from_.emplace(move.from, &move);
      moves_to_.emplace(move.to, &move);
    }
    for (const Rename& rename : alignment.renamed) {
      if (!rename.accepted) candidates_[rename.to].push_back(rename);
    }
  }

  void Add(std::span<const Both> objects);
  // In no order.
  Comparison Take() { return std::move(result_); }

 private:
  void Pair(const Object& from, const Object& to);
  void ForgetPartitions(std::vector<FieldDifference>& fields, const Object& from,
                        const Object& to) const;
  Verdict Changed(const Object& from, const Object& to);
  void Missing(const Object& object);
  void Extra(const Object& object);
  void Moved(const Object& object, const Move& move);
  void Renamed(const Object& from, const Object& to, const Rename& rename);

  Change Describe(ChangeType type, const Object* from, const Object* to) const;
  void SetContext(Change& change, const Object* from, const Object* to) const;
  void DoubtFields(Change& change, const Object& from, const Object& to) const;
  void DoubtExistence(Change& change, const Object& object, const Model& other) const;
  void Add(Change change);
  void Count(Verdict verdict);

  const Model& from_;
  const Model& to_;
  const TextJudge judge_;
  const Doubt doubt_;
  const OldNames old_names_;
  std::map<ObjectId, const Move*> moves_from_;
  std::map<ObjectId, const Move*> moves_to_;
  std::map<ObjectId, std::vector<Rename>> candidates_;
  Comparison result_;
};

// What belongs to something that the other side lacks is not listed again.
bool GoesWithItsOwner(const Object& object, const Model& own, const Model& other) {
  const Object* owner = OwnerOf(own, object);
  return owner != nullptr && other.Find(owner->id) == nullptr;
}

auto SortKey(const Change& change) {
  const ObjectId& id = change.id;
  // A rename comes before what else is changed in the same object.
  return std::tuple(id.schema, RelationOf(id).name, id.kind, id.name, id.arguments,
                    change.type != ChangeType::kRenamed, change.type);
}

Verdict VerdictOn(const std::vector<FieldDifference>& fields) {
  Verdict drift = Verdict::kEqual;
  Verdict remarks = Verdict::kEqual;
  for (const FieldDifference& field : fields) {
    Verdict& verdict = field.remark ? remarks : drift;
    verdict = verdict & field.verdict;
  }
  return drift == Verdict::kEqual ? remarks : drift;
}

void Differ::Add(std::span<const Both> objects) {
  for (const auto& [from, to] : objects) {
    if (to == nullptr) {
      Extra(*from);
    } else if (from == nullptr) {
      Missing(*to);
    } else {
      Pair(*from, *to);
    }
  }
}

void Differ::Pair(const Object& from, const Object& to) {
  const Rename* rename = old_names_.RenameOf(to.id);
  const bool renamed = rename != nullptr && !rename->kept;
  if (renamed) Renamed(from, to, *rename);
  const Verdict fields = Changed(from, to);
  Count(renamed && !rename->generated_name ? Verdict::kDifferent : fields);
}

bool IsOfPartition(const Model& model, const Object& object) {
  const Table* table = As<Table>(FindRelation(model, RelationOf(object.id)));
  return table != nullptr && !table->partition_of.empty();
}

// PostgreSQL takes all columns of a partition for inherited, whoever wrote them, and those of
// a table that was one for its own.
void Differ::ForgetPartitions(std::vector<FieldDifference>& fields, const Object& from,
                              const Object& to) const {
  if (from.id.kind != Kind::kColumn || fields.empty()) return;
  if (!IsOfPartition(from_, from) && !IsOfPartition(to_, to)) return;
  std::erase_if(fields, [](const FieldDifference& field) { return field.field == "inherited"; });
}

// The verdict on the drift between two objects of one name; remarks are none.
Verdict Differ::Changed(const Object& from, const Object& to) {
  std::vector<FieldDifference> fields = CompareObjects(from, to, judge_);
  ForgetPartitions(fields, from, to);
  if (fields.empty() && from.uncertain.empty() && to.uncertain.empty()) return Verdict::kEqual;
  Change change = Describe(ChangeType::kChanged, &from, &to);
  change.fields = std::move(fields);
  change.remark =
      !change.fields.empty() && std::ranges::all_of(change.fields, &FieldDifference::remark);
  DoubtFields(change, from, to);
  const Verdict verdict = change.remark ? Verdict::kEqual : change.verdict;
  Add(std::move(change));
  return verdict;
}

void Differ::Renamed(const Object& from, const Object& to, const Rename& rename) {
  Change change = Describe(ChangeType::kRenamed, &from, &to);
  change.remark = rename.generated_name;
  change.evidence = rename.evidence;
  change.confidence = rename.confidence;
  Add(std::move(change));
}

void Differ::Missing(const Object& object) {
  if (GoesWithItsOwner(object, to_, from_) || moves_to_.contains(object.id)) return;
  Change change = Describe(ChangeType::kMissing, nullptr, &object);
  auto candidates = candidates_.find(object.id);
  if (candidates != candidates_.end()) change.candidates = candidates->second;
  DoubtExistence(change, object, from_);
  Count(change.verdict);
  Add(std::move(change));
}

void Differ::Extra(const Object& object) {
  if (GoesWithItsOwner(object, from_, to_)) return;
  auto move = moves_from_.find(object.id);
  if (move != moves_from_.end()) return Moved(object, *move->second);
  Change change = Describe(ChangeType::kExtra, &object, nullptr);
  DoubtExistence(change, object, to_);
  Count(change.verdict);
  Add(std::move(change));
}

void Differ::Moved(const Object& object, const Move& move) {
  const Object* due = to_.Find(move.to);
  Change change = Describe(ChangeType::kMoved, &object, due);
  change.id = move.to;
  if (due != nullptr) change.fields = CompareObjects(object, *due, judge_);
  change.evidence = move.evidence;
  change.confidence = move.confidence;
  DoubtExistence(change, object, to_);
  Count(change.verdict);
  Add(std::move(change));
}

Change Differ::Describe(ChangeType type, const Object* from, const Object* to) const {
  Change change;
  change.type = type;
  change.id = to != nullptr ? to->id : from->id;
  if (from != nullptr) {
    change.from_id = old_names_.Of(from->id);
    change.from_summary = Summary(from->definition);
  }
  if (to != nullptr) change.to_summary = Summary(to->definition);
  SetContext(change, from, to);
  return change;
}

// Place and domain of the object in the Origin, else of what it belongs to there.
void Differ::SetContext(Change& change, const Object* from, const Object* to) const {
  const Object* owner = OwnerOf(to_, to != nullptr ? *to : *from);
  for (const Object* object : {to, owner, from}) {
    if (object == nullptr) continue;
    if (change.domain.empty()) change.domain = object->domain;
    if (change.place.empty() && object != from) change.place = object->place;
  }
}

void AddReason(Change& change, std::string_view reason) {
  if (reason.empty() || std::ranges::find(change.evidence, reason) != change.evidence.end()) return;
  change.evidence.emplace_back(reason);
}

void Differ::DoubtFields(Change& change, const Object& from, const Object& to) const {
  for (const Object* object : {&from, &to}) {
    AddReason(change, object->uncertain);
    if (!change.fields.empty()) AddReason(change, object->guess);
  }
  if (change.evidence.empty()) AddReason(change, doubt_.About(RelationOf(to.id)));
  if (!change.evidence.empty()) {
    for (FieldDifference& field : change.fields) field.verdict = Verdict::kUncertain;
  }
  change.verdict = change.fields.empty() ? Verdict::kUncertain : VerdictOn(change.fields);
  if (change.verdict == Verdict::kUncertain && change.evidence.empty()) {
    AddReason(change, "only a server can compare the two texts");
  }
}

// Whatever may have created or dropped the object, or what it belongs to.
void Differ::DoubtExistence(Change& change, const Object& object, const Model& other) const {
  std::vector<std::string> evidence = std::exchange(change.evidence, {});
  AddReason(change, object.uncertain);
  AddReason(change, object.guess);
  AddReason(change, doubt_.About(RelationOf(object.id)));
  AddReason(change, doubt_.About(RelationOf(change.id)));
  if (const Object* owner = OwnerOf(other, object)) {
    AddReason(change, owner->uncertain);
    AddReason(change, doubt_.About(RelationOf(owner->id)));
  }
  if (!change.evidence.empty()) change.verdict = Verdict::kUncertain;
  change.evidence.insert(change.evidence.end(), evidence.begin(), evidence.end());
}

void Differ::Add(Change change) { result_.changes.push_back(std::move(change)); }

void Differ::Count(Verdict verdict) {
  ComparisonCounts& counts = result_.counts;
  ++counts.objects;
  int& count = verdict == Verdict::kEqual       ? counts.equal
               : verdict == Verdict::kUncertain ? counts.uncertain
                                                : counts.different;
  ++count;
}

// What a thread takes at a time.
constexpr std::size_t kShare = 512;

// Objects of both sides, by name; those joined already are taken while more are joined.
class Pairs {
 public:
  explicit Pairs(const Alignment& alignment)
      : from_(alignment.from.objects),
        to_(alignment.to.objects),
        joined_(from_.size() + to_.size()) {}

  std::size_t AtLeast() const { return std::max(from_.size(), to_.size()); }

  void Join() {
    ForEachPair(Stretch{from_.begin(), from_.end()}, Stretch{to_.begin(), to_.end()},
                [&](const Object* of_from, const Object* of_to) {
                  joined_[size_++] = {of_from, of_to};
                  if (size_ % kShare == 0) Publish(size_);
                });
    Publish(kAll);
  }

  // The next share; waits for it.  Empty: none is left.
  std::span<const Both> Take() {
    const std::size_t at = next_.fetch_add(kShare);
    std::size_t ready = ready_.load();
    for (; ready < at + kShare; ready = ready_.load()) ready_.wait(ready);
    const std::size_t end = ready == kAll ? size_ : at + kShare;
    return {joined_.data() + std::min(at, end), joined_.data() + std::min(at + kShare, end)};
  }

 private:
  static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

  void Publish(std::size_t ready) {
    ready_.store(ready);
    ready_.notify_all();
  }

  const std::map<ObjectId, Object>&from_, &to_;
  std::vector<Both> joined_;
  std::size_t size_ = 0;
  std::atomic<std::size_t> ready_ = 0;
  std::atomic<std::size_t> next_ = 0;
};

std::size_t ThreadsFor(std::size_t objects) {
  constexpr std::size_t kMost = 4;
  const std::size_t processors = std::max(1u, std::thread::hardware_concurrency());
  return std::min({processors, kMost, (objects + kShare - 1) / kShare});
}

Comparison DiffFrom(const Alignment& alignment, Pairs& pairs) {
  Differ differ(alignment);
  for (auto share = pairs.Take(); !share.empty(); share = pairs.Take()) differ.Add(share);
  return differ.Take();
}

void Append(Comparison& all, Comparison part) {
  std::ranges::move(part.changes, std::back_inserter(all.changes));
  all.counts.objects += part.counts.objects;
  all.counts.equal += part.counts.equal;
  all.counts.different += part.counts.different;
  all.counts.uncertain += part.counts.uncertain;
}

// Helps with what others have begun; the system may give no thread for it.
template <class Work>
void Help(std::vector<std::future<Comparison>>& helpers, Work work) try {
  helpers.push_back(std::async(std::launch::async, work));
} catch (const std::system_error&) {
}

}  // namespace

Comparison Diff(const Alignment& alignment) {
  Pairs pairs(alignment);
  std::vector<std::future<Comparison>> helpers;
  for (std::size_t i = 1; i < ThreadsFor(pairs.AtLeast()); ++i) {
    Help(helpers, [&] { return DiffFrom(alignment, pairs); });
  }
  pairs.Join();
  Comparison all = DiffFrom(alignment, pairs);
  for (std::future<Comparison>& helper : helpers) Append(all, helper.get());
  std::ranges::stable_sort(all.changes, {}, SortKey);
  return all;
}

}  // namespace pgorigin
