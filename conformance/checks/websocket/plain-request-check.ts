import type { HttpOperation, WebSocketChannel } from "../../../contract/index.ts";
import { checkPayload } from "../../../contract/payload/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { isJson, mediaFor, readJson, responseFor } from "../http/read-body.ts";
import { openCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { askToEnter } from "./ask-to-enter.ts";
import { upgradeOf } from "./judge-refusal.ts";

/** An ordinary request for the address of a WebSocket, where the contract says how it is answered: 426, and with what. */
export function plainRequestChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const upgrade: HttpOperation | undefined = upgradeOf(subject);
  const documented = upgrade?.responses.find(({ status }) => status === "426");
  if (upgrade === undefined || documented === undefined) return [];
  return [
    openCheck(subject, {
      family: ["handshake", "plain-request"],
      promise: `answer an ordinary request for ${channel.key} with 426 as documented`,
      asks: documented.source,
      operation: upgrade.id,
      async run(asking) {
        const entry = await askToEnter(asking, channel);
        if (!entry.ok) return notAsked(entry.because);
        const { url, headers = {} } = entry.question;
        const answer = await asking.http({ method: "GET", url: url.replace(/^ws/, "http"), headers });
        const transcript = asking.transcript();
        if (answer.kind === "none") return broken({ expected: "status 426", got: answer.why, transcript });
        if (answer.status !== 426)
          return broken({ expected: "status 426", got: `status ${answer.status}`, transcript });
        const response = responseFor(upgrade, 426);
        if (response === undefined || response.content.length === 0) return kept;
        const type = answer.header("content-type");
        const media = mediaFor(response, type);
        if (media === undefined)
          return broken({
            expected: response.content.map(({ contentType }) => contentType).join(" or "),
            got: type ?? "no Content-Type",
            transcript,
          });
        if (!isJson(type)) return kept;
        const reading = readJson(answer);
        if (!reading.ok) return broken({ expected: "one JSON document", got: reading.why, transcript });
        const [fault] = checkPayload(asking.contract, media.schema, reading.value);
        return fault === undefined
          ? kept
          : broken({ expected: fault.expected, got: fault.got, pointer: fault.pointer, transcript });
      },
    }),
  ];
}
