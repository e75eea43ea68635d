// The parts of a migration's text that every form of it has.
#pragma once

#include <string>
#include <string_view>

#include "pgorigin/plan/script.h"

namespace pgorigin::plan {

// Each line ends in a new line; comments do not end before their line does.
std::string Comment(const std::string& text);
// Which databases, when, and how much.
std::string Top(const Migration& migration, const MigrationHeader& header);
// What a step repairs, locks and reads, and what can go wrong.
std::string CommentsOf(const PlannedStep& step, const MigrationHeader& header);
// Each step below its comments.
std::string StepsText(const Segment& segment, const MigrationHeader& header);
// The causes with their reasons, and then what they take along; empty when nothing is left out.
std::string LeftOutText(const std::vector<LeftOut>& left_out);
// ", expand"; empty outside of phases.
std::string PhaseOf(const Segment& segment);

// What the statements are written for.
inline constexpr std::string_view kSettings =
    "SET lock_timeout = '3s';\n"
    "SET statement_timeout = 0;\n"
    "SET row_security = off;\n"
    "SET check_function_bodies = off;\n"
    "SET search_path = '';\n";

// For the tool whose session it is.
inline constexpr std::string_view kReset =
    "RESET search_path;\n"
    "RESET check_function_bodies;\n"
    "RESET row_security;\n"
    "RESET statement_timeout;\n"
    "RESET lock_timeout;\n";

}  // namespace pgorigin::plan
