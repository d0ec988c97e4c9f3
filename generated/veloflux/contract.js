// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 53ffb104d427). Change those and run `sockwright generate`.

/** What veloflux promises, as plain data: a `Contract` of sockwright. */
export const contract = {
 "documents": [
  {
   "id": "veloflux-realtime",
   "system": "veloflux",
   "format": "asyncapi",
   "formatVersion": "3.1.0",
   "title": "VeloFlux realtime",
   "version": "1.1.0",
   "description": "Live figures of the VeloFlux load balancer, pushed over WebSockets (RFC 6455): JSON, UTF-8, one message a text frame,\nover TCP, optionally compressed with permessage-deflate (RFC 7692). No subprotocol is spoken.\nThe document speaks from the server's side: it only `send`s. Clients listen; they have nothing to say.\n\n## Where\n\n| | |\n|---|---|\n| Development | `ws://localhost:9090/api/ws/*` |\n| Production | `wss://seu-dominio.com/api/ws/*` |\n| Inside the container network | `ws://backend:9090/api/ws/*` |\n| Wrong | `ws://localhost:8080/api/ws/*`: port 8080 has metrics only and refuses the upgrade |\n\nIn production the load balancer (Nginx) passes `/api/ws/` on to `http://backend:9090` with HTTP/1.1, the `Upgrade` and\n`Connection: upgrade` headers, `Host`, `X-Real-IP`, `X-Forwarded-For` and `X-Forwarded-Proto`.\n\n## When\n\nEvery channel sends a snapshot as soon as the connection stands, and then keeps its frequency:\n\n| Channel | Frequency |\n|---|---|\n| `metrics` | every 5 seconds |\n| `backends` | every 10 seconds, and when a backend changes |\n| `status` | every 15 seconds |\n| `health` | every 30 seconds |\n| `billing` | every hour |\n| `ai` | on demand: when a training was asked for with `POST /api/ai/train` |\n| `security` | in real time: when somebody logs in or registers, when a user changes, when an alert arrives |\n\n## Who\n\nNo token is asked for. A client that has one may give it as `?token=`. Pages of other origins are refused in\nproduction unless the backend's CORS configuration (`allowed_origins`) names them.\n\n## With what\n\nBrowsers' `WebSocket`, Python's `websockets`, `websocat ws://localhost:9090/api/ws/status`, Go with\n[gorilla/websocket](https://github.com/gorilla/websocket). The frontend has the React hooks `useRealtimeMetrics`, `useRealtimeBackends` and\n`useRealtimeAI`, in the manner of [react-use-websocket](https://github.com/robtaussig/react-use-websocket).\nAll seven channels are active. The material is of 20 June 2025.\n\n## When it does not work\n\n- *Connection refused*: the backend is not running on 9090. Try `curl http://localhost:9090/health`, `nc -zv localhost 9090`,\n  `netstat -tlnp | grep 9090` and `docker-compose ps backend`; `docker-compose logs backend` says why.\n- *An HTTP answer (`HTTP 200`) instead of 101*: the `Upgrade` and `Connection` headers got lost, usually in a proxy.\n- *Wrong port*: 8080 instead of 9090.\n- *Fails in production only*: CORS, or a firewall. `docker-compose logs loadbalancer` has Nginx' side.\n",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "operation": "Operation",
    "intelligence": "Intelligence",
    "administration": "Administration"
   }
  },
  {
   "id": "veloflux-admin",
   "system": "veloflux",
   "format": "openapi",
   "formatVersion": "3.1.0",
   "title": "VeloFlux admin API",
   "version": "1.1.0",
   "description": "For operators of the installation, apart from the main API on 9090. The health check is open, so that scripts and containers can ask;\nthe rest needs the token of a user with the role `admin`, from `POST /api/auth/login` on 9090.\n\nThe frontend knows this API as `/admin/api` (`ADMIN_BASE`): the load balancer and the frontend's Nginx pass\n`/admin/api/…` on to `/admin/…` here. In the container network the host is `backend:9000`.\n",
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "operations": "Operations",
    "configuration": "Configuration"
   }
  },
  {
   "id": "veloflux-alertmanager",
   "system": "veloflux",
   "format": "openapi",
   "formatVersion": "3.1.0",
   "title": "VeloFlux AlertManager",
   "version": "1.1.0",
   "description": "Takes alerts, mostly from Prometheus, and tells the backend. Its configuration (`alertmanager.yml`):\n\n```yaml\nroute:\n  receiver: 'web.hook'\n\nreceivers:\n- name: 'web.hook'\n  webhook_configs:\n  - url: 'http://backend:9090/api/alerts/webhook'\n```\n\n`backend:9090` is the main API in the container network, `localhost:9090` on the host. Only what VeloFlux uses is described here.\n",
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "alerts": "Alerts",
    "monitoring": "Monitoring"
   }
  },
  {
   "id": "veloflux-api",
   "system": "veloflux",
   "format": "openapi",
   "formatVersion": "3.1.0",
   "title": "VeloFlux API",
   "version": "1.1.0",
   "description": "Everything that VeloFlux does, over HTTP and JSON. The same port carries the WebSockets of `/api/ws/`, whose messages are\ndescribed in the AsyncAPI document *VeloFlux realtime*.\n\n- **Log in** with `POST /api/auth/login` and send the token as `Authorization: Bearer …`. Health, version, login,\n  registration, refresh, the alerts webhook and the WebSockets need none.\n- **Refusals** of every kind have one shape, `Problem`; its `code` is stable.\n- **Frontends** on the same origin use the relative base `/api` (`API_BASE`), with `/api/auth/login`, `/api/metrics`, `/api/health`\n  and `/api/status`. Pages of other origins need the backend's CORS configuration to name them.\n- **In the container network** the host is `backend:9090`; it speaks to `redis:6379` and `prometheus:9090`.\n",
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "auth": "Accounts and tokens",
    "system": "System",
    "metrics": "Metrics",
    "backends": "Backends",
    "ai": "AI",
    "billing": "Billing",
    "tenants": "Tenants",
    "admin": "Administrators",
    "alerts": "Alerts",
    "realtime": "Real time"
   }
  },
  {
   "id": "veloflux-edge",
   "system": "veloflux",
   "format": "openapi",
   "formatVersion": "3.1.0",
   "title": "VeloFlux edge",
   "version": "1.1.0",
   "description": "The load balancer (Nginx, 80 and 443) and the frontend (Nginx, 3000). Both show the same pages and know the same routes:\n\n| Path | Goes to |\n|---|---|\n| `/`, `/dashboard` | the frontend, `frontend:80` in the container network |\n| `/api/ws/…` | `backend:9090`, with the WebSocket upgrade |\n| `/api/…` | `backend:9090` |\n| `/admin/api/…` | `backend:9000`, as `/admin/…` |\n\nFor `/api/ws/` Nginx is set up with `proxy_http_version 1.1` and the headers `Upgrade`, `Connection: upgrade`, `Host`,\n`X-Real-IP`, `X-Forwarded-For` and `X-Forwarded-Proto`. Credentials pass through untouched: whoever answers checks them.\n\n| Container | Published ports |\n|---|---|\n| `loadbalancer` | `80:80` (HTTP), `443:443` (HTTPS) |\n| `frontend` | `3000:80` |\n\nAll containers are in the bridge network `veloflux-network`.\n",
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "pages": "Pages",
    "routes": "Routes"
   }
  },
  {
   "id": "veloflux-metrics",
   "system": "veloflux",
   "format": "openapi",
   "formatVersion": "3.1.0",
   "title": "VeloFlux metrics",
   "version": "1.1.0",
   "description": "Metrics in Prometheus' text format, and nothing else. In the container network Prometheus scrapes `backend:8080`.\n\n**The WebSockets are not here.** `ws://localhost:8080/api/ws/*` is the usual mistake; they are on port 9090, at\n`ws://localhost:9090/api/ws/*`. Whoever asks here is told so.\n\n| Metric | Type | Counts |\n|---|---|---|\n| `websocket_connections_total` | counter | WebSocket connections accepted, by `channel` |\n| `websocket_connection_duration_seconds` | histogram | how long WebSocket connections lasted, by `channel` |\n| `websocket_messages_sent_total` | counter | WebSocket messages sent, by `channel` |\n| `websocket_messages_received_total` | counter | WebSocket messages received, by `channel` |\n| `http_requests_total` | counter | HTTP requests answered, by `method`, `path` and `status` |\n| `http_request_duration_seconds` | histogram | how long HTTP requests took, by `method` and `path` |\n| `http_response_size_bytes` | histogram | size of HTTP response bodies, by `method` and `path` |\n\nThe same names are in the schema `MetricName`.\n",
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "metrics": "Metrics",
    "mistakes": "Asked at the wrong port"
   }
  },
  {
   "id": "veloflux-prometheus",
   "system": "veloflux",
   "format": "openapi",
   "formatVersion": "3.1.0",
   "title": "VeloFlux Prometheus",
   "version": "1.1.0",
   "description": "Scrapes the metrics of `backend:8080` and raises alerts with AlertManager. 9091 is its port on the host; in the\ncontainer network it is `prometheus:9090`, which is how the backend reaches it. Only what the VeloFlux checklists use is described here.\n",
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   },
   "tagTitles": {
    "monitoring": "Monitoring"
   }
  }
 ],
 "servers": [
  {
   "id": "veloflux-realtime.development",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "protocol": "ws",
   "host": "localhost",
   "port": 9090,
   "pathname": "/api/ws",
   "description": "The backend on this machine; `backend:9090` in the container network `veloflux-network` (bridge).",
   "limits": {
    "maxMessageBytes": 65536
   },
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/servers/development",
    "line": 71,
    "column": 3
   },
   "role": "mocked"
  },
  {
   "id": "veloflux-realtime.production",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "protocol": "wss",
   "host": "seu-dominio.com",
   "port": 443,
   "pathname": "/api/ws",
   "description": "Through the load balancer, which ends TLS and passes `/api/ws/` on to `backend:9090`.",
   "limits": {
    "maxMessageBytes": 65536
   },
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/servers/production",
    "line": 77,
    "column": 3
   },
   "role": "remote"
  },
  {
   "id": "veloflux-realtime.cache",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "protocol": "redis",
   "host": "localhost",
   "port": 6379,
   "pathname": "",
   "description": "Internal cache. Only the backend speaks to it, as `redis:6379` in the container network.",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/servers/cache",
    "line": 83,
    "column": 3
   },
   "role": "infrastructure"
  },
  {
   "id": "veloflux-admin.0",
   "document": "veloflux-admin",
   "system": "veloflux",
   "description": "Development. Published by the container `backend` (`9000:9000`).",
   "protocol": "http",
   "host": "localhost",
   "port": 9000,
   "pathname": "",
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/servers/0",
    "line": 23,
    "column": 5
   },
   "role": "mocked"
  },
  {
   "id": "veloflux-alertmanager.0",
   "document": "veloflux-alertmanager",
   "system": "veloflux",
   "description": "Development.",
   "protocol": "http",
   "host": "localhost",
   "port": 9092,
   "pathname": "",
   "upstreams": [
    {
     "target": "http://localhost:9090",
     "host": "localhost",
     "port": 9090,
     "description": "Alerts for the webhook",
     "source": {
      "file": "openapi/veloflux-alertmanager.yaml",
      "pointer": "/servers/0/x-upstreams/0",
      "line": 33,
      "column": 19
     }
    }
   ],
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/servers/0",
    "line": 31,
    "column": 5
   },
   "role": "mocked"
  },
  {
   "id": "veloflux-api.0",
   "document": "veloflux-api",
   "system": "veloflux",
   "description": "Development. Published by the container `backend` (`9090:9090`).",
   "protocol": "http",
   "host": "localhost",
   "port": 9090,
   "pathname": "",
   "upstreams": [
    {
     "target": "redis://localhost:6379",
     "host": "localhost",
     "port": 6379,
     "description": "Cache",
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/servers/0/x-upstreams/0",
      "line": 30,
      "column": 9
     }
    },
    {
     "target": "http://localhost:9091",
     "host": "localhost",
     "port": 9091,
     "description": "Monitoring",
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/servers/0/x-upstreams/1",
      "line": 31,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/servers/0",
    "line": 27,
    "column": 5
   },
   "role": "mocked"
  },
  {
   "id": "veloflux-api.1",
   "document": "veloflux-api",
   "system": "veloflux",
   "description": "Production, through the load balancer, which passes `/api/` on to `backend:9090`.",
   "protocol": "https",
   "host": "seu-dominio.com",
   "port": 443,
   "pathname": "",
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/servers/1",
    "line": 32,
    "column": 5
   },
   "role": "remote"
  },
  {
   "id": "veloflux-edge.0",
   "document": "veloflux-edge",
   "system": "veloflux",
   "description": "Load balancer, port 80.",
   "protocol": "http",
   "host": "localhost",
   "port": 80,
   "pathname": "",
   "upstreams": [
    {
     "target": "http://localhost:3000",
     "host": "localhost",
     "port": 3000,
     "description": "Pages",
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/servers/0/x-upstreams/0",
      "line": 38,
      "column": 19
     }
    }
   ],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/servers/0",
    "line": 36,
    "column": 5
   },
   "role": "mocked"
  },
  {
   "id": "veloflux-edge.1",
   "document": "veloflux-edge",
   "system": "veloflux",
   "description": "Load balancer, port 443, with TLS.",
   "protocol": "https",
   "host": "localhost",
   "port": 443,
   "pathname": "",
   "upstreams": [
    {
     "target": "http://localhost:3000",
     "host": "localhost",
     "port": 3000,
     "description": "Pages",
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/servers/1/x-upstreams/0",
      "line": 41,
      "column": 19
     }
    }
   ],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/servers/1",
    "line": 39,
    "column": 5
   },
   "role": "mocked"
  },
  {
   "id": "veloflux-edge.2",
   "document": "veloflux-edge",
   "system": "veloflux",
   "description": "Frontend. The container listens on port 80.",
   "protocol": "http",
   "host": "localhost",
   "port": 3000,
   "pathname": "",
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/servers/2",
    "line": 42,
    "column": 5
   },
   "role": "mocked"
  },
  {
   "id": "veloflux-edge.3",
   "document": "veloflux-edge",
   "system": "veloflux",
   "description": "Production.",
   "protocol": "https",
   "host": "seu-dominio.com",
   "port": 443,
   "pathname": "",
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/servers/3",
    "line": 44,
    "column": 5
   },
   "role": "remote"
  },
  {
   "id": "veloflux-metrics.0",
   "document": "veloflux-metrics",
   "system": "veloflux",
   "description": "Development. Published by the container `backend` (`8080:8080`).",
   "protocol": "http",
   "host": "localhost",
   "port": 8080,
   "pathname": "",
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "/servers/0",
    "line": 34,
    "column": 5
   },
   "role": "mocked"
  },
  {
   "id": "veloflux-prometheus.0",
   "document": "veloflux-prometheus",
   "system": "veloflux",
   "description": "Development. `prometheus:9090` in the container network.",
   "protocol": "http",
   "host": "localhost",
   "port": 9091,
   "pathname": "",
   "upstreams": [
    {
     "target": "http://localhost:8080",
     "host": "localhost",
     "port": 8080,
     "description": "Scraped metrics",
     "source": {
      "file": "openapi/veloflux-prometheus.yaml",
      "pointer": "/servers/0/x-upstreams/0",
      "line": 23,
      "column": 9
     }
    },
    {
     "target": "http://localhost:9092",
     "host": "localhost",
     "port": 9092,
     "description": "Alerts",
     "source": {
      "file": "openapi/veloflux-prometheus.yaml",
      "pointer": "/servers/0/x-upstreams/1",
      "line": 24,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "/servers/0",
    "line": 20,
    "column": 5
   },
   "role": "mocked"
  }
 ],
 "ports": [
  {
   "number": 80,
   "secure": false,
   "protocols": [
    "http"
   ],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-edge.0"
   ],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/servers/0",
    "line": 36,
    "column": 5
   }
  },
  {
   "number": 443,
   "secure": true,
   "protocols": [
    "http"
   ],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-edge.1"
   ],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/servers/1",
    "line": 39,
    "column": 5
   }
  },
  {
   "number": 3000,
   "secure": false,
   "protocols": [
    "http"
   ],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-edge.2"
   ],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/servers/2",
    "line": 42,
    "column": 5
   }
  },
  {
   "number": 6379,
   "secure": false,
   "protocols": [],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-realtime.cache"
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/servers/cache",
    "line": 83,
    "column": 3
   }
  },
  {
   "number": 8080,
   "secure": false,
   "protocols": [
    "http"
   ],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-metrics.0"
   ],
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "/servers/0",
    "line": 34,
    "column": 5
   }
  },
  {
   "number": 9000,
   "secure": false,
   "protocols": [
    "http"
   ],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-admin.0"
   ],
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/servers/0",
    "line": 23,
    "column": 5
   }
  },
  {
   "number": 9090,
   "secure": false,
   "protocols": [
    "http",
    "websocket"
   ],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-realtime.development",
    "veloflux-api.0"
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/servers/development",
    "line": 71,
    "column": 3
   }
  },
  {
   "number": 9091,
   "secure": false,
   "protocols": [
    "http"
   ],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-prometheus.0"
   ],
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "/servers/0",
    "line": 20,
    "column": 5
   }
  },
  {
   "number": 9092,
   "secure": false,
   "protocols": [
    "http"
   ],
   "systems": [
    "veloflux"
   ],
   "servers": [
    "veloflux-alertmanager.0"
   ],
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/servers/0",
    "line": 31,
    "column": 5
   }
  }
 ],
 "channels": [
  {
   "id": "veloflux-realtime.backends",
   "key": "backends",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "title": "Backends",
   "description": "Health of every server behind the load balancer, every 10 seconds and whenever one changes.",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/channels/backends",
    "line": 89,
    "column": 3
   },
   "parameters": [],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
     "schema": {
      "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
      "type": "string",
      "minLength": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 262,
      "column": 13
     }
    }
   ],
   "security": [],
   "limits": {
    "maxMessageBytes": 65536
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Closed as agreed.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/backends/x-close-codes/1000",
      "line": 102,
      "column": 7
     }
    },
    {
     "code": 1001,
     "summary": "The server is going away.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "going-away"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/backends/x-close-codes/1001",
      "line": 103,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Clients have nothing to say on this channel.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "policy",
      "invalid-message"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/backends/x-close-codes/1008",
      "line": 104,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "The client sent more than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/backends/x-close-codes/1009",
      "line": 105,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "Something broke in the server.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/backends/x-close-codes/1011",
      "line": 106,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server has too many connections.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/backends/x-close-codes/1013",
      "line": 107,
      "column": 7
     }
    }
   ],
   "hooks": [
    {
     "name": "useRealtimeBackends",
     "arguments": [],
     "onConnect": {},
     "fields": {
      "isConnected": "isConnected",
      "lastMessage": "lastMessage",
      "error": "error"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/backends/x-hooks/useRealtimeBackends",
      "line": 97,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ws/backends"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "veloflux-api.openChannel"
  },
  {
   "id": "veloflux-realtime.metrics",
   "key": "metrics",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "title": "Metrics",
   "description": "Load of the application, every 5 seconds.",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/channels/metrics",
    "line": 109,
    "column": 3
   },
   "parameters": [],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
     "schema": {
      "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
      "type": "string",
      "minLength": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 262,
      "column": 13
     }
    }
   ],
   "security": [],
   "limits": {
    "maxMessageBytes": 65536
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Closed as agreed.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/metrics/x-close-codes/1000",
      "line": 102,
      "column": 7
     }
    },
    {
     "code": 1001,
     "summary": "The server is going away.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "going-away"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/metrics/x-close-codes/1001",
      "line": 103,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Clients have nothing to say on this channel.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "policy",
      "invalid-message"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/metrics/x-close-codes/1008",
      "line": 104,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "The client sent more than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/metrics/x-close-codes/1009",
      "line": 105,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "Something broke in the server.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/metrics/x-close-codes/1011",
      "line": 106,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server has too many connections.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/metrics/x-close-codes/1013",
      "line": 107,
      "column": 7
     }
    }
   ],
   "hooks": [
    {
     "name": "useRealtimeMetrics",
     "arguments": [],
     "onConnect": {},
     "fields": {
      "isConnected": "isConnected",
      "lastMessage": "lastMessage",
      "error": "error"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/metrics/x-hooks/useRealtimeMetrics",
      "line": 117,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ws/metrics"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "veloflux-api.openChannel"
  },
  {
   "id": "veloflux-realtime.status",
   "key": "status",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "title": "Status",
   "description": "State of the whole application, every 15 seconds.",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/channels/status",
    "line": 122,
    "column": 3
   },
   "parameters": [],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
     "schema": {
      "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
      "type": "string",
      "minLength": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 262,
      "column": 13
     }
    }
   ],
   "security": [],
   "limits": {
    "maxMessageBytes": 65536
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Closed as agreed.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/status/x-close-codes/1000",
      "line": 102,
      "column": 7
     }
    },
    {
     "code": 1001,
     "summary": "The server is going away.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "going-away"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/status/x-close-codes/1001",
      "line": 103,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Clients have nothing to say on this channel.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "policy",
      "invalid-message"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/status/x-close-codes/1008",
      "line": 104,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "The client sent more than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/status/x-close-codes/1009",
      "line": 105,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "Something broke in the server.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/status/x-close-codes/1011",
      "line": 106,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server has too many connections.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/status/x-close-codes/1013",
      "line": 107,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ws/status"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "veloflux-api.openChannel"
  },
  {
   "id": "veloflux-realtime.ai",
   "key": "ai",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "title": "AI",
   "description": "Predictions and models, on demand: when a training was asked for.",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/channels/ai",
    "line": 133,
    "column": 3
   },
   "parameters": [],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
     "schema": {
      "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
      "type": "string",
      "minLength": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 262,
      "column": 13
     }
    }
   ],
   "security": [],
   "limits": {
    "maxMessageBytes": 65536
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Closed as agreed.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/ai/x-close-codes/1000",
      "line": 102,
      "column": 7
     }
    },
    {
     "code": 1001,
     "summary": "The server is going away.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "going-away"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/ai/x-close-codes/1001",
      "line": 103,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Clients have nothing to say on this channel.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "policy",
      "invalid-message"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/ai/x-close-codes/1008",
      "line": 104,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "The client sent more than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/ai/x-close-codes/1009",
      "line": 105,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "Something broke in the server.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/ai/x-close-codes/1011",
      "line": 106,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server has too many connections.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/ai/x-close-codes/1013",
      "line": 107,
      "column": 7
     }
    }
   ],
   "hooks": [
    {
     "name": "useRealtimeAI",
     "arguments": [],
     "onConnect": {},
     "fields": {
      "isConnected": "isConnected",
      "lastMessage": "lastMessage",
      "error": "error"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/ai/x-hooks/useRealtimeAI",
      "line": 141,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ws/ai"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "veloflux-api.openChannel"
  },
  {
   "id": "veloflux-realtime.security",
   "key": "security",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "title": "Security",
   "description": "Alerts and the log of what concerns security, in real time.",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/channels/security",
    "line": 146,
    "column": 3
   },
   "parameters": [],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
     "schema": {
      "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
      "type": "string",
      "minLength": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 262,
      "column": 13
     }
    }
   ],
   "security": [],
   "limits": {
    "maxMessageBytes": 65536
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Closed as agreed.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/security/x-close-codes/1000",
      "line": 102,
      "column": 7
     }
    },
    {
     "code": 1001,
     "summary": "The server is going away.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "going-away"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/security/x-close-codes/1001",
      "line": 103,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Clients have nothing to say on this channel.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "policy",
      "invalid-message"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/security/x-close-codes/1008",
      "line": 104,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "The client sent more than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/security/x-close-codes/1009",
      "line": 105,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "Something broke in the server.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/security/x-close-codes/1011",
      "line": 106,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server has too many connections.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/security/x-close-codes/1013",
      "line": 107,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ws/security"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "veloflux-api.openChannel"
  },
  {
   "id": "veloflux-realtime.billing",
   "key": "billing",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "title": "Billing",
   "description": "Usage and invoices, every hour.",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/channels/billing",
    "line": 157,
    "column": 3
   },
   "parameters": [],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
     "schema": {
      "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
      "type": "string",
      "minLength": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 262,
      "column": 13
     }
    }
   ],
   "security": [],
   "limits": {
    "maxMessageBytes": 65536
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Closed as agreed.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/billing/x-close-codes/1000",
      "line": 102,
      "column": 7
     }
    },
    {
     "code": 1001,
     "summary": "The server is going away.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "going-away"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/billing/x-close-codes/1001",
      "line": 103,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Clients have nothing to say on this channel.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "policy",
      "invalid-message"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/billing/x-close-codes/1008",
      "line": 104,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "The client sent more than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/billing/x-close-codes/1009",
      "line": 105,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "Something broke in the server.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/billing/x-close-codes/1011",
      "line": 106,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server has too many connections.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/billing/x-close-codes/1013",
      "line": 107,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ws/billing"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "veloflux-api.openChannel"
  },
  {
   "id": "veloflux-realtime.health",
   "key": "health",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "title": "Health",
   "description": "Whether the system works, every 30 seconds.",
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/channels/health",
    "line": 168,
    "column": 3
   },
   "parameters": [],
   "handshake": [
    {
     "name": "token",
     "in": "query",
     "required": false,
     "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
     "schema": {
      "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
      "type": "string",
      "minLength": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/channelBindings/handshake/ws/query/properties/token",
      "line": 262,
      "column": 13
     }
    }
   ],
   "security": [],
   "limits": {
    "maxMessageBytes": 65536
   },
   "closeCodes": [
    {
     "code": 1000,
     "summary": "Closed as agreed.",
     "phase": "open",
     "by": "either",
     "reconnect": "never",
     "when": [
      "normal"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/health/x-close-codes/1000",
      "line": 102,
      "column": 7
     }
    },
    {
     "code": 1001,
     "summary": "The server is going away.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "going-away"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/health/x-close-codes/1001",
      "line": 103,
      "column": 7
     }
    },
    {
     "code": 1008,
     "summary": "Clients have nothing to say on this channel.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "policy",
      "invalid-message"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/health/x-close-codes/1008",
      "line": 104,
      "column": 7
     }
    },
    {
     "code": 1009,
     "summary": "The client sent more than 64 KB.",
     "phase": "open",
     "by": "server",
     "reconnect": "never",
     "when": [
      "too-large"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/health/x-close-codes/1009",
      "line": 105,
      "column": 7
     }
    },
    {
     "code": 1011,
     "summary": "Something broke in the server.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "server-error"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/health/x-close-codes/1011",
      "line": 106,
      "column": 7
     }
    },
    {
     "code": 1013,
     "summary": "The server has too many connections.",
     "phase": "open",
     "by": "server",
     "reconnect": "backoff",
     "when": [
      "overload"
     ],
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/channels/health/x-close-codes/1013",
      "line": 107,
      "column": 7
     }
    }
   ],
   "protocol": "websocket",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ws/health"
    }
   ],
   "subprotocols": [],
   "compression": true,
   "upgrade": "veloflux-api.openChannel"
  },
  {
   "id": "veloflux-admin./admin/health",
   "key": "/admin/health",
   "document": "veloflux-admin",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9000,
     "path": "/admin/health"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1health",
    "line": 34,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-admin./admin/metrics",
   "key": "/admin/metrics",
   "document": "veloflux-admin",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9000,
     "path": "/admin/metrics"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1metrics",
    "line": 61,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-admin./admin/reload",
   "key": "/admin/reload",
   "document": "veloflux-admin",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9000,
     "path": "/admin/reload"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1reload",
    "line": 92,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-admin./admin/config",
   "key": "/admin/config",
   "document": "veloflux-admin",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9000,
     "path": "/admin/config"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1config",
    "line": 115,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-alertmanager./-/healthy",
   "key": "/-/healthy",
   "document": "veloflux-alertmanager",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9092,
     "path": "/-/healthy"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/paths/~1-~1healthy",
    "line": 42,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-alertmanager./-/ready",
   "key": "/-/ready",
   "document": "veloflux-alertmanager",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9092,
     "path": "/-/ready"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/paths/~1-~1ready",
    "line": 56,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-alertmanager./api/v2/alerts",
   "key": "/api/v2/alerts",
   "document": "veloflux-alertmanager",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9092,
     "path": "/api/v2/alerts"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/paths/~1api~1v2~1alerts",
    "line": 70,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/auth/login",
   "key": "/api/auth/login",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/auth/login"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1auth~1login",
    "line": 51,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/auth/register",
   "key": "/api/auth/register",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/auth/register"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1auth~1register",
    "line": 90,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/auth/refresh",
   "key": "/api/auth/refresh",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/auth/refresh"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1auth~1refresh",
    "line": 135,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/auth/logout",
   "key": "/api/auth/logout",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/auth/logout"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1auth~1logout",
    "line": 164,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./health",
   "key": "/health",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/health"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1health",
    "line": 183,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/health",
   "key": "/api/health",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/health"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1health",
    "line": 194,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/status",
   "key": "/api/status",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/status"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1status",
    "line": 206,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/version",
   "key": "/api/version",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/version"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1version",
    "line": 244,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/metrics",
   "key": "/api/metrics",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/metrics"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1metrics",
    "line": 262,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/metrics/realtime",
   "key": "/api/metrics/realtime",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/metrics/realtime"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1metrics~1realtime",
    "line": 285,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/system/info",
   "key": "/api/system/info",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/system/info"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1system~1info",
    "line": 303,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/backends",
   "key": "/api/backends",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/backends"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1backends",
    "line": 327,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/backends/{id}",
   "key": "/api/backends/{id}",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/backends/{id}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "Id of a backend.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "backend-1",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends~1{id}/parameters/0/example",
        "line": 439,
        "column": 9
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends~1{id}/parameters/0",
      "line": 434,
      "column": 9
     },
     "name": "id",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1backends~1{id}",
    "line": 432,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/ai/status",
   "key": "/api/ai/status",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ai/status"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ai~1status",
    "line": 520,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/ai/predictions",
   "key": "/api/ai/predictions",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ai/predictions"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ai~1predictions",
    "line": 541,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/ai/train",
   "key": "/api/ai/train",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ai/train"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ai~1train",
    "line": 575,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/ai/models",
   "key": "/api/ai/models",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ai/models"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ai~1models",
    "line": 612,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/billing/usage",
   "key": "/api/billing/usage",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/billing/usage"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1billing~1usage",
    "line": 645,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/billing/plans",
   "key": "/api/billing/plans",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/billing/plans"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1billing~1plans",
    "line": 671,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/billing/upgrade",
   "key": "/api/billing/upgrade",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/billing/upgrade"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1billing~1upgrade",
    "line": 711,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/billing/history",
   "key": "/api/billing/history",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/billing/history"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1billing~1history",
    "line": 741,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/tenants",
   "key": "/api/tenants",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/tenants"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1tenants",
    "line": 782,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/tenants/{id}",
   "key": "/api/tenants/{id}",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/tenants/{id}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "Id of a tenant.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "tenant-1",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants~1{id}/parameters/0/example",
        "line": 895,
        "column": 9
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants~1{id}/parameters/0",
      "line": 890,
      "column": 9
     },
     "name": "id",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1tenants~1{id}",
    "line": 888,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/admin/stats",
   "key": "/api/admin/stats",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/admin/stats"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1admin~1stats",
    "line": 970,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/admin/users",
   "key": "/api/admin/users",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/admin/users"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1admin~1users",
    "line": 995,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/admin/logs",
   "key": "/api/admin/logs",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/admin/logs"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1admin~1logs",
    "line": 1081,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/alerts/webhook",
   "key": "/api/alerts/webhook",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/alerts/webhook"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1alerts~1webhook",
    "line": 1113,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-api./api/ws/{channel}",
   "key": "/api/ws/{channel}",
   "document": "veloflux-api",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9090,
     "path": "/api/ws/{channel}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "Name of the channel.",
     "schema": {
      "$ref": "#/schemas/veloflux.ChannelName"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "metrics",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0/example",
        "line": 1197,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0",
      "line": 1192,
      "column": 11
     },
     "name": "channel",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ws~1{channel}",
    "line": 1181,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-edge./",
   "key": "/",
   "document": "veloflux-edge",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 80,
     "path": "/"
    },
    {
     "port": 443,
     "path": "/"
    },
    {
     "port": 3000,
     "path": "/"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1",
    "line": 54,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-edge./dashboard",
   "key": "/dashboard",
   "document": "veloflux-edge",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 80,
     "path": "/dashboard"
    },
    {
     "port": 443,
     "path": "/dashboard"
    },
    {
     "port": 3000,
     "path": "/dashboard"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1dashboard",
    "line": 71,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-edge./api/ws/{channel}",
   "key": "/api/ws/{channel}",
   "document": "veloflux-edge",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 80,
     "path": "/api/ws/{channel}"
    },
    {
     "port": 443,
     "path": "/api/ws/{channel}"
    },
    {
     "port": 3000,
     "path": "/api/ws/{channel}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "Name of the channel.",
     "schema": {
      "$ref": "#/schemas/veloflux.ChannelName"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "metrics",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0/example",
        "line": 103,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0",
      "line": 98,
      "column": 11
     },
     "name": "channel",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1api~1ws~1{channel}",
    "line": 89,
    "column": 3
   },
   "protocol": "http",
   "proxy": {
    "target": "http://localhost:9090",
    "pathname": "/api/ws/{channel}",
    "source": {
     "file": "openapi/veloflux-edge.yaml",
     "pointer": "/paths/~1api~1ws~1{channel}/x-proxy",
     "line": 90,
     "column": 5
    }
   }
  },
  {
   "id": "veloflux-edge./api/{path}",
   "key": "/api/{path}",
   "document": "veloflux-edge",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 80,
     "path": "/api/{path}"
    },
    {
     "port": 443,
     "path": "/api/{path}"
    },
    {
     "port": 3000,
     "path": "/api/{path}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "health",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/parameters/path/example",
        "line": 268,
        "column": 7
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/parameters/path",
      "line": 262,
      "column": 5
     },
     "name": "path",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1api~1{path}",
    "line": 109,
    "column": 3
   },
   "protocol": "http",
   "proxy": {
    "target": "http://localhost:9090",
    "pathname": "/api/{path}",
    "source": {
     "file": "openapi/veloflux-edge.yaml",
     "pointer": "/paths/~1api~1{path}/x-proxy",
     "line": 112,
     "column": 5
    }
   }
  },
  {
   "id": "veloflux-edge./admin/api/{path}",
   "key": "/admin/api/{path}",
   "document": "veloflux-edge",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 80,
     "path": "/admin/api/{path}"
    },
    {
     "port": 443,
     "path": "/admin/api/{path}"
    },
    {
     "port": 3000,
     "path": "/admin/api/{path}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "health",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/parameters/path/example",
        "line": 268,
        "column": 7
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/parameters/path",
      "line": 262,
      "column": 5
     },
     "name": "path",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1admin~1api~1{path}",
    "line": 191,
    "column": 3
   },
   "protocol": "http",
   "proxy": {
    "target": "http://localhost:9000",
    "pathname": "/admin/{path}",
    "source": {
     "file": "openapi/veloflux-edge.yaml",
     "pointer": "/paths/~1admin~1api~1{path}/x-proxy",
     "line": 194,
     "column": 5
    }
   }
  },
  {
   "id": "veloflux-metrics./metrics",
   "key": "/metrics",
   "document": "veloflux-metrics",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 8080,
     "path": "/metrics"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "/paths/~1metrics",
    "line": 44,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-metrics./health",
   "key": "/health",
   "document": "veloflux-metrics",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 8080,
     "path": "/health"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "/paths/~1health",
    "line": 93,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-metrics./api/ws/{channel}",
   "key": "/api/ws/{channel}",
   "document": "veloflux-metrics",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 8080,
     "path": "/api/ws/{channel}"
    }
   ],
   "parameters": [
    {
     "required": true,
     "description": "Name of a channel.",
     "schema": {
      "type": "string"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "metrics",
       "source": {
        "file": "openapi/veloflux-metrics.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0/example",
        "line": 131,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-metrics.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0",
      "line": 126,
      "column": 11
     },
     "name": "channel",
     "in": "path"
    }
   ],
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "/paths/~1api~1ws~1{channel}",
    "line": 119,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-prometheus./targets",
   "key": "/targets",
   "document": "veloflux-prometheus",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9091,
     "path": "/targets"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "/paths/~1targets",
    "line": 32,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-prometheus./-/healthy",
   "key": "/-/healthy",
   "document": "veloflux-prometheus",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9091,
     "path": "/-/healthy"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "/paths/~1-~1healthy",
    "line": 62,
    "column": 3
   },
   "protocol": "http"
  },
  {
   "id": "veloflux-prometheus./-/ready",
   "key": "/-/ready",
   "document": "veloflux-prometheus",
   "system": "veloflux",
   "title": "",
   "description": "",
   "endpoints": [
    {
     "port": 9091,
     "path": "/-/ready"
    }
   ],
   "parameters": [],
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "/paths/~1-~1ready",
    "line": 76,
    "column": 3
   },
   "protocol": "http"
  }
 ],
 "operations": [
  {
   "kind": "message",
   "id": "veloflux-realtime.sendBackendStatus",
   "key": "sendBackendStatus",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "channel": "veloflux-realtime.backends",
   "title": "Tell how the backends are",
   "description": "On connect, every 10 seconds, and after a backend was created, changed or removed.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "veloflux-realtime.backends.backendStatus"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendBackendStatus/x-emit/0",
      "line": 188,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "state",
      "resource": "Backend"
     },
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendBackendStatus/x-emit/1",
      "line": 189,
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
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendBackendStatus/x-microcks-operation",
      "line": 186,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/operations/sendBackendStatus",
    "line": 180,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "veloflux-realtime.sendMetricsUpdate",
   "key": "sendMetricsUpdate",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "channel": "veloflux-realtime.metrics",
   "title": "Tell the load",
   "description": "On connect and every 5 seconds.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "veloflux-realtime.metrics.metricsUpdate"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendMetricsUpdate/x-emit",
      "line": 198,
      "column": 5
     }
    },
    {
     "on": {
      "kind": "interval"
     },
     "everyMs": 5000,
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendMetricsUpdate/x-microcks-operation",
      "line": 197,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/operations/sendMetricsUpdate",
    "line": 191,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "veloflux-realtime.sendStatusUpdate",
   "key": "sendStatusUpdate",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "channel": "veloflux-realtime.status",
   "title": "Tell the state of the application",
   "description": "On connect and every 15 seconds.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "veloflux-realtime.status.statusUpdate"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendStatusUpdate/x-emit",
      "line": 207,
      "column": 5
     }
    },
    {
     "on": {
      "kind": "interval"
     },
     "everyMs": 15000,
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendStatusUpdate/x-microcks-operation",
      "line": 206,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/operations/sendStatusUpdate",
    "line": 200,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "veloflux-realtime.sendAiUpdate",
   "key": "sendAiUpdate",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "channel": "veloflux-realtime.ai",
   "title": "Tell what the models expect",
   "description": "On connect and on demand: whoever asks for a training with `POST /api/ai/train` lets every listener hear of it.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "veloflux-realtime.ai.aiUpdate"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendAiUpdate/x-emit/0",
      "line": 216,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "operation",
      "operation": "veloflux-api.trainModel"
     },
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendAiUpdate/x-emit/1",
      "line": 217,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/operations/sendAiUpdate",
    "line": 209,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "veloflux-realtime.sendSecurityEvent",
   "key": "sendSecurityEvent",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "channel": "veloflux-realtime.security",
   "title": "Tell what concerns security",
   "description": "On connect and in real time: after a login or a registration, when a user changes, and after an alert that AlertManager posted to the webhook.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "veloflux-realtime.security.securityEvent"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendSecurityEvent/x-emit/0",
      "line": 227,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "state",
      "resource": "User"
     },
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendSecurityEvent/x-emit/1",
      "line": 228,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "operation",
      "operation": "veloflux-api.login"
     },
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendSecurityEvent/x-emit/2",
      "line": 229,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "operation",
      "operation": "veloflux-api.register"
     },
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendSecurityEvent/x-emit/3",
      "line": 231,
      "column": 9
     }
    },
    {
     "on": {
      "kind": "operation",
      "operation": "veloflux-api.receiveAlerts"
     },
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendSecurityEvent/x-emit/4",
      "line": 233,
      "column": 9
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/operations/sendSecurityEvent",
    "line": 220,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "veloflux-realtime.sendBillingUpdate",
   "key": "sendBillingUpdate",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "channel": "veloflux-realtime.billing",
   "title": "Tell usage and invoices",
   "description": "On connect and every hour.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "veloflux-realtime.billing.billingUpdate"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendBillingUpdate/x-emit",
      "line": 243,
      "column": 5
     }
    },
    {
     "on": {
      "kind": "interval"
     },
     "everyMs": 3600000,
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendBillingUpdate/x-microcks-operation",
      "line": 242,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/operations/sendBillingUpdate",
    "line": 236,
    "column": 3
   }
  },
  {
   "kind": "message",
   "id": "veloflux-realtime.sendHealthUpdate",
   "key": "sendHealthUpdate",
   "document": "veloflux-realtime",
   "system": "veloflux",
   "channel": "veloflux-realtime.health",
   "title": "Tell whether the system works",
   "description": "On connect and every 30 seconds.",
   "tags": [],
   "deprecated": false,
   "from": "server",
   "messages": [
    "veloflux-realtime.health.healthUpdate"
   ],
   "emissions": [
    {
     "on": {
      "kind": "connect"
     },
     "jitterMs": 0,
     "to": "sender",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendHealthUpdate/x-emit",
      "line": 252,
      "column": 5
     }
    },
    {
     "on": {
      "kind": "interval"
     },
     "everyMs": 30000,
     "jitterMs": 0,
     "to": "everyone",
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/operations/sendHealthUpdate/x-microcks-operation",
      "line": 251,
      "column": 5
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/operations/sendHealthUpdate",
    "line": 245,
    "column": 3
   }
  },
  {
   "kind": "http",
   "id": "veloflux-admin.getAdminHealth",
   "key": "getAdminHealth",
   "document": "veloflux-admin",
   "system": "veloflux",
   "channel": "veloflux-admin./admin/health",
   "title": "Whether the admin API works",
   "description": "",
   "tags": [
    "operations"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1health/get",
    "line": 35,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "It works.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Health"
       },
       "examples": [
        {
         "name": "healthy",
         "summary": "Everything works",
         "value": {
          "status": "healthy",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/paths/~1admin~1health/get/responses/200/content/application~1json/examples/healthy/value",
          "line": 49,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/paths/~1admin~1health/get/responses/200/content/application~1json",
        "line": 44,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/paths/~1admin~1health/get/responses/200",
      "line": 41,
      "column": 9
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 222,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 217,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 214,
      "column": 5
     }
    },
    {
     "status": "503",
     "description": "It does not work.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Health"
       },
       "examples": [
        {
         "name": "unhealthy",
         "summary": "Nothing works",
         "value": {
          "status": "unhealthy",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/paths/~1admin~1health/get/responses/503/content/application~1json/examples/unhealthy/value",
          "line": 59,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/paths/~1admin~1health/get/responses/503/content/application~1json",
        "line": 54,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/paths/~1admin~1health/get/responses/503",
      "line": 51,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-admin.getAdminMetrics",
   "key": "getAdminMetrics",
   "document": "veloflux-admin",
   "system": "veloflux",
   "channel": "veloflux-admin./admin/metrics",
   "title": "Figures of the process",
   "description": "As JSON; Prometheus scrapes the same metrics from port 8080.",
   "tags": [
    "operations"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1metrics/get",
    "line": 62,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "Figures of the process, and the metrics of port 8080 summed over their labels.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.AdminMetrics"
       },
       "examples": [
        {
         "name": "busy",
         "summary": "An ordinary day",
         "value": {
          "uptime": 86400,
          "open_connections": 19,
          "memory_bytes": 134217728,
          "metrics": [
           {
            "name": "websocket_connections_total",
            "type": "counter",
            "help": "WebSocket connections accepted.",
            "value": 128
           },
           {
            "name": "websocket_connection_duration_seconds",
            "type": "histogram",
            "help": "How long WebSocket connections lasted.",
            "value": 121
           },
           {
            "name": "websocket_messages_sent_total",
            "type": "counter",
            "help": "WebSocket messages sent.",
            "value": 24680
           },
           {
            "name": "websocket_messages_received_total",
            "type": "counter",
            "help": "WebSocket messages received.",
            "value": 0
           },
           {
            "name": "http_requests_total",
            "type": "counter",
            "help": "HTTP requests answered.",
            "value": 1048576
           },
           {
            "name": "http_request_duration_seconds",
            "type": "histogram",
            "help": "How long HTTP requests took.",
            "value": 1048576
           },
           {
            "name": "http_response_size_bytes",
            "type": "histogram",
            "help": "Size of HTTP response bodies.",
            "value": 1048576
           }
          ]
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/paths/~1admin~1metrics/get/responses/200/content/application~1json/examples/busy/value",
          "line": 76,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/paths/~1admin~1metrics/get/responses/200/content/application~1json",
        "line": 71,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/paths/~1admin~1metrics/get/responses/200",
      "line": 68,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 197,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 193,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 204,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 199,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 190,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller is not an administrator.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 213,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 208,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 205,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 222,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 217,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 214,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-admin.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-admin.reloadConfig",
   "key": "reloadConfig",
   "document": "veloflux-admin",
   "system": "veloflux",
   "channel": "veloflux-admin./admin/reload",
   "title": "Read the configuration again",
   "description": "Takes no body. Connections stay open.",
   "tags": [
    "configuration"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1reload/post",
    "line": 93,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "What the reload did.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.ReloadResult"
       },
       "examples": [
        {
         "name": "reloaded",
         "summary": "The file had changed",
         "value": {
          "status": "reloaded",
          "reloaded_at": "2025-06-20T08:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/paths/~1admin~1reload/post/responses/200/content/application~1json/examples/reloaded/value",
          "line": 107,
          "column": 19
         }
        },
        {
         "name": "unchanged",
         "summary": "Nothing new",
         "value": {
          "status": "unchanged",
          "reloaded_at": "2025-06-20T08:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/paths/~1admin~1reload/post/responses/200/content/application~1json/examples/unchanged/value",
          "line": 110,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/paths/~1admin~1reload/post/responses/200/content/application~1json",
        "line": 102,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/paths/~1admin~1reload/post/responses/200",
      "line": 99,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 197,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 193,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 204,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 199,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 190,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller is not an administrator.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 213,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 208,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 205,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 222,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 217,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 214,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-admin.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-admin.getConfig",
   "key": "getConfig",
   "document": "veloflux-admin",
   "system": "veloflux",
   "channel": "veloflux-admin./admin/config",
   "title": "The configuration in use",
   "description": "",
   "tags": [
    "configuration"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1config/get",
    "line": 116,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The configuration.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Config"
       },
       "examples": [
        {
         "name": "inUse",
         "summary": "An ordinary configuration",
         "value": {
          "algorithm": "adaptive_ai",
          "health_check": {
           "path": "/health",
           "interval_seconds": 10,
           "timeout_seconds": 5
          },
          "redis_address": "redis:6379",
          "allowed_origins": [
           "https://seu-dominio.com",
           "http://localhost:3000"
          ],
          "log_level": "info"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/examples/config/value",
          "line": 182,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/paths/~1admin~1config/get/responses/200/content/application~1json",
        "line": 124,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/paths/~1admin~1config/get/responses/200",
      "line": 121,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 197,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 193,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 204,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 199,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 190,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller is not an administrator.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 213,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 208,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 205,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 222,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 217,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 214,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-admin.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-admin.updateConfig",
   "key": "updateConfig",
   "document": "veloflux-admin",
   "system": "veloflux",
   "channel": "veloflux-admin./admin/config",
   "title": "Replace the configuration",
   "description": "As a whole, at once, without closing connections.",
   "tags": [
    "configuration"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/paths/~1admin~1config/put",
    "line": 131,
    "column": 5
   },
   "from": "client",
   "method": "put",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.Config"
      },
      "examples": [
       {
        "name": "inUse",
        "summary": "An ordinary configuration",
        "value": {
         "algorithm": "adaptive_ai",
         "health_check": {
          "path": "/health",
          "interval_seconds": 10,
          "timeout_seconds": 5
         },
         "redis_address": "redis:6379",
         "allowed_origins": [
          "https://seu-dominio.com",
          "http://localhost:3000"
         ],
         "log_level": "info"
        },
        "source": {
         "file": "openapi/veloflux-admin.yaml",
         "pointer": "/components/examples/config/value",
         "line": 182,
         "column": 7
        }
       },
       {
        "name": "patient",
        "summary": "Slower checks, fewest connections first",
        "value": {
         "algorithm": "least_connections",
         "health_check": {
          "path": "/health",
          "interval_seconds": 30,
          "timeout_seconds": 10
         },
         "redis_address": "redis:6379",
         "allowed_origins": [
          "https://seu-dominio.com"
         ]
        },
        "source": {
         "file": "openapi/veloflux-admin.yaml",
         "pointer": "/paths/~1admin~1config/put/requestBody/content/application~1json/examples/patient/value",
         "line": 145,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-admin.yaml",
       "pointer": "/paths/~1admin~1config/put/requestBody/content/application~1json",
       "line": 139,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-admin.yaml",
     "pointer": "/paths/~1admin~1config/put/requestBody",
     "line": 136,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "200",
     "description": "The configuration as it is now.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Config"
       },
       "examples": [
        {
         "name": "inUse",
         "summary": "An ordinary configuration",
         "value": {
          "algorithm": "adaptive_ai",
          "health_check": {
           "path": "/health",
           "interval_seconds": 10,
           "timeout_seconds": 5
          },
          "redis_address": "redis:6379",
          "allowed_origins": [
           "https://seu-dominio.com",
           "http://localhost:3000"
          ],
          "log_level": "info"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/examples/config/value",
          "line": 182,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/paths/~1admin~1config/put/responses/200/content/application~1json",
        "line": 154,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/paths/~1admin~1config/put/responses/200",
      "line": 151,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "This is not a configuration; the old one stays in use.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "An algorithm that does not exist",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: there is no such algorithm.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/paths/~1admin~1config/put/responses/400/content/application~1json/examples/invalid/value",
          "line": 166,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/paths/~1admin~1config/put/responses/400/content/application~1json",
        "line": 161,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/paths/~1admin~1config/put/responses/400",
      "line": 158,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 197,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 193,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 204,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 199,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 190,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller is not an administrator.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 213,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 208,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 205,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-admin.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 222,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-admin.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 217,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-admin.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 214,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-admin.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-alertmanager.getAlertManagerHealth",
   "key": "getAlertManagerHealth",
   "document": "veloflux-alertmanager",
   "system": "veloflux",
   "channel": "veloflux-alertmanager./-/healthy",
   "title": "Whether AlertManager runs",
   "description": "",
   "tags": [
    "monitoring"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/paths/~1-~1healthy/get",
    "line": 43,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "It runs.",
     "headers": [],
     "content": [
      {
       "contentType": "text/plain; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "healthy",
         "summary": "It runs",
         "value": "OK",
         "source": {
          "file": "openapi/veloflux-alertmanager.yaml",
          "pointer": "/paths/~1-~1healthy/get/responses/200/content/text~1plain; charset=utf-8/examples/healthy/value",
          "line": 54,
          "column": 46
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-alertmanager.yaml",
        "pointer": "/paths/~1-~1healthy/get/responses/200/content/text~1plain; charset=utf-8",
        "line": 51,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-alertmanager.yaml",
      "pointer": "/paths/~1-~1healthy/get/responses/200",
      "line": 48,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-alertmanager.getAlertManagerReadiness",
   "key": "getAlertManagerReadiness",
   "document": "veloflux-alertmanager",
   "system": "veloflux",
   "channel": "veloflux-alertmanager./-/ready",
   "title": "Whether AlertManager takes alerts",
   "description": "",
   "tags": [
    "monitoring"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/paths/~1-~1ready/get",
    "line": 57,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "It is ready.",
     "headers": [],
     "content": [
      {
       "contentType": "text/plain; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "ready",
         "summary": "It is ready",
         "value": "OK",
         "source": {
          "file": "openapi/veloflux-alertmanager.yaml",
          "pointer": "/paths/~1-~1ready/get/responses/200/content/text~1plain; charset=utf-8/examples/ready/value",
          "line": 68,
          "column": 48
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-alertmanager.yaml",
        "pointer": "/paths/~1-~1ready/get/responses/200/content/text~1plain; charset=utf-8",
        "line": 65,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-alertmanager.yaml",
      "pointer": "/paths/~1-~1ready/get/responses/200",
      "line": 62,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-alertmanager.listAlerts",
   "key": "listAlerts",
   "document": "veloflux-alertmanager",
   "system": "veloflux",
   "channel": "veloflux-alertmanager./api/v2/alerts",
   "title": "Alerts that are known",
   "description": "",
   "tags": [
    "alerts"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/paths/~1api~1v2~1alerts/get",
    "line": 71,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "All of them.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "type": "array",
        "items": {
         "$ref": "#/schemas/veloflux.GettableAlert"
        }
       },
       "examples": [
        {
         "name": "one",
         "summary": "A backend is down",
         "value": [
          {
           "labels": {
            "alertname": "BackendDown",
            "severity": "critical",
            "backend": "backend-2"
           },
           "annotations": {
            "summary": "Backend fora do ar"
           },
           "startsAt": "2025-06-20T07:59:30Z",
           "endsAt": "2025-06-20T08:04:30Z",
           "updatedAt": "2025-06-20T07:59:30Z",
           "generatorURL": "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
           "fingerprint": "9e8d2f6c1b0a4735",
           "receivers": [
            {
             "name": "web.hook"
            }
           ],
           "status": {
            "state": "active",
            "silencedBy": [],
            "inhibitedBy": []
           }
          }
         ],
         "source": {
          "file": "openapi/veloflux-alertmanager.yaml",
          "pointer": "/paths/~1api~1v2~1alerts/get/responses/200/content/application~1json/examples/one/value",
          "line": 86,
          "column": 19
         }
        },
        {
         "name": "none",
         "summary": "All is quiet",
         "value": [],
         "source": {
          "file": "openapi/veloflux-alertmanager.yaml",
          "pointer": "/paths/~1api~1v2~1alerts/get/responses/200/content/application~1json/examples/none/value",
          "line": 98,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-alertmanager.yaml",
        "pointer": "/paths/~1api~1v2~1alerts/get/responses/200/content/application~1json",
        "line": 79,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-alertmanager.yaml",
      "pointer": "/paths/~1api~1v2~1alerts/get/responses/200",
      "line": 76,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-alertmanager.postAlerts",
   "key": "postAlerts",
   "document": "veloflux-alertmanager",
   "system": "veloflux",
   "channel": "veloflux-alertmanager./api/v2/alerts",
   "title": "Tell of alerts",
   "description": "Every group of alerts is passed on to the receiver `web.hook`, which is `POST /api/alerts/webhook` of the main API.",
   "tags": [
    "alerts"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-alertmanager.yaml",
    "pointer": "/paths/~1api~1v2~1alerts/post",
    "line": 99,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "type": "array",
       "items": {
        "$ref": "#/schemas/veloflux.PostableAlert"
       }
      },
      "examples": [
       {
        "name": "backendDown",
        "summary": "A backend is down",
        "value": [
         {
          "labels": {
           "alertname": "BackendDown",
           "severity": "critical",
           "backend": "backend-2"
          },
          "annotations": {
           "summary": "Backend fora do ar"
          },
          "startsAt": "2025-06-20T07:59:30Z"
         }
        ],
        "source": {
         "file": "openapi/veloflux-alertmanager.yaml",
         "pointer": "/paths/~1api~1v2~1alerts/post/requestBody/content/application~1json/examples/backendDown/value",
         "line": 115,
         "column": 17
        }
       },
       {
        "name": "shortest",
        "summary": "The least that is needed",
        "value": [
         {
          "labels": {
           "alertname": "Test"
          }
         }
        ],
        "source": {
         "file": "openapi/veloflux-alertmanager.yaml",
         "pointer": "/paths/~1api~1v2~1alerts/post/requestBody/content/application~1json/examples/shortest/value",
         "line": 121,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-alertmanager.yaml",
       "pointer": "/paths/~1api~1v2~1alerts/post/requestBody/content/application~1json",
       "line": 108,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-alertmanager.yaml",
     "pointer": "/paths/~1api~1v2~1alerts/post/requestBody",
     "line": 105,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "200",
     "description": "The alerts are taken in.",
     "headers": [],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-alertmanager.yaml",
      "pointer": "/paths/~1api~1v2~1alerts/post/responses/200",
      "line": 160,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "Labels are missing",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: labels is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-alertmanager.yaml",
          "pointer": "/paths/~1api~1v2~1alerts/post/responses/400/content/application~1json/examples/invalid/value",
          "line": 169,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-alertmanager.yaml",
        "pointer": "/paths/~1api~1v2~1alerts/post/responses/400/content/application~1json",
        "line": 164,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-alertmanager.yaml",
      "pointer": "/paths/~1api~1v2~1alerts/post/responses/400",
      "line": 161,
      "column": 9
     }
    }
   ],
   "security": [],
   "callbacks": [
    {
     "name": "web.hook",
     "url": "http://localhost:9090/api/alerts/webhook",
     "method": "post",
     "title": "Tell the backend",
     "description": "Posted once for each group, soon after the alerts were taken in.",
     "tags": [
      "alerts"
     ],
     "deprecated": false,
     "parameters": [],
     "body": {
      "required": true,
      "content": [
       {
        "contentType": "application/json",
        "schema": {
         "$ref": "#/schemas/veloflux.AlertWebhook"
        },
        "examples": [
         {
          "name": "firing",
          "summary": "A backend is down",
          "value": {
           "version": "4",
           "groupKey": "{}:{alertname=\"BackendDown\"}",
           "truncatedAlerts": 0,
           "status": "firing",
           "receiver": "web.hook",
           "groupLabels": {
            "alertname": "BackendDown"
           },
           "commonLabels": {
            "alertname": "BackendDown",
            "severity": "critical",
            "backend": "backend-2"
           },
           "commonAnnotations": {
            "summary": "Backend fora do ar"
           },
           "externalURL": "http://localhost:9092",
           "alerts": [
            {
             "status": "firing",
             "labels": {
              "alertname": "BackendDown",
              "severity": "critical",
              "backend": "backend-2"
             },
             "annotations": {
              "summary": "Backend fora do ar"
             },
             "startsAt": "2025-06-20T07:59:30Z",
             "endsAt": "0001-01-01T00:00:00Z",
             "generatorURL": "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
             "fingerprint": "9e8d2f6c1b0a4735"
            }
           ]
          },
          "source": {
           "file": "openapi/veloflux-alertmanager.yaml",
           "pointer": "/paths/~1api~1v2~1alerts/post/callbacks/web.hook/http:~1~1localhost:9090~1api~1alerts~1webhook/post/requestBody/content/application~1json/examples/firing/value",
           "line": 138,
           "column": 25
          }
         }
        ],
        "source": {
         "file": "openapi/veloflux-alertmanager.yaml",
         "pointer": "/paths/~1api~1v2~1alerts/post/callbacks/web.hook/http:~1~1localhost:9090~1api~1alerts~1webhook/post/requestBody/content/application~1json",
         "line": 133,
         "column": 19
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-alertmanager.yaml",
       "pointer": "/paths/~1api~1v2~1alerts/post/callbacks/web.hook/http:~1~1localhost:9090~1api~1alerts~1webhook/post/requestBody",
       "line": 130,
       "column": 15
      }
     },
     "responses": [
      {
       "status": "2XX",
       "description": "The backend has taken the alerts in.",
       "headers": [],
       "content": [],
       "links": [],
       "source": {
        "file": "openapi/veloflux-alertmanager.yaml",
        "pointer": "/paths/~1api~1v2~1alerts/post/callbacks/web.hook/http:~1~1localhost:9090~1api~1alerts~1webhook/post/responses/2XX",
        "line": 157,
        "column": 17
       }
      },
      {
       "status": "5XX",
       "description": "The backend has not; they are told again later.",
       "headers": [],
       "content": [],
       "links": [],
       "source": {
        "file": "openapi/veloflux-alertmanager.yaml",
        "pointer": "/paths/~1api~1v2~1alerts/post/callbacks/web.hook/http:~1~1localhost:9090~1api~1alerts~1webhook/post/responses/5XX",
        "line": 158,
        "column": 17
       }
      }
     ],
     "security": [],
     "source": {
      "file": "openapi/veloflux-alertmanager.yaml",
      "pointer": "/paths/~1api~1v2~1alerts/post/callbacks/web.hook/http:~1~1localhost:9090~1api~1alerts~1webhook/post",
      "line": 126,
      "column": 13
     }
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.login",
   "key": "login",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/auth/login",
   "title": "Log a user in",
   "description": "",
   "tags": [
    "auth"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1auth~1login/post",
    "line": 52,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.Credentials"
      },
      "examples": [
       {
        "name": "ana",
        "summary": "The administrator of the example tenant",
        "value": {
         "email": "ana@padaria.example",
         "password": "correto-cavalo-bateria"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1auth~1login/post/requestBody/content/application~1json/examples/ana/value",
         "line": 65,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1auth~1login/post/requestBody/content/application~1json",
       "line": 60,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1auth~1login/post/requestBody",
     "line": 57,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "200",
     "description": "A token and whose it is.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Session"
       },
       "examples": [
        {
         "name": "ana",
         "summary": "A token for twelve hours",
         "value": {
          "token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.assinatura",
          "user": {
           "user_id": "user-1",
           "email": "ana@padaria.example",
           "tenant_id": "tenant-1",
           "role": "admin",
           "first_name": "Ana",
           "last_name": "Conceição"
          },
          "expires_at": "2025-06-20T20:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/examples/sessionOfAna/value",
          "line": 1339,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1auth~1login/post/responses/200/content/application~1json",
        "line": 70,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1auth~1login/post/responses/200",
      "line": 67,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "There is no such user, or the password is another. Which of both is not told.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongPassword",
         "summary": "Wrong e-mail address or password",
         "value": {
          "error": "Unauthorized",
          "message": "The e-mail address or the password is wrong.",
          "code": "INVALID_CREDENTIALS"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1auth~1login/post/responses/401/content/application~1json/examples/wrongPassword/value",
          "line": 83,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1auth~1login/post/responses/401/content/application~1json",
        "line": 78,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1auth~1login/post/responses/401",
      "line": 75,
      "column": 9
     }
    },
    {
     "status": "429",
     "description": "Too many requests.",
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
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/headers/Retry-After/example",
          "line": 1334,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/headers/Retry-After",
        "line": 1331,
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
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "slowDown",
         "summary": "Wait a minute",
         "value": {
          "error": "Too Many Requests",
          "message": "Too many requests; try again in a minute.",
          "code": "RATE_LIMITED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/RateLimited/content/application~1json/examples/slowDown/value",
          "line": 1451,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/RateLimited/content/application~1json",
        "line": 1446,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/RateLimited",
      "line": 1441,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-api.register",
   "key": "register",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/auth/register",
   "title": "Create an account and its tenant",
   "description": "The new user has the role `admin` in the new tenant, and is logged in.",
   "tags": [
    "auth"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1auth~1register/post",
    "line": 91,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.Registration"
      },
      "examples": [
       {
        "name": "bruno",
        "summary": "A bookshop signs up",
        "value": {
         "email": "bruno@livraria.example",
         "password": "correto-cavalo-bateria",
         "first_name": "Bruno",
         "last_name": "Araújo",
         "tenant_name": "Livraria Sertão"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1auth~1register/post/requestBody/content/application~1json/examples/bruno/value",
         "line": 105,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1auth~1register/post/requestBody/content/application~1json",
       "line": 100,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1auth~1register/post/requestBody",
     "line": 97,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "201",
     "description": "The account exists; here is its token.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Session"
       },
       "examples": [
        {
         "name": "bruno",
         "summary": "The new user",
         "value": {
          "token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTMifQ.assinatura",
          "user": {
           "user_id": "user-3",
           "email": "bruno@livraria.example",
           "tenant_id": "tenant-2",
           "role": "admin",
           "first_name": "Bruno",
           "last_name": "Araújo"
          },
          "expires_at": "2025-06-20T20:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1auth~1register/post/responses/201/content/application~1json/examples/bruno/value",
          "line": 120,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1auth~1register/post/responses/201/content/application~1json",
        "line": 115,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1auth~1register/post/responses/201",
      "line": 112,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "409",
     "description": "There is an account with this e-mail address.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "taken",
         "summary": "Somebody has it already",
         "value": {
          "error": "Conflict",
          "message": "There is an account with this e-mail address.",
          "code": "EMAIL_TAKEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/EmailTaken/content/application~1json/examples/taken/value",
          "line": 1431,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/EmailTaken/content/application~1json",
        "line": 1426,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/EmailTaken",
      "line": 1423,
      "column": 5
     }
    },
    {
     "status": "429",
     "description": "Too many requests.",
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
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/headers/Retry-After/example",
          "line": 1334,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/headers/Retry-After",
        "line": 1331,
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
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "slowDown",
         "summary": "Wait a minute",
         "value": {
          "error": "Too Many Requests",
          "message": "Too many requests; try again in a minute.",
          "code": "RATE_LIMITED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/RateLimited/content/application~1json/examples/slowDown/value",
          "line": 1451,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/RateLimited/content/application~1json",
        "line": 1446,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/RateLimited",
      "line": 1441,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-api.refreshToken",
   "key": "refreshToken",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/auth/refresh",
   "title": "Exchange a token for a fresh one",
   "description": "The old token is in the body, not in a header, because it may have expired already.",
   "tags": [
    "auth"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1auth~1refresh/post",
    "line": 136,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.RefreshRequest"
      },
      "examples": [
       {
        "name": "ana",
        "summary": "A token that is about to expire",
        "value": {
         "token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.assinatura"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1auth~1refresh/post/requestBody/content/application~1json/examples/ana/value",
         "line": 150,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1auth~1refresh/post/requestBody/content/application~1json",
       "line": 145,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1auth~1refresh/post/requestBody",
     "line": 142,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "200",
     "description": "A fresh token; the old one is no longer accepted.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Session"
       },
       "examples": [
        {
         "name": "ana",
         "summary": "A token for twelve hours",
         "value": {
          "token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.assinatura",
          "user": {
           "user_id": "user-1",
           "email": "ana@padaria.example",
           "tenant_id": "tenant-1",
           "role": "admin",
           "first_name": "Ana",
           "last_name": "Conceição"
          },
          "expires_at": "2025-06-20T20:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/examples/sessionOfAna/value",
          "line": 1339,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1auth~1refresh/post/responses/200/content/application~1json",
        "line": 155,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1auth~1refresh/post/responses/200",
      "line": 152,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "429",
     "description": "Too many requests.",
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
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/headers/Retry-After/example",
          "line": 1334,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/headers/Retry-After",
        "line": 1331,
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
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "slowDown",
         "summary": "Wait a minute",
         "value": {
          "error": "Too Many Requests",
          "message": "Too many requests; try again in a minute.",
          "code": "RATE_LIMITED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/RateLimited/content/application~1json/examples/slowDown/value",
          "line": 1451,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/RateLimited/content/application~1json",
        "line": 1446,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/RateLimited",
      "line": 1441,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-api.logout",
   "key": "logout",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/auth/logout",
   "title": "Log out",
   "description": "Ends the token it is called with. It changes something although it is a `GET`: browsers and proxies must not be allowed to cache or prefetch it, which `Cache-Control` says.",
   "tags": [
    "auth"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1auth~1logout/get",
    "line": 165,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "204",
     "description": "The token is no longer accepted.",
     "headers": [
      {
       "required": true,
       "description": "Always `no-store`.",
       "schema": {
        "type": "string",
        "const": "no-store"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1auth~1logout/get/responses/204/headers/Cache-Control",
        "line": 176,
        "column": 13
       },
       "name": "Cache-Control",
       "in": "header"
      }
     ],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1auth~1logout/get/responses/204",
      "line": 173,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getHealth",
   "key": "getHealth",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./health",
   "title": "Whether the system works",
   "description": "",
   "tags": [
    "system"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1health/get",
    "line": 184,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The system works, perhaps with something missing.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Health"
       },
       "examples": [
        {
         "name": "healthy",
         "summary": "Everything works",
         "value": {
          "status": "healthy",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Healthy/content/application~1json/examples/healthy/value",
          "line": 1359,
          "column": 15
         }
        },
        {
         "name": "degraded",
         "summary": "Something is missing",
         "value": {
          "status": "degraded",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Healthy/content/application~1json/examples/degraded/value",
          "line": 1362,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Healthy/content/application~1json",
        "line": 1354,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Healthy",
      "line": 1351,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    },
    {
     "status": "503",
     "description": "The system does not work.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Health"
       },
       "examples": [
        {
         "name": "unhealthy",
         "summary": "Nothing works",
         "value": {
          "status": "unhealthy",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unhealthy/content/application~1json/examples/unhealthy/value",
          "line": 1371,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unhealthy/content/application~1json",
        "line": 1366,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unhealthy",
      "line": 1363,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-api.getApiHealth",
   "key": "getApiHealth",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/health",
   "title": "Whether the system works, below `/api`",
   "description": "The same as `GET /health`, at the path that the frontend's configuration names (`HEALTH`).",
   "tags": [
    "system"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1health/get",
    "line": 195,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The system works, perhaps with something missing.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Health"
       },
       "examples": [
        {
         "name": "healthy",
         "summary": "Everything works",
         "value": {
          "status": "healthy",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Healthy/content/application~1json/examples/healthy/value",
          "line": 1359,
          "column": 15
         }
        },
        {
         "name": "degraded",
         "summary": "Something is missing",
         "value": {
          "status": "degraded",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Healthy/content/application~1json/examples/degraded/value",
          "line": 1362,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Healthy/content/application~1json",
        "line": 1354,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Healthy",
      "line": 1351,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    },
    {
     "status": "503",
     "description": "The system does not work.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Health"
       },
       "examples": [
        {
         "name": "unhealthy",
         "summary": "Nothing works",
         "value": {
          "status": "unhealthy",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unhealthy/content/application~1json/examples/unhealthy/value",
          "line": 1371,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unhealthy/content/application~1json",
        "line": 1366,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unhealthy",
      "line": 1363,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-api.getStatus",
   "key": "getStatus",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/status",
   "title": "State of the whole application",
   "description": "",
   "tags": [
    "system"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1status/get",
    "line": 207,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The application and its parts.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.SystemStatus"
       },
       "examples": [
        {
         "name": "working",
         "summary": "Everything works",
         "value": {
          "status": "healthy",
          "uptime": 86400,
          "version": "1.1.0",
          "websocket_clients": 7,
          "services": [
           {
            "name": "loadbalancer",
            "status": "healthy",
            "address": "loadbalancer:80"
           },
           {
            "name": "frontend",
            "status": "healthy",
            "address": "frontend:80"
           },
           {
            "name": "backend",
            "status": "healthy",
            "address": "backend:9090"
           },
           {
            "name": "redis",
            "status": "healthy",
            "address": "redis:6379"
           },
           {
            "name": "prometheus",
            "status": "healthy",
            "address": "prometheus:9090"
           }
          ]
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1status/get/responses/200/content/application~1json/examples/working/value",
          "line": 220,
          "column": 19
         }
        },
        {
         "name": "degraded",
         "summary": "The cache is gone",
         "value": {
          "status": "degraded",
          "uptime": 90000,
          "version": "1.1.0",
          "websocket_clients": 2,
          "services": [
           {
            "name": "backend",
            "status": "healthy",
            "address": "backend:9090"
           },
           {
            "name": "redis",
            "status": "unhealthy",
            "address": "redis:6379"
           }
          ]
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1status/get/responses/200/content/application~1json/examples/degraded/value",
          "line": 233,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1status/get/responses/200/content/application~1json",
        "line": 215,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1status/get/responses/200",
      "line": 212,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getVersion",
   "key": "getVersion",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/version",
   "title": "What is running",
   "description": "",
   "tags": [
    "system"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1version/get",
    "line": 245,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The version.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Version"
       },
       "examples": [
        {
         "name": "release",
         "summary": "A release",
         "value": {
          "version": "1.1.0",
          "commit": "4f2a9c1",
          "built_at": "2025-06-20T06:30:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1version/get/responses/200/content/application~1json/examples/release/value",
          "line": 259,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1version/get/responses/200/content/application~1json",
        "line": 254,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1version/get/responses/200",
      "line": 251,
      "column": 9
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-api.getMetrics",
   "key": "getMetrics",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/metrics",
   "title": "Figures of the application",
   "description": "",
   "tags": [
    "metrics"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1metrics/get",
    "line": 263,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "Since the start, and right now.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.ApplicationMetrics"
       },
       "examples": [
        {
         "name": "busy",
         "summary": "An ordinary day",
         "value": {
          "current": {
           "cpu_usage": 45.2,
           "memory_usage": 68.7,
           "requests_per_second": 125,
           "response_time_avg": 250
          },
          "requests_total": 1048576,
          "errors_total": 42,
          "websocket_clients": 7,
          "timestamp": "2025-06-20T08:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1metrics/get/responses/200/content/application~1json/examples/busy/value",
          "line": 276,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1metrics/get/responses/200/content/application~1json",
        "line": 271,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1metrics/get/responses/200",
      "line": 268,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getRealtimeMetrics",
   "key": "getRealtimeMetrics",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/metrics/realtime",
   "title": "Load right now",
   "description": "",
   "tags": [
    "metrics"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1metrics~1realtime/get",
    "line": 286,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The same as `data` of the newest `metrics_update` frame.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Metrics"
       },
       "examples": [
        {
         "name": "busy",
         "summary": "An ordinary moment",
         "value": {
          "cpu_usage": 45.2,
          "memory_usage": 68.7,
          "requests_per_second": 125,
          "response_time_avg": 250
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1metrics~1realtime/get/responses/200/content/application~1json/examples/busy/value",
          "line": 299,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1metrics~1realtime/get/responses/200/content/application~1json",
        "line": 294,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1metrics~1realtime/get/responses/200",
      "line": 291,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getSystemInfo",
   "key": "getSystemInfo",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/system/info",
   "title": "The machine it runs on",
   "description": "",
   "tags": [
    "metrics"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1system~1info/get",
    "line": 304,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "Name, processors, memory.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.SystemInfo"
       },
       "examples": [
        {
         "name": "container",
         "summary": "In the container `backend`",
         "value": {
          "hostname": "backend",
          "os": "linux",
          "architecture": "amd64",
          "cpu_count": 4,
          "memory_bytes": 8589934592,
          "started_at": "2025-06-19T08:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1system~1info/get/responses/200/content/application~1json/examples/container/value",
          "line": 317,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1system~1info/get/responses/200/content/application~1json",
        "line": 312,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1system~1info/get/responses/200",
      "line": 309,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.listBackends",
   "key": "listBackends",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/backends",
   "title": "Every backend",
   "description": "",
   "tags": [
    "backends"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1backends/get",
    "line": 328,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "All of them, in the order of their creation.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.BackendList"
       },
       "examples": [
        {
         "name": "fleet",
         "summary": "Three backends, one of them down and one draining",
         "value": {
          "backends": [
           {
            "id": "backend-1",
            "status": "healthy",
            "response_time": 120,
            "last_check": "2025-06-20T08:00:00Z",
            "address": "10.0.0.11:8080",
            "pool": "web",
            "weight": 2,
            "connections": 42,
            "region": "sa-east-1"
           },
           {
            "id": "backend-2",
            "status": "unhealthy",
            "response_time": 5000,
            "last_check": "2025-06-20T07:59:30Z",
            "address": "10.0.0.12:8080",
            "pool": "web",
            "weight": 1,
            "connections": 0,
            "region": "sa-east-1"
           },
           {
            "id": "backend-3",
            "status": "draining",
            "response_time": 95,
            "last_check": "2025-06-20T07:59:55Z",
            "address": "10.0.1.13:8080",
            "pool": "api",
            "weight": 1,
            "connections": 3,
            "region": "us-east-1"
           }
          ]
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1backends/get/responses/200/content/application~1json/examples/fleet/value",
          "line": 341,
          "column": 19
         }
        },
        {
         "name": "empty",
         "summary": "Nothing behind the load balancer yet",
         "value": {
          "backends": []
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1backends/get/responses/200/content/application~1json/examples/empty/value",
          "line": 372,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends/get/responses/200/content/application~1json",
        "line": 336,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends/get/responses/200",
      "line": 333,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.createBackend",
   "key": "createBackend",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/backends",
   "title": "Put a backend behind the load balancer",
   "description": "",
   "tags": [
    "backends"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1backends/post",
    "line": 376,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.NewBackend"
      },
      "examples": [
       {
        "name": "canary",
        "summary": "With an id of your own",
        "value": {
         "id": "backend-4",
         "address": "10.0.0.14:8080",
         "pool": "web",
         "weight": 1,
         "region": "sa-east-1"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1backends/post/requestBody/content/application~1json/examples/canary/value",
         "line": 388,
         "column": 17
        }
       },
       {
        "name": "shortest",
        "summary": "The least that is needed",
        "value": {
         "address": "backend-5:8080",
         "pool": "web"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1backends/post/requestBody/content/application~1json/examples/shortest/value",
         "line": 391,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1backends/post/requestBody/content/application~1json",
       "line": 383,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1backends/post/requestBody",
     "line": 380,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "201",
     "description": "The backend takes traffic, and the next `backend_status` frame shows it.",
     "headers": [
      {
       "required": true,
       "description": "Path of what was created.",
       "schema": {
        "type": "string",
        "format": "uri-reference"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/headers/Location",
        "line": 1327,
        "column": 5
       },
       "name": "Location",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Backend"
       },
       "examples": [
        {
         "name": "canary",
         "summary": "The new backend, before its first health check",
         "value": {
          "id": "backend-4",
          "status": "healthy",
          "response_time": 0,
          "last_check": "2025-06-20T08:00:00Z",
          "address": "10.0.0.14:8080",
          "pool": "web",
          "weight": 1,
          "connections": 0,
          "region": "sa-east-1"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1backends/post/responses/201/content/application~1json/examples/canary/value",
          "line": 403,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends/post/responses/201/content/application~1json",
        "line": 398,
        "column": 13
       }
      }
     ],
     "links": [
      {
       "name": "getBackend",
       "operation": "veloflux-api.getBackend",
       "parameters": {
        "id": "$response.body#/id"
       },
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends/post/responses/201/links/getBackend",
        "line": 414,
        "column": 13
       }
      },
      {
       "name": "updateBackend",
       "operation": "veloflux-api.updateBackend",
       "parameters": {
        "id": "$response.body#/id"
       },
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends/post/responses/201/links/updateBackend",
        "line": 418,
        "column": 13
       }
      },
      {
       "name": "deleteBackend",
       "operation": "veloflux-api.deleteBackend",
       "parameters": {
        "id": "$response.body#/id"
       },
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends/post/responses/201/links/deleteBackend",
        "line": 422,
        "column": 13
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends/post/responses/201",
      "line": 393,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "409",
     "description": "The id is taken.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "taken",
         "summary": "Somebody has it already",
         "value": {
          "error": "Conflict",
          "message": "This id is taken.",
          "code": "DUPLICATE_ID"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/DuplicateId/content/application~1json/examples/taken/value",
          "line": 1422,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/DuplicateId/content/application~1json",
        "line": 1417,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/DuplicateId",
      "line": 1414,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getBackend",
   "key": "getBackend",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/backends/{id}",
   "title": "One backend",
   "description": "",
   "tags": [
    "backends"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1backends~1{id}/get",
    "line": 440,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "Id of a backend.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "backend-1",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends~1{id}/parameters/0/example",
        "line": 439,
        "column": 9
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends~1{id}/parameters/0",
      "line": 434,
      "column": 9
     },
     "name": "id",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "200",
     "description": "The backend.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Backend"
       },
       "examples": [
        {
         "name": "healthy",
         "summary": "A healthy backend",
         "value": {
          "id": "backend-1",
          "status": "healthy",
          "response_time": 120,
          "last_check": "2025-06-20T08:00:00Z",
          "address": "10.0.0.11:8080",
          "pool": "web",
          "weight": 2,
          "connections": 42,
          "region": "sa-east-1"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1backends~1{id}/get/responses/200/content/application~1json/examples/healthy/value",
          "line": 453,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends~1{id}/get/responses/200/content/application~1json",
        "line": 448,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends~1{id}/get/responses/200",
      "line": 445,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "404",
     "description": "There is nothing with this id.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unknown",
         "summary": "No such id",
         "value": {
          "error": "Not Found",
          "message": "There is nothing with this id.",
          "code": "NOT_FOUND"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/NotFound/content/application~1json/examples/unknown/value",
          "line": 1413,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/NotFound/content/application~1json",
        "line": 1408,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/NotFound",
      "line": 1405,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.updateBackend",
   "key": "updateBackend",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/backends/{id}",
   "title": "Change a backend",
   "description": "Replaces what operators decide; id, health check and connections stay what they are.",
   "tags": [
    "backends"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1backends~1{id}/put",
    "line": 466,
    "column": 5
   },
   "from": "client",
   "method": "put",
   "parameters": [
    {
     "required": true,
     "description": "Id of a backend.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "backend-1",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends~1{id}/parameters/0/example",
        "line": 439,
        "column": 9
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends~1{id}/parameters/0",
      "line": 434,
      "column": 9
     },
     "name": "id",
     "in": "path"
    }
   ],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.BackendUpdate"
      },
      "examples": [
       {
        "name": "heavier",
        "summary": "More traffic for it",
        "value": {
         "address": "10.0.0.11:8080",
         "pool": "web",
         "weight": 5,
         "region": "sa-east-1"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1backends~1{id}/put/requestBody/content/application~1json/examples/heavier/value",
         "line": 480,
         "column": 17
        }
       },
       {
        "name": "drain",
        "summary": "No new traffic, before maintenance",
        "value": {
         "address": "10.0.1.13:8080",
         "pool": "api",
         "weight": 1,
         "region": "us-east-1",
         "status": "draining"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1backends~1{id}/put/requestBody/content/application~1json/examples/drain/value",
         "line": 483,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1backends~1{id}/put/requestBody/content/application~1json",
       "line": 475,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1backends~1{id}/put/requestBody",
     "line": 472,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "200",
     "description": "The backend as it is now; the next `backend_status` frame shows it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Backend"
       },
       "examples": [
        {
         "name": "draining",
         "summary": "Draining, before maintenance",
         "value": {
          "id": "backend-3",
          "status": "draining",
          "response_time": 95,
          "last_check": "2025-06-20T07:59:55Z",
          "address": "10.0.1.13:8080",
          "pool": "api",
          "weight": 1,
          "connections": 3,
          "region": "us-east-1"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1backends~1{id}/put/responses/200/content/application~1json/examples/draining/value",
          "line": 493,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends~1{id}/put/responses/200/content/application~1json",
        "line": 488,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends~1{id}/put/responses/200",
      "line": 485,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "404",
     "description": "There is nothing with this id.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unknown",
         "summary": "No such id",
         "value": {
          "error": "Not Found",
          "message": "There is nothing with this id.",
          "code": "NOT_FOUND"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/NotFound/content/application~1json/examples/unknown/value",
          "line": 1413,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/NotFound/content/application~1json",
        "line": 1408,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/NotFound",
      "line": 1405,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.deleteBackend",
   "key": "deleteBackend",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/backends/{id}",
   "title": "Take a backend away",
   "description": "",
   "tags": [
    "backends"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1backends~1{id}/delete",
    "line": 508,
    "column": 5
   },
   "from": "client",
   "method": "delete",
   "parameters": [
    {
     "required": true,
     "description": "Id of a backend.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "backend-1",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1backends~1{id}/parameters/0/example",
        "line": 439,
        "column": 9
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends~1{id}/parameters/0",
      "line": 434,
      "column": 9
     },
     "name": "id",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "204",
     "description": "It is gone; the next `backend_status` frame no longer shows it.",
     "headers": [],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1backends~1{id}/delete/responses/204",
      "line": 513,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "404",
     "description": "There is nothing with this id.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unknown",
         "summary": "No such id",
         "value": {
          "error": "Not Found",
          "message": "There is nothing with this id.",
          "code": "NOT_FOUND"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/NotFound/content/application~1json/examples/unknown/value",
          "line": 1413,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/NotFound/content/application~1json",
        "line": 1408,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/NotFound",
      "line": 1405,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getAiStatus",
   "key": "getAiStatus",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/ai/status",
   "title": "State of the machine learning part",
   "description": "",
   "tags": [
    "ai"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ai~1status/get",
    "line": 521,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "What it is doing.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.AiStatus"
       },
       "examples": [
        {
         "name": "idle",
         "summary": "Nothing is being trained",
         "value": {
          "enabled": true,
          "status": "idle",
          "models_total": 2,
          "predictions_active": 2,
          "last_trained_at": "2025-06-20T04:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ai~1status/get/responses/200/content/application~1json/examples/idle/value",
          "line": 534,
          "column": 19
         }
        },
        {
         "name": "training",
         "summary": "A model is being trained",
         "value": {
          "enabled": true,
          "status": "training",
          "models_total": 3,
          "predictions_active": 2
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ai~1status/get/responses/200/content/application~1json/examples/training/value",
          "line": 537,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ai~1status/get/responses/200/content/application~1json",
        "line": 529,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ai~1status/get/responses/200",
      "line": 526,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.listPredictions",
   "key": "listPredictions",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/ai/predictions",
   "title": "Predictions that still stand",
   "description": "",
   "tags": [
    "ai"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ai~1predictions/get",
    "line": 542,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "All of them, the nearest first.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.PredictionList"
       },
       "examples": [
        {
         "name": "evening",
         "summary": "A peak and a failure ahead",
         "value": {
          "predictions": [
           {
            "id": "prediction-1",
            "model_id": "model-1",
            "type": "traffic",
            "confidence": 0.87,
            "summary": "Pico de tráfego esperado às 18h",
            "created_at": "2025-06-20T07:55:00Z",
            "expected_at": "2025-06-20T18:00:00Z"
           },
           {
            "id": "prediction-2",
            "model_id": "model-2",
            "type": "failure",
            "confidence": 0.72,
            "summary": "Provável falha de disco",
            "backend_id": "backend-2",
            "created_at": "2025-06-20T07:40:00Z",
            "expected_at": "2025-06-21T03:00:00Z"
           }
          ]
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ai~1predictions/get/responses/200/content/application~1json/examples/evening/value",
          "line": 555,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ai~1predictions/get/responses/200/content/application~1json",
        "line": 550,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ai~1predictions/get/responses/200",
      "line": 547,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.trainModel",
   "key": "trainModel",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/ai/train",
   "title": "Train a model",
   "description": "",
   "tags": [
    "ai"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ai~1train/post",
    "line": 576,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.TrainingRequest"
      },
      "examples": [
       {
        "name": "fresh",
        "summary": "A new model",
        "value": {
         "type": "anomaly",
         "name": "Detecção de anomalias",
         "window_hours": 168
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1ai~1train/post/requestBody/content/application~1json/examples/fresh/value",
         "line": 588,
         "column": 17
        }
       },
       {
        "name": "again",
        "summary": "A model once more",
        "value": {
         "type": "traffic",
         "model_id": "model-1"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1ai~1train/post/requestBody/content/application~1json/examples/again/value",
         "line": 591,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1ai~1train/post/requestBody/content/application~1json",
       "line": 583,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1ai~1train/post/requestBody",
     "line": 580,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "202",
     "description": "Training has begun; listeners of the `ai` channel hear of it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Model"
       },
       "examples": [
        {
         "name": "fresh",
         "summary": "A new model, in its first training",
         "value": {
          "id": "model-3",
          "name": "Detecção de anomalias",
          "type": "anomaly",
          "status": "training",
          "version": 1
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ai~1train/post/responses/202/content/application~1json/examples/fresh/value",
          "line": 601,
          "column": 19
         }
        },
        {
         "name": "again",
         "summary": "A model that is trained again",
         "value": {
          "id": "model-1",
          "name": "Previsão de tráfego",
          "type": "traffic",
          "status": "training",
          "version": 4,
          "accuracy": 0.94,
          "trained_at": "2025-06-20T04:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ai~1train/post/responses/202/content/application~1json/examples/again/value",
          "line": 604,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ai~1train/post/responses/202/content/application~1json",
        "line": 596,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ai~1train/post/responses/202",
      "line": 593,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "404",
     "description": "There is nothing with this id.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unknown",
         "summary": "No such id",
         "value": {
          "error": "Not Found",
          "message": "There is nothing with this id.",
          "code": "NOT_FOUND"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/NotFound/content/application~1json/examples/unknown/value",
          "line": 1413,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/NotFound/content/application~1json",
        "line": 1408,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/NotFound",
      "line": 1405,
      "column": 5
     }
    },
    {
     "status": "429",
     "description": "Too many requests.",
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
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/headers/Retry-After/example",
          "line": 1334,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/headers/Retry-After",
        "line": 1331,
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
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "slowDown",
         "summary": "Wait a minute",
         "value": {
          "error": "Too Many Requests",
          "message": "Too many requests; try again in a minute.",
          "code": "RATE_LIMITED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/RateLimited/content/application~1json/examples/slowDown/value",
          "line": 1451,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/RateLimited/content/application~1json",
        "line": 1446,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/RateLimited",
      "line": 1441,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.listModels",
   "key": "listModels",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/ai/models",
   "title": "Every model",
   "description": "",
   "tags": [
    "ai"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ai~1models/get",
    "line": 613,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "All of them.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.ModelList"
       },
       "examples": [
        {
         "name": "two",
         "summary": "Two models in use",
         "value": {
          "models": [
           {
            "id": "model-1",
            "name": "Previsão de tráfego",
            "type": "traffic",
            "status": "ready",
            "version": 3,
            "accuracy": 0.94,
            "trained_at": "2025-06-20T04:00:00Z"
           },
           {
            "id": "model-2",
            "name": "Detecção de falhas",
            "type": "failure",
            "status": "ready",
            "version": 1,
            "accuracy": 0.89,
            "trained_at": "2025-06-18T04:00:00Z"
           }
          ]
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ai~1models/get/responses/200/content/application~1json/examples/two/value",
          "line": 626,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ai~1models/get/responses/200/content/application~1json",
        "line": 621,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ai~1models/get/responses/200",
      "line": 618,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getUsage",
   "key": "getUsage",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/billing/usage",
   "title": "Usage of the current period",
   "description": "",
   "tags": [
    "billing"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1billing~1usage/get",
    "line": 646,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "Of the caller's tenant.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Usage"
       },
       "examples": [
        {
         "name": "midPeriod",
         "summary": "Two thirds into the month",
         "value": {
          "tenant_id": "tenant-1",
          "plan": "pro",
          "period_start": "2025-06-01T00:00:00Z",
          "period_end": "2025-07-01T00:00:00Z",
          "requests": 1250000,
          "bandwidth_bytes": 53687091200,
          "amount": 199.93,
          "currency": "BRL"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1billing~1usage/get/responses/200/content/application~1json/examples/midPeriod/value",
          "line": 659,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1billing~1usage/get/responses/200/content/application~1json",
        "line": 654,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1billing~1usage/get/responses/200",
      "line": 651,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.listPlans",
   "key": "listPlans",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/billing/plans",
   "title": "Plans on offer",
   "description": "",
   "tags": [
    "billing"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1billing~1plans/get",
    "line": 672,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The cheapest first.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.PlanList"
       },
       "examples": [
        {
         "name": "all",
         "summary": "The three plans",
         "value": {
          "plans": [
           {
            "id": "free",
            "name": "Gratuito",
            "price": 0,
            "currency": "BRL",
            "interval": "month",
            "limits": {
             "max_backends": 2,
             "max_requests_per_second": 50,
             "max_users": 1
            },
            "features": [
             "Balanceamento básico"
            ]
           },
           {
            "id": "pro",
            "name": "Profissional",
            "price": 299.9,
            "currency": "BRL",
            "interval": "month",
            "limits": {
             "max_backends": 10,
             "max_requests_per_second": 1000,
             "max_users": 25
            },
            "features": [
             "Balanceamento com IA",
             "Suporte em horário comercial"
            ]
           },
           {
            "id": "enterprise",
            "name": "Empresarial",
            "price": 14990,
            "currency": "BRL",
            "interval": "year",
            "limits": {
             "max_backends": 500,
             "max_requests_per_second": 50000,
             "max_users": 1000
            },
            "features": [
             "Balanceamento com IA",
             "Suporte 24 horas",
             "Auditoria de segurança"
            ]
           }
          ]
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1billing~1plans/get/responses/200/content/application~1json/examples/all/value",
          "line": 685,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1billing~1plans/get/responses/200/content/application~1json",
        "line": 680,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1billing~1plans/get/responses/200",
      "line": 677,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.upgradePlan",
   "key": "upgradePlan",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/billing/upgrade",
   "title": "Change to another plan",
   "description": "",
   "tags": [
    "billing"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1billing~1upgrade/post",
    "line": 712,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.UpgradeRequest"
      },
      "examples": [
       {
        "name": "enterprise",
        "summary": "The largest plan",
        "value": {
         "plan": "enterprise"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1billing~1upgrade/post/requestBody/content/application~1json/examples/enterprise/value",
         "line": 724,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1billing~1upgrade/post/requestBody/content/application~1json",
       "line": 719,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1billing~1upgrade/post/requestBody",
     "line": 716,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "200",
     "description": "The subscription as it is now.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Subscription"
       },
       "examples": [
        {
         "name": "enterprise",
         "summary": "The largest plan",
         "value": {
          "tenant_id": "tenant-1",
          "plan": "enterprise",
          "status": "active",
          "started_at": "2025-06-20T08:00:00Z"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1billing~1upgrade/post/responses/200/content/application~1json/examples/enterprise/value",
          "line": 734,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1billing~1upgrade/post/responses/200/content/application~1json",
        "line": 729,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1billing~1upgrade/post/responses/200",
      "line": 726,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "409",
     "description": "The tenant has this plan already, or uses more than it allows.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "same",
         "summary": "Nothing to change",
         "value": {
          "error": "Conflict",
          "message": "You have this plan already.",
          "code": "PLAN_NOT_AVAILABLE"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/PlanNotAvailable/content/application~1json/examples/same/value",
          "line": 1440,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/PlanNotAvailable/content/application~1json",
        "line": 1435,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/PlanNotAvailable",
      "line": 1432,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.listInvoices",
   "key": "listInvoices",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/billing/history",
   "title": "Invoices",
   "description": "",
   "tags": [
    "billing"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1billing~1history/get",
    "line": 742,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": false,
     "description": "Number of the page; the first is 1.",
     "schema": {
      "type": "integer",
      "minimum": 1,
      "default": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/parameters/page",
      "line": 1315,
      "column": 5
     },
     "name": "page",
     "in": "query"
    },
    {
     "required": false,
     "description": "Entries a page can hold.",
     "schema": {
      "type": "integer",
      "minimum": 1,
      "maximum": 100,
      "default": 20
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/parameters/pageSize",
      "line": 1320,
      "column": 5
     },
     "name": "page_size",
     "in": "query"
    }
   ],
   "responses": [
    {
     "status": "200",
     "description": "One page, newest first.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.InvoicePage"
       },
       "examples": [
        {
         "name": "twoMonths",
         "summary": "Two invoices, both paid",
         "value": {
          "items": [
           {
            "id": "invoice-2025-05",
            "tenant_id": "tenant-1",
            "amount": 299.9,
            "currency": "BRL",
            "status": "paid",
            "issued_at": "2025-06-01T00:00:00Z",
            "due_at": "2025-06-15T00:00:00Z"
           },
           {
            "id": "invoice-2025-04",
            "tenant_id": "tenant-1",
            "amount": 299.9,
            "currency": "BRL",
            "status": "paid",
            "issued_at": "2025-05-01T00:00:00Z",
            "due_at": "2025-05-15T00:00:00Z"
           }
          ],
          "total_count": 2,
          "page": 1,
          "page_size": 20,
          "has_more": false
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1billing~1history/get/responses/200/content/application~1json/examples/twoMonths/value",
          "line": 758,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1billing~1history/get/responses/200/content/application~1json",
        "line": 753,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1billing~1history/get/responses/200",
      "line": 750,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.listTenants",
   "key": "listTenants",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/tenants",
   "title": "Tenants",
   "description": "",
   "tags": [
    "tenants"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1tenants/get",
    "line": 783,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": false,
     "description": "Number of the page; the first is 1.",
     "schema": {
      "type": "integer",
      "minimum": 1,
      "default": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/parameters/page",
      "line": 1315,
      "column": 5
     },
     "name": "page",
     "in": "query"
    },
    {
     "required": false,
     "description": "Entries a page can hold.",
     "schema": {
      "type": "integer",
      "minimum": 1,
      "maximum": 100,
      "default": 20
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/parameters/pageSize",
      "line": 1320,
      "column": 5
     },
     "name": "page_size",
     "in": "query"
    }
   ],
   "responses": [
    {
     "status": "200",
     "description": "One page, oldest first.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.TenantPage"
       },
       "examples": [
        {
         "name": "three",
         "summary": "Three tenants on one page",
         "value": {
          "items": [
           {
            "id": "tenant-1",
            "name": "Padaria São João",
            "plan": "pro",
            "active": true,
            "created_at": "2025-01-15T12:00:00Z",
            "limits": {
             "max_backends": 10,
             "max_requests_per_second": 1000,
             "max_users": 25
            },
            "contact_email": "contato@padaria.example"
           },
           {
            "id": "tenant-2",
            "name": "Livraria Sertão",
            "plan": "free",
            "active": true,
            "created_at": "2025-03-02T09:30:00Z",
            "limits": {
             "max_backends": 2,
             "max_requests_per_second": 50,
             "max_users": 1
            },
            "contact_email": "contato@livraria.example"
           },
           {
            "id": "tenant-3",
            "name": "Clínica Coração",
            "plan": "enterprise",
            "active": false,
            "created_at": "2025-05-20T15:45:00Z",
            "limits": {
             "max_backends": 500,
             "max_requests_per_second": 50000,
             "max_users": 1000
            },
            "contact_email": "ti@clinica.example"
           }
          ],
          "total_count": 3,
          "page": 1,
          "page_size": 20,
          "has_more": false
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1tenants/get/responses/200/content/application~1json/examples/three/value",
          "line": 799,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants/get/responses/200/content/application~1json",
        "line": 794,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants/get/responses/200",
      "line": 791,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.createTenant",
   "key": "createTenant",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/tenants",
   "title": "Create a tenant",
   "description": "",
   "tags": [
    "tenants"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1tenants/post",
    "line": 830,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.NewTenant"
      },
      "examples": [
       {
        "name": "florist",
        "summary": "A flower shop",
        "value": {
         "id": "tenant-4",
         "name": "Floricultura Açucena",
         "plan": "free",
         "contact_email": "contato@floricultura.example"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1tenants/post/requestBody/content/application~1json/examples/florist/value",
         "line": 842,
         "column": 17
        }
       },
       {
        "name": "custom",
        "summary": "With limits of its own",
        "value": {
         "name": "Gráfica Ipê",
         "plan": "enterprise",
         "contact_email": "ti@grafica.example",
         "limits": {
          "max_backends": 50,
          "max_requests_per_second": 5000
         }
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1tenants/post/requestBody/content/application~1json/examples/custom/value",
         "line": 845,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1tenants/post/requestBody/content/application~1json",
       "line": 837,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1tenants/post/requestBody",
     "line": 834,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "201",
     "description": "The tenant.",
     "headers": [
      {
       "required": true,
       "description": "Path of what was created.",
       "schema": {
        "type": "string",
        "format": "uri-reference"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/headers/Location",
        "line": 1327,
        "column": 5
       },
       "name": "Location",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Tenant"
       },
       "examples": [
        {
         "name": "florist",
         "summary": "The new tenant, with the limits of its plan",
         "value": {
          "id": "tenant-4",
          "name": "Floricultura Açucena",
          "plan": "free",
          "active": true,
          "created_at": "2025-06-20T08:00:00Z",
          "limits": {
           "max_backends": 2,
           "max_requests_per_second": 50,
           "max_users": 1
          },
          "contact_email": "contato@floricultura.example"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1tenants/post/responses/201/content/application~1json/examples/florist/value",
          "line": 861,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants/post/responses/201/content/application~1json",
        "line": 856,
        "column": 13
       }
      }
     ],
     "links": [
      {
       "name": "getTenant",
       "operation": "veloflux-api.getTenant",
       "parameters": {
        "id": "$response.body#/id"
       },
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants/post/responses/201/links/getTenant",
        "line": 870,
        "column": 13
       }
      },
      {
       "name": "updateTenant",
       "operation": "veloflux-api.updateTenant",
       "parameters": {
        "id": "$response.body#/id"
       },
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants/post/responses/201/links/updateTenant",
        "line": 874,
        "column": 13
       }
      },
      {
       "name": "deleteTenant",
       "operation": "veloflux-api.deleteTenant",
       "parameters": {
        "id": "$response.body#/id"
       },
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants/post/responses/201/links/deleteTenant",
        "line": 878,
        "column": 13
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants/post/responses/201",
      "line": 851,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "409",
     "description": "The id is taken.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "taken",
         "summary": "Somebody has it already",
         "value": {
          "error": "Conflict",
          "message": "This id is taken.",
          "code": "DUPLICATE_ID"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/DuplicateId/content/application~1json/examples/taken/value",
          "line": 1422,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/DuplicateId/content/application~1json",
        "line": 1417,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/DuplicateId",
      "line": 1414,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getTenant",
   "key": "getTenant",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/tenants/{id}",
   "title": "One tenant",
   "description": "",
   "tags": [
    "tenants"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1tenants~1{id}/get",
    "line": 896,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "Id of a tenant.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "tenant-1",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants~1{id}/parameters/0/example",
        "line": 895,
        "column": 9
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants~1{id}/parameters/0",
      "line": 890,
      "column": 9
     },
     "name": "id",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "200",
     "description": "The tenant.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Tenant"
       },
       "examples": [
        {
         "name": "bakery",
         "summary": "An active tenant",
         "value": {
          "id": "tenant-1",
          "name": "Padaria São João",
          "plan": "pro",
          "active": true,
          "created_at": "2025-01-15T12:00:00Z",
          "limits": {
           "max_backends": 10,
           "max_requests_per_second": 1000,
           "max_users": 25
          },
          "contact_email": "contato@padaria.example"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1tenants~1{id}/get/responses/200/content/application~1json/examples/bakery/value",
          "line": 909,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants~1{id}/get/responses/200/content/application~1json",
        "line": 904,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants~1{id}/get/responses/200",
      "line": 901,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "404",
     "description": "There is nothing with this id.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unknown",
         "summary": "No such id",
         "value": {
          "error": "Not Found",
          "message": "There is nothing with this id.",
          "code": "NOT_FOUND"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/NotFound/content/application~1json/examples/unknown/value",
          "line": 1413,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/NotFound/content/application~1json",
        "line": 1408,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/NotFound",
      "line": 1405,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.updateTenant",
   "key": "updateTenant",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/tenants/{id}",
   "title": "Change a tenant",
   "description": "Replaces what administrators decide; id and date of creation stay what they are.",
   "tags": [
    "tenants"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1tenants~1{id}/put",
    "line": 921,
    "column": 5
   },
   "from": "client",
   "method": "put",
   "parameters": [
    {
     "required": true,
     "description": "Id of a tenant.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "tenant-1",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants~1{id}/parameters/0/example",
        "line": 895,
        "column": 9
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants~1{id}/parameters/0",
      "line": 890,
      "column": 9
     },
     "name": "id",
     "in": "path"
    }
   ],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.TenantUpdate"
      },
      "examples": [
       {
        "name": "suspend",
        "summary": "No longer served",
        "value": {
         "name": "Livraria Sertão",
         "plan": "free",
         "active": false,
         "contact_email": "contato@livraria.example"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1tenants~1{id}/put/requestBody/content/application~1json/examples/suspend/value",
         "line": 935,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1tenants~1{id}/put/requestBody/content/application~1json",
       "line": 930,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1tenants~1{id}/put/requestBody",
     "line": 927,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "200",
     "description": "The tenant as it is now.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Tenant"
       },
       "examples": [
        {
         "name": "bakery",
         "summary": "An active tenant",
         "value": {
          "id": "tenant-1",
          "name": "Padaria São João",
          "plan": "pro",
          "active": true,
          "created_at": "2025-01-15T12:00:00Z",
          "limits": {
           "max_backends": 10,
           "max_requests_per_second": 1000,
           "max_users": 25
          },
          "contact_email": "contato@padaria.example"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1tenants~1{id}/put/responses/200/content/application~1json/examples/bakery/value",
          "line": 945,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants~1{id}/put/responses/200/content/application~1json",
        "line": 940,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants~1{id}/put/responses/200",
      "line": 937,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "404",
     "description": "There is nothing with this id.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unknown",
         "summary": "No such id",
         "value": {
          "error": "Not Found",
          "message": "There is nothing with this id.",
          "code": "NOT_FOUND"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/NotFound/content/application~1json/examples/unknown/value",
          "line": 1413,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/NotFound/content/application~1json",
        "line": 1408,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/NotFound",
      "line": 1405,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.deleteTenant",
   "key": "deleteTenant",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/tenants/{id}",
   "title": "Remove a tenant",
   "description": "",
   "tags": [
    "tenants"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1tenants~1{id}/delete",
    "line": 958,
    "column": 5
   },
   "from": "client",
   "method": "delete",
   "parameters": [
    {
     "required": true,
     "description": "Id of a tenant.",
     "schema": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "tenant-1",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1tenants~1{id}/parameters/0/example",
        "line": 895,
        "column": 9
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants~1{id}/parameters/0",
      "line": 890,
      "column": 9
     },
     "name": "id",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "204",
     "description": "It is gone, with its users and backends.",
     "headers": [],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1tenants~1{id}/delete/responses/204",
      "line": 963,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "404",
     "description": "There is nothing with this id.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unknown",
         "summary": "No such id",
         "value": {
          "error": "Not Found",
          "message": "There is nothing with this id.",
          "code": "NOT_FOUND"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/NotFound/content/application~1json/examples/unknown/value",
          "line": 1413,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/NotFound/content/application~1json",
        "line": 1408,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/NotFound",
      "line": 1405,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.getAdminStats",
   "key": "getAdminStats",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/admin/stats",
   "title": "Counts over all tenants",
   "description": "",
   "tags": [
    "admin"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1admin~1stats/get",
    "line": 971,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The counts.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.AdminStats"
       },
       "examples": [
        {
         "name": "small",
         "summary": "A small installation",
         "value": {
          "tenants_total": 3,
          "users_total": 3,
          "backends_total": 3,
          "backends_healthy": 1,
          "requests_total": 1048576,
          "websocket_clients": 7
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1admin~1stats/get/responses/200/content/application~1json/examples/small/value",
          "line": 984,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1admin~1stats/get/responses/200/content/application~1json",
        "line": 979,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1admin~1stats/get/responses/200",
      "line": 976,
      "column": 9
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.listUsers",
   "key": "listUsers",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/admin/users",
   "title": "Users",
   "description": "",
   "tags": [
    "admin"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1admin~1users/get",
    "line": 996,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": false,
     "description": "Number of the page; the first is 1.",
     "schema": {
      "type": "integer",
      "minimum": 1,
      "default": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/parameters/page",
      "line": 1315,
      "column": 5
     },
     "name": "page",
     "in": "query"
    },
    {
     "required": false,
     "description": "Entries a page can hold.",
     "schema": {
      "type": "integer",
      "minimum": 1,
      "maximum": 100,
      "default": 20
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/parameters/pageSize",
      "line": 1320,
      "column": 5
     },
     "name": "page_size",
     "in": "query"
    }
   ],
   "responses": [
    {
     "status": "200",
     "description": "One page, oldest first.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.UserPage"
       },
       "examples": [
        {
         "name": "three",
         "summary": "Three users of two tenants",
         "value": {
          "items": [
           {
            "user_id": "user-1",
            "email": "ana@padaria.example",
            "tenant_id": "tenant-1",
            "role": "admin",
            "first_name": "Ana",
            "last_name": "Conceição"
           },
           {
            "user_id": "user-2",
            "email": "joao@padaria.example",
            "tenant_id": "tenant-1",
            "role": "operator",
            "first_name": "João",
            "last_name": "Araújo"
           },
           {
            "user_id": "user-3",
            "email": "bruno@livraria.example",
            "tenant_id": "tenant-2",
            "role": "admin",
            "first_name": "Bruno",
            "last_name": "Araújo"
           }
          ],
          "total_count": 3,
          "page": 1,
          "page_size": 20,
          "has_more": false
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1admin~1users/get/responses/200/content/application~1json/examples/three/value",
          "line": 1012,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1admin~1users/get/responses/200/content/application~1json",
        "line": 1007,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1admin~1users/get/responses/200",
      "line": 1004,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.createUser",
   "key": "createUser",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/admin/users",
   "title": "Create a user",
   "description": "",
   "tags": [
    "admin"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1admin~1users/post",
    "line": 1040,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.NewUser"
      },
      "examples": [
       {
        "name": "viewer",
        "summary": "Someone who only looks",
        "value": {
         "email": "cecilia@padaria.example",
         "password": "correto-cavalo-bateria",
         "first_name": "Cecília",
         "last_name": "Guimarães",
         "tenant_id": "tenant-1",
         "role": "viewer"
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1admin~1users/post/requestBody/content/application~1json/examples/viewer/value",
         "line": 1052,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1admin~1users/post/requestBody/content/application~1json",
       "line": 1047,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1admin~1users/post/requestBody",
     "line": 1044,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "201",
     "description": "The user; listeners of the `security` channel hear of it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.User"
       },
       "examples": [
        {
         "name": "viewer",
         "summary": "Someone who only looks",
         "value": {
          "user_id": "user-4",
          "email": "cecilia@padaria.example",
          "tenant_id": "tenant-1",
          "role": "viewer",
          "first_name": "Cecília",
          "last_name": "Guimarães"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1admin~1users/post/responses/201/content/application~1json/examples/viewer/value",
          "line": 1068,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1admin~1users/post/responses/201/content/application~1json",
        "line": 1063,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1admin~1users/post/responses/201",
      "line": 1060,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "409",
     "description": "There is an account with this e-mail address.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "taken",
         "summary": "Somebody has it already",
         "value": {
          "error": "Conflict",
          "message": "There is an account with this e-mail address.",
          "code": "EMAIL_TAKEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/EmailTaken/content/application~1json/examples/taken/value",
          "line": 1431,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/EmailTaken/content/application~1json",
        "line": 1426,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/EmailTaken",
      "line": 1423,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.listLogs",
   "key": "listLogs",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/admin/logs",
   "title": "Log of the system",
   "description": "",
   "tags": [
    "admin"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1admin~1logs/get",
    "line": 1082,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": false,
     "description": "Number of the page; the first is 1.",
     "schema": {
      "type": "integer",
      "minimum": 1,
      "default": 1
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/parameters/page",
      "line": 1315,
      "column": 5
     },
     "name": "page",
     "in": "query"
    },
    {
     "required": false,
     "description": "Entries a page can hold.",
     "schema": {
      "type": "integer",
      "minimum": 1,
      "maximum": 100,
      "default": 20
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/parameters/pageSize",
      "line": 1320,
      "column": 5
     },
     "name": "page_size",
     "in": "query"
    },
    {
     "required": false,
     "description": "Only entries of this level.",
     "schema": {
      "$ref": "#/schemas/veloflux.LogLevel"
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1admin~1logs/get/parameters/2",
      "line": 1089,
      "column": 11
     },
     "name": "level",
     "in": "query"
    }
   ],
   "responses": [
    {
     "status": "200",
     "description": "One page, newest first.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.LogPage"
       },
       "examples": [
        {
         "name": "morning",
         "summary": "Three entries",
         "value": {
          "items": [
           {
            "id": "log-3",
            "timestamp": "2025-06-20T07:59:30Z",
            "level": "error",
            "component": "health",
            "message": "Backend backend-2 não respondeu"
           },
           {
            "id": "log-2",
            "timestamp": "2025-06-20T07:58:12Z",
            "level": "warn",
            "component": "auth",
            "message": "Tentativa de login recusada",
            "ip": "203.0.113.7"
           },
           {
            "id": "log-1",
            "timestamp": "2025-06-20T07:55:00Z",
            "level": "info",
            "component": "auth",
            "message": "Login de Ana Conceição",
            "user_id": "user-1"
           }
          ],
          "total_count": 3,
          "page": 1,
          "page_size": 20,
          "has_more": false
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1admin~1logs/get/responses/200/content/application~1json/examples/morning/value",
          "line": 1099,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1admin~1logs/get/responses/200/content/application~1json",
        "line": 1094,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1admin~1logs/get/responses/200",
      "line": 1091,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "401",
     "description": "The token is missing, malformed or expired.",
     "headers": [
      {
       "required": true,
       "description": "The scheme that is asked for.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "Bearer",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate/example",
          "line": 1388,
          "column": 11
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/headers/WWW-Authenticate",
        "line": 1384,
        "column": 9
       },
       "name": "WWW-Authenticate",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "noToken",
         "summary": "No token",
         "value": {
          "error": "Unauthorized",
          "message": "The token is missing or has expired.",
          "code": "UNAUTHORIZED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Unauthorized/content/application~1json/examples/noToken/value",
          "line": 1395,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Unauthorized/content/application~1json",
        "line": 1390,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Unauthorized",
      "line": 1381,
      "column": 5
     }
    },
    {
     "status": "403",
     "description": "The caller's role does not allow it.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "wrongRole",
         "summary": "Not an administrator",
         "value": {
          "error": "Forbidden",
          "message": "Your role does not allow this.",
          "code": "FORBIDDEN"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/Forbidden/content/application~1json/examples/wrongRole/value",
          "line": 1404,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/Forbidden/content/application~1json",
        "line": 1399,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/Forbidden",
      "line": 1396,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-api.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-api.receiveAlerts",
   "key": "receiveAlerts",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/alerts/webhook",
   "title": "Take a notification of AlertManager in",
   "description": "The receiver `web.hook` of AlertManager's configuration posts here, as `http://backend:9090/api/alerts/webhook` in the container network. No token is asked for, because that configuration has none.",
   "tags": [
    "alerts"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1alerts~1webhook/post",
    "line": 1114,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [],
   "body": {
    "required": true,
    "content": [
     {
      "contentType": "application/json",
      "schema": {
       "$ref": "#/schemas/veloflux.AlertWebhook"
      },
      "examples": [
       {
        "name": "firing",
        "summary": "A backend is down",
        "value": {
         "version": "4",
         "groupKey": "{}:{alertname=\"BackendDown\"}",
         "truncatedAlerts": 0,
         "status": "firing",
         "receiver": "web.hook",
         "groupLabels": {
          "alertname": "BackendDown"
         },
         "commonLabels": {
          "alertname": "BackendDown",
          "severity": "critical",
          "backend": "backend-2"
         },
         "commonAnnotations": {
          "summary": "Backend fora do ar"
         },
         "externalURL": "http://localhost:9092",
         "alerts": [
          {
           "status": "firing",
           "labels": {
            "alertname": "BackendDown",
            "severity": "critical",
            "backend": "backend-2"
           },
           "annotations": {
            "summary": "Backend fora do ar"
           },
           "startsAt": "2025-06-20T07:59:30Z",
           "endsAt": "0001-01-01T00:00:00Z",
           "generatorURL": "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
           "fingerprint": "9e8d2f6c1b0a4735"
          }
         ]
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1alerts~1webhook/post/requestBody/content/application~1json/examples/firing/value",
         "line": 1130,
         "column": 17
        }
       },
       {
        "name": "resolved",
        "summary": "It is back",
        "value": {
         "version": "4",
         "groupKey": "{}:{alertname=\"BackendDown\"}",
         "truncatedAlerts": 0,
         "status": "resolved",
         "receiver": "web.hook",
         "groupLabels": {
          "alertname": "BackendDown"
         },
         "commonLabels": {
          "alertname": "BackendDown",
          "severity": "critical",
          "backend": "backend-2"
         },
         "commonAnnotations": {
          "summary": "Backend fora do ar"
         },
         "externalURL": "http://localhost:9092",
         "alerts": [
          {
           "status": "resolved",
           "labels": {
            "alertname": "BackendDown",
            "severity": "critical",
            "backend": "backend-2"
           },
           "annotations": {
            "summary": "Backend fora do ar"
           },
           "startsAt": "2025-06-20T07:59:30Z",
           "endsAt": "2025-06-20T08:04:30Z",
           "generatorURL": "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
           "fingerprint": "9e8d2f6c1b0a4735"
          }
         ]
        },
        "source": {
         "file": "openapi/veloflux-api.yaml",
         "pointer": "/paths/~1api~1alerts~1webhook/post/requestBody/content/application~1json/examples/resolved/value",
         "line": 1150,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-api.yaml",
       "pointer": "/paths/~1api~1alerts~1webhook/post/requestBody/content/application~1json",
       "line": 1125,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-api.yaml",
     "pointer": "/paths/~1api~1alerts~1webhook/post/requestBody",
     "line": 1122,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "202",
     "description": "The alerts are taken in; listeners of the `security` channel hear of them.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.AlertReceipt"
       },
       "examples": [
        {
         "name": "one",
         "summary": "One alert",
         "value": {
          "status": "accepted",
          "received": 1
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1alerts~1webhook/post/responses/202/content/application~1json/examples/one/value",
          "line": 1177,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1alerts~1webhook/post/responses/202/content/application~1json",
        "line": 1172,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1alerts~1webhook/post/responses/202",
      "line": 1169,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The request does not have the shape that is described here.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "invalid",
         "summary": "A property is missing or wrong",
         "value": {
          "error": "Bad Request",
          "message": "The request is not valid: address is missing.",
          "code": "INVALID_REQUEST"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InvalidRequest/content/application~1json/examples/invalid/value",
          "line": 1380,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InvalidRequest/content/application~1json",
        "line": 1375,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InvalidRequest",
      "line": 1372,
      "column": 5
     }
    },
    {
     "status": "500",
     "description": "Something broke in the server.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "broken",
         "summary": "A fault of the server",
         "value": {
          "error": "Internal Server Error",
          "message": "Something broke; the log of the backend says what.",
          "code": "INTERNAL_ERROR"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/responses/InternalError/content/application~1json/examples/broken/value",
          "line": 1460,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/responses/InternalError/content/application~1json",
        "line": 1455,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/components/responses/InternalError",
      "line": 1452,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-api.openChannel",
   "key": "openChannel",
   "document": "veloflux-api",
   "system": "veloflux",
   "channel": "veloflux-api./api/ws/{channel}",
   "title": "Open one of the WebSockets",
   "description": "The handshake of RFC 6455 §4. What is said afterwards is in the AsyncAPI document *VeloFlux realtime*. No token is asked for. With curl, `-i -N -H \"Connection: Upgrade\" -H \"Upgrade: websocket\" -H \"Sec-WebSocket-Version: 13\"` and a valid `Sec-WebSocket-Key` show the answer.",
   "tags": [
    "realtime"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/paths/~1api~1ws~1{channel}/get",
    "line": 1182,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "Name of the channel.",
     "schema": {
      "$ref": "#/schemas/veloflux.ChannelName"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "metrics",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0/example",
        "line": 1197,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0",
      "line": 1192,
      "column": 11
     },
     "name": "channel",
     "in": "path"
    },
    {
     "required": false,
     "description": "`websocket`; without it the answer is 426.",
     "schema": {
      "type": "string"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "websocket",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/1/example",
        "line": 1202,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/1",
      "line": 1198,
      "column": 11
     },
     "name": "Upgrade",
     "in": "header"
    },
    {
     "required": false,
     "description": "16 random bytes in base64 (RFC 6455 §4.1). `test`, which is sometimes seen in examples, is not one.",
     "schema": {
      "type": "string"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "dGhlIHNhbXBsZSBub25jZQ==",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/2/example",
        "line": 1207,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/2",
      "line": 1203,
      "column": 11
     },
     "name": "Sec-WebSocket-Key",
     "in": "header"
    },
    {
     "required": false,
     "description": "`13`; any other is answered with 426.",
     "schema": {
      "type": "string"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "13",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/3/example",
        "line": 1212,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/3",
      "line": 1208,
      "column": 11
     },
     "name": "Sec-WebSocket-Version",
     "in": "header"
    },
    {
     "required": false,
     "description": "permessage-deflate (RFC 7692) is accepted when offered.",
     "schema": {
      "type": "string"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "permessage-deflate",
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/4/example",
        "line": 1217,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/4",
      "line": 1213,
      "column": 11
     },
     "name": "Sec-WebSocket-Extensions",
     "in": "header"
    },
    {
     "required": false,
     "description": "A token of `POST /api/auth/login`. Nothing here asks for one.",
     "schema": {
      "type": "string"
     },
     "style": "form",
     "explode": true,
     "examples": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/5",
      "line": 1218,
      "column": 11
     },
     "name": "token",
     "in": "query"
    }
   ],
   "responses": [
    {
     "status": "101",
     "description": "The WebSocket is open; the first frame follows at once.",
     "headers": [
      {
       "required": true,
       "description": "Always `websocket`.",
       "schema": {
        "type": "string",
        "const": "websocket"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/101/headers/Upgrade",
        "line": 1226,
        "column": 13
       },
       "name": "Upgrade",
       "in": "header"
      },
      {
       "required": true,
       "description": "Proves that the server has read the key.",
       "schema": {
        "type": "string"
       },
       "style": "simple",
       "explode": false,
       "examples": [
        {
         "name": "",
         "summary": "",
         "value": "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ws~1{channel}/get/responses/101/headers/Sec-WebSocket-Accept/example",
          "line": 1234,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/101/headers/Sec-WebSocket-Accept",
        "line": 1230,
        "column": 13
       },
       "name": "Sec-WebSocket-Accept",
       "in": "header"
      }
     ],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/responses/101",
      "line": 1223,
      "column": 9
     }
    },
    {
     "status": "400",
     "description": "The handshake is malformed.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "badKey",
         "summary": "The key is not 16 bytes in base64",
         "value": {
          "error": "Bad Request",
          "message": "Sec-WebSocket-Key is not 16 bytes in base64.",
          "code": "INVALID_HANDSHAKE"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ws~1{channel}/get/responses/400/content/application~1json/examples/badKey/value",
          "line": 1243,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/400/content/application~1json",
        "line": 1238,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/responses/400",
      "line": 1235,
      "column": 9
     }
    },
    {
     "status": "403",
     "description": "The page comes from an origin that the CORS configuration does not name.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "foreignOrigin",
         "summary": "A page of another site",
         "value": {
          "error": "Forbidden",
          "message": "Pages of this origin may not connect.",
          "code": "ORIGIN_NOT_ALLOWED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ws~1{channel}/get/responses/403/content/application~1json/examples/foreignOrigin/value",
          "line": 1255,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/403/content/application~1json",
        "line": 1250,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/responses/403",
      "line": 1247,
      "column": 9
     }
    },
    {
     "status": "404",
     "description": "There is no such channel.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unknownChannel",
         "summary": "A name that is none of the seven",
         "value": {
          "error": "Not Found",
          "message": "There is no such channel; there are backends, metrics, status, ai, security, billing and health.",
          "code": "NOT_FOUND"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ws~1{channel}/get/responses/404/content/application~1json/examples/unknownChannel/value",
          "line": 1267,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/404/content/application~1json",
        "line": 1262,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/responses/404",
      "line": 1259,
      "column": 9
     }
    },
    {
     "status": "426",
     "description": "This is not a WebSocket handshake, or one of another version.",
     "headers": [
      {
       "required": true,
       "description": "Always `websocket`.",
       "schema": {
        "type": "string",
        "const": "websocket"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/426/headers/Upgrade",
        "line": 1274,
        "column": 13
       },
       "name": "Upgrade",
       "in": "header"
      },
      {
       "required": false,
       "description": "Versions that are spoken.",
       "schema": {
        "type": "string",
        "const": "13"
       },
       "style": "simple",
       "explode": false,
       "examples": [],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/426/headers/Sec-WebSocket-Version",
        "line": 1278,
        "column": 13
       },
       "name": "Sec-WebSocket-Version",
       "in": "header"
      }
     ],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "plainRequest",
         "summary": "An ordinary request",
         "value": {
          "error": "Upgrade Required",
          "message": "This is a WebSocket; connect with ws:// and send the Upgrade header.",
          "code": "UPGRADE_REQUIRED"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ws~1{channel}/get/responses/426/content/application~1json/examples/plainRequest/value",
          "line": 1287,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/426/content/application~1json",
        "line": 1282,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/responses/426",
      "line": 1271,
      "column": 9
     }
    },
    {
     "status": "503",
     "description": "The server has too many connections.",
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
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/components/headers/Retry-After/example",
          "line": 1334,
          "column": 7
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/components/headers/Retry-After",
        "line": 1331,
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
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "full",
         "summary": "Too many connections",
         "value": {
          "error": "Service Unavailable",
          "message": "There are too many connections; try again later.",
          "code": "UNAVAILABLE"
         },
         "source": {
          "file": "openapi/veloflux-api.yaml",
          "pointer": "/paths/~1api~1ws~1{channel}/get/responses/503/content/application~1json/examples/full/value",
          "line": 1301,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-api.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/503/content/application~1json",
        "line": 1296,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-api.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/responses/503",
      "line": 1291,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.getHomePage",
   "key": "getHomePage",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./",
   "title": "The home page",
   "description": "",
   "tags": [
    "pages"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1/get",
    "line": 55,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The page.",
     "headers": [],
     "content": [
      {
       "contentType": "text/html; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "page",
         "summary": "The shell that the frontend's script fills",
         "value": "<!doctype html>\n<html lang=\"pt-BR\">\n  <head>\n    <meta charset=\"utf-8\">\n    <title>VeloFlux</title>\n  </head>\n  <body>\n    <main id=\"root\">\n      <h1>VeloFlux</h1>\n      <p>Métricas em Tempo Real</p>\n      <p>Conectando...</p>\n    </main>\n  </body>\n</html>\n",
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/Page/content/text~1html; charset=utf-8/examples/page/value",
          "line": 286,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Page/content/text~1html; charset=utf-8",
        "line": 281,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Page",
      "line": 278,
      "column": 5
     }
    },
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.probeHomePage",
   "key": "probeHomePage",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./",
   "title": "Whether the home page is there",
   "description": "For scripts; `curl -I http://localhost/`.",
   "tags": [
    "pages"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1/head",
    "line": 62,
    "column": 5
   },
   "from": "client",
   "method": "head",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "It is there.",
     "headers": [],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1/head/responses/200",
      "line": 68,
      "column": 9
     }
    },
    {
     "status": "502",
     "description": "The frontend cannot be reached.",
     "headers": [],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1/head/responses/502",
      "line": 69,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.getDashboard",
   "key": "getDashboard",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./dashboard",
   "title": "The dashboard",
   "description": "The page keeps itself up to date through the WebSockets of `/api/ws/`.",
   "tags": [
    "pages"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1dashboard/get",
    "line": 72,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The page.",
     "headers": [],
     "content": [
      {
       "contentType": "text/html; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "page",
         "summary": "The shell that the frontend's script fills",
         "value": "<!doctype html>\n<html lang=\"pt-BR\">\n  <head>\n    <meta charset=\"utf-8\">\n    <title>VeloFlux</title>\n  </head>\n  <body>\n    <main id=\"root\">\n      <h1>VeloFlux</h1>\n      <p>Métricas em Tempo Real</p>\n      <p>Conectando...</p>\n    </main>\n  </body>\n</html>\n",
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/Page/content/text~1html; charset=utf-8/examples/page/value",
          "line": 286,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Page/content/text~1html; charset=utf-8",
        "line": 281,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Page",
      "line": 278,
      "column": 5
     }
    },
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.probeDashboard",
   "key": "probeDashboard",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./dashboard",
   "title": "Whether the dashboard is there",
   "description": "For scripts; `curl -I http://localhost/dashboard`.",
   "tags": [
    "pages"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1dashboard/head",
    "line": 80,
    "column": 5
   },
   "from": "client",
   "method": "head",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "It is there.",
     "headers": [],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1dashboard/head/responses/200",
      "line": 86,
      "column": 9
     }
    },
    {
     "status": "502",
     "description": "The frontend cannot be reached.",
     "headers": [],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1dashboard/head/responses/502",
      "line": 87,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.openChannelThroughEdge",
   "key": "openChannelThroughEdge",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./api/ws/{channel}",
   "title": "Open one of the WebSockets",
   "description": "",
   "tags": [
    "routes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1api~1ws~1{channel}/get",
    "line": 93,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "Name of the channel.",
     "schema": {
      "$ref": "#/schemas/veloflux.ChannelName"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "metrics",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0/example",
        "line": 103,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0",
      "line": 98,
      "column": 11
     },
     "name": "channel",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "101",
     "description": "The WebSocket is open; from here on both sides speak through the edge.",
     "headers": [],
     "content": [],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/responses/101",
      "line": 105,
      "column": 9
     }
    },
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    },
    {
     "status": "default",
     "description": "Whatever the target answers, unchanged.",
     "headers": [],
     "content": [
      {
       "contentType": "*/*",
       "schema": {},
       "examples": [],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Passed/content/*~1*",
        "line": 304,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Passed",
      "line": 301,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.getThroughEdge",
   "key": "getThroughEdge",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./api/{path}",
   "title": "Ask the main API",
   "description": "",
   "tags": [
    "routes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1api~1{path}/get",
    "line": 115,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "health",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/parameters/path/example",
        "line": 268,
        "column": 7
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/parameters/path",
      "line": 262,
      "column": 5
     },
     "name": "path",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    },
    {
     "status": "default",
     "description": "Whatever the target answers, unchanged.",
     "headers": [],
     "content": [
      {
       "contentType": "*/*",
       "schema": {},
       "examples": [],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Passed/content/*~1*",
        "line": 304,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Passed",
      "line": 301,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.putThroughEdge",
   "key": "putThroughEdge",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./api/{path}",
   "title": "Put something to the main API",
   "description": "",
   "tags": [
    "routes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1api~1{path}/put",
    "line": 147,
    "column": 5
   },
   "from": "client",
   "method": "put",
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "backends/backend-1",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/paths/~1api~1{path}/put/parameters/0/example",
        "line": 159,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1api~1{path}/put/parameters/0",
      "line": 154,
      "column": 11
     },
     "name": "path",
     "in": "path"
    }
   ],
   "body": {
    "required": false,
    "content": [
     {
      "contentType": "application/json",
      "schema": {},
      "examples": [
       {
        "name": "heavier",
        "summary": "More traffic for a backend",
        "value": {
         "address": "10.0.0.11:8080",
         "pool": "web",
         "weight": 5,
         "region": "sa-east-1"
        },
        "source": {
         "file": "openapi/veloflux-edge.yaml",
         "pointer": "/paths/~1api~1{path}/put/requestBody/content/application~1json/examples/heavier/value",
         "line": 168,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-edge.yaml",
       "pointer": "/paths/~1api~1{path}/put/requestBody/content/application~1json",
       "line": 163,
       "column": 11
      }
     },
     {
      "contentType": "*/*",
      "schema": {},
      "examples": [],
      "source": {
       "file": "openapi/veloflux-edge.yaml",
       "pointer": "/paths/~1api~1{path}/put/requestBody/content/*~1*",
       "line": 169,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-edge.yaml",
     "pointer": "/paths/~1api~1{path}/put/requestBody",
     "line": 160,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    },
    {
     "status": "default",
     "description": "Whatever the target answers, unchanged.",
     "headers": [],
     "content": [
      {
       "contentType": "*/*",
       "schema": {},
       "examples": [],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Passed/content/*~1*",
        "line": 304,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Passed",
      "line": 301,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-edge.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-edge.postThroughEdge",
   "key": "postThroughEdge",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./api/{path}",
   "title": "Post to the main API",
   "description": "",
   "tags": [
    "routes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1api~1{path}/post",
    "line": 122,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "auth/login",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/paths/~1api~1{path}/post/parameters/0/example",
        "line": 132,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1api~1{path}/post/parameters/0",
      "line": 127,
      "column": 11
     },
     "name": "path",
     "in": "path"
    }
   ],
   "body": {
    "required": false,
    "content": [
     {
      "contentType": "application/json",
      "schema": {},
      "examples": [
       {
        "name": "ana",
        "summary": "The administrator of the example tenant logs in",
        "value": {
         "email": "ana@padaria.example",
         "password": "correto-cavalo-bateria"
        },
        "source": {
         "file": "openapi/veloflux-edge.yaml",
         "pointer": "/paths/~1api~1{path}/post/requestBody/content/application~1json/examples/ana/value",
         "line": 141,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-edge.yaml",
       "pointer": "/paths/~1api~1{path}/post/requestBody/content/application~1json",
       "line": 136,
       "column": 11
      }
     },
     {
      "contentType": "*/*",
      "schema": {},
      "examples": [],
      "source": {
       "file": "openapi/veloflux-edge.yaml",
       "pointer": "/paths/~1api~1{path}/post/requestBody/content/*~1*",
       "line": 142,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-edge.yaml",
     "pointer": "/paths/~1api~1{path}/post/requestBody",
     "line": 133,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    },
    {
     "status": "default",
     "description": "Whatever the target answers, unchanged.",
     "headers": [],
     "content": [
      {
       "contentType": "*/*",
       "schema": {},
       "examples": [],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Passed/content/*~1*",
        "line": 304,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Passed",
      "line": 301,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.deleteThroughEdge",
   "key": "deleteThroughEdge",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./api/{path}",
   "title": "Delete something in the main API",
   "description": "",
   "tags": [
    "routes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1api~1{path}/delete",
    "line": 174,
    "column": 5
   },
   "from": "client",
   "method": "delete",
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "backends/backend-1",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/paths/~1api~1{path}/delete/parameters/0/example",
        "line": 186,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1api~1{path}/delete/parameters/0",
      "line": 181,
      "column": 11
     },
     "name": "path",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    },
    {
     "status": "default",
     "description": "Whatever the target answers, unchanged.",
     "headers": [],
     "content": [
      {
       "contentType": "*/*",
       "schema": {},
       "examples": [],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Passed/content/*~1*",
        "line": 304,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Passed",
      "line": 301,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-edge.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-edge.getAdminThroughEdge",
   "key": "getAdminThroughEdge",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./admin/api/{path}",
   "title": "Ask the admin API",
   "description": "",
   "tags": [
    "routes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1admin~1api~1{path}/get",
    "line": 197,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "health",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/parameters/path/example",
        "line": 268,
        "column": 7
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/parameters/path",
      "line": 262,
      "column": 5
     },
     "name": "path",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    },
    {
     "status": "default",
     "description": "Whatever the target answers, unchanged.",
     "headers": [],
     "content": [
      {
       "contentType": "*/*",
       "schema": {},
       "examples": [],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Passed/content/*~1*",
        "line": 304,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Passed",
      "line": 301,
      "column": 5
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-edge.putAdminThroughEdge",
   "key": "putAdminThroughEdge",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./admin/api/{path}",
   "title": "Put something to the admin API",
   "description": "",
   "tags": [
    "routes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1admin~1api~1{path}/put",
    "line": 221,
    "column": 5
   },
   "from": "client",
   "method": "put",
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "config",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/paths/~1admin~1api~1{path}/put/parameters/0/example",
        "line": 233,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1admin~1api~1{path}/put/parameters/0",
      "line": 228,
      "column": 11
     },
     "name": "path",
     "in": "path"
    }
   ],
   "body": {
    "required": false,
    "content": [
     {
      "contentType": "application/json",
      "schema": {},
      "examples": [
       {
        "name": "patient",
        "summary": "Slower checks, fewest connections first",
        "value": {
         "algorithm": "least_connections",
         "health_check": {
          "path": "/health",
          "interval_seconds": 30,
          "timeout_seconds": 10
         },
         "redis_address": "redis:6379",
         "allowed_origins": [
          "https://seu-dominio.com"
         ]
        },
        "source": {
         "file": "openapi/veloflux-edge.yaml",
         "pointer": "/paths/~1admin~1api~1{path}/put/requestBody/content/application~1json/examples/patient/value",
         "line": 242,
         "column": 17
        }
       }
      ],
      "source": {
       "file": "openapi/veloflux-edge.yaml",
       "pointer": "/paths/~1admin~1api~1{path}/put/requestBody/content/application~1json",
       "line": 237,
       "column": 11
      }
     },
     {
      "contentType": "*/*",
      "schema": {},
      "examples": [],
      "source": {
       "file": "openapi/veloflux-edge.yaml",
       "pointer": "/paths/~1admin~1api~1{path}/put/requestBody/content/*~1*",
       "line": 247,
       "column": 11
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-edge.yaml",
     "pointer": "/paths/~1admin~1api~1{path}/put/requestBody",
     "line": 234,
     "column": 7
    }
   },
   "responses": [
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    },
    {
     "status": "default",
     "description": "Whatever the target answers, unchanged.",
     "headers": [],
     "content": [
      {
       "contentType": "*/*",
       "schema": {},
       "examples": [],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Passed/content/*~1*",
        "line": 304,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Passed",
      "line": 301,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-edge.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-edge.postAdminThroughEdge",
   "key": "postAdminThroughEdge",
   "document": "veloflux-edge",
   "system": "veloflux",
   "channel": "veloflux-edge./admin/api/{path}",
   "title": "Post to the admin API",
   "description": "",
   "tags": [
    "routes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/paths/~1admin~1api~1{path}/post",
    "line": 204,
    "column": 5
   },
   "from": "client",
   "method": "post",
   "parameters": [
    {
     "required": true,
     "description": "The rest of the path, with its slashes.",
     "schema": {
      "type": "string",
      "minLength": 1
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "reload",
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/paths/~1admin~1api~1{path}/post/parameters/0/example",
        "line": 216,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/paths/~1admin~1api~1{path}/post/parameters/0",
      "line": 211,
      "column": 11
     },
     "name": "path",
     "in": "path"
    }
   ],
   "body": {
    "required": false,
    "content": [
     {
      "contentType": "*/*",
      "schema": {},
      "examples": [],
      "source": {
       "file": "openapi/veloflux-edge.yaml",
       "pointer": "/components/requestBodies/Anything/content/*~1*",
       "line": 274,
       "column": 9
      }
     }
    ],
    "source": {
     "file": "openapi/veloflux-edge.yaml",
     "pointer": "/components/requestBodies/Anything",
     "line": 271,
     "column": 5
    }
   },
   "responses": [
    {
     "status": "502",
     "description": "The target cannot be reached.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "unreachable",
         "summary": "The backend is down",
         "value": {
          "error": "Bad Gateway",
          "message": "The backend cannot be reached.",
          "code": "BAD_GATEWAY"
         },
         "source": {
          "file": "openapi/veloflux-edge.yaml",
          "pointer": "/components/responses/BadGateway/content/application~1json/examples/unreachable/value",
          "line": 314,
          "column": 15
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/BadGateway/content/application~1json",
        "line": 309,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/BadGateway",
      "line": 306,
      "column": 5
     }
    },
    {
     "status": "default",
     "description": "Whatever the target answers, unchanged.",
     "headers": [],
     "content": [
      {
       "contentType": "*/*",
       "schema": {},
       "examples": [],
       "source": {
        "file": "openapi/veloflux-edge.yaml",
        "pointer": "/components/responses/Passed/content/*~1*",
        "line": 304,
        "column": 9
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-edge.yaml",
      "pointer": "/components/responses/Passed",
      "line": 301,
      "column": 5
     }
    }
   ],
   "security": [
    {
     "schemes": [
      {
       "scheme": "veloflux-edge.bearer",
       "scopes": []
      }
     ]
    }
   ]
  },
  {
   "kind": "http",
   "id": "veloflux-metrics.scrapeMetrics",
   "key": "scrapeMetrics",
   "document": "veloflux-metrics",
   "system": "veloflux",
   "channel": "veloflux-metrics./metrics",
   "title": "Metrics in Prometheus' text format",
   "description": "Every name of the schema `MetricName` has its HELP and TYPE line, even before anything was counted.",
   "tags": [
    "metrics"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "/paths/~1metrics/get",
    "line": 45,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The metrics.",
     "headers": [],
     "content": [
      {
       "contentType": "text/plain; version=0.0.4; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "busy",
         "summary": "All seven metrics",
         "value": "# HELP websocket_connections_total WebSocket connections accepted.\n# TYPE websocket_connections_total counter\nwebsocket_connections_total{channel=\"backends\"} 12\nwebsocket_connections_total{channel=\"metrics\"} 116\n# HELP websocket_connection_duration_seconds How long WebSocket connections lasted.\n# TYPE websocket_connection_duration_seconds histogram\nwebsocket_connection_duration_seconds_bucket{channel=\"metrics\",le=\"1\"} 3\nwebsocket_connection_duration_seconds_bucket{channel=\"metrics\",le=\"60\"} 87\nwebsocket_connection_duration_seconds_bucket{channel=\"metrics\",le=\"+Inf\"} 109\nwebsocket_connection_duration_seconds_sum{channel=\"metrics\"} 41230.5\nwebsocket_connection_duration_seconds_count{channel=\"metrics\"} 109\n# HELP websocket_messages_sent_total WebSocket messages sent.\n# TYPE websocket_messages_sent_total counter\nwebsocket_messages_sent_total{channel=\"metrics\"} 24680\n# HELP websocket_messages_received_total WebSocket messages received.\n# TYPE websocket_messages_received_total counter\nwebsocket_messages_received_total{channel=\"metrics\"} 0\n# HELP http_requests_total HTTP requests answered.\n# TYPE http_requests_total counter\nhttp_requests_total{method=\"GET\",path=\"/api/backends\",status=\"200\"} 1024\n# HELP http_request_duration_seconds How long HTTP requests took.\n# TYPE http_request_duration_seconds histogram\nhttp_request_duration_seconds_bucket{method=\"GET\",path=\"/api/backends\",le=\"0.1\"} 1000\nhttp_request_duration_seconds_bucket{method=\"GET\",path=\"/api/backends\",le=\"+Inf\"} 1024\nhttp_request_duration_seconds_sum{method=\"GET\",path=\"/api/backends\"} 25.6\nhttp_request_duration_seconds_count{method=\"GET\",path=\"/api/backends\"} 1024\n# HELP http_response_size_bytes Size of HTTP response bodies.\n# TYPE http_response_size_bytes histogram\nhttp_response_size_bytes_bucket{method=\"GET\",path=\"/api/backends\",le=\"1024\"} 980\nhttp_response_size_bytes_bucket{method=\"GET\",path=\"/api/backends\",le=\"+Inf\"} 1024\nhttp_response_size_bytes_sum{method=\"GET\",path=\"/api/backends\"} 524288\nhttp_response_size_bytes_count{method=\"GET\",path=\"/api/backends\"} 1024\n",
         "source": {
          "file": "openapi/veloflux-metrics.yaml",
          "pointer": "/paths/~1metrics/get/responses/200/content/text~1plain; version=0.0.4; charset=utf-8/examples/busy/value",
          "line": 59,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-metrics.yaml",
        "pointer": "/paths/~1metrics/get/responses/200/content/text~1plain; version=0.0.4; charset=utf-8",
        "line": 54,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-metrics.yaml",
      "pointer": "/paths/~1metrics/get/responses/200",
      "line": 51,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-metrics.getMetricsHealth",
   "key": "getMetricsHealth",
   "document": "veloflux-metrics",
   "system": "veloflux",
   "channel": "veloflux-metrics./health",
   "title": "Whether this port works",
   "description": "Some installations leave it out (the material says *if available*); those that have it answer like port 9090.",
   "tags": [
    "metrics"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "/paths/~1health/get",
    "line": 94,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "It works.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Health"
       },
       "examples": [
        {
         "name": "healthy",
         "summary": "Everything works",
         "value": {
          "status": "healthy",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-metrics.yaml",
          "pointer": "/paths/~1health/get/responses/200/content/application~1json/examples/healthy/value",
          "line": 108,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-metrics.yaml",
        "pointer": "/paths/~1health/get/responses/200/content/application~1json",
        "line": 103,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-metrics.yaml",
      "pointer": "/paths/~1health/get/responses/200",
      "line": 100,
      "column": 9
     }
    },
    {
     "status": "503",
     "description": "It does not work.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Health"
       },
       "examples": [
        {
         "name": "unhealthy",
         "summary": "Nothing works",
         "value": {
          "status": "unhealthy",
          "timestamp": "2025-06-20T08:00:00Z",
          "version": "1.1.0"
         },
         "source": {
          "file": "openapi/veloflux-metrics.yaml",
          "pointer": "/paths/~1health/get/responses/503/content/application~1json/examples/unhealthy/value",
          "line": 117,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-metrics.yaml",
        "pointer": "/paths/~1health/get/responses/503/content/application~1json",
        "line": 112,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-metrics.yaml",
      "pointer": "/paths/~1health/get/responses/503",
      "line": 109,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-metrics.openChannelOnWrongPort",
   "key": "openChannelOnWrongPort",
   "document": "veloflux-metrics",
   "system": "veloflux",
   "channel": "veloflux-metrics./api/ws/{channel}",
   "title": "Not here",
   "description": "A WebSocket handshake is refused like any other request; the answer says where the WebSockets are.",
   "tags": [
    "mistakes"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-metrics.yaml",
    "pointer": "/paths/~1api~1ws~1{channel}/get",
    "line": 120,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [
    {
     "required": true,
     "description": "Name of a channel.",
     "schema": {
      "type": "string"
     },
     "style": "simple",
     "explode": false,
     "examples": [
      {
       "name": "",
       "summary": "",
       "value": "metrics",
       "source": {
        "file": "openapi/veloflux-metrics.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0/example",
        "line": 131,
        "column": 11
       }
      }
     ],
     "source": {
      "file": "openapi/veloflux-metrics.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/parameters/0",
      "line": 126,
      "column": 11
     },
     "name": "channel",
     "in": "path"
    }
   ],
   "responses": [
    {
     "status": "404",
     "description": "The WebSockets are on port 9090.",
     "headers": [],
     "content": [
      {
       "contentType": "application/json",
       "schema": {
        "$ref": "#/schemas/veloflux.Problem"
       },
       "examples": [
        {
         "name": "metrics",
         "summary": "Whoever looked for the metrics channel",
         "value": {
          "error": "Not Found",
          "message": "There are no WebSockets on port 8080; connect to ws://localhost:9090/api/ws/{channel}, for example ws://localhost:9090/api/ws/metrics.",
          "code": "WRONG_PORT"
         },
         "source": {
          "file": "openapi/veloflux-metrics.yaml",
          "pointer": "/paths/~1api~1ws~1{channel}/get/responses/404/content/application~1json/examples/metrics/value",
          "line": 141,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-metrics.yaml",
        "pointer": "/paths/~1api~1ws~1{channel}/get/responses/404/content/application~1json",
        "line": 136,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-metrics.yaml",
      "pointer": "/paths/~1api~1ws~1{channel}/get/responses/404",
      "line": 133,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-prometheus.getTargetsPage",
   "key": "getTargetsPage",
   "document": "veloflux-prometheus",
   "system": "veloflux",
   "channel": "veloflux-prometheus./targets",
   "title": "Page that lists what is scraped",
   "description": "",
   "tags": [
    "monitoring"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "/paths/~1targets/get",
    "line": 33,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "The page.",
     "headers": [],
     "content": [
      {
       "contentType": "text/html; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "up",
         "summary": "The backend is scraped",
         "value": "<!doctype html>\n<html lang=\"en\">\n  <head>\n    <meta charset=\"utf-8\">\n    <title>Prometheus: targets</title>\n  </head>\n  <body>\n    <h1>Targets</h1>\n    <table>\n      <tr><th>Job</th><th>Endpoint</th><th>State</th></tr>\n      <tr><td>veloflux</td><td>http://backend:8080/metrics</td><td>UP</td></tr>\n    </table>\n  </body>\n</html>\n",
         "source": {
          "file": "openapi/veloflux-prometheus.yaml",
          "pointer": "/paths/~1targets/get/responses/200/content/text~1html; charset=utf-8/examples/up/value",
          "line": 46,
          "column": 19
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-prometheus.yaml",
        "pointer": "/paths/~1targets/get/responses/200/content/text~1html; charset=utf-8",
        "line": 41,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-prometheus.yaml",
      "pointer": "/paths/~1targets/get/responses/200",
      "line": 38,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-prometheus.getPrometheusHealth",
   "key": "getPrometheusHealth",
   "document": "veloflux-prometheus",
   "system": "veloflux",
   "channel": "veloflux-prometheus./-/healthy",
   "title": "Whether Prometheus runs",
   "description": "",
   "tags": [
    "monitoring"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "/paths/~1-~1healthy/get",
    "line": 63,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "It runs.",
     "headers": [],
     "content": [
      {
       "contentType": "text/plain; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "healthy",
         "summary": "It runs",
         "value": "Prometheus Server is Healthy.\n",
         "source": {
          "file": "openapi/veloflux-prometheus.yaml",
          "pointer": "/paths/~1-~1healthy/get/responses/200/content/text~1plain; charset=utf-8/examples/healthy/value",
          "line": 74,
          "column": 46
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-prometheus.yaml",
        "pointer": "/paths/~1-~1healthy/get/responses/200/content/text~1plain; charset=utf-8",
        "line": 71,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-prometheus.yaml",
      "pointer": "/paths/~1-~1healthy/get/responses/200",
      "line": 68,
      "column": 9
     }
    }
   ],
   "security": []
  },
  {
   "kind": "http",
   "id": "veloflux-prometheus.getPrometheusReadiness",
   "key": "getPrometheusReadiness",
   "document": "veloflux-prometheus",
   "system": "veloflux",
   "channel": "veloflux-prometheus./-/ready",
   "title": "Whether Prometheus answers queries",
   "description": "",
   "tags": [
    "monitoring"
   ],
   "deprecated": false,
   "source": {
    "file": "openapi/veloflux-prometheus.yaml",
    "pointer": "/paths/~1-~1ready/get",
    "line": 77,
    "column": 5
   },
   "from": "client",
   "method": "get",
   "parameters": [],
   "responses": [
    {
     "status": "200",
     "description": "It is ready.",
     "headers": [],
     "content": [
      {
       "contentType": "text/plain; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "ready",
         "summary": "It is ready",
         "value": "Prometheus Server is Ready.\n",
         "source": {
          "file": "openapi/veloflux-prometheus.yaml",
          "pointer": "/paths/~1-~1ready/get/responses/200/content/text~1plain; charset=utf-8/examples/ready/value",
          "line": 88,
          "column": 48
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-prometheus.yaml",
        "pointer": "/paths/~1-~1ready/get/responses/200/content/text~1plain; charset=utf-8",
        "line": 85,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-prometheus.yaml",
      "pointer": "/paths/~1-~1ready/get/responses/200",
      "line": 82,
      "column": 9
     }
    },
    {
     "status": "503",
     "description": "It is still starting.",
     "headers": [],
     "content": [
      {
       "contentType": "text/plain; charset=utf-8",
       "schema": {
        "type": "string"
       },
       "examples": [
        {
         "name": "starting",
         "summary": "Not yet",
         "value": "Service Unavailable",
         "source": {
          "file": "openapi/veloflux-prometheus.yaml",
          "pointer": "/paths/~1-~1ready/get/responses/503/content/text~1plain; charset=utf-8/examples/starting/value",
          "line": 95,
          "column": 47
         }
        }
       ],
       "source": {
        "file": "openapi/veloflux-prometheus.yaml",
        "pointer": "/paths/~1-~1ready/get/responses/503/content/text~1plain; charset=utf-8",
        "line": 92,
        "column": 13
       }
      }
     ],
     "links": [],
     "source": {
      "file": "openapi/veloflux-prometheus.yaml",
      "pointer": "/paths/~1-~1ready/get/responses/503",
      "line": 89,
      "column": 9
     }
    }
   ],
   "security": []
  }
 ],
 "webhooks": [],
 "messages": [
  {
   "id": "veloflux-realtime.backends.backendStatus",
   "key": "backendStatus",
   "name": "backend_status",
   "channel": "veloflux-realtime.backends",
   "title": "Health of the backends",
   "description": "Every backend with its last health check.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/veloflux.BackendStatus"
   },
   "examples": [
    {
     "name": "oneBackend",
     "summary": "One healthy backend",
     "value": {
      "type": "backend_status",
      "data": {
       "backends": [
        {
         "id": "backend-1",
         "status": "healthy",
         "response_time": 120,
         "last_check": "2025-06-20T08:00:00Z"
        }
       ]
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/backendStatus/examples/0/payload",
      "line": 284,
      "column": 11
     }
    },
    {
     "name": "oneDown",
     "summary": "A backend that failed its health check, with everything known about it",
     "value": {
      "type": "backend_status",
      "data": {
       "backends": [
        {
         "id": "backend-2",
         "status": "unhealthy",
         "response_time": 5000,
         "last_check": "2025-06-20T07:59:30Z",
         "address": "10.0.0.12:8080",
         "pool": "web",
         "weight": 1,
         "connections": 0,
         "region": "sa-east-1"
        }
       ]
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/backendStatus/examples/1/payload",
      "line": 301,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/components/messages/backendStatus",
    "line": 276,
    "column": 5
   }
  },
  {
   "id": "veloflux-realtime.metrics.metricsUpdate",
   "key": "metricsUpdate",
   "name": "metrics_update",
   "channel": "veloflux-realtime.metrics",
   "title": "Load",
   "description": "Processor, memory, requests and response time.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/veloflux.MetricsUpdate"
   },
   "examples": [
    {
     "name": "working",
     "summary": "An ordinary moment",
     "value": {
      "type": "metrics_update",
      "data": {
       "cpu_usage": 45.2,
       "memory_usage": 68.7,
       "requests_per_second": 125,
       "response_time_avg": 250
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/metricsUpdate/examples/0/payload",
      "line": 324,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/components/messages/metricsUpdate",
    "line": 316,
    "column": 5
   }
  },
  {
   "id": "veloflux-realtime.status.statusUpdate",
   "key": "statusUpdate",
   "name": "status_update",
   "channel": "veloflux-realtime.status",
   "title": "State of the application",
   "description": "What `GET /api/status` answers, pushed.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/veloflux.StatusUpdate"
   },
   "examples": [
    {
     "name": "degraded",
     "summary": "One part of the system limps",
     "value": {
      "type": "status_update",
      "data": {
       "status": "degraded",
       "uptime": 86400,
       "version": "1.1.0",
       "websocket_clients": 7,
       "services": [
        {
         "name": "loadbalancer",
         "status": "healthy",
         "address": "loadbalancer:80"
        },
        {
         "name": "frontend",
         "status": "healthy",
         "address": "frontend:80"
        },
        {
         "name": "backend",
         "status": "degraded",
         "address": "backend:9090"
        },
        {
         "name": "redis",
         "status": "healthy",
         "address": "redis:6379"
        },
        {
         "name": "prometheus",
         "status": "healthy",
         "address": "prometheus:9090"
        }
       ]
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/statusUpdate/examples/0/payload",
      "line": 344,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/components/messages/statusUpdate",
    "line": 336,
    "column": 5
   }
  },
  {
   "id": "veloflux-realtime.ai.aiUpdate",
   "key": "aiUpdate",
   "name": "ai_update",
   "channel": "veloflux-realtime.ai",
   "title": "Predictions and models",
   "description": "What the three `GET`s below `/api/ai` answer, pushed.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/veloflux.AiUpdate"
   },
   "examples": [
    {
     "name": "peakAhead",
     "summary": "A peak of traffic is expected",
     "value": {
      "type": "ai_update",
      "data": {
       "status": {
        "enabled": true,
        "status": "idle",
        "models_total": 2,
        "predictions_active": 1,
        "last_trained_at": "2025-06-20T04:00:00Z"
       },
       "predictions": [
        {
         "id": "prediction-1",
         "model_id": "model-1",
         "type": "traffic",
         "confidence": 0.87,
         "summary": "Pico de tráfego esperado às 18h",
         "created_at": "2025-06-20T07:55:00Z",
         "expected_at": "2025-06-20T18:00:00Z"
        }
       ],
       "models": [
        {
         "id": "model-1",
         "name": "Previsão de tráfego",
         "type": "traffic",
         "status": "ready",
         "version": 3,
         "accuracy": 0.94,
         "trained_at": "2025-06-20T04:00:00Z"
        },
        {
         "id": "model-2",
         "name": "Detecção de falhas",
         "type": "failure",
         "status": "ready",
         "version": 1,
         "accuracy": 0.89,
         "trained_at": "2025-06-18T04:00:00Z"
        }
       ]
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/aiUpdate/examples/0/payload",
      "line": 367,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/components/messages/aiUpdate",
    "line": 359,
    "column": 5
   }
  },
  {
   "id": "veloflux-realtime.security.securityEvent",
   "key": "securityEvent",
   "name": "security_event",
   "channel": "veloflux-realtime.security",
   "title": "Security",
   "description": "Alerts that fire and the newest log entries that concern security.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/veloflux.SecurityEvent"
   },
   "examples": [
    {
     "name": "backendDown",
     "summary": "An alert and a refused login",
     "value": {
      "type": "security_event",
      "data": {
       "alerts": [
        {
         "status": "firing",
         "labels": {
          "alertname": "BackendDown",
          "severity": "critical",
          "backend": "backend-2"
         },
         "annotations": {
          "summary": "Backend fora do ar"
         },
         "startsAt": "2025-06-20T07:59:30Z",
         "endsAt": "0001-01-01T00:00:00Z",
         "generatorURL": "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0",
         "fingerprint": "9e8d2f6c1b0a4735"
        }
       ],
       "logs": [
        {
         "id": "log-2",
         "timestamp": "2025-06-20T07:58:12Z",
         "level": "warn",
         "component": "auth",
         "message": "Tentativa de login recusada",
         "ip": "203.0.113.7"
        }
       ]
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/securityEvent/examples/0/payload",
      "line": 409,
      "column": 11
     }
    },
    {
     "name": "quiet",
     "summary": "Nothing to tell",
     "value": {
      "type": "security_event",
      "data": {
       "alerts": [],
       "logs": []
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/securityEvent/examples/1/payload",
      "line": 430,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/components/messages/securityEvent",
    "line": 401,
    "column": 5
   }
  },
  {
   "id": "veloflux-realtime.billing.billingUpdate",
   "key": "billingUpdate",
   "name": "billing_update",
   "channel": "veloflux-realtime.billing",
   "title": "Usage and invoices",
   "description": "The current period and the newest invoices.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/veloflux.BillingUpdate"
   },
   "examples": [
    {
     "name": "midPeriod",
     "summary": "Two thirds into the month",
     "value": {
      "type": "billing_update",
      "data": {
       "usage": {
        "tenant_id": "tenant-1",
        "plan": "pro",
        "period_start": "2025-06-01T00:00:00Z",
        "period_end": "2025-07-01T00:00:00Z",
        "requests": 1250000,
        "bandwidth_bytes": 53687091200,
        "amount": 199.93,
        "currency": "BRL"
       },
       "invoices": [
        {
         "id": "invoice-2025-05",
         "tenant_id": "tenant-1",
         "amount": 299.9,
         "currency": "BRL",
         "status": "paid",
         "issued_at": "2025-06-01T00:00:00Z",
         "due_at": "2025-06-15T00:00:00Z"
        }
       ]
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/billingUpdate/examples/0/payload",
      "line": 443,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/components/messages/billingUpdate",
    "line": 435,
    "column": 5
   }
  },
  {
   "id": "veloflux-realtime.health.healthUpdate",
   "key": "healthUpdate",
   "name": "health_update",
   "channel": "veloflux-realtime.health",
   "title": "Health",
   "description": "What `GET /health` answers, pushed.",
   "contentType": "application/json",
   "payload": {
    "$ref": "#/schemas/veloflux.HealthUpdate"
   },
   "examples": [
    {
     "name": "healthy",
     "summary": "Everything works",
     "value": {
      "type": "health_update",
      "data": {
       "status": "healthy",
       "timestamp": "2025-06-20T08:00:00Z",
       "version": "1.1.0"
      },
      "timestamp": "2025-06-20T08:00:00Z"
     },
     "source": {
      "file": "asyncapi/veloflux-realtime.yaml",
      "pointer": "/components/messages/healthUpdate/examples/0/payload",
      "line": 473,
      "column": 11
     }
    }
   ],
   "source": {
    "file": "asyncapi/veloflux-realtime.yaml",
    "pointer": "/components/messages/healthUpdate",
    "line": 465,
    "column": 5
   }
  }
 ],
 "securitySchemes": {
  "veloflux-admin.bearer": {
   "id": "veloflux-admin.bearer",
   "description": "The token of `POST /api/auth/login` on port 9090.",
   "kind": {
    "type": "bearer",
    "format": "JWT"
   },
   "source": {
    "file": "openapi/veloflux-admin.yaml",
    "pointer": "/components/securitySchemes/bearer",
    "line": 173,
    "column": 5
   }
  },
  "veloflux-api.bearer": {
   "id": "veloflux-api.bearer",
   "description": "The token of `POST /api/auth/login`. Its `sub` is the user's id, its `role` and `tenant_id` are the user's.",
   "kind": {
    "type": "bearer",
    "format": "JWT"
   },
   "source": {
    "file": "openapi/veloflux-api.yaml",
    "pointer": "/components/securitySchemes/bearer",
    "line": 1308,
    "column": 5
   }
  },
  "veloflux-edge.bearer": {
   "id": "veloflux-edge.bearer",
   "description": "The token of `POST /api/auth/login`, which passes through untouched.",
   "kind": {
    "type": "bearer",
    "format": "JWT"
   },
   "source": {
    "file": "openapi/veloflux-edge.yaml",
    "pointer": "/components/securitySchemes/bearer",
    "line": 255,
    "column": 5
   }
  }
 },
 "schemas": {
  "veloflux.AdminMetrics": {
   "id": "veloflux.AdminMetrics",
   "name": "AdminMetrics",
   "schema": {
    "description": "Figures of the process, and the metrics of port 8080 as JSON.",
    "type": "object",
    "required": [
     "uptime",
     "open_connections",
     "memory_bytes",
     "metrics"
    ],
    "properties": {
     "uptime": {
      "description": "Seconds since the start.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       86400
      ]
     },
     "open_connections": {
      "description": "Connections open right now, over all ports.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       19
      ]
     },
     "memory_bytes": {
      "description": "Memory in use, in bytes.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       134217728
      ]
     },
     "metrics": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Metric"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/admin-metrics.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.AdminStats": {
   "id": "veloflux.AdminStats",
   "name": "AdminStats",
   "schema": {
    "description": "Counts over all tenants.",
    "type": "object",
    "required": [
     "tenants_total",
     "users_total",
     "backends_total",
     "backends_healthy",
     "requests_total",
     "websocket_clients"
    ],
    "properties": {
     "tenants_total": {
      "description": "Tenants, active or not.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       3
      ]
     },
     "users_total": {
      "description": "Users with an account.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       3
      ]
     },
     "backends_total": {
      "description": "Backends behind the load balancer.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       3
      ]
     },
     "backends_healthy": {
      "description": "Of these, healthy.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       1
      ]
     },
     "requests_total": {
      "description": "Requests answered since the start.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       1048576
      ]
     },
     "websocket_clients": {
      "description": "WebSocket connections open right now, all channels together.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       7
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/admin-stats.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.AiSnapshot": {
   "id": "veloflux.AiSnapshot",
   "name": "AiSnapshot",
   "schema": {
    "description": "What the `ai` channel carries; the answers of `GET /api/ai/status`, `/predictions` and `/models` in one.",
    "type": "object",
    "required": [
     "status",
     "predictions",
     "models"
    ],
    "properties": {
     "status": {
      "$ref": "#/schemas/veloflux.AiStatus"
     },
     "predictions": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Prediction"
      }
     },
     "models": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Model"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/ai-snapshot.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.AiStatus": {
   "id": "veloflux.AiStatus",
   "name": "AiStatus",
   "schema": {
    "description": "State of the machine learning part.",
    "type": "object",
    "required": [
     "enabled",
     "status",
     "models_total",
     "predictions_active"
    ],
    "properties": {
     "enabled": {
      "description": "Whether predictions are made at all.",
      "type": "boolean",
      "examples": [
       true
      ]
     },
     "status": {
      "description": "`training` while at least one model is being trained.",
      "type": "string",
      "enum": [
       "idle",
       "training",
       "failed"
      ]
     },
     "models_total": {
      "description": "Models there are.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       2
      ]
     },
     "predictions_active": {
      "description": "Predictions that still stand.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       2
      ]
     },
     "last_trained_at": {
      "description": "When the last training ended. Absent before the first.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T04:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/ai-status.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.AiUpdate": {
   "id": "veloflux.AiUpdate",
   "name": "AiUpdate",
   "schema": {
    "description": "A frame of the `ai` channel.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp"
    ],
    "properties": {
     "type": {
      "type": "string",
      "const": "ai_update"
     },
     "data": {
      "$ref": "#/schemas/veloflux.AiSnapshot"
     },
     "timestamp": {
      "description": "When the frame was sent.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/ai-update.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Alert": {
   "id": "veloflux.Alert",
   "name": "Alert",
   "schema": {
    "description": "One alert, as AlertManager hands it to a webhook.",
    "type": "object",
    "required": [
     "status",
     "labels",
     "annotations",
     "startsAt",
     "endsAt",
     "generatorURL",
     "fingerprint"
    ],
    "properties": {
     "status": {
      "$ref": "#/schemas/veloflux.AlertState"
     },
     "labels": {
      "$ref": "#/schemas/veloflux.Labels"
     },
     "annotations": {
      "$ref": "#/schemas/veloflux.Annotations"
     },
     "startsAt": {
      "description": "Since when it has been firing.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T07:59:30Z"
      ]
     },
     "endsAt": {
      "description": "Until when; the zero time `0001-01-01T00:00:00Z` while it is firing.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "0001-01-01T00:00:00Z"
      ]
     },
     "generatorURL": {
      "description": "What raised it.",
      "type": "string",
      "examples": [
       "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0"
      ]
     },
     "fingerprint": {
      "description": "Same labels, same fingerprint.",
      "type": "string",
      "pattern": "^[0-9a-f]{16}$",
      "examples": [
       "9e8d2f6c1b0a4735"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/alert.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.AlertReceipt": {
   "id": "veloflux.AlertReceipt",
   "name": "AlertReceipt",
   "schema": {
    "description": "What became of a notification.",
    "type": "object",
    "required": [
     "status",
     "received"
    ],
    "properties": {
     "status": {
      "type": "string",
      "const": "accepted"
     },
     "received": {
      "description": "Alerts taken in.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       1
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/alert-receipt.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.AlertReceiver": {
   "id": "veloflux.AlertReceiver",
   "name": "AlertReceiver",
   "schema": {
    "description": "A receiver of AlertManager's configuration.",
    "type": "object",
    "required": [
     "name"
    ],
    "properties": {
     "name": {
      "description": "As the configuration calls it.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "web.hook"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/alert-receiver.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.AlertState": {
   "id": "veloflux.AlertState",
   "name": "AlertState",
   "schema": {
    "description": "Whether the reason still holds.",
    "type": "string",
    "enum": [
     "firing",
     "resolved"
    ]
   },
   "source": {
    "file": "schemas/veloflux/alert-state.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.AlertWebhook": {
   "id": "veloflux.AlertWebhook",
   "name": "AlertWebhook",
   "schema": {
    "description": "A group of alerts, as AlertManager posts it to a webhook ([version 4](https://prometheus.io/docs/alerting/latest/configuration/#webhook_config)).",
    "type": "object",
    "required": [
     "version",
     "groupKey",
     "status",
     "receiver",
     "groupLabels",
     "commonLabels",
     "commonAnnotations",
     "externalURL",
     "alerts"
    ],
    "properties": {
     "version": {
      "description": "Version of this format.",
      "type": "string",
      "const": "4"
     },
     "groupKey": {
      "description": "Identifies the group; the same for every notification of it.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "{}:{alertname=\"BackendDown\"}"
      ]
     },
     "truncatedAlerts": {
      "description": "Alerts left out because of `max_alerts`.",
      "type": "integer",
      "minimum": 0,
      "default": 0
     },
     "status": {
      "$ref": "#/schemas/veloflux.AlertState"
     },
     "receiver": {
      "description": "Name of the receiver in AlertManager's configuration.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "web.hook"
      ]
     },
     "groupLabels": {
      "$ref": "#/schemas/veloflux.Labels"
     },
     "commonLabels": {
      "$ref": "#/schemas/veloflux.Labels"
     },
     "commonAnnotations": {
      "$ref": "#/schemas/veloflux.Annotations"
     },
     "externalURL": {
      "description": "Where AlertManager can be looked at.",
      "type": "string",
      "examples": [
       "http://localhost:9092"
      ]
     },
     "alerts": {
      "type": "array",
      "minItems": 1,
      "items": {
       "$ref": "#/schemas/veloflux.Alert"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/alert-webhook.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Annotations": {
   "id": "veloflux.Annotations",
   "name": "Annotations",
   "schema": {
    "description": "Texts for people.",
    "type": "object",
    "propertyNames": {
     "pattern": "^[a-zA-Z_][a-zA-Z0-9_]*$"
    },
    "additionalProperties": {
     "type": "string"
    },
    "examples": [
     {
      "summary": "Backend fora do ar"
     }
    ]
   },
   "source": {
    "file": "schemas/veloflux/annotations.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.ApplicationMetrics": {
   "id": "veloflux.ApplicationMetrics",
   "name": "ApplicationMetrics",
   "schema": {
    "description": "Figures of the application since it started, with the load of right now.",
    "type": "object",
    "required": [
     "current",
     "requests_total",
     "errors_total",
     "websocket_clients",
     "timestamp"
    ],
    "properties": {
     "current": {
      "$ref": "#/schemas/veloflux.Metrics"
     },
     "requests_total": {
      "description": "Requests answered since the start.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       1048576
      ]
     },
     "errors_total": {
      "description": "Of these, answered with a status of 500 or more.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       42
      ]
     },
     "websocket_clients": {
      "description": "WebSocket connections open right now, all channels together.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       7
      ]
     },
     "timestamp": {
      "description": "When the figures were taken.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/application-metrics.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Backend": {
   "id": "veloflux.Backend",
   "name": "Backend",
   "schema": {
    "description": "A server behind the load balancer. The four required properties are those of the `backend_status` frame; the others are known for every backend that was created through the API.",
    "type": "object",
    "required": [
     "id",
     "status",
     "response_time",
     "last_check"
    ],
    "properties": {
     "id": {
      "description": "Unique among the backends; chosen by whoever creates it, else by the server. It never changes.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$",
      "examples": [
       "backend-1"
      ]
     },
     "status": {
      "$ref": "#/schemas/veloflux.BackendHealth"
     },
     "response_time": {
      "description": "Duration of the last health check, in milliseconds. `0` before the first.",
      "type": "number",
      "minimum": 0,
      "readOnly": true,
      "default": 0,
      "examples": [
       120
      ]
     },
     "last_check": {
      "description": "When the last health check ended; before the first, when the backend was created.",
      "type": "string",
      "format": "date-time",
      "readOnly": true,
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     },
     "address": {
      "description": "Host and port the load balancer forwards to.",
      "type": "string",
      "pattern": "^[A-Za-z0-9.-]+:[0-9]{1,5}$",
      "examples": [
       "10.0.0.11:8080"
      ]
     },
     "pool": {
      "description": "Name of the group whose traffic this backend shares.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "examples": [
       "web"
      ]
     },
     "weight": {
      "description": "Share of the pool's traffic, relative to the other backends.",
      "type": "integer",
      "minimum": 1,
      "maximum": 100,
      "default": 1
     },
     "connections": {
      "description": "Connections open right now.",
      "type": "integer",
      "minimum": 0,
      "readOnly": true,
      "default": 0,
      "examples": [
       42
      ]
     },
     "region": {
      "description": "Where the backend runs.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "examples": [
       "sa-east-1"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/backend.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.BackendHealth": {
   "id": "veloflux.BackendHealth",
   "name": "BackendHealth",
   "schema": {
    "description": "`healthy` takes traffic; `unhealthy` failed its last health check and takes none; `draining` finishes what it has and takes nothing new. A new backend counts as healthy until a check says otherwise.",
    "type": "string",
    "enum": [
     "healthy",
     "unhealthy",
     "draining"
    ],
    "default": "healthy"
   },
   "source": {
    "file": "schemas/veloflux/backend-health.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.BackendList": {
   "id": "veloflux.BackendList",
   "name": "BackendList",
   "schema": {
    "description": "Every backend, as `GET /api/backends` answers and as the `backend_status` frame carries it.",
    "type": "object",
    "required": [
     "backends"
    ],
    "properties": {
     "backends": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Backend"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/backend-list.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.BackendStatus": {
   "id": "veloflux.BackendStatus",
   "name": "BackendStatus",
   "schema": {
    "description": "A frame of the `backends` channel.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp"
    ],
    "properties": {
     "type": {
      "type": "string",
      "const": "backend_status"
     },
     "data": {
      "$ref": "#/schemas/veloflux.BackendList"
     },
     "timestamp": {
      "description": "When the frame was sent.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/backend-status.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.BackendUpdate": {
   "id": "veloflux.BackendUpdate",
   "name": "BackendUpdate",
   "schema": {
    "description": "The part of a backend that operators decide, as a whole: it replaces what was there. `status` may be left out, and then stays.",
    "type": "object",
    "required": [
     "address",
     "pool"
    ],
    "properties": {
     "address": {
      "description": "Host and port the load balancer forwards to.",
      "type": "string",
      "pattern": "^[A-Za-z0-9.-]+:[0-9]{1,5}$",
      "examples": [
       "10.0.0.11:8080"
      ]
     },
     "pool": {
      "description": "Name of the group whose traffic this backend shares.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "examples": [
       "web"
      ]
     },
     "weight": {
      "description": "Share of the pool's traffic, relative to the other backends.",
      "type": "integer",
      "minimum": 1,
      "maximum": 100,
      "default": 1
     },
     "region": {
      "description": "Where the backend runs.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "examples": [
       "sa-east-1"
      ]
     },
     "status": {
      "description": "Set to `draining` before maintenance and back to `healthy` after it.",
      "type": "string",
      "enum": [
       "healthy",
       "unhealthy",
       "draining"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/backend-update.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.BillingSnapshot": {
   "id": "veloflux.BillingSnapshot",
   "name": "BillingSnapshot",
   "schema": {
    "description": "What the `billing` channel carries; `GET /api/billing/usage` and the newest entries of `GET /api/billing/history`.",
    "type": "object",
    "required": [
     "usage",
     "invoices"
    ],
    "properties": {
     "usage": {
      "$ref": "#/schemas/veloflux.Usage"
     },
     "invoices": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Invoice"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/billing-snapshot.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.BillingUpdate": {
   "id": "veloflux.BillingUpdate",
   "name": "BillingUpdate",
   "schema": {
    "description": "A frame of the `billing` channel.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp"
    ],
    "properties": {
     "type": {
      "type": "string",
      "const": "billing_update"
     },
     "data": {
      "$ref": "#/schemas/veloflux.BillingSnapshot"
     },
     "timestamp": {
      "description": "When the frame was sent.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/billing-update.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.ChannelName": {
   "id": "veloflux.ChannelName",
   "name": "ChannelName",
   "schema": {
    "description": "The WebSocket channels of port 9090.",
    "type": "string",
    "enum": [
     "backends",
     "metrics",
     "status",
     "ai",
     "security",
     "billing",
     "health"
    ]
   },
   "source": {
    "file": "schemas/veloflux/channel-name.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Config": {
   "id": "veloflux.Config",
   "name": "Config",
   "schema": {
    "description": "What the load balancer works by.",
    "type": "object",
    "required": [
     "algorithm",
     "health_check",
     "redis_address",
     "allowed_origins"
    ],
    "properties": {
     "algorithm": {
      "description": "How a backend is chosen for a request.",
      "type": "string",
      "enum": [
       "round_robin",
       "least_connections",
       "ip_hash",
       "adaptive_ai"
      ]
     },
     "health_check": {
      "$ref": "#/schemas/veloflux.HealthCheckConfig"
     },
     "redis_address": {
      "description": "Where the cache is, in the container network.",
      "type": "string",
      "pattern": "^[A-Za-z0-9.-]+:[0-9]{1,5}$",
      "examples": [
       "redis:6379"
      ]
     },
     "allowed_origins": {
      "description": "Origins whose pages may use the API and the WebSockets (CORS). An empty list allows none but the own.",
      "type": "array",
      "items": {
       "type": "string",
       "format": "uri"
      },
      "examples": [
       [
        "https://seu-dominio.com"
       ]
      ]
     },
     "log_level": {
      "$ref": "#/schemas/veloflux.LogLevel"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/config.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Credentials": {
   "id": "veloflux.Credentials",
   "name": "Credentials",
   "schema": {
    "description": "What a user logs in with.",
    "type": "object",
    "required": [
     "email",
     "password"
    ],
    "properties": {
     "email": {
      "description": "Of the account.",
      "type": "string",
      "format": "email",
      "examples": [
       "ana@padaria.example"
      ]
     },
     "password": {
      "description": "Of the account.",
      "type": "string",
      "format": "password",
      "minLength": 1,
      "maxLength": 128,
      "writeOnly": true,
      "examples": [
       "correto-cavalo-bateria"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/credentials.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Currency": {
   "id": "veloflux.Currency",
   "name": "Currency",
   "schema": {
    "description": "Currency code of ISO 4217.",
    "type": "string",
    "pattern": "^[A-Z]{3}$",
    "examples": [
     "BRL"
    ]
   },
   "source": {
    "file": "schemas/veloflux/currency.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.GettableAlert": {
   "id": "veloflux.GettableAlert",
   "name": "GettableAlert",
   "schema": {
    "description": "An alert as AlertManager knows it.",
    "type": "object",
    "required": [
     "labels",
     "annotations",
     "startsAt",
     "endsAt",
     "updatedAt",
     "fingerprint",
     "receivers",
     "status"
    ],
    "properties": {
     "labels": {
      "$ref": "#/schemas/veloflux.Labels"
     },
     "annotations": {
      "$ref": "#/schemas/veloflux.Annotations"
     },
     "startsAt": {
      "description": "Since when it has been firing.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T07:59:30Z"
      ]
     },
     "endsAt": {
      "description": "Until when it counts as firing without news.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:04:30Z"
      ]
     },
     "updatedAt": {
      "description": "When AlertManager last heard of it.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T07:59:30Z"
      ]
     },
     "generatorURL": {
      "description": "What raised it.",
      "type": "string",
      "format": "uri",
      "examples": [
       "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0"
      ]
     },
     "fingerprint": {
      "description": "Same labels, same fingerprint.",
      "type": "string",
      "pattern": "^[0-9a-f]{16}$",
      "examples": [
       "9e8d2f6c1b0a4735"
      ]
     },
     "receivers": {
      "description": "Who is told.",
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.AlertReceiver"
      }
     },
     "status": {
      "$ref": "#/schemas/veloflux.GettableAlertStatus"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/gettable-alert.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.GettableAlertStatus": {
   "id": "veloflux.GettableAlertStatus",
   "name": "GettableAlertStatus",
   "schema": {
    "description": "Whether anything keeps the alert quiet.",
    "type": "object",
    "required": [
     "state",
     "silencedBy",
     "inhibitedBy"
    ],
    "properties": {
     "state": {
      "description": "`suppressed` while silenced or inhibited.",
      "type": "string",
      "enum": [
       "unprocessed",
       "active",
       "suppressed"
      ]
     },
     "silencedBy": {
      "description": "Ids of silences.",
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "inhibitedBy": {
      "description": "Fingerprints of alerts.",
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/gettable-alert-status.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Health": {
   "id": "veloflux.Health",
   "name": "Health",
   "schema": {
    "description": "Whether the system works, in short. One shape for every health check of VeloFlux and for the `health_update` frame.",
    "type": "object",
    "required": [
     "status",
     "timestamp",
     "version"
    ],
    "properties": {
     "status": {
      "$ref": "#/schemas/veloflux.HealthState"
     },
     "timestamp": {
      "description": "When it was looked at.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     },
     "version": {
      "description": "Version of the application.",
      "type": "string",
      "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+",
      "examples": [
       "1.1.0"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/health.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.HealthCheckConfig": {
   "id": "veloflux.HealthCheckConfig",
   "name": "HealthCheckConfig",
   "schema": {
    "description": "How backends are checked.",
    "type": "object",
    "required": [
     "path",
     "interval_seconds",
     "timeout_seconds"
    ],
    "properties": {
     "path": {
      "description": "What is asked of every backend.",
      "type": "string",
      "pattern": "^/",
      "examples": [
       "/health"
      ]
     },
     "interval_seconds": {
      "description": "Time between two checks of a backend.",
      "type": "integer",
      "minimum": 1,
      "maximum": 3600,
      "examples": [
       10
      ]
     },
     "timeout_seconds": {
      "description": "How long a backend may take to answer.",
      "type": "integer",
      "minimum": 1,
      "maximum": 60,
      "examples": [
       5
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/health-check-config.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.HealthState": {
   "id": "veloflux.HealthState",
   "name": "HealthState",
   "schema": {
    "description": "`healthy` works, `degraded` works with something missing, `unhealthy` does not work.",
    "type": "string",
    "enum": [
     "healthy",
     "degraded",
     "unhealthy"
    ]
   },
   "source": {
    "file": "schemas/veloflux/health-state.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.HealthUpdate": {
   "id": "veloflux.HealthUpdate",
   "name": "HealthUpdate",
   "schema": {
    "description": "A frame of the `health` channel.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp"
    ],
    "properties": {
     "type": {
      "type": "string",
      "const": "health_update"
     },
     "data": {
      "$ref": "#/schemas/veloflux.Health"
     },
     "timestamp": {
      "description": "When the frame was sent.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/health-update.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Invoice": {
   "id": "veloflux.Invoice",
   "name": "Invoice",
   "schema": {
    "description": "The bill of one period.",
    "type": "object",
    "required": [
     "id",
     "tenant_id",
     "amount",
     "currency",
     "status",
     "issued_at",
     "due_at"
    ],
    "properties": {
     "id": {
      "description": "Unique among the invoices.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "invoice-2025-05"
      ]
     },
     "tenant_id": {
      "description": "The tenant who pays.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "tenant-1"
      ]
     },
     "amount": {
      "description": "In units of `currency`.",
      "type": "number",
      "minimum": 0,
      "examples": [
       299.9
      ]
     },
     "currency": {
      "$ref": "#/schemas/veloflux.Currency"
     },
     "status": {
      "description": "`void` is one that was taken back.",
      "type": "string",
      "enum": [
       "open",
       "paid",
       "void"
      ]
     },
     "issued_at": {
      "description": "When it was written.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-01T00:00:00Z"
      ]
     },
     "due_at": {
      "description": "Until when it is to be paid.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-15T00:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/invoice.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.InvoicePage": {
   "id": "veloflux.InvoicePage",
   "name": "InvoicePage",
   "schema": {
    "description": "One page of the invoices, newest first.",
    "type": "object",
    "required": [
     "items",
     "total_count",
     "page",
     "page_size",
     "has_more"
    ],
    "properties": {
     "items": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Invoice"
      }
     },
     "total_count": {
      "description": "Entries on all pages together.",
      "type": "integer",
      "minimum": 0
     },
     "page": {
      "description": "Number of this page; the first is 1.",
      "type": "integer",
      "minimum": 1
     },
     "page_size": {
      "description": "Entries a page can hold.",
      "type": "integer",
      "minimum": 1,
      "maximum": 100
     },
     "has_more": {
      "description": "Whether there is a page after this one.",
      "type": "boolean"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/invoice-page.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Labels": {
   "id": "veloflux.Labels",
   "name": "Labels",
   "schema": {
    "description": "Names and values that identify an alert; `alertname` is always one of them.",
    "type": "object",
    "propertyNames": {
     "pattern": "^[a-zA-Z_][a-zA-Z0-9_]*$"
    },
    "additionalProperties": {
     "type": "string"
    },
    "examples": [
     {
      "alertname": "BackendDown",
      "severity": "critical"
     }
    ]
   },
   "source": {
    "file": "schemas/veloflux/labels.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.LogEntry": {
   "id": "veloflux.LogEntry",
   "name": "LogEntry",
   "schema": {
    "description": "One line of the log.",
    "type": "object",
    "required": [
     "id",
     "timestamp",
     "level",
     "component",
     "message"
    ],
    "properties": {
     "id": {
      "description": "Unique among the entries.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "log-1"
      ]
     },
     "timestamp": {
      "description": "When it happened.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T07:58:12Z"
      ]
     },
     "level": {
      "$ref": "#/schemas/veloflux.LogLevel"
     },
     "component": {
      "description": "The part of the application that speaks.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "auth"
      ]
     },
     "message": {
      "description": "One sentence for people.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "Tentativa de login recusada"
      ]
     },
     "user_id": {
      "description": "Whom it is about, where it is about someone.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "user-1"
      ]
     },
     "ip": {
      "description": "Address of the client, where there is one.",
      "type": "string",
      "format": "ipv4",
      "examples": [
       "203.0.113.7"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/log-entry.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.LogLevel": {
   "id": "veloflux.LogLevel",
   "name": "LogLevel",
   "schema": {
    "description": "How grave an entry of the log is.",
    "type": "string",
    "enum": [
     "debug",
     "info",
     "warn",
     "error"
    ]
   },
   "source": {
    "file": "schemas/veloflux/log-level.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.LogPage": {
   "id": "veloflux.LogPage",
   "name": "LogPage",
   "schema": {
    "description": "One page of the log, newest first.",
    "type": "object",
    "required": [
     "items",
     "total_count",
     "page",
     "page_size",
     "has_more"
    ],
    "properties": {
     "items": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.LogEntry"
      }
     },
     "total_count": {
      "description": "Entries on all pages together.",
      "type": "integer",
      "minimum": 0
     },
     "page": {
      "description": "Number of this page; the first is 1.",
      "type": "integer",
      "minimum": 1
     },
     "page_size": {
      "description": "Entries a page can hold.",
      "type": "integer",
      "minimum": 1,
      "maximum": 100
     },
     "has_more": {
      "description": "Whether there is a page after this one.",
      "type": "boolean"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/log-page.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Metric": {
   "id": "veloflux.Metric",
   "name": "Metric",
   "schema": {
    "description": "One metric of port 8080, summed over its labels.",
    "type": "object",
    "required": [
     "name",
     "type",
     "help",
     "value"
    ],
    "properties": {
     "name": {
      "$ref": "#/schemas/veloflux.MetricName"
     },
     "type": {
      "description": "Prometheus type. The value of a histogram is its number of observations.",
      "type": "string",
      "enum": [
       "counter",
       "histogram"
      ]
     },
     "help": {
      "description": "What is counted.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "WebSocket connections accepted."
      ]
     },
     "value": {
      "description": "Since the start.",
      "type": "number",
      "minimum": 0,
      "examples": [
       128
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/metric.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.MetricName": {
   "id": "veloflux.MetricName",
   "name": "MetricName",
   "schema": {
    "description": "The metrics that matter, as port 8080 exposes them. Names of histograms stand for their `_bucket`, `_sum` and `_count` series.",
    "type": "string",
    "enum": [
     "websocket_connections_total",
     "websocket_connection_duration_seconds",
     "websocket_messages_sent_total",
     "websocket_messages_received_total",
     "http_requests_total",
     "http_request_duration_seconds",
     "http_response_size_bytes"
    ]
   },
   "source": {
    "file": "schemas/veloflux/metric-name.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Metrics": {
   "id": "veloflux.Metrics",
   "name": "Metrics",
   "schema": {
    "description": "Load of the application right now, as the `metrics_update` frame and `GET /api/metrics/realtime` show it.",
    "type": "object",
    "required": [
     "cpu_usage",
     "memory_usage",
     "requests_per_second",
     "response_time_avg"
    ],
    "properties": {
     "cpu_usage": {
      "description": "Processor time in use, in percent.",
      "type": "number",
      "minimum": 0,
      "maximum": 100,
      "examples": [
       45.2
      ]
     },
     "memory_usage": {
      "description": "Memory in use, in percent.",
      "type": "number",
      "minimum": 0,
      "maximum": 100,
      "examples": [
       68.7
      ]
     },
     "requests_per_second": {
      "description": "Requests of the last second.",
      "type": "number",
      "minimum": 0,
      "examples": [
       125
      ]
     },
     "response_time_avg": {
      "description": "Mean response time, in milliseconds.",
      "type": "number",
      "minimum": 0,
      "examples": [
       250
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/metrics.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.MetricsUpdate": {
   "id": "veloflux.MetricsUpdate",
   "name": "MetricsUpdate",
   "schema": {
    "description": "A frame of the `metrics` channel.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp"
    ],
    "properties": {
     "type": {
      "type": "string",
      "const": "metrics_update"
     },
     "data": {
      "$ref": "#/schemas/veloflux.Metrics"
     },
     "timestamp": {
      "description": "When the frame was sent.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/metrics-update.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Model": {
   "id": "veloflux.Model",
   "name": "Model",
   "schema": {
    "description": "A trained model, or one that is being trained.",
    "type": "object",
    "required": [
     "id",
     "name",
     "type",
     "status",
     "version"
    ],
    "properties": {
     "id": {
      "description": "Unique among the models.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "readOnly": true,
      "examples": [
       "model-1"
      ]
     },
     "name": {
      "description": "For people.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "Previsão de tráfego"
      ]
     },
     "type": {
      "$ref": "#/schemas/veloflux.ModelType"
     },
     "status": {
      "description": "`training` until it can be used, then `ready`; `failed` when training ended without a usable model.",
      "type": "string",
      "enum": [
       "training",
       "ready",
       "failed"
      ],
      "readOnly": true
     },
     "version": {
      "description": "Counts the trainings.",
      "type": "integer",
      "minimum": 1,
      "readOnly": true,
      "examples": [
       3
      ]
     },
     "accuracy": {
      "description": "Share of right predictions on data kept back from the training. Absent while the first training runs.",
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "readOnly": true,
      "examples": [
       0.94
      ]
     },
     "trained_at": {
      "description": "When the last training ended. Absent while the first one runs.",
      "type": "string",
      "format": "date-time",
      "readOnly": true,
      "examples": [
       "2025-06-20T04:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/model.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.ModelList": {
   "id": "veloflux.ModelList",
   "name": "ModelList",
   "schema": {
    "description": "Every model.",
    "type": "object",
    "required": [
     "models"
    ],
    "properties": {
     "models": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Model"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/model-list.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.ModelType": {
   "id": "veloflux.ModelType",
   "name": "ModelType",
   "schema": {
    "description": "What a model predicts.",
    "type": "string",
    "enum": [
     "traffic",
     "failure",
     "anomaly",
     "scaling"
    ]
   },
   "source": {
    "file": "schemas/veloflux/model-type.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.NewBackend": {
   "id": "veloflux.NewBackend",
   "name": "NewBackend",
   "schema": {
    "description": "What it takes to put a server behind the load balancer.",
    "type": "object",
    "required": [
     "address",
     "pool"
    ],
    "properties": {
     "id": {
      "description": "Left out, the server chooses one. One that is taken is refused with 409.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$",
      "examples": [
       "backend-4"
      ]
     },
     "address": {
      "description": "Host and port the load balancer forwards to.",
      "type": "string",
      "pattern": "^[A-Za-z0-9.-]+:[0-9]{1,5}$",
      "examples": [
       "10.0.0.14:8080"
      ]
     },
     "pool": {
      "description": "Name of the group whose traffic this backend shares.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "examples": [
       "web"
      ]
     },
     "weight": {
      "description": "Share of the pool's traffic, relative to the other backends.",
      "type": "integer",
      "minimum": 1,
      "maximum": 100,
      "default": 1
     },
     "region": {
      "description": "Where the backend runs.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "examples": [
       "sa-east-1"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/new-backend.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.NewTenant": {
   "id": "veloflux.NewTenant",
   "name": "NewTenant",
   "schema": {
    "description": "What it takes to create a tenant. Limits that are left out are those of the plan.",
    "type": "object",
    "required": [
     "name",
     "plan",
     "contact_email"
    ],
    "properties": {
     "id": {
      "description": "Left out, the server chooses one. One that is taken is refused with 409.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$",
      "examples": [
       "tenant-4"
      ]
     },
     "name": {
      "description": "For people.",
      "type": "string",
      "minLength": 1,
      "maxLength": 120,
      "examples": [
       "Livraria Sertão"
      ]
     },
     "plan": {
      "$ref": "#/schemas/veloflux.PlanId"
     },
     "active": {
      "description": "Whether its users may log in and its traffic is served.",
      "type": "boolean",
      "default": true
     },
     "limits": {
      "$ref": "#/schemas/veloflux.TenantLimits"
     },
     "contact_email": {
      "description": "Whom to write to.",
      "type": "string",
      "format": "email",
      "examples": [
       "contato@livraria.example"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/new-tenant.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.NewUser": {
   "id": "veloflux.NewUser",
   "name": "NewUser",
   "schema": {
    "description": "What it takes to create a user.",
    "type": "object",
    "required": [
     "email",
     "password",
     "first_name",
     "last_name",
     "tenant_id",
     "role"
    ],
    "properties": {
     "email": {
      "description": "What they log in with. One that is taken is refused with 409.",
      "type": "string",
      "format": "email",
      "examples": [
       "joao@padaria.example"
      ]
     },
     "password": {
      "description": "Never shown again.",
      "type": "string",
      "format": "password",
      "minLength": 8,
      "maxLength": 128,
      "writeOnly": true,
      "examples": [
       "correto-cavalo-bateria"
      ]
     },
     "first_name": {
      "description": "Given name.",
      "type": "string",
      "minLength": 1,
      "maxLength": 80,
      "examples": [
       "João"
      ]
     },
     "last_name": {
      "description": "Family name.",
      "type": "string",
      "minLength": 1,
      "maxLength": 80,
      "examples": [
       "Araújo"
      ]
     },
     "tenant_id": {
      "description": "The tenant they belong to.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "tenant-1"
      ]
     },
     "role": {
      "$ref": "#/schemas/veloflux.UserRole"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/new-user.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Plan": {
   "id": "veloflux.Plan",
   "name": "Plan",
   "schema": {
    "description": "Something a tenant can subscribe to.",
    "type": "object",
    "required": [
     "id",
     "name",
     "price",
     "currency",
     "interval",
     "limits"
    ],
    "properties": {
     "id": {
      "$ref": "#/schemas/veloflux.PlanId"
     },
     "name": {
      "description": "For people.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "Profissional"
      ]
     },
     "price": {
      "description": "Price of one interval, in units of `currency`.",
      "type": "number",
      "minimum": 0,
      "examples": [
       299.9
      ]
     },
     "currency": {
      "$ref": "#/schemas/veloflux.Currency"
     },
     "interval": {
      "description": "How often it is paid.",
      "type": "string",
      "enum": [
       "month",
       "year"
      ]
     },
     "limits": {
      "$ref": "#/schemas/veloflux.TenantLimits"
     },
     "features": {
      "description": "What the plan brings, for people.",
      "type": "array",
      "items": {
       "type": "string",
       "minLength": 1
      },
      "examples": [
       [
        "Balanceamento com IA",
        "Suporte em horário comercial"
       ]
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/plan.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.PlanId": {
   "id": "veloflux.PlanId",
   "name": "PlanId",
   "schema": {
    "description": "Id of a plan.",
    "type": "string",
    "enum": [
     "free",
     "pro",
     "enterprise"
    ]
   },
   "source": {
    "file": "schemas/veloflux/plan-id.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.PlanList": {
   "id": "veloflux.PlanList",
   "name": "PlanList",
   "schema": {
    "description": "Every plan on offer.",
    "type": "object",
    "required": [
     "plans"
    ],
    "properties": {
     "plans": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Plan"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/plan-list.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.PostableAlert": {
   "id": "veloflux.PostableAlert",
   "name": "PostableAlert",
   "schema": {
    "description": "An alert as it is told to AlertManager.",
    "type": "object",
    "required": [
     "labels"
    ],
    "properties": {
     "labels": {
      "$ref": "#/schemas/veloflux.Labels"
     },
     "annotations": {
      "$ref": "#/schemas/veloflux.Annotations"
     },
     "startsAt": {
      "description": "Since when it has been firing. Left out, since now.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T07:59:30Z"
      ]
     },
     "endsAt": {
      "description": "Until when. Left out, until AlertManager's `resolve_timeout` has passed without news.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:04:30Z"
      ]
     },
     "generatorURL": {
      "description": "What raised it.",
      "type": "string",
      "format": "uri",
      "examples": [
       "http://prometheus:9090/graph?g0.expr=up+%3D%3D+0"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/postable-alert.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Prediction": {
   "id": "veloflux.Prediction",
   "name": "Prediction",
   "schema": {
    "description": "Something a model expects to happen.",
    "type": "object",
    "required": [
     "id",
     "model_id",
     "type",
     "confidence",
     "summary",
     "created_at"
    ],
    "properties": {
     "id": {
      "description": "Unique among the predictions.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "prediction-1"
      ]
     },
     "model_id": {
      "description": "The model that says so.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "model-1"
      ]
     },
     "type": {
      "$ref": "#/schemas/veloflux.ModelType"
     },
     "confidence": {
      "description": "How sure the model is.",
      "type": "number",
      "minimum": 0,
      "maximum": 1,
      "examples": [
       0.87
      ]
     },
     "summary": {
      "description": "One sentence for people.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "Pico de tráfego esperado às 18h"
      ]
     },
     "backend_id": {
      "description": "The backend it is about. Absent where it is about the whole system.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "backend-1"
      ]
     },
     "created_at": {
      "description": "When the prediction was made.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T07:55:00Z"
      ]
     },
     "expected_at": {
      "description": "When the thing is expected to happen.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T18:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/prediction.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.PredictionList": {
   "id": "veloflux.PredictionList",
   "name": "PredictionList",
   "schema": {
    "description": "The predictions that still stand.",
    "type": "object",
    "required": [
     "predictions"
    ],
    "properties": {
     "predictions": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Prediction"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/prediction-list.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Problem": {
   "id": "veloflux.Problem",
   "name": "Problem",
   "schema": {
    "description": "What every refusal of VeloFlux looks like, on every port. `code` is stable and meant for programs, `message` is meant for people.",
    "type": "object",
    "required": [
     "error",
     "message",
     "code"
    ],
    "properties": {
     "error": {
      "description": "Short name of the kind of refusal; the reason phrase of the HTTP status.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "Unauthorized"
      ]
     },
     "message": {
      "description": "One sentence that says what is wrong and what to do.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "The token is missing or has expired."
      ]
     },
     "code": {
      "$ref": "#/schemas/veloflux.ProblemCode"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/problem.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.ProblemCode": {
   "id": "veloflux.ProblemCode",
   "name": "ProblemCode",
   "schema": {
    "description": "Stable name of a situation. New situations add names; a name never changes its meaning.",
    "type": "string",
    "enum": [
     "INVALID_REQUEST",
     "INVALID_HANDSHAKE",
     "UNAUTHORIZED",
     "INVALID_CREDENTIALS",
     "FORBIDDEN",
     "ORIGIN_NOT_ALLOWED",
     "NOT_FOUND",
     "WRONG_PORT",
     "DUPLICATE_ID",
     "EMAIL_TAKEN",
     "PLAN_NOT_AVAILABLE",
     "UPGRADE_REQUIRED",
     "RATE_LIMITED",
     "INTERNAL_ERROR",
     "BAD_GATEWAY",
     "UNAVAILABLE"
    ]
   },
   "source": {
    "file": "schemas/veloflux/problem-code.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.RefreshRequest": {
   "id": "veloflux.RefreshRequest",
   "name": "RefreshRequest",
   "schema": {
    "description": "The token that is about to expire, or expired less than an hour ago.",
    "type": "object",
    "required": [
     "token"
    ],
    "properties": {
     "token": {
      "description": "As login, register or an earlier refresh gave it.",
      "type": "string",
      "minLength": 1,
      "writeOnly": true,
      "examples": [
       "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.assinatura"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/refresh-request.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Registration": {
   "id": "veloflux.Registration",
   "name": "Registration",
   "schema": {
    "description": "A new account, and the tenant that comes with it.",
    "type": "object",
    "required": [
     "email",
     "password",
     "first_name",
     "last_name",
     "tenant_name"
    ],
    "properties": {
     "email": {
      "description": "What the user will log in with. One that is taken is refused with 409.",
      "type": "string",
      "format": "email",
      "examples": [
       "bruno@livraria.example"
      ]
     },
     "password": {
      "description": "Never shown again.",
      "type": "string",
      "format": "password",
      "minLength": 8,
      "maxLength": 128,
      "writeOnly": true,
      "examples": [
       "correto-cavalo-bateria"
      ]
     },
     "first_name": {
      "description": "Given name.",
      "type": "string",
      "minLength": 1,
      "maxLength": 80,
      "examples": [
       "Bruno"
      ]
     },
     "last_name": {
      "description": "Family name.",
      "type": "string",
      "minLength": 1,
      "maxLength": 80,
      "examples": [
       "Araújo"
      ]
     },
     "tenant_name": {
      "description": "Name of the tenant that is created for them.",
      "type": "string",
      "minLength": 1,
      "maxLength": 120,
      "examples": [
       "Livraria Sertão"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/registration.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.ReloadResult": {
   "id": "veloflux.ReloadResult",
   "name": "ReloadResult",
   "schema": {
    "description": "What a reload did.",
    "type": "object",
    "required": [
     "status",
     "reloaded_at"
    ],
    "properties": {
     "status": {
      "description": "`unchanged` when the configuration on disk was the one in use.",
      "type": "string",
      "enum": [
       "reloaded",
       "unchanged"
      ]
     },
     "reloaded_at": {
      "description": "When the configuration was read.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/reload-result.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.SecurityEvent": {
   "id": "veloflux.SecurityEvent",
   "name": "SecurityEvent",
   "schema": {
    "description": "A frame of the `security` channel.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp"
    ],
    "properties": {
     "type": {
      "type": "string",
      "const": "security_event"
     },
     "data": {
      "$ref": "#/schemas/veloflux.SecuritySnapshot"
     },
     "timestamp": {
      "description": "When the frame was sent.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/security-event.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.SecuritySnapshot": {
   "id": "veloflux.SecuritySnapshot",
   "name": "SecuritySnapshot",
   "schema": {
    "description": "What the `security` channel carries; alerts as `POST /api/alerts/webhook` takes them and entries of `GET /api/admin/logs` that concern security.",
    "type": "object",
    "required": [
     "alerts",
     "logs"
    ],
    "properties": {
     "alerts": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Alert"
      }
     },
     "logs": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.LogEntry"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/security-snapshot.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.ServiceStatus": {
   "id": "veloflux.ServiceStatus",
   "name": "ServiceStatus",
   "schema": {
    "description": "State of one part of the system.",
    "type": "object",
    "required": [
     "name",
     "status"
    ],
    "properties": {
     "name": {
      "description": "Name of the service in the container network.",
      "type": "string",
      "enum": [
       "loadbalancer",
       "frontend",
       "backend",
       "redis",
       "prometheus",
       "alertmanager"
      ]
     },
     "status": {
      "$ref": "#/schemas/veloflux.HealthState"
     },
     "address": {
      "description": "Where the other containers reach it.",
      "type": "string",
      "pattern": "^[a-z]+:[0-9]{1,5}$",
      "examples": [
       "redis:6379"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/service-status.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Session": {
   "id": "veloflux.Session",
   "name": "Session",
   "schema": {
    "description": "A token, whose it is and how long it lasts.",
    "type": "object",
    "required": [
     "token",
     "user",
     "expires_at"
    ],
    "properties": {
     "token": {
      "description": "A JSON Web Token (RFC 7519); send it as `Authorization` with the scheme `Bearer`.",
      "type": "string",
      "pattern": "^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*$",
      "readOnly": true,
      "examples": [
       "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.assinatura"
      ]
     },
     "user": {
      "$ref": "#/schemas/veloflux.User"
     },
     "expires_at": {
      "description": "From when the token is refused.",
      "type": "string",
      "format": "date-time",
      "readOnly": true,
      "examples": [
       "2025-06-20T20:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/session.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.StatusUpdate": {
   "id": "veloflux.StatusUpdate",
   "name": "StatusUpdate",
   "schema": {
    "description": "A frame of the `status` channel.",
    "type": "object",
    "required": [
     "type",
     "data",
     "timestamp"
    ],
    "properties": {
     "type": {
      "type": "string",
      "const": "status_update"
     },
     "data": {
      "$ref": "#/schemas/veloflux.SystemStatus"
     },
     "timestamp": {
      "description": "When the frame was sent.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/status-update.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Subscription": {
   "id": "veloflux.Subscription",
   "name": "Subscription",
   "schema": {
    "description": "Which plan a tenant has, and since when.",
    "type": "object",
    "required": [
     "tenant_id",
     "plan",
     "status",
     "started_at"
    ],
    "properties": {
     "tenant_id": {
      "description": "The tenant who pays.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "tenant-1"
      ]
     },
     "plan": {
      "$ref": "#/schemas/veloflux.PlanId"
     },
     "status": {
      "description": "`past_due` when an invoice was not paid in time.",
      "type": "string",
      "enum": [
       "active",
       "past_due",
       "cancelled"
      ]
     },
     "started_at": {
      "description": "When the plan began.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/subscription.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.SystemInfo": {
   "id": "veloflux.SystemInfo",
   "name": "SystemInfo",
   "schema": {
    "description": "The machine the application runs on.",
    "type": "object",
    "required": [
     "hostname",
     "os",
     "architecture",
     "cpu_count",
     "memory_bytes",
     "started_at"
    ],
    "properties": {
     "hostname": {
      "description": "Name of the container or machine.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "backend"
      ]
     },
     "os": {
      "description": "Operating system.",
      "type": "string",
      "examples": [
       "linux"
      ]
     },
     "architecture": {
      "description": "Processor architecture.",
      "type": "string",
      "enum": [
       "amd64",
       "arm64"
      ]
     },
     "cpu_count": {
      "description": "Processors the application may use.",
      "type": "integer",
      "minimum": 1,
      "examples": [
       4
      ]
     },
     "memory_bytes": {
      "description": "Memory the application may use, in bytes.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       8589934592
      ]
     },
     "started_at": {
      "description": "When the application started.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-19T08:00:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/system-info.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.SystemStatus": {
   "id": "veloflux.SystemStatus",
   "name": "SystemStatus",
   "schema": {
    "description": "State of the whole application, as `GET /api/status` answers and the `status_update` frame carries it.",
    "type": "object",
    "required": [
     "status",
     "uptime",
     "version",
     "websocket_clients"
    ],
    "properties": {
     "status": {
      "$ref": "#/schemas/veloflux.HealthState"
     },
     "uptime": {
      "description": "Seconds since the start.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       86400
      ]
     },
     "version": {
      "description": "Version of the application.",
      "type": "string",
      "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+",
      "examples": [
       "1.1.0"
      ]
     },
     "websocket_clients": {
      "description": "WebSocket connections open right now, all channels together.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       7
      ]
     },
     "services": {
      "description": "The parts of the system, each once.",
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.ServiceStatus"
      }
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/system-status.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Tenant": {
   "id": "veloflux.Tenant",
   "name": "Tenant",
   "schema": {
    "description": "A customer, with users and backends of its own.",
    "type": "object",
    "required": [
     "id",
     "name",
     "plan",
     "active",
     "created_at",
     "limits",
     "contact_email"
    ],
    "properties": {
     "id": {
      "description": "Unique among the tenants; chosen by whoever creates it, else by the server. It never changes.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$",
      "examples": [
       "tenant-1"
      ]
     },
     "name": {
      "description": "For people.",
      "type": "string",
      "minLength": 1,
      "maxLength": 120,
      "examples": [
       "Padaria São João"
      ]
     },
     "plan": {
      "$ref": "#/schemas/veloflux.PlanId"
     },
     "active": {
      "description": "Whether its users may log in and its traffic is served.",
      "type": "boolean",
      "default": true
     },
     "created_at": {
      "description": "When it was created.",
      "type": "string",
      "format": "date-time",
      "readOnly": true,
      "examples": [
       "2025-01-15T12:00:00Z"
      ]
     },
     "limits": {
      "$ref": "#/schemas/veloflux.TenantLimits"
     },
     "contact_email": {
      "description": "Whom to write to.",
      "type": "string",
      "format": "email",
      "examples": [
       "contato@padaria.example"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/tenant.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.TenantLimits": {
   "id": "veloflux.TenantLimits",
   "name": "TenantLimits",
   "schema": {
    "description": "What a tenant may use.",
    "type": "object",
    "required": [
     "max_backends",
     "max_requests_per_second"
    ],
    "properties": {
     "max_backends": {
      "description": "Backends at the same time.",
      "type": "integer",
      "minimum": 1,
      "examples": [
       10
      ]
     },
     "max_requests_per_second": {
      "description": "Requests in one second, over all backends.",
      "type": "integer",
      "minimum": 1,
      "examples": [
       1000
      ]
     },
     "max_users": {
      "description": "Users with an account.",
      "type": "integer",
      "minimum": 1,
      "examples": [
       25
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/tenant-limits.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.TenantPage": {
   "id": "veloflux.TenantPage",
   "name": "TenantPage",
   "schema": {
    "description": "One page of the tenants.",
    "type": "object",
    "required": [
     "items",
     "total_count",
     "page",
     "page_size",
     "has_more"
    ],
    "properties": {
     "items": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.Tenant"
      }
     },
     "total_count": {
      "description": "Entries on all pages together.",
      "type": "integer",
      "minimum": 0
     },
     "page": {
      "description": "Number of this page; the first is 1.",
      "type": "integer",
      "minimum": 1
     },
     "page_size": {
      "description": "Entries a page can hold.",
      "type": "integer",
      "minimum": 1,
      "maximum": 100
     },
     "has_more": {
      "description": "Whether there is a page after this one.",
      "type": "boolean"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/tenant-page.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.TenantUpdate": {
   "id": "veloflux.TenantUpdate",
   "name": "TenantUpdate",
   "schema": {
    "description": "The part of a tenant that administrators decide, as a whole. Limits that are left out are those of the plan.",
    "type": "object",
    "required": [
     "name",
     "plan",
     "contact_email"
    ],
    "properties": {
     "name": {
      "description": "For people.",
      "type": "string",
      "minLength": 1,
      "maxLength": 120,
      "examples": [
       "Padaria São João"
      ]
     },
     "plan": {
      "$ref": "#/schemas/veloflux.PlanId"
     },
     "active": {
      "description": "Whether its users may log in and its traffic is served.",
      "type": "boolean",
      "default": true
     },
     "limits": {
      "$ref": "#/schemas/veloflux.TenantLimits"
     },
     "contact_email": {
      "description": "Whom to write to.",
      "type": "string",
      "format": "email",
      "examples": [
       "contato@padaria.example"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/tenant-update.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.TrainingRequest": {
   "id": "veloflux.TrainingRequest",
   "name": "TrainingRequest",
   "schema": {
    "description": "Which model to train. A `model_id` trains that model again, without it a new one is made.",
    "type": "object",
    "required": [
     "type"
    ],
    "properties": {
     "model_id": {
      "description": "A model to train again.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "examples": [
       "model-1"
      ]
     },
     "name": {
      "description": "Name of a new model.",
      "type": "string",
      "minLength": 1,
      "maxLength": 120,
      "examples": [
       "Previsão de tráfego"
      ]
     },
     "type": {
      "$ref": "#/schemas/veloflux.ModelType"
     },
     "window_hours": {
      "description": "How many hours of history to learn from.",
      "type": "integer",
      "minimum": 1,
      "maximum": 8760,
      "default": 168
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/training-request.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.UpgradeRequest": {
   "id": "veloflux.UpgradeRequest",
   "name": "UpgradeRequest",
   "schema": {
    "description": "The plan to change to.",
    "type": "object",
    "required": [
     "plan"
    ],
    "properties": {
     "plan": {
      "$ref": "#/schemas/veloflux.PlanId"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/upgrade-request.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Usage": {
   "id": "veloflux.Usage",
   "name": "Usage",
   "schema": {
    "description": "What a tenant has used in the current billing period.",
    "type": "object",
    "required": [
     "tenant_id",
     "plan",
     "period_start",
     "period_end",
     "requests",
     "bandwidth_bytes",
     "amount",
     "currency"
    ],
    "properties": {
     "tenant_id": {
      "description": "The tenant who pays.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "tenant-1"
      ]
     },
     "plan": {
      "$ref": "#/schemas/veloflux.PlanId"
     },
     "period_start": {
      "description": "First moment of the period.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-01T00:00:00Z"
      ]
     },
     "period_end": {
      "description": "First moment after the period.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-07-01T00:00:00Z"
      ]
     },
     "requests": {
      "description": "Requests answered.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       1250000
      ]
     },
     "bandwidth_bytes": {
      "description": "Bytes sent.",
      "type": "integer",
      "minimum": 0,
      "examples": [
       53687091200
      ]
     },
     "amount": {
      "description": "What the period costs so far, in units of `currency`.",
      "type": "number",
      "minimum": 0,
      "examples": [
       199.93
      ]
     },
     "currency": {
      "$ref": "#/schemas/veloflux.Currency"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/usage.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.User": {
   "id": "veloflux.User",
   "name": "User",
   "schema": {
    "description": "Someone with an account.",
    "type": "object",
    "required": [
     "user_id",
     "email",
     "tenant_id",
     "role",
     "first_name",
     "last_name"
    ],
    "properties": {
     "user_id": {
      "description": "Unique among the users; the `sub` of their tokens.",
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "readOnly": true,
      "examples": [
       "user-1"
      ]
     },
     "email": {
      "description": "What they log in with; unique among the users.",
      "type": "string",
      "format": "email",
      "examples": [
       "ana@padaria.example"
      ]
     },
     "tenant_id": {
      "description": "The tenant they belong to.",
      "type": "string",
      "minLength": 1,
      "examples": [
       "tenant-1"
      ]
     },
     "role": {
      "$ref": "#/schemas/veloflux.UserRole"
     },
     "first_name": {
      "description": "Given name.",
      "type": "string",
      "minLength": 1,
      "maxLength": 80,
      "examples": [
       "Ana"
      ]
     },
     "last_name": {
      "description": "Family name.",
      "type": "string",
      "minLength": 1,
      "maxLength": 80,
      "examples": [
       "Conceição"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/user.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.UserPage": {
   "id": "veloflux.UserPage",
   "name": "UserPage",
   "schema": {
    "description": "One page of the users.",
    "type": "object",
    "required": [
     "items",
     "total_count",
     "page",
     "page_size",
     "has_more"
    ],
    "properties": {
     "items": {
      "type": "array",
      "items": {
       "$ref": "#/schemas/veloflux.User"
      }
     },
     "total_count": {
      "description": "Entries on all pages together.",
      "type": "integer",
      "minimum": 0
     },
     "page": {
      "description": "Number of this page; the first is 1.",
      "type": "integer",
      "minimum": 1
     },
     "page_size": {
      "description": "Entries a page can hold.",
      "type": "integer",
      "minimum": 1,
      "maximum": 100
     },
     "has_more": {
      "description": "Whether there is a page after this one.",
      "type": "boolean"
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/user-page.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.UserRole": {
   "id": "veloflux.UserRole",
   "name": "UserRole",
   "schema": {
    "description": "`admin` may use `/api/admin`, `/api/tenants` and port 9000; `operator` may change backends and train models; `viewer` only looks.",
    "type": "string",
    "enum": [
     "admin",
     "operator",
     "viewer"
    ]
   },
   "source": {
    "file": "schemas/veloflux/user-role.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  },
  "veloflux.Version": {
   "id": "veloflux.Version",
   "name": "Version",
   "schema": {
    "description": "What is running.",
    "type": "object",
    "required": [
     "version"
    ],
    "properties": {
     "version": {
      "description": "Semantic version of the application.",
      "type": "string",
      "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+",
      "examples": [
       "1.1.0"
      ]
     },
     "commit": {
      "description": "Revision it was built from.",
      "type": "string",
      "pattern": "^[0-9a-f]{7,40}$",
      "examples": [
       "4f2a9c1"
      ]
     },
     "built_at": {
      "description": "When it was built.",
      "type": "string",
      "format": "date-time",
      "examples": [
       "2025-06-20T06:30:00Z"
      ]
     }
    }
   },
   "source": {
    "file": "schemas/veloflux/version.yaml",
    "pointer": "",
    "line": 1,
    "column": 1
   }
  }
 }
};
