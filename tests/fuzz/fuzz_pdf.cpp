// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read_and_locate.h"

// Straight into what reads: the plugin would load it as a library of its own.
extern "C" void yearproof_read_pdf(const yearproof::Source& source,
                                   yearproof::DocumentBuilder& builder,
                                   const yearproof::Limits& limits);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

class Pdf : public yearproof::Format {
public:
    const yearproof::FormatInfo& info() const override {
        static const yearproof::FormatInfo info{"pdf", "PDF", {"pdf"}, {"application/pdf"}, 60};
        return info;
    }
    yearproof::Confidence recognise(const yearproof::Source&) const override {
        return yearproof::Confidence::certain;
    }
    void read(const yearproof::Source& source, yearproof::DocumentBuilder& builder,
              const yearproof::Limits& limits) const override {
        yearproof_read_pdf(source, builder, limits);
    }
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Pdf format;
    yearproof::fuzz::read_and_locate(format, "a.pdf", {reinterpret_cast<const char*>(data), size});
    return 0;
}
