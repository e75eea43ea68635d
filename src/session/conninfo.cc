#include "session/conninfo.h"

#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>

#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/session/session.h"

namespace pgorigin {
namespace {

using OptionArray = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

[[noreturn]] void Malformed(std::string_view reason, std::string_view next) {
  throw Error(ExitStatus::kUsage, "the connection string is malformed: " + std::string(reason) +
                                      " (it is not shown, because it may hold a password)\n"
                                      "  next: " +
                                      std::string(next));
}

// libpq's messages about connection strings quote them, passwords included, so
// each is known by its fixed words alone.
struct ParseFailure {
  std::string_view words;
  std::string_view reason;
  std::string_view next;
};
constexpr std::array kParseFailures = {
    ParseFailure{"forbidden value %00", "it holds a percent-encoded zero byte", "remove %00"},
    ParseFailure{"percent-encoded", "a % begins no percent-encoded character",
                 "write a % in a URL as %25"},
    ParseFailure{"missing \"=\"", "a word is not followed by =",
                 "give postgresql:// URLs, or keyword=value pairs; quote values that hold spaces: "
                 "keyword='a value'"},
    ParseFailure{"unterminated quoted", "a quoted value does not end",
                 "close the quotation; inside it, write ' as \\' and \\ as \\\\"},
    ParseFailure{"invalid connection option", "it sets an option that libpq does not know",
                 "check the keywords; quote values that hold spaces, and percent-encode &, = and ? "
                 "in a URL"},
    ParseFailure{"invalid URI query parameter", "it sets an option that libpq does not know",
                 "check the keywords after ? in the URL; percent-encode & and = in their values"},
    ParseFailure{"key/value separator", "a parameter after ? does not have the form keyword=value",
                 "percent-encode ?, & and = inside values (%3F, %26, %3D)"},
    ParseFailure{"IPv6", "an IPv6 address is not in brackets", "write it as [address]:port"},
    ParseFailure{"unexpected character", "it does not have the form of a URL",
                 "percent-encode @, /, : and ? inside names and passwords (%40, %2F, %3A, %3F)"},
};

[[noreturn]] void RewriteParseFailure(std::string_view message) {
  for (const ParseFailure& failure : kParseFailures) {
    if (message.find(failure.words) != message.npos) Malformed(failure.reason, failure.next);
  }
  Malformed("libpq cannot read it",
            "give a postgresql:// URL with special characters percent-encoded, or keyword='value' "
            "pairs");
}

ConninfoOptions GivenOptions(const PQconninfoOption* options) {
  ConninfoOptions given;
  for (auto* option = options; option != nullptr && option->keyword != nullptr; ++option) {
    if (option->val != nullptr) given[option->keyword] = option->val;
  }
  return given;
}

bool IsUrl(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

// libpq ends the user part at the first @ or /: an unencoded one in a password
// would make the rest of the password a host or a database, and so a message.
void RefuseUnencodedUrl(std::string_view url) {
  std::string_view rest = url.substr(url.find("://") + 3);
  if (rest.find('@') < rest.find('/')) rest.remove_prefix(rest.find('@') + 1);
  if (rest.substr(0, rest.find('?')).find('@') == rest.npos) return;
  Malformed("its user name or password holds an @ or a / that is not percent-encoded",
            "percent-encode @, / and : in names and in the password (%40, %2F, %3A)");
}

bool IsPortList(std::string_view ports) {
  while (true) {
    std::string_view port = ports.substr(0, ports.find(','));
    int number = 0;
    auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    bool valid = error == std::errc() && end == port.data() + port.size() && number >= 1;
    if (!port.empty() && (!valid || number > 65535)) return false;
    if (port.size() == ports.size()) return true;
    ports.remove_prefix(port.size() + 1);
  }
}

void RefuseBadPort(const ConninfoOptions& options) {
  auto port = options.find("port");
  if (port == options.end() || IsPortList(port->second)) return;
  Malformed("the port is not a number from 1 to 65535",
            "percent-encode a : or @ in the user name and the password of a URL (%3A, %40), or "
            "correct the port");
}

// libpq takes such a name literally, and servers quote it: "database … does not exist".
void RefuseNestedString(const ConninfoOptions& options) {
  auto given = options.find("dbname");
  const char* from_environment = std::getenv("PGDATABASE");
  std::string name = given != options.end() ? given->second : "";
  if (name.empty() && from_environment != nullptr) name = from_environment;
  if (!IsUrl(name) && name.find("password=") == name.npos) return;
  Malformed("the name of the database is itself a connection string",
            "give that connection string in place of the database (PGDATABASE holds a name only)");
}

std::string Trimmed(const std::string& text) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == text.npos) return "";
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

std::string ShownHost(const Endpoint& endpoint) {
  bool directory = endpoint.host.starts_with('/') || endpoint.host.starts_with('@');
  bool usual_port = endpoint.port.empty() || endpoint.port == "5432";
  if (endpoint.host.empty()) return "the local socket";
  if (directory && usual_port) return Printable(endpoint.host);
  bool bare_ipv6 = endpoint.host.find(':') != endpoint.host.npos;
  std::string host = bare_ipv6 ? "[" + endpoint.host + "]" : endpoint.host;
  return Printable(host + ":" + (usual_port ? "5432" : endpoint.port));
}

}  // namespace

ConninfoOptions ParseConninfo(const std::string& conninfo) {
  std::string text = Trimmed(conninfo);
  if (text.find('\0') != text.npos) Malformed("it holds a zero byte", "remove it");
  if (IsUrl(text)) RefuseUnencodedUrl(text);
  char* message = nullptr;
  OptionArray options(PQconninfoParse(text.c_str(), &message), &PQconninfoFree);
  std::unique_ptr<char, decltype(&PQfreemem)> guard(message, &PQfreemem);
  if (options == nullptr) RewriteParseFailure(message == nullptr ? "" : message);
  ConninfoOptions given = GivenOptions(options.get());
  RefuseBadPort(given);
  RefuseNestedString(given);
  return given;
}

std::string JoinConninfo(const ConninfoOptions& options) {
  std::string text;
  for (const auto& [keyword, value] : options) {
    text += keyword + "='";
    for (char c : value) {
      if (c == '\'' || c == '\\') text += '\\';
      text += c;
    }
    text += "' ";
  }
  return text;
}

ConninfoOptions DefaultConninfo() {
  OptionArray options(PQconndefaults(), &PQconninfoFree);
  return GivenOptions(options.get());
}

Endpoint EndpointOf(const ConninfoOptions& options) {
  auto get = [&](const char* keyword) {
    auto found = options.find(keyword);
    return found == options.end() ? std::string() : found->second;
  };
  Endpoint endpoint{get("dbname"), get("host"), get("port"), get("user"), get("service")};
  if (endpoint.host.empty()) endpoint.host = get("hostaddr");
  return endpoint;
}

std::string Describe(const Endpoint& endpoint) {
  if (!endpoint.service.empty() && endpoint.host.empty()) {
    return "service " + Printable(endpoint.service);
  }
  const std::string& database = endpoint.database.empty() ? endpoint.user : endpoint.database;
  std::string text = database.empty() ? "the default database" : "database " + Printable(database);
  text += " on " + ShownHost(endpoint);
  if (!endpoint.user.empty()) text += " as " + Printable(endpoint.user);
  return text;
}

// A service file is read by libpq only when it connects, so what a service names
// is not known here.
std::string DescribeConnection(const std::string& conninfo) {
  ConninfoOptions given;
  try {
    given = ParseConninfo(conninfo);
  } catch (const Error&) {
    return "a malformed connection string";
  }
  if (!given.contains("service")) given.merge(DefaultConninfo());
  return Describe(EndpointOf(given));
}

}  // namespace pgorigin
