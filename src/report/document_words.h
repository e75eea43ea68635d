// Sentences and rows that several documents share.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "report/document_facts.h"
#include "report/document_page.h"

namespace pgorigin {

// Date, scope and status line, below the title.
void WriteHead(DocumentPage& page, const DocumentInput& input, std::string_view title,
               const std::string& status);

using FindingFilter = std::function<bool(const Finding&)>;
std::vector<const Finding*> FindingsWhere(const Report& report, const FindingFilter& filter);

// What a feature of the schema is judged by.
struct Invariant {
  std::string_view name;                // "Primary keys"
  std::vector<std::string_view> rules;  // beginnings of their ids
  std::string_view column;              // findings on columns of that name count, too
  std::vector<std::string_view> proof;  // house rules that have to be in force to claim:
  std::string_view held;
};
const std::vector<Invariant>& CoreInvariants();
// Findings that break it, drift and house rules alike; remarks and what is kept do not.
std::vector<const Finding*> Breaking(const Invariant& invariant, const DocumentInput& input);
// The rules that prove it were all in force and could be evaluated.
bool IsProven(const Invariant& invariant, const DocumentInput& input);

// "`users`: role is …; …": the sentence with its place as a link.
std::string Sentence(const Finding& finding, const DocumentPage& page);

// Divergences that decisions keep: one row each.
void WriteKept(DocumentPage& page, const DocumentInput& input);

// "3 tables", "1 table"
std::string Number(std::size_t count, std::string_view singular, std::string_view plural);

std::string WriteAudit(const DocumentInput& input);
std::string WriteDiff(const DocumentInput& input);
std::string WriteValidation(const DocumentInput& input);
std::string WriteStrategy(const DocumentInput& input);

}  // namespace pgorigin
