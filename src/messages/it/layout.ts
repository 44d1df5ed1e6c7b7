/** Italian: what is said of the recognition of layouts. */
export const layout = {
  'column.reason': 'intestazione «{heading}», {fitting} celle su {cells} leggibili',
  'column.reasonUnheaded': 'senza un’intestazione sua, {fitting} celle su {cells} leggibili',
  'layout.table.looksFor':
    'una tabella con una riga di intestazioni (Codice, Peso, Nome, Target, Consuntivo) e una riga per indicatore',
  'layout.reportBlocks.looksFor':
    'una Relazione a blocchi: intestazioni Peso, Indicatore, Target, Consuntivo, e per ogni obiettivo una riga con il codice seguita dai suoi indicatori',
  'layout.declared.tableMissing':
    'Non si trova la tabella con le intestazioni «{headings}»: se sono cambiate, rimetterle com’erano o indicare le colonne nel pannello.',
  'layout.declared.headingMissing':
    'Non c’è più la colonna «{heading}» ({role}): se ha cambiato nome, indicarla nel pannello fra le colonne riconosciute.',
  'layout.declared.levelMissing':
    'Di solito ci sono voci del livello «{level}», e qui non se n’è trovata nessuna: controllare l’albero.',
  'layout.declared.sheetNameMissing':
    'Nel foglio «{sheet}» manca la scritta «{label}», che dice il nome della voce: al suo posto vale il nome del foglio.',
  'layout.declared.notNames':
    'Nella colonna «{heading}», che di solito contiene i nomi, qui non ci sono nomi: controllare se le intestazioni sono state scambiate.',
  'layout.declared.targetsElsewhere':
    'Nella colonna «{heading}» ci sono valori scritti come target, e nella colonna del target no: controllare se le intestazioni sono state scambiate.',
  'layout.declared.looksFor': 'la disposizione insegnata: una tabella con le intestazioni «{headings}»',
  'line.unread':
    'Riga {row}, «{text}»: non si capisce che cos’è, e non conta nel piano. Se è un obiettivo o un indicatore, dirlo con «Insegna la disposizione»; se è una nota può restare.',
  'line.unreadColumn':
    'Colonna {column}, «{text}»: non si capisce che cos’è, e non conta nel piano. Se è un obiettivo o un indicatore, dirlo con «Insegna la disposizione»; se è una nota può restare.',
  'line.unreadFigures':
    'Riga {row}: ci sono cifre senza un nome, e non contano nel piano. Scrivere il nome della voce, oppure togliere le cifre.',
  'row.subtotal': '«{name}»: riga di totale, lasciata fuori dal calcolo.',
  'title.withoutCode':
    'Titolo senza codice («{name}»): preso per la voce a cui appartengono le righe sotto. Scrivere il codice.',
  'row.withoutCode': 'Indicatore senza codice («{name}»): messo con la riga sopra. Scrivere il codice.',
  'row.orphan':
    'Il codice {code} starebbe sotto {parent}, che non c’è: la voce è messa sotto {taken}. Aggiungere la riga di {parent}, o correggere il codice.',
  'actual.ofObjective':
    'I risultati stanno accanto agli obiettivi: {count} sono presi per il consuntivo del loro unico indicatore. Se dicono quanto è stato raggiunto, scrivere i consuntivi accanto agli indicatori.',
  'actual.ofSeveral':
    '«{name}» ha {count} indicatori, e qui c’è un risultato che non dice di quale è: scrivere un risultato per indicatore, numerati come gli indicatori, o una riga ciascuno.',
  'parent.unknown':
    'Qui è scritto che la riga sta sotto «{parent}», ma nessuna voce ha questo codice: correggere il codice.',
  'code.duplicate':
    'Il codice {code} è anche di un’altra voce, e chi lo legge non sa quale delle due: dare a una un codice suo.',
  'table.other':
    'Dalla riga {row} comincia un’altra tabella («{heading}»), che non conta nel piano. Se invece ne fa parte, darle le stesse intestazioni della prima.',
  'column.other':
    'Anche la colonna «{heading}» poteva essere quella giusta, ed è stata presa «{taken}»: se è sbagliata, indicare l’altra nel pannello fra le colonne riconosciute.',
  'code.duplicateRow':
    'Il codice {code} è già di un’altra riga: contano tutte e due. Correggere il codice o togliere la riga in più.',
  'node.ownTarget':
    '{code} ha un target suo e altre voci sotto di sé: il suo punteggio viene da quelle, e il suo target non conta.',
  'node.withoutCode': '«{name}» non ha un codice: scriverlo, perché i risultati si possano ritrovare.',
  'sheet.otherOverview':
    'Gli obiettivi sono elencati in due fogli: vale l’elenco di «{taken}», e quello di «{sheet}» non è letto.',
  'column.no.weight':
    'Non c’è una colonna dei pesi: nel calcolo gli indicatori dello stesso obiettivo, e gli obiettivi dello stesso ambito, contano tutti uguale.',
  'column.no.target': 'Non c’è una colonna dei target: tutti gli indicatori sono senza punteggio.',
  'column.no.actual': 'Non c’è una colonna del consuntivo: tutti gli indicatori sono senza punteggio.',
  'column.doubtful':
    'Nella colonna «{heading}» si leggono solo {fitting} celle su {cells}: controllare che sia quella giusta.',
  'sheet.leftOut':
    'Il foglio «{sheet}» ha una colonna dei target ma non è fatto come gli altri, e i suoi indicatori non contano. Se fanno parte del piano, dargli le stesse intestazioni.',
  'code.wrongParent':
    'La voce {code} sta nelle righe di {parent}, ma il suo codice dice un altro posto: spostare la riga o correggere il codice.',
  'node.onlyListed':
    'L’obiettivo {code} è nell’elenco ma nessun foglio ne ha gli indicatori, e quindi non ha un punteggio: aggiungerli, o togliere l’obiettivo.',
  'column.objectives': 'nomi degli indicatori, sotto quelli degli obiettivi',
  'column.inferred': 'Questa colonna non ha intestazione, ed è stata capita dalle celle: scriverla.',
  'header.taken': 'Accanto a «{name}» non ci sono gli anni: valgono quelli dell’obiettivo sopra.',
  'row.withoutOperational':
    'Riga {row}: indicatore senza obiettivo operativo, messo direttamente sotto quello strategico.',
  'row.programmeOnly': '«{text}» non ha obiettivi operativi né indicatori: fuori dall’albero.',
  'indicator.nameAbove':
    'Riga {row}: il nome dell’indicatore non c’è, vale quello della riga sopra («{name}»).',
  'indicator.withoutName': 'Riga {row}: indicatore senza nome. Scriverlo.',
  'indicator.eliminated': '«{name}»: eliminato, senza target per il {year}.',
  'indicator.eliminatedCounted':
    '«{name}» è annotato come eliminato ma ha un target, e conta ancora nel punteggio. Togliere il target, oppure la nota.',
  'objective.otherName':
    '«{name}» è preso per lo stesso obiettivo di «{taken}», che ha un altro nome: se è lo stesso scriverlo uguale, altrimenti dare a uno un codice suo.',
  'objective.onlyOperational':
    '«{name}» non è fra gli obiettivi del cruscotto strategico, e conta lo stesso: se lì manca, aggiungerlo.',
  'objective.gap':
    'Dopo l’obiettivo {before} viene il {after}: se manca la riga di un obiettivo, i suoi indicatori sono rimasti con quello sopra.',
  'sheet.copy': 'Il foglio «{sheet}» ripete gli indicatori di «{taken}»: non è contato una seconda volta.',
  'year.guessed':
    'Non è scritto di quale anno è il piano: valgono i target del {year}. Scrivere l’anno nel titolo.',
  'layout.missionPlan.looksFor':
    'un PIRA per missioni e programmi: righe con il codice, il nome e il peso di ogni obiettivo, e sotto ciascuna una tabella con Indicatore, Target e gli anni',
  'layout.labelledReport.looksFor':
    'una Relazione a schede di etichette (Obiettivo, Unità organizzative, Risultato misurato) seguite da una tabella con Indicatore, Target e Consuntivo',
  'actuals.unread':
    'Nessuna colonna è letta come consuntivo, ma nel foglio «{sheet}» la colonna {column} ({heading}) ha valori accanto ai target: se è il consuntivo, indicarla nel pannello fra le colonne riconosciute, o intestarla «Consuntivo» e rileggere.',
  'column.headed': '«{text}»',
  'column.withoutHeading': 'senza intestazione',
  'plan.noActuals': 'È un piano: non ha consuntivi, quindi nessun punteggio.',
  'block.withoutTitle':
    'Dalla riga {row} gli indicatori non hanno sopra il titolo del loro obiettivo: scrivere codice e nome.',
  'block.byCode':
    'Sopra {code} manca la riga con il titolo di {parent}: la voce è messa lì perché lo dice il suo codice. Aggiungere la riga.',
  'entity.withoutName': 'Il nome dell’ente non è scritto: scriverlo in cima al foglio.',
  'dashboard.withoutName': 'Il cruscotto del foglio «{sheet}» non ha un titolo: scrivere di chi è.',
  'block.withoutHeader':
    'La tabella di {code} non ha le intestazioni: le colonne sono lette come nelle altre tabelle. Scriverle.',
  'indicator.withoutObjective':
    'Gli indicatori dalla riga {row} non stanno sotto un obiettivo: messi sotto l’ente.',
  'weight.otherElsewhere':
    'Il peso di {code} è {other} qui e {weight} altrove, e nel calcolo vale {weight}: correggere quello sbagliato.',
  'weight.repeatedOther':
    'Il peso di «{name}» è {other} qui e {weight} nella riga {row}, e nel calcolo vale {weight}: correggere quello sbagliato.',
  'published.otherElsewhere':
    'Il risultato di {code} è {other} qui e {published} nel foglio «{sheet}», con cui è confrontato il calcolo: correggere quello sbagliato.',
  'node.ownAncestor':
    '{code} sta sotto {parent}, che a sua volta sta sotto {code}: la voce è messa sotto l’ente. Correggere, in una delle due righe, il codice della voce che le sta sopra.',
  'sheet.farContent':
    'Il foglio «{sheet}» ha contenuto lontano dal resto, da questa cella in poi: non è letto. Se non serve, cancellarlo.',
  'sheet.otherPlan':
    'Anche il foglio «{sheet}» ha un piano, con le stesse voci o di un altro anno: è letto solo «{taken}». Per leggere l’altro, metterlo davanti e premere Rileggi.',
  'table.noRows': 'Riga {row}: ci sono le intestazioni di un piano, ma sotto non c’è nessuna voce.',
  'table.flat':
    'Né codici né obiettivi dicono a che cosa appartengono gli indicatori: messi tutti sotto l’ente.',
  'table.withoutHeadings':
    'Sopra la riga {row} mancano le intestazioni: che cosa contengono le colonne è stato capito dalle celle. Scriverle nella riga sopra.',
  'mapping.gone': 'Non c’è più la colonna «{heading}», scelta nel pannello: sceglierla di nuovo.',
  'weights.mixed':
    'I pesi sotto {fractions} sono frazioni (0,5), sotto {points} sono punti (50): ogni gruppo è letto a modo suo, e il risultato è giusto. Meglio scriverli tutti allo stesso modo.',
  'area.implied':
    'I codici cominciano con l’ambito {code}, ma nessuna riga lo mostra: è stato aggiunto all’albero. Scriverne la riga, con il nome e il peso.',
  'column.shown': 'mostrata da una persona',
  'column.chosen': 'scelta da una persona: intestazione «{heading}», {fitting} celle su {cells} leggibili',
  'column.unheaded.code': 'nessuna intestazione; {fitting} celle su {cells} sono codici',
  'column.unheaded.name': 'nessuna intestazione; {fitting} celle su {cells} sono nomi',
  'column.unheaded.weight': 'nessuna intestazione; {fitting} celle su {cells} sono pesi',
  'column.unheaded.target': 'nessuna intestazione; {fitting} celle su {cells} sono target',
  'column.unheaded.direction': 'nessuna intestazione; {fitting} celle su {cells} sono operatori',
  'column.unheaded.actual': 'nessuna intestazione; {fitting} celle su {cells} sono consuntivi',
  'column.unheaded.published': 'nessuna intestazione; {fitting} celle su {cells} sono punteggi',
  'column.unlike.code': 'intestazione «{heading}», ma {fitting} celle su {cells} sono codici',
  'column.unlike.name': 'intestazione «{heading}», ma {fitting} celle su {cells} sono nomi',
  'column.unlike.weight': 'intestazione «{heading}», ma {fitting} celle su {cells} sono pesi',
  'column.unlike.target': 'intestazione «{heading}», ma {fitting} celle su {cells} sono target',
  'column.unlike.direction': 'intestazione «{heading}», ma {fitting} celle su {cells} sono operatori',
  'column.unlike.actual': 'intestazione «{heading}», ma {fitting} celle su {cells} sono consuntivi',
  'column.unlike.published': 'intestazione «{heading}», ma {fitting} celle su {cells} sono punteggi',
  'column.byContent':
    'Questa colonna è stata capita dalle celle, perché l’intestazione «{heading}» non dice che cosa contiene: controllare che sia giusta.',
  'column.swapped':
    'Le intestazioni «{one}» e «{other}» sembrano scambiate, e le colonne sono lette per quello che contengono: correggerle, o indicare le colonne nel pannello.',
  'layout.formSheets.looksFor':
    'una scheda per foglio: in alto le etichette (Missione, Ambito strategico, Obiettivo, Codice…) con i loro valori, sotto la tabella degli indicatori con i target',
  'header.sheetTaken':
    'Il foglio «{sheet}» non ha la riga delle intestazioni: le colonne sono lette come nel foglio «{taken}». Scriverla.',
  'header.formTaken':
    'La scheda «{sheet}» non ha la riga delle intestazioni: le colonne sono lette come nelle altre schede. Scriverla.',
  'form.noTable': 'La scheda «{sheet}» non ha una tabella di indicatori.',
  'form.codeOfSheet':
    'La scheda non ha il codice: usato il nome del foglio, {code}. Scriverlo accanto a «Codice».',
  'form.areaByCode':
    'La scheda «{sheet}» non dice l’ambito: è messa sotto «{area}», come dice il suo codice.',
  'form.noArea':
    'La scheda «{sheet}» non dice l’ambito: il suo obiettivo è messo direttamente sotto l’ente. Scriverlo.',
  'form.noName':
    'La scheda «{sheet}» ({code}) non ha il nome dell’obiettivo. Scriverlo accanto a «Obiettivo».',
  'form.continued': 'L’obiettivo {code} continua nel foglio «{sheet}»: gli indicatori contano insieme.',
  'code.otherName':
    'Il codice {code} qui è di «{name}» e prima di «{taken}»: sono letti come una voce sola, con il primo nome. Dare a una un codice suo, oppure scrivere il nome allo stesso modo.',
  'names.alike':
    '«{name}» è letta come una voce diversa da «{other}» (riga {row}), che ha quasi lo stesso nome. Se è la stessa, scriverne il nome allo stesso modo in ogni riga.',
  'sheet.otherFigures':
    'Questo foglio dice altre cifre di {count} voci che un altro foglio ha già, e contano quelle: di «{name}» qui {other}, là {own}. Togliere o nascondere il foglio che non conta.',
  'column.otherYear':
    'I consuntivi («{actual}») sono di un altro anno dei target («{target}»): se è rimasta l’intestazione vecchia, correggerla; altrimenti indicare nel pannello le colonne dello stesso anno.',
  'header.yearMissing':
    'Accanto a questo obiettivo non c’è la colonna del {year}, che gli altri hanno: i suoi indicatori sono senza target.',
  'objective.resumed': '«{name}» c’è già più sopra: gli indicatori qui sotto contano con i suoi.',
  'table.unread':
    'Nel foglio «{sheet}» le righe da {first} a {last} sembrano indicatori ({count}) e non contano nel piano: controllare le intestazioni e i titoli lì sopra.',
  'sheet.listsPlan':
    'Il foglio «{sheet}» elenca {count} voci del piano con i loro valori (da riga {first}) e non è letto: pesi e risultati scritti lì non contano. Controllare le sue intestazioni.',
  'sheet.unlikeOthers':
    'Nel foglio «{sheet}» è letta la colonna «{heading}», in {count} fogli uguali a questo «{usual}»: controllare l’intestazione, o indicare la colonna nel pannello.',
  'sheet.lacksColumn':
    'Il foglio «{sheet}» non ha la colonna «{usual}», che in {count} fogli uguali a questo c’è: controllare l’intestazione, o indicare la colonna nel pannello.',
  'sheet.hidden':
    'Il foglio nascosto «{sheet}» sembra far parte del piano e non è contato: dire nel pannello, fra le colonne riconosciute, se contarlo.',
  'plan.fewerSheets':
    'Il piano era letto da {before} fogli, ora da {now}: non è più letto «{sheets}». Controllare che sia voluto.',
  'tree.flat':
    'I pesi sotto {name} fanno {sum}: forse alcune di quelle voci stanno sotto le altre. Controllare l’albero.',
  'titles.onlyDescribed':
    '{count} titoli non hanno nome ma solo una descrizione (colonna «{heading}»): forse i loro nomi stanno lì.',
  'titles.empty':
    'Nel foglio «{sheet}» {count} titoli di seguito (da riga {first}) non hanno indicatori sotto di sé: controllare che le righe non siano state ordinate o spostate.',
  'titles.unordered':
    'Nel foglio «{sheet}» l’obiettivo {code} viene dopo il {before}: se le righe sono state ordinate o spostate, sotto ciascuno possono esserci indicatori di un altro.',
  'texts.unread':
    'Nelle righe degli indicatori {count} testi su {total} non sono serviti (per esempio «{text}»): se dicono a quale obiettivo appartiene una riga, l’albero è da rivedere.',
  'column.groups':
    'Nel foglio «{sheet}» una colonna a sinistra dei nomi («{text}»…, {count} testi diversi) non è letta e forse raggruppa gli obiettivi: controllare l’albero.',
  'titles.unread':
    '{count} righe fra quelle della tabella sembrano titoli e non sono nell’albero (per esempio «{text}»): gli indicatori sotto di loro sono messi con il titolo precedente. Controllare l’albero.',
  'indicators.bare':
    '{count} indicatori su {total} non hanno né target né consuntivo (per esempio «{name}»): forse sono obiettivi, o è letta un’altra colonna. Controllare l’albero.',
  'plan.noNames':
    'Nessuna voce del piano ha un nome: controllare la colonna dei nomi, o indicarla nel pannello.',
  'column.unnamedBeside':
    'Accanto alla colonna letta come target c’è una colonna di numeri senza intestazione: controllare quale delle due è il target, e darle un’intestazione.',
} as const;
