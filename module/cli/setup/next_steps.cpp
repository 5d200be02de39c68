// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/next_steps.hpp"

#include <filesystem>

namespace budkavle::cli {
namespace {

namespace fs = std::filesystem;

bool is_seen(const std::string& path) {
    std::error_code ignored;  // what cannot be looked at is not for us to name
    return fs::exists(path, ignored);
}

/// Where packages of the RHEL family bring the web server's file, and the right to our sockets.
/// `package` is the one that does.
std::string packaged_site(const std::string& root, const std::string& file, const char* package) {
    if (is_seen(root + file)) {
        return file + " is in place: ";
    }
    return is_seen(root + "/usr/bin/dnf")
               ? std::string("install ") + package + ", which brings " + file + ", then "
               : std::string();
}

void add_nginx(const std::string& root, std::vector<std::string>& lines) {
    if (!is_seen(root + "/usr/sbin/nginx")) {
        return;
    }
    const std::string packaged =
        packaged_site(root, "/etc/nginx/conf.d/budkavle.conf", "budkavle-nginx");
    if (!packaged.empty()) {
        lines.push_back("nginx: " + packaged + "nginx -t && systemctl reload nginx");
    } else if (is_seen(root + "/etc/nginx/sites-enabled")) {
        lines.emplace_back(
            "nginx: cp /usr/share/doc/budkavle/examples/nginx/budkavle.conf "
            "/etc/nginx/sites-available/ && ln -s ../sites-available/budkavle.conf "
            "/etc/nginx/sites-enabled/ && nginx -t && systemctl reload nginx");
    } else {
        lines.emplace_back(
            "nginx: cp /usr/share/doc/budkavle/examples/nginx/budkavle.conf /etc/nginx/conf.d/ && "
            "nginx -t && systemctl reload nginx");
    }
    lines.emplace_back(
        "       In a site that exists already, take over what stands in its \"server\" block.");
}

void add_apache(const std::string& root, std::vector<std::string>& lines) {
    if (is_seen(root + "/usr/sbin/apache2")) {
        lines.emplace_back(
            "Apache: a2enmod proxy_fcgi rewrite headers unique_id deflate && a2enconf budkavle && "
            "systemctl reload apache2");
    } else if (is_seen(root + "/usr/sbin/httpd")) {
        const std::string packaged =
            packaged_site(root, "/etc/httpd/conf.d/budkavle.conf", "budkavle-httpd");
        lines.push_back("Apache: " +
                        (packaged.empty()
                             ? std::string("cp /usr/share/doc/budkavle/examples/apache/"
                                           "budkavle.conf /etc/httpd/conf.d/ && ")
                             : packaged) +
                        "apachectl configtest && systemctl reload httpd");
    }
}

}  // namespace

std::vector<std::string> next_steps(const std::string& root, bool has_new_passwords) {
    std::vector<std::string> lines;
    if (is_seen(root + "/run/systemd/system")) {
        lines.emplace_back("systemctl enable --now budkavle-reader.socket budkavle-editor.socket");
        if (has_new_passwords) {
            lines.emplace_back(
                "systemctl try-restart budkavle-reader.service budkavle-editor.service   (the "
                "passwords are new)");
        }
    } else {
        lines.emplace_back(
            "Start budkavle-fcgi --role reader and budkavle-fcgi --role editor; there is no "
            "systemd here.");
    }
    const std::size_t before = lines.size();
    add_nginx(root, lines);
    add_apache(root, lines);
    if (lines.size() == before) {
        lines.emplace_back(
            "Install a web server, nginx or Apache: there is none here. budkavle.conf for each "
            "comes with Budkavle.");
    }
    lines.emplace_back("budkavle doctor   (checks all of it)");
    return lines;
}

}  // namespace budkavle::cli
