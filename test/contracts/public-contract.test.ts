import { expect, test } from "vitest";
import { checkPayload } from "../../contract/payload/index.ts";
import { publicContract } from "../../contract/index.ts";
import { readFourSystems } from "./read-four-systems.ts";

const contract = await readFourSystems();
const published = publicContract(contract);

test("is the same contract but for what was secret in it", () => {
  expect(Object.keys(published)).toEqual(Object.keys(contract));
  expect(published.operations.map(({ id, source }) => [id, source])).toEqual(
    contract.operations.map(({ id, source }) => [id, source]),
  );
  expect(published.securitySchemes).toEqual(contract.securitySchemes);
  expect(published.channels).toEqual(contract.channels);
});

test("shows no token and no password, of which the documents have some as examples", () => {
  const secret = /eyJ[\w-]{6,}\.|"password":"[^•]/;
  expect(JSON.stringify(contract)).toMatch(secret);
  expect(JSON.stringify(published)).not.toMatch(secret);
});

test("keeps promises of schemas about names that sound secret", () => {
  const login = published.operations.find((one) => one.kind === "http" && one.body?.required === true);
  if (login?.kind !== "http") throw new Error("no operation has a body");
  const schema = login.body?.content[0]?.schema ?? false;
  expect(checkPayload(published, schema, "no object")).not.toEqual([]);
});
