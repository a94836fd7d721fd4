/**
 * The intake speaks English: its reports are read by programs too. Here is what each of its phrases says in French; what
 * stands in a phrase (a name, a number, a column) is carried over.
 */
type Phrase = readonly [english: RegExp, french: string];

const DATE = 'une date comme 2024-09-08';
const DOLLARS = 'des dollars avec deux décimales, comme 4000.00';

/** What is wrong with one cell. */
const CELLS: readonly Phrase[] = [
  [/^is empty$/, 'est vide'],
  [/^is too long$/, 'est trop long'],
  [/^is not known$/, 'n’est pas connu'],
  [/^is neither yes nor no$/, 'n’est ni yes ni no'],
  [
    /^is ambiguous: day and month cannot be told apart$/,
    'est ambigu : le jour et le mois ne peuvent être distingués',
  ],
  [/^is not a day of the calendar$/, 'n’est pas un jour du calendrier'],
  [/^is not a date$/, 'n’est pas une date'],
  [/^is negative$/, 'est négatif'],
  [/^is not whole$/, 'n’est pas un nombre entier'],
  [/^is not a whole number$/, 'n’est pas un nombre entier'],
  [/^is out of range$/, 'est hors des limites'],
  [/^has more than two decimals$/, 'a plus de deux décimales'],
  [/^has more than four decimals$/, 'a plus de quatre décimales'],
  [/^leaves doubt about the decimals$/, 'laisse un doute sur les décimales'],
  [/^is not an amount of money$/, 'n’est pas un montant'],
  [/^is not an account number$/, 'n’est pas un numéro de compte'],
  [/^is not a number of points$/, 'n’est pas un nombre de points'],
];

/** What the cells of a row say together, and rows beside others and beside the records. */
const ROWS: readonly Phrase[] = [
  [/^has (\d+) cells where the header has (\d+)$/, 'a $1 cellules alors que l’en-tête en a $2'],
  [/^the employment ends before it begins$/, 'l’emploi prend fin avant de commencer'],
  [/^the condition ends before it begins$/, 'la condition prend fin avant de commencer'],
  [/^the letter is voided before it was issued$/, 'la lettre est annulée avant d’avoir été délivrée'],
  [/^the last day is before the first day$/, 'le dernier jour précède le premier'],
  [/^a decision without its date$/, 'une décision sans sa date'],
  [/^a date without its decision$/, 'une date sans sa décision'],
  [/^more points awarded than possible$/, 'plus de points accordés que possible'],
  [
    /^no points are possible and no reason is given$/,
    'aucun point n’est possible et aucune raison n’est donnée',
  ],
  [
    /^only the program manager can record or change a revocation$/,
    'seul le gestionnaire du programme peut consigner ou modifier une révocation',
  ],
  [/^no such employer$/, 'cet employeur n’existe pas'],
  [/^no such person$/, 'cette personne n’existe pas'],
  [/^no such audit$/, 'cet audit n’existe pas'],
  [/^the employer was rejected$/, 'l’employeur a été rejeté'],
  [/^the person was rejected$/, 'la personne a été rejetée'],
  [/^the audit was rejected$/, 'l’audit a été rejeté'],
  [/^a section of the audit was rejected$/, 'une section de l’audit a été rejetée'],
  [/^sections missing: (.+)$/, 'il manque des sections : $1'],
  [/^the audit has no section scores$/, 'l’audit n’a pas de points par section'],
  [
    /^section (\d+) of audit (.+) is there twice, first on line (\d+)$/,
    'la section $1 de l’audit $2 y est deux fois, d’abord à la ligne $3',
  ],
  [
    /^says something else than line (\d+) about the same record \((.+)\)$/,
    'dit autre chose que la ligne $1 du même dossier ($2)',
  ],
  [
    /^belongs to another legal name: (.+) \((.+), line (\d+)\)$/,
    'appartient à une autre raison sociale : $1 ($2, ligne $3)',
  ],
  [/^belongs to another legal name: (.+) \((.+)\)$/, 'appartient à une autre raison sociale : $1 ($2)'],
];

