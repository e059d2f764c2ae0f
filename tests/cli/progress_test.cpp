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
            shown(i, 100);
            hidden(i, 100);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
        hidden(100, 100);
    }
    CHECK(terminal.str().empty());
    CHECK(pipe.str().empty());
}

TEST_CASE("A long run shows a bar and takes it away again") {
    std::ostringstream terminal;
    {
        Progress progress(terminal, true);
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
        progress(15, 30);
        progress(16, 30);  // too soon after the one before
    }
    CHECK(terminal.str() == "\r\033[K[###############...............]  50%\r\033[K");
}
