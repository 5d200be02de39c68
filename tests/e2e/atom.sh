#!/usr/bin/env bash
# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# A program publishes a post with a picture over AtomPub, with curl alone, through every web server that is shipped; and so does
# the script of budkavle-api(7), as it stands there.
set -uo pipefail
result=0
told() { # told SENTENCE COMMAND…
  local sentence=$1
  shift
  if "$@" >/dev/null; then printf 'ok %s\n' "$sentence"; else printf 'not ok %s\n' "$sentence"; result=1; fi
}
of_stack() { jq -r ".$1" "${E2E_FOLDER:?start this through tests/e2e/run}/stack.json"; }
budkavle() { "$(of_stack command)" --config "$(of_stack settings)" "$@"; }

site=$(budkavle site list --json | jq -r '.[0].slug')
login=program-$RANDOM
password_file=$(mktemp)
answer=$(mktemp)
head=$(mktemp)
trap 'rm -f "$password_file" "$answer" "$head"' EXIT
{ budkavle user add "$login" --name Programmet --link && budkavle user role "$login" editor --site "$site"; } >"$answer" 2>&1 || { cat "$answer"; printf 'not ok an account for the program is made\n'; exit 1; }
password=$(budkavle user app-password "$login" "Provet")

# call PATH CURL-OPTION…: the status; the body in $answer, the head in $head.
call() {
  local path=$1
  shift
  curl -sS --max-time 60 -o "$answer" -D "$head" -w '%{http_code}' -u "$login:$password" -H "Host: localhost:$(of_stack nginx)" "$@" "http://127.0.0.1:$port$path"
}
field() { sed -n "s/^$1: *//Ip" "$head" | tr -d '\r'; }
entry() {
  printf '<entry xmlns="http://www.w3.org/2005/Atom"><title>Norrsken %s</title><category term="Natur"/><content type="xhtml">' "$2"
  printf '<div xmlns="http://www.w3.org/1999/xhtml"><p>I natt syntes det.</p><p><img src="%s" alt=""/></p></div></content></entry>' "$1"
}
try() {
  local name=$1 port=$2 src path tag
  told "$name: without a password the door is closed" test "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/api/atom/")" = 401
  told "$name: the service document names the site" test "$(call /api/atom/)" = 200
  told "$name: and its collections" grep -q "/api/atom/$site/inlagg/" "$answer"
  told "$name: a picture is taken in" test "$(call "/api/atom/$site/media/" --data-binary @packaging/readme/post.png -H 'Content-Type: image/png' \
    -H 'Slug: norrsken.png' -H 'Content-Description: Norrsken över sjön')" = 201
  src=$(sed -n 's/.* src="\([^"]*\)".*/\1/p' "$answer")
  told "$name: a post is published" test "$(entry "$src" ett | call "/api/atom/$site/inlagg/" --data-binary @- \
    -H 'Content-Type: application/atom+xml;type=entry' -H 'Slug: norrsken')" = 201
  path=$(field Location | sed 's|^.*/api/|/api/|')
  tag=$(field ETag)
  told "$name: with the picture's words" grep -q 'Norrsken över sjön' "$answer"
  told "$name: readers have it" curl -sf -o /dev/null --retry 5 --retry-all-errors --retry-delay 1 -H "Host: localhost:$(of_stack nginx)" \
    "http://127.0.0.1:$port$(sed -n 's|.*rel="alternate" href="http://[^/]*\([^"]*\)".*|\1|p' "$answer")"
  told "$name: a change without its version is refused" test "$(entry "$src" tva | call "$path" -X PUT --data-binary @- -H 'Content-Type: application/atom+xml')" = 428
  told "$name: a change is saved" test "$(entry "$src" tva | call "$path" -X PUT --data-binary @- -H 'Content-Type: application/atom+xml' -H "If-Match: $tag")" = 200
  tag=$(field ETag)
  told "$name: it is withdrawn" test "$(call "$path?reason=Prov" -X DELETE -H "If-Match: $tag")" = 204
  told "$name: and then gone" test "$(call "$path")" = 410
}
try nginx "$(of_stack nginx)"
try "Apache with mod_proxy_fcgi" "$(of_stack apache)"
try "Apache with mod_fcgid" "$(of_stack fcgid)"
try "Apache with plain CGI" "$(of_stack cgi)"
try lighttpd "$(of_stack lighttpd)"

# manual_script: that of budkavle-api(7), with the address, the password and the site of here and nothing else changed.
manual_script() {
  sed -n '/^\.\\" The script begins/,/^\.\\" The script ends/p' packaging/man/budkavle-api.7 | grep -v '^\.' |
    sed -e "s/\\\\(aq/'/g" -e 's/\\-/-/g' -e 's/\\(ha/^/g' -e 's/\\e/\\/g' \
      -e "s|^api=.*|api=http://localhost:$(of_stack nginx)/api/atom|" -e "s|^user=.*|user=$login:$password|" -e "s|^site=.*|site=$site|"
}
script_folder=$(mktemp -d)
trap 'rm -rf "$password_file" "$answer" "$head" "$script_folder"' EXIT
manual_script >"$script_folder/publish"
cp packaging/readme/post.png "$script_folder/norrsken.png"
publish() { (cd "$script_folder" && bash ./publish) >"$answer"; }
show_published() {
  local href
  href=$(sed -n 's|.*rel="alternate" href="\([^"]*\)".*|\1|p' "$answer")
  curl -sSf --retry 5 --retry-all-errors --retry-delay 1 "$href" | grep '<p>I natt syntes det väl.</p>'
}
told "the script of the manual publishes a post with a picture" publish
told "which readers have" show_published
path=$(sed -n 's|.*rel="edit" href="http://[^/]*\([^"]*\)".*|\1|p' "$answer")
port=$(of_stack nginx)
told "it is withdrawn again" test "$(call "$path?reason=Prov" -X DELETE -H 'If-Match: *')" = 204
exit "$result"
