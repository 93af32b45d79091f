/**
 * What a government can bind itself to do, as rows: the act as people name it, the form behind "ik", the form
 * behind "wij", and what else the clause must hold ("op" of "stel ... op"). Other finite forms follow from these.
 * Source: the patterns of the reference on citations and commitments, chapter 3.1, and the register of letters.
 */

/**
 * - `tells`: goes to the House or the public; binds in the present tense ("ik informeer uw Kamer").
 * - `does`: an act that ends; binds in the present tense of ik and wij, of others when the sentence points ahead.
 * - `goes on`: as much what one does every day; binds only with a time to come, or with "zal".
 */
export type ActKind = 'tells' | 'does' | 'goes on';

export interface Act {
  act: string;
  kind: ActKind;
  /** Must stand elsewhere in the clause; null when the verb stands alone. */
  needs: RegExp | null;
}

/** act | ik-form | wij-form | what the clause must hold besides */
type Row = [act: string, ik: string, wij: string, needs?: string];

const HOUSE = '(?:(?:uw|de|beide) Kamers?|u|de Tweede Kamer|de Eerste Kamer|Staten-Generaal|het parlement)';

const TELLS: Row[] = [
  ['informeren', 'informeer', 'informeren'],
  ['berichten', 'bericht', 'berichten', HOUSE],
  ['melden', 'meld', 'melden', `${HOUSE}(?! dat(?! (?:terstond|onverwijld|direct|dan|graag|alsnog|tijdig|uiteraard)))`],
  ['inlichten', 'licht', 'lichten', `(?=.*\\bin\\b).*${HOUSE}`],
  ['toelichten', 'licht', 'lichten', '+toe'],
  ['rapporteren', 'rapporteer', 'rapporteren'],
  ['bijpraten', 'praat', 'praten', '+bij'],
  ['terugkomen', 'kom', 'komen', '(?:(?:hierop|daarop|hierover|daarover) )?terug'],
  ['komen met een voorstel', 'kom', 'komen', 'met(?! (?:dit|deze|die|dat|het|de)(?!\\p{L}))'],
  ['tegemoetkomen', 'kom', 'komen', 'tegemoet aan (?:het|dit|dat|uw|de|deze) (?:verzoek|wens|motie|vraag)'],
  ['sturen', 'stuur', 'sturen'],
  ['zenden', 'zend', 'zenden'],
  ['aanbieden', 'bied', 'bieden', '+aan'],
  ['doen toekomen', 'doe', 'doen', 'toekomen'],
  ['verslag doen', 'doe', 'doen', 'verslag|mededeling|opgave'],
  ['delen', 'deel', 'delen', `met ${HOUSE}|met de sector|openbaar|u mee|${HOUSE}[^,;]* mee`],
  ['voorleggen', 'leg', 'leggen', '+voor|ter inzage'],
  ['indienen', 'dien', 'dienen', '+in'],
  ['voorhangen', 'hang', 'hangen', '+voor'],
  ['op de hoogte houden', 'houd', 'houden', 'op de hoogte'],
  ['op de hoogte stellen', 'stel', 'stellen', 'op de hoogte|in kennis'],
  ['op de hoogte brengen', 'breng', 'brengen', 'op de hoogte'],
  ['laten weten', 'laat', 'laten', `weten(?! dat)`],
  ['publiceren', 'publiceer', 'publiceren'],
  ['presenteren', 'presenteer', 'presenteren'],
  ['openbaar maken', 'maak', 'maken', 'openbaar|+bekend'],
  ['beantwoorden', 'beantwoord', 'beantwoorden'],
  ['ingaan', 'ga', 'gaan', '\\b(?:nader|verder|dan|later|uitgebreid|uitvoerig)\\b[^,;]* in op|in op'],
  ['erop ingaan', 'ga', 'gaan', '(?:hier|daar|er)(?: \\p{L}+){0,4} op in(?=[ ,.;|]|$)|(?:hierop|daarop|erop)(?: \\p{L}+){0,4} in(?=[ ,.;|]|$)'],
  ['verstrekken', 'verstrek', 'verstrekken'],
]; // biome-ignore format: a table of verbs

