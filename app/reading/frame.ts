import { takeDossier } from '~/citations/dossier-forms';
import { dossierKey } from '~/citations/paper-id';
import { Scanner } from '~/citations/scanner';
import { plainDate } from '~/deadlines/plain-date';
import { MONTHS } from '~/deadlines/words';
import { letterKindOfOpening, letterKindOfSubject } from './letter-kind';
import type { DocumentKind, LetterKind, ReadDocument } from './letter-reading';

/** What a paper says of itself: its number, date, dossiers, subject and who signed it. */
export function frameOf(text: string): ReadDocument {
  const head = text.slice(0, 6000);
  const printed = printedId(text);
  const dossiers = dossiersOf(head);
  const number = printedNumber(head) ?? letterNumber(head);
  const isAnswers =
    /Vragen gesteld door de leden der Kamer|^[ \t]*Antwoord(?:en)? van (?:de )?(?:Minister|Staatssecretaris)/m.test(
      head,
    );
  const id = printed ?? answerId(head) ?? (dossiers[0] && number ? `kst-${dossiers[0]}-${number}` : null);
  const kind = kindOf(head, isAnswers);
  return {
    id,
    kind,
    letterKind: kind === 'motie' || kind === 'onbekend' ? null : letterKindOf(head, kind),
    date: dateOf(head, kind),
    dossiers: isAnswers ? [] : dossiers,
    title: titleOf(head),
    senders: sendersOf(text, head),
  };
}

/** The id that the first page prints in its foot. */
function printedId(text: string): string | null {
  const found = /^[ \t]*((?:kst|ah-tk|ah-ek|nds-tk)-[\w()-]*\d[a-z]?)[ \t]*$/m.exec(text);
  return found?.[1] ?? null;
}

/** "Nr. 286" before the title; "nr. 84" only where nothing else stands on its line. */
function printedNumber(head: string): string | null {
  const found =
    /^[ \t]*(?:(?:N[rR]\.?|Nummer)[ \t]*(\d{1,5}[a-z]?)(?:[ \t]|$)|nr\.[ \t]*(\d{1,5})[ \t]*$)/m.exec(head);
  return found?.[1] ?? found?.[2] ?? null;
}

function letterNumber(head: string): string | null {
  return /^[ \t]*([A-Z]{1,2})[ \t]+(?:BRIEF|VERSLAG|NOTA|MEMORIE)/m.exec(head)?.[1] ?? null;
}

/** Answers print their number alone on a line under the session year. */
function answerId(head: string): string | null {
  const years = /Vergaderjaar (\d{4})[-–](\d{4})/.exec(head);
  const number = /antwoorden\s+(\d{1,5})\s*\n/.exec(head)?.[1];
  return years && number && /Aanhangsel van de Handelingen/.test(head)
    ? `ah-tk-${years[1]}${years[2]}-${number}`
    : null;
}

