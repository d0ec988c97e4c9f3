/** What `--extension` may say → what imports between generated files end in then. */
export const importEndings = { ts: ".ts", js: ".js", none: "" } as const;
