/** Italian: who says the direction of a target without an operator. */
export const directions = {
  'direction.person': '{operator}: deciso nel pannello.',
  'direction.elsewhere':
    '{operator}: il target non ha un segno; così lo stesso indicatore altrove nel piano.',
  'direction.otherYears': '{operator}: il target non ha un segno; così negli altri anni.',
  'direction.zero': '=: il target è 0 e non ha un segno.',
  'direction.supposed': '{operator} supposto: il target non ha un segno.',
  'direction.supposed.one':
    'Il target «{target}» non ha un segno (≥ almeno, ≤ al massimo): è letto come {operator}. Confermare il verso nel pannello, oppure scrivere il segno nel target.',
  'direction.supposed.several':
    '{count} target sono senza segno (≥ almeno, ≤ al massimo): letti come {operator}. Confermare il verso nel pannello, oppure scrivere il segno nei target.',
  'direction.undecided.unit':
    'Il target «{target}» non ha un segno, e l’unità «{unit}» fa pensare che meno sia meglio: resta senza punteggio finché non si sceglie il verso (≥, ≤ oppure =).',
  'direction.undecided.word':
    'Il target «{target}» non ha un segno, e la parola «{word}» fa pensare che meno sia meglio: resta senza punteggio finché non si sceglie il verso (≥, ≤ oppure =).',
  'direction.undecided.falling':
    'Il target «{target}» non ha un segno, e negli anni il target scende, come dove meno è meglio: resta senza punteggio finché non si sceglie il verso (≥, ≤ oppure =).',
  'direction.undecided.negative':
    'Il target «{target}» è negativo e non ha un segno: può essere una riduzione da raggiungere o una da non superare. Resta senza punteggio finché non si sceglie il verso (≥, ≤ oppure =).',
  'direction.undecided.otherYears':
    'Il target «{target}» non ha un segno, e negli altri anni i segni sono diversi ({operators}): resta senza punteggio finché non si sceglie il verso (≥, ≤ oppure =).',
  'direction.undecided.elsewhere':
    'Il target «{target}» non ha un segno, e altrove nel piano lo stesso indicatore ha segni diversi ({operators}): resta senza punteggio finché non si sceglie il verso (≥, ≤ oppure =).',
  'pane.direction': 'Verso del target',
  'pane.direction.more': '≥ più è alto, meglio è',
  'pane.direction.less': '≤ più è basso, meglio è',
  'pane.direction.equal': '= proprio questo',
  'pane.direction.noName': 'Dare prima un nome all’indicatore, oppure scrivere il segno nel target.',
  'pane.direction.supposed': 'verso supposto',
  'pane.direction.waits': 'verso da scegliere',
  'pane.direction.incomplete': 'incompleto',
  'pane.direction.decided': 'Verso scelto. Per riportarlo nel foglio premere Calcola.',
  'pane.direction.undone': 'La scelta del verso è stata tolta.',
  'pane.direction.first': 'Mostra il primo',
  'pane.direction.yes': 'Sì, {operator}',
  'pane.direction.ask.more.one': 'Un target è senza segno: più è alto, meglio è?',
  'pane.direction.ask.more.several': '{count} target sono senza segno: più è alto, meglio è?',
  'pane.direction.ask.less.one': 'Un target è senza segno: più è basso, meglio è?',
  'pane.direction.ask.less.several': '{count} target sono senza segno: più è basso, meglio è?',
  'pane.direction.ask.equal.one': 'Un target è senza segno: va raggiunto proprio quel valore?',
  'pane.direction.ask.equal.several': '{count} target sono senza segno: va raggiunto proprio quel valore?',
  'pane.direction.ask.undecided.one': 'Un indicatore resta senza punteggio: il verso del target va scelto.',
  'pane.direction.ask.undecided.several':
    '{count} indicatori restano senza punteggio: il verso dei loro target va scelto.',
} as const;