const DOES: Row[] = [
  ['onderzoeken', 'onderzoek', 'onderzoeken'],
  ['verkennen', 'verken', 'verkennen'],
  ['bezien', 'bezie', 'bezien'],
  ['bekijken', 'bekijk', 'bekijken'],
  ['nagaan', 'ga', 'gaan', 'na(?=[ ,.;]|$)(?! (?:de|het|een|afloop|afronding|ontvangst))'],
  ['inventariseren', 'inventariseer', 'inventariseren'],
  ['in kaart brengen', 'breng', 'brengen', 'in kaart'],
  ['in beeld brengen', 'breng', 'brengen', 'in beeld|inzichtelijk'],
  ['bij elkaar brengen', 'breng', 'brengen', 'rond de tafel|om de tafel|bij elkaar|+bijeen|+samen'],
  ['in consultatie brengen', 'breng', 'brengen', 'in (?:internet)?consultatie|in procedure|in stelling'],
  ['onder de aandacht brengen', 'breng', 'brengen', 'onder de aandacht|ter sprake|naar voren|+op|+in'],
  ['uitzoeken', 'zoek', 'zoeken', '+uit'],
  ['uitwerken', 'werk', 'werken', '+uit'],
  ['opstellen', 'stel', 'stellen', '+op'],
  ['instellen', 'stel', 'stellen', '+in'],
  ['aanstellen', 'stel', 'stellen', '+aan'],
  ['bijstellen', 'stel', 'stellen', '+bij'],
  ['voorstellen', 'stel', 'stellen', '+voor'],
  ['openstellen', 'stel', 'stellen', '+open'],
  ['vaststellen', 'stel', 'stellen', '+vast'],
  ['opleggen', 'leg', 'leggen', '+op'],
  ['beschikbaar stellen', 'stel', 'stellen', 'beschikbaar|ter beschikking|aan de orde|veilig|in staat|in de gelegenheid|zeker'],
  ['uitvoeren', 'voer', 'voeren', '+uit'],
  ['invoeren', 'voer', 'voeren', '+in|+door|+af'],
  ['evalueren', 'evalueer', 'evalueren'],
  ['betrekken', 'betrek', 'betrekken'],
  ['meenemen', 'neem', 'nemen', '+mee'],
  ['contact opnemen', 'neem', 'nemen', 'contact op'],
  ['opnemen', 'neem', 'nemen', '+op'],
  ['overnemen', 'neem', 'nemen', '(?:aanbeveling|advies|suggestie|voorstel|verzoek)[^,;]* over|over'],
  ['ter hand nemen', 'neem', 'nemen', 'ter hand|in behandeling|in overweging|een besluit|het besluit|(?<!geen (?:nadere |verdere |aanvullende )?)maatregelen|het initiatief|in ontvangst|onder de loep'],
  ['meewegen', 'weeg', 'wegen', '+mee|+af'],
  ['wegen', 'weeg', 'wegen'],
  ['aandringen', 'dring', 'dringen', '+aan'],
  ['agenderen', 'agendeer', 'agenderen'],
  ['bespreken', 'bespreek', 'bespreken'],
  ['aankaarten', 'kaart', 'kaarten', '+aan'],
  ['in gesprek gaan', 'ga', 'gaan', 'in gesprek|in overleg|het gesprek|om tafel|om de tafel|rond de tafel|de dialoog|aan de slag|aan het werk|te rade|op zoek|over tot|werk van maken|op werkbezoek|langs'],
  ['om de tafel zitten', 'zit', 'zitten', 'om (?:de )?tafel'],
  ['in overleg treden', 'treed', 'treden', 'in (?:\\p{L}+ )?(?:overleg|gesprek|contact)'],
  ['aanpassen', 'pas', 'passen', '+aan|+toe'],
  ['wijzigen', 'wijzig', 'wijzigen'],
  ['oprichten', 'richt', 'richten', '+op|+in'],
  ['bepalen', 'bepaal', 'bepalen', 'of|hoe|welke?|wanneer|in de \\p{L}*-?\\p{L}*fase|op basis (?:van|daarvan)|daarna|dan|later'],
  ['aanwijzen', 'wijs', 'wijzen', '+aan|+toe'],
  ['benoemen', 'benoem', 'benoemen'],
  ['openen', 'open', 'openen'],
  ['starten', 'start', 'starten'],
  ['beginnen', 'begin', 'beginnen'],
  ['afschaffen', 'schaf', 'schaffen', '+af|+aan'],
  ['aanscherpen', 'scherp', 'scherpen', '+aan'],
  ['aanvullen', 'vul', 'vullen', '+aan|+in'],
  ['uitbreiden', 'breid', 'breiden', '+uit'],
  ['verlengen', 'verleng', 'verlengen'],
  ['verhogen', 'verhoog', 'verhogen'],
  ['verlagen', 'verlaag', 'verlagen'],
  ['verruimen', 'verruim', 'verruimen'],
  ['versnellen', 'versnel', 'versnellen'],
  ['versterken', 'versterk', 'versterken'],
  ['verbeteren', 'verbeter', 'verbeteren'],
  ['vereenvoudigen', 'vereenvoudig', 'vereenvoudigen'],
  ['verduidelijken', 'verduidelijk', 'verduidelijken'],
  ['intrekken', 'trek', 'trekken', '+in|+uit'],
  ['schrappen', 'schrap', 'schrappen'],
  ['heroverwegen', 'heroverweeg', 'heroverwegen'],
  ['herzien', 'herzie', 'herzien'],
  ['actualiseren', 'actualiseer', 'actualiseren'],
  ['opvolgen', 'volg', 'volgen', '+op'],
  ['opvolging geven', 'geef', 'geven', 'opvolging|uitvoering|invulling|gevolg|opdracht|gehoor|vorm|(?:hier|daar)aan vorm|door|vrij'],
  ['oppakken', 'pak', 'pakken', '+op|+aan'],
  ['regelen', 'regel', 'regelen'],
  ['ervoor zorgen', 'zorg', 'zorgen', 'ervoor|er voor|+voor'],
  ['zorgdragen', 'draag', 'dragen', 'zorg|+bij|+over|+voor'],
  ['vragen', 'vraag', 'vragen', '(?!me af|mij af)'],
  ['verzoeken', 'verzoek', 'verzoeken'],
  ['in het leven roepen', 'roep', 'roepen', 'in het leven'],
  ['uitnodigen', 'nodig', 'nodigen', '+uit'],
  ['aanschrijven', 'schrijf', 'schrijven', '+aan|+voor'],
  ['aanspreken', 'spreek', 'spreken', '+aan|+af'],
  ['laten doen', 'laat', 'laten', '\\p{L}{2,}(?:en|doen|gaan|zien)\\b'],
  ['organiseren', 'organiseer', 'organiseren'],
  ['beleggen', 'beleg', 'beleggen'],
  ['verzorgen', 'verzorg', 'verzorgen'],
  ['faciliteren', 'faciliteer', 'faciliteren'],
  ['vrijmaken', 'maak', 'maken', '+vrij|werk van|\\p{L}*afspraken|een (?:uitzondering|afspraak|plan|overzicht|analyse|handreiking|start|begin)|inzichtelijk|mogelijk'],
  ['opmaken', 'maak', 'maken', '+op'],
  ['reserveren', 'reserveer', 'reserveren'],
  ['verwerken', 'verwerk', 'verwerken'],
  ['ontwikkelen', 'ontwikkel', 'ontwikkelen'],
  ['voorbereiden', 'bereid', 'bereiden', '+voor'],
  ['afronden', 'rond', 'ronden', '+af'],
  ['opleveren', 'lever', 'leveren', '+op|+aan'],
  ['verrichten', 'verricht', 'verrichten'],
  ['onderzoek doen', 'doe', 'doen', 'onderzoek|gestand|navraag|een (?:beroep|oproep|voorstel)'],
  ['dat doen', 'doe', 'doen', '^ ?(?:ik|wij|we|het kabinet|de minister|de staatssecretaris)?(?: dat| dit)? ?(?:alleen (?:als|wanneer|indien)|uiterlijk|in|voor|vóór|bij|na|door|zo|per|eind|begin|medio|binnen)'],
  ['voldoen', 'voldoe', 'voldoen', 'aan'],
  ['inwilligen', 'willig', 'willigen', '+in'],
  ['honoreren', 'honoreer', 'honoreren'],
  ['nakomen', 'kom', 'komen', 'na(?=[ ,.;]|$)(?! (?:de|het|een|afloop|afronding))'],
  ['steunen met geld', 'trek', 'trekken', '+uit'],
  ['besluiten', 'besluit', 'besluiten'],
  ['beslissen', 'beslis', 'beslissen'],
  ['toetsen', 'toets', 'toetsen'],
  ['doorrekenen', 'reken', 'rekenen', '+door'],
  ['raadplegen', 'raadpleeg', 'raadplegen'],
  ['consulteren', 'consulteer', 'consulteren'],
  ['verzamelen', 'verzamel', 'verzamelen'],
  ['opvragen', 'vraag', 'vragen', '+op'],
  ['bezoeken', 'bezoek', 'bezoeken'],
  ['sluiten', 'sluit', 'sluiten'],
  ['splitsen', 'splits', 'splitsen', '+uit'],
  ['verankeren', 'veranker', 'verankeren'],
  ['borgen', 'borg', 'borgen'],
  ['wegnemen', 'neem', 'nemen', '+weg'],
  ['stoppen', 'stop', 'stoppen'],
  ['vervangen', 'vervang', 'vervangen'],
  ['inbrengen', 'breng', 'brengen', '+in'],
  ['verplaatsen', 'verplaats', 'verplaatsen'],
  ['toevoegen', 'voeg', 'voegen', '+toe'],
  ['spreken', 'spreek', 'spreken', 'met'],
  ['overleggen', 'overleg', 'overleggen'],
  ['afspreken', 'spreek', 'spreken', '+af'],
  ['doorgaan', 'zet', 'zetten', 'voort|+door|in gang|uiteen|op papier'],
  ['bekostigen', 'bekostig', 'bekostigen'],
  ['compenseren', 'compenseer', 'compenseren'],
]; // biome-ignore format: a table of verbs

