/** Options of `sockwright docs` as commander hands them over. */
export interface DocsArguments {
  readonly out?: string;
  readonly title?: string;
  readonly base?: string;
  readonly build?: true;
  readonly perspective?: "server" | "client";
  readonly check?: true;
  readonly json?: true;
}
