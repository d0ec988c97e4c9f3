import { expect, test } from "vitest";
import { codeOf } from "../seeds/seed.ts";
import { reasonToLeaveOut } from "./left-out.ts";
import { dataLanguages } from "./scripts-in.ts";
import { seedScripts, seedsOf } from "./seed-scripts.ts";

test("every code block of the seeds is a script or, by its language, data", () => {
  const found = new Set(seedsOf().flatMap((seed) => codeOf(seed).map(({ language }) => language)));
  const scripts = ["bash", "javascript", "python", "typescript"];
  expect([...found].toSorted()).toEqual([...scripts, ...Object.keys(dataLanguages)].toSorted());
});

const leftOut = [
  {
    reason: "asks about containers, not about a server",
    places: [
      "veloflux-port-map.md:313 docker-compose logs backend",
      "veloflux-port-map.md:314 docker-compose logs backend",
      "veloflux-port-map.md:340 docker-compose logs loadbalancer",
      "veloflux-port-map.md:348 docker-compose ps",
      "veloflux-websocket-api.md:304 docker-compose ps",
      "veloflux-websocket-api.md:310 docker-compose logs backend",
      "veloflux-websocket-api.md:326 docker-compose ps backend",
      "veloflux-websocket-api.md:357 docker-compose logs backend",
      "veloflux-websocket-api.md:360 docker-compose logs frontend",
      "veloflux-websocket-api.md:363 docker-compose logs loadbalancer",
    ],
  },
  {
    reason: "installs a package that is here already",
    places: [
      "campaigns-socketio.md:139 npm install socket.io-client",
      "campaigns-socketio.md:141 yarn add socket.io-client",
    ],
  },
  {
    reason: "starts a backend or frontend that no seed holds",
    places: [
      "conversations-websocket-client.md:280 cd backend",
      "conversations-websocket-client.md:281 python test_websocket_simple.py",
      "conversations-websocket-client.md:288 cd backend",
      "conversations-websocket-client.md:289 python -m src.main",
      "conversations-websocket-client.md:294 npm run dev",
    ],
  },
  {
    reason: "calls websocat, which Debian 12 does not have",
    places: ["veloflux-websocket-api.md:260 websocat ws://localhost:9090/api/ws/status"],
  },
  {
    reason: "fails before it connects, with every server (docs/decisions/veloflux-python-one-liner.md)",
    places: ['veloflux-port-map.md:317 python3 -c "'],
  },
  {
    reason: "needs React, or a hook that no seed holds",
    places: [
      "campaigns-socketio.md:146 import { useEffect, useState } from 'react';",
      "campaigns-socketio.md:227 import React from 'react';",
      "cidadao-ai-websocket-api.md:211 import { useEffect, useState } from 'react';",
      "conversations-websocket-client.md:18 import { useWebSocket } from '@/hooks/useWebSocket';",
      "conversations-websocket-client.md:243 const token = localStorage.getItem('token');",
      "veloflux-port-map.md:160 // /frontend/src/hooks/useRealtimeWebSocket.ts",
      "veloflux-websocket-api.md:67 // Hooks específicos com URLs corretas",
      "veloflux-websocket-api.md:217 import { useRealtimeMetrics } from '@/hooks/useRealtimeWebSocket';",
    ],
  },
  {
    reason: "imports a client that no seed holds",
    places: ["conversations-websocket-client.md:58 import { WebSocketClient } from"],
  },
  {
    reason: "holds settings of a frontend",
    places: [
      "veloflux-port-map.md:136 // /frontend/src/config/environment.ts",
      "veloflux-websocket-api.md:54 export const CONFIG = {",
    ],
  },
  {
    reason: "holds types alone",
    places: [
      "cidadao-ai-websocket-api.md:81 interface WebSocketMessage {",
      "conversations-websocket-client.md:266 interface WebSocketConfig {",
      "conversations-websocket-client.md:304 type ConnectionStatus =",
    ],
  },
  {
    reason: "holds examples of messages",
    places: [
      "conversations-websocket-client.md:90 // Enviar mensagem",
      "conversations-websocket-client.md:145 // Conexão estabelecida",
    ],
  },
];

test.each(leftOut)("left out: it $reason", ({ reason, places }) => {
  const scripts = seedScripts().filter((script) => reasonToLeaveOut(script) === reason);
  expect(scripts.map(({ at }) => at)).toEqual(places.map((place) => place.split(" ")[0]));
  for (const [index, { text }] of scripts.entries()) expect(text).toContain(places[index]?.replace(/^\S+ /, ""));
});

test("nothing is left out for any other reason", () => {
  const reasons = new Set(seedScripts().flatMap((script) => reasonToLeaveOut(script) ?? []));
  expect([...reasons].toSorted()).toEqual(leftOut.map(({ reason }) => reason).toSorted());
});
