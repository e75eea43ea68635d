#include "plan/components.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace pgorigin::plan {
namespace {

using Graph = std::vector<std::vector<std::size_t>>;

std::optional<std::size_t> Find(const std::map<StepId, std::size_t>& numbers, const StepId& id) {
  auto found = numbers.find(id);
  if (found == numbers.end()) return std::nullopt;
  return found->second;
}

// Which steps come after each; and back, from what comes again to its going.
Graph GraphOf(const std::vector<Step>& steps, const std::map<StepId, std::size_t>& numbers) {
  Graph graph(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (const StepId& need : steps[i].needs) {
      if (auto other = Find(numbers, need)) graph[*other].push_back(i);
    }
    for (const StepId& other : steps[i].together) {
      if (auto later = Find(numbers, other)) graph[*later].push_back(i);
    }
    const Part part = steps[i].id.part;
    // An event trigger would fire on what lies between.
    const bool fires = steps[i].id.object.kind == Kind::kEventTrigger;
    const bool returns = (part == Part::kCreate && !fires) || part == Part::kDefault;
    if (!returns) continue;
    const Part left = part == Part::kCreate ? Part::kDrop : Part::kDetach;
    if (auto other = Find(numbers, {steps[i].id.object, left})) graph[i].push_back(*other);
    // A new key is built beside the old one, and nobody writes meanwhile.
    const bool column = steps[i].id.object.kind == Kind::kColumn;
    if (auto built = Find(numbers, {steps[i].id.object, Part::kBuild}); built && column) {
      graph[i].push_back(*built);
    }
  }
  return graph;
}

// Tarjan's strongly connected components, without recursion.
class Components {
 public:
  explicit Components(const Graph& graph)
      : graph_(graph),
        index_(graph.size(), kUnseen),
        low_(graph.size()),
        of_(graph.size()),
        on_stack_(graph.size()) {
    for (std::size_t i = 0; i < graph.size(); ++i) {
      if (index_[i] == kUnseen) Visit(i);
    }
  }
  const std::vector<std::size_t>& of() const { return of_; }
  std::size_t count() const { return count_; }

 private:
  static constexpr std::size_t kUnseen = std::numeric_limits<std::size_t>::max();

  void Enter(std::size_t node) {
    index_[node] = low_[node] = next_++;
    stack_.push_back(node);
    on_stack_[node] = true;
    calls_.emplace_back(node, 0);
  }
  void Leave(std::size_t node) {
    if (low_[node] == index_[node]) {
      std::size_t member = kUnseen;
      while (member != node) {
        member = stack_.back();
        stack_.pop_back();
        on_stack_[member] = false;
        of_[member] = count_;
      }
      ++count_;
    }
    calls_.pop_back();
    if (!calls_.empty()) {
      low_[calls_.back().first] = std::min(low_[calls_.back().first], low_[node]);
    }
  }
  void Visit(std::size_t start) {
    Enter(start);
    while (!calls_.empty()) {
      auto& [node, edge] = calls_.back();
      if (edge == graph_[node].size()) {
        Leave(node);
        continue;
      }
      const std::size_t next = graph_[node][edge++];
      if (index_[next] == kUnseen) {
        Enter(next);
      } else if (on_stack_[next]) {
        low_[node] = std::min(low_[node], index_[next]);
      }
    }
  }

  const Graph& graph_;
  std::vector<std::size_t> index_, low_, of_;
  std::vector<bool> on_stack_;
  std::vector<std::size_t> stack_;
  std::vector<std::pair<std::size_t, std::size_t>> calls_;
  std::size_t next_ = 0, count_ = 0;
};

}  // namespace

std::vector<std::vector<std::size_t>> AtomicGroups(const std::vector<Step>& steps) {
  std::map<StepId, std::size_t> numbers;
  for (std::size_t i = 0; i < steps.size(); ++i) numbers.emplace(steps[i].id, i);
  const Graph graph = GraphOf(steps, numbers);
  const Components components(graph);
  std::vector<std::vector<std::size_t>> members(components.count());
  for (std::size_t i = 0; i < steps.size(); ++i) members[components.of()[i]].push_back(i);

  std::vector<std::set<std::size_t>> after(components.count());
  std::vector<int> waits(components.count());
  for (std::size_t i = 0; i < graph.size(); ++i) {
    for (std::size_t next : graph[i]) {
      const std::size_t a = components.of()[i], b = components.of()[next];
      if (a != b && after[a].insert(b).second) ++waits[b];
    }
  }
  auto later = [&](std::size_t a, std::size_t b) { return members[a][0] > members[b][0]; };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> ready(later);
  for (std::size_t i = 0; i < waits.size(); ++i) {
    if (waits[i] == 0) ready.push(i);
  }
  std::vector<std::vector<std::size_t>> groups;
  while (!ready.empty()) {
    const std::size_t next = ready.top();
    ready.pop();
    for (std::size_t follower : after[next]) {
      if (--waits[follower] == 0) ready.push(follower);
    }
    groups.push_back(std::move(members[next]));
  }
  return groups;
}

}  // namespace pgorigin::plan
