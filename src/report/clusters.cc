// Which members of a fleet are alike.
#include <algorithm>
#include <map>
#include <set>

#include "pgorigin/report/check.h"

namespace pgorigin {
namespace {

std::set<std::string> FingerprintsOf(const CheckedTarget& target) {
  std::set<std::string> fingerprints;
  for (const LedgerFinding& finding : target.audit.findings) {
    fingerprints.insert(finding.fingerprint);
  }
  return fingerprints;
}

}  // namespace

std::vector<Cluster> ClustersOf(const CheckReport& report) {
  std::map<std::pair<std::string, std::set<std::string>>, Cluster> clusters;
  for (const CheckedTarget& target : report.targets) {
    if (target.fleet.empty() || !target.audit.failure.empty()) continue;
    Cluster& cluster = clusters[{target.fleet, FingerprintsOf(target)}];
    cluster.fleet = target.fleet;
    cluster.members.push_back(&target);
  }
  std::vector<Cluster> sorted;
  for (auto& [key, cluster] : clusters) sorted.push_back(std::move(cluster));
  std::ranges::stable_sort(sorted, [](const Cluster& a, const Cluster& b) {
    return a.fleet != b.fleet ? a.fleet < b.fleet : a.members.size() > b.members.size();
  });
  return sorted;
}

}  // namespace pgorigin
