import { propertiesOf, resolveSchema } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { seconds } from "../../seconds.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { isJson, readJson } from "./read-body.ts";
import { overAnswers } from "./over-answers.ts";

/** How far the clocks of two machines may be apart before a timestamp is wrong. */
const skewMs = 5 * 60_000;

/** A property called `timestamp` of the answer itself says when it was made. */
export function checkTimes(subject: HttpSubject): readonly Check[] {
  const { contract, operation } = subject;
  const has = operation.responses.some(({ status, content }) => {
    const media = status.startsWith("2") ? content.find(({ contentType }) => isJson(contentType)) : undefined;
    const property = media && propertiesOf(contract, media.schema).get("timestamp");
    const schema = property === undefined ? undefined : resolveSchema(contract, property).schema;
    return typeof schema === "object" && schema["format"] === "date-time";
  });
  if (!has) return [];
  return [
    httpCheck(subject, {
      family: ["response", "clock"],
      level: "SHOULD",
      promise: `stamp the answer to ${called(subject)} with the time at which it was made`,
      run: (asking) =>
        overAnswers(asking, subject, (answer) => {
          const reading = isJson(answer.header("content-type")) ? readJson(answer) : undefined;
          const body = reading?.ok === true ? reading.value : undefined;
          const said =
            typeof body === "object" && body !== null && "timestamp" in body
              ? Date.parse(String(body.timestamp))
              : Number.NaN;
          if (Number.isNaN(said)) return "nothing to judge";
          const off = Math.abs(said - asking.clock.now());
          return off <= skewMs
            ? undefined
            : { expected: "a time at most five minutes off", got: `one ${seconds(off)} off`, pointer: "/timestamp" };
        }),
    }),
  ];
}
