// The page in a browser, as a reader uses it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";

const require = createRequire(`${process.env.PGORIGIN_MODULES}/here.js`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const urlOf = (name) => `file://${process.env.PGORIGIN_PAGES}/${name}.html`;

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.PGORIGIN_CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox"],  // the tests may run as root
  });
});
after(() => browser?.close());

// A page that fails the test by any error of a script, dialog or request that leaves the file.
async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { page.faults.push("dialog"); dialog.dismiss(); });
  page.on("console", (message) => {
    if (message.type() === "error") page.faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(urlOf(name))) page.faults.push(`request: ${url}`);
  });
  await page.goto(urlOf(name) + (options.hash ?? ""));
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

const countText = (page) => page.locator("#count").textContent();
const matched = async (page) => Number((await countText(page)).match(/^(\d+) of/)?.[1] ?? 0);
const shown = (page) => page.locator("#list > li").count();
const every = (page, key) => page.$$eval("#list > li", (items, k) => items.map((i) => i.dataset[k]), key);

describe("filters", () => {
  test("severity", async () => {
    const page = await open("several");
    const all = await matched(page);
    await page.getByLabel("warning", { exact: true }).uncheck();
    assert.ok((await matched(page)) < all);
    assert.ok(!(await every(page, "s")).includes("warning"));
    for (const name of ["error", "info", "uncertain"]) {
      await page.getByLabel(name, { exact: true }).uncheck();
    }
    assert.equal(await countText(page), "No finding matches.");
    assert.equal(await shown(page), 0);
    await page.getByRole("button", { name: "Reset" }).click();
    assert.equal(await matched(page), all);
    await close(page);
  });

  for (const [label, key, value] of [["Domain", "d", "Auth"], ["Kind", "k", "column"],
                                     ["Target", "t", "1"], ["Decision", "c", "deferred"],
                                     ["Decision", "c", "kept"]]) {
    test(`${label}: ${value}`, async () => {
      const page = await open("several");
      const expected = await page.evaluate(([k, v]) => {
        const text = new DOMParser().parseFromString(document.documentElement.outerHTML, "text/html");
        return text.querySelectorAll(`#list > li[data-${k}="${v}"]`).length;
      }, [key, value]);
      await page.getByLabel(label, { exact: true }).selectOption(value);
      const values = await every(page, key);
      assert.ok(values.length > 0);
      assert.deepEqual([...new Set(values)], [value]);
      assert.ok((await matched(page)) >= expected);
      await close(page);
    });
  }

  test("what is kept is there when it is asked for", async () => {
    const page = await open("several");
    assert.ok(!(await every(page, "c")).includes("kept"));
    const before = await matched(page);
    await page.getByLabel("Decision", { exact: true }).selectOption("any");
    assert.ok((await matched(page)) > before);
    await close(page);
  });

  test("the options say how many there are", async () => {
    const page = await open("many");
    await page.getByLabel("Domain", { exact: true }).selectOption("Domain 3");
    const option = await page.locator("select[name=domain] option:checked").textContent();
    assert.equal(option, `Domain 3 (${await matched(page)})`);
    await close(page);
  });
});

describe("search", () => {
  test("finds all of the words, in any case and order", async () => {
    const page = await open("several");
    await page.getByRole("searchbox", { name: "Search" }).fill("USERS is_banned");
    assert.equal(await matched(page), await shown(page));
    for (const text of await page.locator("#list > li").allTextContents()) {
      assert.match(text.toLowerCase(), /users/);
      assert.match(text.toLowerCase(), /is_banned/);
    }
    assert.ok((await shown(page)) > 0);
    await close(page);
  });

  test("says to screen readers how many match", async () => {
    const page = await open("several");
    const status = page.getByRole("status");
    assert.equal(await status.getAttribute("aria-live"), "polite");
    await page.getByRole("searchbox", { name: "Search" }).fill("nothing has this");
    assert.equal(await status.textContent(), "No finding matches.");
    await close(page);
  });

  test("takes what it is given as text, not as a pattern", async () => {
    const page = await open("hostile");
    await page.getByRole("searchbox", { name: "Search" }).fill("(.*[");
    assert.equal(await countText(page), "No finding matches.");
    await close(page);
  });
});

