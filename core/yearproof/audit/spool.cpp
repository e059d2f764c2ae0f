// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/spool.h"

#include "yearproof/source/trouble.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace yearproof {
namespace {

int open_unnamed(std::string folder) {
    folder += "/.yearproof-XXXXXX";
    const int descriptor = mkostemp(folder.data(), O_CLOEXEC);
    if (descriptor >= 0) unlink(folder.c_str());
    return descriptor;
}

}  // namespace

class Spool::File {
public:
    File(int descriptor, std::string folder)
        : descriptor_(descriptor), folder_(std::move(folder)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { close(descriptor_); }

    std::uint64_t append(const std::string& bytes) {
        for (std::size_t done = 0; done < bytes.size();) {
            const auto written = ::write(descriptor_, bytes.data() + done, bytes.size() - done);
            if (written < 0 && errno != EINTR) fail("written", errno);
            if (written > 0) done += static_cast<std::size_t>(written);
        }
        const auto at = size_;
        size_ += bytes.size();
        return at;
    }

    std::string read(std::uint64_t at, std::size_t size) const {
        std::string bytes(size, '\0');
        for (std::size_t done = 0; done < size;) {
            const auto got =
                pread(descriptor_, bytes.data() + done, size - done, static_cast<off_t>(at + done));
            if (got == 0) fail("read", EIO);
            if (got < 0 && errno != EINTR) fail("read", errno);
            if (got > 0) done += static_cast<std::size_t>(got);
        }
        return bytes;
    }

private:
    [[noreturn]] void fail(const char* what, int error) const {
        throw Trouble(TroubleKind::output, folder_, "",
                      std::string("the temporary file that the log of a large run takes cannot "
                                  "be ") +
                          what + ": " + std::generic_category().message(error));
    }

    int descriptor_;
    std::string folder_;
    std::uint64_t size_ = 0;
};

Spool::Spool(std::string folder, std::uint64_t most_in_memory)
    : folder_(std::move(folder)), room_(most_in_memory) {}
Spool::~Spool() = default;

bool Spool::leaves_in_memory(std::size_t bytes) {
    if (file_) return false;
    if (bytes > room_ && !has_no_file_) open_file();
    room_ -= std::min<std::uint64_t>(bytes, room_);
    return !file_;
}

std::uint64_t Spool::append(const std::string& bytes) { return file_->append(bytes); }

std::string Spool::read(std::uint64_t at, std::size_t size) const { return file_->read(at, size); }

void Spool::open_file() {
    std::error_code error;
    for (const auto& folder : {folder_, std::filesystem::temp_directory_path(error).string()}) {
        const int descriptor = folder.empty() ? -1 : open_unnamed(folder);
        if (descriptor < 0) continue;
        file_ = std::make_unique<File>(descriptor, folder);
        return;
    }
    has_no_file_ = true;
}

}  // namespace yearproof
