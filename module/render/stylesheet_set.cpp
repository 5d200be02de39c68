// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/stylesheet_set.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>
#include <utility>

#include "base/error.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "render/folder_stamp.hpp"
#include "render/html5_writer.hpp"
#include "render/result_writer.hpp"
#include "render/sheet_group.hpp"
#include "render/transform.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::render {
namespace {

namespace fs = std::filesystem;

/// Editors and copy programs write a file in more than one step: a change is taken when it has been
/// still so long.
constexpr std::chrono::milliseconds kSettleTime{100};
constexpr int kSettleLimit = 5;

/// What all threads share and one swap replaces.
struct SheetSet {
    std::shared_ptr<const SheetGroup> ours;
    std::map<std::string, std::shared_ptr<const SheetGroup>, std::less<>> themes;

    [[nodiscard]] const SheetGroup* maybe_find_theme(const std::string& name) const {
        const auto found = themes.find(name);
        return found == themes.end() ? nullptr : found->second.get();
    }
};

FolderStamp stamp_all(const StylesheetSettings& settings) {
    FolderStamp stamp = stamp_folder(settings.folder);
    for (const fs::path& theme : list_folders(settings.themes)) {
        std::error_code failure;
        stamp.push_back({fs::canonical(theme, failure).string(), 0, 0, 0});
        std::ranges::move(stamp_folder(theme), std::back_inserter(stamp));
    }
    return stamp;
}

/// A new set. A broken theme keeps its last good state, if it has one; null if our own sheets are
/// broken.
std::shared_ptr<const SheetSet> compile_set(const StylesheetSettings& settings,
                                            const SheetSet* maybe_last,
                                            std::vector<SheetProblem>& problems) {
    auto set = std::make_shared<SheetSet>();
    const TransformLimits limits{settings.template_depth_limit, settings.operation_limit};
    const SheetScope scope = settings.has_desk ? SheetScope::all : SheetScope::readers;
    set->ours = compile_own_group(settings.folder, scope, limits, problems);
    if (!set->ours) {
        return nullptr;
    }
    for (const fs::path& folder : list_folders(settings.themes)) {
        const std::string name = folder.filename().string();
        std::vector<SheetProblem> of_theme;
        std::shared_ptr<const SheetGroup> group = compile_theme_group(
            settings.folder, folder, set->ours->strings, scope, limits, of_theme);
        if (!group && maybe_last != nullptr) {
            const auto last = maybe_last->themes.find(name);
            group = last == maybe_last->themes.end() ? nullptr : last->second;
        }
        if (group) {
            set->themes.emplace(name, std::move(group));
        }
        for (SheetProblem& problem : of_theme) {
            problem.theme = name;
            problems.push_back(std::move(problem));
        }
    }
    return set;
}

/// One number for all of it: files that differ in name, time, size or place make another.
std::string to_fingerprint(const FolderStamp& stamp) {
    std::size_t sum = 0;
    const auto add = [&sum](std::size_t word) {
        constexpr std::size_t kFactor = 0x9E3779B97F4A7C15;  // 2^64 divided by the golden ratio
        sum = (sum ^ word) * kFactor + 1;
    };
    for (const FileStamp& file : stamp) {
        add(std::hash<std::string>{}(file.path));
        add(static_cast<std::size_t>(file.changed_ns));
        add(file.size);
        add(file.inode);
    }
    return std::to_string(sum);
}

std::string to_text(const SheetProblem& problem) {
    return problem.file + ":" + std::to_string(problem.line) + ": " + problem.message;
}

}  // namespace

struct StylesheetSet::Impl {
    explicit Impl(StylesheetSettings wanted) : settings(std::move(wanted)) {}

    [[nodiscard]] std::shared_ptr<const SheetSet> current() const {
        const std::lock_guard lock(mutex);
        return set;
    }

    /// Compiles everything and swaps, if our own sheets are well.
    void reload() {
        std::vector<SheetProblem> found;
        const std::shared_ptr<const SheetSet> last = current();
        std::string made_of = to_fingerprint(stamp_all(settings));
        std::shared_ptr<const SheetSet> next = compile_set(settings, last.get(), found);
        for (const SheetProblem& problem : found) {
            log::write(log::Channel::render, log::Level::error,
                       "a stylesheet cannot be used; the last good one stays",
                       {{"theme", problem.theme},
                        {"file", problem.file},
                        {"line", std::to_string(problem.line)},
                        {"message", problem.message}});
        }
        const std::lock_guard lock(mutex);
        problems = std::move(found);
        if (next) {
            set = std::move(next);
            fingerprint = std::move(made_of);
            const unsigned long newest = generation.fetch_add(1, std::memory_order_release) + 1;
            metrics::set(metrics::Gauge::stylesheets_generation, static_cast<double>(newest));
        }
    }

    /// Waits; false when the watching is to end.
    bool pause(const std::stop_token& stop, std::chrono::milliseconds time) {
        std::unique_lock lock(watch_mutex);
        (void)watch_wake.wait_for(lock, stop, time, [] { return false; });
        return !stop.stop_requested();
    }

    void watch(const std::stop_token& stop) {
        while (pause(stop, settings.watch_interval)) {
            try {
                look(stop);
            } catch (const std::exception& failure) {  // a thread's top
                log::write(log::Channel::render, log::Level::error,
                           "the stylesheets could not be looked at", {{"error", failure.what()}});
            }
        }
    }

