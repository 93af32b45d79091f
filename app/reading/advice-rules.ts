/**
 * What ministers say of a motion, and which value of the House's register that is. A row a wording; the
 * first that fits wins. Vocabulary: field Kabinetsappreciatie of the House's data, and letters.
 *
 * The sentence comes without the sources in its brackets and without the stops of abbreviations, so that a
 * stop is the end of a sentence.
 */
export interface AdviceRule {
  value: string;
  pattern: RegExp;
  /** What made it so, for people. */
  reason: string;
}

const I =
  '(?:ik|wij|het kabinet|de regering|de (?:minister|staatssecretaris)(?: (?:van|voor) [^.,;]{2,60})?)';
/** "over" at the end of taking over, not "de motie over laadpalen". */
const OVER = 'over(?=[.,;:»”)]|$| (?:en|als|indien|mits|omdat|aangezien|nu|want|zoals|tenzij|voor zover)\\b)';
const ADVISES_AGAINST = 'ontra(?:adt?|den)';
const CHANGED = '(?:vervang|wijzig|gewijzigd|aanpas|past|aangepast|schrap|geschrapt|vervalt|verandert)';

export const ADVICE_RULES: readonly AdviceRule[] = [
  {
    value: 'Ontraden, tenzij gewijzigd',
    pattern: anyOf(
      `\\b${ADVISES_AGAINST}\\b[^.]{0,80}\\btenzij\\b`,
      `\\b(?:tenzij|zonder (?:deze |die |een )?(?:wijziging|aanpassing))\\b[^.]{0,160}\\b${ADVISES_AGAINST}\\b`,
      `\\b(?:indien|als|wanneer)\\b[^.;]{0,80}\\bniet (?:wordt |worden )?(?:aangepast|gewijzigd|geschrapt|vervangen)\\b[^.]{0,80}\\b${ADVISES_AGAINST}\\b`,
      `\\b(?:indien|als|wanneer)\\b[^.;]{0,60}\\b(?:indieners?|lid|leden|mevrouw|heer|dictum|verzoek|zinsnede|woord)\\b[^.;]{0,80}\\b${CHANGED}\\w*\\b[^.]{0,160}\\b${ADVISES_AGAINST}\\b`,
      `^(?=.*\\b(?:${ADVISES_AGAINST})\\b)(?=.*\\boordeel\\b[^.;]{0,40}\\bKamer\\b)(?=.*\\b(?:indien|als|wanneer|mits|bij|met (?:een|deze))\\b[^.;]{0,80}\\b(?:${CHANGED}\\w*|aanpassing|wijziging)\\b|.*(?:[,;.:]|en|maar) (?:wordt|worden|zou|mocht|vervalt|(?:schrapt|wijzigt|past) (?:het lid|de indieners?|mevrouw|de heer))\\b[^.;]{0,80}\\b(?:${CHANGED}\\w*|aan)\\b)`,
      `^(?=.*\\b(?:${ADVISES_AGAINST})\\b)(?=.*\\boordeel\\b[^.;]{0,40}\\bKamer\\b)(?=.*\\b(?:zolang|zonder (?:dat|dit|het|die|deze|de) (?:[\\p{L}]+ ){0,2}(?:verzoek|onderdeel|punt|woord|deel|zin|zinsnede|dictum))\\b)`,
      `\\b${ADVISES_AGAINST}\\b[^.]{0,30}\\b(?:maar|doch|echter)\\b[^.]{0,20}\\b(?:met|na|bij)\\b[^.]{0,20}\\b(?:aanpassing|wijziging)\\b`,
    ),
    reason: 'ontraden + tenzij gewijzigd',
  },
  {
    value: 'Ontijdig',
    pattern: anyOf(
      '\\bontijdig\\b',
      '\\bte vroeg\\b[^.]{0,30}\\bmotie\\b',
      '\\bmotie\\b[^.;]{0,40}\\b(?:komt|is|loopt)\\b[^.;]{0,30}\\bte vroeg\\b',
    ),
    reason: 'ontijdig',
  },
  {
    value: 'Verzocht motie aan te houden',
    pattern: anyOf(
      '\\b(?:verzoe(?:k|kt|ken)|vraa?g(?:t|en)?|(?:zou|wil) (?:ik |het kabinet )?(?:[\\p{L} ]{0,40} )?(?:willen )?(?:vragen|verzoeken|voorstellen)|stel(?:t|len)?\\b[^.;]{0,80}\\bvoor\\b|roep(?:t|en)?|advies|voorstel|suggestie|adviseer|geef(?:t)?(?: ik)?[^.;]{0,40} in overweging|beter|verstandig(?:er)?|bereid|voorkeur|lijkt (?:het )?(?:mij|me|ons)|zou (?:goed|wijs|raadzaam) zijn)\\b[^.;]{0,120}\\b(?:aan (?:te )?houden|aanhoud(?:t|en)|aangehouden)\\b',
      '\\b(?:kan|zou|is|zijn|wil|graag|wellicht|mogelijk|mag ik|het lid|de indieners?)\\b[^.;]{0,40}\\b(?:indien(?:ers?|ster)|lid|leden|mevrouw|heer)\\b[^.;]{0,60}\\b(?:aan te houden|(?<!willen )aanhoud(?:t|en))\\b',
      '\\bverzoe(?:k|kt|ken)\\b[^.;]{0,40}\\b(?:om|tot) aanhouding\\b',
      '^(?=.*\\bverzoek\\b)(?:houdt|houden) (?:het lid|de leden|de indieners?|mevrouw|de heer)\\b[^.;]{0,60}\\bmotie (?:nog )?aan\\b',
      '^(?:kan|kunnen|zou|zouden|wil|mag|mogen)\\b[^.;]{0,80}\\b(?:aangehouden|aanhouden|aan te houden)\\b[^.;]*\\?',
      '\\bverzo(?:cht|ek)(?: (?:om|tot|de|motie))* aan(?: te |)houden\\s*$',
    ),
    reason: 'verzoek + aan te houden',
  },
  { value: 'Overbodig', pattern: anyOf('\\boverbodig\\b'), reason: 'overbodig' },
  {
    value: 'Ontraden',
    pattern: anyOf(
      `\\b${ADVISES_AGAINST}\\b`,
      '\\bnegatie(?:f|ve) (?:oordeel|advies|appreciatie)\\b|\\b(?:oordeel|advies|appreciatie)\\b[^.;]{0,40}\\b(?:is|luidt)\\b[^.;]{0,20}\\bnegatief\\b',
      '\\bmoties?\\b[^.;]{0,40}\\bafraden\\b|\\braad(?:t)? (?:ik |het kabinet )?[^.;]{0,40}\\b(?:moties?|aanneming|aanvaarding)\\b[^.;]{0,40}\\baf\\b',
      '\\bgeen behoefte aan (?:de|deze|die|een dergelijke) motie\\b',
      '\\bniet (?:kan|kunnen) (?:steunen|ondersteunen)\\b',
      '\\b(?:adviseer|adviseert|advies|raad|raadt|verzoek|vraag)\\b[^.;]{0,80}\\btegen (?:de|deze|die|beide) moties? te stemmen\\b',
      '\\b(?:adviseer|adviseert|advies|raad|raadt|verzoek|vraag)\\b[^.;]{0,80}\\bmoties? (?:te verwerpen|niet (?:aan te nemen|te aanvaarden|te steunen|over te nemen))\\b',
      '\\b(?:adviseer|adviseert|advies|raad|raadt|verzoek|vraag)\\b[^.;]{0,80}\\bniet (?:met|voor) (?:de|deze|die|beide) moties? (?:in )?te stemmen\\b',
    ),
    reason: 'ontraden',
  },
  {
    value: 'Overgenomen',
    pattern: anyOf(
      `\\bneem(?:t)? (?:${I} )?(?:(?:deze|de|die|beide) (?:(?!(?:die|in|uit|van)\\b)[\\p{L}-]+ ){0,3}moties?\\b[^.;]{0,60}?|deze|die|haar|hem|hen) ?(?:hierbij |graag |dan ook |daarom )*${OVER}`,
      `\\bnemen (?:${I} )?(?:(?:deze|de|die|beide) (?:(?!(?:die|in|uit|van)\\b)[\\p{L}-]+ ){0,3}moties?\\b[^.;]{0,60}?|deze|die|haar|hen) ?(?:hierbij |graag |dan ook |daarom )*${OVER}`,
      `\\bmoties?\\b[^.;]{0,120}\\bne(?:em|emt|men) ${I} (?:[\\p{L}]+ ){0,3}${OVER}`,
      '\\b(?:kan|kunnen|wil|willen|zal|zullen|zou|zouden)\\b[^.;]{0,60}\\bmoties?\\b[^.;]{0,40}\\b(?<!niet )overnemen\\b',
      '\\b(?:kan|kunnen|wordt|worden)\\b[^.;]{0,30}\\bmoties?\\b[^.;]{0,40}\\b(?<!niet )overgenomen\\b',
      `\\bmoties?\\b[^.;]{0,200}\\b(?:kan|kunnen|wil|willen|zal|zullen|zou|zouden) ${I}(?: graag| dan ook)?(?:, [^.;,]{3,80},)? (?:(?:kunnen|willen) )?overnemen\\b(?! noch\\b)`,
      '\\bmoties?\\b[^.;]{0,40}\\b(?:kan|kunnen|wordt|worden)\\b[^.;]{0,60}\\b(?<!niet )overgenomen\\b',
      '\\bovergenomen[»”]? ?\\|? ?$|(?::|\\s[–-]) ?overgenomen\\b',
      '\\bdat (?:ik|wij|het kabinet) (?:de|deze|die|beide) moties? (?:\\p{L}+ )?(?:overneem|overneemt|overnemen)\\b',
      '\\bbereid\\b[^.;]{0,30}\\bmoties?\\b[^.;]{0,40}\\bover te nemen\\b|\\bmoties? (?:\\p{L}+ ){0,2}over te nemen\\b',
    ),
    reason: 'neemt de motie over',
  },
  {
    value: 'Oordeel Kamer',
    pattern: anyOf(
      '\\boordeel[- ]Kamer\\b',
      '\\boordeel\\b[^.;]{0,60}\\b(?:aan|over aan|bij) (?:de|uw) Kamer\\b',
      '\\b(?:laat|laten|kan|kunnen|wil)\\b[^.;]{0,80}\\boordeel\\b[^.;]{0,60}\\b(?:aan|over)\\b[^.;]{0,20}\\bKamer\\b',
      '\\baan het oordeel van (?:de|uw) Kamer\\b',
      '\\b(?:laat|laten) (?:ik |wij |het kabinet )?(?:(?:de|deze|die|beide) moties?|deze|die|haar|hem|dit|dat|het) (?:\\p{L}+ ){0,3}?(?:over )?aan (?:de|uw) Kamer\\b(?! (?:weten|zien|horen|toekomen|blijken))',
      '\\b(?:deze|die|de|beide) moties? laat (?:ik|het kabinet) (?:\\p{L}+ ){0,3}?(?:over )?aan (?:de|uw) Kamer\\b(?! (?:weten|zien|horen|toekomen|blijken))',
      '\\b(?:laat|laten) (?:ik |wij |het kabinet )?het aan (?:de|uw) Kamer\\b[^.;]{0,60}\\b(?:oordelen|oordeel)\\b',
      '\\bondersteuning van (?:het |mijn |ons )?(?:staande? |bestaande? |kabinets|ingezette )?beleid\\b',
    ),
    reason: 'oordeel Kamer',
  },
  {
    value: 'Nog te ontvangen',
    pattern: anyOf(
      '\\b(?:appreciatie|oordeel)\\b[^.;]{0,80}\\b(?:volgt|volgen|nog te ontvangen)\\b',
      '\\bontvangt\\b[^.;]{0,80}\\b(?:appreciatie|oordeel)\\b|\\b(?:appreciatie|oordeel)\\b[^.;]{0,80}\\bontvangt (?:u|uw Kamer)\\b',
      '\\b(?:zal|zullen)\\b[^.;]{0,120}\\b(?:appreci[eë]ren|(?:appreciatie|oordeel)\\b[^.;]{0,60}\\b(?:toekomen|sturen|geven|zenden))\\b',
      '\\bmoties?\\b[^.;]{0,40}\\b(?:kom|komt|komen)\\b[^.;]{0,60}\\b(?:voor de stemming(?:en)?|schriftelijk)\\b[^.;]{0,30}\\bterug\\b',
      '\\b(?:kom|komt|komen)\\b[^.;]{0,60}\\b(?:appreciatie|oordeel)\\b',
      '\\b(?:nu|thans|nog) geen (?:appreciatie|oordeel)\\b|\\b(?:alsnog|later|dan|zal|zullen)\\b[^.;]{0,60}\\bvan een (?:appreciatie|oordeel) voorzien\\b',
      '\\bmoties?\\b[^.;]{0,30}\\b(?:kom|komt|komen) (?:ik|wij|het kabinet)\\b[^.;]{0,40}\\b(?:brief|schriftelijk)\\b[^.;]{0,30}\\bterug\\b',
      '\\b(?:stuur|stuurt|sturen|zend|zendt|zenden)\\b[^.;]{0,60}\\b(?:appreciatie|oordeel)\\b[^.;]{0,60}\\b(?:voor|vóór|na|zodra)\\b',
      '\\b(?:zal|zullen)\\b[^.;]{0,80}\\blaten weten\\b[^.;]{0,60}\\b(?:apprecieer|apprecieert|beoordeel|beoordeelt|oordeel)\\b',
      '\\b(?:later|per brief|schriftelijk)\\b[^.;]{0,40}(?<!te )\\b(?:appreci[eë]ren|van een (?:oordeel|appreciatie) voorzien)\\b',
    ),
    reason: 'de appreciatie volgt',
  },
  {
    value: 'Geen (expliciete) appreciatie',
    pattern: anyOf(
      '\\b(?<!\\bnu |thans |nog )geen (?:expliciete |nadere |afzonderlijke )?(?:appreciatie|oordeel)\\b',
      '\\bonthoud(?:t|en)? (?:ik |wij |het kabinet )?(?:mij|zich|ons)\\b|\\bvan een (?:oordeel|appreciatie)\\b[^.;]{0,40}\\bonthoud(?:en|t)?\\b',
      '\\b(?:appreciatie|oordeel)\\b[^.;]{0,20}\\b(?:achterwege\\b|zie(?:t)? (?:ik|het kabinet) (?:\\p{L}+ )?af\\b)',
      '\\bzie(?:t)? (?:ik |het kabinet )?(?:\\p{L}+ )?af van een (?:\\p{L}+ )?(?:appreciatie|oordeel)\\b',
      '\\bniet aan (?:het kabinet|mij|de regering)\\b[^.;]{0,60}\\b(?:appreci[eë]ren|oordelen|een oordeel)\\b',
    ),
    reason: 'geen oordeel',
  },
];

