import axe from "axe-core";
import type { Page } from "playwright";

interface Result {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What WCAG 2.2 has in level AA, and axe leaves out unless it is asked. */
const everything = { rules: { "target-size": { enabled: true } } };

/** All that another theme can change. */
const colours = { runOnly: ["color-contrast", "link-in-text-block"] };

/** What axe finds wrong with a page of the site: with everything in the light theme, and with the colours in the dark one. */
export async function complaintsAbout(page: Page): Promise<readonly string[]> {
  await takenOver(page);
  await page.evaluate(axe.source);
  const complaints: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.locator(colorScheme === "dark" ? "html.dark" : "html:not(.dark)").waitFor({ state: "attached" });
    const found = await page.evaluate(
      async (options) => {
        const { axe: inPage } = globalThis as unknown as { readonly axe: { run(wanted: object): Promise<Result> } };
        return (await inPage.run(options)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      },
      colorScheme === "light" ? everything : colours,
    );
    complaints.push(...found.map((words) => `(${colorScheme}) ${words}`));
  }
  return complaints;
}

/** Waits until Vue has taken over the page: before, nothing on it answers. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { document } = globalThis as unknown as { readonly document: { querySelector(name: string): object | null } };
    return "__vue_app__" in (document.querySelector("#app") ?? {});
  });
}
