import { compile } from "json-schema-to-typescript";
import { expect, test } from "vitest";
import { contracts, systemsOf } from "./contracts.ts";
import { schemaIdOf } from "../../contract/index.ts";
import { layOutType } from "../../codegen/lay-out-type.ts";
import { makePlan } from "../../codegen/make-plan.ts";
import { typeSchema } from "../../codegen/type-schema.ts";

const options = { bannerComment: "", additionalProperties: false, style: { printWidth: 120 } };

test(
  "types of many domains are laid out as Prettier would, most of them without it",
  { timeout: 120_000 },
  async () => {
    let without = 0;
    let all = 0;
    for (const { contract } of contracts)
      for (const system of systemsOf(contract)) {
        const { types, schemaTypes } = makePlan(contract, system);
        for (const { name, schema } of types) {
          const given = typeSchema(schema, (reference) => schemaTypes.get(schemaIdOf(reference) ?? ""));
          const laid = layOutType(await compile(given, name, { ...options, format: false }));
          all += 1;
          if (laid === undefined) continue;
          without += 1;
          expect(laid, name).toBe(await compile(given, name, options));
        }
      }
    expect(without / all).toBeGreaterThan(0.7);
  },
);
