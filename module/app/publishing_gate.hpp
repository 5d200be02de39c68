// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The gate before readers see a post, for each way that a post becomes public: what is wrong with
// it by the rules of its site, and the reason for publishing it nevertheless. Layer app. Thread
// promise: as the stores.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/services.hpp"
#include "gate/finding.hpp"
#include "gate/rules.hpp"
#include "model/site.hpp"
#include "store/editor_store.hpp"

namespace budkavle::app {

/// Whose rules, asked when, and where the post's links and pictures are looked up.
struct GateContext {
    const Services& reader;
    const store::EditorStore& store;
    const model::Site& site;
    UtcTime now;
};

/// The rules of a site; what its text has that no rule knows is left out.
[[nodiscard]] gate::GateRules rules_of(const model::Site& site);

/// What is wrong with the post as it would be published. Links within the site are asked of the
/// readers' own pages. Throws what the stores throw.
[[nodiscard]] std::vector<gate::Finding> check_before_publishing(const GateContext& context,
                                                                 const store::EditablePost& post);

/// True if nothing of `findings` blocks, or if `reason` says something, within kReasonLimitBytes.
[[nodiscard]] bool is_let_through(const std::vector<gate::Finding>& findings,
                                  std::string_view reason) noexcept;

/// Logs why `post` is published against the rules, if it is; with the digits of a personnummer as
/// stars. To be called before anything is published: nothing ever is without an entry.
void note_passage(const GateContext& context, model::PostId post,
                  const std::vector<gate::Finding>& findings, std::string_view reason,
                  const std::string& login);

}  // namespace budkavle::app
