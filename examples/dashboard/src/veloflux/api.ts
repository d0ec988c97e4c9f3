import { openVelofluxApi } from "../../../../generated/veloflux/client.ts";
import { velofluxApi } from "../endpoints.ts";
import { signIn } from "../sign-in.ts";

/** VeloFlux over HTTP: what is changed here is heard on its channels. */
export const api: ReturnType<typeof openVelofluxApi> = openVelofluxApi({
  ...velofluxApi,
  token: () => signIn("operator"),
});

interface Refusal {
  readonly status: number;
  readonly body?: unknown;
}

/** Asks, and says in a sentence why it was not done; undefined when it was. */
export async function tell(asking: Promise<Refusal>): Promise<string | undefined> {
  try {
    const { status, body } = await asking;
    if (status < 400) return undefined;
    return (body as { readonly message?: string } | undefined)?.message ?? `Refused with ${status}`;
  } catch (error) {
    // What `fetch` rejects with when there is no answer.
    if (error instanceof TypeError) return "The server cannot be reached";
    return error instanceof Error ? error.message : String(error);
  }
}
