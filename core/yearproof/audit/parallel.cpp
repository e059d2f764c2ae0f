// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace yearproof {
namespace {

class Work {
public:
    Work(std::size_t count, const std::function<void(std::size_t)>& body)
        : count_(count), body_(body) {}

    void run() {
        // An index that was taken is always worked on: see the header on which exception is
        // rethrown.
        while (!stopped_) {
            const auto index = next_++;
            if (index >= count_) return;
            try {
                body_(index);
            } catch (...) {
                failed(index, std::current_exception());
            }
        }
    }

    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    void failed(std::size_t index, std::exception_ptr failure) {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        if (failure_ && index > failed_index_) return;
        failed_index_ = index;
        failure_ = std::move(failure);
    }

    std::size_t count_;
    const std::function<void(std::size_t)>& body_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> stopped_ = false;
    std::mutex mutex_;
    std::exception_ptr failure_;
    std::size_t failed_index_ = 0;
};

}  // namespace

unsigned threads_for(unsigned jobs) {
    return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

void for_each_index(std::size_t count, unsigned jobs,
                    const std::function<void(std::size_t)>& body) {
    Work work(count, body);
    {
        std::vector<std::jthread> helpers;
        const auto threads = std::min<std::size_t>(threads_for(jobs), count);
        for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back([&work] { work.run(); });
        work.run();
    }
    work.rethrow();
}

}  // namespace yearproof
