/** Italian: what is said of functions, targets, weights and rules. */
export const functions = {
  'target.missing': 'nessun target',
  'target.measuredOnly': 'anno di rilevazione: misurato, non valutato',
  'target.unreadable':
    'Target «{text}» non leggibile. Scriverlo come ">= 60,00 N.", "Entro 30/06/2025" oppure "= sì".',
  'target.relative.previousYear':
    'Target «{text}»: si riferisce al valore di un anno precedente. Scrivere il valore da raggiungere, per esempio "<= 12,5 gg"; se il consuntivo è una variazione, la variazione: ">= 10%".',
  'target.relative.benchmark':
    'Target «{text}»: si riferisce alla media di confronto. Scrivere il valore da raggiungere, per esempio ">= 75 %".',
  'target.yearless':
    'Target «{text}»: è una scadenza senza anno, e l’anno del piano non si conosce. Scrivere la data per intero, per esempio "Entro 30/09/2025".',
  'target.yearDoubtful':
    'La scadenza non dice l’anno: con quello del piano è il {date}, ma il consuntivo è di un altro anno. Scrivere nel target la data per intero.',
  'target.qualitative':
    'Target «{text}»: va valutato da una persona. Inserire il punteggio a mano, oppure scrivere una sola condizione misurabile, come ">= 5 N.".',
  'target.ambiguous':
    'Target «{text}»: il punto è letto come separatore delle migliaia ({value}). Se doveva essere una virgola, correggerlo.',
  'actual.ambiguous':
    'Consuntivo «{text}»: il punto è letto come separatore delle migliaia ({value}). Se doveva essere una virgola, correggerlo.',
  'target.remark':
    'Target «{text}»: «{remark}» non conta. Se cambia il valore, scrivere il target in un altro modo.',
  'actual.remark':
    'Consuntivo «{text}»: «{remark}» non conta. Se cambia il valore, scrivere il consuntivo in un altro modo.',
  'actual.farFromTarget':
    'Consuntivo {actual}, target {target}: uno è più di cento volte l’altro. Controllare che siano nella stessa unità (euro, migliaia, punti).',
  'measure.differs':
    'L’unità di misura è «{measure}», ma target o consuntivo sono in «{unit}»: controllare quale è giusta.',
  'measure.otherKind':
    'L’unità di misura è «{measure}» e il target «{target}» è di un altro genere: controllare quale è giusto.',
  'actual.unreadable':
    'Consuntivo «{text}» non leggibile. Scrivere un numero (12,5), una percentuale (85%), una data (30/06/2025), sì oppure no.',
  'actual.outcome':
    'Consuntivo «{text}»: è un esito e non un valore. Scrivere il valore raggiunto, oppure nel foglio Regole quanto vale ogni esito: nella riga "Esiti a parole", per esempio, "Raggiunto = 100%; Parzialmente raggiunto = 50%; Non raggiunto = 0%".',
  'actual.notYesNo': 'Il target chiede sì o no: scrivere "sì" oppure "no" nel consuntivo.',
  'actual.numberForDate':
    'Il target è una scadenza e il consuntivo «{text}» non è una data: scrivere la data (30/06/2025), oppure "no" se non è stato fatto.',
  'actual.yesForDate':
    'Il target è una scadenza: scrivere nel consuntivo la data in cui è stato fatto (30/06/2025), oppure "no".',
  'actual.dateCount':
    'Il target ha {expected} scadenze e il consuntivo {found} date: scriverne altrettante, oppure una sola.',
  'actual.monthAlone':
    'Consuntivo «{text}»: dice il mese e non il giorno, e i giorni di ritardo non si sanno. Scrivere la data per intero, per esempio 30/06/2025.',
  'actual.maybeDate':
    'Il consuntivo {text} è quasi certamente una data ({date}) e il target un numero: correggere quello sbagliato. Se è davvero un numero, scriverlo con la sua unità: "{text} N.".',
  'actual.dateForNumber':
    'Il consuntivo è una data e il target un numero: scrivere un numero, oppure un target come "Entro 30/06/2025".',
  'actual.yesNoForNumber': 'Il consuntivo è sì e il target un numero: scrivere il numero raggiunto.',
  'actual.percentPoints':
    'Il target è in percentuale e il consuntivo {text} sembra in punti percentuali: scriverlo con il segno, {text}%.',
  'actual.percentForNumber':
    'Il consuntivo {text} è una percentuale e il target no: scriverli tutti e due con il segno % oppure tutti e due senza.',
  'target.direction':
    'Target «{text}»: non dice se è meglio di più o di meno. Scriverlo con l’operatore, "<= {text}" oppure ">= {text}", o indicare il verso.',
  'target.notWholeDate':
    'Il consuntivo è una data e il target «{text}» no: scrivere il giorno per intero, per esempio "Entro 31/12/2025".',
  'number.letterForDigit':
    '«{text}»: una lettera sta al posto di una cifra (O per 0, l per 1). Riscrivere il numero.',
  'number.half': '«{text}»: scrivere la frazione come decimale, per esempio 5,5.',
  'number.scaleLetter':
    '«{text}»: non è chiaro se sono migliaia o milioni. Scrivere il numero per intero, per esempio 1.500.000.',
  'number.fraction':
    '«{text}»: scrivere il risultato e non la frazione, per esempio 80% oppure 0,8; se è una data, con l’anno.',
  'number.range':
    '«{text}»: è un intervallo. Scrivere il valore che conta: un minimo (">= 5"), un massimo ("<= 10") oppure il valore raggiunto (7).',
  'number.approximate': '«{text}»: è un valore approssimato. Scrivere il numero da solo, per esempio 10.',
  'number.rate':
    '«{text}»: non è chiaro se il valore è di un periodo (mese, settimana) o di ciascuno, oppure il totale dell’anno. Scrivere il totale dell’anno, per esempio 24.',
  'number.year':
    '«{text}»: sembra un anno. Se è un numero scriverlo con il punto, 2.024; se si riferisce a quell’anno scrivere il valore da raggiungere.',
  'number.dayWithoutYear':
    '«{text}»: è un giorno senza anno. Scrivere la data per intero, per esempio 30/06/2025.',
  'number.tooLong': '«{text}»: ha più cifre di quante Excel ne conservi (15). Controllare il numero.',
  'number.ambiguous':
    'Una cifra è scritta con tre cifre dopo il punto o la virgola, e può essere {whole} oppure {decimal}: scriverla in uno di questi due modi.',
  'text.tooLong':
    '«{text}»: testo troppo lungo per essere letto. Scrivere il valore da solo, per esempio ">= 60,00 N." oppure 12,5.',
  'actual.otherUnit':
    'Il target è in «{target}» e il consuntivo in «{actual}»: scriverli nella stessa unità.',
  'actual.otherMark':
    'Target e consuntivo ({text}) non hanno lo stesso voto massimo: scriverli tutti e due allo stesso modo, per esempio 7/10 e 8/10.',
  'actual.otherScale':
    'Non è chiaro se {target} e {actual} sono nella stessa scala (unità, migliaia, milioni): scrivere i due numeri per intero.',
  'actual.pointsForFraction':
    'Il target {target} e il consuntivo {actual} sembrano in scale diverse: scriverli tutti e due con il segno %, o tutti e due con la loro unità.',
  'function.element': 'Non leggibile: {reason}',
  'function.internal':
    'Errore interno del componente, non dei dati ({detail}): segnalarlo a chi lo ha installato.',
  'cell.error': 'Una cella fra gli argomenti contiene l’errore {error}: correggere quella cella.',
  'cell.notValue': 'Una cella contiene un oggetto (azioni, geografia, immagine) e non un valore.',
  'score.failed': 'Un punteggio non è stato calcolato («{text}»): correggere prima la sua riga.',
  'weights.mixedSigns':
    'Alcuni pesi hanno il segno % («{signed}») e altri no («{points}»): scriverli tutti allo stesso modo.',
  'direction.unknown': 'Verso «{text}» sconosciuto: usare >=, <=, >, <, = oppure entro.',
  'level.unknown':
    'Livello «{text}» sconosciuto: usare indicatore, operativo, strategico, ambito oppure ente.',
  'explain.line': '{target}; consuntivo {actual}: {outcome}; {result}',
  'explain.supposed': '{target} ({operator} supposto)',
  'explain.notAssessable': 'N/D: manca il target o il consuntivo',
  'explain.met': 'raggiunto',
  'explain.byRules': 'secondo le regole',
  'explain.notMet': 'non raggiunto',
  'explain.notDone': 'non realizzato',
  'explain.within': 'Entro {dates}',
  'explain.withinPlanYear': 'Entro {dates} (anno del piano)',
  'explain.before': 'Prima del {dates}',
  'explain.dayLate': '1 giorno di ritardo',
  'explain.daysLate': '{days} giorni di ritardo',
  'explain.yes': 'sì',
  'explain.no': 'no',
  'score.notNumber': 'Punteggio «{text}» non leggibile: scrivere una percentuale (85%), "N/D" oppure "NV".',
  'score.error':
    'Qui dovrebbe esserci un punteggio e la cella mostra {text}: svuotarla e premere Calcola, che lo riscrive.',
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
  'tree.notColumn':
    'I codici sono {shape} (righe × colonne): scegliere una sola colonna, per esempio A5:A80.',
  'tree.duplicateCode':
    'Il codice «{code}» compare più volte e ha voci sotto di sé: ogni nodo deve avere un codice suo.',
  'rules.fromWorkbook': 'proposte perché il file nomina {chamber}',
  'rules.fromSheet': 'dal foglio {sheet}',
  'rules.remembered': 'scelte l’ultima volta in questo file',
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
  'weight.notNumber': 'Peso «{text}» non leggibile: scrivere un numero, per esempio 12,5 oppure 12,5%.',
  'weight.negative': 'Peso negativo ({text}): i pesi vanno da 0 a 100.',
} as const;
