// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include <yearproof/rules/rule.h>

#include <memory>

namespace yearproof::plugin {
namespace {

/// The least that a rule can be: it has documents and never says anything.
class Silent : public Rule {
public:
    const RuleInfo& info() const override { return info_; }

private:
    RuleInfo info_ = {.id = "example.silent", .title = "Nothing"};
};

}  // namespace

std::unique_ptr<Rule> silent() { return std::make_unique<Silent>(); }

}  // namespace yearproof::plugin
