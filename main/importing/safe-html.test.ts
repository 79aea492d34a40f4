import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { safeHtml } from './safe-html.ts';

/** One of each class of what DOMPurify's and OWASP's lists hold. */
const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://tracker.example/p.gif" srcset="https://tracker.example/p.gif 2x">',
  '<img src="\\\\server\\share\\x.png">',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<svg onload=alert(1)><animate href="#x" attributeName=href values="javascript:alert(1)"/></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<a href="javascript:alert(1)">x</a><a href="jav&#x09;ascript:alert(1)">x</a><a href=" &#14; javascript:x">x</a>',
  '<a href="https://outside.example/">x</a><a href="//outside.example">x</a><a href="file:///etc/passwd">x</a>',
  '<a href="vbscript:x" ping="https://outside.example" target="_top">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="x.swf"></object><embed src="x.pdf">',
  '<form action="https://outside.example"><input name=q autofocus onfocus=alert(1)><button formaction="javascript:x">',
  '<style>@import "https://outside.example/x.css"; body{background:url(https://outside.example)}</style>',
  '<p style="background:url(https://outside.example/x)">x</p><link rel=stylesheet href="https://outside.example">',
  '<base href="https://outside.example/"><meta http-equiv="refresh" content="0;url=https://outside.example">',
  '<video poster="https://outside.example/x"><source src="https://outside.example/x" onerror=alert(1)></video>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><img src=x onerror=alert(1)></textarea><title><img src=x onerror=alert(1)></title>',
  '<!--><img src=x onerror=alert(1)>--><![CDATA[><img src=x onerror=alert(1)>]]><?x ><img src=x onerror=alert(1)>',
  '<template><script>alert(1)</script></template><details open ontoggle=alert(1)>x</details>',
  '<body background="https://outside.example/x" onload=alert(1)><table background="https://outside.example/x"><td>',
  '<scr<script>ipt>alert(1)</scr</script>ipt><img src=x onerror=alert(1)//<b>',
  '<p id="x" name="body" class="y" is="x-y">x</p><slot name=x></slot><custom-element onclick=x>x</custom-element>',
];

const attributes = new Set(
  'dir lang title data-at id href src alt width height start type reversed value colspan rowspan align scope span datetime charset'.split(
    ' ',
  ),
);
const forbidden =
  /^(?:script|style|iframe|object|embed|form|input|button|textarea|link|base|svg|math|video|audio|source|template|slot|noscript)$/;

/** What in a page could run, be fetched, or lead out. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, values) => {
      if (forbidden.test(name) || name.includes('-')) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(values)) {
        const away =
          (key === 'href' && !value.startsWith('#')) ||
          (key === 'src' && !/^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,/.test(value));
        if (!attributes.has(key) || away) found.push(`${key}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

test.each(payloads)('nothing of %s runs, is fetched or leads out', (payload) => {
  expect(dangers(safeHtml(`<p>before</p>${payload}<p>after</p>`, payload, payload))).toEqual([]);
});

test('the measure itself sees each of them', () => {
  expect(payloads.filter((payload) => dangers(payload).length === 0)).toEqual([]);
});

test('nor of any mixture of them', () => {
  const piece = fc.oneof(
    fc.constantFrom(...payloads),
    fc.constantFrom('<', '>', '"', "'", '<!--', '-->', '</p>', '\0'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(200), (pieces, cut) => {
      const page = pieces.join('');
      expect(dangers(safeHtml(page, page, 'en'))).toEqual([]);
      expect(dangers(safeHtml(page.slice(cut), '', ''))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
