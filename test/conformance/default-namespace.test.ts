import { expect, test } from "vitest";
import { makePlan } from "../../conformance/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";

const plan = makePlan(await readHarbour());

test.each([
  { namespace: "/, which Socket.IO opens unless somebody keeps it shut", id: "default", level: "SHOULD" },
  { namespace: "that nobody has opened", id: "undeclared", level: "MUST" },
])("the namespace $namespace $level be refused where no document has it", ({ id, level }) => {
  const titles = plan.filter((check) => check.id.endsWith(`/namespace/${id}`)).map(({ title }) => title);
  expect(titles).toEqual([expect.stringMatching(new RegExp(`^${level} refuse the namespace /`))]);
});
