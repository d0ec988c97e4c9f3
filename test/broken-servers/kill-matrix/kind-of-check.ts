/** What both kinds of channel are asked by the same code. */
const shared = "accepts|emits|order|rate|receives|rejects|replies|room";
const families = `${shared}|auth|close|engine|error|frame|handshake|heartbeat|limit|methods|namespace|protocol|response|resume|state|survives|topology`;

/** Parts of ids that are names out of the documents, with what stays of them. */
const names: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(http)/[^/]+/[^/]+/(?=(?:${families})/)`), "$1/"],
  [new RegExp(`^(?:websocket|socketio)/[^/]+/[^/]+/(?=(?:${shared})/)`), "channel/"],
  [new RegExp(`^(websocket|socketio)/[^/]+/[^/]+/(?=(?:${families})/)`), "$1/"],
  [/(^|\/)topology\/\d+\//, "$1topology/"],
  [/\/(query|header|path|cookie|read-only)\/[^/]+/, "/$1"],
  [/\/emits\/[^/]+\/(on-connect)$/, "/emits/$1"],
  [/\/emits\/[^/]+\/after\/[^/]+$/, "/emits/after-request"],
  [/\/emits\/[^/]+\/[^/]+\/(audience)$/, "/emits/$1"],
  [/\/emits\/[^/]+\/[^/]+$/, "/emits/after-message"],
  [/\/receives\/[^/]+\/schema\//, "/receives/schema/"],
  [/^channel\/accepts\/.+$/, "channel/accepts"],
  [/\/(replies|rate|room|order)\/.+\/([^/]+)$/, "/$1/$2"],
  [/^channel\/rejects\/.+\/([^/]+)$/, "channel/rejects/message/$1"],
];

/** What a check asks, whatever the things of a document are called: `http/shop/readLot/response/status` → `http/response/status`. */
export const kindOfCheck = (id: string): string =>
  names.reduce((kind, [pattern, stays]) => kind.replace(pattern, stays), id);
