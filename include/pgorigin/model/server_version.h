// Server versions, named by what they can do.
#pragma once

#include <string>

namespace pgorigin {

struct ServerVersion {
  int number = 150000;  // server_version_num

  int Major() const { return number / 10000; }
  bool HasNullsNotDistinct() const { return number >= 150000; }
  bool HasSecurityInvokerViews() const { return number >= 150000; }
  bool HasMultiranges() const { return number >= 140000; }
  bool HasSqlBodies() const { return number >= 140000; }
  bool HasColumnCompression() const { return number >= 140000; }
  bool HasExpressionStatistics() const { return number >= 140000; }
  bool HasSubscriptFunctions() const { return number >= 140000; }
  bool HasIcuLocaleColumn() const { return number >= 150000; }
  bool HasIcuRules() const { return number >= 160000; }
  bool HasCollationLocaleColumn() const { return number >= 170000; }
  bool HasDeleteColumnLists() const { return number >= 150000; }
  bool HasPublishedParts() const { return number >= 150000; }  // schemas, columns, WHERE
  bool HasBinarySubscriptions() const { return number >= 140000; }
  bool HasTwoPhaseSubscriptions() const { return number >= 150000; }
  bool HasSubscriptionOrigins() const { return number >= 160000; }
  bool HasPartitionIdentity() const { return number >= 170000; }  // that of the parent
  bool HasFailoverSubscriptions() const { return number >= 170000; }
  bool HasPublishedGeneratedColumns() const { return number >= 180000; }
  bool HasNamedNotNull() const { return number >= 180000; }
  bool HasVirtualColumns() const { return number >= 180000; }
  bool HasUnenforcedConstraints() const { return number >= 180000; }
  bool HasTemporalKeys() const { return number >= 180000; }

  friend bool operator==(const ServerVersion&, const ServerVersion&) = default;
};

inline constexpr int kOldestMajor = 13;
inline constexpr int kNewestMajor = 18;

}  // namespace pgorigin
