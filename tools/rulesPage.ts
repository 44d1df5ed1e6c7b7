import { ruleQuestion, type Rule } from '../src/core/checks/rule';
import { RULE_GROUPS, type RuleGroup } from '../src/core/checks/rules';
import type { Severity } from '../src/core/plan/plan';
import { italian } from '../src/messages/it';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'errore',
  warning: 'avviso',
  note: 'nota',
};

const INTRODUCTION = `# Verifica: che cosa controlla

Questa pagina è fatta dalle regole stesse (\`npm run docs:checks\`): una regola è un file di \`src/core/checks\`, e una prova dice se la pagina non è più la loro.
Un **errore** falsa il risultato, un **avviso** va guardato, una **nota** spiega. La gravità di una riga può essere minore di quella della sua regola, dove la frase lo
dice. «Correzione»: per qualcuna delle segnalazioni il pannello propone un cambiamento, che si vede prima e si annulla dopo. Le stesse segnalazioni si stampano con
\`npm run --silent check -- FILE.xlsx\`, dove ogni regola ha il nome fra parentesi.

Le regole sono messe alla prova piantando errori come li farebbe un impiegato, uno alla volta e insieme, nei sei file di esempio
(\`tests/checks/planted\`): ogni errore piantato deve essere trovato dove sta, e nessun altro errore deve comparire altrove. Sui file di esempio e su quelli di altri enti
\`tests/checks/publishedWorkbooks.test.ts\` tiene l’elenco degli errori, tutti veri.

Fra graffe sta ciò che la frase prende dal foglio.
`;

/** docs/verifiche.md, from the rules. */
export function rulesPage(): string {
  const groups = (Object.keys(RULE_GROUPS) as RuleGroup[]).map(
    (group) => `## ${italian[`ruleGroup.${group}`]}\n\n${RULE_GROUPS[group].map(ruleText).join('\n\n')}\n`,
  );
  return [INTRODUCTION, ...groups].join('\n');
}

function ruleText({ id, severity, says = [], reports = [], mend }: Rule): string {
  const title = `### ${italian[ruleQuestion(id)]} (\`${id}\`)`;
  const kind = `*${SEVERITY_NAMES[severity]}${mend ? ', con correzione' : ''}*`;
  const sentences = [...says, ...reports].map((message) => `- ${escaped(italian[message])}`);
  return [title, kind, ...(sentences.length > 0 ? [sentences.join('\n')] : [])].join('\n\n');
}

/** Text of a message is no markup. */
function escaped(text: string): string {
  return text.replace(/[*_<>`|[\]]/g, (mark) => `\\${mark}`);
}
