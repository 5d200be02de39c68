// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The words of the interface, which the page brings: <template id="desk-words"><p data-key="bold">Fet</p>…</template>.

const words = new Map();

export function read_words(page) {
  const template = page.getElementById("desk-words");
  for (const element of template?.content.querySelectorAll("[data-key]") ?? []) words.set(element.dataset.key, element.textContent);
}

/** The sentence of that key with {1}, {2} … filled in; the key itself if the page lacks it, so that nothing is without a name. */
export function say(key, ...values) {
  return (words.get(key) ?? key).replace(/\{(\d)\}/g, (whole, number) => values[number - 1] ?? whole);
}

/** A clock time in the page's language: "14.05". */
export function clock_time(time) {
  return new Intl.DateTimeFormat(document.documentElement.lang || "sv", { hour: "2-digit", minute: "2-digit" }).format(time);
}

/** The same with the day, where it is not today. */
export function day_time(time, now = new Date()) {
  if (time.toDateString() === now.toDateString()) return clock_time(time);
  return new Intl.DateTimeFormat(document.documentElement.lang || "sv", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(time);
}
