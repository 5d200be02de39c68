// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The desk's handlers, by the file that they stand in. Layer app (editor). Thread promise: pure
// functions of the exchange.
#pragma once

#include "app/editor/frame/desk_exchange.hpp"
#include "http/response.hpp"

namespace budkavle::app {

// sign_in.cpp
http::Response show_sign_in(const DeskExchange& exchange);
http::Response sign_in(const DeskExchange& exchange);
http::Response sign_out(const DeskExchange& exchange);
http::Response choose_language(const DeskExchange& exchange);

// sign_in_link.cpp
http::Response show_link(const DeskExchange& exchange);
http::Response use_link(const DeskExchange& exchange);

// account.cpp
http::Response show_account(const DeskExchange& exchange);
http::Response change_password(const DeskExchange& exchange);
http::Response end_own_session(const DeskExchange& exchange);
http::Response end_other_sessions(const DeskExchange& exchange);
http::Response add_program(const DeskExchange& exchange);
http::Response revoke_program(const DeskExchange& exchange);

// second_factor.cpp
http::Response show_second_factor(const DeskExchange& exchange);
http::Response enable_second_factor(const DeskExchange& exchange);
http::Response disable_second_factor(const DeskExchange& exchange);
http::Response renew_recovery_codes(const DeskExchange& exchange);

// home.cpp
http::Response show_desk_home(const DeskExchange& exchange);

// post_list.cpp
http::Response show_post_list(const DeskExchange& exchange);
http::Response begin_post(const DeskExchange& exchange);

// bulk.cpp
http::Response change_posts(const DeskExchange& exchange);

// audit_page.cpp
http::Response show_site_audit(const DeskExchange& exchange);
http::Response show_audit(const DeskExchange& exchange);

// account_steps.cpp
http::Response show_accounts(const DeskExchange& exchange);
http::Response add_account(const DeskExchange& exchange);
http::Response show_one_account(const DeskExchange& exchange);
http::Response set_roles(const DeskExchange& exchange);
http::Response disable_account(const DeskExchange& exchange);
http::Response enable_account(const DeskExchange& exchange);
http::Response make_link(const DeskExchange& exchange);
http::Response drop_second_factor(const DeskExchange& exchange);

// site_roles.cpp
http::Response show_site_roles(const DeskExchange& exchange);
http::Response set_site_roles(const DeskExchange& exchange);

// subjects.cpp
http::Response show_subjects(const DeskExchange& exchange);
http::Response add_subject(const DeskExchange& exchange);
http::Response show_subject(const DeskExchange& exchange);
http::Response change_subject(const DeskExchange& exchange);

// redirects.cpp
http::Response show_redirects(const DeskExchange& exchange);
http::Response change_redirects(const DeskExchange& exchange);

// edit.cpp
http::Response show_edit(const DeskExchange& exchange);
http::Response save_edit(const DeskExchange& exchange);

// autosave.cpp
http::Response autosave(const DeskExchange& exchange);
http::Response keep_lock(const DeskExchange& exchange);

// publish.cpp
http::Response show_publish(const DeskExchange& exchange);
http::Response publish(const DeskExchange& exchange);
http::Response show_withdraw(const DeskExchange& exchange);
http::Response withdraw(const DeskExchange& exchange);
http::Response restore(const DeskExchange& exchange);

// site_settings.cpp
http::Response show_site_settings(const DeskExchange& exchange);
http::Response change_site_settings(const DeskExchange& exchange);

// colour_preview.cpp
http::Response show_colour_preview(const DeskExchange& exchange);
http::Response show_colour_stylesheet(const DeskExchange& exchange);

// banner.cpp
http::Response show_banner(const DeskExchange& exchange);
http::Response set_banner(const DeskExchange& exchange);

// preview_links.cpp
http::Response show_preview(const DeskExchange& exchange);
http::Response make_preview_link(const DeskExchange& exchange);
http::Response revoke_preview_link(const DeskExchange& exchange);
http::Response show_shared_preview(const DeskExchange& exchange);

// preview.cpp
http::Response show_preview_page(const DeskExchange& exchange);
http::Response show_desk_media(const DeskExchange& exchange);

// history.cpp
http::Response show_history(const DeskExchange& exchange);
http::Response show_version(const DeskExchange& exchange);
http::Response restore_version(const DeskExchange& exchange);

// version_comparison.cpp
http::Response show_comparison(const DeskExchange& exchange);

// trash.cpp
http::Response show_trash(const DeskExchange& exchange);
http::Response trash_post(const DeskExchange& exchange);
http::Response untrash_post(const DeskExchange& exchange);

// media_library_page.cpp
http::Response show_media_library(const DeskExchange& exchange);
http::Response list_media(const DeskExchange& exchange);

// media_upload.cpp
http::Response upload_media(const DeskExchange& exchange);

// media_page.cpp
http::Response show_medium(const DeskExchange& exchange);
http::Response describe_medium(const DeskExchange& exchange);
http::Response trash_medium(const DeskExchange& exchange);
http::Response restore_medium(const DeskExchange& exchange);

// media_description.cpp
http::Response describe_picture(const DeskExchange& exchange);

// media_picture.cpp
http::Response show_desk_picture(const DeskExchange& exchange);

}  // namespace budkavle::app
