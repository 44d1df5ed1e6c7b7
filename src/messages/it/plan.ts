/** Italian: what is said of the computed plan. */
export const plan = {
  'weight.tooLarge': 'Il peso {text} è più di tutto il resto insieme: i pesi vanno da 0 a 100. Correggerlo.',
  'node.noChildren':
    '{name}: sotto non c’è nessun indicatore, e quindi non ha un punteggio. Aggiungerne almeno uno, o togliere la voce.',
  'node.inRow': 'la riga {row}',
  'node.entity': 'l’ente',
  'node.noName': '{name}: manca il nome, che le altre voci dello stesso livello hanno. Scriverlo.',
  'node.noTarget':
    '{name}: manca il target, che gli altri indicatori hanno, e senza target non c’è un punteggio. Scriverlo.',
  'target.noneBesideActual':
    '{name}: il consuntivo c’è, ma al posto del target c’è «{target}», e senza target non c’è un punteggio. Se il target è stato deciso scriverlo; altrimenti va bene così.',
  'node.noActual':
    '{name}: manca il consuntivo, che gli altri indicatori hanno, e finché manca non c’è un punteggio. Scriverlo, oppure "n.d." se non c’è.',
  'node.childProblem': 'Incompleto: da controllare {child}.',
  'weight.inferred':
    'Peso mancante: nel calcolo vale {weight}, quanto manca a 100 fra le voci dello stesso gruppo. Scriverlo.',
  'rules.refused': 'Il foglio «{sheet}» non si legge, e i punteggi seguono le regole «{rules}». {reason}',
  'weight.alone':
    'Riga {row}: c’è un peso ({weight}) e nient’altro, e non fa parte dell’albero. Scrivere la voce, oppure togliere il peso.',
  'weight.leftOut': 'Peso mancante: la voce resta fuori dal calcolo. Scrivere il suo peso.',
  'weight.zeroScored':
    'Il peso è 0: il punteggio di questa voce non conta. Se deve contare, scrivere il suo peso.',
  'byHand.published':
    'Data con un punteggio dato a mano: vale quello pubblicato {published} (calcolato {computed}). Per ricalcolarlo svuotare la cella del punteggio pubblicato.',
  'byHand.published.met':
    'Scadenza rispettata con un punteggio dato a mano: vale quello pubblicato {published} (calcolato {computed}). Se la data è stata corretta dopo, svuotare la cella del punteggio pubblicato.',
  'byHand.typed': 'Punteggio scritto a mano {typed} (calcolato {computed}): lasciato com’è.',
  'published.different':
    'Pubblicato {published}, ma dai dati del foglio viene {computed}: controllare consuntivi, target e pesi, oppure correggere il punteggio pubblicato.',
  'published.withoutActual':
    'Pubblicato {published}, ma il consuntivo non c’è, e dai dati del foglio non viene un punteggio. Scrivere il consuntivo, oppure correggere il punteggio pubblicato.',
  'published.withoutTarget':
    'Pubblicato {published}, ma il target non c’è, e dai dati del foglio non viene un punteggio. Scrivere il target, oppure correggere il punteggio pubblicato.',
  'published.pointsOfWeight': '{points} punti su {weight} ({share})',
  'published.notNumber':
    'Punteggio pubblicato «{text}» non leggibile: scrivere una percentuale (85%) oppure "N/D".',
  'results.outOfDate': 'I risultati nel foglio non sono aggiornati (celle: {count}): premere Calcola.',
  'newPlan.example':
    'Il foglio «{sheet}» ha un piano di esempio con dati inventati: premere Calcola, aprire le voci, cambiare un consuntivo. Poi il foglio si può eliminare.',
  'newPlan.done':
    'Creati il foglio «{sheet}», con {areas} ambiti, e il foglio «Regole» ({rules}). Ora scrivere obiettivi, indicatori, pesi e target.',
  'newPlan.doneOwnRules':
    'Creato il foglio «{sheet}», con {areas} ambiti; valgono le regole del foglio «{rules}», che c’era già. Ora scrivere obiettivi, indicatori, pesi e target.',
  'newPlan.noEntity': 'Manca il nome della Camera: scriverlo.',
  'newPlan.wrongYear': 'Anno «{year}» non valido: scrivere un anno di quattro cifre, per esempio 2026.',
  'newPlan.noAreas': 'Serve almeno un ambito strategico: scriverne il nome.',
  'newPlan.areaTwice': 'L’ambito «{name}» compare due volte: dare a ogni ambito un nome suo.',
  'nextYear.noPlan': 'Non c’è un piano da cui partire: aprire il foglio del piano di quest’anno e rileggere.',
  'nextYear.why.sheets': 'il piano sta su più fogli',
  'nextYear.why.dashboards': 'nel file ci sono anche i cruscotti dei dirigenti',
  'nextYear.why.years': 'i target sono di più anni',
  'nextYear.why.parts': 'in alcune celle ci sono più cifre',
  'nextYear.why.protected': 'il foglio è protetto',
  'nextYear.why.computed': 'le scadenze sono calcolate da formule',
  'nextYear.copied':
    'Creato il foglio «{sheet}», copia di «{source}» per l’anno dopo. Scadenze spostate di un anno: {moved}; target rimasti: {same}. Consuntivi e risultati sono vuoti.',
  'nextYear.copiedKeeping':
    'Creato il foglio «{sheet}», copia di «{source}» per l’anno dopo. Scadenze spostate di un anno: {moved}; target rimasti: {same}. Consuntivi e risultati sono vuoti; restano da guardare le colonne {kept}, copiate come sono.',
  'nextYear.done':
    'Creato il foglio «{sheet}», una tabella semplice perché {why}. Target: {planned} dal piano triennale, {moved} spostati di un anno, {same} invariati. Indicatori senza target, lasciati fuori ed elencati in fondo: {dropped}.',
  'nextYear.doneWithoutDashboards':
    'Creato il foglio «{sheet}», una tabella semplice perché {why}. Target: {planned} dal piano triennale, {moved} spostati di un anno, {same} invariati. Indicatori senza target, lasciati fuori ed elencati in fondo: {dropped}. Cruscotti dei dirigenti, non riportati: {dashboards}.',
  'weights.rounded':
    'I pesi fanno {sum} perché sono stampati con pochi decimali: nel calcolo non cambia nulla. Se devono fare 100 esatto, riportarli a 100.',
  'weights.shares':
    'I {count} pesi fanno 100 tutti insieme, e non sotto ogni voce: sono letti così. Una voce senza un peso suo pesa quanto la somma delle voci sotto di lei.',
  'weights.mixedBelow':
    'Fra questi pesi alcuni sono frazioni (0,5 oppure 50%) e altri punti (50): scriverli tutti nello stesso modo, altrimenti i primi non contano quasi nulla.',
  'weights.blankColumn':
    'La colonna «{heading}» è vuota: nel calcolo le sue voci contano tutte uguale. Controllare che i pesi non siano stati cancellati e non stiano in un’altra colonna.',
  'weights.onlyTitles':
    'Nella colonna «{heading}» hanno un peso soltanto le voci sopra gli indicatori: sotto ciascuna gli indicatori contano tutti uguale. Se i loro pesi sono stati cancellati, riscriverli.',
  'weights.none':
    'Sotto {name} mancano tutti i pesi: nel calcolo le voci contano tutte uguale. Scrivere i pesi, come altrove.',
  'mend.write': 'Scrivi «{text}»',
  'mend.actuals': 'Aggiungi la colonna «{heading}»',
  'mend.weights': 'Porta a 100: {from} → {to}',
  'code.recurs':
    'Il codice {code} sta accanto a {count} indicatori con lo stesso nome: se sono lo stesso indicatore va bene così, altrimenti dare a ciascuno il suo.',
  'missing.actual': 'Manca il consuntivo.',
  'missing.target': 'Manca il target.',
  'missing.measuredOnly': 'Anno di rilevazione: quest’anno si misura e non si valuta.',
  'missing.nothingBelow': 'Nessun indicatore sotto questa voce.',
  'missing.weights': 'Nessuna delle voci sotto ha un peso che conta.',
  'missing.typed': 'N/D scritto a mano al posto del punteggio.',
  'missing.notAssessable': 'Dichiarato non valutabile.',
} as const;
