// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A small server in the place of the editor role: the edit page as the stylesheets would write it, under the same strict policy, and
// answers that a test chooses.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const build = process.env.BUDKAVLE_BUILD ?? "build/tests";
const types = { js: "text/javascript", css: "text/css", html: "text/html; charset=utf-8", json: "application/json", svg: "image/svg+xml", png: "image/png" };
export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

/** The words of a language, as the page's template holds them. */
export function words_of(language) {
  const xml = readFileSync(`xslt/strings/admin/desk-${language}.xml`, "utf8");
  return [...xml.matchAll(/<string key="([^"]+)">([^<]*)<\/string>/g)].map(([, key, text]) => ({ key, text }));
}

function edit_page({ body, format, language, title, form }) {
  const data = Object.entries({
    autosave: "/autosave", lock: "/lock", upload: "/upload", media: "/library", describe: "/media/{id}", post: "12", account: "3", "media-prefix": "/media/", picture: "/picture/{ref}", ...form,
  }).map(([name, value]) => ` data-${name}="${escaped(value)}"`).join("");
  const words = words_of(language).map(({ key, text }) => `<p data-key="${key}">${text}</p>`).join("");
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inlägg</title><link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/desk.css"><script src="/desk.js" defer></script></head>
<body class="desk"><main><h1>Inlägg</h1><form id="edit" method="post" action="/save"${data}>
<input type="hidden" name="csrf" value="key-1"><input type="hidden" name="lock_version" value="7">
<p class="field"><label for="title">Rubrik</label><input id="title" name="title" value="${escaped(title)}"></p>
<div class="field"><label for="body">Text</label><textarea id="body" name="body" data-desk="body" data-format="${format}" data-language="sv" rows="12">${escaped(body)}</textarea>
<p class="format"><label for="format">Format</label><select id="format" name="format"><option value="html"${format === "html" ? " selected" : ""}>HTML</option><option value="markdown"${format === "markdown" ? " selected" : ""}>Markdown</option></select></p></div>
<p class="saved" role="status" data-desk="status"></p><button>Spara</button></form></main>
<template id="desk-words">${words}</template></body></html>`;
}

const read_all = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};

/** Starts it: { base, page, replies, asked, close }. `replies[path]` is a function of the fields to [status, body]. */
export async function start_server() {
  const server = {
    page: { body: "<p>Hej</p>", format: "html", language: "sv", title: "Rubrik", form: {} }, asked: [], replies: {},
  };
  const files = { "/desk.js": `${build}/share/desk/desk.js`, "/desk.css": `${build}/share/desk/desk.css`, "/site.css": "xslt/asset/site.css", "/bench.js": process.env.DESK_BENCH };
  const http = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const sent = (await read_all(request)).toString("utf8");
    const answer = (status, type, bytes) => {
      response.writeHead(status, { "Content-Type": types[type], "Content-Security-Policy": policy });
      response.end(bytes);
    };
    if (request.method === "POST" || url.pathname === "/library") {
      const fields = Object.fromEntries(new URLSearchParams(request.method === "POST" ? sent : url.search));
      server.asked.push({ path: url.pathname, fields, sent, type: request.headers["content-type"] });
      const [status, body] = await (server.replies[url.pathname]?.(fields, sent) ?? [200, { ok: true, saved_at: new Date().toISOString() }]);
      if (status === 0) return request.socket.destroy();
      return answer(status, "json", JSON.stringify(body));
    }
    if (url.pathname === "/edit") return answer(200, "html", edit_page(server.page));
    if (url.pathname === "/bench") return answer(200, "html", "<!DOCTYPE html><title>bench</title><script src=\"/bench.js\"></script>");
    if (url.pathname.startsWith("/picture/") || url.pathname.startsWith("/thumbnail/")) return answer(200, "png", dot);
    const file = files[url.pathname];
    return file ? answer(200, file.split(".").pop(), readFileSync(file)) : answer(404, "html", "");
  });
  await new Promise((resolve) => { http.listen(0, "127.0.0.1", resolve); });
  server.base = `http://127.0.0.1:${http.address().port}`;
  server.close = () => { http.closeAllConnections(); http.close(); };
  return server;
}
