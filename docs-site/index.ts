export { docsSite, type Download, type Site, type SiteFile, type SiteOptions, type Translation } from "./docs-site.ts";
export type { ClientNames } from "./samples/client-names.ts";
export { tokenMark } from "./samples/literals.ts";
export { trialFolder } from "./trials.ts";
export { wordsIn } from "./words/words-in.ts";
