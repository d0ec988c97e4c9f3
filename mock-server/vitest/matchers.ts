import type { Contract } from "../../contract/index.ts";
import type { JournalEntry } from "../engine/index.ts";
import { contractFault } from "./contract-fault.ts";
import { fits, isJournalled, type Journalled, receivedIn } from "./received.ts";

interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

function journalled(value: unknown, matcher: string): Journalled {
  if (isJournalled(value)) return value;
  throw new TypeError(`expect(…).${matcher} is about a mock, one of its sessions, or a mock of MSW handlers`);
}

/** One thing that crossed, in a line. */
function told({ kind, channel, message, operation, request, payload, breach }: JournalEntry): string {
  const what = request === undefined ? `${channel ?? ""} ${message ?? "?"}` : `${request.method} ${request.target}`;
  const said = JSON.stringify(payload ?? request?.body) ?? "";
  return [kind, operation, what, said.slice(0, 200), breach && `broken: ${breach.detail}`].filter(Boolean).join(" ");
}

const list = (entries: readonly JournalEntry[]): string =>
  entries.length === 0 ? "  nothing" : entries.map((entry) => `  ${told(entry)}`).join("\n");

const isFromClient = ({ kind }: JournalEntry): boolean => kind === "heard" || kind === "request";

/** For `expect.extend(contractMatchers)`. */
export const contractMatchers = {
  /**
   * `expect(mock).toHaveReceived("hail", { ship: "Ceres" })`: a client said this message, or made this request, holding these entries;
   * with `times`, exactly so often.
   */
  toHaveReceived(mock: unknown, name: string, holding?: unknown, { times }: { readonly times?: number } = {}): Outcome {
    const source = journalled(mock, "toHaveReceived");
    const received = receivedIn(source, name);
    const fitting = holding === undefined ? received : received.filter(({ value }) => fits(value, holding));
    const pass = times === undefined ? fitting.length > 0 : fitting.length === times;
    const wanted = holding === undefined ? name : `${name} holding ${JSON.stringify(holding)}`;
    const near =
      received.length > 0 ? received.map(({ entry }) => entry) : source.journal.entries().filter(isFromClient);
    return {
      pass,
      message: () =>
        pass
          ? `expected no ${wanted}${times === undefined ? "" : ` ${times} times`}, and received\n${list(fitting.map(({ entry }) => entry))}`
          : `expected ${wanted}${times === undefined ? "" : ` ${times} times`}, and it came ${fitting.length} times; received\n${list(near.slice(-20))}`,
    };
  },

  /** `expect(mock).toHaveKeptContract()`: nothing that clients did broke the contract. */
  toHaveKeptContract(mock: unknown): Outcome {
    const { journal } = journalled(mock, "toHaveKeptContract");
    const broken = journal.entries({ filter: "verdict:broken" }).filter((entry) => entry.breach !== undefined);
    return {
      pass: broken.length === 0,
      message: () =>
        broken.length === 0
          ? "expected clients to break the contract, and none did"
          : `expected clients to keep the contract, and they did not\n${list(broken)}`,
    };
  },

  /** `expect(frame).toMatchContract(contract, "beam")`: a payload, or the text of a frame, is this message. */
  toMatchContract(frame: unknown, contract: Contract, message: string): Outcome {
    const fault = contractFault(contract, message, frame);
    return {
      pass: fault === undefined,
      message: () =>
        fault === undefined ? `expected it not to be ${message}, and it is` : `expected it to be ${message}\n${fault}`,
    };
  },
};
