// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "file.h"

#include "collector.h"
#include "dots.h"
#include "letters.h"
#include "right_to_left.h"
#include "silent_pages.h"
#include "spaced.h"
#include "tags.h"
#include "upright.h"
#include "yearproof/source/trouble.h"

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <UTF.h>
#include <goo/gmem.h>

#include <algorithm>
#include <climits>
#include <memory>
#include <utility>

namespace yearproof::pdf {
namespace {

constexpr double longest_side = 1e7;  ///< points; a page is 14,400 wide at most
constexpr std::size_t most_text = std::size_t{64} << 20;
constexpr std::uint64_t objects_a_step = 10;  ///< drawn between two questions whether to stop

[[noreturn]] void refuse(const Source& source, std::string message) {
    throw Trouble(TroubleKind::unreadable, source.path, "", std::move(message));
}

/// What poppler has to say of a file goes nowhere: what matters is said in our own words.
void start_poppler() {
    static const GlobalParamsIniter once([](ErrorCategory, Goffset, const char*) {});
}

std::unique_ptr<PDFDoc> open(const Source& source) {
    start_poppler();
    // The document owns its stream.
    auto* stream = new MemStream(source.bytes.data(), 0, static_cast<Goffset>(source.bytes.size()),
                                 Object(objNull));
    auto document = std::make_unique<PDFDoc>(stream);
    if (document->isOk()) return document;
    if (document->getErrorCode() == errEncrypted)
        refuse(source, "is encrypted: it cannot be read without its password");
    refuse(source, "is damaged: no pages are found in it; save it again");
}

std::string title_of(PDFDoc& document) {
    const auto title = document.getDocInfoTitle();
    if (!title) return "";
    Unicode* letters = nullptr;
    const int count = TextStringToUCS4(title->toStr(), &letters);
    std::string out;
    for (int i = 0; i < count; ++i) append_letter(out, letters[i]);
    gfree(letters);
    return out;
}

bool is_picture(const Object& stream) {
    if (!stream.isStream()) return false;
    const StreamKind kind = stream.getStream()->getKind();
    return kind == strJBIG2 || kind == strDCT || kind == strJPX || kind == strCCITTFax;
}

/// What draws a page is packed as a picture: no such thing is written but to keep who reads it
/// busy.
bool is_drawn_by_picture(::Page& page) {
    const Object contents = page.getContents();
    if (!contents.isArray()) return is_picture(contents);
    for (int i = 0; i < contents.arrayGetLength(); ++i) {
        if (is_picture(contents.arrayGet(i))) return true;
    }
    return false;
}

class Reader {
public:
    Reader(const Source& source, const Limits& limits)
        : source_(source), limits_(limits), document_(open(source)), silent_(limits) {}

    File read() {
        const int count = document_->getNumPages();
        tags_ = tags_of(*document_);
        if (count <= 0) refuse(source_, "is damaged: no pages are found in it; save it again");
        const int most = static_cast<int>(std::min<std::uint32_t>(limits_.pages, INT_MAX));
        for (int number = 1; number <= std::min(count, most) && !gave_up_; ++number)
            read_page(number);
        file_.tables = std::move(tags_.tables);
        file_.title = title_of(*document_);
        file_.bookmarks = bookmarks_of(*document_, limits_);
        see_to_silent_pages();
        const std::size_t read = file_.pages.size();
        if (read < static_cast<std::size_t>(count))
            warn("only the first " + std::to_string(read) + " of " + std::to_string(count) +
                 " pages were read");
        return std::move(file_);
    }

private:
    const Source& source_;
    const Limits& limits_;
    std::unique_ptr<PDFDoc> document_;
    File file_;
    Tags tags_;
    SilentPages silent_;
    std::uint64_t objects_ = 0;
    std::size_t text_ = 0;
    bool gave_up_ = false;

    void warn(std::string line) { file_.warnings.push_back(std::move(line)); }

    void read_page(int number) {
        Page page;
        page.number = static_cast<std::uint32_t>(number);
        ::Page* drawn = document_->getPage(number);
        if (drawn != nullptr && !is_drawn_by_picture(*drawn)) {
            draw(number, *drawn, page);
            if (is_garbled(page.text)) take_garbled(page);
            const Object contents = drawn->getContents();
            const bool draws = contents.isStream() || contents.isArray();
            if (page.words.empty() && draws) silent_.add(page.number);
        }
        text_ += page.text.size();
        gave_up_ = gave_up_ || text_ > most_text;
        file_.pages.push_back(std::move(page));
    }

    /// Its picture shows more than its text says.
    void take_garbled(Page& page) {
        if (limits_.ocr_pages == 0) return silent_.add_garbled(page.number);
        page.words.clear();
        page.text.clear();
    }

    /// A file may say that a page is wider than any number tells.
    static float side(double points) {
        return static_cast<float>(points < longest_side ? points : longest_side);
    }

    void draw(int number, const ::Page& drawn, Page& page) {
        const bool upright = drawn.getRotate() % 180 == 0;
        page.width = side(upright ? drawn.getCropWidth() : drawn.getCropHeight());
        page.height = side(upright ? drawn.getCropHeight() : drawn.getCropWidth());
        Collector collector(page);
        document_->displayPage(&collector, number, 72, 72, 0, false, true, false, &Reader::stop,
                               this);
        collector.finish();
        join_spaced_letters(page);
        turn_upright(page);
        // Two bytes a letter.
        if (page.letters_from_right > page.text.size() / 4) turn_over(page);
        write_drawn_bullets(page);
        set_tags(number, page);
        std::erase_if(page.words,
                      [&](const Word& word) { return word.turn == 0 && is_outside(word, page); });
    }

    void set_tags(int number, Page& page) const {
        const auto levels = tags_.levels.find(number);
        const auto cells = tags_.cells.find(number);
        for (Word& word : page.words) {
            const auto id = static_cast<std::size_t>(word.mark);
            if (word.mark < 0) continue;
            if (levels != tags_.levels.end() && id < levels->second.size())
                word.level = levels->second[id];
            if (cells != tags_.cells.end() && id < cells->second.size())
                word.cell = static_cast<std::int32_t>(cells->second[id]) - 1;
        }
    }

    static bool is_outside(const Word& word, const Page& page) {
        return word.right < 0 || word.left > page.width || word.base < 0 ||
               word.top() > page.height;
    }

    /// Asked by poppler now and then while it draws.
    static bool stop(void* data) {
        auto& self = *static_cast<Reader*>(data);
        self.objects_ += objects_a_step;
        if (self.objects_ > self.limits_.objects) self.gave_up_ = true;
        return self.gave_up_;
    }

    void see_to_silent_pages() {
        const std::size_t count = file_.pages.size();
        if (limits_.ocr_pages > 0)
            silent_.read_pictures(*document_, file_.pages, &Reader::stop, this);
        if (silent_.count() == count) {
            refuse(source_,
                   (count == 1 ? "has no text on its page"
                               : "has no text on any of its " + std::to_string(count) + " pages") +
                       silent_.advice());
        }
        for (std::string& line : silent_.warnings()) warn(std::move(line));
    }
};

}  // namespace

File read_file(const Source& source, const Limits& limits) { return Reader(source, limits).read(); }

}  // namespace yearproof::pdf
