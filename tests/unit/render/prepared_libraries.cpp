// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// libxml2 and libxslt made ready once, as main does, before any test.
#include "render/libraries.hpp"

#include <gtest/gtest.h>

namespace budkavle::test {
namespace {

class PreparedLibraries final : public testing::Environment {
public:
    void SetUp() override { render::prepare_libraries(); }
};

// GoogleTest owns and deletes it.
[[maybe_unused]] const testing::Environment* const kPrepared =
    testing::AddGlobalTestEnvironment(new PreparedLibraries);

}  // namespace
}  // namespace budkavle::test
