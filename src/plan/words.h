// Words of the model as keywords of SQL.
#pragma once

#include "plan/writer.h"

namespace pgorigin::plan {

// "set null" → SET NULL.  Throws CannotWrite for a word that no table has: a newer
// server's, or a snapshot that was tampered with.
Keyword KeywordFor(Name word);

// (name='value', …)
void WriteParenthesizedOptions(Sql& sql, const Options& options);
// The same behind WITH; nothing when there are none.
void WriteOptions(Sql& sql, const Options& options);

// OPTIONS (name 'value', …) of foreign things; nothing when there are none.
void WriteForeignOptions(Sql& sql, const Options& options);

// One key of an index, a partition key or an exclusion constraint, without the
// operator of the latter.
void WriteKey(Sql& sql, const IndexKey& key);

// DEFERRABLE, INITIALLY DEFERRED.
void WriteDeferral(Sql& sql, bool deferrable, bool initially_deferred);

}  // namespace pgorigin::plan
