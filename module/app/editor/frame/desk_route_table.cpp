// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "app/editor/frame/desk_files.hpp"
#include "app/editor/frame/desk_route.hpp"
#include "app/editor/frame/handlers.hpp"

namespace budkavle::app {

namespace {

using enum DeskMethod;
using enum Right;

// The first row that fits answers. Whose posts a writer may change is asked by the handlers that
// load the post (own_post.hpp): the table knows rights on a site, not on a row.
constexpr std::array kRoutes{
    DeskRoute{read, anyone, "/admin/asset/{hash}/{file}", show_desk_file},
    DeskRoute{read, anyone, "/admin/in/", show_sign_in},
    DeskRoute{change, anyone, "/admin/in/", sign_in},
    DeskRoute{change, signed_in, "/admin/ut/", sign_out},
    DeskRoute{read, anyone, "/admin/sprak/", choose_language},
    DeskRoute{read, anyone, "/admin/link/{file}", show_link},
    DeskRoute{change, anyone, "/admin/link/{file}", use_link},
    DeskRoute{read, signed_in, "/admin/", show_desk_home},
    DeskRoute{read, signed_in, "/admin/konto/", show_account},
    DeskRoute{change, signed_in, "/admin/konto/losenord/", change_password},
    DeskRoute{read, signed_in, "/admin/konto/tvasteg/", show_second_factor},
    DeskRoute{change, signed_in, "/admin/konto/tvasteg/", enable_second_factor},
    DeskRoute{change, signed_in, "/admin/konto/tvasteg/av/", disable_second_factor},
    DeskRoute{change, signed_in, "/admin/konto/tvasteg/koder/", renew_recovery_codes},
    DeskRoute{change, signed_in, "/admin/konto/inloggningar/", end_other_sessions},
    DeskRoute{change, signed_in, "/admin/konto/inloggningar/{id}/", end_own_session},
    DeskRoute{change, signed_in, "/admin/konto/program/", add_program},
    DeskRoute{change, signed_in, "/admin/konto/program/{id}/", revoke_program},
    DeskRoute{read, write, "/admin/webb/{slug}/", show_post_list},
    DeskRoute{change, write, "/admin/webb/{slug}/nytt/", begin_post},
    DeskRoute{change, Right::publish, "/admin/webb/{slug}/flera/", change_posts},
    DeskRoute{read, manage_site, "/admin/webb/{slug}/logg/", show_site_audit},
    DeskRoute{read, manage_all, "/admin/logg/", show_audit},
    DeskRoute{read, manage_all, "/admin/konton/", show_accounts},
    DeskRoute{change, manage_all, "/admin/konton/", add_account},
    DeskRoute{read, manage_all, "/admin/konton/{id}/", show_one_account},
    DeskRoute{change, manage_all, "/admin/konton/{id}/", set_roles},
    DeskRoute{change, manage_all, "/admin/konton/{id}/stang/", disable_account},
    DeskRoute{change, manage_all, "/admin/konton/{id}/oppna/", enable_account},
    DeskRoute{change, manage_all, "/admin/konton/{id}/lank/", make_link},
    DeskRoute{change, manage_all, "/admin/konton/{id}/andra-faktor/", drop_second_factor},
    DeskRoute{read, manage_site, "/admin/webb/{slug}/roller/", show_site_roles},
    DeskRoute{change, manage_site, "/admin/webb/{slug}/roller/", set_site_roles},
    DeskRoute{read, Right::publish, "/admin/webb/{slug}/amnen/", show_subjects},
    DeskRoute{change, Right::publish, "/admin/webb/{slug}/amnen/", add_subject},
    DeskRoute{read, Right::publish, "/admin/webb/{slug}/amnen/{id}/", show_subject},
    DeskRoute{change, Right::publish, "/admin/webb/{slug}/amnen/{id}/", change_subject},
    DeskRoute{read, manage_site, "/admin/webb/{slug}/omdirigeringar/", show_redirects},
    DeskRoute{change, manage_site, "/admin/webb/{slug}/omdirigeringar/", change_redirects},
    DeskRoute{read, write, "/admin/webb/{slug}/inlagg/{id}/", show_edit},
    DeskRoute{change, write, "/admin/webb/{slug}/inlagg/{id}/", save_edit},
    DeskRoute{change, write, "/admin/webb/{slug}/inlagg/{id}/autospara/", autosave},
    DeskRoute{change, write, "/admin/webb/{slug}/inlagg/{id}/las/", keep_lock},
    DeskRoute{read, write, "/admin/webb/{slug}/inlagg/{id}/granska/", show_preview},
    DeskRoute{read, write, "/admin/webb/{slug}/inlagg/{id}/granska/sida/", show_preview_page},
    DeskRoute{change, write, "/admin/webb/{slug}/inlagg/{id}/granska/lank/", make_preview_link},
    DeskRoute{change, write, "/admin/webb/{slug}/inlagg/{id}/granska/lank/bort/",
              revoke_preview_link},
    DeskRoute{read, anyone, "/admin/visa/{file}/", show_shared_preview},
    DeskRoute{read, publish, "/admin/webb/{slug}/inlagg/{id}/publicera/", show_publish},
    DeskRoute{change, publish, "/admin/webb/{slug}/inlagg/{id}/publicera/", app::publish},
    DeskRoute{read, publish, "/admin/webb/{slug}/inlagg/{id}/dra-tillbaka/", show_withdraw},
    DeskRoute{change, publish, "/admin/webb/{slug}/inlagg/{id}/dra-tillbaka/", withdraw},
    DeskRoute{change, publish, "/admin/webb/{slug}/inlagg/{id}/aterstall/", restore},
    DeskRoute{read, write, "/admin/webb/{slug}/inlagg/{id}/historik/", show_history},
    DeskRoute{read, write, "/admin/webb/{slug}/inlagg/{id}/historik/jamfor/", show_comparison},
    DeskRoute{read, write, "/admin/webb/{slug}/inlagg/{id}/historik/{file}/", show_version},
    DeskRoute{change, publish, "/admin/webb/{slug}/inlagg/{id}/historik/{file}/", restore_version},
    DeskRoute{change, write, "/admin/webb/{slug}/inlagg/{id}/papperskorg/", trash_post},
    DeskRoute{change, write, "/admin/webb/{slug}/inlagg/{id}/ur-papperskorgen/", untrash_post},
    DeskRoute{read, write, "/admin/webb/{slug}/papperskorg/", show_trash},
    DeskRoute{read, manage_site, "/admin/webb/{slug}/installningar/", show_site_settings},
    DeskRoute{change, manage_site, "/admin/webb/{slug}/installningar/", change_site_settings},
    DeskRoute{read, manage_site, "/admin/webb/{slug}/installningar/prov/", show_colour_preview},
    DeskRoute{read, manage_site, "/admin/webb/{slug}/installningar/prov/site.css",
              show_colour_stylesheet},
    DeskRoute{read, publish, "/admin/webb/{slug}/kris/", show_banner},
    DeskRoute{change, publish, "/admin/webb/{slug}/kris/", set_banner},
    DeskRoute{read, write, "/admin/webb/{slug}/media/", show_media_library},
    DeskRoute{change, write, "/admin/webb/{slug}/media/", upload_media},
    DeskRoute{read, write, "/admin/webb/{slug}/media/library.json", list_media},
    DeskRoute{read, write, "/admin/webb/{slug}/media/bild/{file}", show_desk_picture},
    DeskRoute{change, write, "/admin/webb/{slug}/media/beskriv/{id}/", describe_picture},
    DeskRoute{read, write, "/admin/webb/{slug}/media/{hash}/", show_medium},
    DeskRoute{change, write, "/admin/webb/{slug}/media/{hash}/", describe_medium},
    DeskRoute{change, publish, "/admin/webb/{slug}/media/{hash}/papperskorg/", trash_medium},
    DeskRoute{change, publish, "/admin/webb/{slug}/media/{hash}/aterstall/", restore_medium},
    DeskRoute{read, write, "/admin/webb/{slug}/media/{hash}/{file}", show_desk_media},
};

}  // namespace

std::span<const DeskRoute> desk_routes() noexcept {
    return kRoutes;
}

}  // namespace budkavle::app