    void look(const std::stop_token& stop) {
        FolderStamp now = stamp_all(settings);
        if (now == stamp) {
            return;
        }
        for (int waits = 0; waits < kSettleLimit && pause(stop, kSettleTime); ++waits) {
            FolderStamp later = stamp_all(settings);
            const bool is_still = later == now;
            now = std::move(later);
            if (is_still) {
                break;
            }
        }
        stamp = std::move(now);
        reload();
        log::write(log::Channel::render, log::Level::info, "the stylesheets were read again",
                   {{"generation", std::to_string(generation.load())}});
    }

    /// True the first time that this theme is missed.
    bool note_unknown(const std::string& theme) {
        constexpr std::size_t kNoteLimit = 1000;
        const std::lock_guard lock(mutex);
        return unknown.size() < kNoteLimit && unknown.insert(theme).second;
    }

    /// A page is HTML whatever its sheet declares; the others are what theirs do.
    [[nodiscard]] std::string render(const SheetGroup& group, const Stylesheet& sheet, bool is_page,
                                     const xml::Document& document, StageTimes& times) const {
        xml::DocHandle result;
        {
            const StageTimer timer(times.xslt);
            const TransformLimits limits{settings.template_depth_limit, settings.operation_limit};
            if (sheet.wants_parsed_bodies()) {
                const xml::Document parsed = document.with_parsed_bodies();
                result = transform(sheet, *parsed.tree().doc, group.strings, limits);
            } else {
                result = transform(sheet, *document.tree().doc, group.strings, limits);
            }
        }
        const StageTimer timer(times.writing);
        return is_page ? write_html5(*result, document.bodies(), settings.output_limit_bytes)
                       : write_result(sheet, *result, document, settings.output_limit_bytes);
    }

    const StylesheetSettings settings;
    mutable std::mutex mutex;  ///< of what follows
    std::shared_ptr<const SheetSet> set;
    std::string fingerprint;  ///< of the files that `set` was compiled from
    std::vector<SheetProblem> problems;
    std::set<std::string> unknown;
    std::atomic<unsigned long> generation{0};

    FolderStamp stamp;  ///< of the watching thread, once it runs
    std::mutex watch_mutex;
    std::condition_variable_any watch_wake;
    std::jthread watcher;  ///< last: it ends before what it uses
};

StylesheetSet::StylesheetSet(StylesheetSettings settings)
    : impl_(std::make_unique<Impl>(std::move(settings))) {
    impl_->stamp = stamp_all(impl_->settings);  // before the files are read: no change is missed
    impl_->reload();
    if (!impl_->current()) {
        throw RenderError("the stylesheets cannot be used: " + to_text(impl_->problems.front()));
    }
    if (impl_->settings.watch_interval.count() > 0) {
        impl_->watcher =
            std::jthread([impl = impl_.get()](const std::stop_token& stop) { impl->watch(stop); });
    }
}

StylesheetSet::~StylesheetSet() = default;

std::string StylesheetSet::render(const xml::Document& document, const RenderRequest& request,
                                  StageTimes& times) const {
    const bool is_page = request.sheet == kPageSheet;
    const std::shared_ptr<const SheetSet> set = impl_->current();
    const SheetGroup* theme = set->maybe_find_theme(request.theme);
    if (theme == nullptr && !request.theme.empty() && impl_->note_unknown(request.theme)) {
        log::write(log::Channel::render, log::Level::warning,
                   "a site has a theme that there is not; it gets the default look",
                   {{"theme", request.theme}});
    }
    if (theme != nullptr) {
        if (const auto own = theme->sheets.find(request.sheet); own != theme->sheets.end()) {
            try {
                return impl_->render(*set->ours, own->second, is_page, document, times);
            } catch (const RenderError& failure) {
                // Not the error gate: a fault in a theme must cost its looks, not the reader's
                // page.
                log::write(log::Channel::render, log::Level::error,
                           "a theme failed; the page gets the default look",
                           {{"theme", request.theme}, {"error", failure.what()}});
            }
        }
    }
    const auto sheet = set->ours->sheets.find(request.sheet);
    if (sheet == set->ours->sheets.end()) {
        throw RenderError("there is no stylesheet " + request.sheet);
    }
    return impl_->render(*set->ours, sheet->second, is_page, document, times);
}

std::vector<SheetProblem> StylesheetSet::problems() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->problems;
}

std::string StylesheetSet::fingerprint() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->fingerprint;
}

unsigned long StylesheetSet::generation() const noexcept {
    return impl_->generation.load(std::memory_order_acquire);
}

std::string StylesheetSet::asset(const std::string& theme, const std::string& name) const {
    const std::shared_ptr<const SheetSet> set = impl_->current();
    const auto find_in = [](const SheetGroup* maybe_group, const std::string& file) {
        if (maybe_group == nullptr || !maybe_group->assets.contains(file)) {
            return std::string();
        }
        return maybe_group->assets.find(file)->second;
    };
    const SheetGroup* maybe_theme = set->maybe_find_theme(theme);
    std::string bytes = find_in(maybe_theme, name);
    if (bytes.empty()) {
        bytes = find_in(set->ours.get(), name);
    }
    return name == "site.css" ? bytes + find_in(maybe_theme, "theme.css") : bytes;
}

std::string StylesheetSet::desk_words(std::string_view language, std::string_view key,
                                      std::string_view value) const {
    const std::shared_ptr<const SheetSet> set = impl_->current();
    const PlainSentences* sentences = set->ours->strings.maybe_desk_sentences(language);
    return sentences == nullptr ? std::string() : sentences->say(key, value, {});
}

}  // namespace budkavle::render
