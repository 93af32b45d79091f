import { catalogue } from '~/ui/i18n';

export const accountMessages = catalogue({
  logIn: { nl: 'Inloggen', en: 'Log in' },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  password: { nl: 'Wachtwoord', en: 'Password' },
  wrong: {
    nl: 'Dit adres en wachtwoord horen niet bij elkaar. Controleer beide. Wachtwoord kwijt? Een beheerder van uw organisatie geeft u een link voor een nieuw.',
    en: 'This address and password do not belong together. Check both. Lost your password? An administrator of your organisation gives you a link for a new one.',
  },
  tooMany: {
    nl: (minutes: number) =>
      `Te veel pogingen. Probeer het over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} opnieuw.`,
    en: (minutes: number) =>
      `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  },
  demonstration: {
    nl: 'Demonstratieaccounts: beleid@demo.example (beleidsmedewerker), assistent@demo.example (medewerker van een Kamerlid) en beheer@demo.example (beheerder). Het wachtwoord staat in het venster waarin Gestand is gestart.',
    en: 'Demonstration accounts: beleid@demo.example (policy staff), assistent@demo.example (an MP’s assistant) and beheer@demo.example (administrator). The password stands in the window in which Gestand was started.',
  },
  sessionEnded: { nl: 'U bent niet meer ingelogd', en: 'You are no longer logged in' },
  sessionEndedHelp: {
    nl: 'Wat u schreef is nog niet vastgelegd, maar wel bewaard: log in en verstuur het alsnog.',
    en: 'What you wrote is not recorded yet, but it was kept: log in and send it then.',
  },
  logInFirst: { nl: 'Log eerst in', en: 'Log in first' },
  loggedInAgain: { nl: 'U bent ingelogd', en: 'You are logged in' },
  loggedInAgainHelp: {
    nl: 'Wat u eerder schreef wacht nog. Verstuur het alsnog, of laat het gaan.',
    en: 'What you wrote before still waits. Send it now, or let it go.',
  },
  account: { nl: 'Mijn account', en: 'My account' },
  role: { nl: 'Rol', en: 'Role' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  reader: { nl: 'lezer', en: 'reader' },
  editor: { nl: 'bewerker', en: 'editor' },
  admin: { nl: 'beheerder', en: 'administrator' },
  changePassword: { nl: 'Wachtwoord wijzigen', en: 'Change password' },
  currentPassword: { nl: 'Huidig wachtwoord', en: 'Current password' },
  newPassword: { nl: 'Nieuw wachtwoord', en: 'New password' },
  passwordHint: {
    nl: 'Ten minste 12 tekens. Een zin van een paar woorden werkt het best.',
    en: 'At least 12 characters. A phrase of a few words works best.',
  },
  passwordChanged: {
    nl: 'Het wachtwoord is gewijzigd. Andere sessies zijn beëindigd.',
    en: 'The password was changed. Other sessions were ended.',
  },
  'wrong password': { nl: 'Het huidige wachtwoord klopt niet.', en: 'The current password is not right.' },
  'too short': {
    nl: 'Kies een wachtwoord van ten minste 12 tekens.',
    en: 'Choose a password of at least 12 characters.',
  },
  'too long': {
    nl: 'Kies een wachtwoord van hooguit 200 tekens.',
    en: 'Choose a password of at most 200 characters.',
  },
  'too common': {
    nl: 'Dit wachtwoord is te makkelijk te raden. Kies iets eigens.',
    en: 'This password is too easy to guess. Choose one of your own.',
  },
  'contains address': {
    nl: 'Laat uw e-mailadres uit het wachtwoord.',
    en: 'Leave your e-mail address out of the password.',
  },
  'no address': {
    nl: 'Vul een volledig e-mailadres in, zoals naam@ministerie.nl.',
    en: 'Give a whole e-mail address, such as name@ministry.nl.',
  },
  'address taken': {
    nl: 'Dit adres heeft al een account. Is het wachtwoord kwijt, geef dan in de lijst een link voor een nieuw wachtwoord.',
    en: 'This address has an account already. If the password is lost, give a link for a new one in the list.',
  },
  'no name': { nl: 'Vul uw naam in.', en: 'Give your name.' },
  'no invitation': {
    nl: 'Deze link is gebruikt, door een nieuwe vervangen of verlopen. Vraag uw beheerder om een nieuwe.',
    en: 'This link was used, replaced by a newer one, or has expired. Ask your administrator for a new one.',
  },
  'no such person': { nl: 'Deze persoon is er niet (meer).', en: 'This person is not here (any more).' },
  'own account': {
    nl: 'Uw eigen rol of toegang verandert een andere beheerder.',
    en: 'Your own role or access is changed by another administrator.',
  },
  sessions: { nl: 'Waar u bent ingelogd', en: 'Where you are logged in' },
  device: { nl: 'Apparaat', en: 'Device' },
  lastSeen: { nl: 'Laatst gezien', en: 'Last seen' },
  unknownDevice: { nl: 'onbekend apparaat', en: 'unknown device' },
  thisSession: { nl: 'deze sessie', en: 'this session' },
  endSession: { nl: 'Beëindigen', en: 'End' },
  endOthers: { nl: 'Alle andere sessies beëindigen', en: 'End all other sessions' },
  people: { nl: 'Mensen', en: 'People' },
  name: { nl: 'Naam', en: 'Name' },
  invite: { nl: 'Uitnodigen', en: 'Invite' },
  inviteHint: {
    nl: 'U krijgt een link die een week en één keer werkt. Stuur die zelf door; Gestand bewaart hem niet.',
    en: 'You get a link that works once, for a week. Pass it on yourself; Gestand does not keep it.',
  },
  inviteMade: {
    nl: (email: string) => `Uitnodiging voor ${email}. Deze link is alleen nu te zien:`,
    en: (email: string) => `Invitation for ${email}. This link is shown now and never again:`,
  },
  passwordLinkMade: {
    nl: (email: string) =>
      `Link waarmee ${email} een nieuw wachtwoord kiest. Hij werkt een week en één keer, en is alleen nu te zien:`,
    en: (email: string) =>
      `Link by which ${email} chooses a new password. It works once, for a week, and is shown now and never again:`,
  },
  invitation: { nl: 'Uitnodiging', en: 'Invitation' },
  invitationFor: {
    nl: (email: string) => `Voor ${email}. Kies een naam en een wachtwoord.`,
    en: (email: string) => `For ${email}. Choose a name and a password.`,
  },
  newPasswordFor: {
    nl: (email: string) => `Voor ${email}. Kies een nieuw wachtwoord; u wordt overal elders uitgelogd.`,
    en: (email: string) => `For ${email}. Choose a new password; you are logged out everywhere else.`,
  },
  choosePassword: { nl: 'Wachtwoord vastleggen', en: 'Set password' },
  accept: { nl: 'Account maken', en: 'Make account' },
  changeRole: { nl: 'Rol wijzigen', en: 'Change role' },
  disable: { nl: 'Afsluiten', en: 'Disable' },
  enable: { nl: 'Weer openen', en: 'Enable' },
  disabled: { nl: 'afgesloten', en: 'disabled' },
  administration: { nl: 'Beheer', en: 'Administration' },
  digests: { nl: 'Overzichten per mail', en: 'Digests by mail' },
  calendar: { nl: 'Parlementaire kalender', en: 'Parliamentary calendar' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  done: { nl: 'Gewijzigd.', en: 'Changed.' },
});
