// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/builder.h"
#include "yearproof/facts/report.h"

#include <cstdlib>

namespace {

using namespace yearproof;

/// A blank line ends a block; blocks that begin with '#' are headings.
Document document_of(std::string_view text) {
    DocumentBuilder builder("fuzz", "fuzz");
    const std::string& source = builder.source_text(std::string(text));
    for (std::uint32_t begin = 0; begin < source.size();) {
        const std::size_t gap = source.find("\n\n", begin);
        const auto end = static_cast<std::uint32_t>(gap == std::string::npos ? source.size() : gap);
        const bool heading = source[begin] == '#';
        builder.begin(heading ? BlockKind::heading : BlockKind::paragraph, heading ? 1 : 0);
        builder.verbatim(std::string_view(source).substr(begin, end - begin), begin);
        builder.end();
        begin = end + 2;
    }
    return builder.take();
}

void must(bool holds) {
    if (!holds) std::abort();
}

/// Times come in reading order, never overlap, stay in their sentence, and are real unless they say
/// otherwise.
void check(const std::vector<TimeExpression>& times, const Prose& prose) {
    std::uint32_t before = 0;
    for (const TimeExpression& time : times) {
        const Sentence& sentence = prose.sentences.at(time.sentence);
        must(time.first_token >= before && time.first_token < time.end_token);
        must(time.first_token >= sentence.first && time.end_token <= sentence.end);
        must(sentence.range.contains(time.range));
        before = time.end_token;
        const bool real = time.period && time.period->first.ok() && time.period->last.ok() &&
                          time.period->first <= time.period->last;
        must(!time.period || real != time.impossible);
        must(!time.period || iso(time.period->first).size() == 10);
    }
}

}  // namespace

/// Any text, under any context, gives well-formed times and an identity.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Document document = document_of({reinterpret_cast<const char*>(data), size});
    const Outline outline = read_outline(document);
    const Lexicon& lexicon = Lexicon::english();
    const Prose prose = read_prose(document, lexicon);
    const auto leap = parse_iso("2024-02-29"), year_end = parse_iso("2025-12-31");
    const Period period{*parse_iso("2024-04-01"), *parse_iso("2025-03-31")};
    const TimeContext contexts[] = {{}, {leap, period, true}, {year_end, {}, false}};
    for (const TimeContext& context : contexts) {
        check(read_times(document, outline, prose, lexicon, context), prose);
    }
    const Identity identity = read_identity(document, outline, prose, lexicon);
    must(!identity.issued || identity.issued->ok());
    return 0;
}
