import type { LetterKind } from './letter-reading';

interface KindRule {
  kind: LetterKind;
  pattern: RegExp;
  /** Why words of this kind make a letter so. */
  reason: string;
}

/**
 * Words of a subject line, by what the letter does. The row whose words stand first in the subject counts, for
 * subjects begin with what the letter does ("Reactie op verzoek over de stand van zaken ..."): measured on the
 * subjects of all letters from the government. At the same place the earlier row counts.
 */
const IN_SUBJECT: readonly KindRule[] = [
  {
    kind: 'uitstel',
    pattern:
      /\b(?:uitstel(?:bericht|brief)?\b(?! van (?:betaling|executie|zorg|de verkiezing))|(?:later|verlate|vertraagde|vertraging(?: in)?(?: de)?) (?:toezending|aanbieding|verzending|beantwoording|reactie)|termijnoverschrijding|overschrijding(?: van)?(?: de)? (?:antwoord|beantwoordings|inzend)?termijn|niet (?:tijdig|binnen de (?:gestelde |gebruikelijke )?termijn))/iu,
    reason: 'puts off what was due: settles nothing',
  },
  {
    kind: 'afschrift',
    pattern: /\b(?:afschrift(?:en)?|kopie(?:ën)? van|copie van)\b/iu,
    reason: 'passes on what was written to others',
  },
  {
    kind: 'verzamelbrief',
    pattern:
      /\b(?:verzamel(?:brief|reactie)|(?:diverse|verschillende|openstaande|overige|enkele) (?:moties|toezeggingen|onderwerpen)|(?:moties,? (?:en|&) (?:\p{L}+ )?toezeggingen|toezeggingen,? (?:en|&) (?:\p{L}+ )?moties)|moties- en toezeggingen)/iu,
    reason: 'answers for many motions and commitments at once',
  },
  {
    kind: 'antwoord',
    pattern:
      /\b(?:(?:schriftelijke )?(?:be)?antwoord(?:en|ing)?(?: (?:op|van))?(?: (?:de|het|enkele|nadere|aanvullende|resterende|openstaande|schriftelijke|feitelijke|technische|een|aantal|gestelde|(?:op )?(?:de )?))* ?(?:kamer)?vragen|(?:schriftelijke |nadere |aanvullende )?antwoorden\b|lijst van vragen en antwoorden|verslag van een schriftelijk overleg|nader verslag van een schriftelijk overleg|beantwoording\b(?! (?:van )?(?:de )?(?:motie|brief))|antwoord op (?:de )?vra)/iu,
    reason: 'answers questions of the House',
  },
  {
    kind: 'appreciatie',
    pattern:
      /\b(?:kabinets)?(?:appreciaties?|oordeel)\b(?=.*\b(?:moties?|amendement(?:en)?)\b)|\b(?:advies|adviezen|oordeel) (?:over|op|bij|inzake) (?:de )?(?:ingediende |gewijzigde )?(?:moties?|amendement(?:en)?)\b/iu,
    reason: 'says what the cabinet thinks of a motion before the vote',
  },
  {
    kind: 'uitvoering',
    pattern:
      /\b(?:uitv\. motie|(?:uitvoering|uitwerking|invulling|opvolging|afdoening|afhandeling|afronding|nakoming|naleving|gestanddoening|implementatie)\b(?=.{0,60}\b(?:moties?|toezegging(?:en)?|amendement(?:en)?)\b)|plan van aanpak (?:aangenomen |ontraden |gewijzigde )*moties?|toezegging(?:en)?\b(?! (?:en|&) (?:\p{L}+ )?moties))/iu,
    reason: 'tells how a motion or a commitment is carried out',
  },
  {
    kind: 'stand van zaken',
    pattern:
      /\b(?:(?:actuele )?stand van zaken|voortgang(?:sbrief|s?rapportages?|sbericht|sbrieven)?|tussenstand|tussentijdse (?:rapportage|stand)|update)\b/iu,
    reason: 'tells where things stand',
  },
  {
    kind: 'reactie',
    pattern:
      /(?:\b(?:kabinets|beleids|bestuurlijke |schriftelijke |nadere |eerste |gezamenlijke )?reacties?\b|\bkabinetsstandpunt\b|\bstandpunt(?:bepaling)?\b|\bbeleids?reactie|\bkabinetsvisie\b|\bappreciatie\b|\bkabinetsappreciatie\b|\bbeantwoording (?:van )?(?:de )?(?:motie|brief)|\b(?:n\.a\.v\.|naar aanleiding van)(?: de| een)? (?:\p{L}+ )?moties?\b)/iu,
    reason: 'answers a motion, a request or a report',
  },
  {
    kind: 'aanbieding',
    pattern:
      /\b(?:aanbieding(?:sbrief)?|aanbieden|toezending|toesturen|toezenden|nazending|ter inzage|publicatie van|\p{L}*rapport(?:age|en|ages)?|\p{L}*evaluaties?|jaarverslag(?:en)?|\p{L}*monitor)\b/iu,
    reason: 'sends a report or a document',
  },
];

