// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The library: what was uploaded before, searched and put in again.
import { field, make } from "../element.js";
import { say } from "../words.js";

const pause_ms = 300;

/** { media: Medium[], next_page: number | null }, or null if there was no answer. */
async function find_media(address, words, page) {
  const url = new URL(address, location.href);
  url.searchParams.set("q", words);
  url.searchParams.set("page", String(page));
  try {
    const answer = await fetch(url, { headers: { Accept: "application/json" }, redirect: "manual" });
    const found = answer.ok ? await answer.json() : null;
    return Array.isArray(found?.media) ? found : null;
  } catch {
    return null;
  }
}

/** The search field with its results; `choose(medium)` is called with the one that is taken. */
export function make_library(address, choose) {
  const search = make("input", { type: "search", autocomplete: "off" });
  const results = make("ul", { class: "desk-library" });
  const heard = make("p", { role: "status" });
  const further = make("button", { type: "button", class: "quiet", hidden: true, on_click: () => show(next_page) }, say("library-more"));
  let next_page = 1, asked = 0, timer = 0;

  const item = (medium) => make("li", {}, make("button", { type: "button", class: "quiet", on_click: () => choose(medium) },
    medium.kind === "picture" && medium.src ? make("img", { src: medium.src, alt: "", loading: "lazy", class: "desk-thumbnail" }) : null,
    make("span", {}, medium.alternative_text || medium.name)));

  async function show(page) {
    const question = ++asked;
    const found = await find_media(address, search.value.trim(), page);
    if (question !== asked) return; // a newer one is under way
    if (page === 1) results.replaceChildren();
    if (!found) {
      heard.textContent = say("unreachable");
      return;
    }
    const first_new = results.childElementCount;
    results.append(...found.media.map(item));
    next_page = found.next_page;
    further.hidden = !next_page;
    heard.textContent = results.childElementCount ? say("library-count", results.childElementCount) : say("library-none");
    if (page > 1) results.children[first_new]?.querySelector("button").focus();
  }

  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(1), pause_ms);
  });
  // Enter searches; it does not close the dialog.
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    show(1);
  });
  show(1);
  return [field(say("library-search"), search), heard, results, further];
}
