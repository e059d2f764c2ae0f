// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/encoding_labels.h"

#include "yearproof/source/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yearproof {
namespace {

using Label = std::pair<std::string_view, std::string_view>;

/// The labels in use, sorted.
constexpr std::array<Label, 61> labels{{
    {"ansi_x3.4-1968", "WINDOWS-1252"},
    {"ascii", "WINDOWS-1252"},
    {"big5", "BIG5-HKSCS"},
    {"chinese", "GB18030"},
    {"cn-big5", "BIG5-HKSCS"},
    {"cp819", "WINDOWS-1252"},
    {"csbig5", "BIG5-HKSCS"},
    {"cseuckr", "UHC"},
    {"csgb2312", "GB18030"},
    {"csisolatin1", "WINDOWS-1252"},
    {"csshiftjis", "CP932"},
    {"dos-874", "CP874"},
    {"euc-kr", "UHC"},
    {"gb2312", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"gbk", "GB18030"},
    {"ibm819", "WINDOWS-1252"},
    {"iso-8859-1", "WINDOWS-1252"},
    {"iso-8859-11", "CP874"},
    {"iso-8859-8-e", "ISO-8859-8"},
    {"iso-8859-8-i", "ISO-8859-8"},
    {"iso-8859-9", "WINDOWS-1254"},
    {"iso8859-1", "WINDOWS-1252"},
    {"iso88591", "WINDOWS-1252"},
    {"iso_8859-1", "WINDOWS-1252"},
    {"korean", "UHC"},
    {"ks_c_5601-1987", "UHC"},
    {"ksc5601", "UHC"},
    {"ksc_5601", "UHC"},
    {"l1", "WINDOWS-1252"},
    {"l5", "WINDOWS-1254"},
    {"latin1", "WINDOWS-1252"},
    {"latin5", "WINDOWS-1254"},
    {"logical", "ISO-8859-8"},
    {"mac", "MACINTOSH"},
    {"macintosh", "MACINTOSH"},
    {"ms_kanji", "CP932"},
    {"shift-jis", "CP932"},
    {"shift_jis", "CP932"},
    {"sjis", "CP932"},
    {"tis-620", "CP874"},
    {"unicode", ""},
    {"us-ascii", "WINDOWS-1252"},
    {"visual", "ISO-8859-8"},
    {"windows-31j", "CP932"},
    {"windows-874", "CP874"},
    {"windows-949", "UHC"},
    {"x-cp1250", "WINDOWS-1250"},
    {"x-cp1251", "WINDOWS-1251"},
    {"x-cp1252", "WINDOWS-1252"},
    {"x-cp1253", "WINDOWS-1253"},
    {"x-cp1254", "WINDOWS-1254"},
    {"x-cp1256", "WINDOWS-1256"},
    {"x-cp1257", "WINDOWS-1257"},
    {"x-euc-jp", "EUC-JP"},
    {"x-gbk", "GB18030"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
    {"x-mac-roman", "MACINTOSH"},
    {"x-sjis", "CP932"},
    {"x-unicode20utf8", ""},
    {"x-x-big5", "BIG5-HKSCS"},
}};

}  // namespace

std::string encoding_meant(std::string_view label) {
    const std::string name = lower_ascii(label);
    if (name.starts_with("utf") || name.starts_with("ucs") || name.starts_with("unicode"))
        return "";
    const auto* found = std::lower_bound(
        labels.begin(), labels.end(), name,
        [](const Label& known, const std::string& wanted) { return known.first < wanted; });
    const bool known = found != labels.end() && found->first == name;
    return known ? std::string(found->second) : name;
}

}  // namespace yearproof
