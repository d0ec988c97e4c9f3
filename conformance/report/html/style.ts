/** The whole look of the page: dark and light by the reader's wish, one column on a phone. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #14171c);
  --raised: light-dark(#f5f7f9, #1c2027);
  --line: light-dark(#d5dbe2, #343b46);
  --ink: light-dark(#1a2029, #e7ebf0);
  --soft: light-dark(#556070, #a3aebd);
  --red: light-dark(#b3261e, #ff8a80);
  --amber: light-dark(#7d5000, #f2b84b);
  --green: light-dark(#1b6b3a, #6fd39a);
  --blue: light-dark(#1d5fa8, #86bdff);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 66rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; }
a { color: var(--blue); }
code, pre, .wire { font: .85rem/1.45 ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; }
.soft { color: var(--soft); }
.fail { color: var(--red); } .warning, .waived, .inconclusive { color: var(--amber); } .pass { color: var(--green); }
nav ul, .tiles, .names { list-style: none; margin: 0; padding: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-top: .75rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .5rem; margin-top: 1rem; }
.tiles li { background: var(--raised); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; }
.tiles b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
article.is-fail { border-left-color: var(--red); }
article.is-warning, article.is-waived { border-left-color: var(--amber); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; }
pre { margin: 0; white-space: pre-wrap; }
details { margin: .5rem 0; }
summary { cursor: pointer; padding: .25rem 0; }
.names { padding-left: 1.1rem; }
.names li { padding: .1rem 0; }
.wire { list-style: none; margin: .25rem 0; padding: .5rem 0 0; border-top: 1px dashed var(--line); }
.wire > li { display: grid; grid-template-columns: 5.5rem 2.5rem 1fr; gap: .5rem; padding: .15rem 0; }
.wire .at { text-align: right; color: var(--soft); font-variant-numeric: tabular-nums; }
.wire .said { white-space: pre-wrap; min-width: 0; background: var(--raised); border-radius: .4rem; padding: .15rem .5rem; border-left: .2rem solid var(--line); }
.wire .is-client .said { border-left-color: var(--blue); margin-right: 2rem; }
.wire .is-server .said { border-left-color: var(--green); margin-left: 2rem; }
.wire .is-end .said { border-left-color: var(--red); }
.wire details { margin: 0; color: var(--soft); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th.number, td.number { text-align: end; padding-right: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
meter { width: 100%; min-width: 4rem; height: .9rem; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; }
  .wire > li { grid-template-columns: 4.2rem 1.8rem 1fr; gap: .25rem; }
  .wire .is-client .said { margin-right: .75rem; } .wire .is-server .said { margin-left: .75rem; }
}
@media print { details::details-content { content-visibility: visible; display: block; } }
`;
