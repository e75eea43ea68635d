// A server on 127.0.0.1 that answers as it was told, and remembers what it was asked.
#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace pgorigin {

class HttpServer {
 public:
  // Answers in order, the last one again and again; "" hangs up.
  explicit HttpServer(std::vector<std::string> answers) : answers_(std::move(answers)) {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (bind(listener_, generic, size) != 0 || listen(listener_, 8) != 0 ||
        getsockname(listener_, generic, &size) != 0) {
      throw std::runtime_error("no server on 127.0.0.1");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { Serve(); });
  }
  ~HttpServer() {
    shutdown(listener_, SHUT_RDWR);
    thread_.join();
    close(listener_);
  }
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  std::string Url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  // Head and body of each.
  std::vector<std::string> requests() {
    const std::lock_guard lock(mutex_);
    return requests_;
  }

  static std::string Answer(const std::string& status, const std::string& headers = "") {
    return "HTTP/1.1 " + status + "\r\n" + headers +
           "Content-Length: 0\r\nConnection: close\r\n\r\n";
  }

 private:
  void Serve() {
    for (int client; (client = accept(listener_, nullptr, nullptr)) >= 0; close(client)) {
      const std::string request = Read(client);
      const std::lock_guard lock(mutex_);
      const std::size_t index = std::min(requests_.size(), answers_.size() - 1);
      requests_.push_back(request);
      const std::string& answer = answers_[index];
      send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
    }
  }

  static std::string Read(int client) {
    std::string text;
    char buffer[4096];
    while (!IsWhole(text)) {
      const ssize_t count = recv(client, buffer, sizeof buffer, 0);
      if (count <= 0) break;
      text.append(buffer, static_cast<std::size_t>(count));
    }
    return text;
  }
  static bool IsWhole(const std::string& text) {
    const std::size_t head = text.find("\r\n\r\n");
    const std::size_t length = text.find("Content-Length: ");
    if (head == text.npos || length == text.npos) return false;
    return text.size() >= head + 4 + std::stoul(text.substr(length + 16));
  }

  std::vector<std::string> answers_;
  std::vector<std::string> requests_;
  std::mutex mutex_;
  int listener_ = -1;
  int port_ = 0;
  std::thread thread_;
};

}  // namespace pgorigin
