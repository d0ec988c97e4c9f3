import { expect, test } from "vitest";
import { maskValue } from "./secrets.ts";

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJl";

test.each([
  { given: { token: "abc", name: "Ana" }, want: { token: "•••", name: "Ana" } },
  {
    given: { user: { "api-key": "abc" }, tags: [{ password: "abc" }] },
    want: { user: { "api-key": "•••" }, tags: [{ password: "•••" }] },
  },
  { given: { said: `Bearer ${jwt}` }, want: { said: "Bearer •••" } },
  { given: { tokens: 17, token: null }, want: { tokens: 17, token: null } },
  { given: [jwt, 1, true, null], want: ["•••", 1, true, null] },
])("shows of $given only $want", ({ given, want }) => {
  expect(maskValue(given)).toEqual(want);
});
