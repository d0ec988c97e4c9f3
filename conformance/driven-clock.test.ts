import { expect, test } from "vitest";
import { within } from "./clock.ts";
import { drivenTime } from "./driven-clock.ts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const loop = { turn, pause: turn };
const hour = 3_600_000;

test("an hour passes as fast as what happens in it, for the target and for whoever waits", async () => {
  const time = drivenTime(loop, 0);
  const said: number[] = [];
  const speak = (): void => {
    said.push(time.target.now());
    time.target.after(900_000, speak);
  };
  time.target.after(900_000, speak);
  await within(time.run, hour, new Promise(() => undefined));
  expect(time.run.now()).toBe(hour);
  expect(said).toEqual([900_000, 1_800_000, 2_700_000, hour]);
});

test("the timers of the target alone move nothing", async () => {
  const time = drivenTime(loop, 0);
  let ran = false;
  time.target.after(1, () => (ran = true));
  for (let turns = 0; turns < 50; turns += 1) await turn();
  expect([ran, time.run.now()]).toEqual([false, 0]);
});

test("time stands still while an exchange is under way", async () => {
  const time = drivenTime(loop, 0);
  let answer: (text: string) => void = () => undefined;
  const exchange = time.run.during(new Promise<string>((resolve) => (answer = resolve)));
  const late = within(time.run, 1000, exchange);
  for (let turns = 0; turns < 20; turns += 1) await turn();
  answer("in time");
  expect(await late).toBe("in time");
  expect(time.run.now()).toBe(0);
});

test("a target that puts its answer off is given the time it waits for", async () => {
  const time = drivenTime(loop, 0);
  const exchange = time.run.during(new Promise<string>((resolve) => time.target.after(300, () => resolve("later"))));
  expect(await within(time.run, 1000, exchange)).toBe("later");
  expect(time.run.now()).toBe(300);
});
