// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

/// SIGINT and SIGTERM end a run in good order: what works on it asks now and then, and nothing
/// half-written is left. A second signal ends the program at once.
namespace yearproof::cli {

/// Thrown to unwind to main; no Trouble, because nothing is wrong.
class Interrupted : public std::exception {
public:
    const char* what() const noexcept override { return "interrupted"; }
};

void watch_for_interrupts();
bool interrupted();
/// Throws Interrupted where a signal has come.
void stop_if_interrupted();
/// What shells make of a program that a signal ended: 128 and the signal's number.
int signal_status(int signal);
/// 130 for SIGINT.
int interrupt_status();

}  // namespace yearproof::cli
