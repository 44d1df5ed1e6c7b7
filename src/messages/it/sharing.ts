/** Italian: the workbook shared with people who do not have the add-in. */
export const sharing = {
  'share.function': '{name} non si può dire con le funzioni di Excel: la cella riceve il suo valore.',
  'share.argument':
    'Gli argomenti della formula non si capiscono senza il componente: la cella riceve il suo valore.',
  'share.spills': 'La formula riempie più celle: ricevono i loro valori.',
  'share.tooLong': 'La formula sarebbe troppo lunga per Excel: la cella riceve il suo valore.',
  'share.tooMany':
    'Il file può conservare {most} formule diverse da riprendere: la cella riceve il suo valore.',
  'share.inTable':
    'La cella è in una tabella di Excel, che copierebbe la formula in tutta la colonna: riceve il suo valore.',
  'share.noValue':
    'Excel mostra «{shown}»: senza un valore calcolato la cella resta com’è. Premere Calcola e ripetere.',
  'share.fills':
    'Non si può sapere quante celle riempie la formula: resta com’è. Se serve, incollare i valori a mano.',
  'share.changed': 'Il contenuto è cambiato dopo la condivisione: lasciato com’è.',
  'share.lost': 'Non si ritrova la riga della formula: {formula}. Riscriverla a mano, se serve.',
  'share.nothing': 'Nel file non ci sono formule del componente da cambiare.',
  'share.asItIs': 'Il file si può mandare così com’è.',
  'share.done.native': 'Condivisa: {count} celle ricalcolano ora anche senza il componente.',
  'share.done.values': 'Condivisa: {count} celle hanno ora i loro valori.',
  'share.resumed': 'Riprese le formule del componente in {count} celle.',
  'share.open': 'Condividi…',
  'share.resume': 'Riprendi le formule',
  'share.title': 'Condividere il file',
  'share.why':
    'Dove il componente non c’è le sue formule mostrano gli ultimi valori, ma al primo ricalcolo diventano #NOME?. Prima di mandare fuori il file conviene cambiarle, qui o in una copia; poi tornano con «Riprendi le formule».',
  'share.as': 'Al posto delle formule del componente',
  'share.native': 'Formule di Excel',
  'share.native.hint':
    'Ricalcolano ovunque, anche in Excel 2016 e in LibreOffice, quando cambia un consuntivo o un peso. Se una cella di target cambia, la formula dà un errore e non un punteggio vecchio.',
  'share.values': 'Valori',
  'share.values.hint': 'I numeri e gli esiti di adesso: non cambiano più.',
  'share.counting': 'Si guarda che cosa cambierebbe…',
  'share.count.native': '{formulas} celle con una formula di Excel, {values} con il loro valore.',
  'share.count.values': '{count} celle con il loro valore.',
  'share.listValues': 'Diventano valori',
  'share.listLeft': 'Restano come sono',
  'share.go': 'Condividi',
  'share.state.native': 'Condivisa con formule di Excel il {on}.',
  'share.state.values': 'Condivisa con i valori il {on}.',
  'share.state.undated': 'Condivisa con formule di Excel.',
  'share.rulesChanged':
    'Il foglio Regole è cambiato dopo la condivisione: le formule di Excel seguono ancora le regole di prima. Condividere di nuovo, o riprendere le formule.',
  'share.takeUpFirst':
    'Il file è condiviso con formule di Excel, che questa modifica lascerebbe a metà: prima «Riprendi le formule», poi modificare e condividere di nuovo.',
  'share.propose':
    'Il file va a chi non ha il componente? Le sue formule vi diventerebbero #NOME?: prima di mandarlo conviene condividerlo.',
  'share.resume.hint':
    'Le formule del componente tornano nelle loro celle, anche se nel frattempo sono state inserite righe o cambiati i dati. Una cella che qualcuno ha cambiato resta com’è, ed è elencata.',
} as const;
