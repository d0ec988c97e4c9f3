import type { Contract, Parameter } from "../../contract/index.ts";
import { checkParameter, payloadChecker } from "../../contract/payload/index.ts";
import { type ParameterCarrier, rawParameter } from "../../contract/wire/index.ts";
import type { PassiveFault } from "./tally.ts";

/** Headers that OpenAPI leaves to other fields of the document (3.1 §4.8.12.1). */
const spokenForElsewhere = new Set(["accept", "content-type", "authorization"]);

/** What is wrong with one parameter of a request; undefined where nothing is. */
export function parameterFault(
  contract: Contract,
  parameter: Parameter,
  carrier: ParameterCarrier,
): PassiveFault | undefined {
  const { name, in: place, required, schema, contentType } = parameter;
  if (place === "header" && spokenForElsewhere.has(name.toLowerCase())) return undefined;
  const raw = rawParameter(contract, parameter, carrier);
  const what = `the ${place} parameter "${name}"`;
  if (raw === undefined) return required ? { expected: what, got: "none" } : undefined;
  const [fault] =
    contentType !== undefined && typeof raw === "string"
      ? jsonFaults(contract, parameter, raw)
      : checkParameter(contract, schema, raw).faults;
  return fault && { expected: `${what}: ${fault.expected}`, got: fault.got };
}

function jsonFaults(contract: Contract, { schema }: Parameter, text: string): readonly PassiveFault[] {
  try {
    return payloadChecker(contract, schema)(JSON.parse(text));
  } catch {
    return [{ expected: "JSON", got: JSON.stringify(text.slice(0, 60)) }];
  }
}
