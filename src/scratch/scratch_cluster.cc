#include "pgorigin/scratch/scratch_cluster.h"

#include "pgorigin/scratch/given_server.h"
#include "pgorigin/scratch/scratch_server.h"

namespace pgorigin {

std::unique_ptr<ScratchCluster> OpenScratchCluster(const ScratchOptions& options,
                                                   const ConnectionOptions& timeouts) {
  if (!options.url.empty()) return std::make_unique<GivenServer>(options, timeouts);
  return std::make_unique<ScratchServer>(options);
}

}  // namespace pgorigin
