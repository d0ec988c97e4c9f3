import type { Parameter } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import { parameterValue } from "../parameter-value.ts";
import type { HttpSubject } from "./http-subject.ts";

/** A value for every required parameter but those of the path and those that carry a credential. */
export function requiredValues(asking: Asking, subject: HttpSubject): readonly (readonly [Parameter, unknown])[] {
  return ownParameters(asking, subject)
    .filter(({ required }) => required)
    .map((parameter) => [parameter, parameterValue(asking, subject.operation.key, parameter)] as const);
}

/** Query, header and cookie parameters that are no credential and nothing that HTTP itself decides. */
export function ownParameters(asking: Pick<Asking, "contract">, { operation }: HttpSubject): readonly Parameter[] {
  const carriers = new Set(
    operation.security.flatMap(({ schemes }) =>
      schemes.map(({ scheme }) => {
        const kind = asking.contract.securitySchemes[scheme]?.kind;
        return kind?.type === "apiKey" ? kind.name.toLowerCase() : "authorization";
      }),
    ),
  );
  // OpenAPI 3.1, "Parameter Object": headers of these names are described elsewhere, and ignored here.
  const ignored = new Set(["accept", "content-type", "authorization"]);
  return operation.parameters.filter(
    ({ in: place, name }) =>
      place !== "path" && !carriers.has(name.toLowerCase()) && !(place === "header" && ignored.has(name.toLowerCase())),
  );
}
