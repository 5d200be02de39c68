// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Texts that nobody would write: whatever the allowed markup lets stand in whatever else, by a seed.

const inline_names = ["strong", "em", "s", "sub", "sup", "code", "kbd", "mark", "cite", "ins", "del", "q", "abbr title='x'", "a href='/x'", "a href='https://example.se/'",
  "span lang='fi'", "span lang='se' dir='ltr'", "time datetime='2025-11-26'", "em lang='en'"];
const block_names = ["p", "p lang='fi'", "blockquote", "ul", "ol start='2'", "pre", "hr", "dl", "table", "figure", "h2", "h3 lang='se'"];
const words = ["ord", "å ä ö", "&amp;", "&lt;b&gt;", " ", "x  y", "\u00a0", "😀", "site:/x"];

/** One text as HTML; the same for the same seed. */
export function random_text(seed) {
  let state = seed * 2654435761 % 4294967296 || 1;
  const below = (limit) => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5; // xorshift
    return (state >>> 0) % limit;
  };
  const one_of = (list) => list[below(list.length)];
  const many = (most, make) => Array.from({ length: 1 + below(most) }, make).join("");
  const tag = (name, content) => `<${name}>${content}</${name.split(" ")[0]}>`;
  const inline = (depth) => many(3, () => {
    const kind = below(8);
    if (depth > 0 && kind < 3) return tag(one_of(inline_names), inline(depth - 1));
    if (kind === 3) return "<br>";
    return kind === 4 ? "<img src='media:1' alt='b'>" : one_of(words);
  });
  const table = (depth) => {
    const columns = 1 + below(3), row = (cell) => tag("tr", Array.from({ length: columns }, () => tag(cell, below(4) ? inline(1) : blocks(depth - 1))).join(""));
    return tag("table", (below(2) ? tag("caption", inline(1)) : "") + (below(2) ? row("th") : "") + many(3, () => row(below(4) ? "td" : "th")));
  };
  const block = (depth) => {
    const name = one_of(block_names), kind = name.split(" ")[0];
    if (kind === "hr") return "<hr>";
    if (kind === "figure") return tag(name, "<img src='media:1' alt='a'>" + (below(2) ? tag("figcaption", inline(2)) : ""));
    if (depth <= 0 || ["p", "pre", "h2", "h3"].includes(kind)) return tag(name, inline(2));
    if (kind === "blockquote") return tag(name, blocks(depth - 1));
    if (kind === "dl") return tag(name, many(2, () => tag("dt", inline(1)) + tag("dd", below(2) ? inline(1) : blocks(depth - 1))));
    if (kind === "table") return table(depth);
    return tag(name, many(3, () => tag("li", below(2) ? inline(2) : blocks(depth - 1))));
  };
  const blocks = (depth) => many(3, () => block(depth));
  return blocks(3);
}
