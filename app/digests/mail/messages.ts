import { catalogue } from '~/ui/i18n';

export const mailMessages = catalogue({
  confirmTitle: { nl: 'Bevestig dat u dit wilt volgen', en: 'Confirm that you want to follow this' },
  confirmText: {
    nl: (name: string) =>
      `Iemand, hopelijk u, vroeg om een e-mail op dit adres als er iets verandert in ${name}. Bevestig het met de knop; de link werkt twee dagen.`,
    en: (name: string) =>
      `Somebody, hopefully you, asked for an e-mail to this address when something changes in ${name}. Confirm it with the button; the link works for two days.`,
  },
  confirmButton: { nl: 'Ja, ik wil dit volgen', en: 'Yes, I want to follow this' },
  confirmOtherwise: {
    nl: 'Vroeg u dit niet? Dan hoeft u niets te doen: zonder bevestiging komt er geen mail.',
    en: 'Did you not ask for this? Then you need do nothing: without confirmation no mail comes.',
  },
  linkTitle: { nl: 'Uw volglijst en instellingen', en: 'Your list and settings' },
  linkText: {
    nl: 'Met deze link ziet u wat u volgt en past u aan hoe vaak u mail krijgt. Wie de link heeft, kan dat ook: stuur hem niet door.',
    en: 'With this link you see what you follow and change how often mail comes. Whoever has the link can do so too: do not pass it on.',
  },
  linkButton: { nl: 'Mijn volglijst openen', en: 'Open my list' },
  linkOtherwise: {
    nl: 'Vroeg u dit niet? Dan hoeft u niets te doen.',
    en: 'Did you not ask for this? Then you need do nothing.',
  },
});
