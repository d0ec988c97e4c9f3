/**
 * Families of the taxonomy (`caughtBy` of a mutant) → what ids of checks look like that name such a fault. A check that turns red for another
 * reason, such as a reply that never comes because the connection is gone, is a bystander: it notices, and does not say what is wrong.
 */
const patterns: Readonly<Record<string, RegExp>> = {
  "resp.schema.required": /\/response\/schema\/required$/,
  "resp.schema.type": /\/response\/schema\/type$/,
  "resp.schema.enum": /\/response\/schema\/enum$/,
  "resp.schema.closed": /\/response\/schema\/closed$/,
  "resp.schema.format": /\/response\/(schema\/format|header\/[^/]+)$/,
  "resp.schema.pattern": /\/response\/schema\/format$/,
  "resp.schema.range": /\/response\/schema\/range$/,
  "resp.schema.length": /\/response\/schema\/length$/,
  "resp.schema.items": /\/response\/schema\/items$/,
  // Where a tag decides between the branches, the branch that it names says what is missing.
  "resp.schema.union": /\/response\/schema\/(union|required|closed)$/,
  "resp.schema": /\/error\/schema$|\/handshake\/plain-request$/,
  "resp.status.expected": /\/response\/status$/,
  "resp.status.undocumented": /\/(response\/status|handshake\/plain-request)$/,
  "resp.contentType": /\/(response\/content-type|error\/schema|handshake\/plain-request)$/,
  "resp.header": /\/response\/header\/[^/]+$/,
  "resp.body.presence": /\/(response\/body\/presence|error\/schema)$/,
  "resp.body.parse": /\/response\/body\/parse$/,
  // Letters that were encoded twice are letters too: only who has sent them knows.
  "resp.body.utf8": /\/(response\/body\/parse|state\/read-after-write)$/,
  "resp.writeOnly": /\/response\/write-only$/,
  "clock.skew": /\/response\/clock$/,
  "http.head": /\/methods\/head$/,
  "http.method": /\/methods\/undeclared$/,

  "neg.required": /\/rejects\/body\/required$/,
  "neg.type": /\/rejects\/body\/type$/,
  "neg.range": /\/rejects\/(body\/(range|length|items)|query\/[^/]+\/invalid)$/,
  "neg.enum": /\/rejects\/(body\/enum|query\/[^/]+\/invalid)$/,
  "neg.closed": /\/rejects\/body\/closed$/,
  "neg.status": /\/rejects\/body\/\w+$/,
  "neg.param.required": /\/rejects\/(query|header|cookie)\/[^/]+\/missing$/,
  "neg.param.dup": /\/survives\/query\/[^/]+\/twice$/,
  "neg.parse": /\/rejects\/body\/malformed$/,
  "neg.contentType": /\/rejects\/content-type$/,
  "neg.body": /\/rejects\/body\/missing$/,
  "pos.boundary": /\/accepts\/(query-)?boundary$/,
  "pos.enum": /\/accepts\/(enum|query-boundary|valid)$/,
  "pos.path.encoding": /\/(accepts\/path-encoding|state\/reserved-key)$/,
  no5xx: /\/(accepts\/boundary|survives\/unusual-body)$/,
  "limit.body": /\/limit\/body$/,
  "limit.rate": /\/limit\/rate$/,
  "limit.headers": /\/(limit\/rate|response\/header\/ratelimit-\w+)$/,

  "auth.none": /\/auth\/none$/,
  "auth.invalid": /\/auth\/invalid$/,
  "auth.status": /\/auth\/(challenge|none|scope)$/,
  "auth.location": /\/auth\/place$/,
  "auth.scope": /\/auth\/scope$/,

  "state.readOnly": /\/state\/read-only\/[^/]+$/,
  "state.notFound": /\/state\/not-found$/,
  "state.useAfterFree": /\/state\/(use-after-delete|unlisted-after-delete)$/,
  "state.readAfterWrite": /\/state\/(read-after-(write|change)|listed)$/,
  "state.noSideEffect": /\/state\/(no-side-effect|no-overwrite)$/,
  "state.pagination": /\/state\/(pagination|total)$/,
  "state.conditional": /\/state\/(precondition(-required)?|etag-changes|not-modified)$/,
  "state.idempotency": /\/state\/idempotency(-conflict)?$/,

  "topo.port": /\/(listens|handshake\/opens|exclusive)$/,
  "topo.exclusive": /\/exclusive$/,
  "topo.channelMessage": /\/receives\/undocumented$/,
  "topo.tls": /\/(listens|response\/(status|header\/location))$|\/accepts\/valid$/,
  "topo.path": /\/(response\/status|accepts\/valid)$/,
  // What a browser asks first is an operation of the document.
  "topo.cors":
    /\/(accepts\/valid|response\/header\/access-control-allow-\w+|response\/status|rejects\/header\/Origin\/invalid)$/,
  "topo.upgrade": /\/exclusive$/,

  "ws.auth.none": /\/handshake\/token-missing$/,
  "ws.auth.invalid": /\/handshake\/token-invalid$/,
  "ws.auth.when": /\/handshake\/token-invalid$/,
  "ws.auth.code": /\/handshake\/refusal-of-\w+$/,
  "ws.handshake.query": /\/handshake\/query\/[^/]+\/\w+$/,
  "ws.handshake.path": /\/handshake\/(undeclared-path|path\/[^/]+\/invalid)$/,
  "ws.handshake.subprotocol": /\/handshake\/(subprotocol\/\w+|opens)$/,
  "ws.handshake.origin": /\/handshake\/header\/Origin\/(invalid|documented)$/,
  "ws.first.deadline": /\/emits\/[^/]+\/on-connect$/,
  "ws.order.first": /\/order\/greeting-first$/,
  "ws.limit.connections": /\/limit\/connections(\/code)?$/,

  "ws.recv.schema.required": /\/receives\/[^/]+\/schema\/required$/,
  "ws.recv.schema.type": /\/receives\/[^/]+\/schema\/type$/,
  "ws.recv.schema.enum": /\/receives\/[^/]+\/schema\/enum$/,
  "ws.recv.schema.closed": /\/receives\/[^/]+\/schema\/closed$/,
  "ws.recv.schema.range": /\/receives\/[^/]+\/schema\/range$/,
  "ws.recv.schema.length": /\/receives\/[^/]+\/schema\/length$/,
  "ws.recv.schema.items": /\/receives\/[^/]+\/schema\/items$/,
  "ws.recv.schema.format": /\/receives\/[^/]+\/schema\/format$/,
  "ws.recv.schema.pattern": /\/receives\/[^/]+\/schema\/format$/,
  "ws.recv.undocumented": /\/receives\/undocumented$/,
  "ws.recv.missing": /\/(emits\/.+|rate\/[^/]+\/\w+|room\/[^/]+\/members-hear)$/,
  "ws.frame.kind": /\/(frame\/kind|rejects\/binary|receives\/undocumented|(accepts|replies)\/.+)$/,
  "ws.frame.unit": /\/frame\/unit$/,

  "ws.reply.timeout": /\/replies\/[^/]+\/in-time$/,
  "ws.reply.correlation": /\/replies\/[^/]+\/correlation$/,
  "ws.reply.isolation": /\/replies\/[^/]+\/isolation$/,
  "ws.reply.type": /\/(replies\/[^/]+\/type|rejects\/[^/]+\/\w+|accepts\/.+)$/,
  "ws.reply.once": /\/replies\/[^/]+\/once$/,
  "ws.order.fifo": /\/replies\/[^/]+\/in-(order|turn)$/,
  "ws.neg": /\/rejects\/[^/]+\/\w+$/,
  "ws.neg.keepalive": /\/rejects\/[^/]+\/\w+$/,
  "ws.neg.unknown": /\/rejects\/unknown-message$/,
  "ws.neg.parse": /\/rejects\/malformed$/,
  "ws.order.seq": /\/order\/[^/]+\/sequence$/,
  "ws.order.time": /\/order\/[^/]+\/time$/,
  "ws.order.snapshot": /\/room\/[^/]+\/answered-first$/,
  "ws.sub.isolation": /\/(room\/[^/]+\/members-only|emits\/.+\/audience)$/,
  "ws.sub.stop": /\/room\/[^/]+\/ends$/,
  "ws.sub.idempotent": /\/room\/[^/]+\/once$/,

  "ws.rate.period": /\/rate\/[^/]+\/period$/,
  "ws.rate.jitter": /\/rate\/[^/]+\/(evenness|period)$/,
  "ws.rate.drift": /\/rate\/[^/]+\/drift$/,
  "ws.rate.start": /\/rate\/[^/]+\/start$/,
  "ws.heartbeat.interval": /\/heartbeat\/interval$/,
  "ws.heartbeat.pong": /\/(protocol\/pong|replies\/[^/]+\/(in-time|correlation))$/,
  "ws.heartbeat.timeout": /\/(heartbeat\/timeout|limit\/idle)$/,
  "ws.limit.size": /\/limit\/size$/,
  "ws.limit.rate": /\/limit\/rate$/,
  "ws.close.code": /\/(limit\/size\/code|heartbeat\/timeout|handshake\/refusal-of-\w+)$/,
  "ws.close.clean": /\/(limit\/idle|handshake\/refusal-of-\w+)$/,
  "ws.close.echo": /\/close\/echo$/,
  "ws.backpressure": /\/survives\/slow-reader$/,
  "ws.resume": /\/resume\//,
  "ws.proto": /\/protocol\/(fragments|deflate)$/,

  "sio.event": /\/(receives\/.+|emits\/.+\/on-connect|rate\/[^/]+\/\w+|room\/[^/]+\/members-hear)$/,
  "sio.ack": /\/replies\/[^/]+\/\w+(-\w+)*$/,
  "sio.ns": /\/namespace\/[^/]+$/,
  "sio.room": /\/(room\/[^/]+\/[^/]+|emits\/.+|namespace\/isolation)$/,
  eio: /\/engine\/.+$/,
  "sio.binary": /\/(replies\/[^/]+\/\w+(-\w+)*|receives\/.+)$/,
  "sio.disconnect": /\/limit\/idle$/,
  "sio.recovery": /\/receives\/.+$/,
};

/** A family that mutants name and this list does not. */
export class UnknownFamily extends Error {
  override readonly name = "UnknownFamily";
  constructor(family: string) {
    super(`no pattern says which checks are of the family "${family}": add it to noticed-by.ts`);
  }
}

/** Whether a check names the fault of mutants of a family. */
export function namesFaultOf(family: string, checkId: string): boolean {
  const pattern = patterns[family];
  if (pattern === undefined) throw new UnknownFamily(family);
  return pattern.test(checkId);
}
