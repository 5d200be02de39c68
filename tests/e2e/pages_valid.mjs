// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The Nu Html Checker has nothing to say of any page, error pages and the admin's page included.
import assert from "node:assert/strict";
import { finish, test } from "./support/check.mjs";
import { ask } from "./support/http.mjs";
import { judge } from "./support/nu.mjs";
import { all_pages, sample_pages } from "./support/pages.mjs";
import { stack } from "./support/stack.mjs";

const pages = (await all_pages()).filter(({ type }) => (type ?? "").startsWith("text/html"));
const front = (await sample_pages()).find(({ kind }) => kind === "front").path;
for (const [path, options] of [[`${front}finns-inte/`, {}], [front, { method: "POST", body: "x=y" }], ["/admin/in/", {}], ["/finns-inte/", {}]]) {
  pages.push({ path: `${options.method ?? "GET"} ${path}`, body: (await ask(stack.nginx, path, options)).body });
}

await test("every page is valid HTML, without an error or a warning", () => {
  const findings = judge(pages, "html");
  assert.ok(pages.length > 60, `only ${pages.length} pages`);
  assert.equal(findings.length, 0, `${findings.length} findings:\n${findings.slice(0, 25).join("\n")}`);
});

await test("the checker does find what is wrong", () => {
  assert.notEqual(judge([{ path: "broken", body: "<!doctype html><title>x</title><p><li></b>" }], "html").length, 0);
});

await test("the style rules are valid CSS", async () => {
  const rules = (await all_pages()).filter(({ type }) => (type ?? "").startsWith("text/css"));
  assert.ok(rules.length > 0);
  // Properties newer than the checker are judged by the browser test, which loads them.
  const findings = judge(rules, "css", "--css", "--errors-only");
  assert.equal(findings.length, 0, findings.slice(0, 25).join("\n"));
});

await finish();
