import { expect, test } from "vitest";
import { readHarbour } from "../contracts/read-harbour.ts";
import { operationFor } from "../../conformance/passive/http-witness.ts";

const contract = await readHarbour();
const channel = contract.channels.find(({ id }) => id === "harbour-api./berths/{id}")!;

test.each([
  { method: "GET", want: "harbour-api.readBerth" },
  { method: "HEAD", want: "harbour-api.readBerth" },
  { method: "get", want: undefined },
  { method: "Get", want: undefined },
  { method: "OPTIONS", want: undefined },
])("$method asks for $want: methods are case-sensitive", ({ method, want }) => {
  expect(operationFor(contract, { channel, params: {} }, method)?.id).toBe(want);
});
