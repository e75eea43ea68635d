// Which objects of the database the findings are about.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pgorigin/policy/finding.h"

namespace pgorigin {

class Questions {
 public:
  // Of the findings on differences of kinds that have an address.
  Questions(std::span<const Finding> findings, std::span<const Change> changes);

  bool empty() const { return findings_.empty(); }
  // `query` is what follows the common table expressions `asked` (n, part, dropped, made, names,
  // catalog, …) and `addressed` (n, part, made, class, object): of what is there.
  std::string Ask(std::string_view query) const;
  // The index of the finding that question `n` is about; the first is 1.
  std::size_t FindingOf(std::int64_t n) const { return findings_[static_cast<std::size_t>(n - 1)]; }

 private:
  nlohmann::json json_ = nlohmann::json::array();
  std::vector<std::size_t> findings_;
};

}  // namespace pgorigin
