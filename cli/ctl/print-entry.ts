import type { JournalEntry } from "../../mock-server/index.ts";
import type { Paint } from "../terminal.ts";

const longest = 120;

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "";
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
};

/** One entry of a journal in one line, and what it breaks in another. */
export function printEntry(entry: JournalEntry, style: Paint): string {
  const time = style("dim", entry.at.slice(11, 23));
  const mark = entry.verdict === "kept" ? style("green", "✓") : style("red", "✗");
  const line = `${time} ${mark} ${whatOf(entry)}`;
  if (entry.breach === undefined) return line;
  const { detail, pointer, contract } = entry.breach;
  const where = [pointer, contract].filter((part) => part !== undefined && part !== "").join(", ");
  return `${line}\n             ${style("red", detail)}${where === "" ? "" : style("dim", ` (${where})`)}`;
}

function whatOf({
  kind,
  request,
  response,
  channel,
  connection,
  listeners,
  message,
  payload,
  code,
  reason,
  by,
}: JournalEntry): string {
  const client = connection === undefined ? "" : ` #${connection}`;
  const where = `${channel ?? ""}${client}`;
  switch (kind) {
    case "request":
      return `${request?.method} ${request?.target} → ${response?.status}`;
    case "opened":
      return `${where} opened`;
    case "refused":
      return `${where} refused with ${code}`;
    case "closed":
      return `${where} closed by the ${by} with ${code}${reason === "" ? "" : ` "${reason}"`}`;
    case "heard":
      return `${where} → ${message ?? "?"} ${short(payload)}`;
    case "said":
      return `${channel}${connection === undefined ? ` ×${listeners}` : client} ← ${message} ${short(payload)}`;
  }
}
