import { once } from "node:events";
import { join } from "node:path";
import { io } from "socket.io-client";
import { expect, test } from "vitest";
import { runSockwright, startSockwright } from "./run-sockwright.ts";

const auction = join(import.meta.dirname, "../contracts/auction");
const quiet = ["--ports", "random", "--control", "off", "--json"];

test("--socketio-admin says where the Admin UI connects, and lets it in", async () => {
  await using mock = startSockwright(auction, ["mock", "auction-floor.yaml", ...quiet, "--socketio-admin"]);
  const { ports } = JSON.parse(await mock.firstLine) as { readonly ports: readonly { readonly actual: number }[] };
  const url = `http://127.0.0.1:${ports[0]?.actual}`;
  await mock.said(`may connect to ${url}\n`);
  // What the UI puts behind the URL that it is given.
  const admin = io(`${url}/admin`, { forceNew: true, reconnection: false });
  const [config] = (await once(admin as never, "config")) as [object];
  expect(config).toMatchObject({ supportedFeatures: expect.arrayContaining(["ALL_EVENTS"]) as string[] });
  admin.disconnect();
});

test("--socketio-admin says where no port speaks Socket.IO", async () => {
  await using mock = startSockwright(auction, ["mock", "auction-live.yaml", ...quiet, "--socketio-admin"]);
  expect(JSON.parse(await mock.firstLine)).toMatchObject({ ready: true });
  await mock.said("--socketio-admin: no port speaks Socket.IO");
});

test("--socketio-admin beyond this machine ends with 2 unless there is a token", async () => {
  const args = ["mock", "auction-floor.yaml", ...quiet, "--host", "0.0.0.0", "--socketio-admin"];
  const { code, stdout, stderr } = await runSockwright(auction, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/--socketio-admin: .*SOCKWRIGHT_CONTROL_TOKEN/);
});
