/** What went wrong and what to do, for the cases in which no page of the app can be shown. Both languages. */
const MESSAGES: Record<number, { nl: string; en: string }> = {
  400: {
    nl: 'Dit verzoek is niet te lezen. Ga terug en probeer het opnieuw.',
    en: 'This request cannot be read. Go back and try again.',
  },
  403: {
    nl: 'Dit verzoek kwam niet van een pagina van deze site en is daarom niet uitgevoerd. Open de pagina opnieuw en probeer het nog eens.',
    en: 'This request did not come from a page of this site and was not carried out. Open the page again and retry.',
  },
  404: { nl: 'Deze pagina bestaat niet.', en: 'There is no such page.' },
  405: { nl: 'Dit adres kent die handeling niet.', en: 'This address does not know that action.' },
  411: {
    nl: 'De lengte van het verzoek ontbreekt. Gebruik een gangbare browser.',
    en: 'The length of the request is missing. Please use a common browser.',
  },
  413: {
    nl: 'Dit is te groot. Een brief mag hooguit 25 MB zijn en een formulier 1 MB. Ga terug: wat u invulde staat er nog.',
    en: 'This is too large. A letter may be 25 MB at most and a form 1 MB. Go back: what you typed is still there.',
  },
  414: { nl: 'Dit adres is te lang.', en: 'This address is too long.' },
  500: {
    nl: 'Er ging iets mis bij ons. Er is niets half opgeslagen. Probeer het over een minuut opnieuw.',
    en: 'Something went wrong on our side. Nothing was half stored. Try again in a minute.',
  },
  503: {
    nl: 'De databank antwoordt niet. Er is niets half opgeslagen. Probeer het over een minuut opnieuw.',
    en: 'The database does not answer. Nothing was half stored. Try again in a minute.',
  },
};

/** One page without scripts, styles or a stack. */
export function errorPage(status: number): string {
  const message = MESSAGES[status] ?? MESSAGES[500];
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gestand: ${status}</title></head><body><main><h1>Gestand</h1><p>${message?.nl}</p><p lang="en">${message?.en}</p><p><a href="/">Naar het begin</a></p></main></body></html>\n`;
}
