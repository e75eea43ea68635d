// Reads Markdown with the parser that GitHub uses: the judge of what a document says.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace pgorigin {

using MarkdownTree = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

inline MarkdownTree ParseMarkdown(const std::string& text) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return {root, cmark_node_free};
}

// The text below a node, without markup.
inline std::string TextOf(cmark_node* node) {
  std::string text;
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) text = cmark_node_get_literal(node);
  for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
    text += TextOf(child);
  }
  return text;
}

inline void Collect(cmark_node* node, const std::string& type, std::vector<cmark_node*>& found) {
  if (type == cmark_node_get_type_string(node)) found.push_back(node);
  for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
    Collect(child, type, found);
  }
}

// All nodes of that type ("table_cell", "heading"), in order.
inline std::vector<cmark_node*> NodesOf(const MarkdownTree& tree, const std::string& type) {
  std::vector<cmark_node*> found;
  Collect(tree.get(), type, found);
  return found;
}

inline void CollectTypes(cmark_node* node, std::set<std::string>& types) {
  types.insert(cmark_node_get_type_string(node));
  for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
    CollectTypes(child, types);
  }
}

inline std::set<std::string> TypesIn(const MarkdownTree& tree) {
  std::set<std::string> types;
  CollectTypes(tree.get(), types);
  return types;
}

}  // namespace pgorigin