/** What stands in the way of reading a file at all. */
const FILES: readonly Phrase[] = [
  [/^is neither text nor a workbook$/, 'n’est ni du texte ni un classeur'],
  [/^is a workbook of the old kind \(\.xls\)$/, 'est un classeur de l’ancien format (.xls)'],
  [/^is larger than (\d+) MB when unpacked$/, 'dépasse $1 Mo une fois décompressé'],
  [/^has a cell far outside of any table$/, 'a une cellule bien au-delà de tout tableau'],
  [/^cannot be read as a workbook \((.+)\)$/, 'ne peut être lu comme classeur ($1)'],
  [
    /^a quoted cell of the row that starts here is never closed; the file may be cut off$/,
    'une cellule entre guillemets de la ligne qui commence ici n’est jamais fermée; le fichier est peut-être tronqué',
  ],
  [/^text follows the closing " of a cell$/, 'du texte suit le " fermant d’une cellule'],
  [/^the header row is empty$/, 'la ligne d’en-tête est vide'],
  [/^the column (.+) is there twice$/, 'la colonne $1 y est deux fois'],
  [
    /^the required column (.+) is missing; the cells seem to be separated by semicolons instead of commas$/,
    'la colonne requise $1 manque; les cellules semblent séparées par des points-virgules au lieu de virgules',
  ],
  [
    /^the required column (.+) is missing; the cells seem to be separated by tabs instead of commas$/,
    'la colonne requise $1 manque; les cellules semblent séparées par des tabulations au lieu de virgules',
  ],
  [
    /^the required column (.+) is missing; the cells seem to be separated by bars instead of commas$/,
    'la colonne requise $1 manque; les cellules semblent séparées par des barres au lieu de virgules',
  ],
  [/^the required column (.+) is missing$/, 'la colonne requise $1 manque'],
];

/** What is expected instead. */
const EXPECTED: readonly Phrase[] = [
  [/^a smaller workbook, or CSV files$/, 'un classeur plus petit, ou des fichiers CSV'],
  [/^a workbook of at most (\d+) rows and (\d+) columns$/, 'un classeur d’au plus $1 lignes et $2 colonnes'],
  [/^a value$/, 'une valeur'],
  [/^a date like 2024-09-08$/, DATE],
  [/^yes or no$/, 'yes ou no'],
  [/^up to nine digits$/, 'au plus neuf chiffres'],
  [/^dollars with two decimals like 4000\.00$/, DOLLARS],
  [/^points like 32 or 32\.5$/, 'des points comme 32 ou 32.5'],
  [/^points like 32 or 32\.5, up to four decimals$/, 'des points comme 32 ou 32.5, quatre décimales au plus'],
  [/^a whole number$/, 'un nombre entier'],
  [/^a whole number, (\d+) or more$/, 'un nombre entier, $1 ou plus'],
  [/^a whole number from (\d+) to (\d+)$/, 'un nombre entier de $1 à $2'],
  [/^one of (.+)$/, 'l’un de $1'],
  [/^at most (\d+) characters$/, 'au plus $1 caractères'],
  [/^at most (.+)$/, 'au plus $1'],
  [/^(\w+) \((\d{4}-\d{2}-\d{2})\) or later$/, '$1 ($2) ou plus tard'],
  [/^the day of the decision$/, 'le jour de la décision'],
  [/^ACCEPTED or RETURNED$/, 'ACCEPTED ou RETURNED'],
  [
    /^why the section does not apply, or points_possible above 0$/,
    'pourquoi la section ne s’applique pas, ou points_possible supérieur à 0',
  ],
  [/^a cell that holds a comma in quotes$/, 'une cellule qui contient une virgule entre guillemets'],
  [
    /^an employer_ref of the employers file or of an employer recorded before$/,
    'un employer_ref du fichier employers ou d’un employeur déjà enregistré',
  ],
  [
    /^a person_ref of the people file or of a person recorded before$/,
    'un person_ref du fichier people ou d’une personne déjà enregistrée',
  ],
  [
    /^an audit_ref of the audits file or of an audit recorded before$/,
    'un audit_ref du fichier audits ou d’un audit déjà enregistré',
  ],
  [/^all (\d+) sections, each once$/, 'les $1 sections, chacune une fois'],
  [/^all (\d+) sections; only a (\w+) may have none$/, 'les $1 sections; seul un $2 peut n’en avoir aucune'],
  [/^this row taken in by the program manager$/, 'que le gestionnaire du programme prenne cette ligne'],
  [/^each section once$/, 'chaque section une fois'],
  [/^an audit that can be taken in whole$/, 'un audit qui puisse être pris en entier'],
  [/^an account of this employer$/, 'un compte de cet employeur'],
  [/^one row per record, or the same content$/, 'une ligne par dossier, ou le même contenu'],
  [/^a CSV file or an XLSX workbook$/, 'un fichier CSV ou un classeur XLSX'],
  [/^an XLSX workbook or a folder of CSV files$/, 'un classeur XLSX ou un dossier de fichiers CSV'],
  [/^it saved anew as XLSX or CSV$/, 'qu’il soit enregistré de nouveau en XLSX ou en CSV'],
  [/^a closing " for each opening one$/, 'un " fermant pour chaque " ouvrant'],
  [
    /^the cell in quotes with each inner quote doubled, like (.+)$/,
    'la cellule entre guillemets, chaque guillemet intérieur doublé, comme $1',
  ],
  [/^a first row with the names of the columns$/, 'une première ligne avec les noms des colonnes'],
  [/^a first row with (.+)$/, 'une première ligne avec $1'],
];

/** What was put right while reading, or is worth a look. */
const NOTES: readonly Phrase[] = [
  [/^read as (\S+)$/, 'lu comme $1'],
  [/^read as (\S+) dollars$/, 'lu comme $1 dollars'],
  [/^read as (\S+); its time of day was dropped$/, 'lu comme $1; l’heure a été laissée de côté'],
  [/^read as (\S+) \(a spreadsheet serial number\)$/, 'lu comme $1 (numéro de série d’un tableur)'],
  [
    /^is not UTF-8: lines like this one were read as Latin-1 \(Windows-1252\)$/,
    'n’est pas en UTF-8 : les lignes comme celle-ci ont été lues en Latin-1 (Windows-1252)',
  ],
  [
    /^HTML escapes were read as the characters they stand for$/,
    'les codes HTML ont été lus comme les caractères qu’ils représentent',
  ],
  [
    /^stray spaces or invisible characters were removed$/,
    'des espaces superflues ou des caractères invisibles ont été retirés',
  ],
  [/^holds a " in the middle: kept as text$/, 'contient un " au milieu : conservé comme texte'],
  [/^is empty: taken as if it were not there$/, 'est vide : considéré comme absent'],
  [/^letters with separate accents were composed$/, 'des lettres aux accents séparés ont été composées'],
  [/^holds a character that could not be read$/, 'contient un caractère illisible'],
  [
    /^looks like a formula: kept as text, and made safe in every export$/,
    'ressemble à une formule : conservé comme texte et rendu inoffensif dans chaque exportation',
  ],
  [/^seems to hold an operating name too$/, 'semble contenir aussi un nom commercial'],
  [/^is not one industry code$/, 'n’est pas un seul code d’industrie'],
  [/^is before (\w+) \((.+)\)$/, 'précède $1 ($2)'],
  [/^left out: the section is scored$/, 'laissé de côté : la section a des points'],
  [/^kept as written: it is not an e-mail address$/, 'gardé tel quel : ce n’est pas une adresse courriel'],
  [/^taken as (.+): it differs by leading zeros only$/, 'pris comme $1 : seuls des zéros au début diffèrent'],
  [/^taken as (.+): the two files were merged$/, 'pris comme $1 : les deux fiches ont été fusionnées'],
  [
    /^says what was on record before two files were merged$/,
    'dit ce qui était au registre avant que deux fiches soient fusionnées',
  ],
  [/^says the same as line (\d+)$/, 'dit la même chose que la ligne $1'],
];

const AND_SO_ON = /^(.+) \(and so on (\d+) more lines\)$/;
const PHRASES = [...CELLS, ...ROWS, ...FILES, ...EXPECTED, ...NOTES];

/** A phrase of the intake in French; one that is not known here comes back as it is. */
export function intakeFrench(text: string): string {
  const more = AND_SO_ON.exec(text);
  if (more) return `${intakeFrench(more[1] ?? '')} (et ainsi de suite, ${more[2]} autres lignes)`;
  const phrase = PHRASES.find(([english]) => english.test(text));
  return phrase === undefined ? text : text.replace(phrase[0], phrase[1]);
}
