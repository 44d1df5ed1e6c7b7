/** Italian, the first language of the product. Every text a person reads is here; `{name}` is filled in. */
export const italian = {
  'target.missing': 'nessun target',
  'target.measuredOnly': 'anno di rilevazione: misurato, non valutato',
  'target.unreadable':
    'Target «{text}» non leggibile. Scriverlo come ">= 60,00 N.", "Entro 30/06/2025" oppure "= sì".',
  'target.relative.previousYear':
    'Target «{text}»: si riferisce al valore di un anno precedente. Scrivere il valore da raggiungere, per esempio "<= 12,5 gg".',
  'target.relative.benchmark':
    'Target «{text}»: si riferisce alla media di confronto. Scrivere il valore da raggiungere, per esempio ">= 75 %".',
  'target.qualitative':
    'Target «{text}»: va valutato da una persona. Inserire il punteggio a mano, oppure scrivere un target misurabile come ">= 5 N.".',
  'target.ambiguous': 'Target «{text}»: il punto è stato letto come separatore delle migliaia ({value}).',
  'actual.unreadable':
    'Consuntivo «{text}» non leggibile. Scrivere un numero (12,5), una percentuale (85%), una data (30/06/2025), sì oppure no.',
  'actual.notYesNo': 'Il target chiede sì o no: scrivere "sì" oppure "no" nel consuntivo.',
  'actual.numberForDate':
    'Il target è una scadenza e il consuntivo «{text}» non è una data: scrivere la data (30/06/2025), oppure "no" se non è stato fatto.',
  'actual.yesForDate':
    'Il target è una scadenza: scrivere nel consuntivo la data in cui è stato fatto (30/06/2025), oppure "no".',
  'actual.dateCount':
    'Il target ha {expected} scadenze e il consuntivo {found} date: scriverne altrettante, oppure una sola.',
  'actual.dateForNumber':
    'Il consuntivo è una data e il target un numero: scrivere un numero, oppure un target come "Entro 30/06/2025".',
  'actual.yesNoForNumber': 'Il consuntivo è sì o no e il target un numero: scrivere il numero raggiunto.',
  'actual.percentPoints':
    'Il target è in percentuale e il consuntivo {text} sembra in punti percentuali: scriverlo con il segno, {text}%.',
  'actual.percentForNumber':
    'Il consuntivo {text} è una percentuale e il target no: scriverli tutti e due con il segno % oppure tutti e due senza.',
  'direction.unknown': 'Verso «{text}» sconosciuto: usare >=, <=, >, <, = oppure entro.',
  'level.unknown':
    'Livello «{text}» sconosciuto: usare indicatore, operativo, strategico, ambito oppure ente.',
  'explain.line': '{target}; consuntivo {actual}: {outcome}; {result}',
  'explain.notAssessable': 'N/D: manca il target o il consuntivo',
  'explain.met': 'raggiunto',
  'explain.notMet': 'non raggiunto',
  'explain.notDone': 'non realizzato',
  'explain.within': 'Entro {dates}',
  'explain.before': 'Prima del {dates}',
  'explain.dayLate': '1 giorno di ritardo',
  'explain.daysLate': '{days} giorni di ritardo',
  'explain.yes': 'sì',
  'explain.no': 'no',
  'weight.notNumber': 'Peso «{text}» non leggibile: scrivere un numero, per esempio 12,5 oppure 12,5%.',
  'weight.negative': 'Peso negativo ({text}): i pesi vanno da 0 a 100.',
  'score.notNumber': 'Punteggio «{text}» non leggibile: scrivere una percentuale (85%), "N/D" oppure "NV".',
  'score.outOfScale':
    'Punteggio {text} fuori scala: va scritto come percentuale, per esempio 85% (cioè 0,85).',
  'weights.short': 'La somma dei pesi è {sum}: mancano {points} punti',
  'weights.over': 'La somma dei pesi è {sum}: {points} punti di troppo',
  'weights.okBlank': 'La somma dei pesi è {sum}, ma mancano i pesi alle righe: {blank}',
  'weights.shortBlank': 'La somma dei pesi è {sum}: mancano {points} punti; pesi vuoti alle righe: {blank}',
  'weights.overBlank': 'La somma dei pesi è {sum}: {points} punti di troppo; pesi vuoti alle righe: {blank}',
  'tolerance.notNumber': 'Tolleranza «{text}» non leggibile: scrivere i punti ammessi, per esempio 0,05.',
  'shapes.differ':
    'Gli intervalli hanno forme diverse: {first} e {second} (righe × colonne). Sceglierli uguali.',
  'tree.duplicateCode':
    'Il codice «{code}» compare più volte e ha voci sotto di sé: ogni nodo deve avere un codice suo.',
  'column.reason': 'intestazione «{heading}», {fitting} celle su {cells} leggibili',
  'layout.plainTable.looksFor':
    'una tabella con una riga di intestazioni (Codice, Peso, Nome, Target, Consuntivo) e una riga per indicatore',
  'layout.reportBlocks.looksFor':
    'una Relazione a blocchi: intestazioni Peso, Indicatore, Target, Consuntivo, e per ogni obiettivo una riga con il codice seguita dai suoi indicatori',
  'row.subtotal': '«{name}»: riga di totale, lasciata fuori dal calcolo',
  'row.withoutCode': 'Indicatore senza codice («{name}»): messo con la riga sopra. Scrivere il codice.',
  'row.orphan': 'Il codice {code} starebbe sotto {parent}, che non c’è: messo sotto {taken}.',
  'code.duplicate': 'Il codice {code} compare due volte: ogni nodo deve avere un codice suo.',
  'code.wrongParent': 'Il codice {code} sta sotto {parent}: controllare se è al suo posto.',
  'node.onlyListed': 'L’obiettivo {code} è nell’albero ma nessun foglio ne ha gli indicatori.',
  'node.noChildren': '{name}: nessun indicatore sotto questo nodo.',
  'node.childProblem': 'Non calcolabile: c’è un errore in {child}.',
  'weight.inferred': 'Peso mancante: usato {weight}, quello che manca a 100 fra i suoi fratelli.',
  'weight.leftOut': 'Peso mancante e gli altri fanno già 100: lasciato fuori dal calcolo.',
  'weight.zeroScored': 'Peso 0 con un punteggio: resta fuori dal calcolo.',
  'weights.ofNode': '{name}: {sum}',
  'byHand.published': 'Data in ritardo: vale il punteggio pubblicato {published} (calcolato {computed}).',
  'byHand.typed': 'Punteggio scritto a mano {typed} (calcolato {computed}): lasciato com’è.',
  'published.different': 'Pubblicato {published}, ricalcolato {computed}.',
  'published.notNumber': 'Punteggio pubblicato «{text}» non leggibile.',
  'rules.fromWorkbook': 'proposte perché il file nomina {chamber}',
  'rules.fromSheet': 'dal foglio {sheet}',
  'rules.remembered': 'scelte l’ultima volta in questo file',
  'write.leftAlone': 'La cella ha un contenuto che non abbiamo scritto noi: lasciata com’è.',
  'write.tooLong': 'Troppi figli non vicini per una formula: scritto il valore.',
  'error.protected':
    'Il foglio «{sheet}» è protetto: togliere la protezione (Revisione, Rimuovi protezione foglio) e ripetere. Non è stato scritto nulla.',
  'error.changed':
    'Il foglio «{sheet}» è stato cambiato durante il calcolo. Non è stato scritto nulla: ripetere Calcola.',
  'error.write': 'Excel ha rifiutato la scrittura ({reason}). Il foglio è rimasto com’era.',
  'error.writeHalf':
    'Excel ha rifiutato la scrittura ({reason}) e non è stato possibile ripristinare il foglio: usare Annulla.',
  'error.read': 'Excel non ha permesso di leggere il file ({reason}).',
  'error.cancelled': 'Annullato. Non è stato scritto nulla.',
  'error.cellEdit': 'Una cella è in modifica: premere Invio o Esc nel foglio e ripetere.',
  'write.unreadable': 'Non leggibile',
  'rules.unknownProfile': 'Regole «{name}» sconosciute: usare {known} oppure l’intervallo del foglio Regole.',
  'rules.unknownRule': 'Regola «{rule}» sconosciuta. Regole ammesse: {known}.',
  'rules.wrongValue': 'Valore «{text}» non ammesso: scrivere {expected}.',
  'rules.notTwoColumns': 'Le regole sono un nome oppure un intervallo di due colonne: regola e valore.',
  'rules.invalid': 'Il foglio Regole ha un valore non ammesso ({rule}).',
  'rules.band': 'Fascia «{band}»: «{text}» non leggibile. Scrivere, per esempio, ">= 60% e < 80%".',
  'rules.bandsGap':
    'Le fasce «{better}» e «{band}» si sovrappongono o lasciano un vuoto: il confine deve appartenere a una sola.',
  'rules.bandsOpen':
    'La fascia «{band}» non arriva in fondo alla scala: la più alta non ha massimo, la più bassa non ha minimo.',
} as const;
