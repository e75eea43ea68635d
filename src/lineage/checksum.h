// Checksums as migration tools compute them.
#pragma once

#include <string>
#include <string_view>

namespace pgorigin {

// Flyway's: CRC-32 over the lines without their ends and without a byte order mark, as a
// signed number.
// https://documentation.red-gate.com/fd/flyway-schema-history-table-273973417.html
std::string FlywayChecksum(std::string_view text);

// sqlx's: SHA-384 over all bytes, as hexadecimal digits.  https://docs.rs/sqlx/latest/sqlx/migrate/
std::string SqlxChecksum(std::string_view text);

}  // namespace pgorigin
