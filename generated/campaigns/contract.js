// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

/** What campaigns promises, as plain data: a `Contract` of sockwright. */
export const contract = {
 "documents": [
  {
   "id": "campaigns",
   "system": "campaigns",
   "format": "asyncapi",
   "formatVersion": "3.1.0",
   "title": "Campaigns",
   "version": "1.0.0",
   "description": "What message campaigns do, as it happens: status, log lines, executions and the health of the bots, for the members of an\norganization. Socket.IO on port 4000. The document speaks from the server's side: it `receive`s what clients emit and `send`s what\nthey hear. An event's name is the message's `name`; its single argument is the payload.\n\n## Connecting\n\n`io('http://localhost:4000', { transports: ['websocket', 'polling'] })`, default namespace `/`, no credentials. WebSocket comes\nfirst and polling is the fallback. A client waits 20 seconds for the first connection and reconnects as Socket.IO does by itself: after\n1 s, doubling up to 5 s (each wait varies by half), for ever.\n\nOn every `connect`, the first and the later ones, a client emits `join-organization`; rooms do not survive a lost connection.\nThen it may emit `request-dashboard` for what happened before. The server processes active campaigns every 10 seconds\nand tells each organization's room about it, so the first log lines come within 10 seconds.\n\n## What a client keeps\n\n- the latest `campaign-status` of each `campaignId`, and the latest `bot-health` of each `sessionId`\n- the last 100 `campaign-log`s and the last 50 `execution-log`s, newest first; older ones are dropped\n- whether it is connected: true from `connect` to `disconnect`\n\n| `level` of a log | colour | | `healthScore` | word |\n|---|---|---|---|---|\n| `info` | `#007bff` | | 80 and more | excellent |\n| `warning` | `#ffc107` | | 60 and more | good |\n| `error` | `#dc3545` | | 40 and more | fair |\n| `success` | `#28a745` | | less | poor |\n",
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "campaigns": "Campaigns",
    "organizations": "Organizations",
    "connection": "Connection"
   }
  }
 ],
 "servers": [
  {
   "id": "campaigns.development",
   "document": "campaigns",
   "system": "campaigns",
   "protocol": "socketio",
   "protocolVersion": "5",
   "host": "localhost",
   "port": 4000,
   "pathname": "/socket.io",
   "description": "The server on this machine. The heartbeat and the packet size are Socket.IO's defaults.",
   "socketio": {
    "transports": [
     "websocket",
     "polling"
    ],
    "pingIntervalMs": 25000,
    "pingTimeoutMs": 20000,
    "connectTimeoutMs": 20000,
    "maxPayload": 1000000
   },
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/servers/development",
    "line": 47,
    "column": 3
   },
   "role": "mocked"
  },
  {
   "id": "campaigns.production",
   "document": "campaigns",
   "system": "campaigns",
   "protocol": "socketio",
   "protocolVersion": "5",
   "host": "campaigns.example",
   "port": 80,
   "isPortImplied": true,
   "pathname": "/socket.io",
   "description": "A placeholder (RFC 2606), put the deployment's own host here. Served over TLS.",
   "socketio": {
    "transports": [
     "websocket",
     "polling"
    ],
    "pingIntervalMs": 25000,
    "pingTimeoutMs": 20000,
    "connectTimeoutMs": 20000,
    "maxPayload": 1000000
   },
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/servers/production",
    "line": 59,
    "column": 3
   },
   "role": "remote"
  }
 ],
 "ports": [
  {
   "number": 4000,
   "secure": false,
   "protocols": [
    "socketio"
   ],
   "systems": [
    "campaigns"
   ],
   "servers": [
    "campaigns.development"
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/servers/development",
    "line": 47,
    "column": 3
   }
  }
 ],
 "channels": [
  {
   "id": "campaigns.campaigns",
   "key": "campaigns",
   "document": "campaigns",
   "system": "campaigns",
   "title": "Campaigns",
   "description": "The default namespace. Rooms, one for each organization, keep the tenants apart.",
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns",
    "line": 73,
    "column": 3
   },
   "parameters": [],
   "handshake": [],
   "security": [],
   "limits": {},
   "reconnect": {
    "initialMs": 1000,
    "factor": 2,
    "maxMs": 5000
   },
   "closeCodes": [],
   "hooks": [
    {
     "name": "useWebSocketDashboard",
     "arguments": [
      "organizationId"
     ],
     "onConnect": {
      "joinOrganization": {
       "organizationId": "$organizationId"
      }
     },
     "fields": {
      "socket": "client",
      "connected": "isConnected",
      "dashboard": {
       "fields": {
        "campaigns": {
         "latest": "campaignStatus",
         "by": "campaignId"
        },
        "logs": {
         "last": [
          "campaignLog"
         ],
         "keep": 100
        },
        "executions": {
         "last": [
          "executionLog"
         ],
         "keep": 50
        },
        "botHealth": {
         "latest": "botHealth",
         "by": "sessionId"
        }
       }
      }
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/x-hooks/useWebSocketDashboard",
      "line": 360,
      "column": 7
     }
    }
   ],
   "protocol": "socketio",
   "endpoints": [
    {
     "port": 4000,
     "path": "/socket.io/"
    }
   ],
   "namespace": "/",
   "socketio": {
    "transports": [
     "websocket",
     "polling"
    ],
    "pingIntervalMs": 25000,
    "pingTimeoutMs": 20000,
    "connectTimeoutMs": 20000,
    "maxPayload": 1000000
   }
  }
 ],
 "operations": [
  {
   "kind": "message",
   "id": "campaigns.joinOrganization",
   "key": "joinOrganization",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Enter an organization's room",
   "description": "From now on this connection hears that organization's four campaign events. Answered with a `notification`.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "campaigns.campaigns.joinOrganization"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/joinOrganization",
    "line": 375,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "campaigns.leaveOrganization",
   "key": "leaveOrganization",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Leave an organization's room",
   "description": "From now on this connection no longer hears that organization's events.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "campaigns.campaigns.leaveOrganization"
   ],
   "emissions": [],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/leaveOrganization",
    "line": 384,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "campaigns.requestDashboard",
   "key": "requestDashboard",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Ask for what happened before",
   "description": "Answered in the acknowledgement, where the client asks for one, with the whole dashboard. Whoever asks gets the same\ndata as events, too: each of the four campaign events is said to it at once.\n",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "campaigns.campaigns.requestDashboard"
   ],
   "reply": {
    "messages": [
     "campaigns.campaigns.dashboard"
    ],
    "delivery": "ack",
    "source": {
     "file": "asyncapi/campaigns.yaml",
     "pointer": "/operations/requestDashboard/reply",
     "line": 401,
     "column": 5
    }
   },
   "emissions": [],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/requestDashboard",
    "line": 393,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "campaigns.ping",
   "key": "ping",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Test the connection",
   "description": "Answered with the event `pong`. Socket.IO's own heartbeat runs below this and needs no event.",
   "tags": [],
   "deprecated": false,
   "from": "client",
   "messages": [
    "campaigns.campaigns.ping"
   ],
   "reply": {
    "messages": [
     "campaigns.campaigns.pong"
    ],
    "delivery": "message",
    "source": {
     "file": "asyncapi/campaigns.yaml",
     "pointer": "/operations/ping/reply",
     "line": 412,
     "column": 5
    }
   },
   "emissions": [],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/ping",
    "line": 406,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "campaigns.reportCampaignStatus",
   "key": "reportCampaignStatus",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Report the status of a campaign",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "campaigns.campaigns.campaignStatus"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "campaigns.requestDashboard"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/reportCampaignStatus/x-emit/0",
      "line": 425,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "interval"
     },
     "everyMs": 10000,
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/reportCampaignStatus/x-microcks-operation",
      "line": 423,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/reportCampaignStatus",
    "line": 417,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "campaigns.reportCampaignLog",
   "key": "reportCampaignLog",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Report a line of a campaign's log",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "campaigns.campaigns.campaignLog"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "campaigns.requestDashboard"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/reportCampaignLog/x-emit/0",
      "line": 434,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "interval"
     },
     "everyMs": 10000,
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/reportCampaignLog/x-microcks-operation",
      "line": 432,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/reportCampaignLog",
    "line": 426,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "campaigns.reportExecution",
   "key": "reportExecution",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Report a step of an execution",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "campaigns.campaigns.executionLog"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "campaigns.requestDashboard"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/reportExecution/x-emit/0",
      "line": 443,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "interval"
     },
     "everyMs": 10000,
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/reportExecution/x-microcks-operation",
      "line": 441,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/reportExecution",
    "line": 435,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "campaigns.reportBotHealth",
   "key": "reportBotHealth",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Report the health of a bot",
   "description": "",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "campaigns.campaigns.botHealth"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "campaigns.requestDashboard"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/reportBotHealth/x-emit/0",
      "line": 452,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "interval"
     },
     "everyMs": 10000,
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/reportBotHealth/x-microcks-operation",
      "line": 450,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/reportBotHealth",
    "line": 444,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "campaigns.notify",
   "key": "notify",
   "document": "campaigns",
   "system": "campaigns",
   "channel": "campaigns.campaigns",
   "title": "Notify a client",
   "description": "Names no organization, so no room hears it: it goes to the connection that it concerns, after `join-organization` and when an\nevent's argument cannot be accepted.\n",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "campaigns.campaigns.notification"
   ],
   "emissions": [
    {
     "on": {
      "kind": "operation",
      "operation": "campaigns.joinOrganization"
     },
     "jitterMs": 0,
     "sequence": [
      "processing"
     ],
     "to": "sender",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/notify/x-emit/0",
      "line": 462,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "error"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/operations/notify/x-emit/1",
      "line": 464,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/operations/notify",
    "line": 453,
    "column": 3
   }
  }
 ],
 "webhooks": [],
 "messages": [
  {
   "id": "campaigns.campaigns.joinOrganization",
   "key": "joinOrganization",
   "name": "join-organization",
   "channel": "campaigns.campaigns",
   "title": "Enter an organization's room",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.Organization"
   },
   "examples": [
    {
     "name": "first-organization",
     "summary": "",
     "value": {
      "organizationId": 1
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/joinOrganization/examples/0/payload",
      "line": 89,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/joinOrganization",
    "line": 82,
    "column": 7
   },
   "subscription": {
    "key": "$message.payload#/organizationId",
    "effect": "add"
   }
  },
  {
   "id": "campaigns.campaigns.leaveOrganization",
   "key": "leaveOrganization",
   "name": "leave-organization",
   "channel": "campaigns.campaigns",
   "title": "Leave an organization's room",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.Organization"
   },
   "examples": [
    {
     "name": "first-organization",
     "summary": "",
     "value": {
      "organizationId": 1
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/leaveOrganization/examples/0/payload",
      "line": 97,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/leaveOrganization",
    "line": 90,
    "column": 7
   },
   "subscription": {
    "key": "$message.payload#/organizationId",
    "effect": "remove"
   }
  },
  {
   "id": "campaigns.campaigns.requestDashboard",
   "key": "requestDashboard",
   "name": "request-dashboard",
   "channel": "campaigns.campaigns",
   "title": "Ask for what happened before",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.Organization"
   },
   "examples": [
    {
     "name": "first-organization",
     "summary": "",
     "value": {
      "organizationId": 1
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/requestDashboard/examples/0/payload",
      "line": 105,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/requestDashboard",
    "line": 98,
    "column": 7
   }
  },
  {
   "id": "campaigns.campaigns.ping",
   "key": "ping",
   "name": "ping",
   "channel": "campaigns.campaigns",
   "title": "Test the connection",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.Ping"
   },
   "examples": [
    {
     "name": "ping",
     "summary": "",
     "value": {
      "timestamp": 1757500800000
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/ping/examples/0/payload",
      "line": 113,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/ping",
    "line": 106,
    "column": 7
   }
  },
  {
   "id": "campaigns.campaigns.pong",
   "key": "pong",
   "name": "pong",
   "channel": "campaigns.campaigns",
   "title": "The connection works",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.Pong"
   },
   "examples": [
    {
     "name": "pong",
     "summary": "",
     "value": {
      "timestamp": 1757500800000
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/pong/examples/0/payload",
      "line": 121,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/pong",
    "line": 114,
    "column": 7
   }
  },
  {
   "id": "campaigns.campaigns.campaignStatus",
   "key": "campaignStatus",
   "name": "campaign-status",
   "channel": "campaigns.campaigns",
   "title": "Status of a campaign",
   "description": "A client replaces what it knew of this `campaignId`.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.CampaignStatus"
   },
   "examples": [
    {
     "name": "goal-reached",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "name": "aquecimento 2",
      "status": "active",
      "description": "Meta diária atingida: 137/120",
      "activeSessions": 0,
      "totalSessions": 2
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/campaignStatus/examples/0/payload",
      "line": 130,
      "column": 13
     }
    },
    {
     "name": "waiting",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "name": "aquecimento 2",
      "status": "waiting",
      "description": "Processamento concluído: 0 sessões ativas",
      "nextExecution": "2025-09-11T08:00:00.000Z",
      "activeSessions": 0,
      "totalSessions": 2
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/campaignStatus/examples/1/payload",
      "line": 139,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/campaignStatus",
    "line": 122,
    "column": 7
   },
   "room": "$message.payload#/organizationId"
  },
  {
   "id": "campaigns.campaigns.campaignLog",
   "key": "campaignLog",
   "name": "campaign-log",
   "channel": "campaigns.campaigns",
   "title": "Line of a campaign's log",
   "description": "A client keeps the last 100.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.CampaignLog"
   },
   "examples": [
    {
     "name": "goal-reached",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "campaignName": "aquecimento 2",
      "level": "info",
      "message": "Meta diária atingida: 137/120",
      "timestamp": "2025-09-10T10:40:00.000Z",
      "data": {
       "sent": 137,
       "goal": 120
      },
      "sessionId": "session-1",
      "sessionName": "Atendimento 1"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/campaignLog/examples/0/payload",
      "line": 156,
      "column": 13
     }
    },
    {
     "name": "processed",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "campaignName": "aquecimento 2",
      "level": "info",
      "message": "Processamento concluído: 0 sessões ativas",
      "timestamp": "2025-09-10T10:40:01.000Z"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/campaignLog/examples/1/payload",
      "line": 167,
      "column": 13
     }
    },
    {
     "name": "warning",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "campaignName": "aquecimento 2",
      "level": "warning",
      "message": "Taxa de entrega baixa: 58.7%",
      "timestamp": "2025-09-10T10:40:10.000Z",
      "sessionId": "session-2",
      "sessionName": "Atendimento 2"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/campaignLog/examples/2/payload",
      "line": 175,
      "column": 13
     }
    },
    {
     "name": "error",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "campaignName": "aquecimento 2",
      "level": "error",
      "message": "Sessão desconectada",
      "timestamp": "2025-09-10T10:40:20.000Z",
      "sessionId": "session-2",
      "sessionName": "Atendimento 2"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/campaignLog/examples/3/payload",
      "line": 185,
      "column": 13
     }
    },
    {
     "name": "success",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "campaignName": "aquecimento 2",
      "level": "success",
      "message": "Mensagem enviada",
      "timestamp": "2025-09-10T10:40:30.000Z",
      "sessionId": "session-1",
      "sessionName": "Atendimento 1"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/campaignLog/examples/4/payload",
      "line": 195,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/campaignLog",
    "line": 148,
    "column": 7
   },
   "room": "$message.payload#/organizationId"
  },
  {
   "id": "campaigns.campaigns.executionLog",
   "key": "executionLog",
   "name": "execution-log",
   "channel": "campaigns.campaigns",
   "title": "Step of an execution",
   "description": "A client keeps the last 50.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.ExecutionLog"
   },
   "examples": [
    {
     "name": "internal-sent",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "campaignName": "aquecimento 2",
      "executionId": "execution-137",
      "executionType": "internal",
      "status": "sent",
      "fromSession": "Atendimento 1",
      "toSession": "Atendimento 2",
      "messageContent": "Bom dia! Tudo bem?",
      "scheduledAt": "2025-09-10T10:39:30.000Z",
      "executedAt": "2025-09-10T10:39:58.000Z",
      "timestamp": "2025-09-10T10:39:58.000Z"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/executionLog/examples/0/payload",
      "line": 212,
      "column": 13
     }
    },
    {
     "name": "external-sending",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "campaignName": "aquecimento 2",
      "executionId": "execution-138",
      "executionType": "external",
      "status": "sending",
      "fromSession": "Atendimento 1",
      "contactName": "Conceição",
      "contactPhone": "+5511900000000",
      "messageContent": "Olá, Conceição! Sua solicitação já está em análise.",
      "scheduledAt": "2025-09-10T10:40:00.000Z",
      "timestamp": "2025-09-10T10:40:02.000Z"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/executionLog/examples/1/payload",
      "line": 226,
      "column": 13
     }
    },
    {
     "name": "external-failed",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "campaignName": "aquecimento 2",
      "executionId": "execution-139",
      "executionType": "external",
      "status": "failed",
      "fromSession": "Atendimento 2",
      "contactPhone": "+5511900000001",
      "executedAt": "2025-09-10T10:40:05.000Z",
      "timestamp": "2025-09-10T10:40:05.000Z"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/executionLog/examples/2/payload",
      "line": 240,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/executionLog",
    "line": 204,
    "column": 7
   },
   "room": "$message.payload#/organizationId"
  },
  {
   "id": "campaigns.campaigns.botHealth",
   "key": "botHealth",
   "name": "bot-health",
   "channel": "campaigns.campaigns",
   "title": "Health of a bot",
   "description": "A client replaces what it knew of this `sessionId`.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.BotHealth"
   },
   "examples": [
    {
     "name": "excellent",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "sessionId": "session-1",
      "sessionName": "Atendimento 1",
      "healthScore": 98.02,
      "messagesPerDay": 137,
      "deliveryRate": 58.7,
      "qualitySigma": 0.42,
      "lastUpdated": "2025-09-10T10:40:00.000Z"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/botHealth/examples/0/payload",
      "line": 259,
      "column": 13
     }
    },
    {
     "name": "moderate",
     "summary": "",
     "value": {
      "organizationId": 1,
      "campaignId": "campaign-2",
      "sessionId": "session-2",
      "sessionName": "Atendimento 2",
      "healthScore": 60.65,
      "messagesPerDay": 84.5,
      "deliveryRate": 58.7,
      "qualitySigma": 1,
      "lastUpdated": "2025-09-10T10:40:00.000Z"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/botHealth/examples/1/payload",
      "line": 270,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/botHealth",
    "line": 251,
    "column": 7
   },
   "room": "$message.payload#/organizationId"
  },
  {
   "id": "campaigns.campaigns.notification",
   "key": "notification",
   "name": "notification",
   "channel": "campaigns.campaigns",
   "title": "Notification",
   "description": "",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.Notification"
   },
   "examples": [
    {
     "name": "processing",
     "summary": "",
     "value": {
      "type": "info",
      "message": "📊 Processando 1 campanhas ativas",
      "data": {
       "activeCampaigns": 1
      },
      "timestamp": "2025-09-10T10:40:00.000Z"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/notification/examples/0/payload",
      "line": 287,
      "column": 13
     }
    },
    {
     "name": "invalid-message",
     "summary": "The client emitted an event with an argument that does not fit",
     "value": {
      "type": "error",
      "message": "Dados inválidos",
      "data": {
       "code": "INVALID_MESSAGE"
      },
      "timestamp": "2025-09-10T10:40:00.000Z"
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/notification/examples/1/payload",
      "line": 294,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/notification",
    "line": 280,
    "column": 7
   }
  },
  {
   "id": "campaigns.campaigns.dashboard",
   "key": "dashboard",
   "name": "dashboard",
   "channel": "campaigns.campaigns",
   "title": "What happened before",
   "description": "The argument of the acknowledgement of `request-dashboard`; never an event of its own.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/campaigns.Dashboard"
   },
   "examples": [
    {
     "name": "one-campaign",
     "summary": "",
     "value": {
      "campaigns": {
       "campaign-2": {
        "organizationId": 1,
        "campaignId": "campaign-2",
        "name": "aquecimento 2",
        "status": "active",
        "description": "Meta diária atingida: 137/120",
        "activeSessions": 0,
        "totalSessions": 2
       }
      },
      "logs": [
       {
        "organizationId": 1,
        "campaignId": "campaign-2",
        "campaignName": "aquecimento 2",
        "level": "info",
        "message": "Processamento concluído: 0 sessões ativas",
        "timestamp": "2025-09-10T10:40:01.000Z"
       },
       {
        "organizationId": 1,
        "campaignId": "campaign-2",
        "campaignName": "aquecimento 2",
        "level": "info",
        "message": "Meta diária atingida: 137/120",
        "timestamp": "2025-09-10T10:40:00.000Z",
        "data": {
         "sent": 137,
         "goal": 120
        },
        "sessionId": "session-1",
        "sessionName": "Atendimento 1"
       }
      ],
      "executions": [
       {
        "organizationId": 1,
        "campaignId": "campaign-2",
        "campaignName": "aquecimento 2",
        "executionId": "execution-137",
        "executionType": "internal",
        "status": "sent",
        "fromSession": "Atendimento 1",
        "toSession": "Atendimento 2",
        "messageContent": "Bom dia! Tudo bem?",
        "scheduledAt": "2025-09-10T10:39:30.000Z",
        "executedAt": "2025-09-10T10:39:58.000Z",
        "timestamp": "2025-09-10T10:39:58.000Z"
       }
      ],
      "botHealth": {
       "session-1": {
        "organizationId": 1,
        "campaignId": "campaign-2",
        "sessionId": "session-1",
        "sessionName": "Atendimento 1",
        "healthScore": 98.02,
        "messagesPerDay": 137,
        "deliveryRate": 58.7,
        "qualitySigma": 0.42,
        "lastUpdated": "2025-09-10T10:40:00.000Z"
       }
      }
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/dashboard/examples/0/payload",
      "line": 307,
      "column": 13
     }
    },
    {
     "name": "empty",
     "summary": "",
     "value": {
      "campaigns": {},
      "logs": [],
      "executions": [],
      "botHealth": {}
     },
     "source": {
      "file": "asyncapi/campaigns.yaml",
      "pointer": "/channels/campaigns/messages/dashboard/examples/1/payload",
      "line": 358,
      "column": 13
     }
    }
   ],
   "source": {
    "file": "asyncapi/campaigns.yaml",
    "pointer": "/channels/campaigns/messages/dashboard",
    "line": 299,
    "column": 7
   }
  }
 ],
 "securitySchemes": {},
 "schemas": {
  "campaigns.BotHealth": {
   "id": "campaigns.BotHealth",
   "name": "BotHealth",
   "schema": {
    "title": "BotHealth",
    "description": "How well one session of a campaign does, computed with a Gaussian model of its traffic.",
    "type": "object",
    "required": [
     "organizationId",
     "campaignId",
     "sessionId",
     "sessionName",
     "healthScore",
     "messagesPerDay",
     "deliveryRate",
     "qualitySigma",
     "lastUpdated"
    ],
    "properties": {
     "organizationId": {
      "$ref": "#/schemas/campaigns.OrganizationId"
     },
     "campaignId": {
      "$ref": "#/schemas/campaigns.CampaignId"
     },
     "sessionId": {
      "$ref": "#/schemas/campaigns.SessionId"
     },
     "sessionName": {
      "description": "The session's name, for a person.",
      "type": "string"
     },
     "healthScore": {
      "description": "Percent. From 80 it counts as excellent, from 60 as good, from 40 as fair, below as poor.",
      "type": "number",
      "minimum": 0,
      "maximum": 100
     },
     "messagesPerDay": {
      "description": "Average number of messages a day.",
      "type": "number",
      "minimum": 0
     },
     "deliveryRate": {
      "description": "Percent of the messages that arrive, measured as they go.",
      "type": "number",
      "minimum": 0,
      "maximum": 100
     },
     "qualitySigma": {
      "description": "The standard deviation (σ) behind the score.",
      "type": "number",
      "minimum": 0
     },
     "lastUpdated": {
      "$ref": "#/schemas/campaigns.Timestamp"
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/bot-health.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.CampaignId": {
   "id": "campaigns.CampaignId",
   "name": "CampaignId",
   "schema": {
    "title": "CampaignId",
    "description": "Which campaign.",
    "type": "string",
    "minLength": 1,
    "examples": [
     "campaign-2"
    ]
   },
   "source": {
    "file": "schemas/campaigns/campaign-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.CampaignLog": {
   "id": "campaigns.CampaignLog",
   "name": "CampaignLog",
   "schema": {
    "title": "CampaignLog",
    "description": "One line of a campaign's log.",
    "type": "object",
    "required": [
     "organizationId",
     "campaignId",
     "campaignName",
     "level",
     "message",
     "timestamp"
    ],
    "properties": {
     "organizationId": {
      "$ref": "#/schemas/campaigns.OrganizationId"
     },
     "campaignId": {
      "$ref": "#/schemas/campaigns.CampaignId"
     },
     "campaignName": {
      "description": "The campaign's name, for a person.",
      "type": "string"
     },
     "level": {
      "description": "How serious it is.",
      "type": "string",
      "enum": [
       "info",
       "warning",
       "error",
       "success"
      ]
     },
     "message": {
      "description": "The line.",
      "type": "string"
     },
     "timestamp": {
      "$ref": "#/schemas/campaigns.Timestamp"
     },
     "data": {
      "description": "Anything that belongs to the line; its shape depends on the line."
     },
     "sessionId": {
      "$ref": "#/schemas/campaigns.SessionId"
     },
     "sessionName": {
      "description": "The session's name, where the line is about one session.",
      "type": "string"
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/campaign-log.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.CampaignStatus": {
   "id": "campaigns.CampaignStatus",
   "name": "CampaignStatus",
   "schema": {
    "title": "CampaignStatus",
    "description": "Where a campaign stands.",
    "type": "object",
    "required": [
     "organizationId",
     "campaignId",
     "name",
     "status",
     "description",
     "activeSessions",
     "totalSessions"
    ],
    "properties": {
     "organizationId": {
      "$ref": "#/schemas/campaigns.OrganizationId"
     },
     "campaignId": {
      "$ref": "#/schemas/campaigns.CampaignId"
     },
     "name": {
      "description": "The campaign's name, for a person.",
      "type": "string"
     },
     "status": {
      "description": "`active` sends, `waiting` sends again at `nextExecution`, `paused` goes on when somebody says so, `stopped` is over.\n",
      "type": "string",
      "enum": [
       "active",
       "paused",
       "stopped",
       "waiting"
      ]
     },
     "description": {
      "description": "What the campaign does or did last, for a person.",
      "type": "string"
     },
     "nextExecution": {
      "$ref": "#/schemas/campaigns.Timestamp"
     },
     "activeSessions": {
      "description": "Sessions that send right now.",
      "type": "integer",
      "minimum": 0
     },
     "totalSessions": {
      "description": "Sessions that belong to the campaign.",
      "type": "integer",
      "minimum": 0
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/campaign-status.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.Dashboard": {
   "id": "campaigns.Dashboard",
   "name": "Dashboard",
   "schema": {
    "title": "Dashboard",
    "description": "Everything a dashboard shows at first. A client keeps it up to date with the four campaign events.",
    "type": "object",
    "required": [
     "campaigns",
     "logs",
     "executions",
     "botHealth"
    ],
    "properties": {
     "campaigns": {
      "description": "The latest status of each campaign, by `campaignId`.",
      "type": "object",
      "additionalProperties": {
       "$ref": "#/schemas/campaigns.CampaignStatus"
      }
     },
     "logs": {
      "description": "Newest first.",
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "#/schemas/campaigns.CampaignLog"
      }
     },
     "executions": {
      "description": "Newest first.",
      "type": "array",
      "maxItems": 50,
      "items": {
       "$ref": "#/schemas/campaigns.ExecutionLog"
      }
     },
     "botHealth": {
      "description": "The latest health of each session, by `sessionId`.",
      "type": "object",
      "additionalProperties": {
       "$ref": "#/schemas/campaigns.BotHealth"
      }
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/dashboard.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.ExecutionLog": {
   "id": "campaigns.ExecutionLog",
   "name": "ExecutionLog",
   "schema": {
    "title": "ExecutionLog",
    "description": "One step of sending one message. An `internal` execution goes from session to session (`fromSession`, `toSession`), an `external` one to a\ncontact (`contactName`, `contactPhone`). The steps of one execution share its `executionId`.\n",
    "type": "object",
    "required": [
     "organizationId",
     "campaignId",
     "campaignName",
     "executionId",
     "executionType",
     "status",
     "timestamp"
    ],
    "properties": {
     "organizationId": {
      "$ref": "#/schemas/campaigns.OrganizationId"
     },
     "campaignId": {
      "$ref": "#/schemas/campaigns.CampaignId"
     },
     "campaignName": {
      "description": "The campaign's name, for a person.",
      "type": "string"
     },
     "executionId": {
      "description": "Which execution.",
      "type": "string",
      "minLength": 1
     },
     "executionType": {
      "description": "Between the organization's own sessions, or to a contact.",
      "type": "string",
      "enum": [
       "internal",
       "external"
      ]
     },
     "status": {
      "description": "How far it got.",
      "type": "string",
      "enum": [
       "sending",
       "sent",
       "failed"
      ]
     },
     "fromSession": {
      "description": "Name of the session that sends.",
      "type": "string"
     },
     "toSession": {
      "description": "Name of the session that receives (`internal`).",
      "type": "string"
     },
     "contactName": {
      "description": "Name of the contact that receives (`external`).",
      "type": "string"
     },
     "contactPhone": {
      "description": "Phone number of the contact that receives (`external`).",
      "type": "string"
     },
     "messageContent": {
      "description": "The text that is sent.",
      "type": "string"
     },
     "scheduledAt": {
      "$ref": "#/schemas/campaigns.Timestamp"
     },
     "executedAt": {
      "$ref": "#/schemas/campaigns.Timestamp"
     },
     "timestamp": {
      "$ref": "#/schemas/campaigns.Timestamp"
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/execution-log.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.Notification": {
   "id": "campaigns.Notification",
   "name": "Notification",
   "schema": {
    "title": "Notification",
    "description": "Something a person should see, about no campaign in particular.",
    "type": "object",
    "required": [
     "type",
     "message",
     "timestamp"
    ],
    "properties": {
     "type": {
      "description": "What kind of notification, for the client to choose how to show it. `info` and `error` are in use; others may come.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "info",
       "error"
      ]
     },
     "message": {
      "description": "The text.",
      "type": "string"
     },
     "data": {
      "description": "Anything that belongs to the notification; its shape depends on `type`."
     },
     "timestamp": {
      "$ref": "#/schemas/campaigns.Timestamp"
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/notification.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.Organization": {
   "id": "campaigns.Organization",
   "name": "Organization",
   "schema": {
    "title": "Organization",
    "description": "Names the organization that a client speaks of.",
    "type": "object",
    "required": [
     "organizationId"
    ],
    "properties": {
     "organizationId": {
      "$ref": "#/schemas/campaigns.OrganizationId"
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/organization.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.OrganizationId": {
   "id": "campaigns.OrganizationId",
   "name": "OrganizationId",
   "schema": {
    "title": "OrganizationId",
    "description": "Which organization (tenant); its room carries the same number.",
    "type": "integer",
    "minimum": 1,
    "examples": [
     1
    ]
   },
   "source": {
    "file": "schemas/campaigns/organization-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.Ping": {
   "id": "campaigns.Ping",
   "name": "Ping",
   "schema": {
    "title": "Ping",
    "description": "A client's question whether the server is there.",
    "type": "object",
    "required": [
     "timestamp"
    ],
    "properties": {
     "timestamp": {
      "description": "The client's clock, in milliseconds since 1970 (`Date.now()`).",
      "type": "number",
      "minimum": 0
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/ping.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.Pong": {
   "id": "campaigns.Pong",
   "name": "Pong",
   "schema": {
    "title": "Pong",
    "description": "The server is there.",
    "type": "object",
    "required": [
     "timestamp"
    ],
    "properties": {
     "timestamp": {
      "description": "The number that came with the `ping`; the difference to the client's clock is the round trip in milliseconds.",
      "type": "number",
      "minimum": 0
     }
    }
   },
   "source": {
    "file": "schemas/campaigns/pong.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.SessionId": {
   "id": "campaigns.SessionId",
   "name": "SessionId",
   "schema": {
    "title": "SessionId",
    "description": "Which messaging session, that is, which bot.",
    "type": "string",
    "minLength": 1,
    "examples": [
     "session-1"
    ]
   },
   "source": {
    "file": "schemas/campaigns/session-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "campaigns.Timestamp": {
   "id": "campaigns.Timestamp",
   "name": "Timestamp",
   "schema": {
    "title": "Timestamp",
    "description": "A moment. A `Date` on either side of the connection travels as this text.",
    "type": "string",
    "format": "date-time"
   },
   "source": {
    "file": "schemas/campaigns/timestamp.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  }
 }
};
