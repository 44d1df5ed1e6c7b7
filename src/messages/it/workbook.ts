/** Italian: what is said of reading and writing the workbook. */
export const workbook = {
  'write.leftAlone': 'La cella ha un contenuto che non abbiamo scritto noi: lasciata com’è.',
  'write.notListed':
    'Nel foglio «{sheet}» le celle della colonna {column} ammettono solo un elenco di parole (Dati, Convalida dati), che non contiene {words}: la colonna è lasciata com’è. Aggiungere all’elenco ciò che manca, poi premere Calcola.',
  'write.listUnread':
    'Nel foglio «{sheet}» le celle della colonna {column} ammettono solo un elenco (Dati, Convalida dati) che da qui non si legge: la colonna è lasciata com’è. Fare l’elenco con parole o con celle di questa cartella, poi premere Calcola.',
  'write.tooLong':
    'Non si può scrivere come formula (celle troppo sparse, o un testo troppo lungo): scritto il valore.',
  'write.literal':
    'Nella formula {count} tra pesi, target e consuntivi sono scritti come valori, perché nel foglio stanno dentro un testo: se il testo cambia, ripetere Calcola.',
  'write.noPlaceOne':
    'Nel foglio non c’è una cella per il punteggio di «{name}». Può stare in un foglio «Risultati», con tutto l’albero, che Calcola tiene aggiornato.',
  'write.noPlace':
    'Nel foglio non c’è una cella per il punteggio di «{name}» e di altre voci ({count}). Possono stare in un foglio «Risultati», con tutto l’albero, che Calcola tiene aggiornato.',
  'write.inColumns': '«{sheet}»: colonne {columns}, a destra della tabella, intestate «… ricalcolato».',
  'write.inLayout': '«{sheet}»: colonne {columns}, che il foglio aveva già per i risultati.',
  'write.onResultsSheet': '«{sheet}»: tutto l’albero.',
  'write.inTable':
    'Nella tabella di Excel «{table}» {count} risultati sono scritti come valori: una formula vi sarebbe copiata in tutte le righe. Se i dati cambiano, ripetere Calcola; per avere formule, convertirla in intervallo (Struttura tabella, Converti in intervallo).',
  'workbook.manual':
    'In questo Excel il calcolo è manuale: le formule mostrano l’ultimo risultato finché non si preme F9 (o si sceglie Formule, Opzioni di calcolo, Automatico).',
  'workbook.dates1904':
    'Le date di questo piano cadono quattro anni prima del {year} (per esempio {date}): il file usa probabilmente il sistema data 1904 (File, Opzioni, Avanzate). Riportarlo al sistema normale e controllare le date.',
  'calculate.manyFormulas':
    'Il piano è grande: le formule sarebbero {count}, e oltre {most} Excel diventa lento o non finisce di calcolare. Scrivere i valori, da rifare con Calcola quando i dati cambiano?',
  'calculate.manyFormulas.values': 'Scrivi i valori',
  'calculate.manyFormulas.formulas': 'Scrivi le formule lo stesso',
  'calculate.actualsUnread': '{reason} Non è stato scritto nulla.',
  'calculate.rulesRefused':
    '{reason} Non è stato scritto nulla: correggere il foglio «{sheet}», oppure scegliere nel pannello altre regole.',
  'calculate.noActuals':
    'Questo piano non ha una colonna del consuntivo: non c’è niente da calcolare e non è stato scritto nulla. La pagina Segnalazioni la aggiunge, dove c’è posto; altrimenti aggiungerla accanto al target, poi Rileggi.',
  'error.protected':
    'Il foglio «{sheet}» è protetto: togliere la protezione (Revisione, Rimuovi protezione foglio) e ripetere. Non è stato scritto nulla.',
  'error.structureProtected':
    'La struttura di questa cartella di lavoro è protetta, e un foglio nuovo non si può aggiungere: togliere la protezione (Revisione, Proteggi cartella di lavoro) e ripetere. Non è stato scritto nulla.',
  'error.mergesUnknown':
    'Excel non ha detto quali celle sono unite nelle righe da spostare, che potrebbero perdere il loro testo. Non è stato scritto nulla: aspettare un momento e ripetere.',
  'error.changed': 'Il foglio «{sheet}» è stato cambiato nel frattempo. Non è stato scritto nulla: ripetere.',
  'error.changing': 'Il file continua a cambiare mentre lo si legge: aspettare un momento e premere Rileggi.',
  'error.write': 'Excel ha rifiutato la scrittura: {reason}. Il foglio è rimasto com’era.',
  'error.writeHalf':
    'Excel ha rifiutato la scrittura: {reason}. Non è stato possibile ripristinare il foglio: confrontarlo con una copia.',
  'error.read': 'Excel ha rifiutato la richiesta: {reason}.',
  'error.internal':
    'Qualcosa è andato storto nel componente, non nel foglio. Premere «Copia i dettagli» e mandarli a chi lo mantiene; poi Rileggi.',
  'excel.accessDenied':
    'il foglio o il file è protetto o in sola lettura; togliere la protezione (scheda Revisione) o salvarne una copia, e ripetere',
  'excel.insertDeleteConflict':
    'qui le righe non si spostano senza spezzare una tabella di Excel o celle unite; separarle (Home, Unisci e allinea) o convertire la tabella in intervallo, e ripetere',
  'excel.invalidOperation':
    'il foglio così com’è non lo permette: di solito per un filtro, una formula matrice o una tabella di Excel in quelle righe; toglierli e ripetere',
  'excel.sheetFull':
    'in fondo al foglio ci sono celle piene che uscirebbero; svuotare le ultime righe e ripetere',
  'excel.tooOld':
    'questa versione di Excel non sa farlo; aggiornarla (File, Account, Opzioni di aggiornamento)',
  'excel.tooLarge':
    'i dati sono troppi per un solo invio; togliere righe e colonne che non servono, o scrivere valori invece di formule',
  'excel.busy': 'Excel è occupato o la rete non risponde; aspettare un momento e ripetere',
  'error.cancelled': 'Annullato. Non è stato scritto nulla.',
  'error.cellEdit': 'Una cella è in modifica: premere Invio o Esc nel foglio e ripetere.',
  'recognition.ask': 'L’albero è giusto? Qualcosa nel foglio è solo supposto: «Correggi» mostra che cosa.',
  'recognition.unanswered':
    'Prima di calcolare o cambiare qualcosa, confermare o correggere le colonne riconosciute.',
  'error.change': 'Excel ha rifiutato la modifica: {reason}. Il foglio è rimasto com’era.',
  'error.noAnswer':
    'Excel non ha risposto. Se una cella è in modifica, premere Invio o Esc nel foglio; poi ripetere.',
  'written.unread':
    'La modifica è scritta, ma non si è potuto rileggere il foglio: si riprova da soli. Non ripeterla. Se una cella è in modifica, premere Invio o Esc nel foglio.',
  'written.unknown':
    'Non si sa ancora se la modifica è scritta: non si è potuto rileggere il foglio. Si riprova da soli: non ripeterla. Se una cella è in modifica, premere Invio o Esc nel foglio.',
  'written.was': 'La modifica di prima è scritta: l’albero è riletto.',
  'written.late':
    'Excel ha eseguito in ritardo una scrittura di prima: l’albero è riletto, controllare che sia come lo si vuole.',
  'written.otherwise':
    'Dopo la scrittura il foglio non era come previsto (qualcuno lo ha cambiato nello stesso momento): ciò che era scritto è stato tolto. Controllare le righe appena inserite da altri e ripetere.',
  'written.besides':
    'La modifica è scritta. Nello stesso momento qualcun altro ha cambiato il foglio: controllare l’albero.',
  'written.half':
    'La modifica è scritta solo in parte e non si è potuto rimettere a posto il foglio «{sheet}». Confrontarlo con una copia o con una versione precedente del file.',
  'write.breaksPage':
    'Stampa del foglio «{sheet}»: le colonne nuove finiscono su un’altra pagina. Per averle accanto: Layout di pagina, Larghezza, 1 pagina.',
  'functions.noCell': 'Nel foglio non è scelta una cella: sceglierne una vuota e riprovare.',
  'functions.taken': 'La cella {cell} contiene già qualcosa: sceglierne una vuota.',
  'functions.inserted': 'Formula scritta nel foglio «{sheet}», cella {cell}.',
  'restore.done': 'Annullato: il foglio è com’era prima dell’ultimo comando.',
  'restore.looks':
    'Annullato: il foglio è com’era prima dell’ultimo comando. Le righe che erano state tolte hanno l’aspetto della riga sopra.',
  'restore.changed':
    'La cella {cell} del foglio «{sheet}» è stata cambiata dopo l’ultimo comando: non è stato annullato nulla.',
  'restore.nothing': 'Non c’è niente da annullare.',
  'check.otherwise': 'Excel mostra «{shown}», qui risulta {expected}.',
  'check.manual':
    'In Excel il calcolo è manuale: {count} celle non sono ancora calcolate. Premere F9 nel foglio (Formule, Calcola).',
  'check.busy': 'Excel sta ancora calcolando {count} celle: controllarle più tardi con Calcola.',
  'check.stopped': 'Risultati scritti; il controllo di ciò che Excel mostra non è finito.',
  'error.nodeChanged':
    '«{node}» è stato cambiato nel foglio nel frattempo. Non è stato scritto nulla: controllare l’albero e ripetere.',
} as const;
