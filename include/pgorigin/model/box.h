// A value kept on the heap, so that a variant of it stays small and a copy is cheap.
#pragma once

#include <atomic>
#include <memory>
#include <utility>

namespace pgorigin {

// A value of its own to whoever looks: copies share it until one of them is written to.
// Access through a Box that is not const counts as writing.  Never null, except after
// being moved from.
template <class T>
class Box {
 public:
  Box() : value_(std::make_shared<T>()) {}
  Box(T value) : value_(std::make_shared<T>(std::move(value))) {}  // NOLINT: a box is its value.

  T& operator*() { return Own(); }
  const T& operator*() const { return *value_; }
  T* operator->() { return &Own(); }
  const T* operator->() const { return value_.get(); }

  friend bool operator==(const Box& a, const Box& b) { return a.value_ == b.value_ || *a == *b; }

 private:
  T& Own() {
    if (value_.use_count() > 1) value_ = std::make_shared<T>(std::as_const(*value_));
    // Who gave up a copy in another thread has read it before that.
    std::atomic_thread_fence(std::memory_order_acquire);
    return *value_;
  }

  std::shared_ptr<T> value_;
};

}  // namespace pgorigin
