// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/paths.h"
#include "yearproof/plugins/loader.h"
#include "yearproof/plugins/plugin.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace yearproof;
namespace fs = std::filesystem;

namespace {

const std::string folder = (test::binary_dir() / "tests/plugins/broken/").string();

std::string library(const std::string& name) { return folder + name + "/" + name + ".so"; }

struct Loaded {
    Registry registry;
    std::vector<LoadedPlugin> plugins;
};

Loaded load(const std::vector<std::string>& asked, const std::string& environment = "",
            const std::string& beside = "") {
    Loaded loaded;
    loaded.plugins = load_plugins(loaded.registry, asked, environment, beside);
    return loaded;
}

std::vector<std::string> titles(const Registry& registry) {
    std::vector<std::string> result;
    for (const Rule* rule : registry.rules()) result.push_back(rule->info().title);
    return result;
}

/// A folder of copies, taken away again.
class Folder {
public:
    explicit Folder(const std::string& name)
        : path_(fs::temp_directory_path() / ("yearproof-loader-" + name)) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    void put(const std::string& plugin, const std::string& as) const {
        fs::create_directories((path_ / as).parent_path());
        fs::copy_file(library(plugin), path_ / as);
    }
    std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

}  // namespace

TEST_CASE("A plugin that was asked for by name is loaded") {
    const auto loaded = load({library("good")});
    REQUIRE(loaded.plugins.size() == 1);
    CHECK(loaded.plugins[0].problem.empty());
    CHECK(loaded.plugins[0].name == "good");
    CHECK(loaded.plugins[0].version == "1.0");
    CHECK(loaded.plugins[0].asked_for);
    CHECK(loaded.registry.rules().size() == 2);
    CHECK(loaded.registry.owner(Extension::rule, "good.second") == "good");
}

TEST_CASE("A plugin that cannot be used costs one line and leaves nothing behind") {
    struct Case {
        std::string plugin, line;
    };
    const Case cases[] = {
        {"wrong_api", "was built for plugin API " + std::to_string(plugin_api + 41) +
                          ", this yearproof has " + std::to_string(plugin_api) +
                          ": build it against these headers"},
        {"duplicate_id", "rule good.first is already held by plugin good; nothing of it is used"},
        {"no_symbol", "is no yearproof plugin: it does not export yearproof_plugin"},
        {"not_a_library", "cannot be loaded: file too short"},
        {"throws", "the word list is missing; nothing of it is used"},
    };
    for (const auto& [plugin, line] : cases) {
        const auto loaded = load({library("good"), library(plugin)});
        REQUIRE(loaded.plugins.size() == 2);
        CHECK(loaded.plugins[1].problem == library(plugin) + ": " + line);
        CHECK(loaded.registry.rules().size() == 2);
    }
}

TEST_CASE("Two plugins with a class of the same name each run their own") {
    const auto loaded = load({library("twin_one"), library("twin_two")});
    CHECK(titles(loaded.registry) == std::vector<std::string>{"Twin one", "Twin two"});
}

TEST_CASE("What was found in a folder was not asked for") {
    for (const auto& loaded : {load({folder + "no_symbol"}), load({}, folder + "no_symbol"),
                               load({}, "", folder + "no_symbol")}) {
        REQUIRE(loaded.plugins.size() == 1);
        CHECK(!loaded.plugins[0].problem.empty());
        CHECK(!loaded.plugins[0].asked_for);
    }
}

TEST_CASE("A plugin path that does not exist is a problem by itself") {
    const auto asked = load({"/nowhere/plugins"});
    REQUIRE(asked.plugins.size() == 1);
    CHECK(asked.plugins[0].problem ==
          "/nowhere/plugins: there is no such plugin or folder of plugins");
    CHECK(asked.plugins[0].asked_for);

    const auto environment = load({}, "/nowhere/plugins::" + folder + "good");
    REQUIRE(environment.plugins.size() == 2);
    CHECK(!environment.plugins[0].problem.empty());
    CHECK(!environment.plugins[0].asked_for);
    CHECK(environment.registry.rules().size() == 2);
}

TEST_CASE("The folder beside the program need not exist") {
    CHECK(load({}, "", "/nowhere/plugins").plugins.empty());
}

TEST_CASE("A folder is loaded in name order") {
    const Folder f("order");
    f.put("good", "b.so");
    f.put("duplicate_id", "c.so");
    f.put("twin_one", "a.so");
    f.put("twin_two", ".hidden.so");
    f.put("twin_two", "twin_two.txt");
    const auto loaded = load({f.path()});
    REQUIRE(loaded.plugins.size() == 3);
    CHECK(loaded.plugins[0].name == "twin_one");
    CHECK(loaded.plugins[1].name == "good");
    CHECK(loaded.plugins[2].name == "duplicate_id");
    CHECK(!loaded.plugins[2].problem.empty());
}

TEST_CASE(
    "A plugin in the folder of its kind is loaded when that kind is wanted, or was asked for") {
    const Folder f("kinds");
    f.put("good", "rules/b.so");
    f.put("twin_two", "b.so");
    f.put("twin_one", "formats/a.so");
    const auto with = [&](const std::vector<Extension>& wanted) {
        Registry registry;
        std::string names;
        for (const auto& plugin : load_plugins(registry, {}, "", f.path(), wanted))
            names += plugin.name + " ";
        return names;
    };
    CHECK(with(every_extension()) == "twin_one good ");
    CHECK(with({Extension::rule}) == "good ");
    CHECK(with({Extension::format}) == "twin_one twin_two ");
    CHECK(load({f.path()}).plugins.size() == 2);
}

TEST_CASE("A library hides one of the same file name in a later folder") {
    const Folder near("near"), far("far");
    near.put("twin_one", "same.so");
    far.put("twin_two", "same.so");
    far.put("good", "good.so");
    const auto loaded = load({near.path()}, far.path());
    REQUIRE(loaded.plugins.size() == 2);
    CHECK(loaded.plugins[0].name == "twin_one");
    CHECK(loaded.plugins[1].name == "good");
}

TEST_CASE(
    "A library that was asked for hides those of its name in every folder, and is loaded once") {
    const Folder near("asked-near"), far("asked-far");
    near.put("twin_one", "same.so");
    far.put("twin_two", "same.so");
    const auto loaded = load({near.path(), far.path() + "/same.so",
                              far.path() + "/../yearproof-loader-asked-far/same.so"});
    REQUIRE(loaded.plugins.size() == 1);
    CHECK(loaded.plugins[0].name == "twin_two");
}

TEST_CASE("Digests are of the library files that were loaded") {
    auto loaded = load({library("good"), library("no_symbol")});
    CHECK(loaded.plugins[0].digest.empty());
    add_digests(loaded.plugins);
    CHECK(loaded.plugins[0].digest.starts_with("sha256:"));
    CHECK(loaded.plugins[0].digest.size() == 71);
    CHECK(loaded.plugins[1].digest.empty());
}
