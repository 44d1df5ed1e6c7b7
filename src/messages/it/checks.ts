/** Italian: what Verifica asks of a plan, and what it finds. */
export const checks = {
  'ruleGroup.weights': 'Pesi',
  'ruleGroup.codes': 'Codici',
  'ruleGroup.rows': 'Righe',
  'ruleGroup.targets': 'Target',
  'ruleGroup.values': 'Valori',
  'ruleGroup.formulas': 'Formule',
  'ruleGroup.published': 'Punteggi pubblicati e scritti',
  'ruleGroup.sheets': 'Fra i fogli',
  'rule.weightsSum': 'I pesi sotto ogni voce fanno 100?',
  'rule.weightsMixed': 'I pesi sono scritti tutti nella stessa scala?',
  'rule.weightUnreadable': 'Ogni peso è un numero da 0 a 100?',
  'rule.weightMissing': 'Ogni voce ha il suo peso?',
  'rule.weightAlone': 'Ogni peso è di una voce?',
  'rule.weightDiffers': 'Lo stesso peso è scritto uguale in tutti i posti?',
  'rule.weightsRounded': 'Una somma di pesi diversa da 100 si spiega con l’arrotondamento?',
  'rule.weightZero': 'Ci sono voci con un punteggio che il peso 0 tiene fuori dal calcolo?',
  'rule.sharesOfWhole': 'I pesi fanno 100 sotto ogni voce, tutti insieme o per ufficio?',
  'rule.codeRepeated': 'Ogni voce ha un codice suo?',
  'rule.codeMissing': 'Ogni voce ha il suo codice, come le altre del suo livello?',
  'rule.codeWrongParent': 'Ogni voce sta sotto quella con cui comincia il suo codice?',
  'rule.rowWithoutPlace': 'Si capisce sotto quale voce sta ogni riga?',
  'rule.nodeTwice': 'Ogni voce conta una volta sola?',
  'rule.nodeWithoutChildren': 'Ogni obiettivo ha almeno un indicatore?',
  'rule.nameMissing': 'Ogni voce ha un nome?',
  'rule.targetMissing': 'Ogni indicatore ha un target?',
  'rule.eliminated': 'Ciò che è eliminato, o che non si applica, è fuori dal calcolo?',
  'rule.totalRow': 'Le righe di totale sono fuori dal calcolo?',
  'rule.targetUnreadable': 'Ogni target si legge senza dubbi?',
  'rule.targetToJudge': 'Ogni target si misura senza il giudizio di una persona?',
  'rule.directionMissing': 'Ogni target dice se più è alto o più è basso meglio è?',
  'rule.unitDiffers': 'Target e consuntivo hanno la stessa unità di misura?',
  'rule.scaleDiffers': 'Target e consuntivo sono nello stesso ordine di grandezza?',
  'rule.figuresSwapped': 'Target e consuntivo stanno ognuno nella sua cella?',
  'rule.figureAmbiguous': 'Le cifre si leggono in un modo solo?',
  'rule.actualUnreadable': 'Ogni consuntivo risponde al suo target?',
  'rule.actualsMissing': 'Ogni indicatore ha il suo consuntivo?',
  'rule.dates1904': 'Le date del file cadono nell’anno del piano?',
  'rule.manualCalculation': 'Excel ricalcola da solo?',
  'rule.publishedDiffers': 'I punteggi pubblicati sono quelli che vengono dai dati?',
  'rule.statusDiffers': 'L’esito scritto va d’accordo con il punteggio?',
  'rule.scoreByHand': 'Quali punteggi sono stati dati a mano?',
  'rule.resultsOutOfDate': 'I risultati scritti nel foglio sono aggiornati?',
  'rule.objectiveTwoResults': 'Ogni obiettivo ha lo stesso risultato in tutti i fogli?',
  'rule.cellDecides': 'C’è una cella da cui dipende come si legge il foglio?',
  'rule.notUnderstood': 'Tutto il foglio è stato capito?',
  'rule.codeMalformed': 'I codici di uno stesso livello sono fatti tutti allo stesso modo?',
  'rule.detailMissing': 'Ogni indicatore ha unità di misura, tipologia e responsabile, come gli altri?',
  'rule.directionSuspicious': 'Il segno del target va d’accordo con il nome dell’indicatore?',
  'rule.targetWorsens': 'I target chiedono di più (o almeno lo stesso) di anno in anno?',
  'rule.targetBelowCluster': 'Ogni target chiede almeno quanto fa la media delle altre Camere?',
  'rule.deadlineOutsideYear': 'Le scadenze cadono nell’anno del loro target?',
  'rule.numberAsText': 'I numeri sono numeri anche per Excel?',
  'rule.dateAsText': 'Le date sono date anche per Excel?',
  'rule.straySpaces': 'I testi sono senza spazi invisibili?',
  'rule.errorCell': 'I fogli del piano sono senza errori di Excel?',
  'rule.functionUnknown': 'Excel conosce tutte le funzioni del file?',
  'rule.rangeOfSiblings': 'Le formule prendono tutte le righe di un gruppo, e solo quelle?',
  'rule.formulaOtherRow': 'Ogni formula copiata guarda la sua riga?',
  'rule.numberOverFormula': 'Dove le altre righe hanno una formula c’è la formula?',
  'rule.objectiveTwoCodes': 'Ogni obiettivo ha un codice solo?',
  'rule.indicatorTwoValues':
    'Lo stesso indicatore ha lo stesso target e lo stesso consuntivo in tutti i posti?',
  'rule.programmeDiffers': 'Ogni obiettivo sta sotto lo stesso programma in tutti i fogli?',
  'rule.nodeNotListed': 'Gli elenchi degli obiettivi sono completi?',
  'rule.totalDiffers': 'I totali sono la somma delle loro righe?',
  'rule.resourcesExceeded': 'Le risorse utilizzate stanno in quelle previste?',
  'code.doubledPrefix': 'Il codice {code} ha due volte lo stesso inizio: toglierne uno.',
  'code.unlikeOthers':
    'Il codice {code} non è fatto come gli altri dello stesso livello (per esempio {usual}): correggerlo.',
  'code.oddMark':
    'Nel codice {code} c’è il segno «{mark}», che negli altri non c’è: controllare come è scritto.',
  'code.belowAnother':
    'Il codice {code} comincia come {other}, ma la voce sta sotto {parent}: spostarla o correggere il codice.',
  'code.amongOthers':
    'Il codice {code} mette la voce sotto {parent}, ma la riga sta fra quelle di {other}: correggere il codice o spostare la riga.',
  'code.letterForDigit':
    'Nel codice {code} una lettera sta al posto di una cifra (O per 0, l per 1): scrivere {corrected}.',
  'code.ofOther':
    'Il codice {code} è di due indicatori diversi, «{name}» e «{other}»: dare a uno dei due un codice suo.',
  'cell.blank':
    'Questa cella è vuota, e nelle righe fatte come questa c’è un valore (per esempio {sample}): senza, il foglio è letto in un altro modo. Scriverlo per primo. Segnalazioni che vengono da qui, fra le note: {count}.',
  'cell.otherKind':
    'Qui c’è «{text}», e nelle righe fatte come questa c’è un numero (per esempio {sample}): per questo il foglio è letto in un altro modo. Correggerla per prima. Segnalazioni che vengono da qui, fra le note: {count}.',
  'cell.consequence': 'Viene dalla cella {cell}, e con quella va a posto: {finding}',
  'level.skipped':
    'Sotto {name} ci sono indicatori senza un obiettivo, a cominciare da «{indicator}», e nelle altre voci no: se manca la riga dell’obiettivo, aggiungerla.',
  'objective.restart':
    'Sotto {name} i numeri delle righe ricominciano da 1 con «{after}» (riga {row}): se lì sopra manca la riga di un obiettivo, aggiungerla.',
  'node.twice':
    '«{name}» c’è due volte sotto la stessa voce, e conta due volte: togliere la riga o il foglio in più, o dare due nomi se sono due cose diverse.',
  'node.noNameNorCode': 'Riga {row}: la voce non ha né nome né codice. Scriverli, o togliere la riga.',
  'node.noCode': '{name}: manca il codice, che le altre voci dello stesso livello hanno. Scriverlo.',
  'node.noMeasure': '{name}: manca l’unità di misura, che le altre voci hanno. Scriverla.',
  'node.noType': '{name}: manca la tipologia, che le altre voci hanno. Scriverla.',
  'node.noUnits': '{name}: manca l’unità organizzativa responsabile, che le altre voci hanno. Scriverla.',
  'row.totalCounted':
    '«{name}» sembra una riga di totale ed è letta come una voce: conterebbe due volte le righe che somma. Se è un totale, togliere codice, peso e target dalla sua riga.',
  'direction.contradicts':
    'Il target dice {operator} e il verso accanto {direction}: conta il segno del target. Scrivere lo stesso segno nei due posti.',
  'direction.lessWanted':
    'Il target dice {operator} (più alto è, meglio è) ma il nome comincia con «{words}», dove meno è meglio: se il segno è rovesciato, correggerlo.',
  'direction.moreWanted':
    'Il target dice {operator} (più basso è, meglio è) ma il nome comincia con «{words}», dove più è meglio: se il segno è rovesciato, correggerlo.',
  'target.worsens':
    'Il target chiede meno nel {later} ({to}) che nel {year} ({from}): controllare le due cifre. Se è voluto, dirlo in una nota.',
  'target.upAndDown':
    'Di anno in anno il target prima va in un verso e poi nell’altro ({series}): in uno dei passaggi chiede meno. Controllare le cifre. Se è voluto, dirlo in una nota.',
  'target.belowCluster':
    'Il target è {target} e la media delle altre Camere è {average}: chiede meno di quanto fanno gli altri. Alzarlo, o dire in una nota perché.',
  'target.outsideYear':
    'La scadenza {date} non cade nel {year}, l’anno del target: correggere la data, o spostare il target nel suo anno.',
  'actual.beforeYear':
    'Il consuntivo {date} è di un anno prima del {year}: se è rimasto dall’anno scorso, scrivere la data di quest’anno.',
  'value.numberAsText':
    '«{text}» è un numero scritto come testo: le somme di Excel lo saltano. Riscriverlo come numero.',
  'value.dateAsText':
    '«{text}» è una data scritta come testo, e Excel non la ordina né la confronta con le altre della colonna: riscriverla come data.',
  'value.straySpaces':
    '«{text}»: prima, dopo o fra le parole ci sono spazi che non si vedono. Toglierli, perché filtri e ricerche non trovano questa cella.',
  'value.error':
    'La cella mostra {text}, e ciò che ne dipende non si può calcolare: correggere la formula, o le celle da cui prende i dati.',
  'formula.ofAddIn':
    'Questa formula è di un Excel senza il componente ({formula}): premere Calcola, che la riscrive.',
  'formula.unknownName':
    'Excel non conosce una funzione o un nome di questa formula ({formula}): correggere il nome.',
  'formula.missesRow':
    'La formula lascia fuori {name} (cella {cell}), che sta nello stesso gruppo: il risultato non ne tiene conto. Allungare l’intervallo.',
  'formula.takesNeighbour':
    'La formula prende anche {name} (cella {cell}), che è di un altro gruppo: il risultato ne è falsato. Accorciare l’intervallo.',
  'formula.otherRow':
    'La formula guarda un’altra riga, e il risultato non è di questa: nelle altre righe della colonna è fatta come {formula}. Correggerla.',
  'formula.typedOver':
    'Il numero {number} è scritto a mano dove le altre righe hanno una formula ({formula}), e non cambia più con i dati. Rimettere la formula, o dire in una nota perché.',
  'objective.twoCodes':
    '«{name}» ha qui il codice {code} e altrove {other}: un lettore li prende per due obiettivi. Tenerne uno.',
  'indicator.twoValues':
    '«{name}»: il consuntivo qui è {value} e sotto {parent} è {other}. È lo stesso indicatore: correggere quello sbagliato.',
  'programme.other':
    '{name} è sotto il programma «{other}» qui e «{programme}» altrove: controllare quale è giusto e scriverlo in tutti i posti.',
  'programme.twoNames':
    'Il programma qui si chiama «{programme}» e altrove «{other}»: lo stesso numero deve avere lo stesso nome.',
  'node.notListed':
    'Nel foglio «{sheet}» l’elenco che comincia qui non ha {name}, che è nell’albero: aggiungere la riga.',
  'weight.otherInList':
    'Il peso di {name} è {other} qui e {weight} nel foglio «{sheet}», cella {cell}: correggere quello sbagliato. Nel calcolo vale {weight}.',
  'result.otherInList':
    'Il risultato di {name} è {other} qui e {own} nel foglio «{sheet}», cella {cell}: correggere quello sbagliato.',
  'result.otherThanComputed':
    'Il risultato di {name} è {other} qui, e dai suoi indicatori viene {own}: controllare quale dei due è giusto.',
  'result.unscoredPart':
    'Il risultato di {name} è {other} qui, e dai suoi indicatori viene {own}, sul {evaluated} del peso: il resto non ha un punteggio, e può spiegare la differenza.',
  'status.notReached':
    'Qui c’è scritto «{status}», ma il punteggio è {score}: il target è raggiunto per intero. Correggere la parola, oppure le cifre.',
  'status.reached':
    'Qui c’è scritto «{status}», ma il punteggio è {score}, che è «{expected}». Correggere la parola, oppure le cifre.',
  'indicator.twoTargets':
    '«{name}»: il target qui è {value} e sotto {parent} è {other}. È lo stesso indicatore: correggere quello sbagliato.',
  'node.sameName':
    'Un’altra voce sotto {parent} si chiama «{name}» (cella {cell}), con un altro codice o un altro target. Se è la stessa conta due volte, e una va tolta; se sono due dare a ciascuna il suo nome.',
  'actual.dashes':
    'Consuntivi con solo un trattino: {count}, il primo è qui. Come «n.d.» restano fuori dal calcolo: se uno vuol dire 0, oppure no, scriverlo.',
  'actual.negative':
    'Il consuntivo è negativo ({actual}) e il target è {target}: così il punteggio è 0. Se il segno meno è di troppo, toglierlo.',
  'figure.readAsPercent':
    'Target {target}, consuntivo {actual}: {bare} non ha il segno % ed è letto come {percent}, e così il punteggio è {score}. Scrivere il segno, oppure correggerlo.',
  'node.notApplicableCounted':
    'Qui è scritto «{text}», ma {name} ha un punteggio ({score}), e conta. Svuotare il consuntivo (o quelli delle voci sotto), oppure togliere la scritta.',
  'weights.noneOfLevel':
    'Il livello «{level}» ha le celle per i pesi, ma sono tutte vuote: nel calcolo le sue voci contano tutte uguale. Se i pesi c’erano, riscriverli.',
  'figures.swapped':
    'Target {target} e consuntivo {actual} sembrano scambiati: negli altri indicatori è tondo il target e preciso il consuntivo. Se lo sono, scambiarli: il punteggio, ora {score}, diventa {other}.',
  'total.differs':
    'Il totale scritto è {total}, ma le righe sopra (colonna {column}) sommano a {sum}: controllare se manca una riga o se il totale è da rifare.',
  'resources.exceeded':
    'Le risorse utilizzate qui sono {used} euro e quelle previste {planned} euro ({share}%): controllare che le due cifre siano dello stesso obiettivo e dello stesso anno.',
  'mend.trim': 'Togli gli spazi in più',
  'mend.asFigure': 'Riscrivi {text} come valore',
  'weights.byUnit':
    'Questi {count} pesi fanno 100 ufficio per ufficio ({units} uffici), e non sotto ogni voce: nel calcolo contano in proporzione.',
  'weights.together':
    'I pesi delle {count} voci sotto {name} fanno {sum} tutti insieme, e non 100%: {points} punti di differenza. Uno è sbagliato o manca: correggerlo.',
  'weights.togetherBlank':
    'Qui manca il peso di {name} (pesi mancanti: {missing}); quelli scritti fanno {sum} tutti insieme. Scriverlo, perché tutti insieme facciano 100%.',
  'weights.shortBelow':
    'I pesi delle voci sotto {name} fanno {sum} e non 100%: mancano {points} punti. Correggere quello sbagliato, o riportarli tutti a 100 in proporzione.',
  'weights.overBelow':
    'I pesi delle voci sotto {name} fanno {sum} e non 100%: {points} punti di troppo. Correggere quello sbagliato, o riportarli tutti a 100 in proporzione.',
  'weights.twoSets':
    'Sotto {name} i pesi fanno 100 fino a «{before}», e di nuovo 100 da «{after}» (riga {row}) in poi: forse prima di «{after}» manca la riga di un obiettivo. Aggiungerla, oppure correggere i pesi.',
  'weights.unlikeParent':
    'I pesi delle voci sotto {name} fanno {sum}, ma il peso di {name} è {weight}: nelle altre voci le due cifre sono uguali. Correggere quella sbagliata.',
  'weights.ownScale':
    'I pesi non fanno 100 (sotto {name} fanno {sum}): nel calcolo conta la proporzione, e chi pesa il doppio conta il doppio. Se invece dovevano fare 100, correggerli.',
  'checksSheet.title': 'Verifica del {day}',
  'checksSheet.counts':
    'Segnalazioni: {findings}; accettate: {accepted}. Il foglio non cambia più: dopo le correzioni scriverne un altro.',
  'checksSheet.state.error': 'da correggere',
  'checksSheet.state.warning': 'da guardare',
  'checksSheet.state.note': 'da sapere',
  'checksSheet.state.off': 'non cercata in questo file',
} as const;
