#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>

#include "notify/message.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

std::string Base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) {
      return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u;
    };
    const unsigned triple = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    for (std::size_t digit = 0; digit < 4; ++digit) {
      const bool padding = i + digit > bytes.size();
      out += padding ? '=' : kDigits[triple >> (18 - 6 * digit) & 63];
    }
  }
  return out;
}

// The end of the piece of at most `most` bytes that begins at `from`, in whole code points.
std::size_t PieceEnd(std::string_view text, std::size_t from, std::size_t most) {
  std::size_t end = std::min(from + most, text.size());
  while (end < text.size() && end > from &&
         (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return end;
}

// Encoded words (RFC 2047), none longer than 75 characters, one a line.
std::string HeaderText(std::string_view text) {
  constexpr std::size_t kPiece = 42;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = PieceEnd(text, at, kPiece);
    out += fmt::format("{}=?UTF-8?B?{}?=", out.empty() ? "" : "\r\n ",
                       Base64(text.substr(at, end - at)));
    at = end;
  }
  return out;
}

// Lines of 76 characters: neither a long line nor a lone dot can come of any text.
std::string Body(const std::string& text) {
  constexpr std::size_t kLine = 76;
  const std::string encoded = Base64(text);
  std::string out;
  for (std::size_t at = 0; at < encoded.size(); at += kLine) {
    out += encoded.substr(at, kLine) + "\r\n";
  }
  return out;
}

std::string BodyText(const Notice& notice) {
  std::string text = fmt::format("{}\r\n\r\n{}: {}\r\n", Printable(notice.title),
                                 Printable(notice.target), CountsText(notice));
  if (!notice.lines.empty()) text += "\r\n";
  for (const std::string& line : notice.lines) text += "- " + Printable(line) + "\r\n";
  if (!notice.link.empty()) text += "\r\nReport: " + Printable(notice.link) + "\r\n";
  return text;
}

}  // namespace

bool IsAddress(const std::string& text) {
  const bool plain = std::ranges::all_of(text, [](char c) {
    return c >= ' ' && c <= '~' && std::string_view(",;:\"()\\").find(c) == std::string_view::npos;
  });
  return plain && std::ranges::count(text, '@') == 1 && !text.starts_with('-');
}

std::string MailDate(std::time_t time) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", fmt::gmtime(time));
}

std::string MailMessage(const Notice& notice, const Channels& channels, const std::string& date) {
  std::string head;
  if (!channels.mail_from.empty()) head += "From: " + channels.mail_from + "\r\n";
  head += fmt::format("To: {}\r\n", fmt::join(channels.mail_to, ",\r\n "));
  head += "Subject: " + HeaderText(Printable(notice.title)) + "\r\n";
  head += "Date: " + date + "\r\n";
  head +=
      "Auto-Submitted: auto-generated\r\n"
      "MIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: base64\r\n";
  return head + "\r\n" + Body(BodyText(notice));
}

}  // namespace pgorigin
