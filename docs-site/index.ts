export { docsSite, type Download, type Site, type SiteFile, type SiteOptions } from "./docs-site.ts";
export type { ClientNames } from "./samples/client-names.ts";
export { tokenMark } from "./samples/literals.ts";
