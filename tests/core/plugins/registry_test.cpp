// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "plugins/broken/small_rule.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

using namespace yearproof;

namespace {

std::unique_ptr<Rule> rule(const std::string& id) {
    return std::make_unique<broken::SmallRule>(id);
}

std::vector<std::string> rule_ids(const Registry& registry) {
    std::vector<std::string> ids;
    for (const Rule* rule : registry.rules()) ids.push_back(rule->info().id);
    return ids;
}

std::string refusal(Registry& registry, std::unique_ptr<Rule> rule) {
    try {
        registry.add(std::move(rule));
        return "";
    } catch (const Trouble& trouble) {
        CHECK(trouble.kind() == TroubleKind::plugin);
        return trouble.what();
    }
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("The registry gives what it holds in order of id") {
    Registry registry;
    registry.add(rule("text.repeated"));
    registry.add(rule("date.order"));
    CHECK(rule_ids(registry) == Ids{"date.order", "text.repeated"});
    CHECK(registry.rule("date.order") == registry.rules()[0]);
    CHECK(registry.rule("date") == nullptr);
    CHECK(registry.reporter("date.order") == nullptr);
}

TEST_CASE("What a plugin adds is there when it is committed and not before") {
    Registry registry;
    registry.begin("one");
    registry.add(rule("a.a"));
    CHECK(registry.rules().empty());
    registry.commit();
    CHECK(rule_ids(registry) == Ids{"a.a"});
    CHECK(registry.owner(Extension::rule, "a.a") == "one");
    CHECK(registry.owner(Extension::reporter, "a.a").empty());
}

TEST_CASE("A plugin that is rolled back leaves nothing") {
    Registry registry;
    registry.begin("one");
    registry.add(rule("a.a"));
    registry.roll_back();
    CHECK(registry.rules().empty());
    CHECK(refusal(registry, rule("a.a")).empty());
    CHECK(registry.owner(Extension::rule, "a.a") == "core");
}

TEST_CASE("An id that is taken is refused by name") {
    Registry registry;
    registry.begin("one");
    registry.add(rule("a.a"));
    CHECK(refusal(registry, rule("a.a")) == "it adds rule a.a twice");
    registry.commit();
    registry.begin("two");
    CHECK(refusal(registry, rule("a.a")) == "rule a.a is already held by plugin one");
}

TEST_CASE("An id that nobody could type is refused") {
    Registry registry;
    for (const std::string id :
         {"", "figure", "figure.", ".change", "Figure.change", "figure.a.b", "figure change.x"}) {
        CHECK(refusal(registry, rule(id)) == "\"" + id + "\" is not an id that a rule can have");
    }
    CHECK(refusal(registry, nullptr) == "its factory gave no rule");
}

TEST_CASE("Holders name the plugin of each id") {
    Registry registry;
    registry.begin("one");
    registry.add(rule("b.b"));
    registry.add(rule("a.a"));
    registry.commit();
    const auto holders = registry.holders();
    REQUIRE(holders.size() == 2);
    CHECK(holders[0].id == "a.a");
    CHECK(holders[0].plugin == "one");
    CHECK(name_of(holders[0].kind) == "rule");
}