/** Dossier lines of the head: "32 735 Mensenrechten in het buitenlands beleid". */
function dossiersOf(head: string): string[] {
  const found: string[] = [];
  for (const line of head.slice(0, 1800).split('\n')) {
    const trimmed = line.trim();
    if (/^(?:Aan de|Den Haag|Naar aanleiding)/.test(trimmed)) break;
    if (!/^[1-4]\d[ .]?\d{3}(?!\d)/.test(trimmed)) continue;
    const scan = new Scanner(`${trimmed} `, 0);
    const dossier = takeDossier(scan);
    // A head prints the letter of a fund, or a chapter of one letter, before the title: "41 600 X Vaststelling ...".
    const letter = dossier?.suffix === null ? scan.take(/ ([A-NVX])(?= \p{Lu}\p{Ll})/uy)?.[1] : undefined;
    if (dossier && letter) dossier.suffix = letter;
    const rest = trimmed.slice(scan.at).trim();
    if (dossier && (rest === '' || /^\p{Lu}|^[(«"“]/u.test(rest) || /^[-–]/.test(rest)))
      found.push(dossierKey(dossier));
  }
  return [...new Set(found)];
}

function kindOf(head: string, isAnswers: boolean): DocumentKind {
  if (/^[ \t]*(?:Nr\.[ \t]*\w+[ \t]+)?(?:(?:NADER |TWEEDE NADER )?GEWI?J?Z?I?G?DE )?MOTIE VAN/m.test(head))
    return 'motie';
  if (isAnswers) {
    return /^[ \t]*Mededeling van (?:de )?(?:Minister|Staatssecretaris)/m.test(head)
      ? 'mededeling'
      : 'antwoord_kamervragen';
  }
  if (
    /BRIEF VAN DE (?:MINISTER|STAATSSECRETARIS)|Aan de Voorzitter van de (?:Tweede|Eerste) Kamer/i.test(head)
  )
    return 'brief_regering';
  return 'onbekend';
}

function letterKindOf(head: string, kind: DocumentKind): LetterKind {
  if (kind === 'antwoord_kamervragen') return 'antwoord';
  if (kind === 'mededeling') return /nog niet|uitstel|niet binnen/i.test(head) ? 'uitstel' : 'antwoord';
  const subject = /^[ \t]*(?:Betreft|Onderwerp)[ \t:]+(.+)$/m.exec(head)?.[1] ?? '';
  const opening = head
    .slice(Math.max(0, head.search(/Den Haag,|Aan de Voorzitter/)))
    .slice(0, 1200)
    .replace(/\s+/g, ' ');
  const bySubject = letterKindOfSubject(subject);
  return bySubject === 'overig' ? letterKindOfOpening(opening) : bySubject;
}

const MONTH = MONTHS.join('|');

function dateOf(head: string, kind: DocumentKind): string | null {
  const patterns =
    kind === 'motie'
      ? [/Voorgesteld(?: tijdens [^\n]{0,80}? van)? (\d{1,2}) (\w+) (\d{4})/]
      : [
          new RegExp(
            `(?:Den Haag|[’'‘]s-Gravenhage|Utrecht|Rotterdam|Amsterdam),? (\\d{1,2}) (${MONTH}) (\\d{4})`,
          ),
          new RegExp(`\\(ontvangen[^)]{0,24}?(\\d{1,2})\\s+(${MONTH})\\s+(\\d{4})`),
          new RegExp(`^[ \\t]*(?:Datum|Ontvangen)[ \\t:]+(\\d{1,2}) (${MONTH}) (\\d{4})`, 'm'),
          new RegExp(`(\\d{1,2}) (${MONTH}) (\\d{4})`),
        ];
  for (const pattern of patterns) {
    const found = pattern.exec(head);
    if (found)
      return plainDate(
        Number(found[3]),
        MONTHS.indexOf((found[2] ?? '').toLowerCase()) + 1,
        Number(found[1]),
      );
  }
  return null;
}

function titleOf(head: string): string | null {
  const subject = /^[ \t]*(?:Betreft|Onderwerp)[ \t:]+(.+)$/m.exec(head)?.[1];
  if (subject) return subject.trim();
  const upper =
    /^[ \t]*(?:(?:Nr\.|[A-Z]{1,2})[ \t]*\d*[ \t]+)?((?:BRIEF|(?:[A-Z]+ )*MOTIE) VAN[^\n]*(?:\n[ \t]*[^a-z\n]{4,})*)/m.exec(
      head,
    )?.[1];
  if (upper) return upper.replace(/\s+/g, ' ').trim();
  const question = /^[ \t]*(Vragen van (?:het lid|de leden)[\s\S]{0,600}?)\(ingezonden/m.exec(head)?.[1];
  return question ? question.replace(/-\n/g, '').replace(/\s+/g, ' ').trim() : null;
}

const OFFICE =
  '(?:De |de )?((?:Minister(?:-President)?|Staatssecretaris)(?: (?:van|voor) [A-ZÀ-Ý][^\\n,]{2,90}|,? Minister van Algemene Zaken)?)';

/** Those who signed: an office on a line and the name under it. Answers name them in the head. */
function sendersOf(text: string, head: string): { name: string | null; office: string }[] {
  const found: { name: string | null; office: string }[] = [];
  const signature = new RegExp(
    `^[ \\t]*De ${OFFICE.slice('(?:De |de )?'.length)}(?:\\n[ \\t]*[a-zA-ZÀ-ÿ][^\\n.,]{2,60})?,[ \\t]*\\n[ \\t]*((?:[A-Z]\\.){1,6}[^\\n]{2,60}|(?:dr\\.|drs\\.|mr\\.|ir\\.)?[ \\t]*[A-Z][^\\n]{2,60})$`,
    'gm',
  );
  for (const match of text.slice(-4000).matchAll(signature)) {
    found.push({ office: (match[1] ?? '').replace(/\s+/g, ' ').trim(), name: (match[2] ?? '').trim() });
  }
  if (found.length > 0) return found;
  const answered =
    /(?:Antwoord(?:en)?|Mededeling) van (?:de )?((?:Minister|Staatssecretaris)[^(]{0,60})\(([^)]+)\)/.exec(
      head.replace(/-\n/g, '').replace(/\s+/g, ' '),
    );
  if (answered) {
    const rank = (answered[1] ?? '').trim().split(' ');
    return [{ office: `${rank[0]} van ${answered[2]}`, name: rank.slice(1).join(' ') || null }];
  }
  return [];
}
