// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A site at the desk with something of everything: drafts, versions, faults, a trash, old addresses. What is made goes the
// way that the forms go, without drawing their pages.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { attributes } from "./pages.mjs";
import { base, budkavle } from "./stack.mjs";

const field_of = (html, name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

/** One who is signed in in `page`: reads and sends as its forms would, and follows nothing. */
export class DeskHand {
  constructor(page) {
    this.page = page;
  }

  async text(path) {
    return (await this.page.request.get(base + path)).text();
  }

  /** What a form of this session holds. */
  async token() {
    this.csrf ??= field_of(await this.text("/admin/konto/"), "csrf");
    return this.csrf;
  }

  async send(path, fields) {
    const form = new URLSearchParams();
    for (const [name, values] of Object.entries({ csrf: await this.token(), ...fields })) {
      for (const value of [values].flat()) form.append(name, value);
    }
    return this.page.request.post(base + path, {
      headers: { origin: base, "content-type": "application/x-www-form-urlencoded" }, data: form.toString(), maxRedirects: 0,
    });
  }

  /** The same for what leads on when it is done. Returns where it leads. */
  async change(path, fields) {
    const answer = await this.send(path, fields);
    assert.equal(answer.status(), 303, `${path}: ${answer.status()} ${(await answer.text()).slice(0, 400)}`);
    return new URL(answer.headers().location, base).pathname;
  }

  /** The hidden fields that say which text a save is based on. */
  async versions(post) {
    const html = await this.text(post);
    return { based_on: field_of(html, "based_on"), lock_version: field_of(html, "lock_version") };
  }

  /** A new post's path, with that text. */
  async write(desk, title, body, { kind = "post", ...fields } = {}) {
    const post = await this.change(`${desk}nytt/`, { kind });
    await this.save(post, { title, body, ...fields });
    return post;
  }

  async save(post, fields) {
    await this.change(post, { ...await this.versions(post), do: "save", format: "html", ...fields });
  }

  async publish(post, fields = {}) {
    await this.change(`${post}publicera/`, { when: "now", override: "Provet behöver det.", ...fields });
  }
}

/** The six digits of a moment (RFC 6238) for a secret as it is typed. */
export function one_time_code(base32, moment = Date.now()) {
  const bits = [...base32].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const long_text = `<p>Kommunen bygger en ny simhall vid älven, och den som vill kan komma och titta på ritningarna.</p>
<h2>När den öppnar</h2><p>Arbetet börjar i maj. Två bassänger blir färdiga först.</p>
<ul><li>Motionsbassäng, 25 meter</li><li>Undervisningsbassäng</li></ul>
<blockquote><p>Vi har väntat på det här i trettio år.</p></blockquote>
<table><caption>Vad det kostar</caption><thead><tr><th scope="col">Del</th><th scope="col">Miljoner kronor</th></tr></thead>
<tbody><tr><th scope="row">Huset</th><td>112</td></tr></tbody></table>`;

const faulty_text = `<p>Anmäl dig med personnummer, till exempel 19811218-9876. <a href="/anmalan/">Klicka här</a>.</p>
<h4>Överhoppad nivå</h4><table><tr><td>Måndag</td><td>10–12</td></tr></table>
<p>Den som vill anmäla sig ska fylla i blanketten som finns i receptionen, som har öppet alla vardagar mellan klockan åtta och klockan sexton,
och därefter lämna den till den handläggare som tar emot, varefter ett besked skickas ut inom ungefär tre veckor om inget annat sägs.</p>`;

/** Makes it on that site: the paths of its posts, by what they are. */
export async function make_world(hand, site) {
  const desk = `/admin/webb/${site.slug}/`;
  const posts = {
    faulty: await hand.write(desk, "Anmälan till simskolan", faulty_text, { categories: "Provsaker", author: "Åsa Nordmark" }),
    published: await hand.write(desk, "Ny simhall vid älven", long_text, { categories: "Provsaker" }),
    withdrawn: await hand.write(desk, "Fel datum", "<p>Det här blev fel.</p>"),
    trashed: await hand.write(desk, "Gammalt utkast", "<p>Behövs inte.</p>"),
    page: await hand.write(desk, "Om provet", "<p>En sida som står i menyn.</p>", { kind: "page", menu: "40" }),
    outdated: await hand.write(desk, "Öppettider", "<p>Öppet hela veckan.</p>"),
  };
  await hand.publish(posts.published);
  const changed = long_text.replace("i maj", "i augusti").replace("Två bassänger", "Tre bassänger").replace(/<blockquote>.*<\/blockquote>/, "<hr/>");
  await hand.save(posts.published, { title: "Ny simhall vid älven: så blir den", body: changed, categories: "Provsaker, Kultur" });
  await hand.publish(posts.published, { when: "as-is", review: "2020-01-31" });
  await hand.save(posts.published, { title: "Ny simhall vid älven", body: `${changed}<p>Ett stycke som inte syns än.</p>` });
  await hand.publish(posts.withdrawn);
  await hand.change(`${posts.withdrawn}dra-tillbaka/`, { reason: "Datumet var fel. Vi ber om ursäkt." });
  await hand.change(`${posts.trashed}papperskorg/`, {});
  await hand.publish(posts.outdated);
  await hand.save(posts.outdated, { title: "Öppettider", body: "<p>Öppet alla dagar utom söndag.</p>" });
  budkavle("post", "change", "--site", site.slug, "--title", "Öppettider i jul", /\/(\d+)\/$/.exec(posts.outdated)[1]);
  await hand.change(`${desk}amnen/`, { kind: "category", new: `Prov på ${site.slug}` });
  await hand.change(`${desk}omdirigeringar/`, { from: "/gammal-sida/", kind: "gone", reason: "Sidan behövs inte längre." });
  await hand.change(`${desk}omdirigeringar/`, { from: "/simhall/", kind: "to", to: "/arkiv/" });
  const versions = attributes(await hand.text(`${posts.published}historik/`), "href").filter((href) => /historik\/[^/?]+\/$/.test(href) && !href.includes("jamfor"));
  const [subject] = attributes(await hand.text(`${desk}amnen/`), "href").filter((href) => /amnen\/\d+\//.test(href));
  return { site, desk, posts, version: versions.at(-1), subject: new URL(subject, base + desk).pathname, pictured: pictured_post(site, desk) };
}

/** A post of the demonstration that has a picture. */
function pictured_post(site, desk) {
  const all = JSON.parse(budkavle("post", "list", "--site", site.slug, "--count", "1000", "--json"));
  return `${desk}inlagg/${all.find(({ media }) => media.length).id}/`;
}
