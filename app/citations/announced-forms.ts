import { bareNumber, wrongNumber } from './bare-numbers';
import type { CitationType } from './citation';
import type { CitationForm, FormFind, FormReading } from './form';
import { takeNumberThenDossier, takePapers } from './kamerstuk-forms';
import { takeAnswers, takeBulletin, takeReport } from './other-forms';
import { dossierKey, kamerstukId, paperType, parseDossierKey } from './paper-id';

/** Every form in which a paper is cited, in the order in which they are tried. */
export const CITATION_FORMS: readonly CitationForm[] = [
  {
    example: 'https://www.voorbeeld.nl/artikel/33077-653: digits in an address are no paper',
    begins: String.raw`(?:https?://|www\.)[^\s)»”"]{3,300}`,
    read: () => ({ type: 'document', ids: [], unresolved: false }),
  },
  {
    example: 'Kamerstukken II 2019/20, 32 735, nr. 278',
    begins: String.raw`[Kk]amerst(?:uk(?:ken)?(?:nummers?)?|\.)|Kst\.`,
    read(scan) {
      scan.take(/ ?(?:dossier )?(?:nummer |nr\. ?)?/y);
      scan.take(CHAMBER_AND_SESSION);
      return asPapers(takePapers(scan));
    },
  },
  {
    example: 'Aanhangsel Handelingen II 2018/19, nrs. 3894 en 3922',
    begins: String.raw`Aanhangsel(?: (?:van de|der))?(?: Handelingen|(?= (?:II?|TK|EK) (?:19|20)\d\d))`,
    read: (scan) => as('aanhangsel', takeAnswers(scan)),
  },
  {
    example: 'Handelingen II 2019/20, nr. 47, item 7',
    begins: 'Handelingen',
    read: (scan) => as('handelingen', takeReport(scan)),
  },
  {
    example: 'Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424',
    begins: String.raw`(?:Tweede Kamer|Eerste Kamer|TK|EK|T\.K\.)(?=,? ?(?:vergaderjaar |zittingsjaar )?(?:19|20)\d\d|,? ?\d\d[ .]?\d{3})`,
    read(scan) {
      scan.take(SESSION_ALONE);
      if (scan.sees(/,? ?(?:Aanhangsel|ISSN)/y)) return null;
      scan.take(/,? /y);
      const papers = takePapers(scan);
      const isSure = papers?.ids.every((id) => paperType(id) === 'kamerstuk' || hasChapter(id));
      return isSure ? asPapers(papers) : null;
    },
  },
  {
    example: 'motie op stuk nr. 68 (35 483)',
    begins: String.raw`stuk,? (?:met )?(?:nrs?\.?|nummers?) ?(?=\d)|(?:[Zz]ij|[Hh]et) krijgt (?:het )?(?:nr\.?|nummer) ?(?=\d)|met (?:nrs?\.?|nummers?) ?(?=\d{1,4}[a-z]? ?\()|nrs?\.? ?(?=\d{1,4}[a-z]? ?(?:(?:,|en) ?\d{1,4} ?){0,12}\()`,
    read(scan, words, at, around) {
      const found = takeNumberThenDossier(scan);
      if (!found) return null;
      if (found.dossier) around.numbering.push(dossierKey(found.dossier));
      // Without its dossier a number tells something only where motions are: "op stuk nr. 63".
      return inDossier(
        found.numbers,
        found.dossier
          ? dossierKey(found.dossier)
          : words.startsWith('stuk') && OF_MOTION.test(scan.text.slice(Math.max(0, at - 120), at))
            ? around.ownDossier()
            : null,
      );
    },
  },
  {
    example: 't.v.v. nr. 24',
    begins: String.raw`(?:t\.?v\.?v\.?|[Tt]er vervanging van\.?|in (?:de )?plaats van(?= (?:die|dat|de motie|het amendement)))(?: (?:die|dat|de motie|het amendement)(?: gedrukt?)?(?: is)?)?(?: onder)?(?: de)? ?(?:(?:[Nn]rs?|nummers?)\.? ?(?=\d)|(?=\d{1,3}(?:(?:,| en) \d{1,3}){0,3}(?:\)|,? (?:over|om|dat|die|waarmee|inzake)\b|\.?$)))`,
    read(scan, _words, at, around) {
      const found = takeNumberThenDossier(scan);
      if (!found) return null;
      const dossier = found.dossier ? dossierKey(found.dossier) : around.dossierJustBefore(at);
      return inDossier(found.numbers, dossier ?? around.ownDossier());
    },
  },
  {
    example: 'de motie van het lid Van Oeveren (nr. 62)',
    begins: String.raw`(?<=\b[Mm]oties?[- ](?:[^.;()]|c\.s\.|\((?:stuk )?nrs?\. ?\d{1,4}\)){2,160} )\((?:stuk )?(?:nrs?|nummers?)\.? ?(?=\d{1,4}(?:(?:,| en) \d{1,4}){0,8}\))`,
    read(scan, _words, _at, around) {
      const found = takeNumberThenDossier(scan);
      return found && inDossier(found.numbers, around.ownDossier());
    },
  },
  {
    example: 'wetsvoorstel 36 410',
    begins: String.raw`(?:[Dd]ossiers?|(?:[Ii]nitiatief|[Rr]ijks)?[Ww]etsvoorstel(?:len)?|[Ii]nitiatief(?:voorstel|nota|wet)|[Vv]oorstel van wet)(?:nummers?)? (?=[1-4]\d[ .]?\d{3}(?!\d))`,
    read: (scan) => asPapers(takePapers(scan)),
  },
  {
    example: 'toezegging TZ202603-130, T02857; the zero is printed as the letter too',
    begins: String.raw`(?:TZ\d{6}-\d{1,4}|T[O0]\d{4})(?![\d-])`,
    read: (_, words) =>
      as('toezegging', {
        ids: [words.startsWith('TZ') ? words : words.replace('TO', 'T0')],
        unresolved: false,
      }),
  },
  {
    example: 'kst-32735-278, ah-tk-20232024-1314: an id in a sentence',
    begins: String.raw`(?:kst|ah-[te]k|h-[te]k|nds-tk|stb|stcrt|trb|blg)-\d(?:\w|-(?=[\w(])|\(R\d{4}\)){3,30}`,
    read: (_, words, at, around) =>
      as(paperType(words), { ids: around.isInPageFoot(at, words) ? [] : [words], unresolved: false }),
  },
  {
    example: 'zaak 2025Z11583, document 2025D26607',
    begins: String.raw`20\d\d[ZD]\d{5}(?!\d)`,
    read: (_, words) => as(words[4] === 'Z' ? 'zaak' : 'document', { ids: [words], unresolved: false }),
  },
  {
    example: 'COM(2021) 206 final',
    begins: String.raw`COM ?[(/]?(?:19|20)\d\d\)?[ ,/]{0,2}(?:nr\. ?)?\d{1,4}(?: final| definitief)?`,
    read(_, words) {
      const [, year, number] = /(\d{4})\D+(\d{1,4})/.exec(words) ?? [];
      return year && number ? as('com', { ids: [`com-${year}-${number}`], unresolved: false }) : null;
    },
  },
  {
    example: 'Stb. 2024, 71',
    begins: String.raw`(?:(?:Stb|Stcrt|Trb)\.? ?|Staatsblad |Staatscourant |Tractatenblad )(?=(?:19|20)\d\d)`,
    read: takeBulletin,
  },
  {
    example: '364410-XII: a digit too many',
    begins: String.raw`\(?[1-9]\d{2} ?\d{3}(?!\d)(?=-[IVX]{1,5}[- ,]|-[A-N]-\d|, nr\.? ?\d)`,
    read: wrongNumber,
  },
  {
    example: '(36 471-64)',
    begins: String.raw`[1-4]\d[ .-]?\d{3}(?!\d)`,
    read: bareNumber,
  },
];

