// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A list of what the log has by the million: each value is packed to a few bytes as it is added,
/// and unpacked when its turn comes. With a spool the bytes leave the memory too. It is added to
/// and gone through from the front, and nothing else.
namespace yearproof {

class Spool;

/// The bytes of a list, whatever its values are.
class PackedValues {
public:
    PackedValues() = default;
    /// What is added goes to the spool, some of it at a time.
    explicit PackedValues(std::shared_ptr<Spool> spool) : spool_(std::move(spool)) {}

    std::size_t size() const { return size_; }
    /// To append values to, and then to call added().
    std::string& end_bytes() { return tail_; }
    void added(std::size_t values);
    /// Packed elsewhere.
    void append(std::string&& bytes, std::size_t values);
    /// Brings all of it to the spool, where there is one.
    void set_aside();

    /// Whole values, in parts of some size; "" after the last.
    std::string part(std::size_t number) const;
    std::size_t parts() const { return extents_.size() + 1; }

private:
    struct Extent {
        std::string held;      ///< "" where the spool has them
        std::uint64_t at = 0;  ///< in the spool
        std::size_t size = 0;
    };
    std::shared_ptr<Spool> spool_;
    std::vector<Extent> extents_;
    std::string tail_;  ///< after the extents
    std::size_t size_ = 0;
};

/// Some values packed by themselves, on whatever thread, to be appended to a list.
/// T: LoggedTick, LoggedUnchecked or LoggedAlignment.
template <class T>
class LogPart {
public:
    void push_back(const T& value);
    std::size_t size() const { return size_; }
    /// To append a packed value to, and then to call added().
    std::string& end_bytes() { return bytes_; }
    void added() { ++size_; }
    std::string take_bytes() && { return std::move(bytes_); }

private:
    std::string bytes_;
    std::size_t size_ = 0;
};

template <class T>
class LogList {
public:
    /// Holds the value it stands at. What it gives is good until the next step.
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        Iterator(const PackedValues& values, std::size_t number) : values_(&values) {
            number_ = number;
            if (number_ < values.size()) read();
        }
        const T& operator*() const { return value_; }
        const T* operator->() const { return &value_; }
        Iterator& operator++() {
            if (++number_ < values_->size()) read();
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator& a, const Iterator& b) {
            return a.number_ == b.number_;
        }

    private:
        void read();

        const PackedValues* values_ = nullptr;
        std::size_t number_ = 0, part_ = 0, at_ = 0;
        std::string bytes_;  ///< of the part
        T value_;
    };

    LogList() = default;
    explicit LogList(std::shared_ptr<Spool> spool) : values_(std::move(spool)) {}

    void push_back(const T& value);
    void append(LogPart<T>&& part) {
        const auto values = part.size();
        values_.append(std::move(part).take_bytes(), values);
    }
    void set_aside() { values_.set_aside(); }
    /// The list is in so many parts, in order; each may be gone through on a thread of its own.
    std::size_t parts() const { return values_.parts(); }
    void for_each_of(std::size_t part, const std::function<void(const T&)>& use) const;
    std::size_t size() const { return values_.size(); }
    bool empty() const { return size() == 0; }
    Iterator begin() const { return {values_, 0}; }
    Iterator end() const { return {values_, size()}; }

    friend bool operator==(const LogList& a, const LogList& b) {
        if (a.size() != b.size()) return false;
        for (auto x = a.begin(), y = b.begin(); x != a.end(); ++x, ++y) {
            if (!(*x == *y)) return false;
        }
        return true;
    }

private:
    PackedValues values_;
};

}  // namespace yearproof
