import { catalogue } from '~/ui/i18n';

export const followingMessages = catalogue({
  following: { nl: 'Volgen', en: 'Following' },
  follow: { nl: 'Volgen', en: 'Follow' },
  followed: { nl: 'U volgt dit', en: 'You follow this' },
  stop: { nl: 'Niet meer volgen', en: 'Stop following' },
  stopOf: {
    nl: (name: string) => `Niet meer volgen: ${name}`,
    en: (name: string) => `Stop following ${name}`,
  },
  followByMail: { nl: 'Volgen per e-mail', en: 'Follow by e-mail' },
  lede: {
    nl: 'Eén e-mail met wat er veranderde in wat u volgt: nieuw, gedaan, uitgesteld, te laat en binnenkort. Verandert er niets, dan komt er niets.',
    en: 'One e-mail with what changed in what you follow: new, done, postponed, overdue and due soon. When nothing changes, nothing comes.',
  },
  whatIFollow: { nl: 'Wat ik volg', en: 'What I follow' },
  nothingYet: { nl: 'U volgt nog niets.', en: 'You follow nothing yet.' },
  whereButtons: {
    nl: 'Op de pagina van elke motie, toezegging, brief, actie, persoon, fractie, ministerie en elk dossier, en boven elke lijst zoals u die hebt gefilterd, staat de knop Volgen.',
    en: 'The page of every motion, commitment, letter, action, dossier, person, fractie and ministry, and every list as you filtered it, has a button Follow.',
  },
  subject: { nl: 'Onderwerp', en: 'Subject' },
  rhythm: { nl: 'Hoe vaak', en: 'How often' },
  own: { nl: 'zoals ingesteld', en: 'as set below' },
  daily: { nl: 'elke dag', en: 'every day' },
  'at once': { nl: 'meteen', en: 'at once' },
  weekly: { nl: 'elke week', en: 'every week' },
  rhythmOf: { nl: (name: string) => `Hoe vaak: ${name}`, en: (name: string) => `How often: ${name}` },
  save: { nl: 'Bewaren', en: 'Save' },
  gone: { nl: 'bestaat niet meer, of is niet meer te zien', en: 'no longer here, or not for you to see' },
  settings: { nl: 'Wanneer en hoe', en: 'When and how' },
  frequency: { nl: 'Hoe vaak', en: 'How often' },
  weekday: { nl: 'Op welke dag', en: 'On which day' },
  weekdayHint: { nl: 'Geldt voor de wekelijkse mail.', en: 'For the weekly mail.' },
  hour: { nl: 'Hoe laat', en: 'At what time' },
  hourHint: { nl: 'Nederlandse tijd.', en: 'Dutch time.' },
  pause: { nl: 'Geen mail tot', en: 'No mail until' },
  pauseHint: {
    nl: 'Wat intussen verandert, komt in de eerste mail daarna. Leeg: geen pauze.',
    en: 'What changes meanwhile comes in the first mail after it. Empty: no pause.',
  },
  deadlines: {
    nl: 'Meld wat binnenkort klaar moet zijn en wat te laat is',
    en: 'Tell what is due soon and what is overdue',
  },
  whenEmpty: { nl: 'Als er niets veranderde', en: 'When nothing changed' },
  nothing: { nl: 'geen mail', en: 'no mail' },
  line: { nl: 'één regel, dan weet ik dat het werkt', en: 'one line, so that I know it works' },
  language: { nl: 'Taal van de mail', en: 'Language of the mail' },
  saved: { nl: 'Bewaard.', en: 'Saved.' },
  stopped: { nl: 'U volgt dit niet meer.', en: 'You no longer follow this.' },
  conflict: {
    nl: 'In een ander venster is intussen iets gewijzigd. Hieronder staat wat u koos; bewaar nog eens als het klopt.',
    en: 'Something was changed meanwhile in another window. What you chose stands below; save again if it is right.',
  },
  pauseInThePast: { nl: 'Kies een dag na vandaag.', en: 'Choose a day after today.' },
  notUnderstood: {
    nl: 'Dit is niet begrepen. Laad de pagina opnieuw en probeer het nog eens.',
    en: 'This was not understood. Load the page again and try once more.',
  },
  tooManyFollows: {
    nl: 'U volgt 500 onderwerpen, het meeste dat kan. Stop er een, of volg een lijst of dossier in plaats van losse stukken.',
    en: 'You follow 500 subjects, the most there can be. Stop one, or follow a list or dossier instead of single papers.',
  },
  all: { nl: 'Alle mail', en: 'All mail' },
  stopAll: { nl: 'Alle mail stoppen', en: 'Stop all mail' },
  stopAllHint: {
    nl: 'Er komt niets meer. Wat u volgt blijft bewaard; u kunt later weer beginnen.',
    en: 'Nothing comes any more. What you follow is kept; you can begin again later.',
  },
  resume: { nl: 'Weer mail ontvangen', en: 'Receive mail again' },
  allStopped: {
    nl: 'Alle mail is gestopt. Wat u volgt is bewaard. Begint u weer, dan komt alleen wat daarna verandert.',
    en: 'All mail is stopped. What you follow is kept. If you begin again, only later changes come.',
  },
  suppressed: {
    nl: 'Uw mailserver weigerde onze mail, daarom komt er niets meer. Werkt het adres weer, kies dan Weer mail ontvangen.',
    en: 'Your mail server refused our mail, so nothing comes any more. If the address works again, choose Receive mail again.',
  },
  successors: { nl: 'Vertrokken', en: 'Departed' },
  successor: {
    nl: (person: string, left: string, until: string) => `${person} · ${left} tot ${until}.`,
    en: (person: string, left: string, until: string) => `${person} · ${left} until ${until}.`,
  },
  nowIs: { nl: (name: string) => `Nu: ${name}`, en: (name: string) => `Now: ${name}` },
  followNext: { nl: (name: string) => `${name} volgen`, en: (name: string) => `Follow ${name}` },
  byMail: { nl: 'Volgen per e-mail', en: 'Follow by e-mail' },
  byMailLede: {
    nl: (name: string) => `Ontvang een e-mail als er iets verandert in ${name}. Een account is niet nodig.`,
    en: (name: string) => `Receive an e-mail when something changes in ${name}. No account is needed.`,
  },
  byMailPublic: {
    nl: 'U ziet dan wat openbaar is. Met een account volgt u ook wat uw organisatie intern bijhoudt.',
    en: 'You then see what is public. With an account you also follow what your organisation keeps internally.',
  },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  sendConfirmation: { nl: 'Stuur de bevestiging', en: 'Send the confirmation' },
  checkMail: {
    nl: 'Kijk in uw mail. Klopt het adres, dan staat daar binnen enkele minuten een bericht met een link. Zonder die link gebeurt er niets; zij werkt twee dagen.',
    en: 'Look at your mail. If the address is right, there is a message with a link within a few minutes. Without that link nothing happens; it works for two days.',
  },
  notAnAddress: {
    nl: 'Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
    en: 'This is no e-mail address. Write it like name@example.org.',
  },
  tooMany: {
    nl: 'Er zijn te veel aanvragen. Probeer het over een uur opnieuw.',
    en: 'There were too many requests. Try again in an hour.',
  },
  confirm: { nl: 'Volgen bevestigen', en: 'Confirm following' },
  confirmLede: {
    nl: (email: string, name: string) => `${email} ontvangt een e-mail als er iets verandert in ${name}.`,
    en: (email: string, name: string) => `${email} receives an e-mail when something changes in ${name}.`,
  },
  manage: { nl: 'Mijn volglijst per e-mail', en: 'My list by e-mail' },
  manageLede: {
    nl: 'Volgt u al zonder account? In elke mail staat onderaan een link naar uw instellingen. Kwijt? Vraag hem hier opnieuw.',
    en: 'Do you follow without an account already? Every mail has a link to your settings at its end. Lost it? Ask for it here.',
  },
  sendLink: { nl: 'Stuur de link', en: 'Send the link' },
  checkLink: {
    nl: 'Is dit adres bij ons bekend, dan staat de link binnen enkele minuten in uw mail.',
    en: 'If we know this address, the link is in your mail within a few minutes.',
  },
  addressIs: {
    nl: (email: string) => `De mail gaat naar ${email}.`,
    en: (email: string) => `Mail goes to ${email}.`,
  },
});

/** Days of the week as people name them; 1 is Monday. */
export const weekdayMessages = catalogue({
  1: { nl: 'maandag', en: 'Monday' },
  2: { nl: 'dinsdag', en: 'Tuesday' },
  3: { nl: 'woensdag', en: 'Wednesday' },
  4: { nl: 'donderdag', en: 'Thursday' },
  5: { nl: 'vrijdag', en: 'Friday' },
  6: { nl: 'zaterdag', en: 'Saturday' },
  7: { nl: 'zondag', en: 'Sunday' },
});

/** What a followed thing is, before its name. */
export const followedKindMessages = catalogue({
  dossier: { nl: 'dossier', en: 'dossier' },
  kamerstuk: { nl: 'Kamerstuk', en: 'paper' },
  motion: { nl: 'motie', en: 'motion' },
  commitment: { nl: 'toezegging', en: 'commitment' },
  action: { nl: 'actie', en: 'action' },
  person: { nl: 'persoon', en: 'person' },
  ministry: { nl: 'ministerie', en: 'ministry' },
  fractie: { nl: 'fractie', en: 'fractie' },
  committee: { nl: 'commissie', en: 'committee' },
  list: { nl: 'lijst', en: 'list' },
});
