// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The sites of this process as the keeper of copies sees them. Layer app. Thread promise: any
// number of threads.
#pragma once

#include <string>
#include <vector>

#include "app/copies/copy_source.hpp"
#include "app/public_pages.hpp"
#include "app/services.hpp"

namespace budkavle::app {

class SiteCopies final : public CopySource {
public:
    SiteCopies(const Services& services, const PublicPages& pages)
        : services_(services), pages_(pages) {}

    [[nodiscard]] std::optional<Page> fetch(const CopyPlace& place) const override {
        return pages_.fetch(place);
    }
    [[nodiscard]] std::vector<CopyPlace> roots() const override;
    [[nodiscard]] CopyPlace place_of(const std::string& copy_host,
                                     const std::string& path) const override;
    [[nodiscard]] std::vector<UnavailablePage> unavailable_pages() const override;
    [[nodiscard]] std::string fingerprint() const override;

private:
    [[nodiscard]] std::string unavailable_page(const SiteFramePtr& frame) const;

    const Services& services_;
    const PublicPages& pages_;
};

}  // namespace budkavle::app
