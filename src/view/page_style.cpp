#include "view/page_style.hpp"

namespace softly {

// One calm hue. A level is told by lightness and by a number, never by another colour; --level-0 to --level-4
// keep the text on them readable in both schemes.
extern const std::string_view page_style = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --panel: #f3f1ec; --ink: #26303a; --soft: #56616c; --rule: #dcd9d1;
  --hue: #2b6683; --grid: #d9d7d0; --band: #bdd3de;
  --level-0: #f0f5f7; --level-1: #e1ecf1; --level-2: #d0e2ea; --level-3: #bcd6e2; --level-4: #a6c9d9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171b20; --panel: #1f252b; --ink: #e7e5e0; --soft: #aab3bb; --rule: #343c44;
    --hue: #8fc3da; --grid: #37414a; --band: #33566a;
    --level-0: #1d262d; --level-1: #20313b; --level-2: #233d4a; --level-3: #264a5b; --level-4: #29586d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Hebrew", sans-serif;
  overflow-wrap: anywhere;
}
main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; box-sizing: content-box; }
main { padding-top: clamp(2rem, 7vw, 4.5rem); }
h1, h2, blockquote { font-family: "Iowan Old Style", Charter, Georgia, "Noto Serif", "Noto Serif Hebrew", serif; font-weight: 400; }
h1 { font-size: clamp(1.8rem, 6vw, 2.5rem); line-height: 1.2; margin: 0; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .75rem; }
h3 { font-size: .95rem; font-weight: 600; margin: 1.25rem 0 .4rem; color: var(--soft); }
p { margin: 0 0 .75rem; }
.when { color: var(--soft); margin: .5rem 0 0; }
.aside, figcaption, .legend { color: var(--soft); font-size: .9rem; }
section { margin-top: clamp(2.25rem, 6vw, 3.25rem); }
blockquote {
  margin: 0 0 1.25rem; padding-block: .1rem; padding-inline-start: 1.1rem;
  border-inline-start: 3px solid var(--band); font-size: 1.12rem; line-height: 1.55;
}
blockquote p { margin: 0; white-space: pre-line; }
blockquote .day { margin-top: .2rem; font: .85rem system-ui, sans-serif; color: var(--soft); }
ul.plain, ul.words { list-style: none; margin: 0 0 .75rem; padding: 0; }
ul.words { display: flex; flex-wrap: wrap; gap: .45rem; }
ul.words li { background: var(--panel); border-radius: 1rem; padding: .15rem .8rem; max-width: 100%; }
ul.words b { font-weight: 600; color: var(--hue); margin-inline-start: .35rem; }
ul.plain li { margin-bottom: .35rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0 2rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.5rem; }
.charts + .aside { margin-top: .75rem; }
figure { margin: 0; min-width: 0; background: var(--panel); border-radius: .75rem; padding: .9rem 1rem; }
figcaption { margin-bottom: .4rem; color: var(--ink); }
.chart { display: block; width: 100%; height: auto; direction: ltr; }
.chart .grid { stroke: var(--grid); stroke-width: 1; }
.chart .axis { fill: var(--soft); font: 11.5px system-ui, sans-serif; }
.chart .line { fill: none; stroke: var(--hue); stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; opacity: .65; }
.chart .range { stroke: var(--band); }
.chart .link { stroke: var(--hue); stroke-width: 1.4; opacity: .6; }
.chart .dot { fill: var(--hue); }
.chart .ring { fill: var(--panel); stroke: var(--hue); stroke-width: 1.5; }
.legend { margin: 0 0 .4rem; }
.legend > span { margin-inline-end: 1rem; white-space: nowrap; }
.mark { display: inline-block; width: .62rem; height: .62rem; border-radius: 50%; margin-inline-end: .4rem; }
.mark.ring { border: 2px solid var(--hue); }
.mark.dot { background: var(--hue); }
details { margin-top: .5rem; font-size: .85rem; }
table { overflow-wrap: normal; }
summary { cursor: pointer; color: var(--soft); width: fit-content; padding: .15rem 0; border-radius: .25rem; }
.scroll { overflow-x: auto; margin: 0; }
summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--hue); outline-offset: 3px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: start; color: var(--soft); padding-bottom: .25rem; }
th, td { padding: .15rem .8rem .15rem 0; text-align: start; font-weight: 400; border-bottom: 1px solid var(--rule); }
[dir="rtl"] th, [dir="rtl"] td { padding: .15rem 0 .15rem .8rem; }
thead th { color: var(--soft); }
td.number, th.number { text-align: end; }
.calendar { font-size: .74rem; border-spacing: 2px; border-collapse: separate; }
.calendar th, .calendar td, [dir="rtl"] .calendar th, [dir="rtl"] .calendar td {
  padding: 0; border: 0; min-width: 1.18rem; height: 1.35rem; text-align: center;
}
.calendar th:first-child, [dir="rtl"] .calendar th:first-child {
  text-align: start; white-space: nowrap; padding-inline-end: .5rem; color: var(--soft);
  position: sticky; inset-inline-start: 0; background: var(--paper);
}
.calendar td { border-radius: .25rem; color: var(--ink); }
.calendar .dot { background: var(--panel); }
.level-0 { background: var(--level-0); }
.level-1 { background: var(--level-1); }
.level-2 { background: var(--level-2); }
.level-3 { background: var(--level-3); }
.level-4 { background: var(--level-4); }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; background: var(--panel); border-radius: .3rem; padding: .15rem .45rem; }
.gaps { margin-top: clamp(2.25rem, 6vw, 3.25rem); font-size: 1.05rem; }
footer { margin-top: 2.5rem; padding-block: 1.25rem 3rem; color: var(--soft); font-size: .85rem; }
@media (prefers-contrast: more) {
  :root { --soft: var(--ink); --rule: var(--ink); }
  .chart .line, .chart .link { opacity: 1; }
}
@media (forced-colors: active) {
  .chart .dot { fill: CanvasText; }
  .chart .line, .chart .link, .chart .ring, .chart .range { stroke: CanvasText; }
  .mark.dot { background: CanvasText; forced-color-adjust: none; }
}
@page { size: A4; margin: 13mm 14mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --panel: #fff; --ink: #000; --soft: #333; --rule: #bbb; --hue: #1f4f67; --grid: #ccc; --band: #bcd;
    --level-0: #fff; --level-1: #fff; --level-2: #fff; --level-3: #fff; --level-4: #fff;
  }
  html { font-size: 8.5pt; }
  body { line-height: 1.35; }
  main, footer { max-width: none; padding: 0; }
  h1 { font-size: 17pt; }
  h2 { font-size: 11.5pt; margin-bottom: 1.5mm; break-after: avoid; }
  h3 { font-size: 8.5pt; margin: 1.5mm 0 .5mm; break-after: avoid; }
  p, ul.plain, ul.words { margin-bottom: 1.2mm; }
  section, .gaps { margin-top: 4mm; }
  blockquote { font-size: 9.5pt; margin-bottom: 2mm; break-inside: avoid; }
  ul.words li { border: .3pt solid var(--rule); padding: 0 2mm; }
  .charts { grid-template-columns: 1fr 1fr; gap: 2.5mm; }
  .pair { grid-template-columns: 1fr 1fr; }
  figure { border: .3pt solid var(--rule); padding: 2mm 2.5mm; break-inside: avoid; }
  .chart { max-height: 30mm; }
  details { margin-top: 1mm; font-size: 6pt; line-height: 1.2; }
  details > summary { display: none; }
  details::details-content { content-visibility: visible; display: block; }
  .scroll { overflow: visible; }
  details .columns { columns: 3; column-gap: 3mm; }
  details .columns.wide { columns: 2; column-gap: 5mm; }
  details table { width: 100%; }
  details th, details td, [dir="rtl"] details th, [dir="rtl"] details td { padding-inline: .5mm; white-space: nowrap; }
  details thead th { font-size: 5pt; }
  th, td, [dir="rtl"] th, [dir="rtl"] td { padding-block: 0; }
  .calendar { font-size: 6.5pt; border-spacing: 0; border-collapse: collapse; break-inside: avoid; }
  .calendar th, .calendar td, [dir="rtl"] .calendar th, [dir="rtl"] .calendar td { min-width: 0; width: 5mm; height: 4mm; }
  .calendar td:not(:empty) { border: .3pt solid var(--rule); }
  .gaps, footer { font-size: 8pt; }
  footer { margin-top: 2mm; padding: 0; }
}
)css";

}  // namespace softly