describe("navigation", () => {
  test("the first stop of the keyboard skips to the findings", async () => {
    const page = await open("several");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.equal(new URL(page.url()).hash, "#findings");
    assert.equal(await page.evaluate(() => document.activeElement.id), "findings");
    await close(page);
  });

  test("a number of the summary leads to what it counts", async () => {
    const page = await open("several");
    const tile = page.locator(".tile.warning").first();
    const number = Number(await tile.locator("b").textContent());
    await tile.focus();
    await page.keyboard.press("Enter");
    assert.equal(await matched(page), number);
    assert.deepEqual([...new Set(await every(page, "s"))], ["warning"]);
    assert.deepEqual([...new Set(await every(page, "t"))], ["0"]);
    await close(page);
  });

  test("a domain of the summary does, too", async () => {
    const page = await open("several");
    await page.getByRole("link", { name: "Auth", exact: true }).first().click();
    assert.deepEqual([...new Set(await every(page, "d"))], ["Auth"]);
    await close(page);
  });

  test("a finding leads to its table side by side", async () => {
    const page = await open("plan");
    await page.locator("#list a", { hasText: "side by side" }).first().click();
    const open_ = page.locator("details.table[open]");
    assert.equal(await open_.count(), 1);
    assert.ok(await open_.locator("td.differs").count() > 0);
    await close(page);
  });

  test("a table of the picture leads there by keyboard", async () => {
    const page = await open("plan");
    const box = page.getByRole("link", { name: /^public.posts, missing in live/ });
    await box.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("details.table[open]"));
    assert.match(await page.locator("details.table[open] summary").textContent(), /public.posts/);
    await close(page);
  });

  test("a link to a finding that is far down shows it", async () => {
    const page = await open("many", { hash: "#f0-0000000000001f40" });
    const item = page.locator("#f0-0000000000001f40");
    await item.waitFor({ state: "visible" });
    assert.ok(await item.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }));
    assert.equal(await page.evaluate(() => document.activeElement.id), "f0-0000000000001f40");
    await close(page);
  });

  test("a link to what a filter hides undoes the filter", async () => {
    const page = await open("several");
    const id = await page.locator("#list > li.error").first().getAttribute("id");
    await page.getByLabel("error", { exact: true }).uncheck();
    assert.equal(await page.locator(`#${id}`).count(), 0);
    await page.evaluate((hash) => { location.hash = hash; }, id);
    await page.locator(`#${id}`).waitFor();
    await close(page);
  });

  test("every section is reached by the bar", async () => {
    const page = await open("several");
    for (const name of ["Summary", "History", "Findings", "Tables", "Picture", "Repair", "Notes"]) {
      const link = page.getByRole("navigation").getByRole("link", { name });
      await link.click();
      const id = (await link.getAttribute("href")).slice(1);
      const top = await page.locator(`#${id}`).evaluate((e) => e.getBoundingClientRect().top);
      assert.ok(top < 900, `${name} is at ${top}`);
    }
    await close(page);
  });
});

describe("a hostile database", () => {
  for (const name of ["hostile", "plan"]) {
    test(`${name}: names stay names`, async () => {
      const page = await open(name);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      assert.equal(await page.locator("img").count(), 0);
      assert.equal(await page.locator("script").count(), 2);
      assert.equal(await page.locator("[onerror],[onclick],[style]").count(), 0);
      assert.equal(await page.evaluate(() => window.hit), undefined);
      assert.match(await page.locator("body").innerText(), /<img src=x onerror=/);
      await close(page);
    });
  }
});

