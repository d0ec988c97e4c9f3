import { expect, test } from "vitest";
import { maskText, maskTranscript } from "./mask.ts";

const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1In0.c2lnbmF0dXJl";

test.each([
  {
    given: `ws://localhost:9090/api/ws/metrics?token=${token}&area=inner`,
    want: "ws://localhost:9090/api/ws/metrics?token=•••&area=inner",
  },
  { given: `{"access_token":"abc","lot":"lot-1"}`, want: `{"access_token":"•••","lot":"lot-1"}` },
  { given: `40/floor,{"token":"opaque"}`, want: `40/floor,{"token":"•••"}` },
  { given: `{"text":"${token}"}`, want: `{"text":"•••"}` },
  { given: `{"password": "a \\"quoted\\" one"}`, want: `{"password": "•••"}` },
  { given: `{"type":"bid","amount":130}`, want: `{"type":"bid","amount":130}` },
  { given: "http://localhost/lots?key=oldest", want: "http://localhost/lots?key=oldest" },
])("$given is shown as $want", ({ given, want }) => {
  expect(maskText(given)).toBe(want);
});

test("headers that carry credentials are hidden, others are not", () => {
  const [line] = maskTranscript([
    {
      at: 0,
      on: "#1",
      kind: "request",
      method: "GET",
      url: "http://localhost/lots",
      headers: [
        ["authorization", "Bearer opaque"],
        ["X-Harbour-Key", "ABCDEFGH12345678"],
        ["cookie", "visit=1"],
        ["accept", "application/json"],
      ],
    },
  ]);
  expect(line).toMatchObject({
    headers: [
      ["authorization", "•••"],
      ["X-Harbour-Key", "•••"],
      ["cookie", "•••"],
      ["accept", "application/json"],
    ],
  });
});
