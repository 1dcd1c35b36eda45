import { EXPORT_ENDINGS } from '../export-formats.ts';
import { bracketed, megabytes, type Sentences } from './sentences.ts';

/** What is wrong with a search. */
const QUERY_FAULTS: Readonly<Record<string, string>> = {
	empty: 'es fehlt ein Wort, nach dem gesucht wird',
	'too-long': 'sie ist zu lang, bitte kürzen',
	'too-deep': 'die Klammern sind zu tief verschachtelt',
	quote: 'ein Anführungszeichen ist nicht geschlossen',
	bracket: 'eine Klammer hat kein Gegenstück',
	operand: 'vor oder hinter AND, OR oder NOT fehlt ein Wort',
	'only-not': 'sie schließt nur aus, es fehlt ein Wort, das vorkommen soll',
	near: 'NEAR braucht auf beiden Seiten ein Wort, etwa Putin NEAR/5 Kim',
};

/** How a file unpacks to too much. */
const UNPACKS: Readonly<Record<string, (value: string) => string>> = {
	total: (value) => `entpackt sich auf mehr als ${megabytes(value)} MB`,
	ratio: (value) => `entpackt sich auf mehr als das ${value}-Fache`,
	entries: (value) => `enthält mehr als ${value} Einträge`,
	member: (value) => `enthält einen Eintrag von mehr als ${megabytes(value)} MB`,
};

/** Was an einem übertragbaren Dossier nicht stimmt. */
const PACKAGES: Readonly<Record<string, (entry: string) => string>> = {
	'no-bag': () => 'darin liegt kein BagIt-Paket',
	version: (entry) => `${entry} nennt nicht BagIt 1.0 in UTF-8`,
	manifest: (entry) => `${entry} enthält eine Zeile, die in kein Verzeichnis gehört`,
	missing: (entry) => `${entry} fehlt`,
	extra: (entry) => `${entry} gehört nicht hinein`,
	hash: (entry) => `${entry} stimmt nicht mit der Prüfsumme überein`,
	size: (entry) => `${entry} nennt eine andere Größe`,
	unsound: (entry) => `das Dossier darin ist nicht unversehrt: ${entry}`,
};

