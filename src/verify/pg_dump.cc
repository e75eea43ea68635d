#include "verify/pg_dump.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>

#include "pgorigin/ast/split.h"

namespace pgorigin {
namespace {

namespace fs = std::filesystem;

// Its output; nothing when it could not be run, or failed.
std::optional<std::string> OutputOf(std::vector<std::string> command) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  for (std::string& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed =
      posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string output;
  std::array<char, 65536> part{};
  for (ssize_t count; failed == 0 && (count = read(ends[0], part.data(), part.size())) > 0;) {
    output.append(part.data(), static_cast<std::size_t>(count));
  }
  close(ends[0]);
  int status = failed;
  if (failed == 0) waitpid(child, &status, 0);
  if (status != 0) return std::nullopt;
  return output;
}

// 15 of "pg_dump (PostgreSQL) 15.18 (…)".
int MajorOf(const std::string& program) {
  const std::string version = OutputOf({program, "--version"}).value_or("");
  const std::size_t digits = version.find_first_of("0123456789");
  int major = 0;
  if (digits != version.npos) {
    std::from_chars(version.data() + digits, version.data() + version.size(), major);
  }
  return major;
}

// Where a scratch server is looked for, too.
std::vector<fs::path> Directories() {
  std::vector<fs::path> directories;
  auto add = [&](std::string_view list) {
    while (!list.empty()) {
      const std::size_t colon = list.find(':');
      directories.emplace_back(list.substr(0, colon));
      list = colon == list.npos ? std::string_view() : list.substr(colon + 1);
    }
  };
  if (const char* list = std::getenv("PGORIGIN_PG_BINDIR")) add(list);
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", ignored)) {
    directories.push_back(entry.path() / "bin");
  }
  if (const char* list = std::getenv("PATH")) add(list);
  return directories;
}

// `"a""b".*` of a pattern would be one: quoted, nothing in it is special.
std::string Pattern(const QualifiedName& name) {
  std::string pattern;
  for (std::string_view part : {name.schema.view(), name.name.view()}) {
    pattern += pattern.empty() ? "\"" : ".\"";
    for (char c : part) pattern += c == '"' ? std::string("\"\"") : std::string(1, c);
    pattern += '"';
  }
  return pattern;
}

std::vector<Token> TokensOf(std::string_view statement) {
  std::vector<Token> tokens;
  TokenScanner scanner(statement);
  for (Token token = scanner.Next(); token.kind != TokenKind::kEnd; token = scanner.Next()) {
    if (token.kind != TokenKind::kComment) tokens.push_back(token);
  }
  return tokens;
}

bool Begins(const std::vector<Token>& tokens, std::initializer_list<std::string_view> words) {
  return tokens.size() >= words.size() && std::equal(words.begin(), words.end(), tokens.begin(),
                                                     [](std::string_view word, const Token& token) {
                                                       return token.kind == TokenKind::kWord &&
                                                              IsKeyword(token.text, word);
                                                     });
}

bool CreatesTable(const std::vector<Token>& tokens) {
  return Begins(tokens, {"create", "table"}) || Begins(tokens, {"create", "unlogged", "table"}) ||
         Begins(tokens, {"create", "foreign", "table"});
}

// The elements of the first list, sorted; what is around it as it is.
std::string WithSortedElements(const std::vector<Token>& tokens) {
  std::string head, tail, element;
  std::multiset<std::string> elements;
  int depth = 0;
  bool closed = false;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kClose && --depth == 0 && !closed) {
      elements.insert(std::exchange(element, ""));
      closed = true;
    }
    const bool ends = !closed && depth == 1 && token.kind == TokenKind::kComma;
    std::string& part = closed ? tail : depth == 0 ? head : element;
    if (ends) {
      elements.insert(std::exchange(element, ""));
    } else {
      part += std::string(token.text) + " ";
    }
    if (token.kind == TokenKind::kOpen) ++depth;
  }
  return fmt::format("{}{}{}", head, fmt::join(elements, ", "), tail);
}

bool IsSetting(const std::vector<Token>& tokens) {
  return Begins(tokens, {"set"}) || Begins(tokens, {"select"});
}

}  // namespace

std::string FindPgDump(int major) {
  std::string newest;
  int found = 0;
  for (const fs::path& directory : Directories()) {
    const fs::path program = directory / "pg_dump";
    std::error_code ignored;
    if (!fs::exists(program, ignored)) continue;
    const int version = MajorOf(program);
    if (version >= major && version > found) {
      found = version;
      newest = program;
    }
  }
  return newest;
}

std::optional<std::string> RunPgDump(const std::string& program, const std::string& conninfo,
                                     const std::set<QualifiedName>& without) {
  std::vector<std::string> command = {program,
                                      "--schema-only",
                                      "--no-owner",
                                      "--no-privileges",
                                      "--no-security-labels",
                                      "--no-password",
                                      "--dbname=" + conninfo};
  for (const QualifiedName& name : without) command.push_back("--exclude-table=" + Pattern(name));
  return OutputOf(std::move(command));
}

std::multiset<std::string> StatementsOf(const std::string& dump) {
  std::multiset<std::string> statements;
  for (const SplitStatement& statement : Split(dump).statements) {
    if (statement.form != StatementForm::kSql) continue;
    const std::vector<Token> tokens = TokensOf(statement.text);
    if (IsSetting(tokens)) continue;
    if (CreatesTable(tokens)) {
      statements.insert(WithSortedElements(tokens));
      continue;
    }
    std::string text;
    for (const Token& token : tokens) text += std::string(token.text) + " ";
    statements.insert(text);
  }
  return statements;
}

}  // namespace pgorigin
