# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# nginx, Apache and lighttpd on a port of localhost with the configuration files of conf/, in which paths and ports are
# replaced and nothing else. Sourced, not run; needs messages.sh and processes.sh.

# The user that a web server started by root answers as.
web_user=www-data

# listen_addresses PORT: localhost in the versions of IP that this machine has, one a line.
listen_addresses() {
  printf '127.0.0.1:%s\n' "$1"
  # An interface list without "lo" has no ::1 to listen on.
  if grep -q ' lo$' /proc/net/if_inet6 2>/dev/null; then printf '[::1]:%s\n' "$1"; fi
}

# make_copies_folder FOLDER: where the copies are written by us and read by the web server, whoever that is.
make_copies_folder() { install -d -m 0755 "$1"; }

# shipped_nginx_site CONF_FOLDER SOCKET_FOLDER COPIES_FOLDER PORT: conf/nginx/budkavle.conf for here.
shipped_nginx_site() {
  local v6='d'
  if (($(listen_addresses "$4" | wc -l) > 1)); then v6="s|\[::\]:80;|[::1]:$4;|"; fi
  sed -e "s|listen 80;|listen 127.0.0.1:$4;|" -e "/listen \[::\]:80;/$v6" \
    -e "s|/usr/share/budkavle/nginx/|$1/nginx/|" -e "s|/run/budkavle/|$2/|" -e "s|/var/cache/budkavle;|$3;|" \
    "$1/nginx/budkavle.conf"
}

# opened_nginx_site PORT FOLDER: reads what shipped_nginx_site wrote, and takes away the # before what the file offers: HTTPS on
# PORT as well, a proxy in front, and a sign-in by nginx itself. FOLDER has tls.pem, tls.key and users.
opened_nginx_site() {
  sed -e "s|#listen 443 ssl http2;|listen 127.0.0.1:$1 ssl http2;|" -e '/#listen \[::\]:443/d' \
    -e "s|#ssl_certificate .*|ssl_certificate $2/tls.pem;|" -e "s|#ssl_certificate_key .*|ssl_certificate_key $2/tls.key;|" \
    -e 's|#\(ssl_protocols\)|\1|' -e 's|#set_real_ip_from .*|set_real_ip_from 127.0.0.1;|' -e 's|#\(real_ip_header\)|\1|' \
    -e 's|#\(""  .budkavle_proxy_https;\)|\1|' -e 's|#\(on  "max-age\)|\1|' -e 's|#\(auth_basic "\)|\1|' \
    -e "s|#auth_basic_user_file .*|auth_basic_user_file $2/users;|" -e 's|#\(fastcgi_param REMOTE_USER\)|\1|'
}

# start_nginx CONF_FOLDER SOCKET_FOLDER COPIES_FOLDER PORT FOLDER PID_FILE LOG [TLS_PORT]: with a TLS_PORT what the file offers
# behind a # as well.
start_nginx() {
  local conf=$1 sockets=$2 copies=$3 port=$4 folder=$5 pid_file=$6 log=$7 tls_port=${8:-} name user=''
  mkdir -p "$folder"
  ((EUID == 0)) && user="user $web_user;"
  shipped_nginx_site "$conf" "$sockets" "$copies" "$port" >"$folder/site.conf"
  if [[ -n $tls_port ]]; then
    opened_nginx_site "$tls_port" "$folder" <"$folder/site.conf" >"$folder/opened.conf"
    mv "$folder/opened.conf" "$folder/site.conf"
  fi
  {
    printf '%s\nworker_processes auto;\npid %s;\nerror_log %s warn;\n' "$user" "$folder/nginx.pid" "$log"
    printf 'events { worker_connections 2048; }\nhttp {\n  access_log off;\n'
    for name in client_body fastcgi proxy scgi uwsgi; do printf '  %s_temp_path %s;\n' "$name" "$folder/$name"; done
    printf '  include %s;\n}\n' "$folder/site.conf"
  } >"$folder/nginx.conf"
  start_process "$pid_file" "$log" "$(command -v nginx)" -e "$log" -p "$folder" -c "$folder/nginx.conf" \
    -g 'daemon off;'
}

# shipped_apache_site FILE SOCKET_FOLDER COPIES PORT PROGRAM SETTINGS: one of conf/apache/*.conf for here. COPIES is a file
# that shipped_apache_copies wrote.
shipped_apache_site() {
  local addresses
  addresses=$(listen_addresses "$4" | paste -sd' ')
  sed -e "s|<VirtualHost \*:80>|<VirtualHost $addresses>|" -e "s|/run/budkavle/|$2/|g" \
    -e "s|/usr/share/budkavle/apache/budkavle-copies.conf|$3|" \
    -e "s|/usr/lib/budkavle/budkavle-fcgi|$5|g" -e "s|/etc/budkavle/budkavle.conf|$6|g" "$1"
}

