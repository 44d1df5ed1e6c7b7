/** Excel's language is chosen when it starts: the page begins anew with another address. */

const LANGUAGES = ['it-IT', 'en-US'] as const;
type Language = (typeof LANGUAGES)[number];

/** @param search of the address */
export function languageOf(search: string): Language {
  const asked = new URLSearchParams(search).get('lingua');
  return LANGUAGES.find((language) => language === asked) ?? 'it-IT';
}

export function setUpLanguage(select: HTMLSelectElement): void {
  select.value = languageOf(location.search);
  select.addEventListener('change', () => {
    const parameters = new URLSearchParams(location.search);
    parameters.set('lingua', select.value);
    location.search = parameters.toString();
  });
}
