// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

/// Words whose letters are set apart, as in titles: "A N N U A L  R E P O R T".
namespace yearproof::pdf {

void join_spaced_letters(Page& page);

}  // namespace yearproof::pdf
