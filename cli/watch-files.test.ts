import { mkdtempSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchFiles } from "./watch-files.ts";

vi.mock("node:fs", { spy: true });

/** A document in a folder of its own. */
function document(): string {
  const folder = mkdtempSync(join(tmpdir(), "sockwright-watch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "api.yaml");
  writeFileSync(file, "");
  return file;
}

test("a followed file that is written is noticed", async () => {
  const file = document();
  const { promise: noticed, resolve } = Promise.withResolvers<void>();
  using noticing = watchFiles(resolve);
  noticing.follow([file]);
  writeFileSync(file, "asyncapi: 3.1.0\n");
  await expect(noticed).resolves.toBeUndefined();
});

test("a watch that has ended opens nothing for whoever asks too late, so that the process can end", () => {
  const opened = vi.mocked(watch).mockClear();
  const [file, ended] = [document(), watchFiles(() => undefined)];
  ended.follow([file]);
  ended[Symbol.dispose]();
  ended.follow([file]);
  expect(opened).toHaveBeenCalledOnce();
});