const ASKS =
  '\\bmoties?\\b(?:(?! en )[^.;]){0,60}?\\b(?:verzoek(?:t|en)|vraagt|vragen|roept|roepen|constateert|overweegt|stelt|vermeldt)\\b(?: (?:de regering|het kabinet|mij))?\\b[^.;]{0,200}?';

/** What a motion asks, told by the minister, is no advice of his: "de motie verzoekt de regering ... te ontraden". */
export const DICTUM = anyOf(
  `${ASKS}\\b(?:te ontraden|reizen [^.;]{0,40}ontra(?:adt|den))\\b`,
  `${ASKS}\\b(?:aan te houden|over te nemen)\\s*[.»”]?$`,
  '\\b(?:wordt|is|werd) (?:de regering|het kabinet) (?:gevraagd|verzocht)\\b',
);

/** The word denies the advice: "niet ontraden", "geen aanleiding de motie te ontraden". */
export const DENIED = anyOf(
  '\\b(?:niet|geenszins)(?: te)? ontra(?:den|ad)\\b',
  '\\bnoch(?: te)? ontra(?:den|ad)\\b(?![^.]*\\b(?:ontijdig|overbodig|oordeel Kamer)\\b)',
  '\\bniet (?!anders)[^.;]{0,30}\\bte ontraden\\b',
  '\\bgeen (?:reden|aanleiding|grond|noodzaak)\\b[^.;]{0,40}\\bontraden\\b',
);

