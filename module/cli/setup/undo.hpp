// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Takes back what set-up made, by its record and by nothing else. Layer cli. Thread promise: one
// thread.
#pragma once

#include "cli/setup/database_steps.hpp"

namespace budkavle::cli {

/// Asks for confirmation unless the options have it. Throws Refusal: also without a record, and
/// before a database that holds content, unless the options allow it. Can be repeated after an
/// interruption.
void undo_setup(SetupWork& work);

}  // namespace budkavle::cli
