// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"
#include "memory.h"
#include "program.h"
#include "terminal.h"

#include <iostream>

int main(int count, char** arguments) {
    yearproof::cli::keep_standard_streams();
    std::ios::sync_with_stdio(false);
    yearproof::cli::stay_within_memory();
    yearproof::cli::watch_for_interrupts();
    yearproof::cli::Console console{std::cout, std::cerr};
    return yearproof::cli::run({arguments + (count > 0 ? 1 : 0), arguments + count}, console);
}
