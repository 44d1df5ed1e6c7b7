import { readFileSync } from 'node:fs';
import { guideFiles, guidePage } from '../../packaging/guide';
import { english } from '../../src/messages/en';
import { italian } from '../../src/messages/it';
import { helpPage, supportPage } from '../../packaging/pages';
import { FUNCTIONS } from '../../src/functions/list';
import { perfScore } from '../../src/functions/list/score';

describe('the help page', () => {
  it('says of each function how it is written and what its arguments are, in both languages', () => {
    const page = helpPage([perfScore]);
    expect(page).toContain('=PERF_SCORE(target; consuntivo; [verso]; [regole])');
    expect(page).toContain('Valore raggiunto: un numero');
    expect(page).toContain('Value reached: a number');
  });

  it('shows texts as texts, never as markup', () => {
    const description = { it: '<b>a & b</b>', en: '' };
    expect(helpPage([{ ...perfScore, description }])).toContain('&lt;b&gt;a &amp; b&lt;/b&gt;');
  });

  it('has a link to each function', () => {
    const page = helpPage(FUNCTIONS);
    expect(FUNCTIONS.filter(({ id }) => !page.includes(`href="#${id}"`))).toEqual([]);
  });
});

describe('the support page', () => {
  it('names who gives support, and the version', () => {
    const page = supportPage({
      version: '9.8.7',
      provider: 'Camera di A & B',
      contact: 'aiuto@camera.example',
    });
    expect(page).toContain('Versione 9.8.7. Assistenza: Camera di A &amp; B, aiuto@camera.example.');
  });

  it('sends to the body’s own office where the build named nobody', () => {
    expect(supportPage({ version: '9.8.7' })).toContain('Assistenza: l’ufficio informatico dell’ente.');
  });
});

describe('the guide', () => {
  const files = guideFiles();
  const names = files.map(([file]) => file);

  it('has the page that the pane opens, in its language', () => {
    expect(names).toEqual(expect.arrayContaining([italian['pane.guide.page'], english['pane.guide.page']]));
  });

  it('has its title and its language, and leads to pages of the deployment', () => {
    const made = guidePage('# A & B\n\n[f](funzioni.md) [e](guide.md)', 'it');
    expect(made).toContain('<title>A &amp; B</title>');
    expect(made).toContain('<html lang="it">');
    expect(made).toContain('<a href="aiuto.html">f</a> <a href="guide.html">e</a>');
  });

  it.each(['guida.md', 'guide.md'])(
    'shows pictures that are there, with what they show in words (%s)',
    (text) => {
      const pictures = [...readFileSync(`docs/${text}`, 'utf8').matchAll(/!\[(.*)\]\((.*)\)/g)];
      expect(pictures.length).toBeGreaterThan(3);
      expect(pictures.filter(([, alt, file]) => alt === '' || !names.includes(file ?? ''))).toEqual([]);
    },
  );

  it('says the same sections in both languages', () => {
    const sections = (text: string): number =>
      readFileSync(`docs/${text}`, 'utf8').match(/^#/gm)?.length ?? 0;
    expect(sections('guide.md')).toBe(sections('guida.md'));
  });
});
