// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "cli/commands.hpp"

namespace budkavle::cli {
namespace {

constexpr std::array kCommands{
    Command{"migrate", "Bring the database to the schema of this program", set_up_migrate},
    Command{"doctor", "Check the installation and tell how to mend what is wrong", set_up_doctor},
    Command{"site add", "Create a site", set_up_site_add},
    Command{"site set", "Change settings of a site", set_up_site_set},
    Command{"site list", "List the sites", set_up_site_list},
    Command{"user add", "Create an account for the admin pages", set_up_user_add},
    Command{"user list", "List the accounts", set_up_user_list},
    Command{"user role", "Set what an account may do on a site", set_up_user_role},
    Command{"user passwd", "Set a new password", set_up_user_passwd},
    Command{"user link", "Print a one-time link for choosing a password", set_up_user_link},
    Command{"user app-password", "Print a password for a program that publishes over AtomPub",
            set_up_user_app_password},
    Command{"user disable", "Lock an account; what it wrote stays", set_up_user_disable},
    Command{"user enable", "Unlock an account", set_up_user_enable},
    Command{"post add", "Store posts from files or standard input", set_up_post_add},
    Command{"post list", "List posts, newest first", set_up_post_list},
    Command{"post show", "Show one post with its stored body", set_up_post_show},
    Command{"post check", "Tell what is wrong with a text before it is published",
            set_up_post_check},
    Command{"post change", "Change a post; its old address redirects", set_up_post_change},
    Command{"post publish", "Publish a post, now or at a time", set_up_post_publish},
    Command{"post withdraw", "Take a post away from readers, with a reason", set_up_post_withdraw},
    Command{"post restore", "Publish a withdrawn post again, or take a post out of the trash",
            set_up_post_restore},
    Command{"post trash", "Put a draft or a withdrawn post in the trash", set_up_post_trash},
    Command{"post history", "List the versions of a post, newest first", set_up_post_history},
    Command{"post compare", "Show what changed between two versions", set_up_post_compare},
    Command{"post revert", "Save the text of an old version as a new one", set_up_post_revert},
    Command{"series add", "Create a series that posts can be parts of", set_up_series_add},
    Command{"series list", "List the series of a site and their next parts", set_up_series_list},
    Command{"media add", "Take in pictures and documents", set_up_media_add},
    Command{"media list", "List pictures and documents and how a body names them",
            set_up_media_list},
    Command{"media show", "Show one and where it is used", set_up_media_show},
    Command{"media set", "Describe a picture or document anew", set_up_media_set},
    Command{"media trash", "Put aside what no post uses, or get it back", set_up_media_trash},
    Command{"cache status", "Tell what copies the web server has, and whether they are complete",
            set_up_cache_status},
    Command{"cache rebuild", "Make every copy anew", set_up_cache_rebuild},
    Command{"cache clear", "Remove every copy; no reader process may run", set_up_cache_clear},
    Command{"backup", "Write everything in the database to one file", set_up_backup},
    Command{"restore", "Put a backup into an empty database", set_up_restore},
    Command{"stats", "Tell what the running processes have done, and how fast", set_up_stats},
    Command{"render", "Print a page as readers get it", set_up_render},
};

constexpr std::array kGroups{
    CommandGroup{"site", "Sites: the blogs and news columns"},
    CommandGroup{"user", "Accounts for the admin pages"},
    CommandGroup{"post", "Posts and pages"},
    CommandGroup{"series", "Series: posts that belong together in an order"},
    CommandGroup{"media", "Pictures and documents"},
    CommandGroup{"cache", "Copies of pages on disk, for the web server"},
};

}  // namespace

std::span<const Command> command_table() noexcept {
    return kCommands;
}
std::span<const CommandGroup> command_groups() noexcept {
    return kGroups;
}

}  // namespace budkavle::cli
