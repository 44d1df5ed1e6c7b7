type Figure = number | string;

/** Code, name, weight, target, actual (`2024-06-28` is a real date), number format of the figures. */
export type PianoRow = readonly [string, string, Figure, Figure, Figure, string | null];

const NODE = ['', '', null] as const;

/** The invented plan of the invented Chamber of Valdoria, with every kind of target that chambers write. */
export const PIANO: readonly PianoRow[] = [
  ['01', 'Competitività del territorio e delle imprese', 50, ...NODE],
  ['01_01', 'Digitalizzazione e innovazione', 60, ...NODE],
  ['01_01_01', 'Punto Impresa Digitale', 55, ...NODE],
  ['01_01_01_01', 'Imprese che fanno il self-assessment digitale', 30, '>= 120,00 N.', 138, '#,##0" N."'],
  ['01_01_01_02', 'Eventi di formazione del PID', 20, '≥ 12', 11, '0'],
  ['01_01_01_03', 'Voucher liquidati sul totale dei concessi', 30, '>= 85,00 %', 0.804, '0.0%'],
  ['01_01_01_04', 'Soddisfazione dei partecipanti (da 0 a 10)', 20, '> 7,5', 8.1, '0.0'],
  ['01_01_02', 'Tempo medio di risposta alle imprese', 25, '<= 5,00 gg', 5.6, '0.00" gg"'],
  ['01_01_03', 'Bando voucher digitali pubblicato', 20, 'Entro 30/06/2024', '2024-06-21', null],
  ['01_02', 'Internazionalizzazione', 25, ...NODE],
  ['01_02_01', 'Imprese assistite per i mercati esteri', 40, '>= 80 N.', '76 N.', null],
  ['01_02_02', 'Nuovi esportatori sul totale delle assistite', 20, '>= 10%', '12,5%', null],
  ['01_02_03', 'Missioni organizzate', 15, '= 3,00 N.', 3, '0'],
  ['01_02_04', 'Giudizio delle imprese sul servizio', 25, '≥ a medio', 'alto', null],
  ['01_03', 'Turismo e cultura', 15, ...NODE],
  ['01_03_01', 'Itinerari attivati', 50, '2024-09-30', '2024-10-04', null],
  [
    '01_03_02',
    'Relazioni trimestrali sul turismo',
    30,
    '31/03/2024 - 30/06/2024 - 30/09/2024 - 31/12/2024',
    '29/03/2024 - 28/06/2024 - 02/10/2024 - 20/12/2024',
    null,
  ],
  ['01_03_03', 'Presenze agli eventi promossi', 20, '>= 1.500 N.', 1612, '#,##0'],
  ['02', 'Regolazione del mercato e semplificazione', 30, ...NODE],
  ['02_01', 'Registro delle imprese', 60, ...NODE],
  ['02_01_01', 'Pratiche evase entro cinque giorni', 50, '>= 92,00 %', 0.941, '0.0%'],
  ['02_01_02', 'Pratiche sospese sul totale', 30, '<= 18,00 %', 0.214, '0.0%'],
  ['02_01_03', 'Cancellazioni d’ufficio completate', 20, '= sì', 'sì', null],
  ['02_02', 'Tutela del mercato', 40, ...NODE],
  ['02_02_01', 'Controlli sui prodotti', 35, '>= 40,00 N.', 44, '0'],
  ['02_02_02', 'Durata media delle mediazioni', 35, '< 60 gg', 57, '0" gg"'],
  ['02_02_03', 'Reclami sul servizio', 15, '<= 0,00 N.', 0, '0'],
  ['02_02_04', 'Imprese che conoscono lo sportello', 15, 'Anno di rilevazione', 0.31, '0%'],
  ['03', 'Organizzazione e risorse', 20, ...NODE],
  ['03_01', 'Salute economica', 50, ...NODE],
  ['03_01_01', 'Indice di liquidità', 30, '>= 120,00 %', 1.46, '0.0%'],
  ['03_01_02', 'Ritardo medio dei pagamenti', 30, '<= -8,00 gg', -6.4, '0.0" gg"'],
  ['03_01_03', 'Costi di struttura', 40, '<= 1.250.000,00 €', 1268500, '#,##0.00" €"'],
  ['03_02', 'Persone e competenze', 50, ...NODE],
  ['03_02_01', 'Ore di formazione per dipendente', 40, 20, 23.5, '0.0'],
  ['03_02_02', 'Indagine sul benessere organizzativo', 25, 'nov-24', '28/11/2024', null],
  ['03_02_03', 'Lavoro agile rispetto alla media delle Camere', 20, '≥ media cluster', 0.42, '0%'],
  ['03_02_04', 'Progressioni economiche concluse', 15, 'n.d.', '', null],
];
