// The decision between classes whose sides agree alike.
#pragma once

#include "lineage/history.h"
#include "lineage/judgement.h"
#include "lineage/three_sides.h"
#include "pgorigin/lineage/applied_files.h"

namespace pgorigin {

// One part of one object, under the names that the sides have for it.
struct Subject {
  ObjectId id;      // in the Origin (of what is extra: as the Origin would call it)
  ObjectId made;    // in the migrations
  ObjectId former;  // of a name: what live calls it
  Part part;
  bool extra = false;  // the Origin does not have it
};

class LineageJudge {
 public:
  LineageJudge(const ComparedThree& three, const AppliedFiles& files,
               const ResolveOptions& options);

  Judgement Judge(const Subject& subject, const Agreement& agreement);
  // Live and the Origin agree, and the migrations do not.
  Judgement JudgeAlone(const Subject& subject);
  // Live and the migrations agree, and the Origin does not.
  Judgement BehindOrAhead(const Subject& subject);

 private:
  // Whether live is in a state that unapplied migrations explain.
  struct Answer {
    Verdict explained = Verdict::kDifferent;  // kEqual: they do
    Place migration;
    FileState state = FileState::kUnknown;
    bool pending = false;
  };
  Answer AskLive(const Subject& subject);
  Answer AskBooks(const Subject& subject, const std::vector<int>& touching);
  Answer AskStates(const Subject& subject);
  bool AreKnown(const std::vector<int>& touching) const;
  int FirstPending(const std::vector<int>& touching) const;
  ObjectId NameThen(const Subject& subject) const;

  const AppliedFiles& files_;
  History history_;
  Witness live_;
  Witness origin_;
  std::vector<bool> applied_;  // scripts
};

}  // namespace pgorigin
