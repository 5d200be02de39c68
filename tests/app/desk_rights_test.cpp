// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Who may do what at the desk: every address is asked in every role. Who may stands here a second
// time, on purpose: an address that is new, or a right that is changed, must be said in both
// places.
#include <array>
#include <map>
#include <optional>
#include <string>

#include "account/password_hash.hpp"
#include "app/editor/frame/desk_route.hpp"
#include "desk_fixture.hpp"
#include "store/draft_store.hpp"

namespace budkavle::app {
namespace {

/// What a person is to the site; the least of each right.
enum class Standing { nobody, stranger, writer, editor, administrator, of_everything };

constexpr std::array kStandings{Standing::nobody, Standing::stranger,      Standing::writer,
                                Standing::editor, Standing::administrator, Standing::of_everything};

const char* name_of(Standing standing) {
    constexpr std::array kNames{"nobody", "stranger",      "writer",
                                "editor", "administrator", "administrator of everything"};
    return kNames.at(static_cast<std::size_t>(standing));
}

/// By method and pattern, who may at least.
const std::map<std::string, Standing>& least_standings() {
    using enum Standing;
    static const std::map<std::string, Standing> kLeast{
        {"GET /admin/asset/{hash}/{file}", nobody},
        {"GET /admin/in/", nobody},
        {"POST /admin/in/", nobody},
        {"GET /admin/sprak/", nobody},
        {"GET /admin/link/{file}", nobody},
        {"POST /admin/link/{file}", nobody},
        {"GET /admin/visa/{file}/", nobody},
        {"POST /admin/ut/", stranger},
        {"GET /admin/", stranger},
        {"GET /admin/konto/", stranger},
        {"POST /admin/konto/losenord/", stranger},
        {"GET /admin/konto/tvasteg/", stranger},
        {"POST /admin/konto/tvasteg/", stranger},
        {"POST /admin/konto/tvasteg/av/", stranger},
        {"POST /admin/konto/tvasteg/koder/", stranger},
        {"POST /admin/konto/inloggningar/", stranger},
        {"POST /admin/konto/inloggningar/{id}/", stranger},
        {"POST /admin/konto/program/", stranger},
        {"POST /admin/konto/program/{id}/", stranger},
        {"GET /admin/webb/{slug}/", writer},
        {"POST /admin/webb/{slug}/nytt/", writer},
        {"GET /admin/webb/{slug}/papperskorg/", writer},
        {"GET /admin/webb/{slug}/media/{hash}/{file}", writer},
        {"GET /admin/webb/{slug}/media/", writer},
        {"POST /admin/webb/{slug}/media/", writer},
        {"GET /admin/webb/{slug}/media/library.json", writer},
        {"GET /admin/webb/{slug}/media/bild/{file}", writer},
        {"POST /admin/webb/{slug}/media/beskriv/{id}/", writer},
        {"GET /admin/webb/{slug}/media/{hash}/", writer},
        {"POST /admin/webb/{slug}/media/{hash}/", writer},
        {"POST /admin/webb/{slug}/media/{hash}/papperskorg/", editor},
        {"POST /admin/webb/{slug}/media/{hash}/aterstall/", editor},
        {"GET /admin/webb/{slug}/inlagg/{id}/", writer},
        {"POST /admin/webb/{slug}/inlagg/{id}/", writer},
        {"POST /admin/webb/{slug}/inlagg/{id}/autospara/", writer},
        {"POST /admin/webb/{slug}/inlagg/{id}/las/", writer},
        {"GET /admin/webb/{slug}/inlagg/{id}/granska/", writer},
        {"GET /admin/webb/{slug}/inlagg/{id}/granska/sida/", writer},
        {"POST /admin/webb/{slug}/inlagg/{id}/granska/lank/", writer},
        {"POST /admin/webb/{slug}/inlagg/{id}/granska/lank/bort/", writer},
        {"GET /admin/webb/{slug}/inlagg/{id}/historik/", writer},
        {"GET /admin/webb/{slug}/inlagg/{id}/historik/jamfor/", writer},
        {"GET /admin/webb/{slug}/inlagg/{id}/historik/{file}/", writer},
        {"POST /admin/webb/{slug}/inlagg/{id}/papperskorg/", writer},
        {"POST /admin/webb/{slug}/inlagg/{id}/ur-papperskorgen/", writer},
        {"POST /admin/webb/{slug}/inlagg/{id}/historik/{file}/", editor},
        {"GET /admin/webb/{slug}/inlagg/{id}/publicera/", editor},
        {"POST /admin/webb/{slug}/inlagg/{id}/publicera/", editor},
        {"GET /admin/webb/{slug}/inlagg/{id}/dra-tillbaka/", editor},
        {"POST /admin/webb/{slug}/inlagg/{id}/dra-tillbaka/", editor},
        {"POST /admin/webb/{slug}/inlagg/{id}/aterstall/", editor},
        {"POST /admin/webb/{slug}/flera/", editor},
        {"GET /admin/webb/{slug}/amnen/", editor},
        {"POST /admin/webb/{slug}/amnen/", editor},
        {"GET /admin/webb/{slug}/amnen/{id}/", editor},
        {"POST /admin/webb/{slug}/amnen/{id}/", editor},
        {"GET /admin/webb/{slug}/kris/", editor},
        {"POST /admin/webb/{slug}/kris/", editor},
        {"GET /admin/webb/{slug}/installningar/", administrator},
        {"POST /admin/webb/{slug}/installningar/", administrator},
        {"GET /admin/webb/{slug}/installningar/prov/", administrator},
        {"GET /admin/webb/{slug}/installningar/prov/site.css", administrator},
        {"GET /admin/webb/{slug}/roller/", administrator},
        {"POST /admin/webb/{slug}/roller/", administrator},
        {"GET /admin/webb/{slug}/omdirigeringar/", administrator},
        {"POST /admin/webb/{slug}/omdirigeringar/", administrator},
        {"GET /admin/webb/{slug}/logg/", administrator},
        {"GET /admin/logg/", of_everything},
        {"GET /admin/konton/", of_everything},
        {"POST /admin/konton/", of_everything},
        {"GET /admin/konton/{id}/", of_everything},
        {"POST /admin/konton/{id}/", of_everything},
        {"POST /admin/konton/{id}/stang/", of_everything},
        {"POST /admin/konton/{id}/oppna/", of_everything},
        {"POST /admin/konton/{id}/lank/", of_everything},
        {"POST /admin/konton/{id}/andra-faktor/", of_everything},
    };
    return kLeast;
}

std::string key_of(const DeskRoute& route) {
    return (route.method == DeskMethod::read ? "GET " : "POST ") + std::string(route.pattern);
}

/// Which of the rights' refusals it is; none if it is some other answer.
std::optional<std::string> refusal_of(const http::Response& response) {
    const std::string body = body_of(response);
    if (response.status == http::Status::see_other &&
        header(response, "Location").starts_with("/admin/in/?till=")) {
        return "sign in";
    }
    if (response.status == http::Status::unauthorized) {
        return "sign in";
    }
    if (response.status == http::Status::not_found) {
        return "not found";
    }
    return response.status == http::Status::forbidden ? std::optional<std::string>("forbidden")
                                                      : std::nullopt;
}

class DeskRights : public DeskFixture {
protected:
    void SetUp() override {
        DeskFixture::SetUp();
        post_ = add(make_post("nyhet", utc(2026, 11, 1)));
        model::Site other = site_;
        other.slug += "-annan";
        other.path_prefix = "/" + other.slug;
        other.base_url = "https://www.norrsele.example" + other.path_prefix;
        other_ = editor_->add_site(other, "test");
        other_slug_ = other.slug;
    }

