import { useMessages } from '~/ui/i18n';
import { Facts } from '~/ui/records';
import { intakeMessages } from '../messages';

/** Names that fields of the intake have in their forms, as messages; what is not here is not for people. */
const NAMES = {
  nummer: 'key',
  datum: 'date',
  soort: 'kind',
  onderwerp: 'title',
  tekst: 'commitmentText',
  termijn: 'deadline',
  wie: 'actor',
  motie: 'serves',
  advies: 'advice',
  lezing: 'condition',
  waarover: 'about',
  ander: 'otherAbout',
  reden: 'reasonWhy',
} as const;

/** What somebody filled in when a colleague was first: under the labels of the form, to take over again. */
export function WhatWasTyped({ typed }: { typed: Record<string, string> }) {
  const t = useMessages(intakeMessages);
  const facts = Object.entries(NAMES).map(([name, label]) => ({ term: t[label], value: typed[name] ?? '' }));
  if (facts.every(({ value }) => value === '')) return null;
  return (
    <>
      <p>{t.yours}:</p>
      <Facts facts={facts} />
    </>
  );
}
