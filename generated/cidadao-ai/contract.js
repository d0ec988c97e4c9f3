// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

/** What cidadao-ai promises, as plain data: a `Contract` of sockwright. */
export const contract = {
 "documents": [
  {
   "id": "cidadao-ai",
   "system": "cidadao-ai",
   "format": "asyncapi",
   "formatVersion": "3.1.0",
   "title": "Cidadão.AI",
   "version": "1.0.0",
   "description": "Chat with the agents of Cidadão.AI and follow their investigations as they happen (September 2025). Two WebSocket endpoints on port\n8000. The document speaks from the server's side: it `receive`s what clients say and `send`s what they hear.\n\n## The envelope\n\nEvery message is `{type, data, timestamp, id}`. `type` and `data` are always there. `timestamp` and `id` are sure only\nin `connection` and in the server's `chat`; clients may leave them out.\n\n## The token\n\nA JWT in the query (`?token=`), optional on both endpoints. Where it is given it has to be good: a bad one is refused on the\nupgrade (401), or the connection opens and is closed at once with 1008, which browsers can read. The server also checks that the session exists.\n\n## Limits\n\n| What | How much | When it is exceeded |\n|---|---|---|\n| connections at once, for each server | 1000 | close code 1013 |\n| size of a message | 64 KB (65536 bytes) | close code 1009 |\n| messages of one connection | 60 in 60 seconds | `error` with `RATE_LIMIT`; the connection stays open |\n| heartbeat | every 30 seconds, by the client | |\n| idle time | 5 minutes | close code 1000 |\n\n## What a client does\n\n- It says `ping` every 30 seconds, and stops while the page is in the background (Page Visibility API).\n- It reconnects after 1 second, then 2, 4, 8 and 16; after five failures in a row it gives up. A connection that stands starts the count anew.\n- It keeps what the user says while offline, says it after reconnecting, subscribes again, and shows whether it is connected.\n- It validates what it hears, debounces `typing`, and uses `wss` in production.\n\nLarge messages are compressed where both sides agree (permessage-deflate, RFC 7692). The server may hand out several notifications at\nonce, one message each.\n",
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "chat": "Chat",
    "investigations": "Investigations",
    "connection": "Connection"
   }
  },
  {
   "id": "cidadao-ai-handshake",
   "system": "cidadao-ai",
   "format": "openapi",
   "formatVersion": "3.1.0",
   "title": "Cidadão.AI, the handshakes",
   "version": "1.0.0",
   "description": "The upgrade URLs of the channels in `asyncapi/cidadao-ai.yaml`, described as the HTTP requests that they are\n(RFC 6455 §4). After 101 the AsyncAPI document applies.\n",
   "source": {
    "file": "openapi/cidadao-ai-handshake.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "connection": "Connection"
   }
  }
 ],
 "servers": [
  {
   "id": "cidadao-ai.development",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "protocol": "ws",
   "host": "localhost",
   "port": 8000,
   "pathname": "",
   "description": "The backend on this machine.",
   "limits": {
    "maxMessageBytes": 65536,
    "maxConnections": 1000,
    "idleTimeoutMs": 300000,
    "messageRate": 60,
    "perMs": 60000
   },
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/servers/development",
    "line": 50,
    "column": 3
   },
   "role": "mocked"
  },
  {
   "id": "cidadao-ai.production",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "protocol": "wss",
   "host": "cidadao-ai.example",
   "port": 443,
   "pathname": "",
   "description": "A placeholder (RFC 2606), put the deployment's own host here. Production speaks TLS only.",
   "limits": {
    "maxMessageBytes": 65536,
    "maxConnections": 1000,
    "idleTimeoutMs": 300000,
    "messageRate": 60,
    "perMs": 60000
   },
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/servers/production",
    "line": 62,
    "column": 3
   },
   "role": "remote"
  },
  {
   "id": "cidadao-ai-handshake.0",
   "document": "cidadao-ai-handshake",
   "system": "cidadao-ai",
   "description": "The backend on this machine.",
   "protocol": "http",
   "host": "localhost",
   "port": 8000,
   "pathname": "",
   "source": {
    "file": "openapi/cidadao-ai-handshake.yaml",
    "pointer": "/servers/0",
    "line": 15,
    "column": 5
   },
   "role": "mocked"
  },
  {
   "id": "cidadao-ai-handshake.1",
   "document": "cidadao-ai-handshake",
   "system": "cidadao-ai",
   "description": "A placeholder (RFC 2606), put the deployment's own host here.",
   "protocol": "https",
   "host": "cidadao-ai.example",
   "port": 443,
   "pathname": "",
   "source": {
    "file": "openapi/cidadao-ai-handshake.yaml",
    "pointer": "/servers/1",
    "line": 17,
    "column": 5
   },
   "role": "remote"
  }
 ],
 "ports": [
  {
   "number": 8000,
   "secure": false,
   "protocols": [
    "http",
    "websocket"
   ],
   "systems": [
    "cidadao-ai",
    "conversations"
   ],
   "servers": [
    "cidadao-ai.development",
    "conversations.development",
    "cidadao-ai-handshake.0",
    "conversations-handshake.0"
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/servers/development",
    "line": 50,
    "column": 3
   }
  }
 ],
 "channels": [
  {
   "id": "cidadao-ai.chat",
   "key": "chat",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "title": "Chat",
   "description": "A conversation with the agents, both ways. Answers come in pieces. After `subscribe` the connection also hears of that investigation.\n",
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/channels/chat",
    "line": 76,
    "column": 3
   },
   "parameters": [
    {
     "name": "session_id",
     "in": "path",
     "required": true,
     "description": "The chat session.",
     "schema": {
      "type": "string"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "abc-123",
       "source": {
        "file": "asyncapi/cidadao-ai.yaml",
        "pointer": "/channels/chat/parameters/session_id/examples/0",
        "line": 84,
        "column": 20
       }
      }
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/parameters/session_id",
      "line": 82,
      "column": 7
     }
    }
   ],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "JWT; may be left out.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "description": "JWT; may be left out."
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 460,
      "column": 13
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "cidadao-ai.token",
       "scopes": []
      }
     ]
    },
    {
     "schemes": []
    }
   ],
   "limits": {
    "maxMessageBytes": 65536,
    "maxConnections": 1000,
    "idleTimeoutMs": 300000,
    "messageRate": 60,
    "perMs": 60000
   },
   "heartbeat": {
    "intervalMs": 30000,
    "initiator": "client",
    "operation": "cidadao-ai.pingChat",
    "missed": 2
   },
   "reconnect": {
    "initialMs": 1000,
    "factor": 2,
    "maxMs": 16000,
    "maxAttempts": 5
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Done, or nothing was said for five minutes. Connect again when there is something to say.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal",
      "idle"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/x-close-codes/1000",
      "line": 97,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Policy violated, for example a token that is not valid.",
     "phase": "handshake",
     "by": "server",
     "reconnect": "never",
     "when": [
      "unauthorized",
      "policy"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/x-close-codes/1008",
      "line": 103,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "A message is larger than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/x-close-codes/1009",
      "line": 109,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "The server failed.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/x-close-codes/1011",
      "line": 115,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server is overloaded; 1000 connections are open already.",
     "phase": "handshake",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/x-close-codes/1013",
      "line": 121,
      "column": 7
     }
    }
   ],
   "hooks": [
    {
     "name": "useCidadaoAIWebSocket",
     "arguments": [
      "session_id"
     ],
     "onConnect": {},
     "fields": {
      "isConnected": "isConnected",
      "messages": {
       "last": [],
       "order": "oldest-first"
      },
      "sendMessage": {
       "send": "userChat",
       "arguments": [
        "/data/message"
       ]
      },
      "subscribeToInvestigation": {
       "send": "subscribe",
       "arguments": [
        "/data/investigation_id"
       ]
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/x-hooks/useCidadaoAIWebSocket",
      "line": 245,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 8000,
     "path": "/api/v1/ws/chat/{session_id}"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "cidadao-ai-handshake.openChatSocket"
  },
  {
   "id": "cidadao-ai.investigations",
   "key": "investigations",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "title": "Investigation",
   "description": "What one investigation brings to light. The server speaks; a client says nothing but `ping`, which keeps a quiet\nconnection from counting as idle.\n",
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/channels/investigations",
    "line": 253,
    "column": 3
   },
   "parameters": [
    {
     "name": "investigation_id",
     "in": "path",
     "required": true,
     "description": "The investigation.",
     "schema": {
      "type": "string"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "INV-2025-001",
       "source": {
        "file": "asyncapi/cidadao-ai.yaml",
        "pointer": "/channels/investigations/parameters/investigation_id/examples/0",
        "line": 262,
        "column": 20
       }
      }
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/investigations/parameters/investigation_id",
      "line": 260,
      "column": 7
     }
    }
   ],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "JWT; may be left out.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "description": "JWT; may be left out."
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 460,
      "column": 13
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "cidadao-ai.token",
       "scopes": []
      }
     ]
    },
    {
     "schemes": []
    }
   ],
   "limits": {
    "maxMessageBytes": 65536,
    "maxConnections": 1000,
    "idleTimeoutMs": 300000,
    "messageRate": 60,
    "perMs": 60000
   },
   "heartbeat": {
    "intervalMs": 30000,
    "initiator": "client",
    "operation": "cidadao-ai.pingInvestigation",
    "missed": 2
   },
   "reconnect": {
    "initialMs": 1000,
    "factor": 2,
    "maxMs": 16000,
    "maxAttempts": 5
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Done, or nothing was said for five minutes. Connect again when there is something to say.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal",
      "idle"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/investigations/x-close-codes/1000",
      "line": 275,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Policy violated, for example a token that is not valid.",
     "phase": "handshake",
     "by": "server",
     "reconnect": "never",
     "when": [
      "unauthorized",
      "policy"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/investigations/x-close-codes/1008",
      "line": 281,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "A message is larger than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/investigations/x-close-codes/1009",
      "line": 287,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "The server failed.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/investigations/x-close-codes/1011",
      "line": 293,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server is overloaded; 1000 connections are open already.",
     "phase": "handshake",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/investigations/x-close-codes/1013",
      "line": 299,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 8000,
     "path": "/api/v1/ws/investigations/{investigation_id}"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "cidadao-ai-handshake.openInvestigationSocket"
  },
  {
   "id": "cidadao-ai-handshake./api/v1/ws/chat/{session_id}",
   "key": "/api/v1/ws/chat/{session_id}",
   "document": "cidadao-ai-handshake",
   "system": "cidadao-ai",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 8000,
     "path": "/api/v1/ws/chat/{session_id}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "The chat session.",
     "schema": {
      "$ref": "#/schemas/cidadao-ai.SessionId"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "abc-123",
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/paths/~1api~1v1~1ws~1chat~1{session_id}/get/parameters/0/example",
        "line": 43,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/paths/~1api~1v1~1ws~1chat~1{session_id}/get/parameters/0",
      "line": 38,
      "column": 11
     },
     "name": "session_id",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/cidadao-ai-handshake.yaml",
    "pointer": "/paths/~1api~1v1~1ws~1chat~1{session_id}",
    "line": 31,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "cidadao-ai-handshake./api/v1/ws/investigations/{investigation_id}",
   "key": "/api/v1/ws/investigations/{investigation_id}",
   "document": "cidadao-ai-handshake",
   "system": "cidadao-ai",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 8000,
     "path": "/api/v1/ws/investigations/{investigation_id}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "The investigation.",
     "schema": {
      "$ref": "#/schemas/cidadao-ai.InvestigationId"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "INV-2025-001",
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/paths/~1api~1v1~1ws~1investigations~1{investigation_id}/get/parameters/0/example",
        "line": 64,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/paths/~1api~1v1~1ws~1investigations~1{investigation_id}/get/parameters/0",
      "line": 59,
      "column": 11
     },
     "name": "investigation_id",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/cidadao-ai-handshake.yaml",
    "pointer": "/paths/~1api~1v1~1ws~1investigations~1{investigation_id}",
    "line": 52,
    "column": 3
   },
   "protocol": "http"
  }
 ],
 "operations": [
  {
   "kind": "message",
   "id": "cidadao-ai.sendChat",
   "key": "sendChat",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Ask the agents",
   "description": "Answered with `typing` and then with a `chat` in several pieces.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "cidadao-ai.chat.userChat"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/sendChat",
    "line": 315,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.sendTyping",
   "key": "sendTyping",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Tell that the person types",
   "description": "There is no answer.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "cidadao-ai.chat.userTyping"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/sendTyping",
    "line": 321,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.subscribeToInvestigation",
   "key": "subscribeToInvestigation",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Subscribe to an investigation",
   "description": "From now on this chat also hears of that investigation, until it ends.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "cidadao-ai.chat.subscribe"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/subscribeToInvestigation",
    "line": 327,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.pingChat",
   "key": "pingChat",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Keep the chat alive",
   "description": "Said every 30 seconds by the client and answered with `pong`.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "cidadao-ai.chat.ping"
   ],
   "reply": {
    "messages": [
     "cidadao-ai.chat.pong"
    ],
    "delivery": "message",
    "source": {
     "file": "asyncapi/cidadao-ai.yaml",
     "pointer": "/operations/pingChat/reply",
     "line": 342,
     "column": 5
    }
   },
   "emissions": [],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/pingChat",
    "line": 336,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.confirmConnection",
   "key": "confirmConnection",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Confirm the connection",
   "description": "The first message on every chat; `session_id` is the one of the address.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "cidadao-ai.chat.connection"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/operations/confirmConnection/x-emit/0",
      "line": 352,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/confirmConnection",
    "line": 345,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.showAgentTyping",
   "key": "showAgentTyping",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Show that an agent is busy",
   "description": "Said before the first piece of an answer.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "cidadao-ai.chat.agentTyping"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "cidadao-ai.sendChat"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/operations/showAgentTyping/x-emit/0",
      "line": 360,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/showAgentTyping",
    "line": 353,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.answerChat",
   "key": "answerChat",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Answer in pieces",
   "description": "The time between two pieces is the model's own; the 150 ms here are an assumption.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "cidadao-ai.chat.agentChat"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "cidadao-ai.sendChat"
     },
     "everyMs": 150,
     "jitterMs": 0,
     "sequence": [
      "first-piece",
      "second-piece",
      "third-piece",
      "last-piece"
     ],
     "to": "sender",
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/operations/answerChat/x-emit/0",
      "line": 368,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/answerChat",
    "line": 361,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.tellInvestigation",
   "key": "tellInvestigation",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Tell of a subscribed investigation",
   "description": "Only chats that said `subscribe` hear it. Progress, anomalies, findings and the report come as they happen; order and pace\n(a step every two seconds) are an assumption.\n",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "cidadao-ai.chat.investigationProgress",
    "cidadao-ai.chat.anomalyDetected",
    "cidadao-ai.chat.agentFinding",
    "cidadao-ai.chat.reportReady"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "cidadao-ai.subscribeToInvestigation"
     },
     "everyMs": 2000,
     "jitterMs": 0,
     "sequence": [
      "analyzing-contracts",
      "comparing-prices",
      "price-anomaly",
      "checking-suppliers",
      "supplier-finding",
      "writing-report",
      "completed",
      "report"
     ],
     "to": "sender",
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/operations/tellInvestigation/x-emit/0",
      "line": 385,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/tellInvestigation",
    "line": 371,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.reportChatError",
   "key": "reportChatError",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.chat",
   "title": "Report an error in a chat",
   "description": "Goes to the client that caused it. Unless a close code says otherwise, the connection stays open.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "cidadao-ai.chat.error"
   ],
   "emissions": [
    {
     "on": {
      "kind": "error"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/operations/reportChatError/x-emit/0",
      "line": 403,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/reportChatError",
    "line": 396,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.pingInvestigation",
   "key": "pingInvestigation",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.investigations",
   "title": "Keep the connection alive",
   "description": "Said every 30 seconds by the client and answered with `pong`.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "cidadao-ai.investigations.ping"
   ],
   "reply": {
    "messages": [
     "cidadao-ai.investigations.pong"
    ],
    "delivery": "message",
    "source": {
     "file": "asyncapi/cidadao-ai.yaml",
     "pointer": "/operations/pingInvestigation/reply",
     "line": 410,
     "column": 5
    }
   },
   "emissions": [],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/pingInvestigation",
    "line": 404,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.followInvestigation",
   "key": "followInvestigation",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.investigations",
   "title": "Tell of the investigation",
   "description": "Starts with where the investigation stands. Progress, anomalies, findings and the report come as they happen; order and\npace (a step every two seconds) are an assumption.\n",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "cidadao-ai.investigations.investigationProgress",
    "cidadao-ai.investigations.anomalyDetected",
    "cidadao-ai.investigations.agentFinding",
    "cidadao-ai.investigations.reportReady"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "everyMs": 2000,
     "jitterMs": 0,
     "sequence": [
      "analyzing-contracts",
      "comparing-prices",
      "price-anomaly",
      "checking-suppliers",
      "supplier-finding",
      "writing-report",
      "completed",
      "report"
     ],
     "to": "sender",
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/operations/followInvestigation/x-emit/0",
      "line": 426,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/followInvestigation",
    "line": 413,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "cidadao-ai.reportInvestigationError",
   "key": "reportInvestigationError",
   "document": "cidadao-ai",
   "system": "cidadao-ai",
   "channel": "cidadao-ai.investigations",
   "title": "Report an error",
   "description": "Goes to the client that caused it. Unless a close code says otherwise, the connection stays open.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "cidadao-ai.investigations.error"
   ],
   "emissions": [
    {
     "on": {
      "kind": "error"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/operations/reportInvestigationError/x-emit/0",
      "line": 444,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/operations/reportInvestigationError",
    "line": 437,
    "column": 3
   }
  },
  {
   "kind": "http",
   "id": "cidadao-ai-handshake.openChatSocket",
   "key": "openChatSocket",
   "document": "cidadao-ai-handshake",
   "system": "cidadao-ai",
   "channel": "cidadao-ai-handshake./api/v1/ws/chat/{session_id}",
   "title": "Open a chat",
   "description": "Needs the headers of a WebSocket handshake (RFC 6455 §4.1).",
   "tags": [
    "connection"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/cidadao-ai-handshake.yaml",
    "pointer": "/paths/~1api~1v1~1ws~1chat~1{session_id}/get",
    "line": 32,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "The chat session.",
     "schema": {
      "$ref": "#/schemas/cidadao-ai.SessionId"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "abc-123",
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/paths/~1api~1v1~1ws~1chat~1{session_id}/get/parameters/0/example",
        "line": 43,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/paths/~1api~1v1~1ws~1chat~1{session_id}/get/parameters/0",
      "line": 38,
      "column": 11
     },
     "name": "session_id",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "101",
     "description": "Switching protocols.",
     "headers": [
      {
       "required": false,
       "description": "",
       "schema": {
        "type": "string",
        "const": "websocket"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Switching/headers/Upgrade",
        "line": 90,
        "column": 9
       },
       "name": "Upgrade",
       "in": "header"
      },
      {
       "required": false,
       "description": "",
       "schema": {
        "type": "string",
        "const": "Upgrade"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Switching/headers/Connection",
        "line": 91,
        "column": 9
       },
       "name": "Connection",
       "in": "header"
      },
      {
       "required": false,
       "description": "Proof that the server read the key (RFC 6455 §4.2.2).",
       "schema": {
        "type": "string",
        "minLength": 28,
        "maxLength": 28
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Switching/headers/Sec-WebSocket-Accept",
        "line": 92,
        "column": 9
       },
       "name": "Sec-WebSocket-Accept",
       "in": "header"
      }
     ],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/Switching",
      "line": 87,
      "column": 5
     }
    },
    {
     "status": "400",
     "description": "Not a proper handshake, for example a bad `Sec-WebSocket-Key`.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "invalid-handshake",
         "summary": "",
         "value": {
          "code": "INVALID_HANDSHAKE",
          "message": "Handshake inválido"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/InvalidHandshake/content/application~1json/examples/invalid-handshake/value",
          "line": 101,
          "column": 34
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/InvalidHandshake/content/application~1json",
        "line": 98,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/InvalidHandshake",
      "line": 95,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "A token was given and is malformed or expired.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "unauthorized",
         "summary": "",
         "value": {
          "code": "UNAUTHORIZED",
          "message": "Token inválido ou expirado"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/unauthorized/value",
          "line": 108,
          "column": 29
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 105,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 102,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The session or the investigation is not open to this caller.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "forbidden",
         "summary": "",
         "value": {
          "code": "FORBIDDEN",
          "message": "Acesso negado"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/forbidden/value",
          "line": 115,
          "column": 26
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 112,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 109,
      "column": 5
     }
    },
    {
     "status": "426",
     "description": "An ordinary request. This URL speaks WebSocket only.",
     "headers": [
      {
       "required": false,
       "description": "",
       "schema": {
        "type": "string",
        "const": "websocket"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/UpgradeRequired/headers/Upgrade",
        "line": 119,
        "column": 9
       },
       "name": "Upgrade",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "upgrade-required",
         "summary": "",
         "value": {
          "code": "UPGRADE_REQUIRED",
          "message": "Este endereço fala apenas WebSocket"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/UpgradeRequired/content/application~1json/examples/upgrade-required/value",
          "line": 124,
          "column": 33
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/UpgradeRequired/content/application~1json",
        "line": 121,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/UpgradeRequired",
      "line": 116,
      "column": 5
     }
    },
    {
     "status": "429",
     "description": "Too many attempts; try again after the given time.",
     "headers": [
      {
       "required": false,
       "description": "Seconds to wait.",
       "schema": {
        "type": "integer",
        "minimum": 1
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": 60,
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/headers/RetryAfter/example",
          "line": 79,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/headers/RetryAfter",
        "line": 76,
        "column": 5
       },
       "name": "Retry-After",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "rate-limit",
         "summary": "",
         "value": {
          "code": "RATE_LIMIT",
          "message": "Muitas conexões. Aguarde 60 segundos."
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/TooManyRequests/content/application~1json/examples/rate-limit/value",
          "line": 133,
          "column": 27
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/TooManyRequests/content/application~1json",
        "line": 130,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/TooManyRequests",
      "line": 125,
      "column": 5
     }
    },
    {
     "status": "503",
     "description": "The server has its 1000 connections.",
     "headers": [
      {
       "required": false,
       "description": "Seconds to wait.",
       "schema": {
        "type": "integer",
        "minimum": 1
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": 60,
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/headers/RetryAfter/example",
          "line": 79,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/headers/RetryAfter",
        "line": 76,
        "column": 5
       },
       "name": "Retry-After",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "overload",
         "summary": "",
         "value": {
          "code": "OVERLOADED",
          "message": "Servidor sobrecarregado"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/Overloaded/content/application~1json/examples/overload/value",
          "line": 142,
          "column": 25
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Overloaded/content/application~1json",
        "line": 139,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/Overloaded",
      "line": 134,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "cidadao-ai-handshake.token",
       "scopes": []
      }
     ]
    },
    {
     "schemes": []
    }
   ]
  },
  {
   "kind": "http",
   "id": "cidadao-ai-handshake.openInvestigationSocket",
   "key": "openInvestigationSocket",
   "document": "cidadao-ai-handshake",
   "system": "cidadao-ai",
   "channel": "cidadao-ai-handshake./api/v1/ws/investigations/{investigation_id}",
   "title": "Follow an investigation",
   "description": "Needs the headers of a WebSocket handshake (RFC 6455 §4.1).",
   "tags": [
    "connection"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/cidadao-ai-handshake.yaml",
    "pointer": "/paths/~1api~1v1~1ws~1investigations~1{investigation_id}/get",
    "line": 53,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "The investigation.",
     "schema": {
      "$ref": "#/schemas/cidadao-ai.InvestigationId"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "INV-2025-001",
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/paths/~1api~1v1~1ws~1investigations~1{investigation_id}/get/parameters/0/example",
        "line": 64,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/paths/~1api~1v1~1ws~1investigations~1{investigation_id}/get/parameters/0",
      "line": 59,
      "column": 11
     },
     "name": "investigation_id",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "101",
     "description": "Switching protocols.",
     "headers": [
      {
       "required": false,
       "description": "",
       "schema": {
        "type": "string",
        "const": "websocket"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Switching/headers/Upgrade",
        "line": 90,
        "column": 9
       },
       "name": "Upgrade",
       "in": "header"
      },
      {
       "required": false,
       "description": "",
       "schema": {
        "type": "string",
        "const": "Upgrade"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Switching/headers/Connection",
        "line": 91,
        "column": 9
       },
       "name": "Connection",
       "in": "header"
      },
      {
       "required": false,
       "description": "Proof that the server read the key (RFC 6455 §4.2.2).",
       "schema": {
        "type": "string",
        "minLength": 28,
        "maxLength": 28
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Switching/headers/Sec-WebSocket-Accept",
        "line": 92,
        "column": 9
       },
       "name": "Sec-WebSocket-Accept",
       "in": "header"
      }
     ],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/Switching",
      "line": 87,
      "column": 5
     }
    },
    {
     "status": "400",
     "description": "Not a proper handshake, for example a bad `Sec-WebSocket-Key`.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "invalid-handshake",
         "summary": "",
         "value": {
          "code": "INVALID_HANDSHAKE",
          "message": "Handshake inválido"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/InvalidHandshake/content/application~1json/examples/invalid-handshake/value",
          "line": 101,
          "column": 34
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/InvalidHandshake/content/application~1json",
        "line": 98,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/InvalidHandshake",
      "line": 95,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "A token was given and is malformed or expired.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "unauthorized",
         "summary": "",
         "value": {
          "code": "UNAUTHORIZED",
          "message": "Token inválido ou expirado"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/unauthorized/value",
          "line": 108,
          "column": 29
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 105,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 102,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The session or the investigation is not open to this caller.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "forbidden",
         "summary": "",
         "value": {
          "code": "FORBIDDEN",
          "message": "Acesso negado"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/forbidden/value",
          "line": 115,
          "column": 26
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 112,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 109,
      "column": 5
     }
    },
    {
     "status": "426",
     "description": "An ordinary request. This URL speaks WebSocket only.",
     "headers": [
      {
       "required": false,
       "description": "",
       "schema": {
        "type": "string",
        "const": "websocket"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/UpgradeRequired/headers/Upgrade",
        "line": 119,
        "column": 9
       },
       "name": "Upgrade",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "upgrade-required",
         "summary": "",
         "value": {
          "code": "UPGRADE_REQUIRED",
          "message": "Este endereço fala apenas WebSocket"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/UpgradeRequired/content/application~1json/examples/upgrade-required/value",
          "line": 124,
          "column": 33
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/UpgradeRequired/content/application~1json",
        "line": 121,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/UpgradeRequired",
      "line": 116,
      "column": 5
     }
    },
    {
     "status": "429",
     "description": "Too many attempts; try again after the given time.",
     "headers": [
      {
       "required": false,
       "description": "Seconds to wait.",
       "schema": {
        "type": "integer",
        "minimum": 1
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": 60,
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/headers/RetryAfter/example",
          "line": 79,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/headers/RetryAfter",
        "line": 76,
        "column": 5
       },
       "name": "Retry-After",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "rate-limit",
         "summary": "",
         "value": {
          "code": "RATE_LIMIT",
          "message": "Muitas conexões. Aguarde 60 segundos."
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/TooManyRequests/content/application~1json/examples/rate-limit/value",
          "line": 133,
          "column": 27
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/TooManyRequests/content/application~1json",
        "line": 130,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/TooManyRequests",
      "line": 125,
      "column": 5
     }
    },
    {
     "status": "503",
     "description": "The server has its 1000 connections.",
     "headers": [
      {
       "required": false,
       "description": "Seconds to wait.",
       "schema": {
        "type": "integer",
        "minimum": 1
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": 60,
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/headers/RetryAfter/example",
          "line": 79,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/headers/RetryAfter",
        "line": 76,
        "column": 5
       },
       "name": "Retry-After",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/cidadao-ai.Problem"
       },
       "examples": [
        {
         "name": "overload",
         "summary": "",
         "value": {
          "code": "OVERLOADED",
          "message": "Servidor sobrecarregado"
         },
         "source": {
          "file": "openapi/cidadao-ai-handshake.yaml",
          "pointer": "/components/responses/Overloaded/content/application~1json/examples/overload/value",
          "line": 142,
          "column": 25
         }
        }
       ],
       "source": {
        "file": "openapi/cidadao-ai-handshake.yaml",
        "pointer": "/components/responses/Overloaded/content/application~1json",
        "line": 139,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/cidadao-ai-handshake.yaml",
      "pointer": "/components/responses/Overloaded",
      "line": 134,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "cidadao-ai-handshake.token",
       "scopes": []
      }
     ]
    },
    {
     "schemes": []
    }
   ]
  }
 ],
 "webhooks": [],
 "messages": [
  {
   "id": "cidadao-ai.chat.userChat",
   "key": "userChat",
   "name": "chat",
   "channel": "cidadao-ai.chat",
   "title": "Ask the agents",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.SendChat"
   },
   "examples": [
    {
     "name": "contracts",
     "summary": "",
     "value": {
      "type": "chat",
      "data": {
       "message": "Investigar contratos do ministério"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/userChat/examples/0/payload",
      "line": 135,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/channels/chat/messages/userChat",
    "line": 128,
    "column": 7
   }
  },
  {
   "id": "cidadao-ai.chat.userTyping",
   "key": "userTyping",
   "name": "typing",
   "channel": "cidadao-ai.chat",
   "title": "The person types",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.Typing"
   },
   "examples": [
    {
     "name": "processing",
     "summary": "",
     "value": {
      "type": "typing",
      "data": {
       "agent": "processing"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/userTyping/examples/0/payload",
      "line": 146,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/channels/chat/messages/userTyping",
    "line": 139,
    "column": 7
   }
  },
  {
   "id": "cidadao-ai.chat.subscribe",
   "key": "subscribe",
   "name": "subscribe",
   "channel": "cidadao-ai.chat",
   "title": "Subscribe to an investigation",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.Subscribe"
   },
   "examples": [
    {
     "name": "investigation",
     "summary": "",
     "value": {
      "type": "subscribe",
      "data": {
       "investigation_id": "INV-2025-001"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/subscribe/examples/0/payload",
      "line": 157,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/channels/chat/messages/subscribe",
    "line": 150,
    "column": 7
   },
   "subscription": {
    "key": "$message.payload#/data/investigation_id",
    "effect": "add"
   }
  },
  {
   "id": "cidadao-ai.chat.ping",
   "key": "ping",
   "name": "ping",
   "channel": "cidadao-ai.chat",
   "title": "Keep alive",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.Ping"
   },
   "examples": [
    {
     "name": "ping",
     "summary": "",
     "value": {
      "type": "ping",
      "data": {}
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/ping/examples/0/payload",
      "line": 480,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/ping",
    "line": 473,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.chat.connection",
   "key": "connection",
   "name": "connection",
   "channel": "cidadao-ai.chat",
   "title": "Connection stands",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.Connection"
   },
   "examples": [
    {
     "name": "connected",
     "summary": "",
     "value": {
      "type": "connection",
      "data": {
       "status": "connected",
       "session_id": "abc-123",
       "message": "Conectado ao Cidadão.AI em tempo real"
      },
      "timestamp": "2025-09-16T10:30:00Z",
      "id": "msg-001"
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/connection/examples/0/payload",
      "line": 169,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/channels/chat/messages/connection",
    "line": 162,
    "column": 7
   }
  },
  {
   "id": "cidadao-ai.chat.agentChat",
   "key": "agentChat",
   "name": "chat",
   "channel": "cidadao-ai.chat",
   "title": "Piece of an answer",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.ChatAnswer"
   },
   "examples": [
    {
     "name": "first-piece",
     "summary": "",
     "value": {
      "type": "chat",
      "data": {
       "role": "assistant",
       "content": "Vou analisar os contratos",
       "agent_id": "zumbi",
       "agent_name": "Zumbi dos Palmares",
       "chunk": true
      },
      "timestamp": "2025-09-16T10:30:05Z",
      "id": "msg-002"
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/agentChat/examples/0/payload",
      "line": 184,
      "column": 13
     }
    },
    {
     "name": "second-piece",
     "summary": "",
     "value": {
      "type": "chat",
      "data": {
       "role": "assistant",
       "content": " do ministério e procurar preços",
       "agent_id": "zumbi",
       "agent_name": "Zumbi dos Palmares",
       "chunk": true
      },
      "timestamp": "2025-09-16T10:30:05.150Z",
      "id": "msg-003"
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/agentChat/examples/1/payload",
      "line": 195,
      "column": 13
     }
    },
    {
     "name": "third-piece",
     "summary": "",
     "value": {
      "type": "chat",
      "data": {
       "role": "assistant",
       "content": " acima da média. Aviso quando",
       "agent_id": "zumbi",
       "agent_name": "Zumbi dos Palmares",
       "chunk": true
      },
      "timestamp": "2025-09-16T10:30:05.300Z",
      "id": "msg-004"
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/agentChat/examples/2/payload",
      "line": 206,
      "column": 13
     }
    },
    {
     "name": "last-piece",
     "summary": "",
     "value": {
      "type": "chat",
      "data": {
       "role": "assistant",
       "content": " houver novidades.",
       "agent_id": "zumbi",
       "agent_name": "Zumbi dos Palmares",
       "chunk": false
      },
      "timestamp": "2025-09-16T10:30:05.450Z",
      "id": "msg-005"
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/agentChat/examples/3/payload",
      "line": 217,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/channels/chat/messages/agentChat",
    "line": 177,
    "column": 7
   }
  },
  {
   "id": "cidadao-ai.chat.agentTyping",
   "key": "agentTyping",
   "name": "typing",
   "channel": "cidadao-ai.chat",
   "title": "An agent is busy",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.Typing"
   },
   "examples": [
    {
     "name": "processing",
     "summary": "",
     "value": {
      "type": "typing",
      "data": {
       "agent": "processing"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/channels/chat/messages/agentTyping/examples/0/payload",
      "line": 234,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/channels/chat/messages/agentTyping",
    "line": 227,
    "column": 7
   }
  },
  {
   "id": "cidadao-ai.chat.pong",
   "key": "pong",
   "name": "pong",
   "channel": "cidadao-ai.chat",
   "title": "Alive",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.Pong"
   },
   "examples": [
    {
     "name": "pong",
     "summary": "",
     "value": {
      "type": "pong",
      "data": {},
      "timestamp": "2025-09-16T10:30:30Z",
      "id": "msg-006"
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/pong/examples/0/payload",
      "line": 490,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/pong",
    "line": 483,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.chat.investigationProgress",
   "key": "investigationProgress",
   "name": "investigation_progress",
   "channel": "cidadao-ai.chat",
   "title": "Progress of an investigation",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.InvestigationProgress"
   },
   "examples": [
    {
     "name": "analyzing-contracts",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 45,
       "status": "analyzing_contracts",
       "message": "Analisando 1.234 contratos..."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/0/payload",
      "line": 502,
      "column": 11
     }
    },
    {
     "name": "comparing-prices",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 60,
       "status": "comparing_prices",
       "message": "Comparando preços com a média..."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/1/payload",
      "line": 511,
      "column": 11
     }
    },
    {
     "name": "checking-suppliers",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 75,
       "status": "checking_suppliers",
       "message": "Verificando fornecedores..."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/2/payload",
      "line": 520,
      "column": 11
     }
    },
    {
     "name": "writing-report",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 90,
       "status": "writing_report",
       "message": "Escrevendo o relatório..."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/3/payload",
      "line": 529,
      "column": 11
     }
    },
    {
     "name": "completed",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 100,
       "status": "completed",
       "message": "Investigação concluída"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/4/payload",
      "line": 538,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/investigationProgress",
    "line": 495,
    "column": 5
   },
   "room": "$message.payload#/data/investigation_id"
  },
  {
   "id": "cidadao-ai.chat.anomalyDetected",
   "key": "anomalyDetected",
   "name": "anomaly_detected",
   "channel": "cidadao-ai.chat",
   "title": "Anomaly",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.AnomalyDetected"
   },
   "examples": [
    {
     "name": "price-anomaly",
     "summary": "",
     "value": {
      "type": "anomaly_detected",
      "data": {
       "investigation_id": "INV-2025-001",
       "severity": "high",
       "description": "Preço 300% acima da média",
       "details": {
        "contract_id": "CNT-12345",
        "expected_value": 100000,
        "actual_value": 400000
       }
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/anomalyDetected/examples/0/payload",
      "line": 553,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/anomalyDetected",
    "line": 546,
    "column": 5
   },
   "room": "$message.payload#/data/investigation_id"
  },
  {
   "id": "cidadao-ai.chat.agentFinding",
   "key": "agentFinding",
   "name": "agent_finding",
   "channel": "cidadao-ai.chat",
   "title": "Finding of an agent",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.AgentFinding"
   },
   "examples": [
    {
     "name": "supplier-finding",
     "summary": "",
     "value": {
      "type": "agent_finding",
      "data": {
       "investigation_id": "INV-2025-001",
       "agent_id": "zumbi",
       "agent_name": "Zumbi dos Palmares",
       "description": "O mesmo fornecedor venceu as três últimas licitações",
       "details": {
        "contract_id": "CNT-12345"
       }
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/agentFinding/examples/0/payload",
      "line": 570,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/agentFinding",
    "line": 563,
    "column": 5
   },
   "room": "$message.payload#/data/investigation_id"
  },
  {
   "id": "cidadao-ai.chat.reportReady",
   "key": "reportReady",
   "name": "report_ready",
   "channel": "cidadao-ai.chat",
   "title": "Report",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.ReportReady"
   },
   "examples": [
    {
     "name": "report",
     "summary": "",
     "value": {
      "type": "report_ready",
      "data": {
       "investigation_id": "INV-2025-001",
       "report_id": "REL-2025-001",
       "message": "Relatório pronto"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/reportReady/examples/0/payload",
      "line": 586,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/reportReady",
    "line": 579,
    "column": 5
   },
   "room": "$message.payload#/data/investigation_id"
  },
  {
   "id": "cidadao-ai.chat.error",
   "key": "error",
   "name": "error",
   "channel": "cidadao-ai.chat",
   "title": "Error",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.ErrorMessage"
   },
   "examples": [
    {
     "name": "rate-limit",
     "summary": "Too much at once; the connection stays open",
     "value": {
      "type": "error",
      "data": {
       "code": "RATE_LIMIT",
       "message": "Muitas mensagens. Aguarde 60 segundos."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/0/payload",
      "line": 600,
      "column": 11
     }
    },
    {
     "name": "invalid-message",
     "summary": "Not JSON, an unknown `type`, or a field missing or of the wrong type",
     "value": {
      "type": "error",
      "data": {
       "code": "INVALID_MESSAGE",
       "message": "Mensagem inválida"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/1/payload",
      "line": 607,
      "column": 11
     }
    },
    {
     "name": "unauthorized",
     "summary": "The token is not valid, or no longer; said before the connection is closed with 1008",
     "value": {
      "type": "error",
      "data": {
       "code": "UNAUTHORIZED",
       "message": "Token inválido ou expirado"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/2/payload",
      "line": 614,
      "column": 11
     }
    },
    {
     "name": "too-large",
     "summary": "Said before the connection is closed with 1009",
     "value": {
      "type": "error",
      "data": {
       "code": "MESSAGE_TOO_LARGE",
       "message": "Mensagem maior que 64 KB"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/3/payload",
      "line": 621,
      "column": 11
     }
    },
    {
     "name": "server-error",
     "summary": "Said before the connection is closed with 1011",
     "value": {
      "type": "error",
      "data": {
       "code": "INTERNAL_ERROR",
       "message": "Erro interno do servidor"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/4/payload",
      "line": 628,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/error",
    "line": 592,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.investigations.ping",
   "key": "ping",
   "name": "ping",
   "channel": "cidadao-ai.investigations",
   "title": "Keep alive",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.Ping"
   },
   "examples": [
    {
     "name": "ping",
     "summary": "",
     "value": {
      "type": "ping",
      "data": {}
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/ping/examples/0/payload",
      "line": 480,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/ping",
    "line": 473,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.investigations.pong",
   "key": "pong",
   "name": "pong",
   "channel": "cidadao-ai.investigations",
   "title": "Alive",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.Pong"
   },
   "examples": [
    {
     "name": "pong",
     "summary": "",
     "value": {
      "type": "pong",
      "data": {},
      "timestamp": "2025-09-16T10:30:30Z",
      "id": "msg-006"
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/pong/examples/0/payload",
      "line": 490,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/pong",
    "line": 483,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.investigations.investigationProgress",
   "key": "investigationProgress",
   "name": "investigation_progress",
   "channel": "cidadao-ai.investigations",
   "title": "Progress of an investigation",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.InvestigationProgress"
   },
   "examples": [
    {
     "name": "analyzing-contracts",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 45,
       "status": "analyzing_contracts",
       "message": "Analisando 1.234 contratos..."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/0/payload",
      "line": 502,
      "column": 11
     }
    },
    {
     "name": "comparing-prices",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 60,
       "status": "comparing_prices",
       "message": "Comparando preços com a média..."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/1/payload",
      "line": 511,
      "column": 11
     }
    },
    {
     "name": "checking-suppliers",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 75,
       "status": "checking_suppliers",
       "message": "Verificando fornecedores..."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/2/payload",
      "line": 520,
      "column": 11
     }
    },
    {
     "name": "writing-report",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 90,
       "status": "writing_report",
       "message": "Escrevendo o relatório..."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/3/payload",
      "line": 529,
      "column": 11
     }
    },
    {
     "name": "completed",
     "summary": "",
     "value": {
      "type": "investigation_progress",
      "data": {
       "investigation_id": "INV-2025-001",
       "update_type": "progress",
       "progress": 100,
       "status": "completed",
       "message": "Investigação concluída"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/investigationProgress/examples/4/payload",
      "line": 538,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/investigationProgress",
    "line": 495,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.investigations.anomalyDetected",
   "key": "anomalyDetected",
   "name": "anomaly_detected",
   "channel": "cidadao-ai.investigations",
   "title": "Anomaly",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.AnomalyDetected"
   },
   "examples": [
    {
     "name": "price-anomaly",
     "summary": "",
     "value": {
      "type": "anomaly_detected",
      "data": {
       "investigation_id": "INV-2025-001",
       "severity": "high",
       "description": "Preço 300% acima da média",
       "details": {
        "contract_id": "CNT-12345",
        "expected_value": 100000,
        "actual_value": 400000
       }
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/anomalyDetected/examples/0/payload",
      "line": 553,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/anomalyDetected",
    "line": 546,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.investigations.agentFinding",
   "key": "agentFinding",
   "name": "agent_finding",
   "channel": "cidadao-ai.investigations",
   "title": "Finding of an agent",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.AgentFinding"
   },
   "examples": [
    {
     "name": "supplier-finding",
     "summary": "",
     "value": {
      "type": "agent_finding",
      "data": {
       "investigation_id": "INV-2025-001",
       "agent_id": "zumbi",
       "agent_name": "Zumbi dos Palmares",
       "description": "O mesmo fornecedor venceu as três últimas licitações",
       "details": {
        "contract_id": "CNT-12345"
       }
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/agentFinding/examples/0/payload",
      "line": 570,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/agentFinding",
    "line": 563,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.investigations.reportReady",
   "key": "reportReady",
   "name": "report_ready",
   "channel": "cidadao-ai.investigations",
   "title": "Report",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.ReportReady"
   },
   "examples": [
    {
     "name": "report",
     "summary": "",
     "value": {
      "type": "report_ready",
      "data": {
       "investigation_id": "INV-2025-001",
       "report_id": "REL-2025-001",
       "message": "Relatório pronto"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/reportReady/examples/0/payload",
      "line": 586,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/reportReady",
    "line": 579,
    "column": 5
   }
  },
  {
   "id": "cidadao-ai.investigations.error",
   "key": "error",
   "name": "error",
   "channel": "cidadao-ai.investigations",
   "title": "Error",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/cidadao-ai.ErrorMessage"
   },
   "examples": [
    {
     "name": "rate-limit",
     "summary": "Too much at once; the connection stays open",
     "value": {
      "type": "error",
      "data": {
       "code": "RATE_LIMIT",
       "message": "Muitas mensagens. Aguarde 60 segundos."
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/0/payload",
      "line": 600,
      "column": 11
     }
    },
    {
     "name": "invalid-message",
     "summary": "Not JSON, an unknown `type`, or a field missing or of the wrong type",
     "value": {
      "type": "error",
      "data": {
       "code": "INVALID_MESSAGE",
       "message": "Mensagem inválida"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/1/payload",
      "line": 607,
      "column": 11
     }
    },
    {
     "name": "unauthorized",
     "summary": "The token is not valid, or no longer; said before the connection is closed with 1008",
     "value": {
      "type": "error",
      "data": {
       "code": "UNAUTHORIZED",
       "message": "Token inválido ou expirado"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/2/payload",
      "line": 614,
      "column": 11
     }
    },
    {
     "name": "too-large",
     "summary": "Said before the connection is closed with 1009",
     "value": {
      "type": "error",
      "data": {
       "code": "MESSAGE_TOO_LARGE",
       "message": "Mensagem maior que 64 KB"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/3/payload",
      "line": 621,
      "column": 11
     }
    },
    {
     "name": "server-error",
     "summary": "Said before the connection is closed with 1011",
     "value": {
      "type": "error",
      "data": {
       "code": "INTERNAL_ERROR",
       "message": "Erro interno do servidor"
      }
     },
     "source": {
      "file": "asyncapi/cidadao-ai.yaml",
      "pointer": "/components/messages/error/examples/4/payload",
      "line": 628,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/messages/error",
    "line": 592,
    "column": 5
   }
  }
 ],
 "securitySchemes": {
  "cidadao-ai.token": {
   "id": "cidadao-ai.token",
   "description": "JWT, optional on both endpoints.",
   "kind": {
    "type": "apiKey",
    "in": "query",
    "name": "token"
   },
   "source": {
    "file": "asyncapi/cidadao-ai.yaml",
    "pointer": "/components/securitySchemes/token",
    "line": 448,
    "column": 5
   }
  },
  "cidadao-ai-handshake.token": {
   "id": "cidadao-ai-handshake.token",
   "description": "JWT, optional.",
   "kind": {
    "type": "apiKey",
    "in": "query",
    "name": "token"
   },
   "source": {
    "file": "openapi/cidadao-ai-handshake.yaml",
    "pointer": "/components/securitySchemes/token",
    "line": 81,
    "column": 5
   }
  }
 },
 "schemas": {
  "cidadao-ai.AgentFinding": {
   "id": "cidadao-ai.AgentFinding",
   "name": "AgentFinding",
   "schema": {
    "title": "AgentFinding",
    "description": "An agent found something out.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "agent_finding"
     },
     "data": {
      "type": "object",
      "required": [
       "investigation_id",
       "agent_id",
       "agent_name",
       "description"
      ],
      "properties": {
       "investigation_id": {
        "$ref": "#/schemas/cidadao-ai.InvestigationId"
       },
       "agent_id": {
        "description": "Which agent.",
        "type": "string",
        "minLength": 1,
        "examples": [
         "zumbi"
        ]
       },
       "agent_name": {
        "description": "The agent's name, for a person.",
        "type": "string",
        "examples": [
         "Zumbi dos Palmares"
        ]
       },
       "description": {
        "description": "What it found out, for a person.",
        "type": "string"
       },
       "details": {
        "description": "What it rests on; which fields depends on the agent.",
        "type": "object"
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/agent-finding.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.AnomalyDetected": {
   "id": "cidadao-ai.AnomalyDetected",
   "name": "AnomalyDetected",
   "schema": {
    "title": "AnomalyDetected",
    "description": "An investigation found something unusual.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "anomaly_detected"
     },
     "data": {
      "type": "object",
      "required": [
       "investigation_id",
       "severity",
       "description",
       "details"
      ],
      "properties": {
       "investigation_id": {
        "$ref": "#/schemas/cidadao-ai.InvestigationId"
       },
       "severity": {
        "description": "How serious it is; `high` is the only value known so far.",
        "type": "string",
        "examples": [
         "high"
        ]
       },
       "description": {
        "description": "What is unusual, for a person.",
        "type": "string"
       },
       "details": {
        "description": "The figures behind it; which ones depends on the anomaly. A price anomaly has these three.",
        "type": "object",
        "properties": {
         "contract_id": {
          "description": "Which contract.",
          "type": "string"
         },
         "expected_value": {
          "description": "What the contract should cost, in reais.",
          "type": "number"
         },
         "actual_value": {
          "description": "What the contract costs, in reais.",
          "type": "number"
         }
        }
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/anomaly-detected.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.ChatAnswer": {
   "id": "cidadao-ai.ChatAnswer",
   "name": "ChatAnswer",
   "schema": {
    "title": "ChatAnswer",
    "description": "A piece of an agent's answer. The pieces of one answer come in order, and only the last says that no other follows.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp",
     "id"
    ],
    "properties": {
     "type": {
      "const": "chat"
     },
     "data": {
      "type": "object",
      "required": [
       "role",
       "content",
       "agent_id",
       "agent_name",
       "chunk"
      ],
      "properties": {
       "role": {
        "description": "In which role the author speaks; `assistant` is the only value known so far.",
        "type": "string",
        "examples": [
         "assistant"
        ]
       },
       "content": {
        "description": "The piece of text. A client puts the pieces together as they are.",
        "type": "string"
       },
       "agent_id": {
        "description": "Which agent answers.",
        "type": "string",
        "minLength": 1,
        "examples": [
         "zumbi"
        ]
       },
       "agent_name": {
        "description": "The agent's name, for a person.",
        "type": "string",
        "examples": [
         "Zumbi dos Palmares"
        ]
       },
       "chunk": {
        "description": "True when another piece follows, false for the last one.",
        "type": "boolean"
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/chat-answer.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.Connection": {
   "id": "cidadao-ai.Connection",
   "name": "Connection",
   "schema": {
    "title": "Connection",
    "description": "The chat stands.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp",
     "id"
    ],
    "properties": {
     "type": {
      "const": "connection"
     },
     "data": {
      "type": "object",
      "required": [
       "status",
       "session_id",
       "message"
      ],
      "properties": {
       "status": {
        "const": "connected"
       },
       "session_id": {
        "$ref": "#/schemas/cidadao-ai.SessionId"
       },
       "message": {
        "description": "A greeting, for a person.",
        "type": "string"
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/connection.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.ErrorMessage": {
   "id": "cidadao-ai.ErrorMessage",
   "name": "ErrorMessage",
   "schema": {
    "title": "ErrorMessage",
    "description": "What the client sent, or the connection itself, cannot be accepted.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "error"
     },
     "data": {
      "$ref": "#/schemas/cidadao-ai.Problem"
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/error-message.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.InvestigationId": {
   "id": "cidadao-ai.InvestigationId",
   "name": "InvestigationId",
   "schema": {
    "title": "InvestigationId",
    "description": "Which investigation.",
    "type": "string",
    "minLength": 1,
    "examples": [
     "INV-2025-001"
    ]
   },
   "source": {
    "file": "schemas/cidadao-ai/investigation-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.InvestigationProgress": {
   "id": "cidadao-ai.InvestigationProgress",
   "name": "InvestigationProgress",
   "schema": {
    "title": "InvestigationProgress",
    "description": "How far an investigation has come.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "investigation_progress"
     },
     "data": {
      "type": "object",
      "required": [
       "investigation_id",
       "update_type",
       "progress",
       "status",
       "message"
      ],
      "properties": {
       "investigation_id": {
        "$ref": "#/schemas/cidadao-ai.InvestigationId"
       },
       "update_type": {
        "description": "What kind of update; `progress` is the only value known so far.",
        "type": "string",
        "examples": [
         "progress"
        ]
       },
       "progress": {
        "description": "Percent done.",
        "type": "number",
        "minimum": 0,
        "maximum": 100
       },
       "status": {
        "description": "Stable name of the present step, such as `analyzing_contracts`.",
        "type": "string",
        "examples": [
         "analyzing_contracts"
        ]
       },
       "message": {
        "description": "The present step, for a person.",
        "type": "string"
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/investigation-progress.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.MessageId": {
   "id": "cidadao-ai.MessageId",
   "name": "MessageId",
   "schema": {
    "title": "MessageId",
    "description": "Identifies this message on its connection.",
    "type": "string",
    "minLength": 1,
    "examples": [
     "msg-001"
    ]
   },
   "source": {
    "file": "schemas/cidadao-ai/message-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.Ping": {
   "id": "cidadao-ai.Ping",
   "name": "Ping",
   "schema": {
    "title": "Ping",
    "description": "The client's sign of life.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "ping"
     },
     "data": {
      "description": "Empty.",
      "type": "object"
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/ping.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.Pong": {
   "id": "cidadao-ai.Pong",
   "name": "Pong",
   "schema": {
    "title": "Pong",
    "description": "The answer to the client's sign of life.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "pong"
     },
     "data": {
      "description": "Empty.",
      "type": "object"
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/pong.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.Problem": {
   "id": "cidadao-ai.Problem",
   "name": "Problem",
   "schema": {
    "title": "Problem",
    "description": "What went wrong. The `data` of an `error` message, and the body of a refused handshake.",
    "type": "object",
    "required": [
     "code",
     "message"
    ],
    "properties": {
     "code": {
      "description": "Stable name of what went wrong. `RATE_LIMIT`, `INVALID_MESSAGE`, `MESSAGE_TOO_LARGE`, `UNAUTHORIZED`, `FORBIDDEN`, `INVALID_HANDSHAKE`,\n`UPGRADE_REQUIRED`, `OVERLOADED` and `INTERNAL_ERROR` are in use; a client treats a code that it does not know like `INTERNAL_ERROR`.\n",
      "type": "string",
      "pattern": "^[A-Z][A-Z0-9_]*$",
      "examples": [
       "RATE_LIMIT"
      ]
     },
     "message": {
      "description": "What went wrong, for a person, in Portuguese.",
      "type": "string",
      "minLength": 1
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/problem.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.ReportReady": {
   "id": "cidadao-ai.ReportReady",
   "name": "ReportReady",
   "schema": {
    "title": "ReportReady",
    "description": "An investigation is over and its report can be read.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "report_ready"
     },
     "data": {
      "type": "object",
      "required": [
       "investigation_id",
       "report_id",
       "message"
      ],
      "properties": {
       "investigation_id": {
        "$ref": "#/schemas/cidadao-ai.InvestigationId"
       },
       "report_id": {
        "description": "Which report.",
        "type": "string",
        "minLength": 1
       },
       "message": {
        "description": "For a person.",
        "type": "string"
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/report-ready.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.SendChat": {
   "id": "cidadao-ai.SendChat",
   "name": "SendChat",
   "schema": {
    "title": "SendChat",
    "description": "A person asks the agents something.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "chat"
     },
     "data": {
      "type": "object",
      "required": [
       "message"
      ],
      "properties": {
       "message": {
        "description": "What is asked.",
        "type": "string"
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/send-chat.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.SessionId": {
   "id": "cidadao-ai.SessionId",
   "name": "SessionId",
   "schema": {
    "title": "SessionId",
    "description": "Which chat session.",
    "type": "string",
    "minLength": 1,
    "examples": [
     "abc-123"
    ]
   },
   "source": {
    "file": "schemas/cidadao-ai/session-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.Subscribe": {
   "id": "cidadao-ai.Subscribe",
   "name": "Subscribe",
   "schema": {
    "title": "Subscribe",
    "description": "A client wants to hear of an investigation in its chat.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "subscribe"
     },
     "data": {
      "type": "object",
      "required": [
       "investigation_id"
      ],
      "properties": {
       "investigation_id": {
        "$ref": "#/schemas/cidadao-ai.InvestigationId"
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/subscribe.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.Timestamp": {
   "id": "cidadao-ai.Timestamp",
   "name": "Timestamp",
   "schema": {
    "title": "Timestamp",
    "description": "When this was said.",
    "type": "string",
    "format": "date-time"
   },
   "source": {
    "file": "schemas/cidadao-ai/timestamp.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "cidadao-ai.Typing": {
   "id": "cidadao-ai.Typing",
   "name": "Typing",
   "schema": {
    "title": "Typing",
    "description": "Somebody is busy writing. Travels both ways with the same shape; a client debounces what it says.",
    "type": "object",
    "required": [
     "type",
     "data"
    ],
    "properties": {
     "type": {
      "const": "typing"
     },
     "data": {
      "type": "object",
      "required": [
       "agent"
      ],
      "properties": {
       "agent": {
        "description": "Who is busy, or with what, such as `processing`.",
        "type": "string"
       }
      }
     },
     "timestamp": {
      "$ref": "#/schemas/cidadao-ai.Timestamp"
     },
     "id": {
      "$ref": "#/schemas/cidadao-ai.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/cidadao-ai/typing.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  }
 }
};
