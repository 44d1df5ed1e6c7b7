/** Italian: what is said of the recognition of layouts. */
export const layout = {
  'column.reason': 'intestazione «{heading}», {fitting} celle su {cells} leggibili',
  'layout.plainTable.looksFor':
    'una tabella con una riga di intestazioni (Codice, Peso, Nome, Target, Consuntivo) e una riga per indicatore',
  'layout.reportBlocks.looksFor':
    'una Relazione a blocchi: intestazioni Peso, Indicatore, Target, Consuntivo, e per ogni obiettivo una riga con il codice seguita dai suoi indicatori',
  'row.subtotal': '«{name}»: riga di totale, lasciata fuori dal calcolo',
  'row.withoutCode': 'Indicatore senza codice («{name}»): messo con la riga sopra. Scrivere il codice.',
  'row.orphan': 'Il codice {code} starebbe sotto {parent}, che non c’è: messo sotto {taken}.',
  'code.duplicate': 'Il codice {code} compare due volte: ogni nodo deve avere un codice suo.',
  'table.other': 'Dalla riga {row} c’è un’altra tabella («{heading}»): lasciata fuori dal piano.',
  'column.other': 'Anche la colonna «{heading}» potrebbe servire: è stata usata «{taken}».',
  'code.duplicateRow':
    'Il codice {code} è già di un’altra riga: contano tutte e due. Correggere il codice o togliere la riga in più.',
  'node.ownTarget': '{code} ha altre voci sotto di sé: il suo target non entra nel calcolo.',
  'node.withoutCode': '«{name}» non ha un codice: scriverlo, perché i risultati si possano ritrovare.',
  'row.maybeHeading':
    '«{name}» sembra un titolo senza codice: gli indicatori sotto sono rimasti con {objective}.',
  'sheet.otherOverview': 'Anche il foglio «{sheet}» elenca gli obiettivi: è stato usato «{taken}».',
  'column.no.weight': 'Non c’è una colonna dei pesi: le voci di uno stesso nodo pesano tutte uguale.',
  'column.no.actual': 'Non c’è una colonna del consuntivo: nessun indicatore è valutabile.',
  'column.doubtful':
    'La colonna «{heading}» ha solo {fitting} celle leggibili su {cells}: controllare che sia quella giusta.',
  'sheet.leftOut':
    'Il foglio «{sheet}» ha una colonna dei target ma non è fatto come gli altri: lasciato fuori dall’albero.',
  'code.wrongParent': 'Il codice {code} sta sotto {parent}: controllare se è al suo posto.',
  'node.onlyListed': 'L’obiettivo {code} è nell’albero ma nessun foglio ne ha gli indicatori.',
} as const;
