// One POST, made again while it may help.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace pgorigin {

// The host of a URL; "an address that is none" for what has none.
std::string HostOf(const std::string& url);

// Empty when the other side has taken it; else what went wrong, without the URL.
std::string Post(const std::string& url, const std::string& json, std::chrono::milliseconds timeout,
                 const std::vector<std::chrono::milliseconds>& pauses);

}  // namespace pgorigin