    /// An account of that standing, signed in; of the other site the stranger is administrator.
    void become(Standing standing) {
        cookie_.clear();
        if (standing == Standing::nobody) {
            return;
        }
        model::Account account;
        account.login = login_ + "-" + std::to_string(static_cast<int>(standing));
        account.display_name = name_of(standing);
        account.created = now_;
        account.is_administrator = standing == Standing::of_everything;
        switch (standing) {
            case Standing::writer:
                account.roles = {{site_.id, model::Role::writer}};
                break;
            case Standing::editor:
                account.roles = {{site_.id, model::Role::editor}};
                break;
            case Standing::administrator:
                account.roles = {{site_.id, model::Role::administrator}};
                break;
            case Standing::stranger:
                account.roles = {{other_, model::Role::administrator}};
                break;
            case Standing::nobody:
            case Standing::of_everything:
                break;
        }
        if (!accounts_->find(account.login)) {
            static const Secret kHash = *account::PasswordHasher().hash(Secret(kPassword));
            (void)accounts_->add(account, kHash, "test");
        }
        (void)sign_in(account.login, kPassword);
        ASSERT_TRUE(is_in()) << account.login;
        if (standing == Standing::writer) {
            store::DraftStore(*editor_pool_)
                .set_owner(post_, accounts_->find(account.login)->account.id.value);
        }
    }

