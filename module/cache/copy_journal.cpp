// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_journal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <set>

#include "cache/copy_address.hpp"
#include "cache/copy_state_files.hpp"

namespace budkavle::cache {
namespace {

constexpr std::uint64_t kGrowthFactor = 3;
constexpr std::uint64_t kSlackBytes = 256ULL * 1024;
constexpr std::size_t kFieldsOfSet = 6;

std::string line_of(const CopyFacts& facts) {
    std::string line = "+\t";
    for (const std::string_view text : {facts.key, facts.tag, facts.etag}) {
        line.append(text).append("\t");
    }
    return line + std::to_string(facts.mtime.time_since_epoch().count()) + "\t" +
           std::to_string(facts.bytes) + "\n";
}

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        fields.push_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    fields.push_back(line);
    return fields;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

/// False if it is no line of ours.
bool take_line(std::string_view line, CopyIndex& index, std::set<std::string>& withdrawn) {
    const std::vector<std::string_view> fields = split(line);
    if (fields.size() == 2 && fields[0] == "h" && is_copy_host(fields[1])) {
        index.erase_host(fields[1]);
        return true;
    }
    if (fields.size() == 2 && fields[0] == "a" && fields[1].empty()) {
        index.clear();
        return true;
    }
    if (fields.size() < 2 || !CopyAddress::parse_key(fields[1])) {
        return false;
    }
    const std::string key(fields[1]);
    if (fields.size() == 2 && (fields[0] == "-" || fields[0] == "x")) {
        index.erase(key);
        if (fields[0] == "x") {
            withdrawn.insert(key);
        }
        return true;
    }
    std::int64_t mtime = 0;
    std::uint32_t bytes = 0;
    if (fields.size() != kFieldsOfSet || fields[0] != "+" || !read_number(fields[4], mtime) ||
        !read_number(fields[5], bytes)) {
        return false;
    }
    index.set({key, fields[2], fields[3], UtcTime(std::chrono::seconds(mtime)), bytes});
    withdrawn.erase(key);
    return true;
}

}  // namespace

CopyJournal::~CopyJournal() {
    if (fd_ >= 0) {
        static_cast<void>(::close(fd_));  // every line was written when it was noted
    }
}

CopyJournal::Loaded CopyJournal::load() {
    Loaded loaded;
    const auto file = root_.read(std::string(kIndexName));
    if (!file) {
        return loaded;
    }
    loaded.bytes = file->bytes.size();
    std::set<std::string> withdrawn;
    std::string_view rest = file->bytes;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos ||
            !take_line(rest.substr(0, end), loaded.index, withdrawn)) {
            loaded.is_whole = false;
        }
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    loaded.withdrawn.assign(withdrawn.begin(), withdrawn.end());
    if (loaded.is_whole) {
        open_to_append();
        bytes_ = loaded.bytes;
    }
    return loaded;
}

void CopyJournal::note_set(const CopyFacts& facts) noexcept {
    const std::string line = line_of(facts);
    append(line.front(), std::string_view(line).substr(2, line.size() - 3));
}

void CopyJournal::append(char sign, std::string_view text) noexcept {
    if (is_behind_) {
        return;
    }
    std::string line{sign, '\t'};
    line.append(text).append("\n");
    const ssize_t count = ::write(fd_, line.data(), line.size());
    bytes_ += count > 0 ? static_cast<std::uint64_t>(count) : 0;
    is_behind_ = count != static_cast<ssize_t>(line.size());
}

void CopyJournal::agree_with(const CopyIndex& index) {
    if (is_behind_ || bytes_ > kGrowthFactor * bytes_when_written_ + kSlackBytes) {
        rewrite(index);
    }
}

void CopyJournal::open_to_append() {
    const std::string name(kIndexName);
    if (fd_ >= 0) {
        static_cast<void>(::close(fd_));  // of the file that was replaced
    }
    fd_ = ::openat(root_.descriptor(), name.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC);
    if (fd_ < 0) {
        root_.fail("open", name, errno);
    }
    is_behind_ = false;
}

void CopyJournal::rewrite(const CopyIndex& index) {
    std::string text;
    index.for_each([&text](const CopyFacts& facts) { text += line_of(facts); });
    const std::string name(kIndexName);
    is_behind_ = true;
    root_.write_beside(name, text, {});
    root_.show(name);
    open_to_append();
    bytes_ = text.size();
    bytes_when_written_ = bytes_;
}

}  // namespace budkavle::cache
