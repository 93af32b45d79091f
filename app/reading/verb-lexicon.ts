/**
 * Verbs that ministers use, by what their act is. A verb that stands nowhere here counts as an act that ends, so the
 * lists of what is no act matter most. A particle need not be listed: "toesturen" is found by "sturen".
 */

/** Goes to the House or the public. */
const TELLS =
  'informeren berichten melden inlichten toelichten rapporteren bijpraten sturen zenden bieden toekomen delen leggen publiceren presenteren verstrekken beantwoorden antwoorden reageren mededelen openbaren verzenden versturen overhandigen verslaan';
/** Looks for an answer. */
const LOOKS =
  'onderzoeken verkennen bezien bekijken inventariseren analyseren evalueren doorrekenen toetsen heroverwegen herijken bestuderen doorlichten ramen meten nagaan peilen polsen navragen uitzoeken wegen overwegen beoordelen berekenen monitoren schouwen controleren verifiëren valideren taxeren';
/** Makes what is not there yet. */
const MAKES =
  'maken ontwikkelen ontwerpen opstellen schrijven formuleren bouwen oprichten instellen vormen inrichten organiseren voorbereiden starten beginnen openen lanceren aanleggen creëren aanstellen benoemen uitwerken vervaardigen introduceren instigeren initiëren beleggen arrangeren regelen treffen';
/** Changes what exists. */
const CHANGES =
  'wijzigen passen herzien scherpen breiden verlengen verkorten verhogen verlagen verruimen versnellen versterken verbeteren vereenvoudigen verduidelijken intrekken schrappen afschaffen actualiseren vernieuwen vervangen verplaatsen verdubbelen halveren verdrievoudigen beperken inperken versoepelen harmoniseren gelijktrekken bevriezen ophogen bijstellen intensiveren schalen corrigeren herstellen verhelpen repareren moderniseren digitaliseren stroomlijnen saneren bundelen koppelen splitsen verdelen samenvoegen overhevelen afbouwen beëindigen stoppen schorsen opschorten hervatten herhalen continueren verankeren borgen hervormen herindelen herschrijven herstructureren verbreden verdiepen verfijnen normeren';
/** Decides. */
const DECIDES =
  'besluiten beslissen bepalen vaststellen kiezen honoreren inwilligen toekennen afwijzen verbieden verplichten toestaan vergunnen wijzen bekrachtigen ratificeren ondertekenen tekenen accorderen goedkeuren publiceren';
/** Speaks with or asks others. */
const CONSULTS =
  'bespreken spreken overleggen raadplegen consulteren agenderen vragen verzoeken opdragen uitnodigen nodigen aanschrijven aanspreken aandringen dringen aankaarten kaarten benaderen betrekken aanmoedigen bevragen horen ondervragen interpelleren interveniëren oproepen adviseren';
/** Pays. */
const FUNDS =
  'financieren bekostigen subsidiëren betalen uitkeren vergoeden compenseren reserveren vrijmaken trekken verstrekken tegemoetkomen bijdragen besteden';
/** Carries out, brings about, takes part. */
const CARRIES_OUT =
  'voeren brengen nemen halen pakken ronden leveren verrichten verzorgen faciliteren verwerken verzamelen bezoeken sluiten voegen zetten implementeren realiseren uitrollen rollen handhaven inzetten plaatsen nakomen naleven volgen houden werken lopen kopen verwerven aanschaffen schaffen huren verkopen vullen werven trainen scholen coördineren leiden roepen meenemen opnemen overnemen bedingen verhuizen ruimen snoeien planten graven baggeren slopen renoveren opleiden opvangen registreren archiveren certificeren vernietigen ruilen keren schroeven zorgen dragen trachten treden grijpen kondigen bereiden draaien geleiden heffen innen laten vragen verdedigen procederen dagen appelleren vernieuwen installeren notificeren bieden werpen gieten leggen';
/** As much what is done every day. */
const GOES_ON =
  'inspannen pleiten bepleiten volgen monitoren stimuleren bevorderen ondersteunen steunen investeren richten bewaken begeleiden waken helpen bestrijden';

/** What befalls, is so, or is left to others: no act, not even behind "zal". */
const BEFALLS =
  'zijn hebben moeten mogen hoeven willen worden krijgen weten vinden leiden betekenen duren gelden merken zien horen denken hopen beschikken behoren bestaan ontstaan afhangen overlaten afwachten onthouden volstaan stilstaan beperken vertrouwen ervaren voelen staan accepteren begrijpen beschouwen blijken lijken ondervinden schetsen beschrijven profiteren toejuichen verwelkomen toenemen afnemen dalen stijgen uitkomen neerkomen kosten bedragen plaatsvinden zeggen noemen';
/** What is thought, felt, meant or said: an act only behind "zal" ("zal ik in een brief duiden"). */
const IS_THOUGHT =
  'kunnen dienen schijnen heten achten hechten menen verwachten vrezen vermoeden twijfelen geloven snappen beseffen erkennen herkennen onderkennen waarderen betreuren bewonderen benadrukken onderstrepen constateren concluderen verwijzen onderschrijven lezen bedanken danken groeten realiseren interpreteren veronderstellen wachten juichen hanteren betreffen kennen attenderen memoreren herinneren bestempelen duiden genieten gunnen koesteren markeren missen sympathiseren tonen verheugen vernemen verstaan verbazen verafschuwen veroordelen verkeren baseren schatten tellen tillen vergelijken verlangen voorzien rekenen proberen ontvangen betuigen condoleren feliciteren complimenteren prijzen eren gedenken bezitten bevinden verbinden vertegenwoordigen respecteren ontkennen bevestigen beamen ergeren schrikken vallen groeien verlopen liggen zitten hangen vormen omvatten bevatten inhouden impliceren vergen vereisen behelzen raken samenhangen voortvloeien vloeien blijven ontraden wensen vasthouden loven delen slagen mislukken dreigen dempen doelen wagen vermogen betwijfelen';

const words = (row: string): string[] => row.split(' ');

/** Never an act that can be kept when told in the present tense. */
export const NO_ACTS: ReadonlySet<string> = new Set([BEFALLS, IS_THOUGHT].flatMap(words));
/** Nor behind "zal". */
export const BEFALLING: ReadonlySet<string> = new Set(words(BEFALLS));
export const ROUTINE: ReadonlySet<string> = new Set(words(GOES_ON));
export const TELLING: ReadonlySet<string> = new Set(words(TELLS));
export const KNOWN_VERBS: readonly string[] = [
  ...new Set(
    [
      TELLS,
      LOOKS,
      MAKES,
      CHANGES,
      DECIDES,
      CONSULTS,
      FUNDS,
      CARRIES_OUT,
      GOES_ON,
      BEFALLS,
      IS_THOUGHT,
    ].flatMap(words),
  ),
  ...words(
    'lossen schroeven hakken waarschuwen bundelen reizen beproeven inhuren plannen lichten praten stellen schaffen stemmen vangen spannen pakken werken voegen splitsen zonderen knopen schorten duwen keuren rekenen schuiven tillen kleden lijnen loodsen stippelen bannen drukken lassen slepen stoten strepen schakelen faseren delegeren voorkomen verstoren beheren volgen verschijnen bereiken gaan komen ingaan lukken klinken ontbreken stemmen wonen leven gebruiken verdienen winnen verliezen bouwen rijden varen vliegen eisen schorten gebeuren aanvragen',
  ),
];
