// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/schema.h"

#include "support/paths.h"
#include "support/temporary_folder.h"

#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <Poco/StreamCopier.h>

std::string yearproof::test::schema_problems(const std::string& xml) {
    const TemporaryFolder folder;
    const auto log = folder.write("log.xml", xml);
    const auto schema = (source_dir() / "docs/audit-log.xsd").string();
    Poco::Pipe errors;
    const auto process = Poco::Process::launch("xmllint", {"--noout", "--schema", schema, log},
                                               nullptr, nullptr, &errors);
    Poco::PipeInputStream stream(errors);
    std::string said;
    Poco::StreamCopier::copyToString(stream, said);
    return process.wait() == 0 ? "" : said;
}
