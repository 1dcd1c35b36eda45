import { bracketed, megabytes, type Sentences } from './sentences.ts';

export const de: Sentences = {
	failures: {
		'file-missing': ({ where }) => `Unter ${where} gibt es weder Datei noch Ordner; bitte den Pfad prüfen.`,
		'file-unreadable': ({ where, value }) =>
			value('reason') === 'timeout'
				? `${where} zu lesen dauerte zu lange, die Datei blieb außen vor; enthält sie mehrere Artikel, bitte aufteilen.`
				: `${where} lässt sich nicht lesen${bracketed(value('reason'))}; bitte prüfen, ob die Datei da ist und geöffnet werden darf.`,
		'file-empty': ({ where }) => `${where} ist leer; darin gibt es nichts zu lesen.`,
		'file-binary': ({ where }) => `${where} ist kein Text; Depesche liest einfachen Text und HTML-Seiten.`,
		'file-too-large': ({ where, value }) =>
			`${where} ist größer als ${megabytes(value('limit'))} MB und damit zu groß für einen Artikel; bitte aufteilen.`,
		'format-unknown': ({ where }) =>
			`Das Format von ${where} ist nicht bekannt; Depesche liest einfachen Text und HTML-Seiten.`,
		'folder-without-articles': ({ where }) =>
			`Im Ordner ${where} liegen keine Artikel; bitte einen mit Textdateien oder HTML-Seiten wählen.`,
		'no-text': ({ where }) =>
			`In ${where} steht kein Artikeltext; bitte die Seite mit ihrem Text neu sichern oder den Text einfügen.`,
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
		'export-format-unknown': ({ where }) =>
			`Die Endung von ${where} nennt kein Format; möglich sind .pdf, .svg, .png und .json.`,
		'export-failed': ({ where, value }) =>
			`Der Export ist gescheitert${bracketed(value('reason') || where)}; das Dossier ist unverändert, vielleicht hilft ein anderes Format.`,
		cancelled: () => 'Abgebrochen; was bis dahin geschah, bleibt.',
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
		'file-unknown': ({ where }) => `Kein Artikel nennt die Datei ${where}; sie ist von etwas Zurückgenommenem übrig.`,
	},
};
