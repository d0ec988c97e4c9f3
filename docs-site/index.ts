export { docsSite, type Download, type Site, type SiteFile, type SiteOptions } from "./docs-site.ts";
