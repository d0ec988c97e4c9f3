import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { openHouse } from "./house.ts";
import { openWebSocket } from "./raw-websocket.ts";

/** A document with `name` wherever an author may choose a name or a text. JSON, so that every name can be written. */
function openApi(name: string): string {
  const it = JSON.stringify(name);
  const pointer = JSON.stringify(
    `#/components/schemas/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`,
  );
  return `{"openapi":"3.1.0","info":{"title":${it},"version":${it},"x-system":"hostile"},"servers":[{"url":"http://localhost:7601"}],
    "paths":{"/lots":{"get":{"operationId":${it},"summary":${it},"tags":[${it}],
      "parameters":[{"name":${it},"in":"query","schema":{"type":"string"}}],
      "responses":{"200":{"description":${it},"content":{"application/json":{"schema":{"$ref":${pointer}},
        "examples":{${it}:{"summary":${it},"value":{${it}:${it}}}}}}}}},
      "post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":${pointer}}}}},"responses":{"204":{"description":"x"}}}}},
    "components":{"schemas":{${it}:{"title":${it},"description":${it},"type":"object","required":[${it}],"properties":{${it}:{"type":"string","enum":[${it}]}}}},
      "securitySchemes":{${it}:{"type":"http","scheme":"bearer"}}}}`;
}

function asyncApi(name: string): string {
  const it = JSON.stringify(name);
  const key = encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
  const to = (pointer: string): string => `{"$ref":${JSON.stringify(pointer)}}`;
  return `{"asyncapi":"3.1.0","info":{"title":${it},"version":"1","x-system":"hostile"},
    "servers":{${it}:{"host":"localhost:7601","protocol":"ws"}},
    "channels":{${it}:{"address":"/floor","messages":{${it}:{"name":${it},"payload":{"type":"object","required":[${it}],"properties":{${it}:{"const":${it}}}},
      "examples":[{"name":${it},"payload":{${it}:${it}}}]}}}},
    "operations":{${it}:{"action":"send","channel":${to(`#/channels/${key}`)},"messages":[${to(`#/channels/${key}/messages/${key}`)}],"x-emit":{"on":"connect"}}}}`;
}

test.each([
  { given: "quotes and backticks", name: "\"'`" },
  { given: "a template", name: "${process.exit(1)}" },
  { given: "the end of a comment", name: "*/ process.exit(1) /*" },
  { given: "markup", name: "</script><script>alert(1)</script>" },
  { given: "__proto__", name: "__proto__" },
  { given: "constructor", name: "constructor" },
  { given: "toString", name: "toString" },
  { given: "hasOwnProperty", name: "hasOwnProperty" },
  { given: "then", name: "then" },
  { given: "a way up", name: "../../etc/passwd" },
  { given: "pointer and URL characters", name: "a/b~c~1d%2F#?&=e" },
  { given: "line ends", name: "a\r\nSet-Cookie: bid=1\n\n" },
  { given: "NUL and control characters", name: "a\0b\u0007\u001b[31m" },
  { given: "right-to-left marks", name: "\u202egnp.tol\u2066\u2069" },
  { given: "an emoji", name: "💥" },
  { given: "backslashes and braces", name: "\\u0000\\n{}[]()$^.*+?|" },
  { given: "a space", name: " " },
  { given: "a number", name: "0" },
  { given: "10,000 characters", name: "x".repeat(10_000) },
])("names made of $given are played as they are written", async ({ name }) => {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-hostile-"));
  const files = [join(folder, "api.json"), join(folder, "live.json")];
  await writeFile(files[0] ?? "", openApi(name));
  await writeFile(files[1] ?? "", asyncApi(name));
  const reading = await readContract(files, { root: folder });
  await rm(folder, { recursive: true });
  expect(reading.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!reading.ok) return;

  const json = `{${JSON.stringify(name)}:${JSON.stringify(name)}}`;
  await using house = await openHouse(reading.contract, async ({ mock, port, log }) => {
    const url = `${mock.url(7601)}/lots`;
    const answer = await fetch(url);
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 200, body: json });
    const post = (body: string): Promise<Response> =>
      fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect((await post(json)).status).toBe(204);
    const refusal = await post("{}");
    expect(refusal.status).toBe(400);
    expect(((await refusal.json()) as { readonly errors: readonly unknown[] }).errors).toHaveLength(1);
    await using socket = await openWebSocket(port(7601), "/floor");
    expect(await socket.heard(/^\{/)).toBe(json);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
  expect(await house.stillServes()).toBe(true);
});
