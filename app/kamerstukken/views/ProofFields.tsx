import { type FormErrors, TextArea, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { proofMessages } from '../proof-messages';

/** What proves a change: a paper, and the words in it. */
export function ProofFields({
  typed,
  errors,
}: {
  typed: Record<string, string>;
  errors: FormErrors | undefined;
}) {
  const t = useMessages(proofMessages);
  return (
    <>
      <TextField
        name="paper"
        label={t.paper}
        hint={t.paperHint}
        defaultValue={typed.paper ?? ''}
        error={errors?.paper}
        maxLength={60}
        isOptional
      />
      <TextArea
        name="quote"
        label={t.quote}
        hint={t.quoteHint}
        defaultValue={typed.quote ?? ''}
        error={errors?.quote}
        maxLength={4000}
        lang="nl"
        isOptional
      />
    </>
  );
}
