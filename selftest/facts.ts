/** What this Excel says of itself. */
const SETS: readonly [set: string, from: number, to: number][] = [
  ['ExcelApi', 9, 21],
  ['CustomFunctionsRuntime', 1, 5],
  ['SharedRuntime', 1, 2],
];

/** Names and values, in the order in which they are to be read. */
export async function facts(): Promise<[name: string, value: string][]> {
  const { host, platform, version } = Office.context.diagnostics;
  const application = await Excel.run(async (context) => {
    const read = context.workbook.application.load(
      'calculationMode,decimalSeparator,thousandsSeparator,useSystemSeparators',
    );
    await context.sync();
    return read.toJSON();
  });
  return [
    ['Data', new Date().toISOString()],
    ['Programma', String(host)],
    ['Piattaforma', String(platform)],
    ['Versione', version],
    ['Lingua dei menu', Office.context.displayLanguage],
    ['Lingua dei contenuti', Office.context.contentLanguage],
    ['Separatore dei decimali', application.decimalSeparator ?? ''],
    ['Separatore delle migliaia', application.thousandsSeparator ?? ''],
    ['Separatori di sistema', application.useSystemSeparators ? 'sì' : 'no'],
    ['Calcolo', String(application.calculationMode)],
    ...SETS.map(([set, from, to]): [string, string] => [set, supported(set, from, to)]),
  ];
}

function supported(set: string, from: number, to: number): string {
  const versions = Array.from({ length: to - from + 1 }, (_, i) => `1.${from + i}`);
  const known = versions.filter((version) => Office.context.requirements.isSetSupported(set, version));
  return known.join(' ') || 'nessuna versione';
}
