// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "front_matter.h"

#include <yearproof/document/shape.h>

#include <algorithm>

namespace yearproof::markdown {
namespace {

using shape::trimmed;

constexpr std::size_t longest = 64 * 1024;  ///< bytes that are looked at for its end

/// Its lines, by what they stand between: "title: ..." between "---", "title = ..." between "+++".
struct Form {
    std::string_view rule, end;
    char sign;
};
constexpr Form yaml{"---", "...", ':'}, toml{"+++", "+++", '='};

/// "title", of "title: ..."; "" where the line has no key.
std::string_view key_of(std::string_view line, const Form& form) {
    const auto colon = line.find(form.sign);
    if (colon == std::string_view::npos || colon == 0) return {};
    const auto key = form.sign == '=' ? trimmed(line.substr(0, colon)) : line.substr(0, colon);
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '.';
    });
    const bool ends = colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\r';
    return plain && ends ? key : std::string_view();
}

/// "2024-03-06" of "2024-03-06 09:00:00 +0000"; "6 March 2024" as it is.
std::string_view without_time(std::string_view date) {
    const bool year_first = date.size() > 4 && date[4] == '-';
    return year_first ? date.substr(0, date.find_first_of(" T")) : date;
}

/// A value over several lines, a list, a comment, an empty line.
bool goes_on(std::string_view line, const Form& form) {
    const bool bracket = form.sign == '=' && (line.starts_with('[') || line.starts_with(']'));
    return trimmed(line).empty() || line.front() == ' ' || line.front() == '\t' ||
           line.front() == '#' || bracket || line.starts_with("- ");
}

/// Goes through the lines of the front matter one by one.
class Lines {
public:
    explicit Lines(const Form& form) : form_(form) {}

    /// False where no front matter has such a line.
    bool read(std::string_view line) {
        if (inside()) return follow(line), true;
        const bool indented = trimmed(line).empty() || line.front() == ' ' || line.front() == '\t';
        if (open_ != nullptr && indented) return go_on(line), true;
        open_ = nullptr;
        const std::string_view key = key_of(line, form_);
        if (key.empty() && !goes_on(line, form_)) return false;
        in_table_ = in_table_ || (form_.sign == '=' && line.starts_with('['));
        if (!key.empty()) take(key, trimmed(line.substr(line.find(form_.sign) + 1)));
        return true;
    }
    /// Within a value of several lines, where nothing ends but the value.
    bool inside() const { return !until_.empty() || brackets_ > 0; }
    bool keyed() const { return keyed_; }
    FrontMatter found;

private:
    const Form& form_;
    std::string_view until_;  ///< the quotes that end a string of several lines
    Scalar* open_ = nullptr;  ///< what the lines that follow may belong to
    Scalar ignored_;          ///< the value of any other key
    int brackets_ = 0;        ///< of a list that are open
    bool keyed_ = false, in_table_ = false;

    void take(std::string_view key, std::string_view value) {
        if (form_.sign == '=') begin(value);
        if (in_table_) return;
        keyed_ = true;
        const bool many = value.starts_with('[') || value.starts_with('{');
        Scalar& into = key == "title" ? found.title : key == "date" ? found.date : ignored_;
        into = many ? Scalar() : Scalar::begin(value);
        if (many || (form_.sign == '=' && until_.empty())) return;
        open_ = &into;
    }
    void go_on(std::string_view line) {
        const std::string_view words = trimmed(line);
        const bool list = words == "-" || words.starts_with("- ");
        if ((list && open_->waits()) || !open_->go_on(line)) open_ = nullptr;
    }
    /// A value of TOML may go on over lines, without anything at their beginnings.
    void begin(std::string_view value) {
        const std::string_view sign = long_quotes(value);
        if (!sign.empty()) {
            if (value.find(sign, sign.size()) == std::string_view::npos) until_ = sign;
        } else if (value.starts_with('[') || value.starts_with('{')) {
            count_brackets(value);
        }
    }
    void follow(std::string_view line) {
        if (until_.empty()) return count_brackets(line);
        if (open_ != nullptr) go_on(line);
        if (line.find(until_) != std::string_view::npos) until_ = {};
    }
    void count_brackets(std::string_view line) {
        for (std::size_t at = 0; at < line.size() && line[at] != '#'; ++at) {
            if (const std::size_t end = end_of_string(line.substr(at)); end > 0) {
                at += end - 1;
                continue;
            }
            brackets_ += line[at] == '[' || line[at] == '{';
            brackets_ -= line[at] == ']' || line[at] == '}';
        }
    }
};

/// One heading of the first level is the title; several are its chapters.
bool has_title(std::string_view text) {
    const std::size_t first = text.starts_with("# ") ? 0 : text.find("\n# ");
    return first != std::string_view::npos &&
           text.find("\n# ", first + 1) == std::string_view::npos;
}

}  // namespace

FrontMatter read_front_matter(std::string_view source) {
    const auto text = source.substr(0, longest);
    const Form& form = text.starts_with(toml.rule) ? toml : yaml;
    Lines lines(form);
    for (std::size_t at = 0, number = 0; at < text.size(); ++number) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        at = std::min(end + 1, text.size());
        const bool rule = line.starts_with(form.rule) && trimmed(line) == form.rule;
        if (number == 0) {
            if (!rule) return {};
            continue;
        }
        const bool ends = rule || (line.starts_with(form.end) && trimmed(line) == form.end);
        if (ends && !lines.inside()) {
            lines.found.size = at;
            return lines.keyed() ? lines.found : FrontMatter{};
        }
        if (!lines.read(line)) return {};
    }
    return {};
}

void show(const FrontMatter& front, std::string_view source, DocumentBuilder& builder) {
    const auto add = [&](BlockKind kind, int level, const Scalar& value) {
        builder.begin(kind, level);
        value.show(source, builder);
        builder.end();
    };
    if (!has_title(source.substr(front.size))) add(BlockKind::heading, 1, front.title);
    Scalar date = front.date;
    date.words = without_time(date.words);
    add(BlockKind::paragraph, 0, date);
}

}  // namespace yearproof::markdown
