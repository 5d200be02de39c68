// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What other programs put on the clipboard -> clean HTML for the schema. One step after the other over a tree that loads nothing.
//
//   const { html, files, lost } = clean_paste(clipboard_html, { language: "sv" });
import { parse_html } from "../body/read.js";
import { repair_blocks } from "./blocks.js";
import { renumber_headings } from "./headings.js";
import { unwrap_links } from "./links.js";
import { nest_lists } from "./lists.js";
import { take_pictures } from "./pictures.js";
import { name_styles } from "./styles.js";
import { repair_tables } from "./tables.js";
import { take_word_apart } from "./word.js";

/**
 * @typedef {object} Pasted
 * @property {string} html what to insert
 * @property {File[]} files pictures that were in the clipboard itself, to be uploaded
 * @property {number} lost pictures that the clipboard only pointed at: they have to be uploaded by hand
 */

const never = "script, style, link, meta, title, template, noscript, svg, math, iframe, object, embed, applet, canvas, audio, video, form input, input, select, textarea, button, nav, [hidden], [aria-hidden='true']";

/** Only what was marked: browsers put a whole document around it. Excel sets the marks within the table. */
function between_fragment_marks(html) {
  const start = "<!--StartFragment-->", from = html.indexOf(start), to = html.lastIndexOf("<!--EndFragment-->");
  if (from < 0 || to < from) return html;
  const marked = html.slice(from + start.length, to);
  return /^\s*<(col|tr|td|th|tbody|thead)\b/i.test(marked) ? `<table>${marked}</table>` : marked;
}

/** Word's conditional comments: those that browsers skip go whole, of those that they show the content stays. */
function without_conditions(html) {
  return html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "").replace(/<!\[(if[^\]]*|endif)\]>/gi, "");
}

/** The page's policy refuses styles also in a tree that is never shown: they are read under another name. */
function with_styles_as_data(html) {
  return html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "").replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, " data-style"));
}

function remove_invisible(body) {
  for (const element of body.querySelectorAll(never)) element.remove();
  for (const element of body.querySelectorAll("[data-style]")) {
    if (/(^|;)\s*(display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/i.test(element.dataset.style)) element.remove();
  }
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
}

/** A word processor's `lang` is what it checked the spelling with, which is often wrong: a false language is worse than none. */
function keep_true_languages(body, is_word_processor, language) {
  for (const element of body.querySelectorAll("[lang]")) {
    if (is_word_processor || element.lang.split("-")[0].toLowerCase() === language.split("-")[0]) element.removeAttribute("lang");
  }
  for (const element of body.querySelectorAll("[dir='ltr'], [dir='LTR']")) element.removeAttribute("dir");
}

const word_processor = /urn:schemas-microsoft-com:office|class="?Mso|mso-|content="?LibreOffice|content="?OpenOffice|docs-internal-guid|SCXW\d|class="[^"]*\bTextRun\b/i;

/** @returns {Pasted} */
export function clean_paste(html, { language = "sv" } = {}) {
  const is_word_processor = word_processor.test(html);
  const body = parse_html(with_styles_as_data(without_conditions(between_fragment_marks(html))));
  take_word_apart(body);
  remove_invisible(body);
  keep_true_languages(body, is_word_processor, language);
  nest_lists(body);
  name_styles(body);
  unwrap_links(body);
  const { files, lost } = take_pictures(body);
  repair_tables(body);
  repair_blocks(body);
  renumber_headings(body);
  return { html: body.innerHTML, files, lost };
}
