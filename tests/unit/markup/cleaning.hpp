// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Cleaning as the tests of markup do it: each result goes before the judge and is cleaned a second
// time.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "markup/clean_body.hpp"
#include "unit/markup/sample_media.hpp"
#include "unit/markup/stored_form_judge.hpp"

namespace budkavle::tests {

inline markup::CleanBody cleaned(std::string_view html) {
    markup::CleanBody clean = markup::clean_body(html, sample_media());
    EXPECT_EQ(StoredFormJudge::fault_of(clean.body), "") << html << "\n=> " << clean.body;
    EXPECT_EQ(markup::clean_body(clean.body, sample_media()).body, clean.body) << html;
    if (clean.lead) {
        EXPECT_EQ(StoredFormJudge::fault_of(*clean.lead), "") << html;
    }
    return clean;
}

inline std::string body_of(std::string_view html) {
    return cleaned(html).body;
}

}  // namespace budkavle::tests
