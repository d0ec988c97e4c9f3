import type { Browser, Locator, Page } from "playwright";

/** A page on which something is tried, as somebody has it open. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** What the browser has to complain about, and what was asked of others than this machine. */
  readonly complaints: readonly string[];
  /** The addresses of everything that left the page, in order. */
  readonly asked: readonly string[];
}

/** Opens a page, and waits for its list. */
export async function visit(
  browser: Browser,
  address: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (/policy|refused to/i.test(line.text())) complaints.push(line.text());
  });
  page.on("request", (request) => {
    asked.push(request.url());
    if (!/^(?:https?|wss?):\/\/127\.0\.0\.1:|^data:,$/.test(request.url())) complaints.push(request.url());
  });
  page.on("websocket", (socket) => asked.push(socket.url()));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  await page.locator("#list a").first().waitFor();
  return { page, complaints, asked, [Symbol.asyncDispose]: () => context.close() };
}

/** Chooses an operation from the list, and waits until it is shown. */
export async function choose(page: Page, operation: string): Promise<void> {
  await page.locator(`#list a[href="#${encodeURIComponent(operation)}"]`).click();
  await page.getByRole("heading", { level: 2 }).and(page.locator(":focus")).waitFor();
}

/** What is on the record of a conversation, by who said it. */
export const crossed = (page: Page, who: string): Locator =>
  page.getByRole("log").getByRole("listitem").filter({ hasText: who });

/** What axe has to complain about. */
export async function complaintsOfAxe(page: Page, source: string): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(
    "axe.run({ rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
  );
}
