/** The style sheet of a report: light and dark, screen and print. A speaker's hue comes in as --h. */
import { PICKS } from "./article.ts";

const ranks = Array.from({ length: PICKS }, (_, i) => i);

export const STYLE = `
:root { color-scheme: light dark; --page: #fbfaf7; --paper: #fff; --ink: #1d1c1a; --dim: #6b6862; --line: #e4e0d8; --accent: #3a4a8c;
  --wash-l: .935; --wash-c: .06; --edge-l: .62; --edge-c: .14; --text-l: .42; }
@media (prefers-color-scheme: dark) { :root { --page: #171614; --paper: #1f1e1b; --ink: #ebe8e1; --dim: #a39f96; --line: #38362f;
  --accent: #a9b6f2; --wash-l: .33; --wash-c: .06; --edge-l: .68; --edge-c: .12; --text-l: .82; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main, .top { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
.top { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; letter-spacing: -.02em; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 0; letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--dim); text-underline-offset: .15em; }
.dim, .note, .facts, .aliases, .kind { color: var(--dim); }
.total { margin: .4rem 0 0; color: var(--dim); }
article { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; margin: 2rem 0; padding: 2rem;
  display: grid; grid-template-columns: minmax(0, 20rem) minmax(0, 1fr); gap: 1.5rem 2.5rem; }
article > header, .charts { grid-column: 1 / -1; }
.kind { margin: 0 0 .2rem; font-size: .75rem; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; }
.facts, .roles { list-style: none; margin: .4rem 0 0; padding: 0; font-size: .875rem; }
.facts li { display: inline; overflow-wrap: anywhere; }
.facts li + li::before { content: " · "; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 2.5rem; }
figure { margin: 0; }
figcaption { font-size: .8125rem; color: var(--dim); margin-bottom: .35rem; }
.bar { display: flex; gap: 2px; height: .7rem; border-radius: 4px; overflow: hidden; }
.bar i { background: oklch(var(--edge-l) var(--edge-c) var(--h)); min-width: 3px; }
.bar i.unknown { background: var(--dim); opacity: .45; }
.bar .level { background: var(--accent); }
.bar .likely { opacity: .55; }
.bar .doubtful { opacity: .25; }
.people { font-size: .875rem; }
.card { border-left: 3px solid oklch(var(--edge-l) var(--edge-c) var(--h)); padding: .1rem 0 .1rem .9rem; margin-bottom: 1.4rem; }
.card.unknown { border-left-color: var(--line); }
.roles li { display: inline; }
.roles li + li::before { content: "; "; }
.roles .part { color: var(--dim); }
.aliases { margin: .1rem 0 0; font-size: .8125rem; }
.card ol { list-style: none; margin: .5rem 0 0; padding: 0; }
.card li { margin: .45rem 0; line-height: 1.45; overflow-wrap: anywhere; }
.card li a { text-decoration: none; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.card li a:hover { text-decoration: underline; }
.card li.quoted a::before { content: "“"; }
.card li.quoted a::after { content: "”"; }
.card li.reported a { font-style: italic; }
.sureness { font-size: .75rem; color: var(--dim); font-variant-numeric: tabular-nums; }
.sureness.doubtful::after { content: " doubtful"; }
summary { cursor: pointer; color: var(--dim); font-size: .8125rem; }
.silent ul { margin: .4rem 0; padding-left: 1.1rem; }
.who { display: inline-block; font: 600 .625rem/1.5 system-ui, sans-serif; letter-spacing: .03em; padding: 0 .35em; border-radius: 3px;
  color: #fff; background: oklch(.5 .13 var(--h, 0)); vertical-align: .12em; }
.unknown .who, .who.unknown { background: #77736b; }
.text { font: 1.0625rem/1.75 Georgia, "Iowan Old Style", "Times New Roman", serif; max-width: 44rem; overflow-wrap: anywhere; }
.text p { margin: 0 0 1.1em; white-space: pre-line; }
.text .line { display: block; height: .45em; }
mark { color: inherit; background: oklch(var(--wash-l) var(--wash-c) var(--h)); border-bottom: 2px solid oklch(var(--edge-l) var(--edge-c) var(--h));
  padding: .08em .1em; border-radius: 2px; scroll-margin-top: 30vh; transition: opacity .15s; }
mark.likely { border-bottom-style: dashed; }
mark.doubtful { border-bottom-style: dotted; }
mark.unknown { background: color-mix(in oklch, var(--dim) 16%, transparent); border-bottom-color: var(--dim); }
mark.reported { background: none; }
mark:target { outline: 2px solid oklch(var(--edge-l) var(--edge-c) var(--h)); outline-offset: 3px; }
mark .who { margin-right: .35em; }
.mention { border-bottom: 1px dotted var(--dim); }
.role { border-bottom: 1px solid var(--line); }
.cue { font-style: italic; }
.picks { border: 0; margin: 0 0 1.2rem; padding: 0; font-size: .8125rem; display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
.picks legend { float: left; color: var(--dim); padding: 0; }
.picks label { cursor: pointer; white-space: nowrap; }
.picks input { accent-color: var(--accent); margin: 0 .35em 0 0; vertical-align: -.1em; }
${ranks.map((i) => `article:has(.pick-${i}:checked) mark:not(.s${i})`).join(",\n")} { opacity: .25; }
.overview { margin: 2rem 0; }
.overview h2 { font-size: 1.125rem; margin: 1.6rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; font-weight: inherit; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { color: var(--dim); font-size: .8125rem; }
tbody th { font-weight: 500; overflow-wrap: anywhere; }
tbody th .dim { font-weight: 400; font-size: .875rem; }
td { font-variant-numeric: tabular-nums; }
.most .count { width: 34%; }
.count i { display: inline-block; height: .7rem; width: calc((100% - 3rem) * var(--w)); background: var(--accent); border-radius: 3px; margin-right: .5em; }
.number { display: inline-block; min-width: 1.6em; color: var(--dim); font-variant-numeric: tabular-nums; }
.note { font-size: .8125rem; }
.key { font-size: .8125rem; color: var(--dim); margin: .8rem 0 0; }
.key mark { --h: 28; padding: 0 .3em; }
footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem 2.5rem; font-size: .8125rem; color: var(--dim); }
@media (max-width: 56rem) { article { grid-template-columns: minmax(0, 1fr); padding: 1.25rem; } .charts { grid-template-columns: 1fr; } }
@media print {
  :root { color-scheme: light; --page: #fff; --paper: #fff; --ink: #000; --dim: #555; --line: #ccc; --accent: #3a4a8c; --wash-l: .935; --edge-l: .62; }
  body { font-size: 10pt; }
  main, .top, footer { max-width: none; padding: 0; }
  article { border: 0; padding: 0; margin: 0 0 2rem; display: block; }
  article + article, .overview + article { break-before: page; }
  .charts { margin: .8rem 0; }
  .people { columns: 2; column-gap: 2rem; margin-bottom: 1rem; }
  .card { break-inside: avoid; }
  .text { max-width: none; font-size: 10.5pt; line-height: 1.55; }
  p { orphans: 3; widows: 3; }
  .picks { display: none; }
  details:not([open]) { display: none; }
}
`;
