/** Members whose double surname is one person; asked for each half too where a name may be two members. */
export type IsOneMember = (surname: string) => boolean;

const PARTICLE =
  "(?:(?:[Vv]an(?: (?:de|den|der|het|'t|’t))?|[Vv]on|[Dd]e(?: la)?|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|[Ll]e|[Uu]it(?: de)?|'t|’t|[Bb]en|[Dd]i|[Dd]a|[Ii]n(?: ’t| 't| het)?|[Oo]p (?:de|den|het)) )?";
/** A word of a name; letters with a cedilla or caron come apart in a PDF ("Yes¸ ilgöz", "Kostic´"). */
const WORD =
  "(?!(?:Moties?|Nummer|Nr|Appreciatie|Oordeel|Advies|Indieners?|Onderwerp|Kamerstuk|Stand|Status|Titel|Strekking|Inhoud|Toelichting|Uitvoering|Reactie|Vindplaats|Datum|Termijn|Bewindspersoon|Ministerie|Verzoek|Dictum|Afgedaan|Ontraden|Overgenomen|Ontijdig|Overbodig|Aangehouden|Ingetrokken|Verworpen|Aangenomen)\\b)\\p{Lu}[\\p{L}’'´¸]+(?:(?<=¸) \\p{Ll}+)?";
/** What may follow a name of two words: a title or a clause begins otherwise. */
const NAME_ENDS =
  '(?=(?: c\\.?s\\.?| cum suis)?\\d{0,2}(?:$|[.;)]| ?\\(|,| (?:over|en|inzake|met|op|om|dat|die|t\\.v\\.v|van|waarin)\\b))';

/** A surname behind a first name: "Inge [van Dijk]", "Tjeerd [de Groot]"; not the party of "Veenstra van GroenLinks". */
const SURNAME_BEHIND = ` (?:van(?: (?:de|den|der|het))?|de|den|der|ten|ter|el) (?!(?:D66|GroenLinks|PvdA|PvdD|PVV|VVD|CDA|SP|SGP|Volt|DENK|BBB|NSC|FVD|JA21|ChristenUnie|OPNL|Minister|Staatssecretaris|Kamer|Eerste|Tweede|Europese|Voorzitter|Leden|Regering)(?!\\p{L}))${WORD}(?:-${WORD})*`;

/** "Van Oeveren", "Wiegman-van Meppelen Scheppink", "Emiel van Dijk", "V.B. Fictief". */
export const NAME = `(?:(?:[A-Z]\\. ?)+)?${PARTICLE}${WORD}(?:-(?:${PARTICLE})?${WORD})*(?: ${PARTICLE}${WORD}(?:-(?:${PARTICLE})?${WORD})*${NAME_ENDS}|${SURNAME_BEHIND})?`;
export const CS = '(?: c\\.?s\\b\\.?| cum suis\\b)?';
/** "Veenstra c.s.", "Dijkman/Zandsma", "Karel mede ingediend door de Leden Van Oeveren, De Wit en Dijkman". */
export const NAMES = `${NAME}${CS}(?:(?:, | en |/|,? mede ingediend door )(?:(?:de [Ll]eden|het lid|lid|de heer|mevrouw) )?${NAME}${CS}){0,30}`;

/** "Karabulut mede ingediend door de Leden Van Ojik, Ploumen en Kuzu" names four; "Slagt-Tichelman" one. */
export function submittersOf(names: string, isOneMember?: IsOneMember): string[] {
  return names
    .replace(/(?: c\.?s\.?| cum suis)+$/u, '')
    .split(/,? mede ingediend door |, | en |\//u)
    .map((name) =>
      name
        .replace(/^(?:(?:de |het )?(?:[Ll]eden|lid)|de heer|mevrouw) /u, '')
        .replace(/ (?:c\.?s\.?|cum suis)$/u, '')
        .replace(/^(?:[A-Z]\. ?)+/u, '')
        .trim(),
    )
    .filter(Boolean)
    .flatMap((name) => (isOneMember ? membersOf(name, isOneMember) : [name]));
}

/**
 * Two members may be joined by a hyphen ("motie Joseph-Agema"), one may have a double surname. The list of
 * members decides: two where both halves are members and the whole is not. Without a list it is one.
 */
function membersOf(name: string, isOneMember: IsOneMember): string[] {
  const halves = name.split('-');
  return halves.length === 2 && !isOneMember(name) && halves.every(isOneMember) ? halves : [name];
}
