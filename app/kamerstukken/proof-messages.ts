import { catalogue } from '~/ui/i18n';

/** The words with which somebody names what proves a change. */
export const proofMessages = catalogue({
  paper: { nl: 'Kamerstuk dat het bewijst', en: 'Paper that proves it' },
  paperHint: { nl: 'Het nummer, bijvoorbeeld 32735-286', en: 'The number, for example 32735-286' },
  quote: { nl: 'De woorden die het bewijzen', en: 'The words that prove it' },
  quoteHint: {
    nl: 'Plak de zin letterlijk uit het stuk; Gestand zoekt de plaats op.',
    en: 'Paste the sentence from the paper, word for word; Gestand finds its place.',
  },
});
