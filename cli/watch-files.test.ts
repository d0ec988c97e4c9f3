import { mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

test("a file that was emptied to be written is one change with what is written then", async () => {
  const file = document();
  const { promise: noticed, resolve } = Promise.withResolvers<string>();
  using watch = watchFiles(() => resolve(readFileSync(file, "utf8")));
  watch.follow([file]);
  writeFileSync(file, "");
  setTimeout(() => writeFileSync(file, "asyncapi: 3.1.0\n"), 100);
  expect(await noticed).toBe("asyncapi: 3.1.0\n");
});

test("a file that stays empty is a change after a while", async () => {
  const file = document();
  writeFileSync(file, "asyncapi: 3.1.0\n");
  const { promise: noticed, resolve } = Promise.withResolvers<string>();
  using watch = watchFiles(() => resolve(readFileSync(file, "utf8")));
  watch.follow([file]);
  writeFileSync(file, "");
  expect(await noticed).toBe("");
});

test("what was not watched before is told, once", () => {
  const file = document();
  using watch = watchFiles(() => undefined);
  expect(watch.follow([file])).toEqual([file]);
  expect(watch.follow([file])).toEqual([]);
  expect(watch.follow([file], [dirname(file)])).toEqual([dirname(file)]);
  // A document in a folder where new ones are noticed has been watched all the time.
  expect(watch.follow([file, join(dirname(file), "other.yaml")], [dirname(file)])).toEqual([]);
});

test("a folder that is removed and made anew is watched again", async () => {
  const file = document();
  let noticed = Promise.withResolvers<void>();
  using watch = watchFiles(() => noticed.resolve());
  watch.follow([file]);
  rmSync(dirname(file), { recursive: true });
  await noticed.promise;
  noticed = Promise.withResolvers();
  watch.follow([file]);
  mkdirSync(dirname(file));
  await noticed.promise;
  watch.follow([file]);
  noticed = Promise.withResolvers();
  writeFileSync(file, "asyncapi: 3.1.0\n");
  await expect(noticed.promise).resolves.toBeUndefined();
});

test("a watch that has ended opens nothing for whoever asks too late, so that the process can end", () => {
  const opened = vi.mocked(watch).mockClear();
  const [file, ended] = [document(), watchFiles(() => undefined)];
  ended.follow([file]);
  ended[Symbol.dispose]();
  ended.follow([file]);
  expect(opened).toHaveBeenCalledOnce();
});
