// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The steps of set-up behind the schema: the first site and its administrator. Layer cli. Thread
// promise: one thread.
#pragma once

#include "cli/setup/database_steps.hpp"

namespace budkavle::cli {

/// What is not there yet, and with which values it is to be made.
struct FirstContent {
    bool needs_site = false;
    SiteOptions site;
    bool needs_user = false;
    std::string login;
    std::string user_name;
};

/// Looks what is missing, takes the options' values, asks for the rest on the terminal, and checks
/// them: to be called before anything is changed. Throws Refusal with the options that lack.
[[nodiscard]] FirstContent plan_first_content(const SetupOptions& options,
                                              store::ServerSetup& server, Program& program);

/// Throws Refusal, StoreError.
void make_first_content(SetupWork& work, const FirstContent& content);

}  // namespace budkavle::cli
