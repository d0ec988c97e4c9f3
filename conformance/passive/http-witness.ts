import type { Contract, HttpOperation } from "../../contract/index.ts";
import { answerPromises } from "../checks/http/answer-promises.ts";
import { refusalPromise } from "../checks/http/error-checks.ts";
import { called, httpCheck, type HttpSubject } from "../checks/http/http-subject.ts";
import { inputRefused } from "../checks/http/input-refused.ts";
import { isJson, responseFor } from "../checks/http/read-body.ts";
import { httpSubjects } from "../checks/http/subjects.ts";
import { headerOf } from "../edges/http.ts";
import type { Transcript } from "../transcript.ts";
import { answerOf, bodyOf } from "./answer-of.ts";
import type { RequestSeen, ResponseSeen } from "./happening.ts";
import { notAskedFor } from "./not-asked-for.ts";
import { requestPromises } from "./request-promises.ts";
import type { Found } from "./routes.ts";
import type { PassiveFault, Tally } from "./tally.ts";

/** Judges the requests and answers of one operation as they pass. */
export interface OperationWitness {
  request(request: RequestSeen, found: Found, evidence: () => Transcript): void;
  response(response: ResponseSeen, evidence: () => Transcript): void;
}

/** What to do with each operation that plain HTTP asks for, by its id. */
export function httpWitnesses(contract: Contract, tally: Tally): ReadonlyMap<string, OperationWitness> {
  const subjects = [...httpSubjects(contract).values()];
  return new Map(subjects.map((subject) => [subject.operation.id, witnessOf(subject, tally)]));
}

/** The operation that a request asks for; those of HEAD are those of GET. */
export function operationFor(contract: Contract, { channel }: Found, method: string): HttpOperation | undefined {
  const find = (wanted: string): HttpOperation | undefined =>
    contract.operations.find(
      (one): one is HttpOperation => one.kind === "http" && one.channel === channel.id && one.method === wanted,
    );
  // Methods are case-sensitive (RFC 9110 §9.1): `get` is another method than GET.
  if (method !== method.toUpperCase()) return undefined;
  return find(method.toLowerCase()) ?? (method === "HEAD" ? find("get") : undefined);
}

function witnessOf(subject: HttpSubject, tally: Tally): OperationWitness {
  const { operation } = subject;
  const watch = (given: Omit<Parameters<typeof httpCheck>[1], "run">): ReturnType<Tally["watch"]> =>
    tally.watch(httpCheck(subject, { ...given, ...notAskedFor }));
  const asked = requestPromises(subject).map((promise) => ({ ...promise, note: watch(promise) }));
  const refusal = refusalPromise(subject);
  const answered = [...answerPromises(subject), ...(refusal === undefined ? [] : [refusal])].map((promise) => ({
    ...promise,
    note: watch(promise),
  }));
  const accepts = watch({
    family: ["accepts", "valid"],
    // The client may have met a rule that no schema can say.
    level: "SHOULD",
    promise: `accept a ${called(subject)} that keeps the contract`,
  });
  const refuses = watch({
    family: ["rejects", "in-passing"],
    promise: `refuse a ${called(subject)} that breaks the contract`,
  });
  const faults = new WeakMap<
    RequestSeen,
    { readonly input: boolean; readonly credential: boolean; first?: PassiveFault }
  >();

  return {
    request(request, { params }, evidence) {
      let first: PassiveFault | undefined;
      let input = false;
      let credential = false;
      for (const { judge, note, about } of asked) {
        const fault = judge(request, params);
        if (fault === "nothing to judge") continue;
        note(fault, evidence);
        if (fault === undefined) continue;
        first ??= fault;
        if (about === "input") input = true;
        else credential = true;
      }
      faults.set(request, { input, credential, ...(first && { first }) });
    },
    response(response, evidence) {
      const answer = answerOf(response);
      const documented = responseFor(operation, response.status);
      if (documented !== undefined) tally.see(`status:${operation.id}:${documented.status}`);
      const found = faults.get(response.request);
      // To what breaks the contract, refusals are right that no operation need list.
      const isRefusal = found?.input === true && response.status >= 400 && response.status < 500;
      const isHead = response.request.method === "HEAD" && operation.method !== "head";
      for (const { judge, note, family } of answered) {
        const needsBody = family[1] !== "status" && family[1] !== "header";
        if (needsBody && (isHead || !answer.isWhole)) continue;
        if (isRefusal && family[1] === "status") continue;
        const fault = judge(answer);
        if (fault !== "nothing to judge") note(fault, evidence);
      }
      if (found === undefined) return;
      const { status } = response;
      if (!found.input && !found.credential && isJudged(response.request))
        accepts(acceptanceFault(operation, status), evidence);
      if (found.input || found.credential)
        refuses(
          status < 400
            ? {
                expected: `a refusal, because of ${found.first?.expected ?? "a fault"}: ${found.first?.got ?? ""}`,
                got: `status ${status}`,
              }
            : undefined,
          evidence,
        );
    },
  };
}

/** Whether nothing in a request is left that may be wrong: bodies other than JSON are not looked into. */
function isJudged(request: RequestSeen): boolean {
  return (
    request.bodyBytes === 0 || (bodyOf(request) !== undefined && isJson(headerOf(request.headers, "content-type")))
  );
}

function acceptanceFault(operation: HttpOperation, status: number): PassiveFault | undefined {
  const isServersFault = status >= 500 && status !== 503 && responseFor(operation, status)?.status !== String(status);
  return inputRefused.has(status) || isServersFault
    ? {
        expected: "a success, because nothing that the contract says is wrong with the request",
        got: `status ${status}`,
      }
    : undefined;
}
