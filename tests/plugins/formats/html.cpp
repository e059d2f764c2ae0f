// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"
#include "yearproof/document/assemble.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace yearproof;
using namespace std::string_literals;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
}

std::string text_of(const std::string& body) {
    return test::read_blocks("a.html", "<html><body>" + body).text;
}

std::string why_not(const std::string& page, const Limits& limits = {}) {
    const Source source = source_from_bytes("a.html", page);
    DocumentBuilder builder("a.html", "html");
    try {
        test::format_of(source)->read(source, builder, limits);
    } catch (const Trouble& trouble) {
        return trouble.what();
    }
    return "";
}

}  // namespace

TEST_CASE("A page is known by how it begins, whatever its name") {
    const std::vector<std::string> pages{
        "<!DOCTYPE html><p>Words",         "\n <HTML>",          "<!-- a --><html>",
        "<?xml version=\"1.0\"?>\n<html>", "\xEF\xBB\xBF<html>", "\xFF\xFE<\0h\0t\0m\0l\0>\0"s,
    };
    for (const std::string& page : pages) {
        CAPTURE(page);
        CHECK(test::format_of(source_from_bytes("a.txt", page))->info().id == "html");
    }
    CHECK(test::format_of(source_from_bytes("a.htm", "<p>Words"))->info().id == "html");
    CHECK(test::format_of(source_from_bytes("a.md", "<p>Words"))->info().id == "markdown");
    CHECK(test::format_of(source_from_bytes("a.html", "\0\1\2\3"s)) == nullptr);
}

TEST_CASE("What is called an archive of a page and is none is refused") {
    const auto refused = [](const std::string& bytes) {
        const Source source = source_from_bytes("a.mht", bytes);
        DocumentBuilder builder("a.mht", "html");
        try {
            test::format_of(source)->read(source, builder, Limits{});
        } catch (const Trouble& trouble) {
            return std::string(trouble.what());
        }
        return std::string();
    };
    CHECK(refused("Not anything") == "a.mht: is no archive of a page: save it as .html");
    CHECK(refused("<p>A page all the same").empty());
}

TEST_CASE("A page may say its encoding behind a long preamble") {
    const std::string remark = "<html><!--" + repeated("x", 5000) + "-->",
                      words = "<body><p>\x8A\xBF\x8E\x9A\x82\xCC\x95\xB6";
    CHECK(test::read_blocks("a.html", remark + "<meta charset=\"shift_jis\">" + words).text ==
          "漢字の文");
    const std::string link = "<meta name=a><script charset=koi8-r></script>";
    CHECK(test::read_blocks("a.html", "<html>" + link + "<meta charset=shift_jis>" + words).text ==
          "漢字の文");
}

TEST_CASE("The encoding is the one that the page says, unless its bytes say otherwise") {
    const auto read = [](const std::string& head, const std::string& words) {
        return test::read_blocks("a.html", "<html><head>" + head + "</head><body>" + words).text;
    };
    CHECK(read("<meta charset='windows-1251'>", "\xCF\xF0\xE8\xE2\xE5\xF2") == "Привет");
    CHECK(read("<meta charset=latin1>", "\xA3"
                                        "5 \x96 6") == "£5 – 6");
    CHECK(read("<meta charset=iso-8859-1>", "£5") == "£5");
    CHECK(read("<meta http-equiv=x content='text/html; charset=shift_jis'>", "\x93\xFA\x96\x7B") ==
          "日本");
    CHECK(read("<meta charset=nonsense>", "\xA3"
                                          "5") == "£5");
    CHECK(test::read_blocks("a.html", "\xFF\xFE<\0p\0>\0\xA3\0"s).text == "£");
}

TEST_CASE("Words are found where the page shows them") {
    const Document document = assemble(test::read_blocks(
        "a.html", "<html><body>\r\n<p>Costs of &pound;2.7m</b> &amp; <i>more</i></p>"));
    REQUIRE(document.text == "Costs of £2.7m & more");
    const auto at = [&document](std::string_view words) {
        const auto begin = static_cast<std::uint32_t>(document.text.find(words));
        return document.locate({begin, begin + static_cast<std::uint32_t>(words.size())});
    };
    CHECK(at("Costs").line == 2);
    CHECK(at("Costs").column == 4);
    CHECK(at("£2.7m").column == 13);
    CHECK(at("£2.7m").end_column == 24);
    CHECK(at("more").column == 38);
}

TEST_CASE("Nesting by the thousand is read, and beyond reason refused in one line") {
    CHECK(text_of(repeated("<div>", 3000) + "deep") == "deep");
    CHECK(text_of(repeated("<table><tr><td>", 1000) + "deep") == "deep");
    CHECK(text_of(repeated("<p>", 50000) + "words") == "words");
    CHECK(text_of(repeated("<li>", 50000) + "words") == "words");
    CHECK(text_of(repeated("<ul><li>", 1500) + "words") == "words");
    CHECK(why_not("<html>" + repeated("<div>", 100000)) ==
          "a.html: is nested deeper than 4000 elements");
    Limits limits;
    limits.elements = 10;
    CHECK(why_not("<html>" + repeated("<br>", 100), limits) ==
          "a.html: has more elements than the limit of 10");
}

// What looks through the rest of the page for each of them would not come to an end here.
TEST_CASE("Comments by the hundred thousand end where they end") {
    std::string page = "<html><body><p>46 quays";
    for (int i = 0; i < 200000; ++i) page += "<!-- a --><!-- b --!>";
    CHECK(text_of(page + " and more") == "46 quays and more");
}

TEST_CASE("An element has no more attributes than a page needs") {
    std::string many;
    for (int i = 0; i < 50000; ++i) many += " a" + std::to_string(i) + "='>'";
    const std::string refusal = "a.html: has an element with more than 2000 attributes";
    CHECK(why_not("<html><p" + many + ">words") == refusal);
    CHECK(why_not("<html><!-- <p --><p" + many + ">words") == refusal);
    CHECK(why_not("<html><script>if (a<b) c='</script><p" + many + ">words") == refusal);
    CHECK(text_of("<p title='a > b' class=b>words") == "words");
    CHECK(text_of("<p " + std::string(100000, ' ') + ">words") == "words");
}

TEST_CASE("Emphasis that multiplies takes no more memory than such a page needs") {
    std::string page = "<html><p>";
    for (int i = 0; i < 3000; ++i) page += "<b id=" + std::to_string(i) + ">";
    page += "</p>" + repeated("<p>x", 20000);
    CHECK(why_not(page) == "a.html: its elements take more memory than such a page needs");
}

TEST_CASE("A table that claims a million columns has no more than others") {
    const Document document = test::read_blocks(
        "a.html",
        "<table><tr>" + repeated("<td colspan=1000000 rowspan=65534>a", 500) + "<tr><td>b");
    REQUIRE(document.tables.size() == 1);
    int columns = 0;
    for (const Cell& each : document.tables[0].rows[0].cells) columns += each.column_span;
    CHECK(columns <= 11000);
}
