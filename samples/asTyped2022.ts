/** What somebody typed in a cell of the Relazione 2022 otherwise than the figures have it. */
export interface TypedCells {
  weight?: string;
  name?: string;
  target?: string;
  status?: string;
}

/** Trailing and no-break spaces, a weight typed as text, a name that is only a code. */
export const AS_TYPED: Readonly<Record<string, TypedCells>> = {
  'OC_01#4': {
    name: 'OC_TD_01\nLivelli di attività di valutazione della maturità digitale delle imprese ',
  },
  '01_01_03#1': { target: '>=\u00a0400,00\u00a0N.' },
  '01_05_03#2': { status: 'IN\u00a0LINEA' },
  '02_01_02#3': { name: 'REGISTRO IMPRESE_02 \nSospensioni' },
  '03_01_09': { name: 'Supporto agli organi istituzionali\u00a0' },
  '03_01_11#2': { weight: '14,30 %' },
  '03_01_14#1': {
    name: 'DFP\u00a02.1\nIncidenza del ricorso a convenzioni CONSIP e al mercato elettronico degli acquisti',
  },
  '03_01_17#2': { name: 'DFP 4.2' },
};

/** Notes printed in italics under the table of an objective. */
export const NOTES_UNDER: Readonly<Record<string, string>> = {
  '01_04_03':
    "Le verifiche strutturali per l'installazione dell'opera hanno esito negativo non consentendo la realizzazione dell'attività programmata",
  '01_04_04': '*Nessuna richiesta pervenuta',
  '02_01_05':
    'Il target relativo ai dispositivi di firma rilasciati differisce da quello riportato nel Piano Performance per correzione di un errore materiale.',
  '03_01_02':
    "* Attività non attuata a causa dell'entrata in vigore del nuovo CCNL che ha modificato la disciplina",
  '03_01_06': '* Procedura non definita per mancata adozione della normativa di riferimento',
  '03_01_13':
    "Il nuovo CCNL del 16.11.2022 ha modificato la disciplina dell'orario di lavoro e di conseguenza è stata rinviata l'unificazione del programma.",
  '03_01_17':
    "*Google Analytics è stato eliminato dal sito e al momento non ci sono statistiche al riguardo. E' in corso la valutazione dello strumento idoneo a sostituirlo",
};