const GOES_ON: Row[] = [
  ['werken aan', 'werk', 'werken'],
  ['zich inzetten', 'zet', 'zetten', '+in'],
  ['zich inspannen', 'span', 'spannen', '+in'],
  ['voeren', 'voer', 'voeren'],
  ['steunen', 'steun', 'steunen'],
  ['pleiten', 'pleit', 'pleiten'],
  ['bepleiten', 'bepleit', 'bepleiten'],
  ['volgen', 'volg', 'volgen'],
  ['monitoren', 'monitor', 'monitoren'],
  ['stimuleren', 'stimuleer', 'stimuleren'],
  ['beoordelen', 'beoordeel', 'beoordelen'],
  ['bevorderen', 'bevorder', 'bevorderen'],
  ['ondersteunen', 'ondersteun', 'ondersteunen'],
  ['investeren', 'investeer', 'investeren'],
  ['zich richten op', 'richt', 'richten'],
  ['oproepen', 'roep', 'roepen', '+op'],
  ['aandacht vragen', 'vraag', 'vragen', 'aandacht'],
  ['maken', 'maak', 'maken'],
  ['geven', 'geef', 'geven'],
  ['komen', 'kom', 'komen', 'met'],
]; // biome-ignore format: a table of verbs

/** "informeer" is informeert for one and informeren for many; "laat" and "zet" keep their t. */
const formsOf = (ik: string, wij: string): string[] => [
  ik,
  /t$/.test(ik) ? ik : /(?:^|[^aeou])(?:ga|sta)$/.test(ik) ? `${ik}at` : `${ik}t`,
  wij,
];

