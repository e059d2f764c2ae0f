// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "html.h"

#include "yearproof/log/layout.h"

namespace yearproof::cli {
namespace {

constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --ink: #1c1f23; --paper: #fff; --faint: #667; --line: #d5d9de;
  --gone: #a11; --gone-paper: #fde8e6; --new: #0a5c2b; --new-paper: #dff5e5; --mark: #6a4a00; --mark-paper: #fdf3d3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e6e9; --paper: #16181b; --faint: #9aa2ad; --line: #3a3f46;
  --gone: #ff9d94; --gone-paper: #43201e; --new: #8fdca8; --new-paper: #173823; --mark: #ecc870; --mark-paper: #3a3116; } }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 0; }
a { color: inherit; text-decoration-color: var(--faint); }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .2rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--faint); font-weight: 600; }
.how { width: 16rem; }
.wide { overflow-x: auto; } .years { min-width: 44rem; } .years .title { width: 40%; }
.l2 { padding-left: 1.5rem; } .l3 { padding-left: 2.5rem; } .l4, .l5 { padding-left: 3.5rem; }
.same { color: var(--faint); } .removed { color: var(--gone); } .added { color: var(--new); } .other { color: var(--mark); }
.change { margin: 1.5rem 0; padding-top: .75rem; border-top: 1px solid var(--line); }
.change p { margin: .6rem 0; max-width: 52rem; overflow-wrap: anywhere; }
del { color: var(--gone); background: var(--gone-paper); } ins { color: var(--new); background: var(--new-paper); }
del + ins { margin-left: .15em; }
.note { color: var(--mark); background: var(--mark-paper); padding: 0 .3rem; border-radius: .2rem; }
.faint { color: var(--faint); }
.figures { list-style: none; padding: 0; margin: .6rem 0; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .change { break-inside: avoid-page; }
  thead { display: table-header-group; } tr { break-inside: avoid; } a { text-decoration: none; } }
)css";

}  // namespace

std::string escaped_html(std::string_view text) {
    std::string result;
    for (const char c : shown_part(text)) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string html_head(std::string_view title) {
    std::string head =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>";
    head += escaped_html(title);
    head.append("</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n");
    return head;
}

std::string_view html_foot() { return "</body>\n</html>\n"; }

}  // namespace yearproof::cli
