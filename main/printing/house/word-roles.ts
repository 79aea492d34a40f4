import { type WordRole, type WordRoles, type WordStyle, wordRoleSchema } from '../../../core/model/house.ts';

/**
 * What a style is called, most telling first. Word keeps the names of its own styles in English in whatever language it
 * is used; houses, and LibreOffice, name theirs as they speak.
 */
const NAMES: Readonly<Record<WordRole, readonly RegExp[]>> = {
  title: [/^(title|название|заголовок документа)$/, /document title|название документа/],
  'heading-1': [/^(heading|заголовок) ?1$/, /(heading|заголовок).*\b1\b/],
  'heading-2': [/^(heading|заголовок) ?2$/, /(heading|заголовок).*\b2\b/],
  'heading-3': [/^(heading|заголовок) ?3$/, /(heading|заголовок).*\b3\b/],
  body: [
    /^(body text|текст документа)$/,
    /^основной текст$/,
    /^(?!table|list|caption).*\bbody$/,
    /^(normal|обычный)$/,
  ],
  summary: [/summary|abstract|аннотация|краткое содержание|резюме/],
  quotation: [/^(quote|quotation|цитата)$/, /block ?(text|quote)|quot|цитат/],
  list: [/^(list bullet|маркированный список)$/, /^(list paragraph|абзац списка)$/, /bullet|маркир/],
  point: [/speaking point|тезис/, /^(list number|нумерованный список)$/],
  spoken: [/speaking|speech|выступлен/],
  table: [/table (text|contents|body)|(текст|содержимое) таблиц|табличный/],
  caption: [/^(caption|название объекта|подпись)$/, /caption|подпись к/],
  small: [/^(small|мелкий текст)$/, /small print|примечани/],
  'source-line': [/^(source line|plain text|preformatted text)$/, /^(текст|исходный текст)$/],
  contents: [/^(toc|оглавление|contents) ?1$/],
  footnote: [/^(footnote text|footnote|текст сноски|сноска)$/],
  header: [/^(header|верхний колонтитул)$/],
  footer: [/^(footer|нижний колонтитул)$/],
};

/** A guess for each role: the style whose name, or else id, says what it is for. Null where none does. */
export function guessRoles(styles: readonly WordStyle[]): WordRoles {
  const plain = (words: string) => words.toLowerCase().replace(/[_-]/g, ' ').replace(/\s+/g, ' ').trim();
  // `ListBullet` is the id of "List Bullet".
  const parted = (id: string) => plain(id.replace(/(\p{Ll})(?=[\p{Lu}\d])/gu, '$1 '));
  const find = (patterns: readonly RegExp[]): string | null => {
    for (const pattern of patterns)
      for (const words of [({ name }: WordStyle) => plain(name), ({ id }: WordStyle) => parted(id)]) {
        const style = styles.find((one) => pattern.test(words(one)));
        if (style) return style.id;
      }
    return null;
  };
  return Object.fromEntries(wordRoleSchema.options.map((role) => [role, find(NAMES[role])])) as WordRoles;
}