export const de: Sentences = {
	failures: {
		'file-missing': ({ where }) => `Unter ${where} gibt es weder Datei noch Ordner; bitte den Pfad prüfen.`,
		'file-unreadable': ({ where, value }) =>
			value('taken') !== '' && (value('reason') === 'timeout' || value('reason') === 'memory')
				? `${where} zu lesen brauchte ab einer Stelle zu viel ${value('reason') === 'timeout' ? 'Zeit' : 'Speicher'}; die Artikel davor wurden aufgenommen, für den Rest bitte die Datei aufteilen.`
				: value('reason') === 'timeout'
					? `${where} zu lesen dauerte zu lange, die Datei blieb außen vor; enthält sie mehrere Artikel, bitte aufteilen.`
					: value('reason') === 'memory'
						? `${where} zu lesen brauchte zu viel Speicher, die Datei blieb außen vor; enthält sie mehrere Artikel, bitte aufteilen.`
						: `${where} lässt sich nicht lesen${bracketed(value('reason'))}; bitte prüfen, ob die Datei da ist und geöffnet werden darf.`,
		'out-of-time': ({ where, value }) =>
			`Für ${where} reichten die ${value('seconds')} Sekunden nicht, die eine Datei bekommt; was bis dahin gelesen war, ist aufgenommen. Derselbe Aufruf noch einmal nimmt den Rest auf, mit --seconds 0 alles auf einmal.`,
		'file-empty': ({ where }) => `${where} ist leer; darin gibt es nichts zu lesen.`,
		'file-binary': ({ where }) =>
			`${where} ist weder Text noch ein bekanntes Dokument; Depesche liest Text, Webseiten, PDF, DOCX, ODT, Mails, Webarchive, Feeds, Literaturlisten und Tabellen.`,
		'file-too-large': ({ where, value }) =>
			`${where} ist größer als ${megabytes(value('limit'))} MB und damit zu groß für einen Artikel; bitte aufteilen.`,
		'format-unknown': ({ where }) =>
			`Das Format von ${where} ist nicht bekannt; Depesche liest Text, Webseiten, PDF, DOCX, ODT, Mails, Webarchive, Feeds, Literaturlisten und Tabellen.`,
		'folder-without-articles': ({ where }) =>
			`Im Ordner ${where} liegen keine Artikel; bitte einen mit Texten, Webseiten oder Dokumenten wählen.`,
		'no-text': ({ where }) =>
			`In ${where} steht kein Artikeltext; bitte die Seite mit ihrem Text neu sichern oder den Text einfügen.`,
		'no-text-layer': ({ where }) =>
			`${where} enthält Bilder von Seiten und keinen Text; bitte mit einer Texterkennung (OCR) bearbeiten und noch einmal aufnehmen.`,
		'several-articles': ({ where }) =>
			`${where} enthält mehrere Artikel; bitte mit „depesche add“ in ein Dossier aufnehmen.`,
		'nested-too-deep': ({ where }) =>
			`${where} ist eine Sammlung in einer Sammlung und blieb außen vor; bitte herausholen und für sich aufnehmen.`,
		'unpacks-too-large': ({ where, value }) =>
			value('taken') === ''
				? `${where} ${UNPACKS[value('limit')]?.(value('value')) ?? 'entpackt sich zu weit'} und blieb außen vor; bitte aufteilen oder die Herkunft der Datei prüfen.`
				: `${where} ${UNPACKS[value('limit')]?.(value('value')) ?? 'entpackt sich zu weit'}; die Artikel bis dahin wurden aufgenommen, für den Rest bitte die Datei aufteilen.`,
		'entry-unsafe': ({ where, value }) =>
			`In ${where} trägt ein Eintrag einen Namen, der aus dem Archiv hinausführt oder doppelt vorkommt${bracketed(value('entry'))}; die Datei blieb außen vor, bitte ihre Herkunft prüfen.`,
		'file-encrypted': ({ where }) =>
			`${where} ist mit einem Kennwort verschlüsselt; bitte ohne Kennwort sichern und noch einmal aufnehmen.`,
		'file-damaged': ({ where, value }) =>
			value('taken') === ''
				? `${where} ist beschädigt oder unvollständig; bitte die Datei neu beschaffen.`
				: `${where} ist ab einer Stelle beschädigt oder unvollständig; die Artikel davor wurden gelesen, für den Rest bitte die Datei neu beschaffen.`,
		'too-deep': ({ where }) => `${where} ist tiefer verschachtelt, als es ein Artikel je ist, und blieb außen vor.`,
		'no-articles-inside': ({ where }) => `In ${where} steckt kein Artikel; bitte prüfen, ob es die richtige Datei ist.`,
		'feed-entry-link-only': ({ where, value }) =>
			`Der Feed nennt zu „${where}“ nur die Adresse${bracketed(value('url'))}; bitte die Seite sichern und aufnehmen.`,
		'feed-listed': ({ where, value }) =>
			`„${where}“ ist ein Feed, den die Liste nur nennt${bracketed(value('url'))}; Depesche ruft ihn nicht ab, bitte ihn als Datei sichern und aufnehmen.`,
		'only-reference': ({ where }) =>
			`Zu „${where}“ gibt es hier nur Angaben und keinen Text; bitte den Artikel selbst aufnehmen.`,
		'columns-unknown': ({ where, value }) =>
			`In ${where} ist keine Spalte als Text zu erkennen; bitte mit --map sagen, welche es ist${bracketed(value('columns'))}.`,
		'mapping-invalid': ({ where }) =>
			`„${where}“ ordnet keine Spalte zu; bitte als FELD=SPALTE schreiben, etwa text=Inhalt,title=Schlagzeile.`,
		'article-known': ({ where }) => `${where} ist schon im Dossier und wurde nicht noch einmal aufgenommen.`,
		'date-invalid': ({ where }) => `„${where}“ ist kein Datum; bitte als 2023-08-30, 2023-08 oder 2023 schreiben.`,
		'language-unknown': ({ where }) =>
			`„${where}“ ist kein Sprachkürzel; bitte zwei Buchstaben angeben, etwa de oder en.`,
		'article-unknown': ({ where }) => `Das Dossier hat keinen Artikel „${where}“; „depesche articles“ zählt sie auf.`,
		'event-unknown': ({ where }) => `Das Ereignis „${where}“ gibt es im Dossier nicht mehr; bitte die Liste neu laden.`,
		'claim-unknown': ({ where }) => `Die Aussage „${where}“ gibt es im Dossier nicht mehr; bitte die Liste neu laden.`,
		'entity-unknown': ({ where }) => `Den Namen „${where}“ gibt es im Dossier nicht mehr; bitte die Liste neu laden.`,
		'view-unknown': ({ where }) => `Die gesicherte Ansicht „${where}“ gibt es nicht mehr; bitte die Liste neu laden.`,
		'selection-invalid': ({ where }) => `Die Stelle liegt nicht im Text von „${where}“; bitte neu auswählen.`,
		'dossier-missing': ({ where }) => `Unter ${where} gibt es kein Dossier; bitte den Pfad prüfen.`,
		'dossier-exists': ({ where }) =>
			`Unter ${where} liegt schon etwas; bitte für das neue Dossier einen anderen Namen wählen.`,
		'package-invalid': ({ where, value }) =>
			`${where} ist kein unversehrtes übertragbares Dossier${bracketed(PACKAGES[value('reason')]?.(value('entry')) ?? '')}; bitte noch einmal schicken lassen, ausgepackt wurde nichts.`,
		'package-is-dossier': ({ where }) =>
			`${where} ist ein übertragbares Dossier und kein Artikel; bitte öffnen (depesche open), es wird dann neben der Datei ausgepackt.`,
		'package-unpacked': ({ where, value }) =>
			`${where} wurde schon ausgepackt; bitte ${value('folder')} öffnen oder diesen Ordner beiseitelegen.`,
		'redaction-leaks': ({ where, value }) =>
			`${where} wurde nicht geschrieben, denn darin steht noch, was geschwärzt werden sollte: „${value('what')}“ in ${value('place')}; bitte auch das schwärzen oder ein anderes Format wählen.`,
		'redaction-unchecked': ({ where }) =>
			`Die Datei (${where}) wurde nicht geschrieben, denn es ließ sich nicht prüfen, ob Geschwärztes darin steht; bitte ein anderes Format wählen.`,
		'redaction-impossible': ({ where }) =>
			`${where} wurde nicht geschrieben: Ein übertragbares Dossier enthält jeden Artikel ganz und lässt sich nicht schwärzen; bitte ein anderes Format wählen.`,
		'sources-redacted': ({ where }) =>
			`${where} wurde nicht geschrieben: Die Dateien der Artikel lassen sich nicht schwärzen; bitte ohne sie ausgeben.`,
		'sources-too-large': ({ where, value }) =>
			`${where} wurde nicht geschrieben: Die Dateien der Artikel haben zusammen ${value('size')} MB, höchstens ${value('limit')} MB werden eingebettet; bitte ohne sie ausgeben oder weniger Artikel wählen.`,
		'redaction-unknown': ({ where }) =>
			`Im Dossier gibt es keinen Artikel und keinen Namen „${where}“, der zu schwärzen wäre; bitte die Schreibweise prüfen. Geschrieben wurde nichts.`,
		'dossier-damaged': ({ where, value }) =>
			`Das Dossier ${where} ist beschädigt${bracketed(value('reason'))}; bitte aus einer Sicherung wiederherstellen, geändert wurde darin nichts.`,
		'dossier-newer': ({ where, value }) =>
			`Das Dossier ${where} stammt von einer neueren Depesche (Schema ${value('found')}, bekannt ist ${value('known')}); bitte Depesche aktualisieren.`,
		'dossier-locked': ({ where, value }) =>
			value('program') === ''
				? `Das Dossier ${where} wird gerade anderswo geöffnet; bitte gleich noch einmal versuchen.`
				: `Das Dossier ${where} ist in ${value('program')} geöffnet (Prozess ${value('pid')} auf ${value('host')}, seit ${value('since')}); bitte zuerst dort schließen.`,
		'dossier-closed': () => 'Es ist kein Dossier geöffnet; bitte eines öffnen oder anlegen.',
		'write-failed': ({ where, value }) =>
			`${where} ließ sich nicht schreiben${bracketed(value('reason'))}; bitte prüfen, ob dort geschrieben werden darf. Geändert wurde nichts.`,
		'disk-full': ({ where }) =>
			`Der Datenträger ist voll, ${where} ließ sich nicht schreiben; bitte Platz schaffen und noch einmal versuchen. Geändert wurde nichts.`,
		'version-unknown': ({ where }) =>
			`Einen Stand „${where}“ gibt es nicht mehr; bitte die Liste der Stände neu laden.`,
		'name-taken': ({ where }) => `Ein Stand heißt schon „${where}“; bitte einen anderen Namen wählen.`,
		'export-format-unknown': ({ where }) =>
			`Die Endung von ${where} nennt kein Format; möglich sind ${EXPORT_ENDINGS}.`,
		'export-failed': ({ where, value }) =>
			`Der Export ist gescheitert${bracketed(value('reason') || where)}; das Dossier ist unverändert, vielleicht hilft ein anderes Format.`,
		cancelled: () => 'Abgebrochen; was bis dahin geschah, bleibt.',
		'query-invalid': ({ where, value }) =>
			`Die Suche „${where}“ ist nicht zu verstehen: ${QUERY_FAULTS[value('reason')] ?? 'bitte anders schreiben'}.`,
		'request-invalid': ({ where }) => `Depesche hat eine Anfrage nicht verstanden${bracketed(where)}; bitte melden.`,
		'sender-refused': () => 'Die Anfrage einer fremden Seite wurde abgewiesen.',
		'nothing-to-undo': () => 'Es gibt nichts zurückzunehmen.',
		'nothing-to-redo': () => 'Es gibt nichts zu wiederholen.',
		'json-line-invalid': ({ where, value }) =>
			`Zeile ${where} ist kein Objekt mit „text“ oder „html“${bracketed(value('reason'))} und wurde ausgelassen.`,
		internal: ({ where, value }) =>
			`In Depesche selbst ist etwas schiefgegangen${bracketed([where, value('reason')].filter((part) => part !== '').join(': '))}; bitte melden.`,
	},
	warnings: {
		'no-publication-date': ({ value }) =>
			value('count') === '1'
				? 'Eine Zeitangabe wartet auf das Erscheinungsdatum; ist es gesetzt, wird sie aufgelöst.'
				: `${value('count')} Zeitangaben warten auf das Erscheinungsdatum; ist es gesetzt, werden sie aufgelöst.`,
		'language-not-analysed': ({ value }) =>
			`Die Sprache „${value('lang')}“ wird nicht ausgewertet; gelesen wurden nur Daten in Ziffern.`,
		'stage-failed': ({ value }) =>
			`Ein Teil der Auswertung ist gescheitert${bracketed(value('stage'))}; diesen Artikel bitte selbst prüfen.`,
		'order-contradiction': () =>
			'Die Reihenfolge einiger Ereignisse widerspricht sich; bitte Daten und Abfolge prüfen.',
		'empty-text': () => 'Der Artikel enthält keine Wörter.',
		'no-article-body': () =>
			'Auf der Seite war kein Artikel zu erkennen, deshalb wurde ihr ganzer Text genommen; bitte auf Menüs und Werbung prüfen.',
		'abstract-only': () => 'Aufgenommen ist nur die Zusammenfassung oder der Anriss; der Artikel selbst fehlt noch.',
		'cut-short': () => 'Die Datei bricht mitten in diesem Artikel ab; sein Ende fehlt.',
		'replacement-characters': ({ value }) =>
			`${value('count')} Zeichen ließen sich nicht entschlüsseln; sieht der Text falsch aus, die Datei bitte als UTF-8 sichern.`,
	},
	findings: {
		'text-missing': ({ where }) => `Der Text von ${where} fehlt; bitte aus einer Sicherung wiederherstellen.`,
		'text-altered': ({ where }) =>
			`Der Text von ${where} wurde nach der Aufnahme verändert; bitte aus einer Sicherung wiederherstellen.`,
		'snapshot-missing': ({ where }) =>
			`Die Originaldatei von ${where} fehlt; bitte aus einer Sicherung wiederherstellen.`,
		'snapshot-altered': ({ where }) =>
			`Die Originaldatei von ${where} wurde verändert; bitte aus einer Sicherung wiederherstellen.`,
		'reading-missing': ({ where }) =>
			`Die Auswertung von ${where} fehlt; wird sein Datum neu gesetzt, entsteht sie neu.`,
		'reading-altered': ({ where }) =>
			`Die Auswertung von ${where} wurde verändert; wird sein Datum neu gesetzt, entsteht sie neu.`,
		'reference-broken': ({ where }) => `Ein Eintrag verweist auf einen, den es nicht gibt: ${where}.`,
		'quote-drifted': ({ where }) => `Ein Zitat steht nicht, wo es stehen soll: ${where}.`,
		'document-damaged': ({ where }) =>
			`Das Dokument des Dossiers ist beschädigt: ${where}; „depesche check --repair“ stellt es aus Sicherung und Journal wieder her.`,
		'journal-damaged': ({ where }) =>
			`Das Journal ist beschädigt: ${where}; „depesche check --repair“ stellt her, was sich herstellen lässt.`,
		'journal-torn': ({ where }) =>
			`Die letzte Zeile des Journals wurde nicht fertig geschrieben; ihr Rest ist aufbewahrt: ${where}.`,
		'journal-behind': ({ where }) => `Das Protokoll nennt Bearbeitungen, die im Journal fehlen: ${where}.`,
		'evidence-missing': ({ where }) => `Das Protokoll ${where} fehlt; beim nächsten Öffnen beginnt ein neues.`,
		'evidence-broken': ({ where }) => `Das Protokoll wurde nachträglich verändert: ${where}.`,
		'backup-damaged': ({ where }) => `Die Sicherung ${where} ist beschädigt; auf sie kann nicht zurückgegangen werden.`,
		'file-unknown': ({ where }) => `Kein Artikel nennt die Datei ${where}; sie ist von etwas Zurückgenommenem übrig.`,
	},
	repairs: {
		'original-kept': ({ where }) => `Das beschädigte Original ist aufbewahrt: ${where}.`,
		'from-backup': ({ where }) => `Das Dokument wurde aus der Sicherung ${where} wiederhergestellt.`,
		'from-journal': ({ where }) =>
			`Das Dokument wurde aus dem Journal wiederhergestellt, das bis zum Anfang reicht: ${where}.`,
		'from-own-lines': ({ where }) =>
			`Eine brauchbare Sicherung gab es nicht; das Dokument wurde aus seinen unversehrten Zeilen wiederhergestellt: ${where}.`,
		'record-lost': ({ where }) => `Ein Eintrag war nicht zu retten: ${where}.`,
		'journal-replayed': ({ where }) => `Bearbeitungen aus dem Journal nachgeholt: ${where}.`,
		'entry-lost': ({ where }) => `Eine Bearbeitung im Journal war nicht mehr lesbar: ${where}.`,
		'entries-skipped': ({ where }) =>
			`Bearbeitungen, die auf Verlorenem aufbauten und nicht nachgeholt werden konnten: ${where}.`,
		'history-dropped': ({ where }) =>
			`Zurücknehmen lässt sich davor nichts mehr, und die benannten Stände sind verloren: ${where}.`,
		'log-renewed': ({ where }) =>
			`Das veränderte Protokoll liegt nun unter ${where}; ein neues beginnt mit seiner Prüfsumme.`,
		'file-restored': ({ where }) => `Wiederhergestellt: ${where}.`,
	},
};
