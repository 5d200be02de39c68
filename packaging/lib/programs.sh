# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# Our own programs: their settings file and their start. Sourced, not run; needs messages.sh and processes.sh.

# The longest path of a unix socket: 108 bytes of sun_path less the end mark (unix(7)).
export socket_path_limit=107

# make_socket_folder FOLDER: where the web server, which may be another user, reaches our sockets.
make_socket_folder() {
  if ((EUID == 0)); then
    # What is made in there gets the folder's group: the web server's. Nobody else comes in.
    install -d -m 2750 -g www-data "$1"
  else
    install -d -m 0700 "$1"
  fi
}

# write_settings FILE SOURCE BUILD STATE DATABASE_SOCKET SOCKET_FOLDER COPIES_FOLDER
write_settings() {
  local file=$1 source=$2 build=$3 state=$4 database=$5 sockets=$6 copies=$7
  cat >"$file.new" <<TOML
# Written by packaging/quickstart at each start. Every setting is explained in conf/budkavle.conf.
[database]
socket = "$database"
name = "budkavle"

[database.reader]
user = "budkavle_reader"
password_file = "$state/secrets/reader.password"

[database.editor]
user = "budkavle_editor"
password_file = "$state/secrets/editor.password"

[database.owner]
user = "budkavle_owner"
password_file = "$state/secrets/owner.password"

[reader]
listen = "$sockets/reader.sock"
status_listen = "$sockets/reader-status.sock"

[editor]
listen = "$sockets/editor.sock"
status_listen = "$sockets/editor-status.sock"

[copies]
folder = "$copies"

[stylesheets]
folder = "$source/xslt"
themes = "$source/conf/themes"

[desk]
folder = "$build/share/desk"

[media]
helper = "$build/bin/budkavle-media"
TOML
  mv "$file.new" "$file"
}

# start_role PROGRAM SETTINGS ROLE PID_FILE LOG SOCKET
start_role() {
  local program=$1 settings=$2 role=$3 pid_file=$4 log=$5 socket=$6
  start_process "$pid_file" "$log" "$program" --config "$settings" --role "$role"
  wait_until 30 "$pid_file" test -S "$socket" || fail_with_log "The $role program did not start." "$log"
}
