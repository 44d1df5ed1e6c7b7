/** Italian: what is said of the computed plan. */
export const plan = {
  'weight.notNumber': 'Peso «{text}» non leggibile: scrivere un numero, per esempio 12,5 oppure 12,5%.',
  'weight.negative': 'Peso negativo ({text}): i pesi vanno da 0 a 100.',
  'node.noChildren': '{name}: nessun indicatore sotto questo nodo.',
  'node.childProblem': 'Non calcolabile: c’è un errore in {child}.',
  'weight.inferred': 'Peso mancante: usato {weight}, quello che manca a 100 fra i suoi fratelli.',
  'weight.leftOut': 'Peso mancante: lasciato fuori dal calcolo.',
  'weight.zeroScored': 'Peso 0 con un punteggio: resta fuori dal calcolo.',
  'byHand.published': 'Data in ritardo: vale il punteggio pubblicato {published} (calcolato {computed}).',
  'byHand.typed': 'Punteggio scritto a mano {typed} (calcolato {computed}): lasciato com’è.',
  'published.different': 'Pubblicato {published}, ricalcolato {computed}.',
  'published.notNumber': 'Punteggio pubblicato «{text}» non leggibile.',
  'results.outOfDate': 'I risultati nel foglio non sono aggiornati ({count} celle): premere Calcola.',
} as const;
