/** Italian: the workbook shared with people who do not have the add-in. */
export const sharing = {
  'share.function': '{name} non si può dire con le funzioni di Excel: la cella riceve il suo valore.',
  'share.argument':
    'Gli argomenti della formula non si capiscono senza il componente: la cella riceve il suo valore.',
  'share.spills': 'La formula riempie più celle: ricevono i loro valori.',
  'share.tooLong': 'La formula sarebbe troppo lunga per Excel: la cella riceve il suo valore.',
  'share.inTable':
    'La cella è in una tabella di Excel, che copierebbe la formula in tutta la colonna: riceve il suo valore.',
  'share.noValue':
    'Excel mostra «{shown}»: senza un valore calcolato la cella resta com’è. Premere Calcola e ripetere.',
  'share.changed': 'Il contenuto è cambiato dopo la condivisione: lasciato com’è.',
  'share.lost': 'Non si ritrova la riga della formula: {formula}. Riscriverla a mano, se serve.',
} as const;