describe("the network", () => {
  test("nothing is asked of it, and nothing can be", async () => {
    let asked = 0;
    const server = createServer((_, response) => { asked += 1; response.end(); });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${server.address().port}/`;
    const page = await open("plan");
    assert.deepEqual(page.faults, []);
    const refused = await page.evaluate(async (url) => {
      const violations = [];
      document.addEventListener("securitypolicyviolation", (e) => violations.push(e.effectiveDirective));
      await fetch(url).catch(() => {});
      const add = (tag, values) => document.body.append(Object.assign(document.createElement(tag), values));
      add("img", { src: url });
      add("iframe", { src: url });
      add("link", { rel: "stylesheet", href: url });
      add("script", { src: url });
      add("script", { textContent: "window.hit = 1" });
      add("style", { textContent: "body { color: red }" });
      await new Promise((resolve) => setTimeout(resolve, 300));
      return violations;
    }, address);
    for (const directive of ["connect-src", "img-src", "frame-src", "style-src-elem", "script-src-elem"]) {
      assert.ok(refused.includes(directive), `${directive} is not refused: ${refused}`);
    }
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(asked, 0);
    await page.context().close();
    server.close();
  });
});

describe("copying", () => {
  test("gives the SQL as it is", async () => {
    const page = await open("plan", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator("#list details.repair > summary").first().click();
    const block = page.locator("#list details.repair[open] .sql").first();
    await block.getByRole("button", { name: /^Copy the SQL/ }).click();
    await page.waitForFunction(() => document.querySelector(".copy")?.textContent !== "Copy" ||
      [...document.querySelectorAll(".copy")].some((b) => b.textContent === "Copied"));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await block.locator("code").textContent());
    assert.match(copied, /^(ALTER|CREATE|DROP) /);
    await close(page);
  });
});

describe("ten thousand findings", () => {
  test("are filtered in less than 50 ms", async () => {
    const page = await open("many");
    const times = await page.evaluate(() => {
      const input = document.querySelector("[name=text]");
      const measure = (text) => {
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();  // with the layout that it causes
        return performance.now() - start;
      };
      return ["c", "column_99", "missing text", "nothing", "table_0042 column", ""].map((text) =>
        Math.min(measure(text), measure(text), measure(text)));
    });
    console.log(`filter: ${times.map((time) => time.toFixed(1)).join(", ")} ms`);
    assert.ok(Math.max(...times) < 50, `it takes ${times}`);
    assert.equal(await matched(page), 10000);
    await close(page);
  });

  test("come fifty at a time, or all", async () => {
    const page = await open("many");
    assert.equal(await shown(page), 50);
    await page.getByRole("button", { name: "Show 50 more" }).click();
    assert.equal(await shown(page), 100);
    assert.equal(await page.evaluate(() => document.activeElement.matches("#list > li:nth-child(51)")), true);
    await page.getByRole("button", { name: "Show all 10000" }).click();
    assert.equal(await shown(page), 10000);
    assert.equal(await page.getByRole("button", { name: /^Show/ }).count(), 0);
    await close(page);
  });
});

describe("looks", () => {
  test("light and dark, by preference and by choice", async () => {
    const page = await open("several", { colorScheme: "dark" });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    const theme = page.getByRole("button", { name: /^Theme/ });
    await theme.click();
    const light = await background();
    assert.notEqual(light, dark);
    await page.reload();
    assert.equal(await background(), light);
    await theme.click();
    assert.equal(await background(), dark);
    await theme.click();
    assert.equal(await theme.innerText(), "Theme: automatic");
    await close(page);
  });

  for (const name of ["several", "plan", "hostile"]) {
    test(`${name}: a narrow screen does not scroll sideways`, async () => {
      const page = await open(name, { viewport: { width: 400, height: 800 } });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 400, `${width} px`);
      await close(page);
    });
  }

  test("print shows all findings, and nothing to click on", async () => {
    const page = await open("many");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#filters").isVisible(), false);
    assert.equal(await page.locator("nav").isVisible(), false);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await shown(page), 10000);
    assert.equal(await page.locator("details:not([open])").count(), 0);
    await close(page);
  });

  test("without scripts all can be read", async () => {
    const page = await open("several", { javaScriptEnabled: false });
    const written = readFileSync(new URL(urlOf("several")), "utf8").split(" data-s=").length - 1;
    assert.equal(await shown(page), written);
    assert.equal(await page.locator("#filters").isVisible(), false);
    assert.equal(await page.locator("#rest-of-list").isVisible(), false);
    await close(page);
  });
});

describe("accessibility", () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const name of ["several", "plan", "hostile", "clean"]) {
      test(`${name}, ${colorScheme}: axe finds nothing`, async () => {
        const page = await open(name, { colorScheme });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
          document.querySelector("#all")?.click();
        });
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate(() => window.axe.run());
        assert.ok(passes.length > 20);
        assert.deepEqual(violations.map((found) => ({
          rule: found.id,
          nodes: found.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`),
        })), []);
        await close(page);
      });
    }
  }
});
