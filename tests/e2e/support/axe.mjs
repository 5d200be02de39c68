// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// axe-core in a page that stands in the browser.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const axe = readFileSync(fileURLToPath(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const everything = { type: "tag", values: tags };
const looks = { type: "rule", values: ["color-contrast", "target-size"] };

/** A line for each finding of WCAG 2.2 A and AA, and of what axe calls best practice. */
export const axe_findings = (page) => run(page, { runOnly: everything });

/** The same for a page that was looked at already: only of what depends on its width and colours. */
export const axe_findings_of_looks = (page) => run(page, { runOnly: looks, preload: false });

async function run(page, options) {
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(axe);
  const { violations } = await page.evaluate((how) => globalThis.axe.run(document, { ...how, resultTypes: ["violations"] }), options);
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
