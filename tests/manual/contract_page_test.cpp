// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle-page(7) against xslt/input/page.rng: elements, attributes, what stands in what, what may
// be absent.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "manual/contract_grammar.hpp"
#include "manual/man_page.hpp"
#include "unit/xml/page_contract.hpp"

namespace budkavle::manual {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kBodies = "BODIES";

/// Which documents a section of the page tells of.
const std::vector<std::pair<std::string, std::set<std::string>>> kSections{
    {"HTML PAGES", {"page"}},
    {"FEEDS", {"feed"}},
    {"SITEMAPS", {"sitemap", "sitemap-index"}},
    {"COLOURS", {"colours"}},
    {kBodies, {"markup"}}};

struct Told {
    std::map<std::string, std::string> attributes;  ///< with the text of their item
    std::map<std::string, std::string> children;
};
using ToldElements = std::map<std::string, Told>;

/// "<site>" -> "site".
std::vector<std::string> element_names(const Line& line) {
    std::vector<std::string> names = marked(line, "Ic");
    for (std::string& name : names) {
        name = name.starts_with('<') ? name.substr(1, name.size() - 2) : "";
    }
    return names;
}

/// Adds what the body of an item says of the elements that the item is about.
void add_inner(const Item& item, const std::vector<std::string>& elements, ToldElements& told) {
    for (const std::string& element : elements) {
        (void)told[element];
        for (const Line& line : item.body) {
            for (const std::string& name : marked(line, "Va")) {
                told[element].attributes.emplace(name, "");
            }
            for (const std::string& name : element_names(line)) {
                told[element].children.emplace(name, "");
            }
        }
    }
}

ToldElements told_in(const ManPage& page, const std::string& section) {
    ToldElements told;
    std::vector<std::string> parts = page.subsections(section);
    parts.emplace_back();  // what stands before the first
    for (const std::string& part : parts) {
        const std::string element = part.empty() ? "" : part.substr(1, part.size() - 2);
        Told& own = told[element];
        const Lines lines = page.in(section, part);
        for (const Line& line : lines) {
            if (line.macro == "Bl") {
                break;
            }
            for (const std::string& child : element_names(line)) {
                own.children.emplace(child, "");
            }
        }
        for (const Item& item : items_of(lines)) {
            for (const Line& head : item.heads) {
                for (const std::string& name : marked(head, "Va")) {
                    own.attributes.emplace(name, item.text());
                }
                const std::vector<std::string> elements = element_names(head);
                for (const std::string& name : elements) {
                    own.children.insert_or_assign(name, item.text());
                }
                add_inner(item, elements, told);
            }
        }
    }
    return told;
}

Elements known_in(const std::set<std::string>& roots) {
    Elements all;
    for (const std::string& root : roots) {
        all.merge(elements_of(root));
    }
    return all;
}

std::set<std::string> names_of(const auto& map) {
    std::set<std::string> names;
    for (const auto& [name, what] : map) {
        names.insert(name);
    }
    return names;
}

bool is_told_as(const Told& told, const ContractElement& known) {
    return names_of(told.attributes) == names_of(known.attributes) &&
           names_of(told.children) == names_of(known.children);
}

/// An element that an earlier section told in the same way need not be told again.
bool is_told_before(const std::string& name, const ContractElement& known,
                    const ToldElements& before) {
    return before.contains(name) && is_told_as(before.at(name), known);
}

void expect_marked_optional(const std::map<std::string, std::string>& told,
                            const std::map<std::string, bool>& certain, const std::string& where) {
    for (const auto& [name, text] : told) {
        if (!text.empty() && certain.contains(name)) {
            EXPECT_EQ(text.starts_with("Optional"), !certain.at(name)) << where << " " << name;
        }
    }
}

TEST(ContractPage, HasASectionForEveryDocument) {
    std::set<std::string> told;
    for (const auto& [section, roots] : kSections) {
        told.insert(roots.begin(), roots.end());
    }
    told.erase("markup");
    EXPECT_EQ(told, documents());
}

TEST(ContractPage, TellsOfEveryElementAndAttributeOfAPageAndOfNoOther) {
    const ManPage page("budkavle-page.7");
    ToldElements before;
    for (const auto& [section, roots] : kSections) {
        if (section == kBodies) {
            continue;
        }
        ToldElements told = told_in(page, section);
        told.erase("");
        const Elements known = known_in(roots);
        for (const auto& [name, element] : known) {
            SCOPED_TRACE(section + " <" + name + ">");
            if (is_told_before(name, element, before)) {
                continue;
            }
            EXPECT_EQ(names_of(told[name].attributes), names_of(element.attributes));
            EXPECT_EQ(names_of(told[name].children), names_of(element.children));
        }
        for (const auto& [name, element] : told) {
            EXPECT_TRUE(known.contains(name)) << section << " has no <" << name << ">";
        }
        before.insert(told.begin(), told.end());
    }
}

TEST(ContractPage, SaysWhatMayBeAbsentAndWhichValuesThereAre) {
    const ManPage page("budkavle-page.7");
    for (const auto& [section, roots] : kSections) {
        const ToldElements told = told_in(page, section);
        for (const auto& [name, element] : known_in(roots)) {
            if (section == kBodies || !told.contains(name)) {
                continue;
            }
            const Told& one = told.at(name);
            const std::string where = section + " <" + name + ">";
            std::map<std::string, bool> attributes = element.attributes;
            attributes["kind"] = true;  // in each of the choices that page.rng has
            expect_marked_optional(one.attributes, attributes, where);
            expect_marked_optional(one.children, element.children, where);
            for (const auto& [attribute, values] : element.values) {
                for (const std::string& value : values) {
                    const std::string& text = one.attributes.at(attribute);
                    EXPECT_TRUE(text.empty() || text.find(value) != std::string::npos)
                        << where << " " << attribute << "=\"" << value << "\"";
                }
            }
        }
    }
}

TEST(ContractPage, TellsOfEveryElementAndAttributeOfABodyAndOfNoOther) {
    ToldElements told = told_in(ManPage("budkavle-page.7"), kBodies);
    const std::set<std::string> shared = names_of(told[""].attributes);
    EXPECT_THAT(shared, ::testing::Not(IsEmpty()));
    told.erase("");
    told.erase("body");  // that all of them stand in
    const Elements known = elements_of("markup");
    EXPECT_EQ(names_of(told), names_of(known));
    for (const auto& [name, element] : known) {
        std::set<std::string> attributes = names_of(told[name].attributes);
        attributes.insert(shared.begin(), shared.end());
        EXPECT_EQ(attributes, names_of(element.attributes)) << "<" << name << ">";
    }
}

TEST(ContractPage, ShowsExamplesThatTheContractAllows) {
    std::set<std::string> shown;
    for (const std::string& text : ManPage("budkavle-page.7").literals()) {
        const std::string root = text.substr(1, text.find_first_of(" >") - 1);
        if (documents().contains(root)) {
            shown.insert(root);
            EXPECT_EQ(test::find_contract_fault(text), "") << text;
        }
    }
    EXPECT_EQ(shown, (std::set<std::string>{"page", "feed", "sitemap", "colours"}));
}

}  // namespace
}  // namespace budkavle::manual
