import sanitize from 'sanitize-html';

const allowedTags = (
  'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl ' +
  'dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ' +
  'ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr center ' +
  'font big tt dir menu'
).split(' ');

const options: sanitize.IOptions = {
  allowedTags,
  allowedAttributes: {
    '*': ['dir', 'lang', 'title', 'data-at', 'id'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'type', 'reversed'],
    li: ['value'],
    td: ['colspan', 'rowspan', 'align'],
    th: ['colspan', 'rowspan', 'align', 'scope'],
    col: ['span'],
    colgroup: ['span'],
    time: ['datetime'],
  },
  // A frame goes nowhere: links lead within the page only, pictures come with it.
  allowedSchemes: [],
  allowedSchemesByTag: { img: ['data'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'head',
    'title',
    'svg',
    'math',
    'object',
  ],
  parseStyleAttributes: false,
  nestingLimit: 500,
  transformTags: {
    a: (tagName, attributes) => ({
      tagName,
      attribs: attributes.href?.startsWith('#') ? attributes : without(attributes, 'href'),
    }),
    img: (tagName, attributes) => ({
      tagName,
      attribs: /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/.test(attributes.src ?? '')
        ? attributes
        : without(attributes, 'src'),
    }),
  },
};

function without(attributes: sanitize.Attributes, name: string): sanitize.Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== name));
}

/** Tags of which nothing can run, be fetched or lead out: bare ones, and places and links within the page. */
const plainTag =
  /^<(?:\/?(?:p|h[1-6]|[uod]l|li(?: id="[\w-]+")?|d[td]|table|thead|tbody|t[rdh]|blockquote|strong|em|[bius]|su[bp]|code|pre)|(?:br|hr) ?\/?|\/a|a(?: (?:id="[\w-]+"|href="#[\w-]+"))*)>$/;

/** Whether a page has such tags only, so that there is nothing to take out. Most Word and Markdown files are so. */
const isPlain = (html: string): boolean => (html.match(/<[^>]*>?/g) ?? []).every((tag) => plainTag.test(tag));

/**
 * A page without scripts, styles, forms, frames, links out, or anything fetched: for an `<iframe sandbox="">` whose
 * policy is `default-src 'none'; img-src data:`. The sandbox is the wall; this is the second one.
 */
export function safeHtml(html: string, title: string, language: string): string {
  const body = isPlain(html) ? html : sanitize(html, options);
  const plain = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return `<!doctype html><html lang="${plain(language)}"><head><meta charset="utf-8"><title>${plain(title)}</title></head><body>${body}</body></html>`;
}