/** Other things than motions are taken over, and of a letter that gives the advice nothing is still to come. */
export const OF_OTHER_THINGS: Readonly<Record<string, RegExp>> = {
  Overgenomen: anyOf(
    '\\b(?:advies|adviezen|aanbeveling(?:en)?|amendement(?:en)?|suggesties?|conclusies?|oproep)\\b[^.;]{0,60}\\b(?:over|overnemen|overgenomen|over te nemen)\\b',
  ),
  'Nog te ontvangen': anyOf(
    '\\bzou(?:den)?\\b|\\b(?:hierbij|hiermee|bijgaand|bijgevoegd|(?:met|in) deze brief|hieronder|onderstaand|toegezegd|als volgt)\\b',
  ),
  'Oordeel Kamer': anyOf('\\boordeel over de rechtmatigheid\\b'),
  // "ontraadt het gebruik van deze middelen"
  Ontraden: anyOf(
    '\\bontra(?:adt?|den) (?:ik |wij |het kabinet )?(?:alle|het|de|een) (?!(?:[\\p{L}-]+ ){0,3}(?:moties?|aanvaarding|aanneming|aannemen|kabinet|kamer|minister|staatssecretaris)\\b)',
  ),
};

/** The sentence tells of an earlier advice ... */
export const REPORTED = anyOf(
  '\\b(?:eerder|destijds|toen|tijdens het debat|indertijd)\\b[^.;]{0,60}\\b(?:ontra(?:den|adde)|oordeel Kamer|overgenomen|overbodig|ontijdig)\\b',
  '\\b(?:ontraden|overgenomen) (?:en|maar|,)[^.]{0,30}\\b(?:aangenomen|aanvaard|verworpen)\\b',
  '\\b(?:ontraden|overgenomen|aangehouden) moties?\\b',
  '\\b(?:die|waarvan|waarover)\\b[^.,;]{0,60}\\b(?:heb|had|heeft|is|was|werd|zijn|waren|werden) (?:ontraden|overgenomen|gelaten)\\b',
  '\\b(?:die|waarvan|waarover)\\b[^.,;]{0,60}\\b(?:noemde|ontraadde|overnam|liet)\\b',
  '\\b(?:kreeg|kregen|gaf|gaven|ontraadden?|liet|lieten|noemde|achtte|oordeelde|(?<!te )vroeg|nam)\\b',
  '\\b(?:gegeven|gelaten|ontraden|overgenomen|geoordeeld|aangemerkt) (?:heb|heeft|had|hadden|was|werd)\\b|\\b(?:heb|heeft|had|hadden|was|werd) (?:gegeven|gelaten|ontraden|overgenomen|geoordeeld|aangemerkt)\\b',
  '\\bals (?:ontijdig|overbodig) (?:had|heb|is|was|heeft|bestempeld|aangemerkt)\\b',
  '\\b(?:heb|heeft|hebben|had|is|was|werd|waren)\\b[^.;:]{0,80}(?<!\\bte )\\b(?:ontraden|ontraadde|oordeel Kamer gegeven|oordeel aan (?:de|uw) Kamer gelaten|aan het oordeel van (?:de|uw) Kamer (?:over)?gelaten|overgenomen|als (?:ontijdig|overbodig) aangemerkt)\\b',
  '\\b(?:heeft|had|hebben)\\b[^.;:]{0,40}\\boordeel Kamer\\b[^.;:]{0,20}\\b(?:mee)?ge(?:kregen|geven)\\b',
  '\\b(?:is|zijn|was|waren|werd|werden)\\b[^.;:]{0,60}\\b(?:aangehouden|ingetrokken)\\b',
  '\\b(?:heb|heeft|hebben|had)\\b[^.;:]{0,60}\\b(?:verzocht|gevraagd)\\b[^.;:]{0,60}\\baan te houden\\b',
);

