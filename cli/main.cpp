// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/version.h"

#include <iostream>

int main() {
    std::cout << "yearproof " << yearproof::version() << '\n';
    return 0;
}
