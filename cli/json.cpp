// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "json.h"

#include "yearproof/source/utf8.h"

#include <rapidjson/prettywriter.h>

#include <array>

namespace yearproof::cli {
namespace {

/// A stream takes its time over every character; this gives it many at once.
class Gathering {
public:
    using Ch = char;  ///< so called by rapidjson

    explicit Gathering(std::ostream& out) : out_(out) {}

    // NOLINTNEXTLINE(readability-identifier-naming): rapidjson calls it so
    void Put(char c) {
        if (count_ == held_.size()) Flush();
        held_[count_++] = c;
    }
    // NOLINTNEXTLINE(readability-identifier-naming): and this
    void Flush() {
        out_.write(held_.data(), static_cast<std::streamsize>(count_));
        count_ = 0;
    }

private:
    std::ostream& out_;
    std::size_t count_ = 0;
    std::array<char, 16384> held_{};
};

}  // namespace

struct Json::Writer {
    explicit Writer(std::ostream& out) : stream(out), writer(stream) { writer.SetIndent(' ', 2); }
    Gathering stream;
    rapidjson::PrettyWriter<Gathering> writer;
};

Json::Json(std::ostream& out) : writer_(std::make_unique<Writer>(out)) {}

Json::~Json() {
    writer_->stream.Put('\n');
    writer_->stream.Flush();
}

Json& Json::begin_object() {
    writer_->writer.StartObject();
    return *this;
}

Json& Json::end_object() {
    writer_->writer.EndObject();
    return *this;
}

Json& Json::begin_array() {
    writer_->writer.StartArray();
    return *this;
}

Json& Json::end_array() {
    writer_->writer.EndArray();
    return *this;
}

Json& Json::key(std::string_view name) {
    writer_->writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    return *this;
}

Json& Json::text(std::string_view value) {
    const std::string clean = sanitised(value);
    writer_->writer.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size()));
    return *this;
}

Json& Json::digits(const std::string& number) {
    writer_->writer.RawValue(number.data(), number.size(), rapidjson::kNumberType);
    return *this;
}

Json& Json::number(std::uint64_t value) {
    writer_->writer.Uint64(value);
    return *this;
}

Json& Json::boolean(bool value) {
    writer_->writer.Bool(value);
    return *this;
}

Json& Json::null() {
    writer_->writer.Null();
    return *this;
}

}  // namespace yearproof::cli
