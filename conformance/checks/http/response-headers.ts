import { checkParameter } from "../../../contract/payload/index.ts";
import type { AnswerPromise } from "./answer-promises.ts";
import { called, type HttpSubject } from "./http-subject.ts";
import { responseFor } from "./read-body.ts";

/** Headers that the contract documents: there where required, and of the documented type. */
export function headerPromises(subject: HttpSubject): readonly AnswerPromise[] {
  const { contract, operation } = subject;
  const documented = operation.responses.filter(({ status }) => /^[23]/.test(status)).flatMap(({ headers }) => headers);
  const names = [...new Set(documented.map(({ name }) => name.toLowerCase()))];
  return names.map((name) => {
    const [first] = documented.filter((header) => header.name.toLowerCase() === name);
    return {
      family: ["response", "header", name],
      promise: `send the header ${first?.name ?? name} with ${called(subject)} as documented`,
      ...(first && { asks: first.source }),
      judge: (answer) => {
        const header = responseFor(operation, answer.status)?.headers.find((one) => one.name.toLowerCase() === name);
        if (header === undefined) return "nothing to judge";
        const got = answer.header(name);
        if (got === undefined)
          return header.required
            ? { expected: `${header.name} with ${answer.status}`, got: "no such header" }
            : "nothing to judge";
        const [fault] = checkParameter(contract, header.schema, got).faults;
        return fault && { expected: `${header.name}: ${fault.expected}`, got: fault.got };
      },
    };
  });
}
