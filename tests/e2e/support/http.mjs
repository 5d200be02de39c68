// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Requests as a client sends them, with nothing decided for it: no redirect is followed, no address made nicer.
import http from "node:http";
import net from "node:net";
import { host } from "./stack.mjs";

const limit_ms = 20000;

/** { status, headers, body } of one request, on a connection of its own if no agent keeps some; the path goes out byte for byte. */
export function ask(port, path, { method = "GET", headers = {}, body, agent = false } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: "127.0.0.1", port, path, method, headers: { host, ...headers }, timeout: limit_ms, agent },
      (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      });
    request.on("timeout", () => request.destroy(new Error(`no answer to ${method} ${path} within ${limit_ms} ms`)));
    request.on("error", reject);
    request.end(body);
  });
}

/** What a server answers to bytes that no HTTP client would send, as text. */
export function ask_raw(port, bytes) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.write(bytes));
    const parts = [];
    socket.setTimeout(limit_ms, () => socket.destroy(new Error("no answer to raw bytes")));
    socket.on("data", (part) => parts.push(part));
    socket.on("error", (error) => (parts.length ? resolve(Buffer.concat(parts).toString("latin1")) : reject(error)));
    socket.on("close", () => resolve(Buffer.concat(parts).toString("latin1")));
  });
}

export const status_of = (text) => Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1]);
