// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/isolation.h"

#include "yearproof/audit/messages.h"
#include "yearproof/audit/worker.h"
#include "yearproof/document/packed_document.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <csignal>
#include <mutex>
#include <new>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace yearproof {
namespace {

constexpr int thousand = 1000;
constexpr std::uint64_t most_seconds = 1'000'000;
constexpr int short_while = 300;  ///< milliseconds for one that closed its pipe to be gone

static_assert(std::is_trivially_copyable_v<Limits>);

/// A writer whose reader is gone is told by an error, not ended by a signal.
void ignore_broken_pipes() {
    static const auto once = [] {
        struct sigaction now = {};
        sigaction(SIGPIPE, nullptr, &now);
        if (now.sa_handler == SIG_DFL) std::signal(SIGPIPE, SIG_IGN);
        return true;
    }();
    static_cast<void>(once);
}

/// In milliseconds.
int patience_for(const Source& source, const FormatInfo& format, const Limits& limits) {
    std::uint64_t seconds = limits.seconds + (source.bytes.size() >> 20U);
    if (format.asks_program || limits.ocr_pages > 0) seconds += limits.program_seconds;
    return static_cast<int>(std::min<std::uint64_t>(seconds, most_seconds)) * thousand;
}

std::string request_of(const Source& source, const FormatInfo& format, const Limits& limits) {
    std::string request;
    request.reserve(source.bytes.size() + 1024);
    put_text(request, format.id);
    put_text(request, {reinterpret_cast<const char*>(&limits), sizeof limits});
    put_text(request, source.path);
    put_text(request, source.bytes);
    return request;
}

Document document_of(std::string_view answer, const Source& source, const FormatInfo& format) {
    const Answer kind = answer.empty() ? Answer::failure : Answer{answer.front()};
    answer.remove_prefix(answer.empty() ? 0 : 1);
    if (kind == Answer::no_memory) throw std::bad_alloc();
    if (kind == Answer::document) {
        Document document = unpack_document(answer);
        document.path = source.path;
        document.format = format.id;
        return document;
    }
    const auto place = take_text(answer), message = take_text(answer);
    if (!place || !message) throw std::runtime_error("what reads it gave no sense");
    if (kind == Answer::trouble) {
        throw Trouble(TroubleKind::unreadable, source.path, std::string(*place),
                      std::string(*message));
    }
    throw std::runtime_error(std::string(*message));
}

}  // namespace

/// The workers that wait, and what is needed to start another.
class Isolation::Pool {
public:
    explicit Pool(std::vector<std::string> command) : command_(std::move(command)) {}

    std::string ask(const Source& source, const FormatInfo& format, const Limits& limits) {
        auto worker = take();
        const auto answer =
            worker->ask(request_of(source, format, limits), patience_for(source, format, limits));
        if (!answer) throw std::runtime_error(worker->ending(short_while));
        give_back(std::move(worker));
        return *answer;
    }

private:
    std::vector<std::string> command_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Worker>> idle_;

    std::unique_ptr<Worker> take() {
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) {
                auto worker = std::move(idle_.back());
                idle_.pop_back();
                return worker;
            }
        }
        return std::make_unique<Worker>(command_);
    }

    void give_back(std::unique_ptr<Worker> worker) {
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(worker));
    }
};

Isolation::Isolation(Isolate which, std::vector<std::string> command)
    : which_(which), pool_(std::make_unique<Pool>(std::move(command))) {}

Isolation::~Isolation() = default;

bool Isolation::wants(const FormatInfo& format) const {
    return which_ == Isolate::all || (which_ == Isolate::risky && format.risky);
}

Document Isolation::read(const Source& source, const FormatInfo& format, const Limits& limits) {
    ignore_broken_pipes();
    return document_of(pool_->ask(source, format, limits), source, format);
}

}  // namespace yearproof
