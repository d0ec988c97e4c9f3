import type { ProxyArguments } from "./proxy-settings.ts";

/** Options of `sockwright record` as commander hands them over. */
export interface RecordArguments extends Pick<
  ProxyArguments,
  "url" | "target" | "ports" | "host" | "for" | "perspective"
> {
  readonly title?: string;
  /** The file to write, where one system is recorded. */
  readonly out?: string;
  readonly secrets?: true;
  readonly force?: true;
}
