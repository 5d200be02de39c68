// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/setup_record.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/program.hpp"
#include "cli/setup/durable_file.hpp"

namespace budkavle::cli {
namespace {

constexpr int kFormat = 1;
constexpr int kIndent = 2;

}  // namespace

SetupRecord::SetupRecord(std::string folder) : folder_(std::move(folder)) {
    std::error_code error;
    exists_ = std::filesystem::exists(path(), error);
    if (error) {
        throw Refusal(path() + " cannot be looked at: " + error.message() +
                      ". Run this as root (sudo budkavle setup).");
    }
    if (!exists_) {
        return;
    }
    std::ifstream file(path());
    try {
        const nlohmann::json record = nlohmann::json::parse(file);
        if (record.at("format") != kFormat) {
            throw Refusal(path() + " was written by a newer version of Budkavle.");
        }
        for (const nlohmann::json& entry : record.at("made")) {
            entries_.push_back({entry.at("kind"), entry.at("name")});
        }
    } catch (const nlohmann::json::exception& broken) {
        throw Refusal(path() + " cannot be read: " + broken.what() +
                      ". It is what budkavle setup --undo knows of what it made. Run this as root, "
                      "or move the file away to go on without it.");
    }
}

void SetupRecord::make_folder() {
    if (std::filesystem::exists(folder_)) {
        return;
    }
    const std::string beside = folder_ + ".new";
    make_secret_folder(beside);
    entries_ = {{"folder", folder_}};
    save(beside + "/" + std::filesystem::path(path()).filename().string());
    if (std::rename(beside.c_str(), folder_.c_str()) != 0) {
        refuse_for_errno("created", folder_);
    }
    sync_folder(std::filesystem::path(folder_).parent_path());
    exists_ = true;
}

bool SetupRecord::has(const std::string& kind, const std::string& name) const {
    return std::find(entries_.begin(), entries_.end(), Entry{kind, name}) != entries_.end();
}

void SetupRecord::note(const std::string& kind, const std::string& name) {
    if (!has(kind, name)) {
        entries_.push_back({kind, name});
        save(path());
        exists_ = true;
    }
}

void SetupRecord::forget(const std::string& kind, const std::string& name) {
    std::erase(entries_, Entry{kind, name});
    save(path());
}

void SetupRecord::remove() {
    if (unlink(path().c_str()) != 0) {
        refuse_for_errno("removed", path());
    }
    exists_ = false;
}

void SetupRecord::save(const std::string& path) const {
    nlohmann::json made = nlohmann::json::array();
    for (const Entry& entry : entries_) {
        made.push_back({{"kind", entry.kind}, {"name", entry.name}});
    }
    const nlohmann::json record{
        {"about", "What budkavle setup made, for budkavle setup --undo. It holds no secret."},
        {"format", kFormat},
        {"made", std::move(made)}};
    write_secret_file(path, record.dump(kIndent) + "\n");
}

}  // namespace budkavle::cli
