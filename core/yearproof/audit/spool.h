// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>

/// Bytes that are written once and read later: up to a bound whoever has them keeps them in memory;
/// those beyond it go to a temporary file that has no name, so that nothing of it is left however
/// the program ends.
namespace yearproof {

class Spool {
public:
    /// The file is made in `folder` when the first bytes need it; "": where the system keeps such
    /// files. Where it cannot be made at all, everything stays in memory.
    Spool(std::string folder, std::uint64_t most_in_memory);
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;
    ~Spool();

    // Neither of these from two threads at once.
    /// Counts the bytes in where they may stay in memory; false: they are to be appended, as are
    /// all after them.
    bool leaves_in_memory(std::size_t bytes);
    /// Where the bytes stand in the file. Throws Trouble(output) when it cannot be written.
    std::uint64_t append(const std::string& bytes);

    /// Bytes of one append. Throws Trouble(output) when the file cannot be read.
    std::string read(std::uint64_t at, std::size_t size) const;

private:
    class File;
    void open_file();

    std::string folder_;
    std::uint64_t room_;  ///< in memory, in bytes
    std::unique_ptr<File> file_;
    bool has_no_file_ = false;
};

}  // namespace yearproof
