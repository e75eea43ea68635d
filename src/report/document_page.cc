#include "report/document_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "report/escape.h"

namespace pgorigin {
namespace {

struct Phrase {
  std::string_view english;
  std::string_view french;
};

constexpr std::array kPhrases = {
    Phrase{"Database audit", "Audit de la base de données"},
    Phrase{"Origin diff", "Écarts avec l'Origine"},
    Phrase{"Validation of the migrations", "Validation des migrations"},
    Phrase{"Strategy of the migrations", "Stratégie des migrations"},
    Phrase{"Date", "Date"},
    Phrase{"Scope", "Périmètre"},
    Phrase{"Status", "Statut"},
    Phrase{"Executive summary", "Synthèse"},
    Phrase{"Gap analysis", "Analyse des écarts"},
    Phrase{"Core conformance", "Conformité du noyau"},
    Phrase{"Critical deficiencies", "Défauts critiques"},
    Phrase{"Structural issues", "Problèmes de structure"},
    Phrase{"Schema governance", "Gouvernance des schémas"},
    Phrase{"Files and objects", "Fichiers et objets"},
    Phrase{"Recommendation", "Recommandation"},
    Phrase{"Global divergences", "Écarts globaux"},
    Phrase{"Table by table", "Table par table"},
    Phrase{"Plan of action", "Plan d'action"},
    Phrase{"Overview", "Vue d'ensemble"},
    Phrase{"Compliance report", "Rapport de conformité"},
    Phrase{"Core invariants", "Invariants du noyau"},
    Phrase{"Module alignment", "Alignement des modules"},
    Phrase{"Technical debt and legacy support", "Dette technique et compatibilité"},
    Phrase{"Deployment recommendation", "Recommandation de déploiement"},
    Phrase{"Next steps", "Étapes suivantes"},
    Phrase{"Core rules", "Règles de base"},
    Phrase{"Migration file structure", "Structure des fichiers de migration"},
    Phrase{"Decisions in force", "Décisions en vigueur"},
    Phrase{"Not checked", "Non vérifié"},
};

constexpr std::string_view kNotesBegin = "<!-- notes ";
constexpr std::string_view kNotesEnd = "<!-- end of notes -->";

// What stands between the markers, by chapter.
std::map<std::string, std::string> NotesIn(std::string_view text) {
  std::map<std::string, std::string> notes;
  for (std::size_t at = text.find(kNotesBegin); at != text.npos; at = text.find(kNotesBegin, at)) {
    const std::size_t name = at + kNotesBegin.size();
    const std::size_t name_end = text.find(" -->", name);
    const std::size_t end = text.find(kNotesEnd, at);
    if (name_end == text.npos || end == text.npos || end < name_end) break;
    const std::size_t begin = std::min(name_end + 5, end);
    notes[std::string(text.substr(name, name_end - name))] = text.substr(begin, end - begin);
    at = end;
  }
  return notes;
}

}  // namespace

DocumentPage::DocumentPage(const DocumentInput& input)
    : input_(input), notes_(NotesIn(input.before)) {}

std::string DocumentPage::Translated(std::string_view heading) const {
  if (input_.language == DocumentLanguage::kEnglish) return std::string(heading);
  auto phrase = std::ranges::find(kPhrases, heading, &Phrase::english);
  return std::string(phrase == kPhrases.end() ? heading : phrase->french);
}

void DocumentPage::Title(std::string_view title) {
  text_ += fmt::format("# {}\n\n", Translated(title));
}

void DocumentPage::Meta(std::string_view word, const std::string& markdown) {
  text_ += fmt::format("- **{}:** {}\n", Translated(word), markdown);
}

void DocumentPage::Block() {
  if (in_list_) text_ += "\n";
  in_list_ = false;
}

// People write between the markers, and find it there again.
void DocumentPage::EndChapter() {
  if (chapter_ == 0) {
    text_ += "\n";
    return;
  }
  Block();
  const std::string name = std::to_string(chapter_);
  text_ += fmt::format("{}{} -->\n{}{}\n\n", kNotesBegin, name, notes_[name], kNotesEnd);
}

void DocumentPage::Chapter(std::string_view heading) {
  EndChapter();
  ++chapter_;
  section_ = item_ = 0;
  text_ += fmt::format("## {}. {}\n\n", chapter_, Translated(heading));
}

void DocumentPage::Section(std::string_view heading, std::string_view status) {
  Block();
  item_ = 0;
  text_ += fmt::format("### {}.{} {}", chapter_, ++section_, Translated(heading));
  text_ += status.empty() ? "\n\n" : fmt::format(" ({})\n\n", status);
}

void DocumentPage::Subsection(const std::string& markdown) {
  Block();
  text_ += fmt::format("#### {}\n\n", markdown);
}

void DocumentPage::Text(const std::string& markdown) {
  Block();
  text_ += markdown + "\n\n";
}

void DocumentPage::Bullet(const std::string& markdown) {
  in_list_ = true;
  indent_ = 2;
  text_ += fmt::format("- {}\n", markdown);
}

void DocumentPage::Nested(const std::string& markdown) {
  in_list_ = true;
  text_ += fmt::format("{:{}}- {}\n", "", indent_, markdown);
}

void DocumentPage::Item(const std::string& markdown) {
  in_list_ = true;
  const std::string marker = fmt::format("{}. ", ++item_);
  indent_ = marker.size();
  text_ += marker + markdown + "\n";
}

void DocumentPage::Table(const std::vector<std::string_view>& header,
                         const std::vector<std::vector<std::string>>& rows) {
  Block();
  text_ += fmt::format("| {} |\n|", fmt::join(header, " | "));
  for (std::size_t i = 0; i < header.size(); ++i) text_ += " :--- |";
  text_ += "\n";
  for (const std::vector<std::string>& row : rows) {
    text_ += fmt::format("| {} |\n", fmt::join(row, " | "));
  }
  text_ += "\n";
}

std::string DocumentPage::Finish() {
  EndChapter();
  text_.pop_back();
  return std::move(text_);
}

std::string DocumentPage::Link(const Place& place) const {
  if (place.empty()) return "";
  namespace fs = std::filesystem;
  const std::string file(place.file.view());
  const fs::path from = fs::absolute(input_.directory.empty() ? "." : input_.directory);
  const std::string target =
      fs::absolute(file).lexically_relative(from.lexically_normal()).string();
  const std::string name = fs::path(file).filename().string();
  const std::string line = place.line > 0 ? fmt::format(":{}", place.line) : "";
  const std::string anchor = place.line > 0 ? fmt::format("#L{}", place.line) : "";
  const bool plain = std::ranges::all_of(target, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == '/';
  });
  const std::string words = MarkdownCellCode(name + line);
  return plain ? fmt::format("[{}]({}{})", words, target, anchor) : words;
}

}  // namespace pgorigin
