import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContract } from "../../contract/read/index.ts";
import { harbourDocuments, readHarbour } from "../contracts/read-harbour.ts";

describe("the harbour's documents", () => {
  test("pass every check", async () => {
    const root = join(import.meta.dirname, "..", "contracts", "harbour");
    const { ok, diagnostics } = await checkContract(harbourDocuments, { root });
    expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
  }, 60_000);

  test("have every protocol, each port with what is its own", async () => {
    const { ports, channels } = await readHarbour();
    const namesOn = (port: number): readonly string[] =>
      channels
        .filter(
          ({ protocol, endpoints }) => protocol !== "http" && endpoints.some((endpoint) => endpoint.port === port),
        )
        .map(({ key }) => key);
    expect(
      ports.map(({ number, secure, protocols }) => ({ number, secure, protocols, open: namesOn(number) })),
    ).toEqual([
      { number: 7601, secure: false, protocols: ["http"], open: [] },
      { number: 7602, secure: false, protocols: ["http", "websocket"], open: ["traffic"] },
      { number: 7603, secure: false, protocols: ["http", "websocket"], open: ["tower", "radar"] },
      { number: 7604, secure: false, protocols: ["socketio"], open: ["crane", "office"] },
      { number: 7605, secure: true, protocols: ["http"], open: [] },
      { number: 7606, secure: false, protocols: ["http"], open: [] },
    ]);
  });
});
