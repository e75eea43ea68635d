#include "notify/webhook.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>
#include <mutex>
#include <thread>

#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

using Milliseconds = std::chrono::milliseconds;
using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

// What the other side asks for is heard up to this.
constexpr Milliseconds kLongestPause{60'000};

struct Answer {
  std::string problem;  // empty: taken
  bool again = false;
  Milliseconds pause{0};  // at least, before it is tried again
};

std::size_t Discard(char*, std::size_t size, std::size_t count, void*) { return size * count; }

// Not thread-safe by itself.
void StartLibrary() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

void Prepare(CURL* curl, const std::string& url, const std::string& json, Milliseconds timeout,
             curl_slist* headers) {
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, json.c_str());
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "pgorigin/" PGORIGIN_VERSION);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(timeout.count()));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);  // the secret is for one host
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, Discard);
}

// Whoever answers with another status will do so again.
bool MayPass(long status) { return status == 429 || status >= 500; }

Milliseconds RetryAfter(CURL* curl) {
  curl_off_t seconds = 0;
  curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &seconds);
  return std::min(Milliseconds(seconds * 1000), kLongestPause);
}

// A URL that is none will not become one.
bool MayPass(CURLcode code) {
  return code != CURLE_URL_MALFORMAT && code != CURLE_UNSUPPORTED_PROTOCOL &&
         code != CURLE_PEER_FAILED_VERIFICATION;
}

Answer Try(const std::string& url, const std::string& json, Milliseconds timeout) {
  const Easy curl(curl_easy_init(), curl_easy_cleanup);
  const Headers headers(curl_slist_append(nullptr, "Content-Type: application/json"),
                        curl_slist_free_all);
  if (!curl || !headers) return {"out of memory"};
  Prepare(curl.get(), url, json, timeout, headers.get());
  const CURLcode code = curl_easy_perform(curl.get());
  if (code != CURLE_OK) return {curl_easy_strerror(code), MayPass(code)};
  long status = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  if (status >= 200 && status < 300) return {};
  return {fmt::format("it answers with status {}", status), MayPass(status),
          RetryAfter(curl.get())};
}

}  // namespace

std::string HostOf(const std::string& url) {
  StartLibrary();
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), curl_url_cleanup);
  char* host = nullptr;
  const bool known = parsed &&
                     curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) == CURLUE_OK &&
                     curl_url_get(parsed.get(), CURLUPART_HOST, &host, 0) == CURLUE_OK;
  const std::string text = known ? Printable(host) : "an address that is none";
  curl_free(host);
  return text;
}

std::string Post(const std::string& url, const std::string& json, Milliseconds timeout,
                 const std::vector<Milliseconds>& pauses) {
  StartLibrary();
  Answer answer = Try(url, json, timeout);
  for (std::size_t i = 0; i < pauses.size() && answer.again; ++i) {
    std::this_thread::sleep_for(std::max(pauses[i], answer.pause));
    answer = Try(url, json, timeout);
  }
  return answer.problem;
}

}  // namespace pgorigin
