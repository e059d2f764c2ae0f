// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/log/xml.h"
#include "yearproof/source/trouble.h"

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

std::string written(const yearproof::AuditLog& log) {
    std::ostringstream out;
    yearproof::write_xml(log, out);
    return out.str();
}

}  // namespace

/// Any bytes are a log or a Trouble; a log that was read and written once stays the same from then
/// on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const std::string bytes(reinterpret_cast<const char*>(data), size);
        const std::string once = written(yearproof::read_xml("log.xml", bytes));
        if (written(yearproof::read_xml("log.xml", once)) != once) std::abort();
    } catch (const yearproof::Trouble&) {
    }
    return 0;
}
