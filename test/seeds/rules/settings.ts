import { plain } from "../look-up.ts";
import { keyWithin, written } from "../places.ts";
import type { Fact, Rule } from "../fact.ts";
import { codeOf } from "../seed.ts";
import { findUrl, urlsIn } from "../url.ts";

/** `NAME: 'value'` of a configuration: a URL, a path of the API, or the beginning of paths that the edge hands on (`…_BASE`). */
export const settings: Rule = (seed) =>
  codeOf(seed).flatMap(({ language, lines }) =>
    lines.flatMap((line): Fact[] => {
      const [, name, value = ""] = /^\s*([A-Z_]+): '(.+)',?$/.exec(line.text) ?? [];
      const [, variable] = (language === "env" && /^([A-Z_]+)=/.exec(line.text)) || [];
      const [url] = urlsIn(line);
      if (variable !== undefined) {
        const find: Fact["find"] = (documents) =>
          url !== undefined && findUrl(documents, seed.system, url) === undefined
            ? undefined
            : written(documents, seed.system, variable);
        return [{ kind: "setting", text: line.text, line: line.number, find }];
      }
      if (name === undefined) return [];
      return [
        {
          kind: "setting",
          text: `${name}: ${value}`,
          line: line.number,
          find: (documents) => {
            if (url !== undefined) return findUrl(documents, seed.system, url);
            const own = documents.contract.channels.filter(({ system }) => system === seed.system);
            if (!name.endsWith("_BASE")) {
              return own.find(
                ({ protocol, endpoints }) => protocol === "http" && endpoints.some(({ path }) => path === value),
              )?.source;
            }
            return own.find(
              (channel) =>
                channel.protocol === "http" &&
                channel.proxy !== undefined &&
                channel.endpoints.some(({ path }) => plain(path) === `${value}/{}`),
            )?.source;
          },
        },
      ];
    }),
  );

/** `location /path/ { proxy_pass http://host:port; }` of Nginx. */
export const routes: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) => {
    const location = lines.map(({ text }) => /^location (\/\S*) \{/.exec(text)?.[1]).find(Boolean);
    return lines.flatMap((line): Fact[] => {
      const [target] = /^\s*proxy_pass /.test(line.text) ? urlsIn(line) : [];
      if (target === undefined || location === undefined) return [];
      return [
        {
          kind: "proxy",
          text: `${location} → ${target.host}:${target.port}`,
          line: line.number,
          find: (documents) => {
            const channel = documents.contract.channels.find(
              (one) =>
                one.protocol === "http" &&
                one.system === seed.system &&
                one.endpoints.some(({ path }) => plain(path) === `${location}{}`) &&
                one.proxy !== undefined &&
                new URL(one.proxy.target).port === String(target.port),
            );
            return keyWithin(documents, channel?.source, "x-proxy");
          },
        },
      ];
    });
  });
