import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeDraft } from "./draft.ts";
import { responseFor } from "./read-body.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";

const methods = ["get", "put", "post", "patch", "delete"];

/** Methods that a path does not have, asked once for each path; HEAD of every GET. */
export function methodChecks(subject: HttpSubject): readonly Check[] {
  const { contract, operation, channel } = subject;
  const own = contract.operations.filter((one) => one.kind === "http" && one.channel === channel.id);
  const [first] = own;
  const checks: Check[] = [];
  if (first?.id === operation.id) {
    const declared = new Set(own.flatMap((one) => (one.kind === "http" ? [one.method] : [])));
    const [undeclared] = methods.toReversed().filter((method) => !declared.has(method));
    if (undeclared !== undefined) checks.push(undeclaredCheck(subject, undeclared, [...declared]));
  }
  if (operation.method === "get" && !own.some((one) => one.kind === "http" && one.method === "head"))
    checks.push(headCheck(subject));
  return checks;
}

function undeclaredCheck(subject: HttpSubject, method: string, declared: readonly string[]): Check {
  const { channel, endpoint } = subject;
  const name = `${method.toUpperCase()} ${endpoint.path}`;
  return httpCheck(subject, {
    family: ["methods", "undeclared"],
    promise: `refuse ${name}, which the contract does not have`,
    asks: channel.source,
    async run(asking) {
      const start = await startDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      const answer = await asking.http({ ...writeDraft(asking, start.draft), method: method.toUpperCase() });
      const expected = `405 with Allow: ${declared.map((one) => one.toUpperCase()).join(", ")} (RFC 9110 §15.5.6)`;
      const transcript = asking.transcript();
      if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
      if (answer.status === 405)
        return answer.header("allow") === undefined ? broken({ expected, got: "405 without Allow", transcript }) : kept;
      // To be sent elsewhere is not to be served.
      const isElsewhere = answer.status >= 300 && answer.status < 400;
      return isElsewhere || [404, 501, 400, 401, 403].includes(answer.status)
        ? kept
        : broken({ expected, got: `status ${answer.status}`, transcript });
    },
  });
}

function headCheck(subject: HttpSubject): Check {
  const name = called(subject).replace(/^GET/, "HEAD");
  return httpCheck(subject, {
    family: ["methods", "head"],
    promise: `answer ${name} as GET, without a body (RFC 9110 §9.3.2)`,
    async run(asking) {
      const start = await startDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      const question = writeDraft(asking, start.draft);
      const get = await asking.http(question);
      const head = await asking.http({ ...question, method: "HEAD" });
      if (get.kind === "none" || get.status >= 400) return notAsked("the GET itself is not answered with a success");
      const transcript = asking.transcript();
      if (head.kind === "none") return broken({ expected: `${get.status} without a body`, got: head.why, transcript });
      // Servers need not support it: 405 and 501 say so.
      if (head.status === 405 || head.status === 501) return kept;
      if (head.body.length > 0)
        return broken({ expected: `${get.status} without a body`, got: `${head.body.length} bytes`, transcript });
      if (head.status !== get.status)
        return broken({ expected: `status ${get.status}, as GET`, got: `status ${head.status}`, transcript });
      const documented = responseFor(subject.operation, get.status)?.headers.map(({ name }) => name) ?? [];
      // What counts or tells the time may differ between two requests.
      const steady = ["content-type", ...documented.filter((one) => !/limit|remaining|reset|date|age|id$/i.test(one))];
      const lacking = steady.find((one) => get.header(one) !== undefined && head.header(one) === undefined);
      if (lacking !== undefined)
        return broken({ expected: `${lacking}, as with GET`, got: "no such header", transcript });
      const type = get.header("content-type");
      return head.header("content-type") === type
        ? kept
        : broken({
            expected: `Content-Type: ${type ?? "none"}, as GET`,
            got: head.header("content-type") ?? "none",
            transcript,
          });
    },
  });
}
