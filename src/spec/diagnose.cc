// What is said of a statement that is wrong, or that text cannot follow.
#include <algorithm>

#include "spec/fold.h"

namespace pgorigin {

void Fold::Diagnose(Diagnostic::Severity severity, int location, std::string message) {
  model.diagnostics.push_back({severity, PlaceAt(location), Printable(message), ""});
}
bool Fold::MayBeAnything() const {
  return std::ranges::any_of(model.opaque, &pgorigin::Opaque::whole_database);
}

// Views, policies and routines go with what they name, by a CASCADE.
bool Fold::MayBeGone(const Object& object) const {
  const Kind kind = object.id.kind;
  const bool asks = kind == Kind::kView || kind == Kind::kMaterializedView ||
                    kind == Kind::kPolicy || kind == Kind::kFunction;
  return asks && (!object.uncertain.empty() || MayBeAnything());
}

bool Fold::IsOpaque(const QualifiedName& relation) const {
  return std::ranges::any_of(model.opaque, [&](const pgorigin::Opaque& opaque) {
    return std::ranges::find(opaque.relations, relation) != opaque.relations.end();
  });
}

// Code that text cannot follow may have made, dropped or renamed what is missed here.
void Fold::Error(int location, std::string message) {
  if (!model.opaque.empty()) return Note(location, message + ", as far as text can follow");
  Diagnose(Diagnostic::Severity::kError, location, std::move(message));
}
void Fold::Warn(int location, std::string message) {
  Diagnose(Diagnostic::Severity::kWarning, location, std::move(message));
}

void Fold::Note(int location, std::string message) {
  Diagnose(Diagnostic::Severity::kNote, location, std::move(message));
}

void Fold::NotModelled(std::string what) {
  model.not_compared.push_back({Printable(what), "not modelled yet", PlaceAt(0)});
}

std::string Fold::Excerpt() const {
  std::string text = statement_ == nullptr ? "" : statement_->text.substr(0, 60);
  std::ranges::replace(text, '\n', ' ');
  return Printable(text) + (statement_ != nullptr && statement_->text.size() > 60 ? " …" : "");
}

void Fold::Opaque(std::string reason) {
  model.opaque.push_back({PlaceAt(0), Excerpt(), std::move(reason), true, {}});
}
void Fold::OpaqueOn(std::string reason, std::vector<QualifiedName> relations) {
  model.opaque.push_back({PlaceAt(0), Excerpt(), std::move(reason), false, std::move(relations)});
}

void Fold::Uncertain(Object& object, std::string reason) {
  if (object.uncertain.empty()) object.uncertain = std::move(reason);
}

}  // namespace pgorigin
