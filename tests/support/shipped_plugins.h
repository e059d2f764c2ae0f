// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit.h"
#include "yearproof/plugins/registry.h"

/// The plugins that come with the program, as they are built. A test that asks for them depends on
/// the targets of YEARPROOF_PLUGINS.
namespace yearproof::test {

/// Loaded once; throws where one of them cannot be.
const Registry& shipped_plugins();
/// Their formats and rules.
Toolset shipped_tools();

}  // namespace yearproof::test
