// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <ostream>
#include <string>

/// An output file that is whole or absent: it is written beside its place under a hidden name,
/// brought to the disk, and only then put into its place. What stood there before stays until that
/// moment.
namespace yearproof {

class WholeFile {
public:
    /// Opens a hidden file in the folder of `path`. A link is followed; what is no regular file (a
    /// pipe, /dev/stdout) is written to directly. Throws Trouble(output). The first object makes an
    /// interrupt, hang-up or termination of the program remove what is unfinished; a program that
    /// handles these itself must call remove_unfinished().
    explicit WholeFile(const std::string& path);
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    /// Removes what was written unless it was committed.
    ~WholeFile();

    std::ostream& stream();
    /// Puts the file into its place. Throws Trouble(output) when anything could not be written;
    /// then nothing is left.
    void commit();

    /// Removes every unfinished file of the program; may be called from a signal handler.
    static void remove_unfinished() noexcept;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace yearproof
