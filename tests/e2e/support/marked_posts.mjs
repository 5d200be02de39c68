// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Posts that say on every page, in title and text, which version of them the page shows; and which version a page must show by now.
import { writeFileSync } from "node:fs";
import { budkavle_meanwhile, stack } from "./stack.mjs";

const marks = /mk(\d+)v(\d+)e/g;
const mark = (number, version) => `mk${number}v${version}e`;

/** The versions that a page shows: a Map of post to version; null if it shows two versions of one post. */
export function versions_in(text) {
  const found = new Map();
  for (const [, number, version] of text.matchAll(marks)) {
    const [post, seen] = [Number(number), Number(version)];
    if ((found.get(post) ?? seen) !== seen) return null;
    found.set(post, seen);
  }
  return found;
}

export class MarkedPosts {
  /** `allowed_ms`: how long a change may take to every reader. */
  constructor(site, allowed_ms) {
    Object.assign(this, { site, allowed_ms, posts: [], outages: [] });
  }

  /** Stores and publishes one; its path. */
  async publish() {
    const number = this.posts.length;
    const post = { changes: [], version: 0 };
    this.posts.push(post);
    // Not made of the title, which every page of its neighbours would then show a version in.
    const said = await this.#store(number, post, "add", "--publish", "--slug", `matning-${Date.now()}`);
    post.path = new URL(/https?:\/\/\S+/.exec(said)[0]).pathname;
    post.slug = post.path.split("/").at(-2);
    return post.path;
  }

  async change(number) {
    const post = this.posts[number];
    await this.#store(number, post, "change", post.slug);
  }

  withdraw(number) {
    return budkavle_meanwhile("post", "withdraw", "--site", this.site, "--reason", "The test is over.", this.posts[number].slug);
  }

  /** From now to the end of `work` a change cannot reach the readers, or not by the usual way. */
  async during_outage(work) {
    const outage = { from: performance.now(), to: Infinity };
    this.outages.push(outage);
    await work();
    outage.to = performance.now();
  }

  /** The oldest version that a request begun at `time` may be answered with; nothing: the post need not be there yet. */
  required(number, time) {
    return this.posts[number].changes.findLast((change) => this.#visible_by(change) <= time)?.version;
  }

  /** Since when a version is no longer the newest; a time of performance.now(). */
  outdated_since(number, version) {
    return this.posts[number].changes.find((change) => change.version > version)?.time;
  }

  #visible_by(change) {
    if (change.visible_by > 0 && change.settled) return change.visible_by;
    change.visible_by = change.time + this.allowed_ms;
    for (const { from, to } of this.outages) {
      if (from < change.visible_by && to > change.time) change.visible_by = to + this.allowed_ms;
    }
    // What has passed without an outage stays so.
    change.settled = change.visible_by < performance.now();
    return change.visible_by;
  }

  async #store(number, post, command, ...more) {
    const version = ++post.version;
    const text = mark(number, version);
    const file = `${stack.folder}/marked-${number}.html`;
    writeFileSync(file, `<p>${text} begins.</p>\n${`<p>Ett stycke som fyller ut sidan, ${text}.</p>\n`.repeat(20)}<p>${text} ends.</p>\n`);
    const [subject, ...options] = command === "change" ? more : [undefined, ...more];
    const said = await budkavle_meanwhile("post", command, ...(subject ? [subject] : []), "--site", this.site, "--title", `Mätning ${text}`, ...options, file);
    post.changes.push({ version, time: performance.now() });
    return said;
  }
}
