// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

import type { AnswerHeaders } from "../../codegen/runtime/index.ts";
import type { PostAlertsWebHookCallbackRequest, PostAlertsWebHookCallbackResponse } from "./messages.ts";

/** What a client does with each callback of its requests; what a method returns is answered. */
export interface CallbackHandlers<Context = unknown> {
  /**
   * `POST http://localhost:9090/api/alerts/webhook`
   *
   * Tell the backend
   */
  postAlertsWebHook(request: PostAlertsWebHookCallbackRequest, context: Context): PostAlertsWebHookCallbackResponse & AnswerHeaders | Promise<PostAlertsWebHookCallbackResponse & AnswerHeaders>;
}
