/** The static pages of a deployment: help of the functions (made from their own definitions) and support. */
import type { Parameter, PerfFunction } from '../src/functions/definition';
import { escapeXml as text } from './manifest';

/** Where a reader finds help with one function, relative to the address of the deployment. */
export const HELP_PAGE = 'aiuto.html';
export const SUPPORT_PAGE = 'assistenza.html';

interface Support {
  version: string;
  /** The body that publishes the add-in. */
  provider?: string | undefined;
  /** An e-mail address or a telephone number. */
  contact?: string | undefined;
}

/** One section for each function, whose anchor is its id; Italian, then English. */
export function helpPage(functions: readonly PerfFunction[]): string {
  return page(
    'Albero della performance: le funzioni',
    `<h1>Le funzioni</h1>
<p>Si scrivono come le altre funzioni di Excel, con <code>;</code> fra gli argomenti. Gli argomenti fra parentesi quadre sono facoltativi.
Una cella vuota, <code>n.d.</code>, <code>N/D</code> o <code>-</code> vuol dire «manca».
<code>#VALORE!</code> porta un messaggio che dice quale testo non si legge e come scriverlo.</p>
<p lang="en">The functions are written like any other of Excel; arguments in square brackets are optional. A blank cell, <code>n.d.</code>,
<code>N/D</code> or <code>-</code> means “missing”. <code>#VALUE!</code> carries a message (in Italian) that names the text it could not read.</p>
<nav aria-label="Funzioni"><ul>${functions.map(({ id }) => `<li><a href="#${id}">${id}</a></li>`).join('')}</ul></nav>
${functions.map(section).join('\n')}
<p><a href="guida.html">Guida</a> <a href="guide.html" lang="en">Guide</a> <a href="${SUPPORT_PAGE}">Assistenza <span lang="en">(support)</span></a></p>`,
  );
}

function section({ id, description, parameters }: PerfFunction): string {
  const called = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join('; ');
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${id}</h2>
<p><code>=${text(`${id}(${called})`)}</code></p>
<p>${text(description.it)}</p>
${list(parameters, 'it')}
<div lang="en"><p>${text(description.en)}</p>
${list(parameters, 'en')}</div>
</section>`;
}

function list(parameters: readonly Parameter[], language: 'it' | 'en'): string {
  const rows = parameters.map(
    ({ name, description }) => `<dt lang="it">${text(name)}</dt><dd>${text(description[language])}</dd>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

export function supportPage({ version, provider, contact }: Support): string {
  const office = provider ?? 'l’ufficio informatico dell’ente';
  return page(
    'Albero della performance: assistenza',
    `<h1>Assistenza</h1>
<p>Versione ${text(version)}. Assistenza: ${text(office)}${contact ? `, ${text(contact)}` : ''}.</p>
<h2>Prima di chiedere</h2>
<ul>
<li><strong>Le celle mostrano <code>#NOME?</code></strong>: il componente non è attivo in questo Excel. Home, Componenti aggiuntivi, Albero della performance; poi Calcola.</li>
<li><strong>Calcola sulla barra non fa nulla</strong>: la prima volta Excel può soltanto avviare il componente. Premere di nuovo, oppure aprire Albero.</li>
<li><strong>Il riquadro resta vuoto o dice che si sta aprendo</strong>: la rete deve permettere l’indirizzo appsforoffice.microsoft.com e quello di questa pagina.</li>
<li><strong>Le funzioni sono quelle di una versione vecchia</strong>: Excel le tiene da parte fino a 24 ore.</li>
</ul>
<h2>Che cosa mandare</h2>
<p>La versione di Excel (File, Account), la cella di cui si parla, che cosa mostra e che cosa ci si aspettava. Il file soltanto se si può: i dati non escono mai dal computer da soli.</p>
<p><a href="${HELP_PAGE}">Le funzioni</a></p>
<hr>
<div lang="en"><h2>Support</h2>
<p>Version ${text(version)}. Support: ${text(provider ?? 'your IT department')}${contact ? `, ${text(contact)}` : ''}.
Cells that show <code>#NAME?</code>: the add-in is not active; open it from Home, Add-ins, and press Calculate. A ribbon button that does nothing
the first time only started the add-in: press it again. The network must allow appsforoffice.microsoft.com and the address of this page. New
functions may take 24 hours to show. When asking, give the version of Excel, the cell, what it shows and what you expected.</p></div>`,
  );
}

/** A page that shows nothing from elsewhere and runs nothing, to be read or printed. */
export function page(title: string, body: string, language = 'it'): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; overflow-wrap: anywhere; }
dt { font-weight: 600; }
img { max-width: 100%; border: 1px solid; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
@media print { body { margin: 0; max-width: none; } img, table { break-inside: avoid; } h2 { break-after: avoid; } }
</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
}
