// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1a92ab726c0c). Change those and run `sockwright generate`.

/** What conversations promises, as plain data: a `Contract` of sockwright. */
export const contract = {
 "documents": [
  {
   "id": "conversations",
   "system": "conversations",
   "format": "asyncapi",
   "formatVersion": "3.1.0",
   "title": "Conversations",
   "version": "1.0.0",
   "description": "Chat in real time: messages, typing, read receipts, presence and what was missed while away, over one WebSocket.\nThe document speaks from the server's side: it `receive`s what clients say and `send`s what they hear.\n\n## Connecting\n\n`ws://localhost:8000/ws?token=<JWT>`. The token is a JWT, never optional, and travels in the query because browsers\ncannot set headers on a WebSocket. A token that is missing, malformed or expired is answered with `Invalid token`: either the\nupgrade is refused with 401 (see the handshake's OpenAPI document), or the connection opens and is closed at once with 1008,\nwhich browsers can read.\nA server that is not running shows as `Connection refused`: look at the port (8000) and the firewall.\n\n## What a client does\n\n| Setting | Default | Meaning |\n|---|---|---|\n| `url` | from `VITE_WS_URL`, `ws://localhost:8000/ws` | where to connect, without the token |\n| `token` | none, required | the JWT |\n| `autoConnect` | the caller decides | connect as soon as the client is made |\n| `reconnectInterval` | 1000 ms | wait before the first new attempt; doubles each time up to 32000 ms |\n| `maxReconnectAttempts` | 10 | attempts in a row before the client gives up |\n| `pingInterval` | 30000 ms | time between two `ping`s |\n\nThe waits are 1, 2, 4, 8 and 16 seconds, then 32 seconds from the sixth attempt to the tenth. What the user says while the\nconnection is down is kept in a queue of at most 100 messages and said again, in order, once it stands. After reconnecting a client\n`join`s its conversations anew and asks for what it missed with `sync`.\n\n| Connection state | Stands for |\n|---|---|\n| `disconnected` | not connected, and not trying |\n| `connecting` | the first attempt is under way |\n| `connected` | the handshake succeeded |\n| `reconnecting` | the connection was lost and the next attempt is awaited or under way |\n| `error` | the last attempt failed, or no attempt is left |\n\nA conversation is heard only after `join`: a client that sees no messages has usually not joined.\nBrowsers send an `Origin` with the handshake; the server accepts the origins it is configured for.\n",
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "messages": "Messages",
    "presence": "Presence",
    "connection": "Connection"
   }
  },
  {
   "id": "conversations-handshake",
   "system": "conversations",
   "format": "openapi",
   "formatVersion": "3.1.0",
   "title": "Conversations, the handshake",
   "version": "1.0.0",
   "description": "The upgrade URL of the channel in `asyncapi/conversations.yaml`, described as the HTTP request that it is\n(RFC 6455 §4). After 101 the AsyncAPI document applies.\n",
   "source": {
    "file": "openapi/conversations-handshake.yaml",
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
   "id": "conversations.development",
   "document": "conversations",
   "system": "conversations",
   "protocol": "ws",
   "host": "localhost",
   "port": 8000,
   "pathname": "",
   "description": "The backend on this machine (`python -m src.main`).",
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/servers/development",
    "line": 57,
    "column": 3
   },
   "role": "mocked"
  },
  {
   "id": "conversations.production",
   "document": "conversations",
   "system": "conversations",
   "protocol": "ws",
   "host": "api",
   "port": 80,
   "pathname": "",
   "description": "Behind the name `api`, as in `ws://api/ws?token=JWT_TOKEN`. The name is a placeholder: put the deployment's own here, and use `wss`\noutside a private network.\n",
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/servers/production",
    "line": 63,
    "column": 3
   },
   "role": "remote"
  },
  {
   "id": "conversations-handshake.0",
   "document": "conversations-handshake",
   "system": "conversations",
   "description": "The backend on this machine.",
   "protocol": "http",
   "host": "localhost",
   "port": 8000,
   "pathname": "",
   "source": {
    "file": "openapi/conversations-handshake.yaml",
    "pointer": "/servers/0",
    "line": 15,
    "column": 5
   },
   "role": "mocked"
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
   "id": "conversations.conversations",
   "key": "conversations",
   "document": "conversations",
   "system": "conversations",
   "title": "Conversations",
   "description": "One connection for each signed-in client, shared by all its conversations. `join` and `leave` decide which of them it hears.\n",
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations",
    "line": 73,
    "column": 3
   },
   "parameters": [],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": true,
     "description": "The user's JWT.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "description": "The user's JWT."
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/bindings/ws/query/properties/token",
      "line": 85,
      "column": 13
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "conversations.token",
       "scopes": []
      }
     ]
    }
   ],
   "limits": {},
   "heartbeat": {
    "intervalMs": 30000,
    "initiator": "client",
    "operation": "conversations.ping",
    "missed": 2
   },
   "reconnect": {
    "initialMs": 1000,
    "factor": 2,
    "maxMs": 32000,
    "maxAttempts": 10,
    "queue": 100
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Either side is done, for example after `client.disconnect()`.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal"
     ],
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/x-close-codes/1000",
      "line": 102,
      "column": 7
     }
    },
    {
     "code": 1001,
     "summary": "The server restarts, or the page is left.",
     "phase": "open",
     "by": "either",
     "reconnect": "backoff",
     "when": [
      "going-away"
     ],
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/x-close-codes/1001",
      "line": 108,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Invalid token",
     "phase": "handshake",
     "by": "server",
     "reconnect": "never",
     "when": [
      "unauthorized",
      "policy"
     ],
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/x-close-codes/1008",
      "line": 114,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "A frame is larger than the server takes in (RFC 6455 §7.4.1).",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/x-close-codes/1009",
      "line": 120,
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
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/x-close-codes/1011",
      "line": 126,
      "column": 7
     }
    }
   ],
   "hooks": [
    {
     "name": "useWebSocket",
     "arguments": [],
     "onConnect": {},
     "fields": {
      "isConnected": "isConnected",
      "connectionStatus": "state",
      "error": "error",
      "lastMessage": "lastMessage",
      "sendMessage": {
       "send": "sendMessage",
       "arguments": [
        "conversation_id",
        "content"
       ]
      },
      "sendTyping": {
       "send": "sendTyping",
       "arguments": [
        "conversation_id",
        "is_typing"
       ]
      },
      "markAsRead": {
       "send": "markAsRead",
       "arguments": [
        "conversation_id",
        "message_id"
       ]
      },
      "syncMessages": {
       "send": "sync",
       "arguments": [
        "conversation_id",
        "last_message_id"
       ]
      },
      "updatePresence": {
       "send": "updatePresence",
       "arguments": [
        "status"
       ]
      },
      "joinConversation": {
       "send": "join",
       "arguments": [
        "conversation_id"
       ]
      },
      "leaveConversation": {
       "send": "leave",
       "arguments": [
        "conversation_id"
       ]
      }
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/x-hooks/useWebSocket",
      "line": 366,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 8000,
     "path": "/ws"
    }
   ],
   "subprotocols": [],
   "compression": false,
   "upgrade": "conversations-handshake.openConversationsSocket"
  },
  {
   "id": "conversations-handshake./ws",
   "key": "/ws",
   "document": "conversations-handshake",
   "system": "conversations",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 8000,
     "path": "/ws"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/conversations-handshake.yaml",
    "pointer": "/paths/~1ws",
    "line": 24,
    "column": 3
   },
   "protocol": "http"
  }
 ],
 "operations": [
  {
   "kind": "message",
   "id": "conversations.sendMessage",
   "key": "sendMessage",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Say something in a conversation",
   "description": "Answered with `message_sent`, which carries the new message's id; the other members who joined the conversation hear it as `message`.\n",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "conversations.conversations.sendMessage"
   ],
   "reply": {
    "messages": [
     "conversations.conversations.messageSent"
    ],
    "delivery": "message",
    "source": {
     "file": "asyncapi/conversations.yaml",
     "pointer": "/operations/sendMessage/reply",
     "line": 388,
     "column": 5
    }
   },
   "emissions": [],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/sendMessage",
    "line": 381,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.sendTyping",
   "key": "sendTyping",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Start or stop typing",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "conversations.conversations.sendTyping"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/sendTyping",
    "line": 391,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.markAsRead",
   "key": "markAsRead",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Mark a conversation as read up to a message",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "conversations.conversations.markAsRead"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/markAsRead",
    "line": 396,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.sync",
   "key": "sync",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Ask for the messages missed while away",
   "description": "Answered with `sync_data`, the messages of that conversation after `last_message_id`.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "conversations.conversations.sync"
   ],
   "reply": {
    "messages": [
     "conversations.conversations.syncData"
    ],
    "delivery": "message",
    "source": {
     "file": "asyncapi/conversations.yaml",
     "pointer": "/operations/sync/reply",
     "line": 407,
     "column": 5
    }
   },
   "emissions": [],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/sync",
    "line": 401,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.ping",
   "key": "ping",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Keep the connection alive",
   "description": "Said every 30 seconds by the client and answered with `pong`.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "conversations.conversations.ping"
   ],
   "reply": {
    "messages": [
     "conversations.conversations.pong"
    ],
    "delivery": "message",
    "source": {
     "file": "asyncapi/conversations.yaml",
     "pointer": "/operations/ping/reply",
     "line": 416,
     "column": 5
    }
   },
   "emissions": [],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/ping",
    "line": 410,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.updatePresence",
   "key": "updatePresence",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Tell how reachable one is",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "conversations.conversations.updatePresence"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/updatePresence",
    "line": 419,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.joinConversation",
   "key": "joinConversation",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Enter a conversation",
   "description": "From now on this connection hears what happens in the conversation. There is no answer.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "conversations.conversations.join"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/joinConversation",
    "line": 424,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.leaveConversation",
   "key": "leaveConversation",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Leave a conversation",
   "description": "From now on this connection no longer hears what happens in the conversation. There is no answer.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "conversations.conversations.leave"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/leaveConversation",
    "line": 433,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.welcome",
   "key": "welcome",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Confirm the connection",
   "description": "The first message on every connection; `user_id` is the token's `sub`.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "conversations.conversations.connected"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/operations/welcome/x-emit/0",
      "line": 449,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/welcome",
    "line": 442,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.deliverMessage",
   "key": "deliverMessage",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Deliver a message to the other members",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "conversations.conversations.newMessage"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "conversations.sendMessage"
     },
     "jitterMs": 0,
     "to": "others",
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/operations/deliverMessage/x-emit/0",
      "line": 457,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/deliverMessage",
    "line": 450,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.showTyping",
   "key": "showTyping",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Show that somebody types",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "conversations.conversations.typing"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "conversations.sendTyping"
     },
     "jitterMs": 0,
     "to": "others",
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/operations/showTyping/x-emit/0",
      "line": 466,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/showTyping",
    "line": 459,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.showRead",
   "key": "showRead",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Show that somebody has read",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "conversations.conversations.read"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "conversations.markAsRead"
     },
     "jitterMs": 0,
     "to": "others",
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/operations/showRead/x-emit/0",
      "line": 475,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/showRead",
    "line": 468,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.showPresence",
   "key": "showPresence",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Show who comes and goes",
   "description": "Belongs to no conversation, so every other connection hears it.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "conversations.conversations.presence"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "conversations.updatePresence"
     },
     "jitterMs": 0,
     "to": "others",
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/operations/showPresence/x-emit/0",
      "line": 484,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/showPresence",
    "line": 477,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "conversations.reportError",
   "key": "reportError",
   "document": "conversations",
   "system": "conversations",
   "channel": "conversations.conversations",
   "title": "Report an error",
   "description": "Goes to the client that caused it. Unless a close code says otherwise, the connection stays open.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "conversations.conversations.error"
   ],
   "emissions": [
    {
     "on": {
      "kind": "error"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/operations/reportError/x-emit/0",
      "line": 493,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/operations/reportError",
    "line": 486,
    "column": 3
   }
  },
  {
   "kind": "http",
   "id": "conversations-handshake.openConversationsSocket",
   "key": "openConversationsSocket",
   "document": "conversations-handshake",
   "system": "conversations",
   "channel": "conversations-handshake./ws",
   "title": "Open the WebSocket",
   "description": "Needs the headers of a WebSocket handshake (RFC 6455 §4.1) and the user's JWT as `token`.",
   "tags": [
    "connection"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/conversations-handshake.yaml",
    "pointer": "/paths/~1ws/get",
    "line": 25,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "101",
     "description": "Switching protocols. The first message is `connected`.",
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
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/101/headers/Upgrade",
        "line": 36,
        "column": 13
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
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/101/headers/Connection",
        "line": 37,
        "column": 13
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
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/101/headers/Sec-WebSocket-Accept",
        "line": 38,
        "column": 13
       },
       "name": "Sec-WebSocket-Accept",
       "in": "header"
      }
     ],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/conversations-handshake.yaml",
      "pointer": "/paths/~1ws/get/responses/101",
      "line": 33,
      "column": 9
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
        "$ref": "#/schemas/conversations.Problem"
       },
       "examples": [
        {
         "name": "invalid-handshake",
         "summary": "",
         "value": {
          "error": "Invalid handshake",
          "code": "INVALID_HANDSHAKE"
         },
         "source": {
          "file": "openapi/conversations-handshake.yaml",
          "pointer": "/paths/~1ws/get/responses/400/content/application~1json/examples/invalid-handshake/value",
          "line": 47,
          "column": 38
         }
        }
       ],
       "source": {
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/400/content/application~1json",
        "line": 44,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/conversations-handshake.yaml",
      "pointer": "/paths/~1ws/get/responses/400",
      "line": 41,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/conversations.Problem"
       },
       "examples": [
        {
         "name": "unauthorized",
         "summary": "",
         "value": {
          "error": "Invalid token",
          "code": "INVALID_TOKEN"
         },
         "source": {
          "file": "openapi/conversations-handshake.yaml",
          "pointer": "/paths/~1ws/get/responses/401/content/application~1json/examples/unauthorized/value",
          "line": 54,
          "column": 33
         }
        }
       ],
       "source": {
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/401/content/application~1json",
        "line": 51,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/conversations-handshake.yaml",
      "pointer": "/paths/~1ws/get/responses/401",
      "line": 48,
      "column": 9
     }
    },
    {
     "status": "403",
     "description": "The token is good, but its user may not connect, or not from this `Origin`.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/conversations.Problem"
       },
       "examples": [
        {
         "name": "forbidden",
         "summary": "",
         "value": {
          "error": "Forbidden",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/conversations-handshake.yaml",
          "pointer": "/paths/~1ws/get/responses/403/content/application~1json/examples/forbidden/value",
          "line": 61,
          "column": 30
         }
        }
       ],
       "source": {
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/403/content/application~1json",
        "line": 58,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/conversations-handshake.yaml",
      "pointer": "/paths/~1ws/get/responses/403",
      "line": 55,
      "column": 9
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
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/426/headers/Upgrade",
        "line": 65,
        "column": 13
       },
       "name": "Upgrade",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/conversations.Problem"
       },
       "examples": [
        {
         "name": "upgrade-required",
         "summary": "",
         "value": {
          "error": "Upgrade required",
          "code": "UPGRADE_REQUIRED"
         },
         "source": {
          "file": "openapi/conversations-handshake.yaml",
          "pointer": "/paths/~1ws/get/responses/426/content/application~1json/examples/upgrade-required/value",
          "line": 70,
          "column": 37
         }
        }
       ],
       "source": {
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/426/content/application~1json",
        "line": 67,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/conversations-handshake.yaml",
      "pointer": "/paths/~1ws/get/responses/426",
      "line": 62,
      "column": 9
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
         "value": 30,
         "source": {
          "file": "openapi/conversations-handshake.yaml",
          "pointer": "/components/headers/RetryAfter/example",
          "line": 95,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/components/headers/RetryAfter",
        "line": 92,
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
        "$ref": "#/schemas/conversations.Problem"
       },
       "examples": [
        {
         "name": "rate-limit",
         "summary": "",
         "value": {
          "error": "Too many connections",
          "code": "RATE_LIMIT"
         },
         "source": {
          "file": "openapi/conversations-handshake.yaml",
          "pointer": "/paths/~1ws/get/responses/429/content/application~1json/examples/rate-limit/value",
          "line": 79,
          "column": 31
         }
        }
       ],
       "source": {
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/429/content/application~1json",
        "line": 76,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/conversations-handshake.yaml",
      "pointer": "/paths/~1ws/get/responses/429",
      "line": 71,
      "column": 9
     }
    },
    {
     "status": "503",
     "description": "The server takes no more connections for now.",
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
         "value": 30,
         "source": {
          "file": "openapi/conversations-handshake.yaml",
          "pointer": "/components/headers/RetryAfter/example",
          "line": 95,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/components/headers/RetryAfter",
        "line": 92,
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
        "$ref": "#/schemas/conversations.Problem"
       },
       "examples": [
        {
         "name": "overload",
         "summary": "",
         "value": {
          "error": "Server overloaded",
          "code": "OVERLOADED"
         },
         "source": {
          "file": "openapi/conversations-handshake.yaml",
          "pointer": "/paths/~1ws/get/responses/503/content/application~1json/examples/overload/value",
          "line": 88,
          "column": 29
         }
        }
       ],
       "source": {
        "file": "openapi/conversations-handshake.yaml",
        "pointer": "/paths/~1ws/get/responses/503/content/application~1json",
        "line": 85,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/conversations-handshake.yaml",
      "pointer": "/paths/~1ws/get/responses/503",
      "line": 80,
      "column": 9
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "conversations-handshake.token",
       "scopes": []
      }
     ]
    }
   ]
  }
 ],
 "webhooks": [],
 "messages": [
  {
   "id": "conversations.conversations.sendMessage",
   "key": "sendMessage",
   "name": "message",
   "channel": "conversations.conversations",
   "title": "Say something",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.SendMessage"
   },
   "examples": [
    {
     "name": "hello",
     "summary": "",
     "value": {
      "type": "message",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "content": "Hello!"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/sendMessage/examples/0/payload",
      "line": 140,
      "column": 13
     }
    },
    {
     "name": "hello-world",
     "summary": "",
     "value": {
      "type": "message",
      "conversation_id": "conversation-id",
      "content": "Hello World!"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/sendMessage/examples/1/payload",
      "line": 142,
      "column": 13
     }
    },
    {
     "name": "portuguese",
     "summary": "Text beyond ASCII",
     "value": {
      "type": "message",
      "conversation_id": "conv-123",
      "content": "Olá! Você já viu a atualização de hoje? 🚀"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/sendMessage/examples/2/payload",
      "line": 145,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/sendMessage",
    "line": 133,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.sendTyping",
   "key": "sendTyping",
   "name": "typing",
   "channel": "conversations.conversations",
   "title": "Start or stop typing",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.SendTyping"
   },
   "examples": [
    {
     "name": "starts",
     "summary": "",
     "value": {
      "type": "typing",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "is_typing": true
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/sendTyping/examples/0/payload",
      "line": 153,
      "column": 13
     }
    },
    {
     "name": "stops",
     "summary": "",
     "value": {
      "type": "typing",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "is_typing": false
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/sendTyping/examples/1/payload",
      "line": 155,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/sendTyping",
    "line": 146,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.markAsRead",
   "key": "markAsRead",
   "name": "read",
   "channel": "conversations.conversations",
   "title": "Mark as read",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.MarkAsRead"
   },
   "examples": [
    {
     "name": "read",
     "summary": "",
     "value": {
      "type": "read",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "message_id": "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/markAsRead/examples/0/payload",
      "line": 163,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/markAsRead",
    "line": 156,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.sync",
   "key": "sync",
   "name": "sync",
   "channel": "conversations.conversations",
   "title": "Ask for what was missed",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.Sync"
   },
   "examples": [
    {
     "name": "sync",
     "summary": "",
     "value": {
      "type": "sync",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "last_message_id": "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/sync/examples/0/payload",
      "line": 174,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/sync",
    "line": 167,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.ping",
   "key": "ping",
   "name": "ping",
   "channel": "conversations.conversations",
   "title": "Keep alive",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.Ping"
   },
   "examples": [
    {
     "name": "ping",
     "summary": "",
     "value": {
      "type": "ping"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/ping/examples/0/payload",
      "line": 185,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/ping",
    "line": 178,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.updatePresence",
   "key": "updatePresence",
   "name": "presence",
   "channel": "conversations.conversations",
   "title": "Tell how reachable one is",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.UpdatePresence"
   },
   "examples": [
    {
     "name": "online",
     "summary": "",
     "value": {
      "type": "presence",
      "status": "online"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/updatePresence/examples/0/payload",
      "line": 193,
      "column": 13
     }
    },
    {
     "name": "away",
     "summary": "",
     "value": {
      "type": "presence",
      "status": "away"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/updatePresence/examples/1/payload",
      "line": 195,
      "column": 13
     }
    },
    {
     "name": "offline",
     "summary": "",
     "value": {
      "type": "presence",
      "status": "offline"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/updatePresence/examples/2/payload",
      "line": 197,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/updatePresence",
    "line": 186,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.join",
   "key": "join",
   "name": "join",
   "channel": "conversations.conversations",
   "title": "Enter a conversation",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.Join"
   },
   "examples": [
    {
     "name": "join",
     "summary": "",
     "value": {
      "type": "join",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/join/examples/0/payload",
      "line": 205,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/join",
    "line": 198,
    "column": 7
   },
   "subscription": {
    "key": "$message.payload#/conversation_id",
    "effect": "add"
   }
  },
  {
   "id": "conversations.conversations.leave",
   "key": "leave",
   "name": "leave",
   "channel": "conversations.conversations",
   "title": "Leave a conversation",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.Leave"
   },
   "examples": [
    {
     "name": "leave",
     "summary": "",
     "value": {
      "type": "leave",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/leave/examples/0/payload",
      "line": 213,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/leave",
    "line": 206,
    "column": 7
   },
   "subscription": {
    "key": "$message.payload#/conversation_id",
    "effect": "remove"
   }
  },
  {
   "id": "conversations.conversations.connected",
   "key": "connected",
   "name": "connected",
   "channel": "conversations.conversations",
   "title": "Connection stands",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.Connected"
   },
   "examples": [
    {
     "name": "connected",
     "summary": "",
     "value": {
      "type": "connected",
      "user_id": "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
      "timestamp": "2025-12-07T14:30:00Z"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/connected/examples/0/payload",
      "line": 221,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/connected",
    "line": 214,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.newMessage",
   "key": "newMessage",
   "name": "message",
   "channel": "conversations.conversations",
   "title": "New message",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.NewMessage"
   },
   "examples": [
    {
     "name": "hello",
     "summary": "",
     "value": {
      "type": "message",
      "message": {
       "id": "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
       "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
       "user_id": "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
       "content": "Hello!",
       "role": "user",
       "created_at": "2025-12-07T14:30:05Z"
      }
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/newMessage/examples/0/payload",
      "line": 232,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/newMessage",
    "line": 225,
    "column": 7
   },
   "room": "$message.payload#/message/conversation_id"
  },
  {
   "id": "conversations.conversations.messageSent",
   "key": "messageSent",
   "name": "message_sent",
   "channel": "conversations.conversations",
   "title": "Message taken in",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.MessageSent"
   },
   "examples": [
    {
     "name": "sent",
     "summary": "",
     "value": {
      "type": "message_sent",
      "message_id": "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
      "timestamp": "2025-12-07T14:30:05Z"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/messageSent/examples/0/payload",
      "line": 248,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/messageSent",
    "line": 241,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.typing",
   "key": "typing",
   "name": "typing",
   "channel": "conversations.conversations",
   "title": "Somebody types",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.UserTyping"
   },
   "examples": [
    {
     "name": "starts",
     "summary": "",
     "value": {
      "type": "typing",
      "user_id": "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "is_typing": true
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/typing/examples/0/payload",
      "line": 259,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/typing",
    "line": 252,
    "column": 7
   },
   "room": "$message.payload#/conversation_id"
  },
  {
   "id": "conversations.conversations.read",
   "key": "read",
   "name": "read",
   "channel": "conversations.conversations",
   "title": "Somebody has read",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.MessageRead"
   },
   "examples": [
    {
     "name": "read",
     "summary": "",
     "value": {
      "type": "read",
      "user_id": "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "message_id": "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
      "read_at": "2025-12-07T14:31:00Z"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/read/examples/0/payload",
      "line": 271,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/read",
    "line": 264,
    "column": 7
   },
   "room": "$message.payload#/conversation_id"
  },
  {
   "id": "conversations.conversations.presence",
   "key": "presence",
   "name": "presence",
   "channel": "conversations.conversations",
   "title": "Somebody comes or goes",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.UserPresence"
   },
   "examples": [
    {
     "name": "online",
     "summary": "",
     "value": {
      "type": "presence",
      "user_id": "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
      "status": "online",
      "timestamp": "2025-12-07T14:30:00Z"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/presence/examples/0/payload",
      "line": 284,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/presence",
    "line": 277,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.syncData",
   "key": "syncData",
   "name": "sync_data",
   "channel": "conversations.conversations",
   "title": "What was missed",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.SyncData"
   },
   "examples": [
    {
     "name": "five-messages",
     "summary": "",
     "value": {
      "type": "sync_data",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "messages": [
       {
        "id": "5c8e3d2b-9f46-4d77-82a8-1eab4f607d32",
        "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        "user_id": "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
        "content": "Olá!",
        "role": "user",
        "created_at": "2025-12-07T14:30:10Z"
       },
       {
        "id": "6d9f4e3c-a057-4e88-93b9-2fbc50718e43",
        "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        "user_id": "d1b9123f-6e5c-4a8f-9bad-2c3e4f5a6b71",
        "content": "Oi, tudo bem?",
        "role": "user",
        "created_at": "2025-12-07T14:30:20Z"
       },
       {
        "id": "7ea05f4d-b168-4f99-a4ca-30cd61829f54",
        "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        "user_id": "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
        "content": "Tudo ótimo. Você viu o relatório?",
        "role": "user",
        "created_at": "2025-12-07T14:30:35Z"
       },
       {
        "id": "8fb1605e-c279-40aa-b5db-41de7293a065",
        "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        "user_id": "d1b9123f-6e5c-4a8f-9bad-2c3e4f5a6b71",
        "content": "Ainda não.",
        "role": "user",
        "created_at": "2025-12-07T14:30:50Z"
       },
       {
        "id": "90c2716f-d38a-41bb-86ec-52ef83a4b176",
        "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        "user_id": "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
        "content": "Está na pasta de ontem.",
        "role": "user",
        "created_at": "2025-12-07T14:31:05Z"
       }
      ],
      "count": 5
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/syncData/examples/0/payload",
      "line": 296,
      "column": 13
     }
    },
    {
     "name": "nothing-missed",
     "summary": "",
     "value": {
      "type": "sync_data",
      "conversation_id": "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      "messages": [],
      "count": 0
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/syncData/examples/1/payload",
      "line": 332,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/syncData",
    "line": 289,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.pong",
   "key": "pong",
   "name": "pong",
   "channel": "conversations.conversations",
   "title": "Alive",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.Pong"
   },
   "examples": [
    {
     "name": "pong",
     "summary": "",
     "value": {
      "type": "pong",
      "timestamp": "2025-12-07T14:30:30Z"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/pong/examples/0/payload",
      "line": 340,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/pong",
    "line": 333,
    "column": 7
   }
  },
  {
   "id": "conversations.conversations.error",
   "key": "error",
   "name": "error",
   "channel": "conversations.conversations",
   "title": "Error",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/conversations.ErrorMessage"
   },
   "examples": [
    {
     "name": "generic",
     "summary": "The shape, with its placeholders",
     "value": {
      "type": "error",
      "error": "Error message",
      "code": "ERROR_CODE"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/error/examples/0/payload",
      "line": 349,
      "column": 13
     }
    },
    {
     "name": "unauthorized",
     "summary": "The token is not valid, or no longer",
     "value": {
      "type": "error",
      "error": "Invalid token",
      "code": "INVALID_TOKEN"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/error/examples/1/payload",
      "line": 352,
      "column": 13
     }
    },
    {
     "name": "invalid-message",
     "summary": "Not JSON, an unknown `type`, or a field missing or of the wrong type",
     "value": {
      "type": "error",
      "error": "Invalid message",
      "code": "INVALID_MESSAGE"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/error/examples/2/payload",
      "line": 355,
      "column": 13
     }
    },
    {
     "name": "rate-limit",
     "summary": "Too much at once; the connection stays open",
     "value": {
      "type": "error",
      "error": "Too many messages",
      "code": "RATE_LIMIT"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/error/examples/3/payload",
      "line": 358,
      "column": 13
     }
    },
    {
     "name": "too-large",
     "summary": "Said before the connection is closed with 1009",
     "value": {
      "type": "error",
      "error": "Message too large",
      "code": "MESSAGE_TOO_LARGE"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/error/examples/4/payload",
      "line": 361,
      "column": 13
     }
    },
    {
     "name": "server-error",
     "summary": "Said before the connection is closed with 1011",
     "value": {
      "type": "error",
      "error": "Internal error",
      "code": "INTERNAL_ERROR"
     },
     "source": {
      "file": "asyncapi/conversations.yaml",
      "pointer": "/channels/conversations/messages/error/examples/5/payload",
      "line": 364,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/channels/conversations/messages/error",
    "line": 341,
    "column": 7
   }
  }
 ],
 "securitySchemes": {
  "conversations.token": {
   "id": "conversations.token",
   "description": "The user's JWT; `user_id` in what the server says is its `sub` claim.",
   "kind": {
    "type": "apiKey",
    "in": "query",
    "name": "token"
   },
   "source": {
    "file": "asyncapi/conversations.yaml",
    "pointer": "/components/securitySchemes/token",
    "line": 497,
    "column": 5
   }
  },
  "conversations-handshake.token": {
   "id": "conversations-handshake.token",
   "description": "The user's JWT.",
   "kind": {
    "type": "apiKey",
    "in": "query",
    "name": "token"
   },
   "source": {
    "file": "openapi/conversations-handshake.yaml",
    "pointer": "/components/securitySchemes/token",
    "line": 97,
    "column": 5
   }
  }
 },
 "schemas": {
  "conversations.ChatMessage": {
   "id": "conversations.ChatMessage",
   "name": "ChatMessage",
   "schema": {
    "title": "ChatMessage",
    "description": "One message of a conversation, as the server keeps it.",
    "type": "object",
    "required": [
     "id",
     "conversation_id",
     "user_id",
     "content",
     "role",
     "created_at"
    ],
    "properties": {
     "id": {
      "$ref": "#/schemas/conversations.MessageId"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     },
     "user_id": {
      "$ref": "#/schemas/conversations.UserId"
     },
     "content": {
      "description": "The text.",
      "type": "string"
     },
     "role": {
      "description": "In which role the author speaks. `user` is the only value known so far; a client shows others as they come.",
      "type": "string",
      "examples": [
       "user"
      ]
     },
     "created_at": {
      "description": "When the server took the message in.",
      "type": "string",
      "format": "date-time"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/chat-message.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.Connected": {
   "id": "conversations.Connected",
   "name": "Connected",
   "schema": {
    "title": "Connected",
    "description": "The connection stands and the token was accepted.",
    "type": "object",
    "required": [
     "type",
     "user_id",
     "timestamp"
    ],
    "properties": {
     "type": {
      "const": "connected"
     },
     "user_id": {
      "$ref": "#/schemas/conversations.UserId"
     },
     "timestamp": {
      "description": "When the server accepted the connection.",
      "type": "string",
      "format": "date-time"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/connected.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.ConnectionStatus": {
   "id": "conversations.ConnectionStatus",
   "name": "ConnectionStatus",
   "schema": {
    "title": "ConnectionStatus",
    "description": "What a client tells its user about the connection. Never on the wire.\n\n- `disconnected`: not connected, and not trying\n- `connecting`: the first attempt is under way\n- `connected`: the handshake succeeded\n- `reconnecting`: the connection was lost and the next attempt is awaited or under way\n- `error`: the last attempt failed, or no attempt is left\n",
    "type": "string",
    "enum": [
     "disconnected",
     "connecting",
     "connected",
     "reconnecting",
     "error"
    ]
   },
   "source": {
    "file": "schemas/conversations/connection-status.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.ConversationId": {
   "id": "conversations.ConversationId",
   "name": "ConversationId",
   "schema": {
    "title": "ConversationId",
    "description": "Which conversation. Usually a UUID; the client treats it as an opaque text.",
    "type": "string",
    "minLength": 1,
    "examples": [
     "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
     "conv-123"
    ]
   },
   "source": {
    "file": "schemas/conversations/conversation-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.ErrorCode": {
   "id": "conversations.ErrorCode",
   "name": "ErrorCode",
   "schema": {
    "title": "ErrorCode",
    "description": "Stable name of what went wrong. `INVALID_TOKEN`, `INVALID_MESSAGE`, `RATE_LIMIT`, `MESSAGE_TOO_LARGE` and `INTERNAL_ERROR`\nare in use; a client treats a code that it does not know like `INTERNAL_ERROR`.\n",
    "type": "string",
    "pattern": "^[A-Z][A-Z0-9_]*$",
    "examples": [
     "INVALID_TOKEN",
     "INVALID_MESSAGE"
    ]
   },
   "source": {
    "file": "schemas/conversations/error-code.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.ErrorMessage": {
   "id": "conversations.ErrorMessage",
   "name": "ErrorMessage",
   "schema": {
    "title": "ErrorMessage",
    "description": "What the client sent, or the connection itself, cannot be accepted.",
    "type": "object",
    "required": [
     "type",
     "error",
     "code"
    ],
    "properties": {
     "type": {
      "const": "error"
     },
     "error": {
      "description": "What went wrong, for a person.",
      "type": "string",
      "minLength": 1
     },
     "code": {
      "$ref": "#/schemas/conversations.ErrorCode"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/error-message.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.Join": {
   "id": "conversations.Join",
   "name": "Join",
   "schema": {
    "title": "Join",
    "description": "A client enters a conversation and hears it from now on.",
    "type": "object",
    "required": [
     "type",
     "conversation_id"
    ],
    "properties": {
     "type": {
      "const": "join"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/join.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.Leave": {
   "id": "conversations.Leave",
   "name": "Leave",
   "schema": {
    "title": "Leave",
    "description": "A client leaves a conversation and no longer hears it.",
    "type": "object",
    "required": [
     "type",
     "conversation_id"
    ],
    "properties": {
     "type": {
      "const": "leave"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/leave.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.MarkAsRead": {
   "id": "conversations.MarkAsRead",
   "name": "MarkAsRead",
   "schema": {
    "title": "MarkAsRead",
    "description": "A user has read a conversation up to and including a message.",
    "type": "object",
    "required": [
     "type",
     "conversation_id",
     "message_id"
    ],
    "properties": {
     "type": {
      "const": "read"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     },
     "message_id": {
      "$ref": "#/schemas/conversations.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/mark-as-read.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.MessageId": {
   "id": "conversations.MessageId",
   "name": "MessageId",
   "schema": {
    "title": "MessageId",
    "description": "Which message, unique in the system. Usually a UUID; the client treats it as an opaque text.",
    "type": "string",
    "minLength": 1,
    "examples": [
     "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21"
    ]
   },
   "source": {
    "file": "schemas/conversations/message-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.MessageRead": {
   "id": "conversations.MessageRead",
   "name": "MessageRead",
   "schema": {
    "title": "MessageRead",
    "description": "Another member of a conversation has read it up to and including a message.",
    "type": "object",
    "required": [
     "type",
     "user_id",
     "conversation_id",
     "message_id",
     "read_at"
    ],
    "properties": {
     "type": {
      "const": "read"
     },
     "user_id": {
      "$ref": "#/schemas/conversations.UserId"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     },
     "message_id": {
      "$ref": "#/schemas/conversations.MessageId"
     },
     "read_at": {
      "description": "When the server learned of it.",
      "type": "string",
      "format": "date-time"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/message-read.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.MessageSent": {
   "id": "conversations.MessageSent",
   "name": "MessageSent",
   "schema": {
    "title": "MessageSent",
    "description": "The server has taken in what the client said, and this is the id it gave to the message.",
    "type": "object",
    "required": [
     "type",
     "message_id",
     "timestamp"
    ],
    "properties": {
     "type": {
      "const": "message_sent"
     },
     "message_id": {
      "$ref": "#/schemas/conversations.MessageId"
     },
     "timestamp": {
      "description": "When the server took the message in.",
      "type": "string",
      "format": "date-time"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/message-sent.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.NewMessage": {
   "id": "conversations.NewMessage",
   "name": "NewMessage",
   "schema": {
    "title": "NewMessage",
    "description": "Another member of a conversation said something.",
    "type": "object",
    "required": [
     "type",
     "message"
    ],
    "properties": {
     "type": {
      "const": "message"
     },
     "message": {
      "$ref": "#/schemas/conversations.ChatMessage"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/new-message.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.Ping": {
   "id": "conversations.Ping",
   "name": "Ping",
   "schema": {
    "title": "Ping",
    "description": "The client's sign of life.",
    "type": "object",
    "required": [
     "type"
    ],
    "properties": {
     "type": {
      "const": "ping"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/ping.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.Pong": {
   "id": "conversations.Pong",
   "name": "Pong",
   "schema": {
    "title": "Pong",
    "description": "The answer to the client's sign of life.",
    "type": "object",
    "required": [
     "type",
     "timestamp"
    ],
    "properties": {
     "type": {
      "const": "pong"
     },
     "timestamp": {
      "description": "The server's time.",
      "type": "string",
      "format": "date-time"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/pong.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.PresenceStatus": {
   "id": "conversations.PresenceStatus",
   "name": "PresenceStatus",
   "schema": {
    "title": "PresenceStatus",
    "description": "How reachable a user is.",
    "type": "string",
    "enum": [
     "online",
     "away",
     "offline"
    ]
   },
   "source": {
    "file": "schemas/conversations/presence-status.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.Problem": {
   "id": "conversations.Problem",
   "name": "Problem",
   "schema": {
    "title": "Problem",
    "description": "Why a handshake was refused. The same two fields as the `error` message of the open connection.",
    "type": "object",
    "required": [
     "error",
     "code"
    ],
    "properties": {
     "error": {
      "description": "What went wrong, for a person.",
      "type": "string",
      "minLength": 1
     },
     "code": {
      "description": "Stable name of what went wrong: `INVALID_TOKEN`, `FORBIDDEN`, `INVALID_HANDSHAKE`, `UPGRADE_REQUIRED`, `RATE_LIMIT` or `OVERLOADED`.\n",
      "type": "string",
      "pattern": "^[A-Z][A-Z0-9_]*$"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/problem.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.SendMessage": {
   "id": "conversations.SendMessage",
   "name": "SendMessage",
   "schema": {
    "title": "SendMessage",
    "description": "A user says something in a conversation.",
    "type": "object",
    "required": [
     "type",
     "conversation_id",
     "content"
    ],
    "properties": {
     "type": {
      "const": "message"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     },
     "content": {
      "description": "The text.",
      "type": "string"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/send-message.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.SendTyping": {
   "id": "conversations.SendTyping",
   "name": "SendTyping",
   "schema": {
    "title": "SendTyping",
    "description": "A user starts or stops typing in a conversation.",
    "type": "object",
    "required": [
     "type",
     "conversation_id",
     "is_typing"
    ],
    "properties": {
     "type": {
      "const": "typing"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     },
     "is_typing": {
      "description": "True when typing starts, false when it stops.",
      "type": "boolean"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/send-typing.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.Sync": {
   "id": "conversations.Sync",
   "name": "Sync",
   "schema": {
    "title": "Sync",
    "description": "A client that was away asks for the messages that came after the last one it has.",
    "type": "object",
    "required": [
     "type",
     "conversation_id",
     "last_message_id"
    ],
    "properties": {
     "type": {
      "const": "sync"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     },
     "last_message_id": {
      "$ref": "#/schemas/conversations.MessageId"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/sync.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.SyncData": {
   "id": "conversations.SyncData",
   "name": "SyncData",
   "schema": {
    "title": "SyncData",
    "description": "The messages of a conversation that a client missed.",
    "type": "object",
    "required": [
     "type",
     "conversation_id",
     "messages",
     "count"
    ],
    "properties": {
     "type": {
      "const": "sync_data"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     },
     "messages": {
      "description": "Oldest first.",
      "type": "array",
      "items": {
       "$ref": "#/schemas/conversations.ChatMessage"
      }
     },
     "count": {
      "description": "How many messages these are.",
      "type": "integer",
      "minimum": 0
     }
    }
   },
   "source": {
    "file": "schemas/conversations/sync-data.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.UpdatePresence": {
   "id": "conversations.UpdatePresence",
   "name": "UpdatePresence",
   "schema": {
    "title": "UpdatePresence",
    "description": "A user tells how reachable they are.",
    "type": "object",
    "required": [
     "type",
     "status"
    ],
    "properties": {
     "type": {
      "const": "presence"
     },
     "status": {
      "$ref": "#/schemas/conversations.PresenceStatus"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/update-presence.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.UserId": {
   "id": "conversations.UserId",
   "name": "UserId",
   "schema": {
    "title": "UserId",
    "description": "Which user, as in the `sub` claim of that user's token. Usually a UUID; the client treats it as an opaque text.",
    "type": "string",
    "minLength": 1,
    "examples": [
     "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60"
    ]
   },
   "source": {
    "file": "schemas/conversations/user-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.UserPresence": {
   "id": "conversations.UserPresence",
   "name": "UserPresence",
   "schema": {
    "title": "UserPresence",
    "description": "Another user has become reachable, or ceased to be.",
    "type": "object",
    "required": [
     "type",
     "user_id",
     "status",
     "timestamp"
    ],
    "properties": {
     "type": {
      "const": "presence"
     },
     "user_id": {
      "$ref": "#/schemas/conversations.UserId"
     },
     "status": {
      "$ref": "#/schemas/conversations.PresenceStatus"
     },
     "timestamp": {
      "description": "Since when.",
      "type": "string",
      "format": "date-time"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/user-presence.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "conversations.UserTyping": {
   "id": "conversations.UserTyping",
   "name": "UserTyping",
   "schema": {
    "title": "UserTyping",
    "description": "Another member of a conversation starts or stops typing.",
    "type": "object",
    "required": [
     "type",
     "user_id",
     "conversation_id",
     "is_typing"
    ],
    "properties": {
     "type": {
      "const": "typing"
     },
     "user_id": {
      "$ref": "#/schemas/conversations.UserId"
     },
     "conversation_id": {
      "$ref": "#/schemas/conversations.ConversationId"
     },
     "is_typing": {
      "description": "True when typing starts, false when it stops.",
      "type": "boolean"
     }
    }
   },
   "source": {
    "file": "schemas/conversations/user-typing.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  }
 }
};
