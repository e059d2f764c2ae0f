// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"
#include "word.h"

#include "yearproof/document/assemble.h"

#include <catch2/catch.hpp>

#include <string>

using namespace yearproof;

namespace {

std::string run(const std::string& words, const std::string& look = "") {
    return "<w:r>" + (look.empty() ? "" : "<w:rPr>" + look + "</w:rPr>") + words + "</w:r>";
}

std::string said(const std::string& words) { return run("<w:t>" + words + "</w:t>"); }

std::string in_paragraph(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }

/// A list of choices whose field shows `result`.
std::string dropdown(const std::string& result, const std::string& look = "") {
    const auto mark = [&look](const std::string& kind, const std::string& data) {
        return run("<w:fldChar w:fldCharType=\"" + kind + "\">" + data + "</w:fldChar>", look);
    };
    return mark("begin", "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry "
                         "w:val=\"Red\"/><w:listEntry w:val=\"Green\"/></w:ddList></w:ffData>") +
           mark("separate", "") + result + mark("end", "");
}

std::string drawn(const std::string& words, const std::string& shape = "",
                  const std::string& beside = "") {
    return "<w:pict><v:shape " + shape + "><v:textpath string=\"" + words + "\"/>" + beside +
           "</v:shape></w:pict>";
}

std::string text_of_word(const std::string& body) {
    return test::read_blocks("a.docx", test::word(body)).text;
}

}  // namespace

TEST_CASE("The choice of a list is said once, and not where it is hidden") {
    CHECK(text_of_word(in_paragraph(said("Status: ") + dropdown("") + said("."))) ==
          "Status: Green.");
    CHECK(text_of_word(in_paragraph(said("Status: ") + dropdown(said("Green")) + said("."))) ==
          "Status: Green.");
    CHECK(text_of_word(in_paragraph(said("Status: ") + dropdown("", "<w:vanish/>") + said("."))) ==
          "Status: .");
}

TEST_CASE("What stands between two paragraphs of a Word file is one") {
    const std::string field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                              "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    CHECK(text_of_word(in_paragraph(said("One")) + said("12") + "<w:ins>" + said("34") +
                       "</w:ins>" + field + said("5") + in_paragraph(said("Two"))) ==
          "One\n12345\nTwo");
    CHECK(text_of_word("<w:tbl><w:tr><w:tc>" + said("12") + said("34") + "</w:tc><w:tc>" +
                       in_paragraph(said("b")) + "</w:tc></w:tr></w:tbl>") == "1234\nb");
}

TEST_CASE("Of what is given in several forms the first that holds something is read") {
    CHECK(text_of_word(in_paragraph("<w:r><mc:AlternateContent><mc:Choice/><mc:Choice><w:t>second"
                                    "</w:t></mc:Choice><mc:Fallback><w:t>last</w:t></mc:Fallback>"
                                    "</mc:AlternateContent></w:r>")) == "second");
}

TEST_CASE("Words that are drawn are read where they show, and once") {
    const auto after = [](const std::string& picture, const std::string& look = "") {
        return text_of_word(in_paragraph(said("One") + run(picture, look)));
    };
    const std::string box =
        "<v:textbox><w:txbxContent>" + in_paragraph(said("Logo")) + "</w:txbxContent></v:textbox>";
    CHECK(after(drawn("Logo")) == "One\nLogo");
    CHECK(after(drawn("Logo", "", box)) == "One\nLogo");
    CHECK(after(drawn("Words", "", box)) == "One\nWords\nLogo");
    CHECK(after(drawn("Logo"), "<w:vanish/>") == "One");
    CHECK(after(drawn("DRAFT", "id=\"PowerPlusWaterMarkObject1\"")) == "One");
    CHECK(after(drawn("Logo", "style=\"visibility:hidden\"")) == "One");
}

TEST_CASE("A paragraph that an empty one cuts in two is one") {
    const std::string first = test::paragraph("I went to the meetings of the board and to");
    const std::string second = test::paragraph("many of the events that were held for members.");
    const auto blocks = [](const std::string& body) {
        return assemble(test::read_blocks("a.docx", test::word(body))).blocks.size();
    };
    CHECK(blocks(first + "<w:p/>" + second) == 1);
    CHECK(blocks(first + second) == 2);
    CHECK(blocks(first + "<w:p/>" + test::paragraph("Many events were held.")) == 2);
}
