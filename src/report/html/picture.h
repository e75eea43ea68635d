// What a picture of tables shows: a box a table, with its keys, and a line a foreign key.
#pragma once

#include <string>
#include <vector>

#include "report/html/view.h"

namespace pgorigin {

// How something stands on both sides: a class of the style, and a sign that needs no colour.
struct Standing {
  std::string_view word = "equal";
  std::string_view sign = "";
};

struct PictureLine {  // a column, as a line of a box
  std::string name;
  std::string_view key;  // "PK", "FK", "PK FK"
  Standing standing;
};

struct PictureBox {
  QualifiedName table;
  std::string anchor;  // of the table side by side; empty: it has no findings
  Standing standing;
  Tally tally;
  std::vector<PictureLine> lines;
  int more_columns = 0;
};

struct PictureKey {
  int from = 0;  // index of a box
  int to = 0;
  int from_line = 0;
  int to_line = 0;
  Standing standing;
  std::string name;
};

struct Picture {
  std::string domain;
  std::vector<PictureBox> boxes;
  std::vector<PictureKey> keys;
  int tables = 0;   // of the domain
  int outside = 0;  // foreign keys to tables of other pictures
};

// Those of a target, in the order of the Origin.  Needs HtmlTarget::alignment.
std::vector<Picture> PicturesOf(const TargetView& view);

}  // namespace pgorigin
