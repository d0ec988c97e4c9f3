import type { Contract, Parameter } from "../../contract/index.ts";
import { checkParameter, payloadChecker } from "../../contract/payload/index.ts";
import { rawParameter } from "../../contract/wire/index.ts";
import type { HttpRequest, RequestFault } from "./http-message.ts";
import { written } from "./written.ts";

export interface ParameterReading {
  readonly values: ReadonlyMap<string, unknown>;
  readonly faults: readonly RequestFault[];
}

const nothing: ParameterReading = { values: new Map(), faults: [] };

/** Headers that OpenAPI leaves to other fields of the document (3.1 §4.8.12.1). */
const spokenForElsewhere = new Set(["accept", "content-type", "authorization"]);

/** The parameters of a request, as values of the types their schemas ask for, and what is wrong with them. */
export function readParameters(
  contract: Contract,
  parameters: readonly Parameter[],
  request: HttpRequest,
  params: Readonly<Record<string, string>>,
): ParameterReading {
  if (parameters.length === 0) return nothing;
  const values = new Map<string, unknown>();
  const faults: RequestFault[] = [];
  const { query, headers } = request;
  const carrier = { path: params, query, header: (name: string) => headers[name.toLowerCase()] };
  for (const parameter of parameters) {
    if (parameter.in === "header" && spokenForElsewhere.has(parameter.name.toLowerCase())) continue;
    const place = { in: parameter.in, at: parameter.name, contract: written(parameter.source) };
    const raw = rawParameter(contract, parameter, carrier);
    if (raw === undefined) {
      if (parameter.required) faults.push({ ...place, expected: "a value, because it is required", got: "nothing" });
      continue;
    }
    if (parameter.contentType !== undefined && typeof raw === "string") {
      const { value, faults: found } = readJson(contract, parameter, raw);
      for (const fault of found) faults.push({ ...place, ...fault });
      values.set(parameter.name, value);
      continue;
    }
    const { value, faults: found } = checkParameter(contract, parameter.schema, raw);
    for (const { expected, got } of found) faults.push({ ...place, expected, got });
    if (found.length === 0) values.set(parameter.name, value);
  }
  return { values, faults };
}

function readJson(
  contract: Contract,
  { schema }: Parameter,
  text: string,
): { value: unknown; faults: readonly { expected: string; got: string }[] } {
  try {
    const value: unknown = JSON.parse(text);
    return { value, faults: payloadChecker(contract, schema)(value).map(({ expected, got }) => ({ expected, got })) };
  } catch (error) {
    return { value: undefined, faults: [{ expected: "JSON", got: String((error as Error).message) }] };
  }
}
