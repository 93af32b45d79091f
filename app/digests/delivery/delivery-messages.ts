import { catalogue } from '~/ui/i18n';

/** Strings around the mail that goes out: stopping it, what was sent, and its administration. */
export const deliveryMessages = catalogue({
  stopTitle: { nl: 'Geen mail meer', en: 'No more mail' },
  stopOneLede: {
    nl: (name: string) => `U stopt met het volgen van ${name}. Wat u verder volgt, blijft komen.`,
    en: (name: string) => `You stop following ${name}. Whatever else you follow keeps coming.`,
  },
  stopAllLede: {
    nl: 'U stopt alle overzichten van Gestand. Wat u volgt blijft bewaard, voor als u opnieuw wilt beginnen.',
    en: 'You stop all digests of Gestand. What you follow is kept, in case you want to begin again.',
  },
  stop: { nl: 'Stoppen', en: 'Stop' },
  stopped: { nl: 'Gestopt', en: 'Stopped' },
  stoppedAll: {
    nl: 'U krijgt geen overzichten meer. Opnieuw beginnen kan onder Volgen.',
    en: 'You get no more digests. You can begin again under Following.',
  },
  stoppedOne: {
    nl: (name: string) => `U volgt ${name} niet meer. Opnieuw beginnen kan onder Volgen.`,
    en: (name: string) => `You no longer follow ${name}. You can begin again under Following.`,
  },
  toFollowing: { nl: 'Naar Volgen', en: 'To Following' },

  archive: { nl: 'Eerder aan mij gestuurd', en: 'Sent to me before' },
  archiveLede: {
    nl: 'Elk overzicht dat naar u is verstuurd, het nieuwste eerst.',
    en: 'Every digest that was sent to you, the newest first.',
  },
  archiveEmpty: {
    nl: 'Er is nog niets naar u verstuurd. Het eerste overzicht komt als er iets verandert in wat u volgt.',
    en: 'Nothing was sent to you yet. The first digest comes when something changes in what you follow.',
  },
  period: { nl: 'Periode', en: 'Period' },
  subject: { nl: 'Onderwerp', en: 'Subject' },
  sentAt: { nl: 'Verstuurd', en: 'Sent' },
  items: { nl: 'Onderwerpen', en: 'Items' },
  asMail: { nl: 'Zoals de mail eruitziet', en: 'As the mail looks' },
  asText: { nl: 'In platte tekst', en: 'In plain text' },

  preview: { nl: 'Voorbeeld', en: 'Preview' },
  previewTitle: { nl: 'Wat u nu zou krijgen', en: 'What you would get now' },
  previewLede: {
    nl: 'Alles wat veranderde sinds uw vorige mail, tot dit moment. Er is nog niets verstuurd.',
    en: 'All that changed since your last mail, up to this moment. Nothing was sent yet.',
  },
  previewEmpty: {
    nl: 'Sinds uw vorige mail veranderde er niets in wat u volgt.',
    en: 'Nothing changed in what you follow since your last mail.',
  },
  previewNothing: {
    nl: 'U volgt nog niets. Op elke pagina van een motie, toezegging of dossier staat de knop Volgen.',
    en: 'You follow nothing yet. The page of every motion, commitment or dossier has a button Follow.',
  },
  sendNow: { nl: 'Nu naar mij sturen', en: 'Send to me now' },
  sendNowHint: {
    nl: 'Uw gewone mail begint dan na dit moment; niets komt dubbel.',
    en: 'Your usual mail then begins after this moment; nothing comes twice.',
  },
  sentNow: { nl: 'De mail is verstuurd.', en: 'The mail was sent.' },
  notSentNow: {
    nl: 'De mail staat klaar, maar is nog niet aangenomen. Gestand probeert het vanzelf opnieuw.',
    en: 'The mail is ready, but was not accepted yet. Gestand tries again by itself.',
  },
  tooOften: {
    nl: 'U hebt er net al een paar laten sturen. Wacht een uur.',
    en: 'You just had a few sent. Wait an hour.',
  },

  outbox: { nl: 'Postbus', en: 'Outbox' },
  outboxLede: {
    nl: 'Er is geen mailserver ingesteld: elke mail wordt hier bewaard in plaats van verstuurd.',
    en: 'No mail server is set: every mail is kept here instead of being sent.',
  },
  outboxEmpty: { nl: 'Er is nog geen mail gemaakt.', en: 'No mail was made yet.' },
  to: { nl: 'Aan', en: 'To' },
  headers: { nl: 'Kopregels', en: 'Headers' },
  made: { nl: 'Gemaakt', en: 'Made' },

  administration: { nl: 'Beheer', en: 'Administration' },
  digests: { nl: 'Overzichten per mail', en: 'Digests by mail' },
  digestsLede: {
    nl: 'Wat er is verstuurd, wat niet lukte en wat u daaraan kunt doen.',
    en: 'What was sent, what failed and what you can do about it.',
  },
  thisWeek: { nl: (week: string) => `Week ${week}`, en: (week: string) => `Week ${week}` },
  counts: { nl: 'Stand van de laatste zeven dagen', en: 'State of the last seven days' },
  state: { nl: 'Stand', en: 'State' },
  number: { nl: 'Aantal', en: 'Number' },
  planned: { nl: 'staat klaar', en: 'ready' },
  sending: { nl: 'wordt verstuurd', en: 'being sent' },
  sent: { nl: 'verstuurd', en: 'sent' },
  failed: { nl: 'niet aangenomen', en: 'not accepted' },
  uncertain: { nl: 'onzeker', en: 'uncertain' },
  'nothing to send': { nl: 'niets te melden', en: 'nothing to tell' },
  uncertainTitle: { nl: 'Onzeker', en: 'Uncertain' },
  uncertainHelp: {
    nl: 'Deze mails zijn aangeboden, maar het antwoord van de mailserver ging verloren. Zoek de Message-ID in het logboek van de mailserver. Staat hij er: kies Is aangekomen. Staat hij er niet: verstuur opnieuw; de Message-ID blijft gelijk, zodat veel mailprogramma’s een dubbele tonen als één.',
    en: 'These mails were handed over, but the mail server’s answer was lost. Look for the Message-ID in the mail server’s log. If it is there: choose Has arrived. If not: send again; the Message-ID stays the same, so that many mail programs show a double as one.',
  },
  hasArrived: { nl: 'Is aangekomen', en: 'Has arrived' },
  sendAgain: { nl: 'Opnieuw versturen', en: 'Send again' },
  failures: { nl: 'Niet aangenomen', en: 'Not accepted' },
  waiting: { nl: 'Wordt opnieuw geprobeerd', en: 'Will be tried again' },
  answer: { nl: 'Antwoord van de ontvanger', en: 'The receiver’s answer' },
  attempts: { nl: 'Pogingen', en: 'Attempts' },
  nextAttempt: { nl: 'Volgende poging', en: 'Next attempt' },
  suppressed: { nl: 'Adressen die geen mail aannemen', en: 'Addresses that take no mail' },
  suppressedHelp: {
    nl: 'Hierheen gaan geen overzichten meer; mail over een account wel. Klopt het adres weer, geef het dan vrij.',
    en: 'No digests go there any more; mail about an account does. When the address works again, release it.',
  },
  release: { nl: 'Vrijgeven', en: 'Release' },
  since: { nl: 'Sinds', en: 'Since' },
  none: { nl: 'Geen.', en: 'None.' },
  action: { nl: 'Wat te doen', en: 'What to do' },
  sendTo: { nl: 'Opnieuw naar één adres', en: 'Again to one address' },
  sendToHelp: {
    nl: 'Verstuurt het laatste overzicht aan dit adres nog eens, met dezelfde Message-ID.',
    en: 'Sends the last digest to this address once more, with the same Message-ID.',
  },
  address: { nl: 'E-mailadres', en: 'E-mail address' },
  done: { nl: 'Gedaan.', en: 'Done.' },
  'no issue': {
    nl: 'Dit kan niet (meer): de stand is intussen veranderd, of er is niets naar dit adres gemaakt.',
    en: 'This cannot be done (any more): the state changed meanwhile, or nothing was made for this address.',
  },
  mailTo: {
    nl: (place: string) => `Mail gaat naar ${place}.`,
    en: (place: string) => `Mail goes to ${place}.`,
  },
  inFolder: {
    nl: 'Er is geen mailserver ingesteld; mail wordt bewaard in de postbus.',
    en: 'No mail server is set; mail is kept in the outbox.',
  },
});
