import { setupWorker } from "msw/browser";
import * as campaigns from "../../../generated/campaigns/msw.ts";
import * as cidadaoAi from "../../../generated/cidadao-ai/msw.ts";
import * as conversations from "../../../generated/conversations/msw.ts";
import * as veloflux from "../../../generated/veloflux/msw.ts";
import { chatsInPage } from "./endpoints.ts";

/** Plays all four systems inside this page from now on: no server is needed. */
export async function startMocks(): Promise<void> {
  const worker = setupWorker(
    ...veloflux.handlers,
    ...campaigns.handlers,
    ...conversations.openMock({ urls: { 8000: chatsInPage } }).handlers,
    ...cidadaoAi.handlers,
  );
  await worker.start({
    quiet: true,
    onUnhandledFrame: "bypass",
    serviceWorker: { url: new URL("mockServiceWorker.js", document.baseURI).pathname },
  });
}
