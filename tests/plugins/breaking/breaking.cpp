// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/format.h"
#include "yearproof/plugins/plugin.h"
#include "yearproof/source/trouble.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

// A format whose reader does what a file tells it to: crash, hang, eat, exit, throw, refuse. What
// it is told else is its text.

namespace {

[[noreturn]] void hang() {
    for (;;) pause();
}

[[noreturn]] void eat_memory() {
    constexpr std::size_t piece = std::size_t{16} << 20;
    std::vector<std::unique_ptr<char[]>> eaten;
    for (;;) {
        eaten.push_back(std::make_unique<char[]>(piece));
        std::memset(eaten.back().get(), 1, piece);
    }
}

class Breaking : public yearproof::Format {
public:
    const yearproof::FormatInfo& info() const override {
        static const yearproof::FormatInfo info{"breaking", "What breaks", {"breaks"}, {},
                                                90,         true};
        return info;
    }
    yearproof::Confidence recognise(const yearproof::Source& source) const override {
        return yearproof::extension_of(source.path) == "breaks" ? yearproof::Confidence::certain
                                                                : yearproof::Confidence::none;
    }
    void read(const yearproof::Source& source, yearproof::DocumentBuilder& builder,
              const yearproof::Limits&) const override {
        const std::string& told = source.bytes;
        if (told == "crash") std::raise(SIGSEGV);
        if (told == "hang") hang();
        if (told == "eat") eat_memory();
        if (told == "exit") std::_Exit(7);
        if (told == "throw") throw std::runtime_error("this was not foreseen");
        if (told == "refuse") {
            throw yearproof::Trouble(yearproof::TroubleKind::unreadable, source.path, "page 3",
                                     "is torn");
        }
        builder.page(4);
        builder.begin(yearproof::BlockKind::paragraph);
        builder.text(told);
        builder.end();
        builder.warning("read by process " + std::to_string(getpid()));
    }
};

void add(yearproof::Registry& registry) { registry.add(std::make_unique<Breaking>()); }

}  // namespace

extern "C" const yearproof::PluginEntry yearproof_plugin = {yearproof::plugin_api, "breaking",
                                                            "1.0", &add};