    /// The pattern with what stands in this test's database.
    [[nodiscard]] std::string address_of(std::string pattern) const {
        const bool is_post = pattern.find("/inlagg/{id}") != std::string::npos;
        const auto put = [&pattern](const std::string& what, const std::string& value) {
            const std::size_t at = pattern.find(what);
            if (at != std::string::npos) {
                pattern.replace(at, what.size(), value);
            }
        };
        put("{slug}", site_.slug);
        put("{id}", is_post ? std::to_string(post_.value) : "999999");
        put("{hash}", std::string(64, 'a'));
        put("{file}", "1");
        return pattern;
    }

    [[nodiscard]] http::Response ask_for(const DeskRoute& route, const Fields& fields) const {
        const std::string address = address_of(std::string(route.pattern));
        return route.method == DeskMethod::read ? read(address) : send(address, fields);
    }

    model::PostId post_{};
    model::SiteId other_{};
    std::string other_slug_;
};

TEST_F(DeskRights, AreSaidOfEveryAddress) {
    std::map<std::string, Standing> left = least_standings();
    for (const DeskRoute& route : desk_routes()) {
        EXPECT_EQ(left.erase(key_of(route)), 1U) << "who may? " << key_of(route);
    }
    for (const auto& [key, standing] : left) {
        ADD_FAILURE() << "no such address: " << key;
    }
}

TEST_F(DeskRights, KeepEveryAddressFromThoseBelowThem) {
    for (const Standing standing : kStandings) {
        become(standing);
        for (const DeskRoute& route : desk_routes()) {
            const auto least = least_standings().find(key_of(route));
            if (least == least_standings().end() || standing >= least->second) {
                continue;
            }
            // The token is right: nothing but the right may keep them out.
            const std::string token = standing == Standing::nobody ? "" : csrf();
            const auto refusal = refusal_of(ask_for(route, {{"csrf", token}}));
            const bool is_of_site = route.pattern.starts_with(kDeskSites);
            const std::string expected = standing == Standing::nobody ? "sign in"
                                         : standing == Standing::stranger && is_of_site
                                             ? "not found"
                                             : "forbidden";
            EXPECT_EQ(refusal.value_or("let in"), expected)
                << key_of(route) << " as " << name_of(standing);
        }
    }
    EXPECT_EQ(editor_->find_post(site_.id, post_)->status, store::PostStatus::published);
}

TEST_F(DeskRights, OpenEveryPageToThoseWhoHaveThem) {
    for (const Standing standing : kStandings) {
        become(standing);
        for (const DeskRoute& route : desk_routes()) {
            const auto least = least_standings().find(key_of(route));
            const bool is_read = route.method == DeskMethod::read;
            if (!is_read || least == least_standings().end() || standing < least->second) {
                continue;
            }
            // That no such account, subject or file is there comes after the right.
            const auto refusal = refusal_of(ask_for(route, {}));
            EXPECT_NE(refusal.value_or(""), "sign in")
                << key_of(route) << " as " << name_of(standing);
            EXPECT_NE(refusal.value_or(""), "forbidden")
                << key_of(route) << " as " << name_of(standing);
        }
    }
}

TEST_F(DeskRights, ChangeNothingWithoutTheTokenOfTheSession) {
    become(Standing::of_everything);
    for (const DeskRoute& route : desk_routes()) {
        const auto least = least_standings().find(key_of(route));
        if (route.method == DeskMethod::read || least == least_standings().end() ||
            least->second == Standing::nobody) {
            continue;
        }
        for (const Fields& fields : {Fields{}, Fields{{"csrf", "x"}}}) {
            EXPECT_EQ(ask_for(route, fields).status, http::Status::forbidden) << key_of(route);
        }
    }
    EXPECT_TRUE(is_in());
}

TEST_F(DeskRights, KeepTheTextsOfOthersFromAWriter) {
    const model::PostId theirs = add(make_post("andras", utc(2026, 11, 2)));
    become(Standing::writer);
    const std::string token = csrf();
    for (const DeskRoute& route : desk_routes()) {
        const std::string pattern(route.pattern);
        const auto least = least_standings().find(key_of(route));
        if (pattern.find("/inlagg/{id}") == std::string::npos || least == least_standings().end() ||
            least->second != Standing::writer) {
            continue;
        }
        post_ = theirs;
        EXPECT_EQ(refusal_of(ask_for(route, {{"csrf", token}})).value_or("let in"), "not found")
            << key_of(route);
    }
}

}  // namespace
}  // namespace budkavle::app
