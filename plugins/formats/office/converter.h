// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/source/limits.h>
#include <yearproof/source/source.h>

#include <programs/work_folder.h>

#include <mutex>
#include <string>

/// LibreOffice without its windows, in a profile of its own: nothing of the user's is touched, no
/// macro is run and no link followed.
namespace yearproof::office {

class Converter {
public:
    /// The bytes of an OpenDocument text. `kind`: the ending of a file of this kind. Throws
    /// Trouble(unreadable) where LibreOffice is not installed, fails or takes too long. On any
    /// thread; one after the other.
    std::string to_open_document(const Source& source, const std::string& kind,
                                 const Limits& limits);

private:
    std::mutex mutex_;
    programs::WorkFolder folder_;
    bool has_profile_ = false;

    void make_profile();
};

}  // namespace yearproof::office
