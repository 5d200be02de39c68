// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Links are read out one by one, without the words around them (WCAG 2.4.4, 2.4.9): each must say
// by itself where it leads, and lead there.
#include <algorithm>
#include <array>
#include <map>

#include "base/ascii.hpp"
#include "gate/inspection.hpp"
#include "text/prose.hpp"
#include "text/slug_text.hpp"

namespace budkavle::gate {
namespace {

/// Names that say nothing, as text::make_slug() writes them: without case, accents and arrows.
/// Swedish, English, Finnish and North Sami, since names of one language turn up in another.
constexpr auto kVagueNames = std::to_array<std::string_view>({"har",
                                                              "hit",
                                                              "lank",
                                                              "lanken",
                                                              "denna-lank",
                                                              "den-har-lanken",
                                                              "via-lanken",
                                                              "pa-lanken",
                                                              "via-denna-lank",
                                                              "folj-lanken",
                                                              "klicka",
                                                              "klicka-har",
                                                              "klicka-pa-lanken",
                                                              "klicka-har-for-att-lasa-mer",
                                                              "tryck-har",
                                                              "se-har",
                                                              "ga-hit",
                                                              "finns-har",
                                                              "las-har",
                                                              "las-mer",
                                                              "las-mer-har",
                                                              "las-mer-om-det-har",
                                                              "las-vidare",
                                                              "las-hela",
                                                              "mer",
                                                              "mer-har",
                                                              "mer-info",
                                                              "mer-info-har",
                                                              "mer-information",
                                                              "mer-information-har",
                                                              "mer-information-finns-har",
                                                              "ladda-ner",
                                                              "ladda-ned",
                                                              "sidan",
                                                              "denna-sida",
                                                              "here",
                                                              "click",
                                                              "click-here",
                                                              "click-this-link",
                                                              "read",
                                                              "read-more",
                                                              "read-more-here",
                                                              "read-here",
                                                              "learn-more",
                                                              "more",
                                                              "more-here",
                                                              "more-info",
                                                              "more-information",
                                                              "see-more",
                                                              "link",
                                                              "this-link",
                                                              "this",
                                                              "this-page",
                                                              "download",
                                                              "go",
                                                              "details",
                                                              "taalta",
                                                              "tasta",
                                                              "taalla",
                                                              "tanne",
                                                              "lue",
                                                              "lue-lisaa",
                                                              "lue-lisaa-taalta",
                                                              "lisaa",
                                                              "lisatietoja",
                                                              "lisatietoa",
                                                              "klikkaa",
                                                              "klikkaa-tasta",
                                                              "klikkaa-tahan",
                                                              "linkki",
                                                              "tama-linkki",
                                                              "lataa",
                                                              "katso-taalta",
                                                              "loga-eanet"});

struct FileType {
    std::string_view ending;
    std::string_view name;   ///< what {1} becomes
    std::string_view other;  ///< a word that tells as much
};
constexpr std::array kFileTypes{
    FileType{".pdf", "pdf", "pdf"},          FileType{".doc", "word", "doc"},
    FileType{".docx", "word", "doc"},        FileType{".odt", "odt", "opendocument"},
    FileType{".xls", "excel", "xls"},        FileType{".xlsx", "excel", "xls"},
    FileType{".ods", "ods", "opendocument"}, FileType{".ppt", "powerpoint", "ppt"},
    FileType{".pptx", "powerpoint", "ppt"},  FileType{".zip", "zip", "zip"},
    FileType{".csv", "csv", "csv"}};

std::string_view without_query(std::string_view address) {
    return address.substr(0, address.find_first_of("?#"));
}

bool is_bare_address(std::string_view name) {
    const std::string small = ascii::lower_case(name);
    return small.find(' ') == std::string::npos &&
           (small.starts_with("http://") || small.starts_with("https://") ||
            small.starts_with("www."));
}

bool is_vague(std::string_view name) {
    if (is_bare_address(name) || text::count_words(name).words == 0) {
        return true;  // an arrow or a telephone alone, too
    }
    const std::string slug = text::make_slug(name);
    return std::find(kVagueNames.begin(), kVagueNames.end(), slug) != kVagueNames.end();
}

/// Asks for each path once.
class Answers {
public:
    explicit Answers(const Candidate& candidate) : candidate_(candidate) {}

    bool has(std::string_view path) {
        const auto [entry, is_new] = known_.try_emplace(std::string(path), false);
        if (is_new) {
            entry->second = candidate_.answers(path);
        }
        return entry->second;
    }

private:
    const Candidate& candidate_;
    std::map<std::string, bool> known_;
};

void check_target(const Link& link, const Place& place, Answers& answers, Inspection& inspection) {
    constexpr std::string_view kSite = "site:";
    const std::string_view path = without_query(*link.href);
    if (path.starts_with(kSite) && inspection.candidate().answers &&
        inspection.is_on(Rule::dead_internal_link) && !answers.has(path.substr(kSite.size()))) {
        inspection.note(Rule::dead_internal_link, place, link.name, path.substr(kSite.size()));
    }
    const std::string small_path = ascii::lower_case(path);
    const std::string small_name = ascii::lower_case(link.name);
    for (const FileType& type : kFileTypes) {
        if (small_path.ends_with(type.ending) && small_name.find(type.name) == std::string::npos &&
            small_name.find(type.other) == std::string::npos) {
            inspection.note(Rule::file_link_without_type, place, link.name, type.name);
        }
    }
}

}  // namespace

void check_links(Inspection& inspection) {
    Answers answers(inspection.candidate());
    for (const Block& block : inspection.blocks()) {
        for (const Link& link : block.links) {
            const Place place = block.at(link);
            if (!link.href || link.href->empty() || *link.href == "#" || link.name.empty()) {
                inspection.note(Rule::empty_link, place,
                                link.name.empty() ? link.href.value_or("") : link.name);
            } else if (is_vague(link.name)) {
                inspection.note(Rule::vague_link, place, link.name);
            }
            if (link.href) {
                check_target(link, place, answers, inspection);
            }
        }
    }
}

}  // namespace budkavle::gate