/** ... unless it gives one now, or says that the earlier one stands. */
export const GIVEN_NOW = anyOf(
  '\\bin (?:deze|de huidige|de voorliggende) vorm\\b',
  '\\b(?:ontraadt?|krijgt|handhaaf|handhaaft|daarom|derhalve|dan ook|om (?:deze|die) redenen?)\\b',
  '\\b(?:moet|moeten|zal|wil|kan|dien|dient)\\b[^.;]{0,60}\\bontraden\\b|\\bontraden (?:moet|moeten|dient|dienen|zal|zou)\\b',
  '\\b(?:is|zijn) (?:daarmee|hiermee|dus)\\b',
  '\\b(?:laat|geef|acht|verzoek|neem) (?:ik|het kabinet)\\b(?! (?:hiermee |hierbij |zo )?(?:uitvoering|invulling|gehoor|opvolging|gevolg))|\\b(?:laten|geven|achten|verzoeken|nemen|ontraden) wij\\b',
  '\\b(?:ik|het kabinet) (?:laat|geef|geeft|acht|verzoek|verzoekt|neem|neemt)\\b|\\bwij (?:laten|geven|achten|ontraden|verzoeken|nemen)\\b',
  '\\b(?:oordeel|advies|appreciatie)\\b[^.,;]{0,40}\\b(?:is|luidt)\\b:? ?[«“]?(?:ontraden|oordeel Kamer|overbodig|ontijdig)\\b',
);

