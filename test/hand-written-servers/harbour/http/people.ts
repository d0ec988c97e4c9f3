import type { Harbour } from "../harbour.ts";
import { signToken } from "../../tokens.ts";
import { problem } from "./answer.ts";
import { textOf } from "./parameters.ts";
import type { Route } from "./route.ts";
import type { NewPilot, Pilot } from "./things.ts";

const sessionSeconds = 3600;

/** Who comes and goes: sessions, pilots, visitors and their complaints. */
export function peopleRoutes(harbour: Harbour, basePath: string): readonly Route[] {
  const { breaks, clock, secret } = harbour;
  const pilots = new Map<string, Pilot>();

  const quotePilot = (pilot: Pilot, withPassword: boolean): object => {
    const { password, ...rest } = pilot;
    return withPassword ? { ...rest, password: password ?? "maré alta às seis" } : rest;
  };

  return [
    {
      operation: "signIn",
      method: "POST",
      path: "/sessions",
      access: "anybody",
      body: "session",
      serve({ body }) {
        const { name, scope } = body as { readonly name: string; readonly scope: string };
        const exp = Math.floor(clock.now() / 1000) + sessionSeconds;
        return {
          status: 200,
          body: {
            access_token: signToken({ sub: name, scope, exp }, secret),
            token_type: breaks("R03-token-type-in-small-letters") ? "bearer" : "Bearer",
            expires_in: sessionSeconds,
            user: { name, scope },
          },
        };
      },
    },
    {
      operation: "registerPilot",
      method: "POST",
      path: "/pilots",
      access: "harbour:write",
      body: "pilot",
      serve({ body }) {
        const { name, licence, password } = body as NewPilot;
        const pilot = { name, licence, ...(password !== undefined && { password }), id: harbour.uuid() };
        pilots.set(pilot.id, pilot);
        return {
          status: 201,
          headers: { location: `${basePath}/pilots/${pilot.id}` },
          body: quotePilot(pilot, breaks("R19-password-echoed")),
        };
      },
    },
    {
      operation: "readPilot",
      method: "GET",
      path: "/pilots/{id}",
      access: "harbour:read",
      serve({ params }) {
        const id = params["id"] ?? "";
        if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return problem(400, `${id} is no UUID`);
        const pilot = pilots.get(id.toLowerCase());
        if (pilot === undefined) return problem(404, `there is no pilot ${id}`);
        return { status: 200, body: quotePilot(pilot, breaks("R19-password-read")) };
      },
    },
    {
      operation: "readPreferences",
      method: "GET",
      path: "/preferences",
      access: "anybody",
      parameters: [
        {
          name: "harbour_visit",
          in: "cookie",
          ...(!breaks("Q10-no-visit") && { required: true }),
          read: textOf(4, 64),
        },
      ],
      serve: () => ({ status: 200, body: { language: "pt", units: "metres" } }),
    },
    {
      operation: "complain",
      method: "POST",
      path: "/complaints",
      access: "anybody",
      body: "complaint",
      serve: () => ({ status: 204 }),
    },
  ];
}