/** "op stuk nr. 63", "de motie van het lid Veenstra (stuk nr. 63)", "(motie-Veenstra, stuk nr. 63)". */
const OF_MOTION = /(?:\bop |\b[Mm]oties?\b[^.;]{0,90}(?:\(|, ))$/;

/** "Kamerstukken II 2019/20, 32 735, nr. 278": chamber and session year stand between word and number. */
const CHAMBER_AND_SESSION =
  /,? ?(?:(?:der )?(?:II|I|ll|11(?! ?\d{3}(?!\d))|2|1|I-II|Tweede Kamer|Eerste Kamer|TK|EK)(?=[ ,]|(?:19|20)\d\d))?,? ?(?:(?:vergaderjaar|zittingsjaar|zitting) ?)?(?:(?:19|20)\d\d(?: ?[/-] ?(?:-? ?(?:\d{4}|\d{2}))(?!\d)|(?=, ?[1-4]\d[ .]?\d{3}(?!\d))))?,? ?(?:(?:nr|kamerstuk|dossier)\.? )?/y;
const SESSION_ALONE =
  /,? ?(?:(?:vergaderjaar|zittingsjaar) ?)?(?:(?:19|20)\d\d ?[/-] ?(?:\d{4}|\d{2})(?!\d))?/y;

const as = (type: CitationType, reading: FormReading | null): FormFind | null =>
  reading && { ...reading, type };

/** Papers or, where no number followed, the dossiers. */
const asPapers = (reading: FormReading | null): FormFind | null =>
  reading && { ...reading, type: reading.ids[0]?.startsWith('dossier-') ? 'dossier' : 'kamerstuk' };

function inDossier(numbers: string[], key: string | null): FormFind | null {
  const dossier = key === null ? null : parseDossierKey(key);
  return (
    dossier && {
      type: 'kamerstuk',
      ids: numbers.map((paper) => kamerstukId({ ...dossier, paper })),
      unresolved: false,
    }
  );
}

const hasChapter = (id: string): boolean =>
  (parseDossierKey(id.replace(/^dossier-/, ''))?.suffix ?? null) !== null;