const UNLESS_HELD =
  '(?:niet (?:wordt |worden )?(?:aanhoudt|aanhouden|aangehouden)|niet (?:daartoe )?bereid|in stemming|toch)';

/** What follows if the motion is not held, or not read so: "..., en indien niet aangehouden ontraden". */
export const OTHERWISE = anyOf(
  `\\b(?:indien|als|wanneer|mocht)\\b[^.]{0,60}\\b${UNLESS_HELD}\\b[^.]{0,80}\\b${ADVISES_AGAINST}\\b`,
  `\\b(?:anders|zo niet|in het andere geval)\\b[^.]{0,60}\\b${ADVISES_AGAINST}\\b`,
  `\\b(?:wordt|worden|komt) (?:zij|ze|de motie|deze motie|hij|deze) (?:niet aangehouden|toch)\\b[^.]{0,60}\\b${ADVISES_AGAINST}\\b`,
  `\\b${ADVISES_AGAINST}\\b[^.;]{0,30}\\b(?:als|indien|wanneer)\\b[^.;]{0,60}\\bniet\\b`,
  `;[^.;]{0,80}\\bdan\\b[^.;]{0,30}\\b${ADVISES_AGAINST}\\b`,
  `\\bzonder (?:die|deze|een dergelijke) (?:toelichting|lezing|uitleg|interpretatie|toezegging)\\b[^.]{0,60}\\b${ADVISES_AGAINST}\\b`,
);

