// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/encoding.h"

#include "yearproof/source/encoding_labels.h"
#include "yearproof/source/mainframe.h"
#include "yearproof/source/single_bytes.h"
#include "yearproof/source/terminal.h"
#include "yearproof/source/twice_encoded.h"
#include "yearproof/source/utf8.h"
#include "yearproof/source/wide_text.h"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <utility>

namespace yearproof {
namespace {

constexpr std::size_t sample = 64 * 1024;
constexpr std::size_t declaration_within = 200;

struct ByteOrderMark {
    std::string_view bytes;
    const char* encoding;
};

/// UTF-32 before UTF-16, whose mark it begins with.
constexpr std::array<ByteOrderMark, 5> marks{{
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {std::string_view("\xFF\xFE", 2), "UTF-16LE"},
    {std::string_view("\xFE\xFF", 2), "UTF-16BE"},
    {std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
}};

const ByteOrderMark* mark_of(std::string_view bytes) {
    const auto* found =
        std::find_if(marks.begin(), marks.end(),
                     [bytes](const ByteOrderMark& mark) { return bytes.starts_with(mark.bytes); });
    return found == marks.end() ? nullptr : found;
}

/// Characters that no text has.
struct Blemishes {
    std::size_t nuls = 0, controls = 0;  ///< NULs are controls too
};

/// How many of them there are, and so few bytes that a byte counts them: compilers make of it
/// steps of many bytes at a time.
std::size_t count_controls(const char* bytes, std::size_t count) {
    std::uint8_t controls = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes[i]);
        const auto beyond_tab = static_cast<std::uint8_t>(byte - '\t');  // up to 4, '\r': layout
        controls = static_cast<std::uint8_t>(controls + ((byte < 0x20) & (beyond_tab > 4)) +
                                             (byte == 0x7F));
    }
    return controls;
}

Blemishes blemishes_of(std::string_view bytes) {
    constexpr std::size_t stretch = 128;
    Blemishes found;
    std::size_t at = 0;
    for (; at + stretch <= bytes.size(); at += stretch)
        found.controls += count_controls(bytes.data() + at, stretch);
    found.controls += count_controls(bytes.data() + at, bytes.size() - at);
    if (found.controls > 0)
        found.nuls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
    return found;
}

/// The same of text of single bytes: what ends the lines of mainframes is no blemish of theirs.
Blemishes blemishes_of_narrow(std::string_view bytes) {
    Blemishes found = blemishes_of(bytes);
    if (found.controls > 0 && is_mainframe(bytes)) {
        const auto ends = std::count(bytes.begin(), bytes.end(), mainframe_line_end);
        found.controls -= static_cast<std::size_t>(ends);
    }
    return found;
}

/// In what is no text a tenth of all bytes are control characters, or more; a text that was handed
/// on carelessly has a few.
bool is_binary(const Blemishes& found, std::size_t size) {
    return found.controls * 4 > size || found.controls > 2 + size / 32;
}

/// One stray control character in two hundred is not worth a word.
bool is_worth_a_word(const Blemishes& found, std::size_t size) {
    return found.nuls > 0 || found.controls * 200 > size + 200;
}

/// Some programs fill the last piece of a file up with NULs.
std::string_view without_padding(std::string_view bytes) {
    const auto last = bytes.find_last_not_of('\0');
    return bytes.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

void add_warning(DecodedText& text, const std::string& warning) {
    text.warning += (text.warning.empty() ? "" : "; ") + warning;
}

/// A NUL would end the text for some who read it.
void replace_nuls(std::string& text) {
    std::string whole;
    whole.reserve(text.size());
    for (const char c : text) c == '\0' ? append_utf8(whole, 0xFFFD) : whole.push_back(c);
    text = std::move(whole);
}

void mend(DecodedText& decoded, const Blemishes& found, std::size_t padding) {
    if (is_worth_a_word(found, decoded.text.size()))
        add_warning(decoded,
                    fmt::format("control characters that no text has: {}", found.controls));
    if (padding > 0) add_warning(decoded, "NUL characters at its end were left out");
    if (found.nuls > 0) replace_nuls(decoded.text);
}

class Converter {
public:
    explicit Converter(const char* encoding) : handle_(iconv_open("UTF-8", encoding)) {}
    ~Converter() {
        if (good()) iconv_close(handle_);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    bool good() const {
        // How iconv itself says that it failed.
        return handle_ != iconv_t(-1);  // NOLINT(performance-no-int-to-ptr)
    }

    /// Everything that can be converted; what cannot becomes U+FFFD, a unit at a time.
    std::string convert(std::string_view bytes, std::size_t unit, bool& clean) {
        std::string copy(bytes);
        std::string out(bytes.size() * 2 + 16, '\0');
        char* from = copy.data();
        std::size_t left = copy.size(), used = 0;
        while (left > 0) {
            char* to = out.data() + used;
            std::size_t room = out.size() - used;
            const bool done =
                iconv(handle_, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
            used = out.size() - room;
            if (done) break;
            if (errno != E2BIG) skip(from, left, unit, out, used, clean);
            if (out.size() - used < 16) out.resize(out.size() * 2);
        }
        out.resize(used);
        return out;
    }

private:
    iconv_t handle_;

    static void skip(char*& from, std::size_t& left, std::size_t unit, std::string& out,
                     std::size_t& used, bool& clean) {
        const std::size_t step = std::min(unit, left);
        from += step;
        left -= step;
        clean = false;
        out.replace(used, 3, "\xEF\xBF\xBD");
        used += 3;
    }
};

std::string without_mark(std::string text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
}

std::optional<DecodedText> from_wide(std::string_view bytes, const ByteOrderMark& mark) {
    Converter converter(mark.encoding);
    if (!converter.good()) return std::nullopt;
    bool clean = true;
    std::string text = without_mark(converter.convert(bytes, mark.bytes.size(), clean));
    const std::size_t size = text.size();
    text.resize(without_padding(text).size());
    const Blemishes found = blemishes_of(text);
    if (is_binary(found, text.size())) return std::nullopt;
    const std::size_t padding = size - text.size();
    DecodedText out{std::move(text), ""};
    if (!clean)
        out.warning = fmt::format("broken {} text: some characters were replaced", mark.encoding);
    mend(out, found, padding);
    return out;
}

std::optional<DecodedText> from_unmarked(std::string_view bytes, std::string_view encoding) {
    const std::size_t unit = encoding.starts_with("UTF-32") ? 4 : 2;
    const std::size_t whole = bytes.size() / unit * unit;
    std::optional<DecodedText> out =
        from_wide(bytes.substr(0, whole), {bytes.substr(0, unit), encoding.data()});
    if (!out || out->warning.starts_with("broken")) return std::nullopt;
    add_warning(*out, fmt::format("no byte order mark; read as {}", encoding));
    if (whole < bytes.size()) add_warning(*out, "its last character is not whole");
    return out;
}

struct Broken {
    std::size_t good = 0,
                bad = 0;  ///< characters of several bytes, and bytes that are part of none
};

Broken count_broken(std::string_view bytes) {
    Broken out;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = decode(bytes, at);
        const bool ascii = static_cast<unsigned char>(bytes[at]) < 0x80;
        out.good += point.length > 1;
        out.bad += point.length == 1 && !ascii;
        at += point.length;
    }
    return out;
}

/// Mainframes end lines by a sign of their own.
void end_lines(std::string& text) {
    std::string whole;
    whole.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool ends = text.compare(at, 2, "\xC2\x85") == 0;
        whole.push_back(ends ? '\n' : text[at]);
        at += ends;
    }
    text = std::move(whole);
}

DecodedText from_single_bytes(std::string_view bytes) {
    std::string name = single_byte_encoding(bytes);
    if (!Converter(name.c_str()).good()) name = "WINDOWS-1252";
    bool clean = true;
    std::string text = Converter(name.c_str()).convert(bytes, 1, clean);
    if (name.starts_with("IBM")) end_lines(text);
    return {std::move(text), fmt::format("not UTF-8; read as {}", name)};
}

DecodedText from_narrow(std::string_view bytes) {
    if (is_valid_utf8(bytes)) return {std::string(bytes), ""};
    const Broken broken = count_broken(bytes);
    if (broken.good <= broken.bad) return from_single_bytes(bytes);
    return {sanitised(bytes), fmt::format("broken UTF-8: {} bytes were replaced", broken.bad)};
}

bool is_ascii(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The signs by which mail of the east goes over to another alphabet, the rarer ones first.
const char* encoding_by_shifts(std::string_view bytes) {
    struct Shift {
        std::string_view sign;
        const char* encoding;
    };
    static constexpr std::array<Shift, 13> shifts{{{"\x1B$)C", "ISO-2022-KR"},
                                                   {"\x1B$)A", "ISO-2022-CN"},
                                                   {"\x1B$)G", "ISO-2022-CN"},
                                                   {"\x1B$(O", "ISO-2022-JP-3"},
                                                   {"\x1B$(P", "ISO-2022-JP-3"},
                                                   {"\x1B(I", "ISO-2022-JP-3"},
                                                   {"\x1B$(C", "ISO-2022-JP-2"},
                                                   {"\x1B$(D", "ISO-2022-JP-2"},
                                                   {"\x1B$A", "ISO-2022-JP-2"},
                                                   {"\x1B.A", "ISO-2022-JP-2"},
                                                   {"\x1B.F", "ISO-2022-JP-2"},
                                                   {"\x1B$B", "ISO-2022-JP"},
                                                   {"\x1B$@", "ISO-2022-JP"}}};
    const auto* found = std::find_if(shifts.begin(), shifts.end(), [bytes](const Shift& shift) {
        return bytes.find(shift.sign) != std::string_view::npos;
    });
    return found == shifts.end() ? nullptr : found->encoding;
}

std::optional<DecodedText> from_shifts(std::string_view bytes) {
    const char* name = encoding_by_shifts(bytes);
    if (name == nullptr || !is_ascii(bytes)) return std::nullopt;
    Converter converter(name);
    bool clean = converter.good();
    std::string text = clean ? converter.convert(bytes, 1, clean) : "";
    if (!clean || is_binary(blemishes_of(text), text.size())) return std::nullopt;
    return DecodedText{std::move(text), fmt::format("read as {}", name)};
}

std::optional<DecodedText> from_terminal(std::string_view bytes) {
    const std::string words = without_terminal_marks(bytes);
    const Blemishes found = blemishes_of(words);
    if (words.empty() || is_binary(found, words.size())) return std::nullopt;
    DecodedText out = from_narrow(words);
    add_warning(out, "marks for a terminal were left out");
    mend(out, found, 0);
    return out;
}

/// Encodings that shift between alphabets by signs that are ASCII: the bytes do not tell.
bool shifts(std::string_view name) { return name.starts_with("iso-2022-") || name == "hz-gb-2312"; }

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes) {
    if (const ByteOrderMark* mark = mark_of(bytes)) {
        if (mark->encoding != std::string_view("UTF-8")) return from_wide(bytes, *mark);
        bytes.remove_prefix(mark->bytes.size());
    }
    if (const std::string_view wide = wide_encoding(bytes); !wide.empty())
        return from_unmarked(bytes, wide);
    const std::string_view text = without_padding(bytes);
    const Blemishes found = blemishes_of_narrow(text);
    if (found.controls > 0) {
        if (auto shifted = from_shifts(text)) return shifted;
        if (may_be_for_a_terminal(text)) return from_terminal(text);
    }
    if (is_binary(found, text.size())) return std::nullopt;
    DecodedText out = from_narrow(text);
    mend(out, found, bytes.size() - text.size());
    if (const auto mended = mend_twice_encoded(out.text); mended > 0)
        add_warning(out, fmt::format("{} characters had been encoded twice, and were read as they "
                                     "were meant",
                                     mended));
    return out;
}

std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view declared) {
    const std::string name = encoding_meant(declared);
    if (name.empty() || mark_of(bytes) != nullptr) return decode_text(bytes);
    const std::string_view text = without_padding(bytes);
    const bool by_bytes = is_valid_utf8(bytes) || is_binary(blemishes_of(text), text.size());
    if (by_bytes && !(shifts(name) && is_ascii(bytes))) return decode_text(bytes);
    Converter converter(name.c_str());
    if (!converter.good()) return decode_text(bytes);
    bool clean = true;
    DecodedText out{converter.convert(text, 1, clean), ""};
    if (!clean && by_bytes) return decode_text(bytes);
    if (!clean) out.warning = fmt::format("broken {} text: some characters were replaced", name);
    if (out.text.find('\0') != std::string::npos) replace_nuls(out.text);
    return out;
}

std::string encoding_in_xml(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!bytes.starts_with("<?xml")) return "";
    const std::string head = lower_ascii(bytes.substr(0, declaration_within));
    const std::string_view declaration = std::string_view(head).substr(0, head.find("?>"));
    std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos) return "";
    at = std::min(declaration.find_first_not_of("= \t\r\n\"'", at + 8), declaration.size());
    return std::string(declaration.substr(at, declaration.find_first_of("\"'", at) - at));
}

bool looks_like_text(std::string_view bytes) {
    bytes = bytes.substr(0, sample);
    const ByteOrderMark* mark = mark_of(bytes);
    const bool marked = mark != nullptr && mark->encoding != std::string_view("UTF-8");
    if (marked || !wide_encoding(bytes).empty()) {
        return decode_text(bytes.substr(0, bytes.size() / 4 * 4)).has_value();
    }
    bytes = without_padding(bytes);
    const Blemishes found = blemishes_of_narrow(bytes);
    if (found.controls > 0 && encoding_by_shifts(bytes) != nullptr && is_ascii(bytes)) return true;
    if (found.controls > 0 && may_be_for_a_terminal(bytes)) return from_terminal(bytes).has_value();
    return !bytes.empty() && !is_binary(found, bytes.size());
}

}  // namespace yearproof
