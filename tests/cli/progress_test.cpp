// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "progress.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <sstream>
#include <thread>

using yearproof::cli::Progress;

TEST_CASE("A short run shows no bar, and a pipe never has one") {
    std::ostringstream terminal, pipe;
    {
        Progress shown(terminal, true), hidden(pipe, false);
        for (std::size_t i = 1; i <= 100; ++i) {
            shown("reading", i, 100);
            hidden("reading", i, 100);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
        hidden("reading", 100, 100);
    }
    CHECK(terminal.str().empty());
    CHECK(pipe.str().empty());
}

TEST_CASE("A long run shows a bar and takes it away again") {
    std::ostringstream terminal;
    {
        Progress progress(terminal, true);
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
        progress("reading", 15, 30);
        progress("reading", 16, 30);  // too soon after the one before
        std::this_thread::sleep_for(std::chrono::milliseconds(110));
        progress("judging", 10, 20);
    }
    CHECK(terminal.str() == "\r\033[Kreading [###############...............] 15 of 30"
                            "\r\033[Kjudging [###############...............] 10 of 20\r\033[K");
}