/** A condition that the motion be changed: "als de indiener de termijn laat vervallen". */
const IF_CHANGED = anyOf(
  `\\b(?:indien|als|wanneer|mits|zou(?:den)?)\\b[^.;]{0,120}\\b(?:indieners?|lid|leden|mevrouw|heer|dictum|verzoek|zinsnede|woord\\w*|motie)\\b[^.;]{0,120}\\b(?:${CHANGED}\\w*|laten? vervallen|verv(?:ie|a)l\\w*|aan(?:ge)?past?|aanpassing|wijziging)\\b`,
);
const IN_THIS_FORM =
  /\b(?:in (?:de|haar|zijn) (?:huidige|voorliggende|deze) (?:vorm|formulering|bewoording)|in deze vorm|zoals (?:deze|die|zij|hij|het|de motie) (?:er )?nu|zoals (?:nu )?(?:geformuleerd|verwoord|ingediend)|zonder (?:deze|die|een dergelijke) (?:wijziging|aanpassing)|ongewijzigd)\b/iu;

/** One sentence advises against the motion as it is, the other leaves it to the House if it is changed. */
export const isUnlessChanged = (against: string, left: string): boolean =>
  IF_CHANGED.test(left) || (IN_THIS_FORM.test(against) && /\b(?:als|indien|wanneer|mits|zou)\b/iu.test(left));