const KINDS: [ActKind, Row[]][] = [
  ['tells', TELLS],
  ['goes on', GOES_ON.filter(([, , , needs]) => needs !== undefined && needs !== 'met')],
  ['does', DOES],
  ['goes on', GOES_ON],
];

/** Where a particle that was parted from its verb stands: at the end of its clause, or before what is told further. */
const AT_END =
  '(?= ?[,.;:|]| ?$| (?:dat|die|om|door|en|of|hoe|welke|wat|waar\\p{L}*|zodra|nadat|voor|vóór|met|in|bij|naar|aan|op|over|tijdens|binnen|begin|eind|medio|rond|tot|als|indien|wanneer|te|per|vanaf|uiterlijk|ten|na|zodat|uit|onder|via|tussen|tegen|conform|mede)(?!\\p{L}))';
const needed = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.replace(/\+(\p{L}+)/gu, `$1${AT_END}`)})(?!\\p{L})`, 'iu');

/** Every act by its finite form, in the order of the tables: a row that needs more words stands before the bare verb. */
const BY_FORM = new Map<string, Act[]>();
for (const [kind, rows] of KINDS)
  for (const [act, ik, wij, needs] of rows)
    for (const form of formsOf(ik, wij)) {
      const known = BY_FORM.get(form) ?? [];
      known.push({ act, kind, needs: needs === undefined ? null : needed(needs) });
      BY_FORM.set(form, known);
    }

/** The act that a finite verb means in its clause ("stel" with "op" is opstellen); null for no act known. */
export function actOf(form: string, clause: string): Act | null {
  return BY_FORM.get(form)?.find(({ needs }) => needs === null || needs.test(clause)) ?? null;
}

/** "bekendmaak", "openstel", "opvolg": a separable verb at the end of its clause is one word. */
const PARTICLES =
  '(?:terug|toe|aan|op|uit|in|af|mee|voor|door|over|na|bij|bekend|open|vrij|vast|weg|bijeen|samen)';
const GLUED = new RegExp(`^(${PARTICLES})(\\p{L}{2,})$`, 'u');

/** The act of a verb that closes a clause: "die ik in februari bekendmaak". */
export function closingAct(word: string, clause: string): Act | null {
  const own = actOf(word, clause);
  if (own) return own;
  const glued = GLUED.exec(word);
  return glued ? actOf(glued[2] ?? '', ` ${clause} ${glued[1]} |`) : null;
}

/** Other infinitives that are acts behind "zal". */
const ONLY_BEHIND_WILL =
  'doen toekomen geworden doen geven maken nemen treffen stellen brengen voeren komen aanvullen uitzoeken consulteren opvragen nalopen meedenken bijdragen inspannen sterkmaken toezien vastleggen uitvragen aangaan openen vastleggen wegen dragen vormgeven optreden ingrijpen deelnemen afzien toewerken bevragen terugkoppelen verhelderen nabellen opschalen afschalen vernieuwen bijsturen bijstellen doorvoeren implementeren nakomen naleven bijwonen inzetten benutten herijken aanmoedigen benadrukken aandragen klaarzetten inlichten formuleren wijzigen verkrijgen onderhandelen meenemen';

/** Every infinitive that is an act behind "zal" or "ga": of the tables, with and without their particle. */
export const INFINITIVES: ReadonlySet<string> = new Set([
  ...KINDS.flatMap(([, rows]) => rows.flatMap(([act, , wij]) => [wij, act.split(' ').at(-1) ?? act])),
  ...ONLY_BEHIND_WILL.split(' '),
]);

/** With these a particle tells of opinion or speech: "merk op", "ga uit van", "sluit uit". */
const NO_PARTICLE_ACT =
  /^(?:merk op|wacht af|wachten af|leg uit|neem aan|nemen aan|sluit (?:aan|uit)|wijs (?:af|op)|stem (?:in|voor|tegen)|zie (?:toe|af|in|uit)|ziet (?:toe|af)|vat (?:op|samen)|geef (?:aan|toe|weer)|geeft (?:aan|toe)|tref aan|haal aan|schat in|stip aan|voer aan|ga (?:uit|in|mee|over)|gaat (?:uit|in|mee)|kom (?:uit|op|over)|komt (?:uit|op|over|neer)|houd (?:vast|aan)|sta (?:toe|open|in|voor)|staat (?:toe|open|in|voor)|loop (?:langs|vooruit|door)|doe (?:af|mee)|zet uiteen|kijk (?:uit|terug)|blijf bij|trek (?:na|mee)|laat (?:over|toe)|lees (?:af|voor)|spreek (?:uit|tegen)|draag bij|zit (?:in|voor)|hang (?:af|aan)|hecht(?:en)? aan|teken(?:en|t)? aan)$/u;
const LOOSE =
  /(?<!\p{L})(?<particle>(?:vast|mee|toe|weg|terug|vrij|open|samen)(?!\p{L})|(?:uit|op|aan|in|af|door|bij|over|neer|na|los|stil|klaar|rond|recht|om|voor)(?= ?[,.;:]| ?$| (?:dat|die|en|zodra|nadat|om|waar\p{L}*)(?!\p{L})))/u;

/** "bijstel", "afstem": a separable verb that no table holds, as one word. */
export const isGluedVerb = (word: string): boolean => {
  const [, particle, verb] = GLUED.exec(word) ?? [];
  return (
    particle !== undefined &&
    !/jaar$/u.test(word) &&
    verb !== undefined &&
    verb.length > 2 &&
    !NO_PARTICLE_ACT.test(`${verb} ${particle}`)
  );
};

/** A verb that no table holds, with its particle at the end of its clause: "leg ... vast". Null for what is said or thought. */
export function parted(verb: string, clause: string): string | null {
  const particle = LOOSE.exec(clause)?.groups?.particle;
  if (
    particle === undefined ||
    /^(?:ben|is|zijn|heb|heeft|hebben|had|kan|kunnen|moet|moeten|mag|wil|willen|zou|zouden|word|wordt|worden|weet|weten|vind|vinden|acht|denk|hoop|schets|benadruk)$/u.test(
      verb,
    ) ||
    NO_PARTICLE_ACT.test(`${verb} ${particle}`)
  )
    return null;
  return `${verb} ${particle}`;
}
