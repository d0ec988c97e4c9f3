import { makePlan } from "../../codegen/make-plan.ts";
import type { Plan, TypePlan } from "../../codegen/plan.ts";
import type { Contract } from "../../contract/index.ts";
import { makePayload, seeded } from "../../contract/payload/index.ts";
import { writeBytes } from "../../contract/wire/index.ts";
import { systemsOf } from "./contracts.ts";

/** A type that comes over the wire as a whole. */
export interface Subject {
  readonly system: string;
  readonly type: TypePlan;
  /** The contract, narrowed to the system. */
  readonly contract: Contract;
}

/** How many seeds a property is tried with: `SEEDS=100` asks for more than the usual number. */
export const seedsOr = (usual: number): number => Number(process.env["SEEDS"] ?? usual);

export function plansOf(contract: Contract): readonly Plan[] {
  return systemsOf(contract).map((system) => makePlan(contract, system, { runtime: "", extension: ".ts" }));
}

export function subjectsOf(contract: Contract): readonly Subject[] {
  return plansOf(contract).flatMap((plan) =>
    plan.types.filter(({ carried }) => carried).map((type) => ({ system: plan.system, type, contract: plan.contract })),
  );
}

export const presence: readonly ["all", "some", "none"] = ["all", "some", "none"];

/** When made-up values happen. */
export const now: number = Date.UTC(2026, 2, 1);

/** A made-up value as clients and servers hold it; where bytes stand for something else, any bytes will do. */
export function made(subject: Subject, seed: number): unknown {
  const value = madeText(subject, seed);
  return subject.type.isBytes ? writeBytes(value) : value;
}

/** What its schema makes of it, as its owners hold it: a text that travels as bytes is bytes. */
export const carriedAs = ({ isBytes }: TypePlan, value: unknown): unknown =>
  isBytes && typeof value === "string" ? writeBytes(value) : value;

/** A made-up value as its schema describes it: of bytes, the text with a character for each. */
export function madeText({ contract, type }: Subject, seed: number): unknown {
  return makePayload(contract, type.schema, {
    chance: seeded(`${type.name} ${seed}`),
    now,
    optional: presence[seed % 3]!,
  });
}
