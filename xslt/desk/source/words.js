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

const language = () => document.documentElement.lang || "sv";

function format(time, parts) {
  const text = new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit", ...parts }).format(time);
  return language().startsWith("sv") ? text.replace(/(\d):(\d)/, "$1.$2") : text; // as Swedish texts write the time
}

/** A clock time in the page's language: "14.05". */
export const clock_time = (time) => format(time, {});

/** The same with the day, where it is not today. */
export function day_time(time, now = new Date()) {
  if (time.toDateString() === now.toDateString()) return clock_time(time);
  return format(time, { day: "numeric", month: "long" });
}
