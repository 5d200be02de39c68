# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # the places and options are set in run
# The site that is measured: as many posts as one asks for, of the demonstration blogs' texts over and over, so that
# its words compress as real ones do. Sourced, not run; needs packaging/lib/messages.sh.

# Bytes of Markdown that a post has at least: a piece of news in a municipality's blog.
post_bytes=1800

# write_posts FOLDER COUNT: Markdown files, the oldest first; the newest is of 28 December 2025.
write_posts() {
  local texts
  mkdir -p "$1"
  # Without pictures, links into their own site, and marks of which a post can have only one.
  mapfile -t texts < <(grep -LE 'media:|site:|<!--' "$source_folder"/packaging/demo/*/posts/[0-8]*.md)
  ((${#texts[@]} >= 20)) || fail "packaging/demo holds only ${#texts[@]} posts whose texts can be used."
  awk -v folder="$1" -v count="$2" -v least="$post_bytes" '
    FNR == 1 { ++text_count; in_body = 0 }
    in_body { bodies[text_count] = bodies[text_count] $0 "\n" }
    /^$/ { in_body = 1 }
    /^Title: ./ && !in_body { titles[++title_count] = substr($0, 8) }
    END {
      topic_count = split("Skola och lärande|Vård och omsorg|Vägar och snö|Kultur och fritid|Näringsliv|Demokrati",
                          topics, "|")
      for (number = 1; number <= count; ++number) {
        age = count - number
        file = sprintf("%s/%06d.md", folder, number)
        # Months of 28 days: every date exists.
        printf("Title: %s (%d)\nSlug: inlagg-%d\nPublished: %04d-%02d-%02d 10:30\nCategory: %s\n" \
               "Author: Kim Lind\nStatus: published\n", titles[number % title_count + 1], number, number, 2025 - int(age / 336),
               12 - int(age % 336 / 28), 28 - age % 28, topics[number % topic_count + 1]) > file
        for (written = 0; written < least; written += length(body)) {
          body = bodies[next_text++ % text_count + 1]
          printf("\n%s", body) > file
        }
        close(file)
      }
    }' "${texts[@]}"
}

# Twice as many as there are connections, so that hardly ever two requests are for the same page.
front_sites=16
# Of which the front page shows the first ones.
front_site_posts=30

# make_front_sites: sites whose front pages are as the site's own, with the same newest posts.
make_front_sites() {
  local number files
  mapfile -t files < <(printf '%s\n' "$state"/posts/*.md | tail -n "$front_site_posts")
  for ((number = 1; number <= front_sites; ++number)); do
    if ! { "$build/bin/budkavle" --config "$settings" site add "bench-$number" --name 'Kommunchefens blogg' \
      --organisation 'Norrsele kommun' --any-host --language sv --tagline 'Vardagen i ledningen för en kommun norr om polcirkeln.' \
      --posts-per-page "$posts_per_page" --list-form full --base-url "$base_url/bench-$number" \
      --contact-url 'mailto:kommunen@norrsele.example' &&
      "$build/bin/budkavle" --config "$settings" post add --site "bench-$number" "${files[@]}"; }; then break; fi
  done >>"$log/content.log" 2>&1
  ((number > front_sites)) || fail_with_log "The sites with the newest posts could not be stored." "$log/content.log"
}

# make_site: the site with its posts and the pages of its menu, which have a picture.
make_site() {
  local log_file=$log/content.log page
  write_posts "$state/posts" "$posts"
  (
    budkavle() { "$build/bin/budkavle" --config "$settings" "$@" >/dev/null || exit 1; }
    budkavle site add bench --name 'Kommunchefens blogg' --organisation 'Norrsele kommun' --any-host --language sv \
      --tagline 'Vardagen i ledningen för en kommun norr om polcirkeln.' --posts-per-page "$posts_per_page" \
      --list-form full --base-url "$base_url" --contact-url 'mailto:kommunen@norrsele.example'
    cd "$state/posts" || exit 1
    budkavle post add --site bench ./*.md
    rsvg-convert --width 1200 --output "$state/picture.png" "$(printf '%s\n' "$source_folder"/packaging/demo/*/pictures/*.svg | head -n 1)" || exit 1
    budkavle media add "$state/picture.png" --site bench --name bild --alt 'En teckning'
    for page in 'Om bloggen' 'Kontakta oss' 'Tillgänglighet'; do
      printf '%s.\n\n![En teckning](media:bild)\n' "$page" | budkavle post add --site bench --kind page --menu 1 --title "$page" --publish || exit 1
    done
  ) >"$log_file" 2>&1 || fail_with_log "The posts could not be stored." "$log_file"
}
