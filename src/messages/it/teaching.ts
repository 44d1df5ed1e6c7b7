/** Italian: what is said while a layout is taught by example. */
export const teaching = {
  'teach.blank': 'La cella {cell} è vuota: indicarne una che contiene qualcosa.',
  'teach.merged': 'La cella {cell} fa parte di una cella unita: indicare la prima, {first}.',
  'teach.hiddenSheet': 'Il foglio «{sheet}» è nascosto: mostrarlo, se fa parte del piano.',
  'teach.noTable':
    'La cella {cell} è fuori da ogni tabella conosciuta. Dire prima qual è la riga delle intestazioni.',
  'teach.notAbove': 'La cella {cell} non è sopra la tabella: indicare il titolo del foglio.',
  'teach.headings': 'La riga {line} è quella delle intestazioni: indicare una riga sotto.',
  'teach.noName':
    'La cella {cell} non è accanto né sotto una voce già mostrata: indicare prima il nome della voce.',
  'teach.noHeadings':
    'La riga {line} non può essere quella delle intestazioni: servono almeno due testi, uno per colonna.',
  'teach.lineTaken':
    'Una riga fatta come la {line} è già stata detta «{before}»: non può essere anche «{now}». Indicare che cosa vale.',
  'teach.fieldTaken': '«{role}» è già la colonna {column}. Indicare quale vale.',
  'teach.fieldOther': 'La colonna {column} è già stata detta «{before}». Indicare che cosa vale.',
  'teach.noEffect':
    'Con questa risposta la riga {line} resterebbe «{kind}»: è troppo simile ad altre. Indicare una riga più chiara, o dire prima che cosa sono le altre.',
  'teach.earlier':
    'Con questa risposta non varrebbe più quella data sulla cella {cell}. Indicare quale delle due vale.',
  'teach.kind.area': 'ambito',
  'teach.kind.strategic': 'obiettivo strategico',
  'teach.kind.operational': 'obiettivo operativo',
  'teach.kind.indicator': 'indicatore',
  'teach.kind.total': 'totale',
  'teach.kind.ignored': 'da ignorare',
  'teach.kind.unread': 'non capita',
  'teach.notUsed': 'non usata',
  'teach.understood': 'Indicatori: {indicators}. Titoli: {titles}. Righe non capite: {unread}.',
  'unclear.noTable': 'Non si è trovata la tabella degli indicatori: qual è la riga delle intestazioni?',
  'unclear.line': 'Che cos’è la riga {line}, «{text}»?',
  'unclear.lines': 'Che cosa sono la riga {line}, «{text}», e le altre {others} fatte così?',
  'unclear.field': 'La colonna «{heading}» non è usata: che cosa contiene?',
  'unclear.fieldWithout': 'La colonna {column} non ha un’intestazione e non è usata: che cosa contiene?',
  'unclear.noExample':
    'Selezionare il nome di una voce (un ambito, un obiettivo, un indicatore) e dire che cos’è.',
  'unclear.noIndicator': 'Mostrare un indicatore: selezionare il suo nome.',
  'unclear.noCell': 'Dove sta «{role}»? Selezionare la cella accanto a un indicatore già mostrato.',
  'unclear.noRole': 'Qual è la colonna «{role}»?',
  'layoutFile.notJson': 'Il file non è una disposizione salvata da questo componente.',
  'layoutFile.version': 'La disposizione è della versione {version}, che qui non si sa leggere.',
  'layoutFile.tooLarge': 'Il file è troppo grande per essere una disposizione.',
  'layoutFile.damaged': 'La disposizione non è completa: in «{where}» c’è qualcosa che non va.',
} as const;
