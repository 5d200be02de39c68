// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editor's document -> allowed HTML, as the server would write it (module/markup/stored_form.cpp): what stands here is what the
// text area holds, so that saving works with the form alone.
import { set_attributes } from "../schema/attributes.js";
import { write_table } from "./write_table.js";

const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const attributes_text = (pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** `<name attributes>content</name>`, or `<name attributes/>`. */
export function tag(name, attrs, content) {
  const start = `<${name}${attributes_text(set_attributes(attrs))}`;
  return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`;
}

const image = ({ src, alt }) => `<img${attributes_text([["src", src], ["alt", alt]])}/>`;

function write_leaf(node) {
  if (node.isText) return escaped(node.text);
  return node.type.name === "picture" ? image(node.attrs) : "<br/>";
}

/** Children from `from` to `to` whose first `depth` marks are written already. */
function write_run(children, depth) {
  let html = "";
  for (let from = 0; from < children.length;) {
    const mark = children[from].marks[depth];
    if (!mark) {
      html += write_leaf(children[from++]);
      continue;
    }
    let to = from + 1;
    while (to < children.length && children[to].marks[depth]?.eq(mark)) ++to;
    html += tag(mark.type.name, mark.attrs, write_run(children.slice(from, to), depth + 1));
    from = to;
  }
  return html;
}

const children_of = (node) => {
  const children = [];
  node.forEach((child) => children.push(child));
  return children;
};

export const write_inline = (node) => write_run(children_of(node), 0);

const is_list = (node) => ["bullet_list", "ordered_list"].includes(node.type.name);
const is_blank = (node) => node.isTextblock && node.type.name !== "figure" && node.textContent.trim() === "" && !children_of(node).some((child) => child.type.name === "picture");

/** The content of an item or cell: a single text, first and with only lists after it, stands without a paragraph around it. */
export function write_lines(node) {
  const blocks = children_of(node).filter((child) => !is_blank(child));
  const [first, ...rest] = blocks;
  const is_bare = first?.type.name === "paragraph" && set_attributes(first.attrs).length === 0 && rest.every(is_list);
  return is_bare ? write_inline(first) + rest.map(write_block).join("") : blocks.map(write_block).join("");
}

function write_figure(node) {
  const pictures = node.attrs.pictures.map((one) => (one.link ? tag("a", { ...one.link }, image(one)) : image(one))).join("");
  const caption = node.textContent.trim() === "" ? "" : tag("figcaption", {}, write_inline(node));
  return tag("figure", node.attrs, pictures + caption);
}

const simple = { paragraph: "p", preformatted: "pre", definition_term: "dt" };
const containers = { blockquote: "blockquote", bullet_list: "ul", ordered_list: "ol", definition_list: "dl" };
const line_holders = { list_item: "li", definition: "dd" };

/** One block; the empty string for one with nothing in it. */
export function write_block(node) {
  const name = node.type.name;
  if (name === "heading") return is_blank(node) ? "" : tag(`h${node.attrs.level}`, node.attrs, write_inline(node));
  if (name === "rule") return "<hr/>";
  if (name === "more") return "<!--more-->";
  if (name === "figure") return write_figure(node);
  if (name === "table_region") return write_table(node);
  if (simple[name]) return is_blank(node) && name !== "definition_term" ? "" : tag(simple[name], node.attrs, write_inline(node));
  if (line_holders[name]) {
    const content = write_lines(node);
    return content === "" && name === "list_item" ? "" : tag(line_holders[name], node.attrs, content);
  }
  const content = children_of(node).map(write_block).join("");
  return content === "" ? "" : tag(containers[name], node.attrs, content);
}

/** The body: a block a line. Empty paragraphs are left out, as the server leaves them out. */
export function write_body(doc) {
  return children_of(doc).map(write_block).filter((html) => html !== "").join("\n");
}
