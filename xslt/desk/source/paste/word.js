// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Word and Outlook: the elements of Office go, paragraphs that play a list or a title become one, tracked changes are taken as accepted.
import { build_lists } from "./lists.js";
import { rename, style_of, unwrap } from "./tree.js";

/** What Word shows beside the text: comments, their marks, footnotes' separators. */
const beside = "[data-style*='mso-element:comment-list'], .MsoCommentReference, .msocomoff, [data-style*='mso-comment-reference'], [data-style*='mso-element:footnote-list'] > br";

const paragraph_styles = [[/^MsoTitle/, "h1"], [/^MsoSubtitle/, "h2"], [/^(MsoQuote|MsoIntenseQuote)/, "blockquote"]];

function name_paragraphs(body) {
  for (const paragraph of body.querySelectorAll("p[class]")) {
    const found = paragraph_styles.find(([pattern]) => pattern.test(paragraph.className));
    if (found) rename(paragraph, found[1]);
  }
  // Word in the browser, and web pages, may say it by its role alone.
  for (const heading of body.querySelectorAll("[role='heading']:not(h1, h2, h3, h4, h5, h6)")) {
    const level = Number(heading.getAttribute("aria-level") ?? 2);
    if (level >= 1 && level <= 6) rename(heading, `h${level}`);
  }
  // A heading that the template styles as a paragraph still says its level.
  for (const paragraph of body.querySelectorAll("p[data-style*='mso-outline-level']")) {
    const level = Number(style_of(paragraph, "mso-outline-level"));
    if (level >= 1 && level <= 6) rename(paragraph, `h${level}`);
  }
}

/** "l0 level2 lfo1" -> 2; 0 for a paragraph that is no item. */
function level_of(paragraph) {
  return Number(/\blevel(\d)/.exec(style_of(paragraph, "mso-list"))?.[1] ?? 0);
}

/** Takes the marker ("·", "1.", "b)") out of the paragraph and returns it. */
function take_marker(paragraph) {
  let text = "";
  for (const span of paragraph.querySelectorAll("span")) {
    if (style_of(span, "mso-list") === "ignore") {
      text += span.textContent;
      span.remove();
    }
  }
  return text.replace(/[\s\u00a0]+/g, "");
}

function number_of(marker) {
  const digits = /^\(?(\d{1,4})[.)]/.exec(marker)?.[1];
  return digits ? Number(digits) : undefined;
}

function make_lists(body) {
  const items = [];
  for (const paragraph of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")) {
    const level = level_of(paragraph);
    if (!level) continue;
    const marker = take_marker(paragraph);
    // A numbered heading keeps being a heading, without the number that the list made.
    if (paragraph.tagName !== "P") continue;
    items.push({ element: paragraph, level, is_numbered: /^\(?[0-9a-z]{1,5}[.)]/i.test(marker) && !/^o$/.test(marker), number: number_of(marker) });
  }
  build_lists(items);
}

function accept_changes(body, is_word) {
  if (!is_word) return;
  for (const element of body.querySelectorAll("del, .msoDel")) element.remove();
  for (const element of body.querySelectorAll("ins, .msoIns")) unwrap(element);
}

export function take_word_apart(body) {
  const is_word = body.querySelector("[class*='Mso'], [data-style*='mso-']") !== null;
  for (const element of body.querySelectorAll(beside)) element.remove();
  name_paragraphs(body);
  make_lists(body);
  accept_changes(body, is_word);
  // o:p, w:sdt, st1:place, v:shape …: names with a colon are Office's own. A w:sdt holds text.
  for (const element of [...body.querySelectorAll("*")].reverse()) {
    if (!element.tagName.includes(":")) continue;
    if (/^(V|O|M):/.test(element.tagName) && !element.querySelector("img") && element.tagName !== "O:P") element.remove();
    else unwrap(element);
  }
  for (const element of body.querySelectorAll("xml")) element.remove();
}
