// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/log/whole_file.h"

#include "yearproof/log/unfinished.h"
#include "yearproof/source/trouble.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <streambuf>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace yearproof {
namespace {

constexpr mode_t usual_mode = 0666;        // less the umask
constexpr std::size_t most_of_name = 200;  // of the 255 bytes a name may have
constexpr int most_attempts = 100;
constexpr std::uint64_t bytes_to_set_off = 8 * 1024 * 1024;

[[noreturn]] void fail(const std::string& path, int error) {
    throw Trouble(TroubleKind::output, path, "",
                  "it cannot be written: " + std::generic_category().message(error));
}

/// A stream buffer over a file descriptor, which it owns. Remembers the first error.
class Descriptor final : public std::streambuf {
public:
    Descriptor() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() override { close(); }

    bool open(const std::string& path, int flags) {
        descriptor_ = ::open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, usual_mode);
        return descriptor_ >= 0;
    }
    void take_mode_of(const std::string& path) const {
        struct stat known = {};
        if (stat(path.c_str(), &known) == 0)
            static_cast<void>(fchmod(descriptor_, known.st_mode & 07777U));
    }
    void bring_to_disk() {
        if (sync() == 0 && fsync(descriptor_) != 0) error_ = errno;
    }
    void close() {
        if (descriptor_ >= 0 && ::close(descriptor_) != 0 && error_ == 0) error_ = errno;
        descriptor_ = -1;
    }
    int error() const { return error_; }

protected:
    int_type overflow(int_type c) override {
        if (sync() != 0) return traits_type::eof();
        if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
        return traits_type::not_eof(c);
    }
    std::streamsize xsputn(const char* data, std::streamsize size) override {
        if (size < epptr() - pptr()) return std::streambuf::xsputn(data, size);
        return sync() == 0 && write_all(data, static_cast<std::size_t>(size)) ? size : 0;
    }
    int sync() override {
        const bool written = write_all(pbase(), static_cast<std::size_t>(pptr() - pbase()));
        setp(bytes_.data(), bytes_.data() + bytes_.size());
        return written ? 0 : -1;
    }

private:
    bool write_all(const char* data, std::size_t size) {
        while (size > 0 && error_ == 0) {
            const auto written = ::write(descriptor_, data, size);
            if (written >= 0) {
                data += written;
                size -= static_cast<std::size_t>(written);
                set_off(static_cast<std::uint64_t>(written));
            } else if (errno != EINTR) {
                error_ = errno;
            }
        }
        return error_ == 0;
    }

    /// A long file is on its way to the disk while the rest is still being written: the wait at its
    /// end is for the last of it.
    void set_off(std::uint64_t bytes) {
        written_ += bytes;
        if (written_ - on_the_way_ < bytes_to_set_off) return;
#ifdef SYNC_FILE_RANGE_WRITE  // of Linux; that it fails makes no difference
        sync_file_range(descriptor_, static_cast<off64_t>(on_the_way_),
                        static_cast<off64_t>(written_ - on_the_way_), SYNC_FILE_RANGE_WRITE);
#endif
        on_the_way_ = written_;
    }

    int descriptor_ = -1;
    int error_ = 0;
    std::uint64_t written_ = 0, on_the_way_ = 0;
    std::array<char, 64 * 1024> bytes_;
};

std::filesystem::path resolved(const std::string& path) {
    std::error_code error;
    auto target = std::filesystem::canonical(path, error);
    return error ? std::filesystem::path(path) : target;
}

std::string hidden_name(const std::filesystem::path& target, int attempt) {
    const auto name = "." + target.filename().string().substr(0, most_of_name) + "." +
                      std::to_string(getpid()) + "-" + std::to_string(attempt) + ".tmp";
    return (target.parent_path() / name).string();
}

void bring_folder_to_disk(const std::filesystem::path& target) {
    const auto folder = target.has_parent_path() ? target.parent_path().string() : std::string(".");
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);  // where the file system cannot, the file itself is safe all the same
    close(descriptor);
}

}  // namespace

class WholeFile::Implementation {
public:
    explicit Implementation(const std::string& path)
        : path_(path), target_(resolved(path)), stream_(&buffer_) {
        std::error_code error;
        const auto status = std::filesystem::status(target_, error);
        if (std::filesystem::is_directory(status)) fail(path_, EISDIR);
        if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
            if (!buffer_.open(target_.string(), 0)) fail(path_, errno);
            return;
        }
        open_hidden();
        if (std::filesystem::exists(status)) buffer_.take_mode_of(target_.string());
    }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;
    ~Implementation() { discard(); }

    std::ostream& stream() { return stream_; }

    void commit() {
        if (hidden_.empty()) {
            stream_.flush();
        } else {
            buffer_.bring_to_disk();
        }
        buffer_.close();
        if (buffer_.error() != 0) give_up(buffer_.error());
        if (hidden_.empty()) return;
        if (rename(hidden_.c_str(), target_.c_str()) != 0) give_up(errno);
        hidden_.clear();
        unfinished::forget(place_);
        bring_folder_to_disk(target_);
    }

private:
    void open_hidden() {
        for (int attempt = 0; attempt < most_attempts; ++attempt) {
            hidden_ = hidden_name(target_, attempt);
            place_ = unfinished::remember(hidden_);
            if (buffer_.open(hidden_, O_CREAT | O_EXCL)) return;
            const int error = errno;
            unfinished::forget(place_);
            hidden_.clear();
            if (error != EEXIST) fail(path_, error);
        }
        fail(path_, EEXIST);
    }

    [[noreturn]] void give_up(int error) {
        discard();
        fail(path_, error);
    }

    void discard() noexcept {
        if (hidden_.empty()) return;
        unlink(hidden_.c_str());
        hidden_.clear();
        unfinished::forget(place_);
    }

    std::string path_;
    std::filesystem::path target_;
    Descriptor buffer_;
    std::ostream stream_;
    std::string hidden_;
    int place_ = -1;
};

WholeFile::WholeFile(const std::string& path)
    : implementation_(std::make_unique<Implementation>(path)) {}
WholeFile::~WholeFile() = default;
std::ostream& WholeFile::stream() { return implementation_->stream(); }
void WholeFile::commit() { implementation_->commit(); }
void WholeFile::remove_unfinished() noexcept { unfinished::remove_all(); }

}  // namespace yearproof
