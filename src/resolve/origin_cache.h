// What was read from texts, kept for the next run.
#pragma once

#include <filesystem>
#include <vector>

#include "pgorigin/model/model.h"
#include "pgorigin/spec/read_spec.h"
#include "pgorigin/spec/script.h"

namespace pgorigin {

// As ReadSpec; large texts that this very program has read before, for that version and
// with those options, come from a file below `cache` (empty: none).  A file that is
// damaged is not believed.  What holds a secret is not kept, the files are for the user
// alone (an Origin may be confidential), and only the last few stay.
Model RecallSpec(const std::vector<Script>& scripts, ServerVersion version,
                 const SpecOptions& options, const std::filesystem::path& cache);

}  // namespace pgorigin
