# Writes the style and the script of the page as text of the program.
#   cmake -D STYLE=report.css -D SCRIPT=report.js -D OUTPUT=assets.cc -P embed.cmake
file(READ "${STYLE}" style)
file(READ "${SCRIPT}" script)
file(WRITE "${OUTPUT}"
"// Generated from report.css and report.js.
#include \"report/html/markup.h\"

namespace pgorigin {

std::string_view ReportStyle() {
  return R\"asset(${style})asset\";
}

std::string_view ReportScript() {
  return R\"asset(${script})asset\";
}

}  // namespace pgorigin
")
