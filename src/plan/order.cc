#include "plan/order.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace pgorigin::plan {
namespace {

// For each step by number: how many steps it waits for, and which wait for it.
struct Graph {
  std::vector<int> waits;
  std::vector<std::vector<std::size_t>> followers;
};

Graph GraphOf(const std::vector<Step>& steps) {
  std::map<StepId, std::size_t> numbers;
  for (std::size_t i = 0; i < steps.size(); ++i) numbers.emplace(steps[i].id, i);
  Graph graph{std::vector<int>(steps.size()), std::vector<std::vector<std::size_t>>(steps.size())};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (const StepId& need : steps[i].needs) {
      auto found = numbers.find(need);
      if (found == numbers.end() || found->second == i) continue;
      graph.followers[found->second].push_back(i);
      ++graph.waits[i];
    }
  }
  return graph;
}

auto KeyOf(const Step& step) {
  const ObjectId& id = step.id.object;
  return std::tie(step.weight, id.kind, id.schema, id.parent, step.position, step.id);
}

// The numbers of the steps in order; of steps on or behind a cycle, none.
std::vector<std::size_t> Sorted(const std::vector<Step>& steps, Graph graph) {
  auto later = [&](std::size_t a, std::size_t b) { return KeyOf(steps[a]) > KeyOf(steps[b]); };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> ready(later);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (graph.waits[i] == 0) ready.push(i);
  }
  std::vector<std::size_t> sorted;
  while (!ready.empty()) {
    const std::size_t next = ready.top();
    ready.pop();
    sorted.push_back(next);
    for (std::size_t follower : graph.followers[next]) {
      if (--graph.waits[follower] == 0) ready.push(follower);
    }
  }
  return sorted;
}

Graph Reversed(const Graph& graph) {
  const std::size_t size = graph.followers.size();
  Graph reversed{std::vector<int>(size), std::vector<std::vector<std::size_t>>(size)};
  for (std::size_t i = 0; i < size; ++i) {
    reversed.waits[i] = static_cast<int>(graph.followers[i].size());
    for (std::size_t follower : graph.followers[i]) reversed.followers[follower].push_back(i);
  }
  return reversed;
}

}  // namespace

Order InOrder(std::vector<Step> steps) {
  Order order;
  const std::vector<std::size_t> sorted = Sorted(steps, GraphOf(steps));
  std::vector<bool> done(steps.size());
  for (std::size_t number : sorted) {
    done[number] = true;
    order.steps.push_back(std::move(steps[number]));
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!done[i]) order.blocked.push_back(std::move(steps[i]));
  }
  return order;
}

std::vector<StepId> OnCycle(const std::vector<Step>& blocked) {
  std::vector<bool> behind(blocked.size());
  for (std::size_t number : Sorted(blocked, Reversed(GraphOf(blocked)))) behind[number] = true;
  std::vector<StepId> members;
  for (std::size_t i = 0; i < blocked.size(); ++i) {
    if (!behind[i]) members.push_back(blocked[i].id);
  }
  return members;
}

}  // namespace pgorigin::plan
