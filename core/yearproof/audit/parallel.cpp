// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
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

constexpr std::size_t waiting_per_thread = 16;  ///< made, and not yet taken

/// Items that were made, on their way to be taken.
class Queue {
public:
    Queue(std::size_t count, std::size_t window, const std::function<void(std::size_t)>& take)
        : made_(count), window_(window), take_(take) {}

    /// Waits until the item is near its turn; false: it is not wanted any more. The item whose turn
    /// it is never waits, and indices are handed out in order: there is always one at work.
    bool wait_for(std::size_t index) {
        std::unique_lock lock(mutex_);
        moved_.wait(lock, [&] { return stopped_ || index < next_ + window_; });
        return !stopped_;
    }

    void made(std::size_t index) {
        std::unique_lock lock(mutex_);
        made_[index] = true;
        if (taking_) return;
        taking_ = true;
        while (!stopped_ && next_ < made_.size() && made_[next_]) {
            lock.unlock();
            take_(next_);  // nobody else moves it on
            lock.lock();
            ++next_;
            moved_.notify_all();
        }
        taking_ = false;
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        moved_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable moved_;
    std::vector<bool> made_;
    std::size_t window_;
    std::size_t next_ = 0;  ///< to be taken
    bool taking_ = false;   ///< a thread is at it
    bool stopped_ = false;
    const std::function<void(std::size_t)>& take_;
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

void for_each_in_order(std::size_t count, unsigned jobs,
                       const std::function<void(std::size_t)>& make,
                       const std::function<void(std::size_t)>& take) {
    Queue queue(count, waiting_per_thread * threads_for(jobs), take);
    for_each_index(count, jobs, [&](std::size_t index) {
        if (!queue.wait_for(index)) return;
        try {
            make(index);
            queue.made(index);
        } catch (...) {
            queue.stop();
            throw;
        }
    });
}

}  // namespace yearproof
