# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places, options and figures are set elsewhere
# The table of all budgets: what was measured, what it may be, and whether it holds. Sourced, not run; needs measure.sh.

budgets=0
budgets_held=0

row() { printf '| %s | %s | %s | %s |\n' "$@"; }
digits() { LC_ALL=C printf "%.$2f" "$1"; }

# holds NUMBER OPERATOR BUDGET: sets verdict to "holds" or "MISSED", and counts it.
holds() {
  ((++budgets))
  if is_true "$1 $2 $3"; then
    ((++budgets_held))
    verdict=holds
  else
    verdict=MISSED
  fi
}

# ratio_row TEXT ROW OTHER [OPERATOR BUDGET [DIGITS]]: without a budget it is told, not judged.
ratio_row() {
  local value budget='' verdict=''
  value=$(ratio "$2" "$3")
  if [[ -n ${4:-} ]]; then
    holds "$value" "$4" "$5"
    budget="$(sed 's/>=/≥/; s/<=/≤/' <<<"$4") $5 ×"
  fi
  row "$1" "$(digits "$value" "${6:-3}") ×" "$budget" "$verdict"
}

print_page_budgets() {
  local kind
  for kind in front post; do
    ratio_row "$kind page from a copy, shipped nginx configuration, as browsers ask (Brotli): requests/s against nginx with the same bytes as a file" \
      copies_br-$kind static_br-$kind '>=' 0.95
    ratio_row "… for a client that takes no compression" copies-$kind static-$kind
  done
  for kind in front post; do
    ratio_row "$kind page over FastCGI, cache warm, no copies: requests/s against a bare FastCGI program with the same bytes" \
      warm-$kind bare-$kind '>=' 0.85
  done
  ratio_row "front page from a copy, shipped Apache configuration: requests/s against Apache with the same bytes as a file" \
    apache-front apache_static-front
  ratio_row "front page inside the process, nothing kept: time against its bare queries and transform" front-page front-least '<=' 1.5 2
}

# print_seen_budgets: the slowest of both ways and all rounds.
print_seen_budgets() {
  local step copied warm value
  for step in publish change withdraw; do
    copied=$(slowest "seen-copies-$step") warm=$(slowest "seen-warm-$step")
    value=$(calculate "$copied > $warm ? $copied : $warm")
    holds "$value" '<=' 1
    row "$step → seen, slowest of $seen_rounds: through nginx's copies; over FastCGI" \
      "$(digits "$copied" 2) s; $(digits "$warm" 2) s" "≤ 1 s" "$verdict"
  done
}

# worst_large_page: the kind of page that costs the most against the small site.
worst_large_page() {
  local kind
  for kind in "${large_kinds[@]}"; do printf '%s %s\n' "$(ratio "large-$kind-page" "small-$kind-page")" "$kind"; done | sort -g | tail -n 1
}

print_large_budgets() {
  local value kind
  if [[ -z $large_posts ]]; then
    row "1000000 posts against $large_small_posts: any page's time, nothing kept; memory" "" "≤ 1.2 ×; ≤ 1.2 ×" "with --large 1000000"
    return
  fi
  read -r value kind < <(worst_large_page)
  holds "$value" '<=' 1.2
  row "$large_posts posts against $large_small_posts: a page's time, nothing kept, of the worst of ${#large_kinds[@]} kinds ($kind)" \
    "$(digits "$value" 2) ×" "≤ 1.2 ×" "$verdict"
  value=$(calculate "${large_memory[large]} / ${large_memory[small]}")
  holds "$value" '<=' 1.2
  row "the same: reader's memory after $large_requests requests (${large_memory[large]} MiB and ${large_memory[small]} MiB)" \
    "$(digits "$value" 2) ×" "≤ 1.2 ×" "$verdict"
}

print_size_budgets() {
  local value coding
  holds "$many_memory" '<=' 64
  row "reader's memory, $many_pages pages read through once while their copies were made" "$many_memory MiB" "≤ 64 MiB" "$verdict"
  row "… at its highest, while a page and its copy were compressed" "$many_peak MiB" "" ""
  for coding in gzip br; do
    value=$(calculate "${bytes[front-$coding]} + ${bytes[css-$coding]}")
    holds "$value" '<=' 30000
    row "front page and its CSS on the wire ($coding)" "$(digits "${value}e-3" 1) kB" "≤ 30 kB" "$verdict"
  done
  for coding in gzip br; do
    value=$(calculate "${bytes[crisis-$coding]} + ${bytes[css-$coding]}")
    holds "$value" '<=' 15000
    row "front page with the banner of a crisis, and its CSS ($coding)" "$(digits "${value}e-3" 1) kB" "≤ 15 kB" "$verdict"
  done
}

print_start_budgets() {
  local value
  value=$(figure start-first-answer)
  holds "$value" '<=' 100
  row "start to first answer, socket held" "$(digits "$value" 0) ms" "≤ 100 ms" "$verdict"
  value=$(figure start-plain-cgi)
  holds "$value" '<=' 50
  row "plain CGI, the whole run" "$(digits "$value" 0) ms" "≤ 50 ms" "$verdict"
}

# print_wordpress_budgets: nothing kept against nothing kept is the budget, of WordPress as its installer leaves it; a faster theme,
# and kept against kept, are told beside it.
print_wordpress_budgets() {
  local name
  local -A budget=([wordpress-default]=40)
  if [[ -z $with_wordpress ]]; then
    row "front page, nothing kept: requests/s against WordPress 6.1 with its opcode cache" "" "≥ 40 ×" "with --wordpress"
    return
  fi
  for name in wordpress-default wordpress-classic; do
    ratio_row "front page, nothing kept (our uncached): requests/s against WordPress without page cache, $(wordpress_name $name)" \
      uncached-front $name "${budget[$name]:+>=}" "${budget[$name]:-}" 1
    ratio_row "… processor time of a request, WordPress's against ours" $name-cpu uncached-front-cpu '' '' 1
    ratio_row "front page, kept (our copies): requests/s against the same WordPress behind nginx's page cache" copies-front $name-cached '' '' 2
  done
}

print_away_budgets() {
  local name
  for name in nginx apache; do
    local count=away_$name
    holds "${!count}" '>=' "$away_addresses"
    row "MariaDB stopped, Budkavle killed, $name: pages, feeds, pictures and style sheets that answer 200" \
      "${!count} of $away_addresses" "all" "$verdict"
  done
}

print_ratios() {
  printf '| what | measured | budget | verdict |\n|---|---|---|---|\n'
  print_page_budgets
  print_wordpress_budgets
  print_seen_budgets
  print_away_budgets
  print_start_budgets
  print_size_budgets
  print_large_budgets
  row "import of 100,000 posts" "" "≤ 120 s, ≤ 128 MiB" "no import yet"
  printf '\n%s of %s budgets hold.\n' "$budgets_held" "$budgets"
}
