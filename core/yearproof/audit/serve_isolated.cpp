// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/isolation.h"

#include "yearproof/audit/messages.h"
#include "yearproof/audit/read_blocks.h"
#include "yearproof/document/packed_document.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <sys/resource.h>

namespace yearproof {
namespace {

constexpr int for_ever = -1;

struct Request {
    std::string format;
    Limits limits;
    Source source;
};

template <class Value>
bool take_value(std::string_view& message, Value& value) {
    const auto bytes = take_text(message);
    if (!bytes || bytes->size() != sizeof value) return false;
    std::memcpy(&value, bytes->data(), sizeof value);
    return true;
}

std::optional<Request> request_in(std::string_view message) {
    Request request;
    const auto format = take_text(message);
    if (!format || !take_value(message, request.limits)) return std::nullopt;
    const auto path = take_text(message), bytes = take_text(message);
    if (!path || !bytes) return std::nullopt;
    request.format = *format;
    request.source.path = *path;
    request.source.bytes = *bytes;
    return request;
}

/// No more than that for what is read now; the library that asks for more gets none.
void bound_memory([[maybe_unused]] std::uint64_t bytes) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // they map terabytes
    rlimit limit = {};
    if (getrlimit(RLIMIT_DATA, &limit) != 0) return;
    limit.rlim_cur = std::min<rlim_t>(bytes, limit.rlim_max);
    setrlimit(RLIMIT_DATA, &limit);
#endif
}

std::string told(Answer kind, std::string_view place, std::string_view message) {
    std::string answer(1, static_cast<char>(kind));
    put_text(answer, place);
    put_text(answer, message);
    return answer;
}

std::string answer_to(const Request& request, const std::vector<const Format*>& formats) {
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const Format* format) {
        return format->info().id == request.format;
    });
    if (found == formats.end()) return told(Answer::failure, "", "its format is not there");
    try {
        return std::string(1, static_cast<char>(Answer::document)) +
               pack_document(read_blocks(formats, **found, request.source, request.limits));
    } catch (const Trouble& trouble) {
        return told(Answer::trouble, trouble.place(), trouble.message());
    } catch (const std::bad_alloc&) {
        return told(Answer::no_memory, "", "");
    } catch (const std::exception& mistake) {
        return told(Answer::failure, "", mistake.what());
    }
}

}  // namespace

int serve_isolated(const std::vector<const Format*>& formats, int in, int out) {
    while (const auto message = receive_message(in, for_ever)) {
        const auto request = request_in(*message);
        if (!request) return 1;
        bound_memory(request->limits.memory_bytes + 3 * request->source.bytes.size());
        if (!send_message(out, answer_to(*request, formats), for_ever)) return 1;
    }
    return 0;
}

}  // namespace yearproof
