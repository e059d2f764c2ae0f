// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/document/builder.h"
#include "yearproof/language/prose.h"

#include <catch2/catch.hpp>

using namespace yearproof;

namespace {

Document document_of(const std::string& text) {
    DocumentBuilder builder("memory", "test");
    const std::string& source = builder.source_text(text);
    builder.begin(BlockKind::paragraph);
    builder.verbatim(source, 0);
    builder.end();
    return builder.take();
}

/// The tokens of a text, '|' between, '_' before one that is glued to the one
/// before it.
std::string tokens_of(const std::string& text) {
    const Document document = document_of(text);
    std::string shown;
    for (const Token& token : read_prose(document, Lexicon::english()).tokens) {
        shown += shown.empty() ? "" : "|";
        shown += token.glued ? "_" : "";
        shown += document.words(token.range);
    }
    return shown;
}

std::vector<std::string> sentences_of(const std::string& text) {
    const Document document = document_of(text);
    std::vector<std::string> shown;
    for (const Sentence& sentence : read_prose(document, Lexicon::english()).sentences) {
        shown.emplace_back(document.words(sentence.range));
    }
    return shown;
}

}  // namespace

TEST_CASE("text is cut into minimal tokens") {
    const std::pair<const char*, const char*> rows[] = {
        {"of £2.7 million", "of|£|_2.7|million"},
        {"£1.457m, up", "£|_1.457|_m|_,|up"},
        {"1,234.50 and 12,34", "1,234.50|and|12|_,|_34"},
        {"2022-25", "2022|_-|_25"},
        {"2023/2024, 24 children", "2023|_/|_2024|_,|24|children"},
        {"6.8.4 The service", "6.8.4|The|service"},
        {"581in December", "581|_in|December"},
        {"children's Services' \xE2\x80\x98own\xE2\x80\x99",
         "children's|Services|_'|\xE2\x80\x98|_own|_\xE2\x80\x99"},
        {"child\xE2\x80\x99s EHCP", "child\xE2\x80\x99s|EHCP"},
        {"18th and 19th", "18|_th|and|19|_th"},
        {"16\xE2\x80\x93"
         "18-year olds",
         "16|_\xE2\x80\x93|_18|_-|_year|olds"},
        {"(18%)", "(|_18|_%|_)"},
        {"Za\xC3\xAFre caf\xC3\xA9", "Za\xC3\xAFre|caf\xC3\xA9"},
        {"a\xC2\xA0"
         "b",
         "a|b"},
    };
    for (const auto& [text, tokens] : rows) {
        INFO(text);
        CHECK(tokens_of(text) == tokens);
    }
}

TEST_CASE("sentences end at a stop before something that can begin one") {
    CHECK(sentences_of("It rose. The rest fell.").size() == 2);
    CHECK(sentences_of("It rose to 3.5 million. 12 of them left.").size() == 2);
    CHECK(sentences_of("See Cllr. Smith and Dr. J. Brown. He left!").size() == 2);
    CHECK(sentences_of("partners e.g. NELFT and others").size() == 1);
    CHECK(sentences_of("(It rose.) They left.") ==
          std::vector<std::string>{"(It rose.)", "They left."});
    CHECK(sentences_of("no stop").size() == 1);
}

TEST_CASE("capitals are noted") {
    const Document document = document_of("The EHCPs of NHS Kent");
    const Prose prose = read_prose(document, Lexicon::english());
    CHECK(prose.tokens[0].capital);
    CHECK_FALSE(prose.tokens[0].all_caps);
    CHECK(prose.tokens[1].all_caps);
    CHECK_FALSE(prose.tokens[2].capital);
    CHECK(prose.tokens[3].all_caps);
}

TEST_CASE("tokens that differ only in case, apostrophes or dashes have one hash") {
    const auto first_hash = [](const std::string& text) {
        return read_prose(document_of(text), Lexicon::english()).tokens.at(0).hash;
    };
    const std::pair<const char*, const char*> same[] = {
        {"Exclusions", "exclusions"},
        {"Children's", "childrens"},
        {"child\xE2\x80\x99s", "child's"},
        {"\xE2\x80\x93", "-"},
        {"RESPONSIBILITIESOFOFFICERS", "responsibilitiesofofficers"},
    };
    for (const auto& [a, b] : same) {
        CAPTURE(a, b);
        CHECK(first_hash(a) == first_hash(b));
    }
    CHECK(first_hash("childrens") == token_hash("childrens"));
    CHECK(first_hash("13\xC2\xA0May") == first_hash("13 May"));
    CHECK(first_hash("13\xC2\xA0May") != first_hash("24\xC2\xA0May"));
    const std::pair<const char*, const char*> others[] = {
        {"adopt", "adopts"}, {"24", "42"}, {"in", "on"}, {"(", ")"}, {"per", "pre"}};
    for (const auto& [a, b] : others) {
        CAPTURE(a, b);
        CHECK(first_hash(a) != first_hash(b));
    }
}

TEST_CASE("the index tells where the words of the lexicon stand") {
    const Document document = document_of("March was cold. So was May, and march again.");
    const Prose prose = read_prose(document, Lexicon::english());
    const auto places = prose.index.of(Lexicon::english().word("march"));
    CHECK(std::vector<std::uint32_t>(places.begin(), places.end()) ==
          std::vector<std::uint32_t>{0, 9});
    CHECK(prose.index.of(0).empty());
    const Meaning month = Lexicon::english().meaning("month");
    CHECK(tokens_that_begin(prose, Lexicon::english(), {month}) ==
          std::vector<std::uint32_t>{0, 6, 9});
}

TEST_CASE("sentences are found by their block and by their tokens") {
    DocumentBuilder builder("memory", "test");
    const std::string& source = builder.source_text("One fell. Two rose.");
    for (const std::string_view words : {"One fell. Two rose.", "", "Two rose."}) {
        builder.begin(BlockKind::paragraph);
        builder.verbatim(words, static_cast<std::uint32_t>(source.size() - words.size()));
        builder.end();
    }
    const Document document = builder.take();
    const Prose prose = read_prose(document, Lexicon::english());
    REQUIRE(prose.sentences.size() == 3);
    const std::uint32_t last = prose.sentences.back().block;
    CHECK(first_sentence_of(prose, prose.sentences.front().block) == 0);
    CHECK(first_sentence_of(prose, last) == 2);
    CHECK(first_sentence_of(prose, last + 1) == 3);
    for (std::size_t i = 0; i < prose.sentences.size(); ++i) {
        CHECK(sentence_of(prose, prose.sentences[i].first) == i);
        CHECK(sentence_of(prose, prose.sentences[i].end - 1) == i);
    }
}
