// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/rights.hpp"

namespace budkavle::app {

bool may(const model::Identity& identity, Right right, model::SiteId site) {
    switch (right) {
        case Right::anyone:
        case Right::signed_in:
            return true;
        case Right::write:
            return identity.may_act_as(model::Role::writer, site);
        case Right::publish:
            return identity.may_act_as(model::Role::editor, site);
        case Right::manage_site:
            return identity.may_act_as(model::Role::administrator, site);
        case Right::manage_all:
            return identity.is_administrator;
    }
    return false;  // no other value exists
}

}  // namespace budkavle::app
