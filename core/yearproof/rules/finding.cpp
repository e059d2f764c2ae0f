// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/rules/finding.h"

namespace yearproof {

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return "";
}

std::string_view name_of(Kind kind) { return kind == Kind::fail ? "fail" : "review"; }

}  // namespace yearproof
