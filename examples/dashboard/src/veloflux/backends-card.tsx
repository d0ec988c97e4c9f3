import { type ReactNode, useState } from "react";
import { useRealtimeBackends } from "../../../../generated/veloflux/hooks.ts";
import { veloflux } from "../endpoints.ts";
import { Card, Empty } from "../ui/card.tsx";
import { BackendForm } from "./backend-form.tsx";
import { BackendRow } from "./backend-row.tsx";

/** Every backend as the server last told, and what can be done about them. */
export function BackendsCard(): ReactNode {
  const { lastMessage, isConnected } = useRealtimeBackends(veloflux);
  const [refusal, setRefusal] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const backends = lastMessage?.data.backends ?? [];
  const healthy = backends.filter(({ status }) => status === "healthy").length;

  return (
    <Card
      title="Backends"
      className="wide"
      aside={
        <span className="aside-row">
          {backends.length > 0 && (
            <span className="aside tabular">
              {healthy} of {backends.length} healthy
            </span>
          )}
          <button type="button" className="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {isAdding ? "Cancel" : "Add a backend"}
          </button>
        </span>
      }
    >
      {isAdding && <BackendForm done={() => setAdding(false)} />}
      {refusal !== undefined && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      {backends.length === 0 ? (
        <Empty>{lastMessage ? "There are no backends. Add one." : "Waiting for the first health check."}</Empty>
      ) : (
        <table className="backends" data-stale={!isConnected || undefined}>
          <thead>
            <tr>
              <th scope="col">Backend</th>
              <th scope="col">Status</th>
              <th scope="col">Response time</th>
              <th scope="col" className="number">
                Connections
              </th>
              <th scope="col" className="number">
                Weight
              </th>
              <th scope="col">Pool</th>
              <th scope="col">Region</th>
              <th scope="col">Last check</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backends.map((backend) => (
              <BackendRow key={backend.id} backend={backend} refused={setRefusal} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
