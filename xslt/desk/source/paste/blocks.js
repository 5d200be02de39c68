// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Blocks: div and its like become paragraphs, two line breaks in a row end one, what is empty goes, runs of no-break spaces are a space.
import { has_blocks, is_blank, is_block, make, unwrap } from "./tree.js";

const frames = "div, section, article, main, header, footer, aside, address, center, details, summary, fieldset, body > span, hgroup";

/** Lines that stand between blocks become paragraphs of their own. */
function wrap_lines(container) {
  let line = [];
  const end_line = (before) => {
    if (line.some((node) => node.nodeType === Node.ELEMENT_NODE || node.textContent.trim() !== "")) {
      const paragraph = make(container, "p");
      container.insertBefore(paragraph, before);
      paragraph.append(...line);
    } else {
      for (const node of line) node.remove();
    }
    line = [];
  };
  for (const node of [...container.childNodes]) {
    if (is_block(node)) end_line(node);
    else line.push(node);
  }
  end_line(null);
}

function open_frames(body) {
  for (const frame of [...body.querySelectorAll(frames)].reverse()) {
    if (frame.closest("li, td, th, figure") || frame.localName === "span") {
      if (!has_blocks(frame) && frame.nextSibling && frame.localName !== "span") frame.after(make(frame, "br"));
      unwrap(frame);
      continue;
    }
    wrap_lines(frame);
    unwrap(frame);
  }
}

/** Inline elements that hold blocks: the blocks win. */
function open_inline_wrappers(body) {
  for (const element of [...body.querySelectorAll("b, strong, i, em, span, a, font, u, s")].reverse()) {
    if (has_blocks(element)) unwrap(element);
  }
}

function split_paragraphs(body) {
  for (const paragraph of body.querySelectorAll("p")) {
    const parts = [[]];
    let breaks = 0;
    for (const node of [...paragraph.childNodes]) {
      if (node.nodeName === "BR") {
        ++breaks;
        continue;
      }
      const is_space = node.nodeType === Node.TEXT_NODE && node.data.trim() === "";
      if (is_space && breaks) continue;
      if (breaks > 1) parts.push([]);
      else if (breaks === 1 && parts.at(-1).length) parts.at(-1).push(make(paragraph, "br"));
      breaks = 0;
      parts.at(-1).push(node);
    }
    const made = parts.filter((part) => part.length).map((part) => {
      const one = paragraph.cloneNode(false);
      one.append(...part);
      return one;
    });
    paragraph.replaceWith(...made);
  }
}

/** A no-break space between words stays; beside another space it only pushed something aside. */
function plain_spaces(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.parentElement.closest("pre")) text.data = text.data.replace(/[\u200b\ufeff\u00ad]/g, "").replace(/[ \t\n\r\u00a0]{2,}/g, " ").replace(/[\t\n\r]/g, " ");
  }
  body.normalize();
  for (const item of body.querySelectorAll("li, td, th")) {
    for (const text of item.childNodes) {
      if (text.nodeType === Node.TEXT_NODE && text.nextSibling && is_block(text.nextSibling)) text.data = text.data.replace(/[\s\u00a0]+$/, "");
    }
  }
  for (const block of body.querySelectorAll("p, li, td, th, h1, h2, h3, h4, h5, h6")) {
    if (block.firstChild?.nodeType === Node.TEXT_NODE) block.firstChild.data = block.firstChild.data.replace(/^[\s\u00a0]+/, "");
    if (block.lastChild?.nodeType === Node.TEXT_NODE) block.lastChild.data = block.lastChild.data.replace(/[\s\u00a0]+$/, "");
  }
}

const may_be_empty = "td, th, br, img, hr, tr, thead, tbody, tfoot, table";

function remove_empty(body) {
  for (const element of [...body.querySelectorAll("*")].reverse()) {
    if (element.matches(may_be_empty) || !is_blank(element)) continue;
    if (is_block(element)) element.remove();
    else unwrap(element);
  }
}

export function repair_blocks(body) {
  open_inline_wrappers(body);
  open_frames(body);
  if (has_blocks(body)) wrap_lines(body);
  split_paragraphs(body);
  remove_empty(body);
  plain_spaces(body);
}
