/** The theme: that of VitePress with the fonts of the reader's system, and colours that can be read by everyone. */
export const themeFile = `// Written by "sockwright docs".
import DefaultTheme from "vitepress/theme-without-fonts";
import "./style.css";

export default DefaultTheme;
`;

export const styleFile = `/* Written by "sockwright docs". */
:root {
  --vp-c-brand-1: #0b5c6b;
  --vp-c-brand-2: #0a4c59;
  --vp-c-brand-3: #0b5c6b;
  --vp-c-text-2: #474b55;
  --vp-c-text-3: #5a5f6b;
  --vp-code-color: #0a4c59;
  --vp-font-family-base: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  --vp-font-family-mono: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
.dark {
  --vp-c-brand-1: #7fd6e6;
  --vp-c-brand-2: #a5e4f0;
  --vp-c-brand-3: #4fb7ca;
  --vp-c-text-2: #b9bcc6;
  --vp-c-text-3: #a3a7b3;
  --vp-code-color: #a5e4f0;
}
.vp-doc a { text-underline-offset: 3px; }
.vp-doc :not(pre) > code { overflow-wrap: anywhere; }
.vp-doc th, .vp-doc td { vertical-align: top; min-width: 5.5rem; }
.vp-doc td code { overflow-wrap: normal; }
.vp-doc thead:not(:has(th)) { display: none; }
/* A shadow at the side on which a table goes on: it lies under a cover that moves with the content. */
.vp-doc table {
  background:
    linear-gradient(to right, var(--vp-c-bg) 40%, transparent) 0 0 / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--vp-c-bg) 40%, transparent) 100% 0 / 3rem 100% no-repeat local,
    linear-gradient(to right, rgb(128 128 128 / 50%), transparent) 0 0 / 1rem 100% no-repeat scroll,
    linear-gradient(to left, rgb(128 128 128 / 50%), transparent) 100% 0 / 1rem 100% no-repeat scroll;
}
.vp-doc tr, .vp-doc tr:nth-child(2n), .vp-doc th { background: transparent; }
.vp-doc table::-webkit-scrollbar { height: 8px; }
.vp-doc table::-webkit-scrollbar-thumb { border-radius: 4px; background: var(--vp-c-text-3); }
.vp-doc .diagram { margin: 24px 0; overflow-x: auto; color: var(--vp-c-text-1); }
.vp-doc .diagram svg { display: block; max-width: max(100%, 24rem); height: auto; }
.vp-doc .trial a {
  display: inline-block; padding: 4px 16px; border: 1px solid var(--vp-c-brand-1); border-radius: 8px; text-decoration: none; font-weight: 600;
}
.vp-doc .trial a:hover { background: var(--vp-c-default-soft); }
.vp-doc li > ul { margin-top: 4px; border-left: 1px solid var(--vp-c-divider); }
.vp-doc li + li { margin-top: 4px; }
.VPDocFooter .pager, .VPDocFooter .pager-link { min-width: 0; overflow-wrap: anywhere; }
.VPSidebarItem .text { overflow-wrap: anywhere; }
.VPDocOutlineItem .outline-link { white-space: normal; line-height: 1.4; padding-block: 5px; }
.DocSearch-Button-Keys { display: none !important; }
@media (max-width: 639px) {
  .vp-doc table { margin-inline: -24px; padding-inline: 24px; font-size: 13px; }
  .vp-doc th, .vp-doc td { padding: 6px 8px; min-width: 4rem; }
  .vp-doc td:nth-child(n + 3):last-child { min-width: 13rem; }
  .vp-doc .diagram { margin-inline: -24px; padding-inline: 24px; }
}
:focus-visible { outline: 2px solid var(--vp-c-brand-1); outline-offset: 2px; }
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { transition-duration: 0s !important; animation-duration: 0s !important; scroll-behavior: auto !important; }
}
`;
