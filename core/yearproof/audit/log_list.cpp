// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/log_list.h"

#include "yearproof/audit/packing.h"
#include "yearproof/audit/spool.h"

namespace yearproof {
namespace {

constexpr std::size_t bytes_set_aside = 64 * 1024;  ///< about so many at a time

}  // namespace

void PackedValues::added(std::size_t values) {
    size_ += values;
    if (tail_.size() >= bytes_set_aside) set_aside();
}

void PackedValues::append(std::string&& bytes, std::size_t values) {
    if (tail_.empty()) {
        tail_ = std::move(bytes);
    } else {
        tail_ += bytes;
    }
    added(values);
}

void PackedValues::set_aside() {
    if (!spool_ || tail_.empty()) return;
    Extent extent{{}, 0, tail_.size()};
    if (spool_->leaves_in_memory(tail_.size())) {
        extent.held = std::move(tail_);
    } else {
        extent.at = spool_->append(tail_);
    }
    extents_.push_back(std::move(extent));
    tail_ = {};
}

std::string PackedValues::part(std::size_t number) const {
    if (number >= extents_.size()) return number == extents_.size() ? tail_ : std::string();
    const auto& extent = extents_[number];
    return extent.held.empty() ? spool_->read(extent.at, extent.size) : extent.held;
}

template <class T>
void LogList<T>::push_back(const T& value) {
    packing::Packer packer(values_.end_bytes());
    packing::members(packer, value);
    values_.added(1);
}

template <class T>
void LogPart<T>::push_back(const T& value) {
    packing::Packer packer(bytes_);
    packing::members(packer, value);
    ++size_;
}

template <class T>
void LogList<T>::for_each_of(std::size_t part, const std::function<void(const T&)>& use) const {
    const std::string bytes = values_.part(part);
    packing::Unpacker unpacker(bytes);
    for (T value; unpacker.left() > 0;) {
        packing::members(unpacker, value);
        use(value);
    }
}

template <class T>
void LogList<T>::Iterator::read() {
    while (at_ == bytes_.size()) {
        bytes_ = values_->part(part_++);
        at_ = 0;
    }
    packing::Unpacker unpacker(std::string_view(bytes_).substr(at_));
    packing::members(unpacker, value_);
    at_ = bytes_.size() - unpacker.left();
}

template class LogPart<LoggedTick>;
template class LogPart<LoggedUnchecked>;
template class LogPart<LoggedAlignment>;
template class LogList<LoggedTick>;
template class LogList<LoggedUnchecked>;
template class LogList<LoggedAlignment>;

}  // namespace yearproof
