// Opens every page of the site of the bundled systems, in every language, and of a domain of its own, in Chromium: both themes, on a desk and on a phone.
// Axe looks at each, nothing may be wider than the window, and the Tab key must come to an end. `npm run docs:axe`, or `npm run docs:axe -- veloflux` for
// pages whose address has that in it. It takes three quarters of an hour.
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { run } from "../cli/run.ts";
import { buildInPageMock } from "./build-in-page-mock.mjs";
import { complaintsAbout, takenOver } from "../test/docs-site/complaints-about.ts";
import { serveFolder } from "../test/docs-site/serve-folder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const [wanted = ""] = process.argv.slice(2);
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const screens = [
  { name: "desk", viewport: { width: 1280, height: 900 } },
  { name: "phone", viewport: { width: 360, height: 740 } },
];

const plain = (_style, text) => text;
const terminal = { print: () => {}, say: (text) => console.error(text), style: plain, dataStyle: plain, folder: root };

/** Builds a site in a folder of its own, and says where, and which pages it has. */
async function build(out, documents) {
  const code = await run(["docs", ...documents, "--build", "--out", out], terminal);
  if (code !== 0) throw new Error(`sockwright docs ended with ${code}`);
  return join(out, ".vitepress", "dist");
}

/** What of a page is wider than its window. */
const overflow = `(() => {
  const most = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= most) return [];
  const isCut = (one) => one.closest(".diagram, pre, table, .vp-code-group, .VPLocalNav, .VPSidebar") !== null;
  const wide = [...document.querySelectorAll(".vp-doc *")].filter((one) => one.getBoundingClientRect().right > most + 1 && !isCut(one));
  return ["wider than the window: " + (wide[0]?.outerHTML.slice(0, 200) ?? "something outside the text")];
})()`;

/** Goes through the text of a page with the Tab key, from its title: what scrolls and what leads on must be reached. */
async function tabThrough(page) {
  const most = await page.evaluate(`(() => {
    addEventListener("focusin", ({ target }) => (target.dataset.reached = ""));
    document.querySelector(".vp-doc h1").focus();
    return document.querySelectorAll(".vp-doc :is(a, button, input, summary, [tabindex])").length;
  })()`);
  for (let at = 0; at < most; at += 1) await page.keyboard.press("Tab");
  return page.evaluate(`[...document.querySelectorAll(".vp-doc pre, .vp-doc .diagram, .vp-doc table, .vp-doc a")]
    .filter((one) => one.offsetParent !== null && (one.tagName === "A" ? !one.classList.contains("header-anchor") : one.scrollWidth > one.clientWidth + 1))
    .filter((one) => one.dataset.reached === undefined && one.querySelector("[data-reached]") === null)
    .map((one) => "not reached with the Tab key: " + one.outerHTML.slice(0, 200))
    .slice(0, 1)`);
}

await buildInPageMock();
const folder = mkdtempSync(join(tmpdir(), "sockwright-axe-"));
const found = [];
let looks = 0;
try {
  await using browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const sites = [
    // Named one by one, documents would be without their overlays, and so in one language.
    { name: "bundled", documents: [] },
    { name: "clinic", documents: ["test/documents/domains/clinic"] },
  ];
  for (const { name, documents } of sites) {
    const dist = await build(join(folder, name), documents);
    await using served = await serveFolder(dist);
    const pages = pagesOf(dist);
    for (const { name: screen, viewport } of screens) {
      await using context = await browser.newContext({ viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const path of pages) {
        await page.goto(`${served.url}/${path}`);
        await takenOver(page);
        const complaints = [
          ...(await complaintsAbout(page)),
          ...(await page.evaluate(overflow)),
          ...(screen === "phone" ? [] : await tabThrough(page)),
        ];
        looks += 1;
        if (looks % 25 === 0) console.error(`${looks} looks`);
        for (const words of complaints) {
          found.push(`${name}/${path} ${screen}: ${words}`);
          console.log(found.at(-1));
        }
      }
      console.error(`${name}, ${screen}: ${pages.length} pages`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (looks === 0) {
  console.error(`no page has "${wanted}" in its address`);
  process.exit(5);
}
console.error(`${looks} looks, ${found.length} complaints`);
process.exit(found.length === 0 ? 0 : 1);

function pagesOf(dist) {
  return (
    globSync("**/*.html", { cwd: dist })
      // What is tried is no page of VitePress, and has tests of its own.
      .filter((path) => path !== "404.html" && !path.startsWith("try-it/") && path.includes(wanted))
      .toSorted()
  );
}
