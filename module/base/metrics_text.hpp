// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The metrics of this process as text: Prometheus's exposition format 0.0.4. Layer base. Thread
// promise: any thread.
//
//   response.body = metrics::exposition_text("reader");
#pragma once

#include <string>
#include <string_view>

namespace budkavle::metrics {

/// The media type of what exposition_text gives.
inline constexpr std::string_view kExpositionType = "text/plain; version=0.0.4; charset=utf-8";

/// Every metric with its help and type; gauges that were never set are left out. Each sample has
/// the label role="…", so that the processes of a machine can be told apart when they are gathered.
/// `role` is a plain word. budkavle_changes_age_seconds, the age of the newest knowledge of
/// changes, and budkavle_build_info are made here.
[[nodiscard]] std::string exposition_text(std::string_view role);

}  // namespace budkavle::metrics
