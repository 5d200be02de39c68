// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Lists: from items that know their level to nested lists, and lists of other programs put right.
import { make, unwrap } from "./tree.js";

/** @typedef {{ element: Element, level: number, is_numbered: boolean, number?: number }} Item one paragraph or li of a list */

const only_space = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() === "";

function follows(previous, next) {
  let node = previous.nextSibling;
  while (node && only_space(node)) node = node.nextSibling;
  return node === next;
}

/** Items that stand side by side are one list, with deeper levels within the item before. Each `element` becomes an li. */
export function build_lists(items) {
  let open = []; // { list, level } from the outermost on
  let last = null;
  for (const { element, level, is_numbered, number } of items) {
    const name = is_numbered ? "ol" : "ul";
    if (!last || !follows(last, element)) open = [];
    while (open.length && open.at(-1).level > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1).list.localName !== name) open.pop();
    const item = make(element, "li", [...element.childNodes]);
    if (open.at(-1)?.level === level) {
      open.at(-1).list.append(item);
      element.remove();
    } else {
      const list = make(element, name, [item]);
      if (is_numbered && number > 1) list.setAttribute("start", String(number));
      const around = open.at(-1);
      if (around) {
        around.list.lastElementChild.append(list);
        element.remove();
      } else {
        element.replaceWith(list);
        last = list;
      }
      open.push({ list, level });
    }
  }
}

/** Word in the browser gives each item a list of its own, with its level in an attribute. */
function join_single_lists(body) {
  const items = [];
  for (const item of body.querySelectorAll("li[data-aria-level], .ListContainerWrapper li")) {
    const list = item.parentElement;
    if (!list || list.children.length !== 1) continue;
    const outer = list.parentElement?.matches(".ListContainerWrapper") ? list.parentElement : list;
    outer.replaceWith(item);
    items.push({ element: item, level: Number(item.dataset.ariaLevel ?? item.getAttribute("aria-level") ?? 1), is_numbered: list.localName === "ol" });
  }
  build_lists(items);
}

/** A list straight in a list belongs to the item before. */
function move_lists_into_items(body) {
  for (const list of body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    const before = list.previousElementSibling;
    if (before?.localName === "li") before.append(list);
    else list.replaceWith(make(list, "li", [list.cloneNode(true)]));
  }
}

/** The one paragraph at the beginning of an item is its text. */
function bare_single_paragraphs(body) {
  for (const item of body.querySelectorAll("li")) {
    const paragraphs = [...item.children].filter((child) => child.localName === "p");
    if (paragraphs.length === 1 && item.firstElementChild === paragraphs[0]) unwrap(paragraphs[0]);
  }
}

export function nest_lists(body) {
  join_single_lists(body);
  move_lists_into_items(body);
  bare_single_paragraphs(body);
  for (const item of body.querySelectorAll("li")) {
    if (item.textContent.trim() === "" && !item.querySelector("img")) item.remove();
  }
  for (const list of [...body.querySelectorAll("ul, ol")].reverse()) {
    if (!list.querySelector("li")) list.remove();
    else if (list.hasAttribute("type")) list.removeAttribute("type");
  }
}
