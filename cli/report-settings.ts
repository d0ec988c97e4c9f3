/** Options of every command that comes to a report, as commander hands them over. */
export interface ReportArguments {
  /** Path of a file of waivers. */
  readonly waivers?: string;
  /** Path of a JUnit file. */
  readonly junit?: string;
  /** Path of an HTML file. */
  readonly html?: string;
  /** Path of a Markdown file. */
  readonly markdown?: string;
  /** Path of a SARIF file. */
  readonly sarif?: string;
  readonly annotations?: "github";
  readonly json?: true;
}
