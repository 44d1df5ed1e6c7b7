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