const TO_ADVICE =
  '(?:, (?:dan )?(?:kan|geef|laat|krijgt|is|luidt|kunnen|wil)\\b|,? oordeel Kamer|, dan\\b|;|\\.|$| en (?:geef|laat|kan)\\b)';
const READ = '(?:lezen|interpreteren|begrijpen|uitleggen|opvatten|verstaan)';

const WHAT = '(?:(?:de|deze|die) motie|het (?:dictum|verzoek)|haar|deze|die|dit|het)';

/** The reading of the motion on which the advice rests; its words are the first group. */
export const CONDITIONS: readonly RegExp[] = [
  `\\b(?:als|indien|wanneer|mits|voor zover) (?:ik|het kabinet|wij) ${WHAT} (?:zo|aldus|op deze wijze) (?:mag|mogen|kan|kunnen) ${READ} dat ([^.;]*?)${TO_ADVICE}`,
  `\\b(?:als|indien|wanneer|mits) ${WHAT} (?:zo|aldus) (?:gelezen|geïnterpreteerd|begrepen|uitgelegd|opgevat) (?:kan|mag) worden dat ([^.;]*?)${TO_ADVICE}`,
  `\\bmet (?:de|deze|de volgende) (?:lezing|uitleg|interpretatie|toelichting|kanttekening)(?: van (?:de|het) [\\p{L} ]{3,40}?)?(?:,? (?:namelijk )?dat|:) ([^.;]*?)${TO_ADVICE}`,
  `\\b(?:lees|interpreteer|begrijp) (?:ik )?${WHAT} (?:zo|aldus|als volgt|als een (?:verzoek|oproep|aansporing))[,:]? (?:dat |om )?([^.;]*?)${TO_ADVICE}`,
  `\\b(?:onder|op) (?:de )?voorwaarde dat ([^.;]*?)${TO_ADVICE}`,
  `\\bmet dien verstande dat ([^.;]*?)${TO_ADVICE}`,
  `\\b(?:indien|als|wanneer) ((?:de indieners?|het lid|de leden|mevrouw|de heer)\\b[^.;]*?)${TO_ADVICE}`,
  '\\bmits ([^.;]*?)(?:, |;|\\.|$)',
].map((source) => new RegExp(source, 'iu'));

const VALUE_AT_END =
  /\b(?:ontraden|oordeel kamer|overgenomen|ontijdig|overbodig|geen (?:expliciete )?appreciatie|verzo(?:cht|ek)[^.|]{0,20}aan te houden)[»”]? ?\|? ?$/iu;

/** Whether a row or heading ends in an advice and not in a full stop. */
export const endsInAdvice = (line: string): boolean => VALUE_AT_END.test(line);

function anyOf(...sources: string[]): RegExp {
  return new RegExp(sources.join('|'), 'iu');
}
