# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# A private MariaDB server: a data folder of its own, a unix socket, no TCP port, no file of the system's
# databases read or touched. Sourced, not run; needs messages.sh and processes.sh.

# check_database_programs: MariaDB is here, or a message that says how to get it.
check_database_programs() {
  local name
  for name in mariadbd mariadb mariadb-install-db; do
    command -v "$name" >/dev/null ||
      fail "MariaDB's $name is not here." "Install it: apt-get install mariadb-server-core mariadb-client-core"
  done
}

# create_database_files FOLDER LOG: an empty server; its root account is open to the calling user only.
create_database_files() {
  local folder=$1 log=$2
  [[ -e $folder/mysql/db.frm || -e $folder/mysql/global_priv.frm ]] && return 0
  rm -rf "$folder.new"
  mkdir -p "$folder.new" "$folder.tmp"
  # A server that starts clears away the temporary tables in its folder, also those of others: it gets its own.
  TMPDIR=$folder.tmp mariadb-install-db --no-defaults --datadir="$folder.new" --user="$(id -un)" --skip-test-db --skip-name-resolve \
    --auth-root-authentication-method=socket --auth-root-socket-user="$(id -un)" >"$log" 2>&1 </dev/null 9>&- ||
    fail_with_log "The database files could not be made." "$log"
  # Whole or not at all: a start that was cut off leaves only the .new folder.
  mv "$folder.new" "$folder"
}

# start_database FOLDER SOCKET PID_FILE LOG
start_database() {
  local folder=$1 socket=$2 pid_file=$3 log=$4
  mkdir -p "$folder.tmp"
  start_process "$pid_file" "$log" "$(command -v mariadbd)" --no-defaults --datadir="$folder" --tmpdir="$folder.tmp" \
    --socket="$socket" --pid-file="$pid_file.server" --user="$(id -un)" --skip-networking --skip-name-resolve \
    --skip-log-bin --character-set-server=utf8mb4 --innodb-buffer-pool-size=64M --performance-schema=OFF \
    --innodb-log-file-size=32M
  wait_until 60 "$pid_file" mariadb --no-defaults --socket="$socket" -u "$(id -un)" -e 'SELECT 1' ||
    fail_with_log "The database did not start." "$log"
}

# make_password_file FILE: 32 random hexadecimal digits, readable by us only; kept when it is there.
make_password_file() {
  [[ -s $1 ]] || (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$1" && printf '\n' >>"$1")
}

# create_database_accounts SOCKET SECRETS_FOLDER: the database and its three accounts, as often as one likes.
create_database_accounts() {
  local socket=$1 secrets=$2 role
  for role in owner reader editor; do make_password_file "$secrets/$role.password"; done
  mariadb --no-defaults --socket="$socket" -u "$(id -un)" <<SQL
CREATE DATABASE IF NOT EXISTS budkavle CHARACTER SET utf8mb4;
$(for role in owner reader editor; do
    printf "CREATE USER IF NOT EXISTS budkavle_%s@localhost;\n" "$role"
    printf "ALTER USER budkavle_%s@localhost IDENTIFIED BY '%s';\n" "$role" "$(<"$secrets/$role.password")"
  done)
GRANT ALL PRIVILEGES ON budkavle.* TO budkavle_owner@localhost WITH GRANT OPTION;
SQL
}
