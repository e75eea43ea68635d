// What holds of every report on a terminal.
#include <gtest/gtest.h>

#include <regex>

#include "report/golden.h"
#include "report/names.h"
#include "report/sample_reports.h"
#include "report/wrap.h"

namespace pgorigin {
namespace {

std::vector<Report> Samples() {
  return {sample::Full(), sample::Clean(), sample::Uncertain(), sample::Hostile()};
}

std::string WithoutColor(const std::string& text) {
  return std::regex_replace(text, std::regex("\x1b\\[[0-9;]*m"), "");
}

// The widest word of a line: what cannot be broken.
int WidestWord(const std::string& line) {
  int widest = 0;
  std::istringstream words(line);
  for (std::string word; words >> word;) widest = std::max(widest, DisplayWidth(word));
  return widest;
}

TEST(Terminal, NoLineIsWiderThanAsked) {
  for (const Report& report : Samples()) {
    for (int width : {120, 100, 80}) {
      for (const std::string& line : SplitLines(ToTerminal(report, {.width = width}))) {
        EXPECT_LE(DisplayWidth(line), width) << line;
      }
    }
  }
}

TEST(Terminal, OnlyAWordThatCannotBreakIsWiderThanANarrowScreen) {
  for (const Report& report : Samples()) {
    for (int width : {60, 40, 20}) {
      for (const std::string& line : SplitLines(ToTerminal(report, {.width = width}))) {
        const bool fits = DisplayWidth(line) <= width;
        EXPECT_TRUE(fits || WidestWord(line) > width - 12) << width << ": " << line;
      }
    }
  }
}

TEST(Terminal, ColorChangesNoLetter) {
  for (const Report& report : Samples()) {
    const std::string plain = ToTerminal(report, {});
    EXPECT_EQ(plain.find('\x1b'), std::string::npos);
    EXPECT_EQ(WithoutColor(ToTerminal(report, {.color = true})), plain);
  }
}

TEST(Terminal, HostileTextReachesTheTerminalEscaped) {
  const std::string text = ToTerminal(sample::Hostile(), {});
  for (unsigned char c : text) EXPECT_TRUE(c >= 0x20 || c == '\n') << static_cast<int>(c);
  EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos);  // right-to-left override
  EXPECT_EQ(text.find("\xff"), std::string::npos);
}

TEST(Terminal, LinesEndWithoutSpaces) {
  for (const Report& report : Samples()) {
    for (const std::string& line : SplitLines(ToTerminal(report, {}))) {
      EXPECT_FALSE(line.ends_with(' ')) << line;
    }
  }
}

TEST(Terminal, QuietIsTheBeginningOfTheWhole) {
  for (const Report& report : Samples()) {
    EXPECT_TRUE(ToTerminal(report, {}).starts_with(ToTerminal(report, {.quiet = true})));
  }
}

TEST(Terminal, EveryFindingIsThere) {
  const Report report = sample::Full();
  std::string text = std::regex_replace(ToTerminal(report, {}), std::regex("\\s+"), " ");
  const auto has = [&](const std::string& part) { return text.find(part) != std::string::npos; };
  for (const DomainGroup& domain : GroupByDomain(report)) {
    for (const Section& section : domain.sections) {
      for (const RuleGroup& group : section.groups) {
        EXPECT_TRUE(has(std::string(group.rule)));
        for (const Finding* finding : group.findings) {
          EXPECT_TRUE(has(Within(report, section, finding->sentence, *finding)));
          const auto shared = SharedAdvice(report, section, group);
          EXPECT_TRUE(has(shared ? *shared : AdviceWithin(report, section, *finding)));
        }
      }
    }
  }
}

TEST(Terminal, SentenceThatNamesItsObjectHasNoLabel) {
  Report report = sample::Empty();
  sample::Add(report, sample::Missing(sample::Column("users", "a"), 3, "", "text"),
              {"r", Severity::kError, "Live lacks public.users.a.", ""});
  EXPECT_NE(ToTerminal(report, {}).find("\n    Live lacks public.users.a."), std::string::npos);
}

TEST(Terminal, AdviceThatFindingsShareIsGivenOnce) {
  Report report = sample::Empty();
  for (const char* name : {"a", "b"}) {
    sample::Add(report, sample::Missing(sample::Column("users", name), 3, "", "text"),
                {"r", Severity::kError, "It is missing.", "Add it."});
  }
  const std::string text = ToTerminal(report, {});
  EXPECT_NE(text.find("error  r × 2\n    a: It is missing.\n    b: It is missing."),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("Add it."), text.rfind("Add it."));
}

TEST(Terminal, CaretStandsBelowItsLetterInALongLine) {
  Report report = sample::Empty();
  report.diagnostics = {
      {Diagnostic::Severity::kError,
       {"a.sql", 1, 200},
       "syntax error",
       std::string(199, 'x') + "!" + std::string(90, 'y') + "\n" + std::string(199, ' ') + "^"}};
  const auto lines = SplitLines(ToTerminal(report, {}));
  const auto caret = std::find_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find('^') != std::string::npos;
  });
  ASSERT_NE(caret, lines.end());
  const std::string source = *(caret - 1);
  EXPECT_EQ(DisplayWidth(source.substr(0, source.find('!'))), static_cast<int>(caret->find('^')));
}

}  // namespace
}  // namespace pgorigin
