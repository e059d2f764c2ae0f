// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit.h"

#include <string>

/// A format and some rules that are as small as can be, for tests of the run itself.
namespace yearproof::test {

/// Files that end with ".lines": each line is a paragraph, or a heading where "# " stands before
/// it. A file that holds "broken" cannot be read.
class LinesFormat final : public Format {
public:
    explicit LinesFormat(std::string id = "lines", int rank = 50);
    const FormatInfo& info() const override { return info_; }
    Confidence recognise(const Source& source) const override;
    void read(const Source& source, DocumentBuilder& builder, const Limits& limits) const override;

private:
    FormatInfo info_;
};

/// Finds every place where a word stands; ticks every place where another does.
class WordRule final : public Rule {
public:
    WordRule(std::string id, std::string found, std::string ticked = "");
    const RuleInfo& info() const override { return info_; }
    void check(const Report& report, RuleContext& context) const override;

private:
    RuleInfo info_;
    std::string found_, ticked_;
};

/// Says of each report how many years it has seen; never finds anything.
class CountingRule final : public Rule {
public:
    CountingRule() { info_.id = "test.counting"; }
    const RuleInfo& info() const override { return info_; }
    void compare(const Report& earlier, const Report& later, const Alignment&,
                 RuleContext& context) const override;
    void reconcile(const SeriesView& series, RuleContext& context) const override;

private:
    RuleInfo info_;
};

/// Throws, whatever it is given.
class FailingRule final : public Rule {
public:
    FailingRule() { info_.id = "test.failing"; }
    const RuleInfo& info() const override { return info_; }
    void check(const Report&, RuleContext&) const override;

private:
    RuleInfo info_;
};

}  // namespace yearproof::test
