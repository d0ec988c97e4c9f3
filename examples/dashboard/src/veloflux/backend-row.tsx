import { type ReactNode, useState } from "react";
import type { Backend } from "../../../../generated/veloflux/types.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { momentOf, whole } from "../ui/format.ts";
import { Meter } from "../ui/meter.tsx";
import { api, tell } from "./api.ts";

const toneOf: Readonly<Record<Backend["status"], Tone>> = { healthy: "good", draining: "warn", unhealthy: "bad" };

/** What the bar of a response time is full at. */
const slowMs = 500;

interface BackendRowProps {
  readonly backend: Backend;
  readonly refused: (why: string | undefined) => void;
}

/** One backend. Its buttons change it over HTTP; the row changes when the channel says so. */
export function BackendRow({ backend, refused }: BackendRowProps): ReactNode {
  const { id, status, response_time, last_check, address = "", pool = "", weight, connections, region } = backend;
  const [isBusy, setBusy] = useState(false);
  const act = async (asking: Parameters<typeof tell>[0]): Promise<void> => {
    setBusy(true);
    refused(await tell(asking));
    setBusy(false);
  };
  const turn = (next: Backend["status"]): Promise<void> =>
    act(
      api.request("updateBackend", {
        path: { id },
        body: { address, pool, status: next, ...(weight !== undefined && { weight }), ...(region && { region }) },
      }),
    );

  return (
    <tr>
      <th scope="row">
        {id} <small className="mono">{address}</small>
      </th>
      <td data-label="Status">
        <Badge tone={toneOf[status]}>{status}</Badge>
      </td>
      <td data-label="Response time" className="response">
        <Meter
          value={response_time}
          max={slowMs}
          label={`Response time of ${id} in milliseconds`}
          tone={response_time >= slowMs ? "bad" : "info"}
        />
        <span className="tabular">{whole(response_time)} ms</span>
      </td>
      <td data-label="Connections" className="number tabular">
        {connections ?? "–"}
      </td>
      <td data-label="Weight" className="number tabular">
        {weight ?? "–"}
      </td>
      <td data-label="Pool">{pool || "–"}</td>
      <td data-label="Region">{region ?? "–"}</td>
      <td data-label="Last check" className="tabular">
        {momentOf(last_check)}
      </td>
      <td className="actions">
        <button
          type="button"
          className="button quiet"
          disabled={isBusy}
          onClick={() => void turn(status === "draining" ? "healthy" : "draining")}
          aria-label={`${status === "draining" ? "Restore" : "Drain"} ${id}`}
        >
          {status === "draining" ? "Restore" : "Drain"}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={isBusy}
          onClick={() => void act(api.request("deleteBackend", { path: { id } }))}
          aria-label={`Remove ${id}`}
        >
          Remove
        </button>
      </td>
    </tr>
  );
}
