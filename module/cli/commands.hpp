// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The commands by name, for command_table.cpp alone. Each stands in a file of its own.
// Layer cli. Thread promise: pure functions.
#pragma once

#include "cli/command.hpp"

namespace budkavle::cli {

Run set_up_backup(Arguments& arguments);
Run set_up_cache_clear(Arguments& arguments);
Run set_up_cache_rebuild(Arguments& arguments);
Run set_up_cache_status(Arguments& arguments);
Run set_up_doctor(Arguments& arguments);
Run set_up_series_add(Arguments& arguments);
Run set_up_series_list(Arguments& arguments);
Run set_up_media_add(Arguments& arguments);
Run set_up_media_list(Arguments& arguments);
Run set_up_media_show(Arguments& arguments);
Run set_up_media_set(Arguments& arguments);
Run set_up_media_trash(Arguments& arguments);
Run set_up_migrate(Arguments& arguments);
Run set_up_post_add(Arguments& arguments);
Run set_up_post_change(Arguments& arguments);
Run set_up_post_check(Arguments& arguments);
Run set_up_post_compare(Arguments& arguments);
Run set_up_post_history(Arguments& arguments);
Run set_up_post_list(Arguments& arguments);
Run set_up_post_publish(Arguments& arguments);
Run set_up_post_restore(Arguments& arguments);
Run set_up_post_revert(Arguments& arguments);
Run set_up_post_show(Arguments& arguments);
Run set_up_post_trash(Arguments& arguments);
Run set_up_post_withdraw(Arguments& arguments);
Run set_up_render(Arguments& arguments);
Run set_up_restore(Arguments& arguments);
Run set_up_site_add(Arguments& arguments);
Run set_up_site_list(Arguments& arguments);
Run set_up_site_set(Arguments& arguments);
Run set_up_stats(Arguments& arguments);
Run set_up_user_add(Arguments& arguments);
Run set_up_user_app_password(Arguments& arguments);
Run set_up_user_disable(Arguments& arguments);
Run set_up_user_enable(Arguments& arguments);
Run set_up_user_link(Arguments& arguments);
Run set_up_user_list(Arguments& arguments);
Run set_up_user_passwd(Arguments& arguments);
Run set_up_user_role(Arguments& arguments);

}  // namespace budkavle::cli
