// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/sheet_group.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "render/trial.hpp"
#include "render/xslt_errors.hpp"

namespace budkavle::render {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDeskSheet = "admin";

struct Entry {
    std::string_view sheet;  ///< as a RenderRequest names it
    std::string_view our_file;
    std::string_view theme_file;
};
constexpr std::array<Entry, 5> kEntries{
    {{kPageSheet, "page.xsl", "theme.xsl"},
     {"feed/rss", "feed/rss.xsl", "feed/rss.xsl"},
     {"feed/sitemap", "feed/sitemap.xsl", "feed/sitemap.xsl"},
     {"asset/colours", "asset/colours.xsl", "asset/colours.xsl"},
     {kDeskSheet, "admin.xsl", "admin.xsl"}}};

constexpr std::string_view kThemeStyle = "theme.css";

/// Adds a compiled sheet; false if it cannot be used.
bool add_sheet(SheetGroup& group, const LoaderPolicy& policy, std::string_view sheet,
               const std::string& address, std::vector<SheetProblem>& problems) {
    std::optional<Stylesheet> compiled = compile_stylesheet(policy, address, problems);
    if (!compiled) {
        return false;
    }
    group.sheets.emplace(sheet, *std::move(compiled));
    return true;
}

bool add_asset(SheetGroup& group, const LoaderPolicy& policy, const std::string& name,
               const std::string& address, std::vector<SheetProblem>& problems) {
    XsltErrorCapture capture;
    std::optional<std::string> bytes = read_file(policy, address);
    if (!bytes) {
        problems.push_back(make_problem(policy, address, capture.messages()));
        return false;
    }
    group.assets.insert_or_assign(name, *std::move(bytes));
    return true;
}

/// Every file in asset/ that is no stylesheet.
bool add_assets(SheetGroup& group, const LoaderPolicy& policy, const std::string& root,
                std::vector<SheetProblem>& problems) {
    const std::optional<fs::path> folder = policy.find_file(root + "asset");
    bool is_well = true;
    std::error_code failure;
    for (fs::directory_iterator entry(folder.value_or(fs::path()), failure), end;
         !failure && entry != end; entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with('.') && !name.ends_with('~') && !name.ends_with(".xsl")) {
            const std::string address = std::string(root).append("asset/").append(name);
            is_well = add_asset(group, policy, name, address, problems) && is_well;
        }
    }
    return is_well;
}

/// True if the group has no page sheet of its own, or one that makes pages.
bool proves(const SheetGroup& group, const StringDocuments& strings, const TransformLimits& limits,
            const LoaderPolicy& policy, const std::string& address,
            std::vector<SheetProblem>& problems) {
    const auto page = group.sheets.find(kPageSheet);
    if (page == group.sheets.end()) {
        return true;
    }
    const xml::LibraryMessage fault = find_page_fault(page->second, strings, limits);
    if (fault.text.empty()) {
        return true;
    }
    problems.push_back(make_problem(policy, address, {fault}));
    return false;
}

}  // namespace

std::shared_ptr<const SheetGroup> compile_own_group(const fs::path& folder, SheetScope scope,
                                                    const TransformLimits& limits,
                                                    std::vector<SheetProblem>& problems) {
    const LoaderPolicy policy(folder, {});
    auto group = std::make_shared<SheetGroup>();
    bool is_well = true;
    {
        XsltErrorCapture capture;
        if (!group->strings.load(policy) ||
            (scope == SheetScope::all && !group->strings.load_desk(policy))) {
            problems.push_back(make_problem(policy, "budkavle:/strings", capture.messages()));
            is_well = false;
        }
    }
    for (const Entry& entry : kEntries) {
        if (entry.sheet == kDeskSheet &&
            (scope == SheetScope::readers || !fs::exists(folder / entry.our_file))) {
            continue;
        }
        is_well = add_sheet(*group, policy, entry.sheet, "budkavle:/" + std::string(entry.our_file),
                            problems) &&
                  is_well;
    }
    is_well = add_assets(*group, policy, "budkavle:/", problems) && is_well;
    const bool is_proved =
        is_well && proves(*group, group->strings, limits, policy, "budkavle:/page.xsl", problems);
    return is_proved ? group : nullptr;
}

std::shared_ptr<const SheetGroup> compile_theme_group(
    const fs::path& folder, const fs::path& theme_folder, const StringDocuments& strings,
    SheetScope scope, const TransformLimits& limits, std::vector<SheetProblem>& problems) {
    const LoaderPolicy policy(folder, theme_folder);
    auto group = std::make_shared<SheetGroup>();
    bool is_well = true;
    for (const Entry& entry : kEntries) {
        if ((scope == SheetScope::all || entry.sheet != kDeskSheet) &&
            fs::exists(theme_folder / entry.theme_file)) {
            is_well = add_sheet(*group, policy, entry.sheet,
                                "theme:/" + std::string(entry.theme_file), problems) &&
                      is_well;
        }
    }
    is_well = add_assets(*group, policy, "theme:/", problems) && is_well;
    if (fs::exists(theme_folder / kThemeStyle)) {
        is_well = add_asset(*group, policy, std::string(kThemeStyle),
                            "theme:/" + std::string(kThemeStyle), problems) &&
                  is_well;
    }
    const bool is_proved =
        is_well && proves(*group, strings, limits, policy, "theme:/theme.xsl", problems);
    return is_proved ? group : nullptr;
}

}  // namespace budkavle::render
