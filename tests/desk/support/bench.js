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
  /** The texts with the elements around each: the inline ones in any order, as they may nest either way. */
  texts_of: (html) => {
    const body = parse_html(html), walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), texts = [];
    const start_of = (element) => element.cloneNode(false).outerHTML;
    while (walker.nextNode()) {
      const inline = [], blocks = [];
      for (let element = walker.currentNode.parentElement; element !== body; element = element.parentElement) {
        (/^(A|STRONG|EM|S|SPAN|CODE|SUB|SUP|Q|CITE|MARK|KBD|ABBR|TIME|INS|DEL)$/.test(element.tagName) ? inline : blocks).push(start_of(element));
      }
      const around = JSON.stringify([inline.sort(), blocks]);
      if (texts.at(-1)?.around === around) texts.at(-1).text += walker.currentNode.data;
      else texts.push({ around, text: walker.currentNode.data });
    }
    return texts;
  },
  plain_address, typed_address,
};
