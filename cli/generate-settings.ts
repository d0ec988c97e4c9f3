/** Options of `sockwright generate` as commander hands them over. */
export interface GenerateArguments {
  readonly out?: string;
  readonly system?: readonly string[];
  readonly runtime?: string;
  readonly extension?: "ts" | "js" | "none";
  /** Kinds of files, with commas between them. */
  readonly emit?: string;
  readonly template?: string;
  readonly templateParam?: Readonly<Record<string, string>>;
  readonly perspective?: "server" | "client";
  readonly check?: true;
  readonly dryRun?: true;
  readonly watch?: true;
  readonly json?: true;
}
