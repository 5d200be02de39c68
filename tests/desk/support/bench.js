// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The parts of the editing surface that need no page, in reach of the tests: bundled, and run in the browser whose parser they use.
import { parse_html, read_body } from "../../../xslt/desk/source/body/read.js";
import { write_body } from "../../../xslt/desk/source/body/write.js";
import { clean_paste } from "../../../xslt/desk/source/paste/paste.js";
import { plain_address } from "../../../xslt/desk/source/paste/links.js";
import { typed_address } from "../../../xslt/desk/source/schema/address.js";

globalThis.bench = {
  /** What the text area would hold after the text was loaded and nothing was changed. */
  round_trip: (html) => {
    const doc = read_body(html);
    doc.check();
    return write_body(doc);
  },
  /** What the text area would hold after a paste into an empty text. */
  paste: (html) => {
    const { html: clean, files, lost } = clean_paste(html, { language: "sv" });
    return { body: write_body(read_body(clean)), files: files.map(({ name, type, size }) => ({ name, type, size })), lost };
  },
  /** Texts, pictures and line breaks with the elements around each: the inline ones in any order, as they may nest either way. */
  texts_of: (html) => {
    const body = parse_html(html), walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT), texts = [], blocks_seen = new Map();
    const start_of = (element) => element.cloneNode(false).outerHTML;
    const numbered = (element) => {
      if (!blocks_seen.has(element)) blocks_seen.set(element, blocks_seen.size);
      return `${blocks_seen.get(element)} ${start_of(element)}`;
    };
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.data ?? (/^(IMG|BR|HR)$/.test(node.tagName) ? start_of(node) : "");
      if (text.trim() === "" && node.parentElement.matches("body, ul, ol, table")) continue;
      const inline = [], blocks = [];
      for (let element = node.parentElement; element !== body; element = element.parentElement) {
        // Bold around a picture or the end of a line means nothing; a link around a picture does.
        if (node.tagName && /^(STRONG|EM|S|SPAN|CODE|SUB|SUP|Q|CITE|MARK|KBD|ABBR|TIME|INS|DEL)$/.test(element.tagName)) continue;
        if (/^(A|STRONG|EM|S|SPAN|CODE|SUB|SUP|Q|CITE|MARK|KBD|ABBR|TIME|INS|DEL)$/.test(element.tagName)) inline.push(start_of(element));
        else blocks.push(numbered(element));
      }
      const around = JSON.stringify([[...new Set(inline)].sort(), blocks]);
      // What a mere space is in has no look: the server puts it where it likes.
      const is_space = text !== "" && text.trim() === "" && texts.at(-1)?.around.endsWith(`,${JSON.stringify(blocks)}]`);
      if (texts.at(-1)?.around === around || is_space) texts.at(-1).text += text;
      else if (text !== "") texts.push({ around, text });
    }
    return texts;
  },
  plain_address, typed_address,
};
