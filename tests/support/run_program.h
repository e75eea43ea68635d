// Runs a program and keeps its exit status, its output and its errors apart.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/temp_directory.h"

namespace pgorigin {

struct Finished {
  int status = 0;  // 128 + number after a signal
  std::string out;
  std::string err;
};

using Environment = std::map<std::string, std::string>;

// Without what would change a run from outside: PG*, DATABASE_URL, colours, dates.
inline std::vector<std::string> CleanEnvironment(const Environment& more) {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    std::string_view text = *variable;
    bool outside = (text.starts_with("PG") && !text.starts_with("PGORIGIN_")) ||
                   text.starts_with("DATABASE_URL=") || text.starts_with("NO_COLOR=") ||
                   text.starts_with("SOURCE_DATE_EPOCH=");
    if (!outside) variables.emplace_back(text);
  }
  for (const auto& [name, value] : more) variables.push_back(name + "=" + value);
  return variables;
}

inline std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// `line[0]` is a path, or a name in PATH.  Standard input is empty.
inline Finished RunProgram(std::vector<std::string> line, const std::string& directory,
                           const Environment& environment = {}) {
  TempDirectory outputs;
  std::string out = outputs.Write("out", "");
  std::string err = outputs.Write("err", "");
  std::vector<std::string> variables = CleanEnvironment(environment);
  std::vector<char*> argv = Pointers(line);
  std::vector<char*> envp = Pointers(variables);
  pid_t child = fork();
  if (child == 0) {
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(open(out.c_str(), O_WRONLY), STDOUT_FILENO);
    dup2(open(err.c_str(), O_WRONLY), STDERR_FILENO);
    if (chdir(directory.c_str()) == 0) execvpe(argv[0], argv.data(), envp.data());
    _exit(126);
  }
  int status = 0;
  waitpid(child, &status, 0);
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, outputs.Read("out"), outputs.Read("err")};
}

}  // namespace pgorigin
