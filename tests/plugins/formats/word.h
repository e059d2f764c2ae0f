// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/zip_folder.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Word files as small as they can be.
namespace yearproof::test {

inline std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
}

inline std::string word(const std::string& body) {
    return zip({{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}});
}

inline std::string paragraph(const std::string& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

}  // namespace yearproof::test