/** Behind these a subject names its topic, which tells nothing of what the letter does. */
const TOPIC = /\s(?:over|inzake|betreffende|m\.b\.t\.|met betrekking tot|omtrent|aangaande)\s/iu;

/** What a letter does, by its subject line ("Voortgangsbrief ..."); `overig` where the subject only names a topic. */
export function letterKindOfSubject(subject: string): LetterKind {
  const topic = subject.search(TOPIC);
  let first: { kind: LetterKind; at: number } | null = null;
  for (const { kind, pattern } of IN_SUBJECT) {
    const at = subject.search(pattern);
    const isTopic = topic !== -1 && at > topic;
    if (at !== -1 && !isTopic && (first === null || at < first.at)) first = { kind, at };
  }
  return first?.kind ?? 'overig';
}

/**
 * Words with which a letter without a subject line opens. The first row that fits: an opening often says in one
 * sentence what it answers and what it does, and what puts off or appreciates weighs most.
 */
const IN_OPENING: readonly KindRule[] = [
  {
    kind: 'uitstel',
    pattern:
      /\b(?:uitstel(?:bericht|brief)?|niet binnen de (?:gebruikelijke |gestelde )?termijn|later (?:te )?ontvang|(?:meer|langer) (?:tijd|de tijd) nodig|(?:lukt het|het lukt) (?:mij |het kabinet )?(?:helaas )?niet|niet mogelijk (?:gebleken )?(?:is )?om (?:u|uw Kamer|de vragen)[^.]{0,60}(?:tijdig|binnen|voor))/iu,
    reason: 'puts off what was due: settles nothing',
  },
  {
    kind: 'verzamelbrief',
    pattern: /\b(?:verzamelbrief|diverse (?:moties|toezeggingen|onderwerpen)|moties en toezeggingen)/iu,
    reason: 'answers for many motions and commitments at once',
  },
  {
    kind: 'stand van zaken',
    pattern: /\b(?:stand van zaken|voortgang(?:sbrief|srapportage)?)/iu,
    reason: 'tells where things stand',
  },
  {
    kind: 'appreciatie',
    pattern:
      /\bappreci(?:atie|ëren|eren)\b[^.]{0,80}\b(?:moties?|amendement)|\b(?:moties?|amendement)\w*\b[^.]{0,160}\bappreci(?:atie|ëren|eren)/iu,
    reason: 'says what the cabinet thinks of a motion before the vote',
  },
  {
    kind: 'uitvoering',
    pattern:
      /\b(?:uitvoering|invulling|opvolging|afdoening)(?: van| aan| geven)?(?: de| aan de)?[^.]{0,40}motie|\bhiermee (?:is|beschouw|doe)[^.]{0,60}motie/iu,
    reason: 'tells how a motion is carried out',
  },
  {
    kind: 'reactie',
    pattern:
      /\b(?:reactie|naar aanleiding van de (?:aangehouden |gewijzigde |aangenomen )?motie|kabinetsreactie)/iu,
    reason: 'answers a motion, a request or a report',
  },
  { kind: 'afschrift', pattern: /\bafschrift/iu, reason: 'passes on what was written to others' },
  { kind: 'appreciatie', pattern: /\bappreciatie/iu, reason: 'says what the cabinet thinks' },
  {
    kind: 'aanbieding',
    pattern: /\b(?:hierbij (?:bied|zend|stuur)|aanbied(?:en|ing)|bied(?:en)? (?:ik|wij) u)/iu,
    reason: 'sends a report or a document',
  },
];

/** What a letter does, by the words with which it opens. */
export function letterKindOfOpening(opening: string): LetterKind {
  return IN_OPENING.find(({ pattern }) => pattern.test(opening))?.kind ?? 'overig';
}
