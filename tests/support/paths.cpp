// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/paths.h"

std::filesystem::path yearproof::test::source_dir() { return YEARPROOF_SOURCE_DIR; }

std::filesystem::path yearproof::test::binary_dir() { return YEARPROOF_BINARY_DIR; }
