import { expect, test } from "vitest";
import { isMapping } from "../place.ts";
import { parseYaml } from "../parse-yaml.ts";
import { homesOf } from "./extension-homes.ts";
import { ruleOf } from "./extension-rules.ts";
import { extensionSchemas } from "./extension-schemas.ts";

test.each([...homesOf.keys()])("the rule of %s shows an example that its schema accepts", (name) => {
  const [, text = ""] = new RegExp(`\`(${name}: [^\`]+)\``).exec(ruleOf(name)) ?? [];
  const parsed = parseYaml(text);
  if (!parsed.ok || !isMapping(parsed.value)) throw new Error(`no example in: ${ruleOf(name)}`);
  const validate = extensionSchemas().get(name);
  expect(validate?.(parsed.value[name])).toBe(true);
});
