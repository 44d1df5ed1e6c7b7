/** Italian: what is said of changes of the tree. */
export const editing = {
  'edit.unknown': 'Il nodo «{node}» non c’è più: premere Rileggi.',
  'edit.root': '«{name}» è in cima all’albero: non si sposta e non si toglie.',
  'edit.nameBlank': 'Il nome non può essere vuoto.',
  'edit.codeBlank': 'Qui ogni voce ha il suo codice: scriverlo, per esempio {example}.',
  'edit.codeTaken': 'Il codice {code} c’è già («{name}»): sceglierne un altro.',
  'edit.codeElsewhere':
    'Il codice {code} starebbe sotto un altro nodo: qui i codici sotto {parent} cominciano con {parent}. Per cambiare posto usare Sposta.',
  'edit.targetNeeded':
    'In questa tabella un indicatore si riconosce dal target: scrivere il target, per esempio >= 80%, o n.d. se non c’è ancora.',
  'edit.noCell':
    'Nel foglio non c’è una cella per «{field}» di «{name}»: aggiungere una colonna (o una riga) «{field}», poi Rileggi.',
  'edit.formula': 'La cella {cell} di «{sheet}» contiene una formula: cambiare le celle da cui dipende.',
  'edit.noRow':
    '«{name}» non ha righe sue nel foglio «{sheet}»: si sposta o si toglie cambiando i nodi che gli stanno sotto.',
  'edit.inColumn':
    'Nel foglio «{sheet}» ogni indicatore è una colonna («{name}» in {cell}): colonne non si aggiungono, spostano o tolgono dal pannello. Farlo in Excel, poi Rileggi.',
  'edit.severalInCell':
    'La cella {cell} di «{sheet}» contiene più indicatori numerati («{name}», «{other}»): aggiungerli, spostarli o toglierli nel testo della cella, poi Rileggi.',
  'edit.severalInRow':
    'La riga {row} di «{sheet}» ha più indicatori affiancati («{name}», «{other}»): spostarli o toglierli nelle loro celle, poi Rileggi.',
  'edit.sharedRow':
    'La riga {row} di «{sheet}» mostra anche «{other}», che non ha altre righe: togliere o spostare prima «{other}».',
  'edit.firstOfShared':
    'La riga {row} di «{sheet}» è la prima di «{other}», con celle che valgono anche per le righe sotto: mettere la voce dopo «{name}».',
  'edit.beside':
    'Nelle stesse righe, accanto alla tabella, c’è altro (cella {cell} di «{sheet}»): spostarlo prima in un altro posto.',
  'edit.belowItself': '«{name}» non può stare sotto se stesso.',
  'edit.level': '«{name}» non può stare sotto «{parent}»: il livello non è quello giusto.',
  'edit.levelBelow': 'Sotto «{parent}» non si può aggiungere una voce di questo livello.',
  'edit.wholeSheet':
    'Voci come «{name}» occupano un foglio intero («{sheet}»): fogli interi si copiano, spostano ed eliminano in Excel (clic destro sul nome del foglio), poi Rileggi.',
  'edit.lastForm':
    'La scheda di «{name}» è l’ultima del piano: senza, non ci sarebbe più un albero. Aggiungerne prima un’altra.',
  'edit.lastFormOf':
    'La scheda di «{name}» è l’ultima che nomina «{parent}», che sparirebbe con lei: aggiungere prima un’altra scheda sotto «{parent}», oppure eliminare «{parent}».',
  'edit.noPlace':
    'Nel foglio non c’è un posto per una voce di questo livello sotto «{parent}»: scriverne una a mano nel foglio, poi Rileggi.',
  'edit.otherTable':
    '«{name}» non si sposta nel foglio «{sheet}»: lì la tabella ha altre colonne. Aggiungere la voce lì e toglierla qui.',
  'edit.notSibling': '«{before}» non sta sotto «{parent}»: premere Rileggi.',
  'edit.weights.noCell':
    'Peso di «{name}»: nel foglio non c’è una cella in cui scriverlo. Aggiungere la colonna «Peso», poi Rileggi.',
  'edit.weights.none': 'Sotto «{parent}» non c’è nulla a cui dare un peso.',
  'edit.weights.missing': 'Manca il peso di «{name}»: scriverlo prima, oppure usare Pesi uguali.',
  'edit.weights.zero': 'I pesi sotto «{parent}» sono tutti 0: usare Pesi uguali.',
  'edit.otherTree':
    'Dopo questa modifica il foglio si leggerebbe in un altro modo (a cominciare da «{name}»): non è stato scritto nulla. Farla a mano nel foglio, poi Rileggi.',
  'edit.filtered':
    'Nel foglio «{sheet}» un filtro nasconde delle righe: toglierlo (Dati, Cancella) e ripetere. Non è stato scritto nulla.',
  'edit.tableRows':
    'Nella tabella di Excel «{table}» (foglio «{sheet}») queste righe non si possono aggiungere, spostare o togliere senza guastarla: convertirla in intervallo (Struttura tabella, Converti in intervallo). Non è stato scritto nulla.',
  'edit.tableFormula':
    'Nella tabella di Excel «{table}» (foglio «{sheet}») Excel copierebbe in tutte le righe la formula della colonna {column}: convertirla in intervallo (Struttura tabella, Converti in intervallo). Non è stato scritto nulla.',
  'edit.done.actuals': 'Aggiunta la colonna «{heading}» nella cella {cell} del foglio «{sheet}».',
  'edit.actuals.none':
    'Nessun foglio del piano ha i target in una colonna e manca del consuntivo: non c’è una colonna da aggiungere.',
  'edit.actuals.table':
    'Il foglio «{sheet}» ha una tabella di Excel: aggiungere la colonna «{heading}» alla tabella in Excel, poi rileggere.',
  'edit.done.set': 'Cambiato «{name}».',
  'edit.done.add': 'Aggiunto «{name}» sotto «{parent}».',
  'edit.done.addForm':
    'Aggiunto «{name}» sotto «{parent}» nel foglio nuovo «{sheet}»: è una copia di «{model}» con le caselle vuote. Controllare ciò che sta fuori dalle caselle.',
  'edit.done.moveForm':
    'Spostato «{name}» sotto «{parent}»: il codice {from} è diventato {to}. Il foglio si chiama ancora «{sheet}».',
  'edit.done.removeForms': 'Tolto «{name}». Fogli eliminati: {sheets}. Annulla non li riporta.',
  'edit.done.move': 'Spostato «{name}» sotto «{parent}».',
  'edit.done.moveCoded': 'Spostato «{name}» sotto «{parent}»: il codice {from} è diventato {to}.',
  'edit.done.moveCodes':
    'Spostato «{name}» sotto «{parent}»: il codice {from} è diventato {to}. Codici cambiati sotto di esso: {count}.',
  'edit.done.same': '«{name}» è già lì.',
  'edit.nothing': 'Nel foglio è già così: non è stato scritto nulla.',
  'edit.done.remove': 'Tolto «{name}». Righe tolte: {rows}.',
  'edit.done.removeStays':
    'Tolto «{name}». La riga che nomina anche altre voci resta, senza ciò che era suo.',
  'edit.done.removeBroken':
    '{removed} Formule che leggevano ciò che è stato tolto, da correggere: {count}, la prima in {cell} di «{sheet}».',
  'edit.done.weights': 'Pesi sotto «{parent}»: {weights}.',
  'edit.nothing.weights':
    'Nel foglio non ci sono celle per i pesi sotto «{parent}»: le voci contano già tutte allo stesso modo. Per dare pesi diversi aggiungere la colonna «Peso», poi Rileggi.',
  'edit.done.rewritten': 'Riscritta la cella {cell} di «{sheet}».',
  'edit.otherCell': 'La cella {cell} di «{sheet}» contiene altro da quando è stata letta: premere Rileggi.',
} as const;
