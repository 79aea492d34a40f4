import type { PackDocument } from '../../core/pack/document/document.ts';

/** Words as a string of CSS: they are somebody's. */
const quoted = (words: string): string =>
  `"${words.replace(/[^\p{L}\p{N} :+.,/-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `)}"`;

/**
 * The look of a pack in one file: the grid of paper where there is room (side column, text column, full width), one column
 * where there is not; the colours of the reader's system; on paper the marking and page number of each page.
 */
export const styleOf = ({ words, paper }: PackDocument): string => {
  const [before = '', between = '', after = ''] = words.pageOf.split(/\{pages?\}/);
  return `:root{color-scheme:light dark;--ink:#141414;--paper:#fff;--quiet:#545454;--navy:#14304f;--hair:#8c8c8c;--side:11rem}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#16181c;--quiet:#a9a9a4;--navy:#a9c4e4;--hair:#6b6f76}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1.0625rem/1.45 "Source Serif 4",Charter,Cambria,Georgia,serif;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{max-width:50rem;margin:0 auto;padding:1.5rem 1.25rem 3rem;overflow-wrap:break-word}
.pack{padding-left:var(--side)}.opening,.foot{margin-left:calc(-1*var(--side))}
h1,h2,h3,h4{color:var(--navy);line-height:1.25;text-wrap:balance}
h1{font-size:2rem;font-weight:600;margin:1.5rem 0 1rem;border-top:1.5px solid var(--navy);padding-top:.5rem}
h2{font-size:1.3rem;font-weight:600;margin:2.5rem 0 1rem calc(-1*var(--side));padding:.4rem 0 0 var(--side);border-top:1.5px solid var(--navy);position:relative}
h2 .no{position:absolute;left:0}
h3,h4{font-size:1rem;font-weight:600;margin:1.4rem 0 .4rem}
h4{color:var(--ink);font-size:.875rem}
p,ul,ol,blockquote,figure{margin:0 0 .7rem}
h3,h4,table,.small,.side,.marking,dl,figcaption,blockquote footer,nav,.over,.number,.drawing text{font-family:"Source Sans 3","Segoe UI",Roboto,Arial,sans-serif}
a{color:inherit;text-decoration-color:var(--hair);text-underline-offset:.15em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--navy);outline-offset:2px}
:target{background:color-mix(in srgb,var(--navy) 14%,transparent)}
sup{line-height:0;font-size:.7em}sup a{padding:0 .1em;text-decoration:none}
.marking{text-align:right;font-weight:700;margin:0}.marking span{display:inline-block;padding:.15rem .5rem;border:1.5px solid}
.marking.tlp span{background:#000;border-color:#000}.marking.bare span{border:0;padding:0}
.over{display:flex;justify-content:space-between;gap:1rem;font-size:.9rem;font-weight:600}
.under{font-size:1.1rem}
.fields{width:100%;font-size:1rem}.fields th{font-weight:400;color:var(--quiet);font-size:.875rem;width:var(--side)}.fields td{font-family:"Source Serif 4",Charter,Cambria,Georgia,serif}
.fields tr{border:0}.fields td,.fields th{padding:.15rem 0}
.unruled{border:0;margin:0 0 .5rem;padding:0;font-size:1.1rem}.changes ul{list-style:none;padding:0;margin:0}
.summary,.changes{border-left:3px solid var(--navy);padding-left:1rem}.summary{font-size:1.1rem}
nav{font-size:.9rem;margin:1.5rem 0}nav ol{list-style:none;padding:0;columns:2;column-gap:2rem}nav li{break-inside:avoid;padding:.1rem 0 .1rem 2rem;text-indent:-2rem}nav .no{display:inline-block;width:2rem;text-indent:0;color:var(--quiet)}
.full{margin-left:calc(-1*var(--side))}
.wide{overflow-x:auto;margin-bottom:.8rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35;font-variant-numeric:tabular-nums lining-nums;border-top:1.5px solid}
.fields,.passages{border-top:0}
thead{border-bottom:1.5px solid}td,th{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0}td:last-child,th:last-child{padding-right:0}
tbody tr{border-bottom:1px solid var(--hair)}.right{text-align:right}
.reading td{font-family:"Source Serif 4",Charter,Cambria,Georgia,serif;font-size:.95rem}
.small,figcaption,.side,blockquote footer,dl{font-size:.875rem;line-height:1.4}
.quiet,.number{color:var(--quiet)}
p:has(>.number){position:relative}.number{position:absolute;left:-2.6rem;top:.25em;width:2.2rem;text-align:right;font-size:.75rem}
q{quotes:none}q::before,q::after{content:none}
blockquote{padding-left:1.25rem;margin:1rem 0}blockquote p{margin:0 0 .25rem}
ul{padding-left:1.25rem;list-style:"–  "}ol{padding-left:1.75rem}li{margin-bottom:.4rem}li::marker{color:var(--navy)}
.spoken{font-size:1.2rem;line-height:1.6}.spoken li,.spoken p{margin-bottom:1rem}.spoken ol>li::marker{font-family:"Source Sans 3",Arial,sans-serif;font-weight:600;font-size:1rem}
.beside{display:grid;grid-template-columns:var(--side) 1fr;margin-bottom:.8rem}.beside>*{min-width:0}.beside p{margin:0 0 .2rem}.side{padding-right:1rem}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-bottom:1rem}
dl{display:grid;grid-template-columns:2rem 1fr;margin:0}dd{margin:0}dt{font-weight:600}
.conflict{border-top:1.5px solid;margin:1.4rem 0 1.4rem calc(-1*var(--side))}.conflict .full{margin-left:0}.conflict h3{color:var(--ink);display:flex;justify-content:space-between;gap:1rem;align-items:start;margin:.4rem 0 .2rem}
.verdict{border:1px solid;padding:0 .4rem;font-size:.8rem;white-space:nowrap}.blank{display:block;border-bottom:1px solid;height:1.2rem}
.drawing{display:block;width:100%;max-width:40rem;height:auto;margin:.5rem 0}.drawing text{font-size:12px;fill:var(--quiet);paint-order:stroke;stroke:var(--paper);stroke-width:4px}.drawing line,.drawing polyline{stroke:var(--ink);fill:none;stroke-width:1.5}.drawing .grid{stroke:var(--hair);stroke-width:.6}.drawing .axis{stroke:var(--navy)}.mark{fill:var(--ink);stroke:var(--ink);stroke-width:1.5}.hollow{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
img{max-width:100%;height:auto}
.passages td:nth-child(2){font-family:"Source Serif 4",Charter,Cambria,Georgia,serif;font-size:1rem;line-height:1.5}.passages tr{border:0}.passages td,.passages th{padding:0 .75rem 0 0}.passages .opens>*{padding-top:.5rem}.passages th{font-weight:400;color:var(--quiet);text-align:right;font-size:.75rem;width:2.5rem;line-height:1.5rem}.passages th.fifth{font-weight:700}.passages td:last-child{width:9rem;padding-left:.6rem;border-left:2px solid transparent}.passages .taken{border-left-color:var(--ink)!important}.gap td{font-style:italic;color:var(--quiet);padding:.4rem 0}
mark{background:none;color:inherit;text-decoration:underline 1.5px;text-underline-offset:.2em}mark.quote{text-decoration-style:dashed}mark.agreement{text-decoration-style:dotted}mark.mark{text-decoration-style:wavy}.legend mark{margin-right:1rem}
.label{display:inline-block;font-family:"Source Sans 3",Arial,sans-serif;font-weight:700;padding:.1rem .5rem;background:var(--ink);color:var(--paper)}.label.dashed{background:none;color:inherit;border:2px dashed;margin-right:1rem}
.known{border-top:2px dashed;padding-top:.5rem;margin-bottom:.5rem}.known h3{margin:0}.known>div>:last-child{margin-bottom:.3rem}
[role=doc-endnotes]{border-top:1.5px solid;margin-top:3rem;padding-top:.8rem}[role=doc-endnotes] li{margin-bottom:.2rem}
.foot{border-top:1px solid;margin-top:2rem;padding-top:.5rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:44rem){:root{--side:0rem}html{font-size:1rem}h1{font-size:1.6rem}h2{padding-left:0}h2 .no{position:static;margin-right:.6rem}.number{position:static;margin-right:.3rem;width:auto}.beside{grid-template-columns:1fr}.columns,nav ol{columns:1;grid-template-columns:1fr}.fields th{width:7rem}.passages td:last-child{width:4.5rem}.conflict h3{display:block}.wide table:not(.passages){min-width:34rem}}
@page{size:${paper === 'letter' ? 'letter' : 'A4'};margin:16mm 22mm 18mm 20mm;@bottom-left{content:${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)};font:8.5pt sans-serif}}
@media print{:root{color-scheme:light;--ink:#141414;--paper:#fff;--quiet:#545454;--navy:#14304f;--hair:#8c8c8c;--side:40mm}html{font-size:10.5pt}body{max-width:none;padding:0}h1,h2,h3,h4,caption,thead{break-after:avoid}tr,li,.conflict,figure{break-inside:avoid}.spoken{line-height:1.4}.spoken li,.spoken p{margin-bottom:.45rem}.spoken h3{margin:.6rem 0 .15rem}h1{font-size:21pt;margin:.8rem 0 .6rem}h2{font-size:15pt;margin-top:1.6rem}p{orphans:2;widows:2}body{display:table;width:100%}body>header{display:table-header-group;break-inside:avoid}main{display:table-row-group}body>footer{display:table-footer-group;break-inside:avoid}body>*>.marking{padding-bottom:6mm}body>footer>.marking{padding:6mm 0 0}thead{display:table-header-group}.wide{overflow:visible}nav{display:none}.passages td:nth-child(2){font-size:10pt;line-height:14pt}.new{break-before:page}a{text-decoration:none}.marking{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
};
