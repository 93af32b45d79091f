import { sentenceAround } from './past';

/** What a paper will do, or what will be done in it. */
const TELLS =
  /(?<!\p{L})(?:inga\p{L}*|ga|gaat|terugkom\p{L}*|kom|komt|(?:mee|op)nem\p{L}*|(?:mee|op)genomen|neem|betrek\p{L}*|betrokken|rapporte\p{L}+|gerapporteerd|gemeld|gepresenteerd|schriftelijk|verantwoord\p{L}*|informe\p{L}+|geïnformeerd|berich\p{L}+|verwerk\p{L}*|adresse\p{L}+|aandacht|toelicht\p{L}*|toegelicht|meld\p{L}*|weergeven|weergegeven|uiteenzet\p{L}*|presente\p{L}+|beschrijv\p{L}+|beschreven|schets\p{L}*|uitwerk\p{L}*|uitgewerkt|delen|deel|gedeeld|stuur|sturen|zend\p{L}*|aanbied\p{L}*|aangeboden|bied|lezen|leest|vind\p{L}*|ontvang\p{L}*|op de hoogte|stilsta\p{L}*|bezien|beantwoord\p{L}*|inwillig\p{L}*|wegen|meewegen|meegewogen|besluit\p{L}*|nader|inzicht)(?!\p{L})/iu;
const TO_COME =
  /(?<!\p{L})(?:zal|zullen|zult|ga|gaat|gaan|kom|komt|komen|neem|nemen|wordt|worden|informeer|rapporteer|bericht|betrek|stuur|zend|bied|deel|ontvangt|volgt|bereid|voornemens|wil|trek|licht|besteed|meld|verwerk|werk|streef|verwacht)(?!\p{L})/iu;

/** Whether the sentence around words that name a paper says what will be told in it or with it. */
export function tellsMore(text: string, start: number, end: number): boolean {
  const sentence = sentenceAround(text, start, end);
  return TO_COME.test(sentence) && TELLS.test(sentence);
}
