// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/sign_in_steps.hpp"

#include "store/query_text.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {

void SignInSteps::begin(model::AccountId account, std::string_view ticket_digest, UtcTime now,
                        UtcTime expires) const {
    (void)write(pool_, [&](Connection& connection) {
        connection.execute(query::kDeleteOldSignInSteps, {now});
        return connection.execute(query::kInsertSignInStep,
                                  {Bytes{ticket_digest}, account.value, now, expires});
    });
}

std::optional<model::AccountId> SignInSteps::find(std::string_view ticket_digest,
                                                  UtcTime now) const {
    return read(pool_, [&](Connection& connection) -> std::optional<model::AccountId> {
        RowReader rows = connection.query(query::kSignInStep, {Bytes{ticket_digest}, now});
        const IntegerColumn account = rows.integer_column("account_id");
        if (!rows.next()) {
            return std::nullopt;
        }
        return model::AccountId{rows.integer(account)};
    });
}

void SignInSteps::end(std::string_view ticket_digest) const {
    (void)write(pool_, [&](Connection& connection) {
        return connection.execute(query::kDeleteSignInStep, {Bytes{ticket_digest}});
    });
}

}  // namespace budkavle::store
