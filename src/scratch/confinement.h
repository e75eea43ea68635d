// What a scratch server may do to the machine.
#pragma once

namespace pgorigin {

// Of this process and all that it becomes: it connects to nothing, has a gigabyte of
// memory of its own at most, and gains no privileges by executing a program.  A text may
// bring extensions that open connections (dblink), and values of any size.  Where the
// kernel refuses, things stay as they are.  Safe between fork() and execve().
void Confine();

}  // namespace pgorigin