# opened_apache_site FOLDER [TLS]: reads what shipped_apache_site wrote of budkavle.conf, and takes away the # before what the
# file offers: a proxy in front, a sign-in by Apache itself and, with TLS, HTTPS. FOLDER has tls.pem, tls.key and users.
opened_apache_site() {
  sed -e "s|#SSLCertificateFile .*|#SSLCertificateFile $1/tls.pem|" -e "s|#SSLCertificateKeyFile .*|#SSLCertificateKeyFile $1/tls.key|" \
    -e "s|/etc/apache2/budkavle-users|$1/users|" -e 's|192\.0\.2\.10$|127.0.0.1|' \
    -e 's/#\(RemoteIP\|SetEnvIf\|<LocationMatch "^\/admin\|    Auth\|    Require valid\|Header always\|<\/LocationMatch\)/\1/' |
    if [[ -n ${2:-} ]]; then sed -e 's/#SSL/SSL/'; else cat; fi
}

# shipped_apache_copies CONF_FOLDER COPIES_FOLDER: conf/apache/budkavle-copies.conf for here.
shipped_apache_copies() { sed -e "s|/var/cache/budkavle$|$2|" "$1/apache/budkavle-copies.conf"; }

# start_apache FOLDER PID_FILE LOG PORTS MODULES SITE_FILE…: the site files come from shipped_apache_site.
start_apache() {
  local folder=$1 pid_file=$2 log=$3 ports=$4 modules=$5 port name address site
  shift 5
  mkdir -p "$folder/empty" "$folder/run"
  # mod_fcgid makes its sockets as the user that answers.
  ((EUID == 0)) && chown "$web_user" "$folder/run"
  {
    printf 'ServerRoot "%s"\nPidFile "%s/apache.pid"\nErrorLog "%s"\nLogLevel warn\n' "$folder" "$folder" "$log"
    printf 'ServerName localhost\nServerTokens Prod\nTraceEnable Off\nTimeout 30\nDocumentRoot "%s/empty"\n' "$folder"
    printf 'DefaultRuntimeDir "%s"\nMutex file:%s default\n' "$folder" "$folder"
    ((EUID == 0)) && printf 'User %s\nGroup %s\n' "$web_user" "$web_user"
    for name in mpm_event authz_core unixd deflate filter env alias headers unique_id rewrite $modules; do
      # Some of them are built in on other systems; unixd must come before User.
      printf '<IfModule !%s_module>\n  LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n</IfModule>\n' \
        "$name" "$name" "$name"
    done
    for port in $ports; do
      while read -r address; do printf 'Listen %s\n' "$address"; done < <(listen_addresses "$port")
    done
    printf '<IfModule fcgid_module>\n  FcgidIPCDir "%s/run"\n  FcgidProcessTableFile "%s/fcgid-table"\n</IfModule>\n' "$folder" "$folder"
    printf '<IfModule cgid_module>\n  ScriptSock "%s/cgid.sock"\n</IfModule>\n' "$folder"
    printf '<Directory "/">\n  Require all denied\n  AllowOverride None\n</Directory>\n'
    for site in "$@"; do printf 'Include "%s"\n' "$site"; done
  } >"$folder/apache.conf"
  start_process "$pid_file" "$log" "$(command -v apache2)" -d "$folder" -f "$folder/apache.conf" -DFOREGROUND
}

# shipped_lighttpd_site CONF_FOLDER SOCKET_FOLDER COPIES_FOLDER: conf/lighttpd/budkavle.conf for here.
shipped_lighttpd_site() { sed -e "s|/run/budkavle/|$2/|" -e "s|/var/cache/budkavle/|$3/|" "$1/lighttpd/budkavle.conf"; }

# start_lighttpd CONF_FOLDER SOCKET_FOLDER COPIES_FOLDER PORT FOLDER PID_FILE LOG
start_lighttpd() {
  local conf=$1 sockets=$2 copies=$3 port=$4 folder=$5 pid_file=$6 log=$7 user='' address first=yes
  mkdir -p "$folder/empty" "$folder/uploads"
  if ((EUID == 0)); then
    user=$(printf 'server.username = "%s"\nserver.groupname = "%s"' "$web_user" "$web_user")
    chown "$web_user" "$folder/uploads"
  fi
  shipped_lighttpd_site "$conf" "$sockets" "$copies" >"$folder/site.conf"
  {
    # What Debian's own file says, as far as it concerns us.
    printf 'server.modules = ( "mod_access", "mod_redirect" )\nserver.document-root = "%s/empty"\n' "$folder"
    printf 'mimetype.assign = ( ".html" => "text/html" )\n'
    # Without server.errorlog its messages go to stderr: a log that it opens would have to be its user's.
    printf 'server.upload-dirs = ( "%s/uploads" )\n%s\n' "$folder" "$user"
    printf 'server.http-parseopts = ( "header-strict" => "enable", "host-strict" => "enable", "host-normalize" => "enable",\n'
    printf '  "url-normalize-unreserved" => "enable", "url-normalize-required" => "enable", "url-ctrls-reject" => "enable",\n'
    printf '  "url-path-2f-decode" => "enable", "url-path-dotseg-remove" => "enable" )\n'
    while read -r address; do
      if [[ -n $first ]]; then
        printf 'server.bind = "%s"\nserver.port = %s\n' "${address%:*}" "$port"
        first=
      else
        printf '%sSERVER["socket"] == "%s" { }\n' '$' "$address"
      fi
    done < <(listen_addresses "$port")
    printf 'include "%s"\n' "$folder/site.conf"
  } >"$folder/lighttpd.conf"
  start_process "$pid_file" "$log" "$(command -v lighttpd)" -D -f "$folder/lighttpd.conf"
}
