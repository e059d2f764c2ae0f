// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

/// A library, but no plugin.
extern "C" int some_other_symbol() { return 7; }
