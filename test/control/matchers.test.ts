import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { drivenClock, type MockServer, startMockServer } from "../../mock-server/index.ts";
import { contractMatchers } from "../../mock-server/vitest/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

expect.extend(contractMatchers);

const contract = await readLighthouse();
const hail = { type: "hail", id: "7", ship: "Ceres" };

let mock: MockServer;
beforeEach(async () => {
  mock = await startMockServer({ contract, clock: drivenClock(Date.UTC(2026, 2, 1, 8)), ports: "random" });
});
afterEach(() => mock[Symbol.asyncDispose]());

/** What a failing assertion says. */
function complaint(assert: () => void): string {
  try {
    assert();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("nothing failed");
}

async function say(...messages: readonly unknown[]): Promise<void> {
  const socket = new WebSocket(`${mock.url(7711, "ws")}/light`);
  await once(socket, "open");
  for (const message of messages) socket.send(JSON.stringify(message));
  await vi.waitFor(() => expect(mock.channel("light").received).toHaveLength(messages.length), { timeout: 15_000 });
}

describe("expect(mock).toHaveReceived", () => {
  test("a message, with what it holds, so many times", async () => {
    await say(hail, { ...hail, ship: "Vesta" });
    expect(mock).toHaveReceived("hail");
    expect(mock).toHaveReceived("hail", { ship: "Ceres" });
    expect(mock).toHaveReceived("hail", { id: expect.stringMatching(/^\d$/) }, { times: 2 });
    expect(mock).not.toHaveReceived("hail", { ship: "Pallas" });
    expect(mock).not.toHaveReceived("hail", { ship: "Ceres" }, { times: 2 });
    expect(mock.session("other")).not.toHaveReceived("hail");
  });

  test("a request, by operation or by method and path, with its body", async () => {
    const lamp = { id: "south", colour: "red" };
    const headers = { "content-type": "application/json" };
    await fetch(`${mock.url(7711)}/lamps?why=test`, { method: "POST", headers, body: JSON.stringify(lamp) });
    expect(mock).toHaveReceived("addLamp", { colour: "red" });
    expect(mock).toHaveReceived("POST /lamps", lamp);
    expect(mock).not.toHaveReceived("GET /lamps");
  });

  test("tells what came in place of it", async () => {
    await say(hail);
    expect(complaint(() => expect(mock).toHaveReceived("hail", { ship: "Vesta" }))).toBe(
      'expected hail holding {"ship":"Vesta"}, and it came 0 times; received\n' +
        `  heard lighthouse-light.light hail ${JSON.stringify(hail)}`,
    );
    expect(complaint(() => expect(mock).toHaveReceived("addLamp"))).toContain("heard lighthouse-light.light hail");
    expect(complaint(() => expect({}).toHaveReceived("hail"))).toContain("is about a mock");
  });
});

test("expect(mock).toHaveKeptContract tells what clients broke", async () => {
  await say(hail);
  expect(mock).toHaveKeptContract();
  await fetch(`${mock.url(7711)}/nowhere`);
  expect(complaint(() => expect(mock).toHaveKeptContract())).toContain(
    "request GET /nowhere broken: the contract has no such path on this port",
  );
});

describe("expect(frame).toMatchContract", () => {
  test.each([
    { given: "a payload", frame: { type: "beam", bearing: 4 } },
    { given: "the text of a frame", frame: '{"type":"beam","bearing":4}' },
  ])("takes $given", ({ frame }) => {
    expect(frame).toMatchContract(contract, "beam");
    expect(frame).not.toMatchContract(contract, "report");
  });

  test("tells what is wrong, and which line promises it", () => {
    expect(complaint(() => expect({ type: "beam", bearing: 400 }).toMatchContract(contract, "beam"))).toMatch(
      /^expected it to be beam\n\/bearing: expected at most 359, got 400\npromised in \S*lighthouse-light\.yaml:\d+:\d+$/,
    );
    expect(complaint(() => expect({}).toMatchContract(contract, "beem"))).toContain('no message "beem": it has blow');
  });
});
