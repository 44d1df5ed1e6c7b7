/** The guide for staff as pages of a deployment, from the same texts and pictures that docs/ has. */
import { readdirSync, readFileSync } from 'node:fs';
import { marked } from 'marked';
import { HELP_PAGE, page } from './pages';

/** The guide in Italian, which the pane opens, and in English. */
export const GUIDES = { 'guida.html': 'it', 'guide.html': 'en' } as const;

const PICTURES = 'docs/immagini';

/** The files of the guide: its pages, and the pictures they show. */
export function guideFiles(): [file: string, content: string | Buffer][] {
  const pages = Object.entries(GUIDES).map(([file, language]): [string, string] => {
    const text = readFileSync(`docs/${file.replace('.html', '.md')}`, 'utf8');
    return [file, guidePage(text, language)];
  });
  const pictures = readdirSync(PICTURES)
    .filter((name) => name.startsWith('guida-'))
    .map((name): [string, Buffer] => [`immagini/${name}`, readFileSync(`${PICTURES}/${name}`)]);
  return [...pages, ...pictures];
}

/** @param text Markdown of ours, with links to other texts of docs/ */
export function guidePage(text: string, language: 'it' | 'en'): string {
  const title = /^# (.*)$/m.exec(text)?.[1] ?? '';
  const linked = text
    .replaceAll('(funzioni.md)', `(${HELP_PAGE})`)
    .replace(/\((guid[ae])\.md\)/g, '($1.html)');
  return page(title, marked.parse(linked, { async: false }), language);
}
