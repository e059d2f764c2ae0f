// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names.h"

#include <optional>

/// How two names of the same stems differ.
namespace yearproof::plugin {

enum class Difference : std::uint8_t {
    apostrophe,  ///< Childrens, Children's
    possessive,  ///< Children, Children's
    plural,      ///< Parent and Carers Forum, Parents and Carers Forum
    derived,     ///< Educational, Education
    little,      ///< Department of, for Education
    inserted,    ///< Assistant Director Education and Skills, of Education and Skills
    hyphen,      ///< Asylum-Seeking, Asylum Seeking
};

/// A name and the report it stands in.
struct NamePlace {
    const Report* report = nullptr;
    const Name* name = nullptr;
};

/// The one difference between two names of the same key; nothing where there is none, or more than
/// one, or one that says nothing: a comma, an article, a plural at the end or before a little word.
std::optional<Difference> difference(const NamePlace& a, const NamePlace& b);

}  // namespace yearproof::plugin
