import { expect, test } from "vitest";
import { openRemarks } from "./house.ts";
import { openRaw } from "./raw-connection.ts";

test("of requests one upon the other, those are not answered whose answers nobody reads", async () => {
  await using house = await openRemarks();
  const url = `${house.mock.url(7501)}/remarks`;
  const posted = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "x".repeat(1_000_000) }),
  });
  expect(posted.status).toBe(201);
  let answered = 0;
  using _ = {
    [Symbol.dispose]: house.mock.follow(({ request }) => (answered += request?.target === "/remarks?all=1" ? 1 : 0)),
  };
  await using deaf = await openRaw(house.port(7501));
  deaf.socket.pause();
  deaf.write("GET /remarks?all=1 HTTP/1.1\r\nHost: x\r\n\r\n".repeat(200));
  await expect.poll(() => answered).toBeGreaterThan(0);
  // Others are served as ever; by then, everything that came in one piece with the first has been looked at.
  for (let count = 0; count < 5; count += 1) expect((await fetch(`${url}/remark-1`)).status).toBe(200);
  expect(answered).toBeLessThan(100);
  // Whoever begins to read gets all of them, in order.
  deaf.write("GET /remarks/remark-1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  let bytes = 0;
  let last = "";
  deaf.socket.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    last = chunk.toString("latin1").slice(-200);
  });
  deaf.socket.resume();
  await deaf.ended;
  expect(answered).toBe(200);
  expect(bytes).toBeGreaterThan(200_000_000);
  expect(last).toContain("A fine clock");
}, 120_000);
