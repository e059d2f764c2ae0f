// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/late.h"

#include <libstemmer.h>
#include <nettle/sha2.h>
#include <uchardet/uchardet.h>

#include <memory>

namespace yearproof {
namespace {

static_assert(sha256_size == SHA256_DIGEST_SIZE);

std::array<std::uint8_t, sha256_size> sha256(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, sha256_size> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    return digest;
}

struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

sb_stemmer* stemmer() {
    thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> one(
        sb_stemmer_new("english", "UTF_8"));
    return one.get();
}

std::string_view stem(std::string_view word) {
    const auto* const letters = sb_stemmer_stem(
        stemmer(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (letters == nullptr) return {};
    return {reinterpret_cast<const char*>(letters),
            static_cast<std::size_t>(sb_stemmer_length(stemmer()))};
}

std::string likely_encoding(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return "";
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

}  // namespace
}  // namespace yearproof

extern "C" __attribute__((visibility("default")))
const yearproof::LateFunctions yearproof_late_functions = {&yearproof::sha256, &yearproof::stem,
                                                           &yearproof::likely_encoding};
