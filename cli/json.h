// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

/// Writes JSON as a stream of calls. Its own interface, so that one file includes the library;
/// numbers may be given as decimal digits, which are written as they are.
namespace yearproof::cli {

class Json {
public:
    explicit Json(std::ostream& out);
    Json(const Json&) = delete;
    Json& operator=(const Json&) = delete;
    /// Ends the last line.
    ~Json();

    Json& begin_object();
    Json& end_object();
    Json& begin_array();
    Json& end_array();
    Json& key(std::string_view name);
    Json& text(std::string_view value);       ///< what is not UTF-8 is replaced
    Json& digits(const std::string& number);  ///< "-0.91": must be a JSON number
    Json& number(std::uint64_t value);
    Json& boolean(bool value);
    Json& null();

private:
    struct Writer;
    std::unique_ptr<Writer> writer_;
};

}  // namespace yearproof::cli
