// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "destination.h"

#include "interrupt.h"
#include "terminal.h"
#include "yearproof/log/whole_file.h"
#include "yearproof/source/trouble.h"

#include <cerrno>
#include <filesystem>
#include <ostream>
#include <system_error>
#include <unistd.h>

namespace fs = std::filesystem;

namespace yearproof::cli {
namespace {

[[noreturn]] void refuse(const std::string& output, const std::string& message) {
    throw Trouble(TroubleKind::output, output, "", message);
}

}  // namespace

ReporterOptions Destination::look() const {
    return output.empty() ? look_of_output(no_colour) : look_of_file();
}

std::string Destination::folder() const {
    if (output.empty()) return {};
    const fs::path folder = fs::path(output).parent_path();
    return folder.empty() ? "." : folder.string();
}

void Destination::check() const {
    if (output.empty()) return;
    std::error_code error;
    if (fs::is_directory(output, error)) refuse(output, "is a folder");
    if (!fs::is_directory(folder(), error))
        refuse(output, "cannot be written: there is no folder " + folder());
    const bool beside = !fs::exists(output, error) || fs::is_regular_file(output, error);
    if (beside && access(folder().c_str(), W_OK) != 0)
        refuse(output, "cannot be written: " + std::generic_category().message(errno));
}

void Destination::spare(const std::vector<std::string>& inputs) const {
    if (output.empty()) return;
    for (const auto& input : inputs) {
        std::error_code error;
        if (fs::equivalent(input, output, error))
            refuse(output, "is one of the files to be read; it is left as it is");
    }
}

void Destination::write(Console& console, const std::function<void(std::ostream&)>& writer) const {
    stop_if_interrupted();
    if (output.empty()) {
        writer(console.out);  // whether it could be written is asked once, at the end of all
        return;
    }
    WholeFile file(output);
    writer(file.stream());
    stop_if_interrupted();
    file.commit();
}

}  // namespace yearproof::cli
