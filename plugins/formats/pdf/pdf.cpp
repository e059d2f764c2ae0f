// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/format.h"
#include "yearproof/source/trouble.h"

#include "read.h"

#include <dlfcn.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace yearproof {
namespace {

constexpr std::size_t header_within = 1024;

/// The folder that this plugin was loaded from.
std::filesystem::path own_folder() {
    Dl_info info = {};
    static const int here = 0;
    if (dladdr(&here, &info) == 0 || info.dli_fname == nullptr) return {};
    return std::filesystem::path(info.dli_fname).parent_path();
}

/// Poppler and what it needs take longer to load than the whole program does to start: only the
/// first PDF brings them in. They stay, as plugins do.
pdf::Read load_reader(const std::string& path) {
    const std::string library = (own_folder() / "parts" / "pdf_reader.so").string();
    void* handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* symbol = handle == nullptr ? nullptr : dlsym(handle, pdf::read_symbol);
    if (symbol == nullptr) {
        const char* reason = dlerror();
        throw Trouble(TroubleKind::unreadable, path, "",
                      std::string("what reads PDF cannot be loaded: ") +
                          (reason == nullptr ? library : reason));
    }
    return reinterpret_cast<pdf::Read>(symbol);
}

class Pdf : public Format {
public:
    const FormatInfo& info() const override {
        static const FormatInfo info{"pdf", "PDF", {"pdf"}, {"application/pdf"}, 60, true};
        return info;
    }

    Confidence recognise(const Source& source) const override {
        const std::string_view beginning = std::string_view(source.bytes).substr(0, header_within);
        if (beginning.starts_with("%PDF-")) return Confidence::certain;
        if (beginning.find("%PDF-") != std::string_view::npos) return Confidence::by_content;
        return extension_of(source.path) == "pdf" ? Confidence::by_name : Confidence::none;
    }

    void read(const Source& source, DocumentBuilder& builder, const Limits& limits) const override {
        static const pdf::Read read_pdf = load_reader(source.path);
        read_pdf(source, builder, limits);
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Format> pdf() { return std::make_unique<Pdf>(); }
}  // namespace plugin

}  // namespace yearproof
