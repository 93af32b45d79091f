import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { ErrorSummary, type FormErrors, Notice, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { disagreementMessages } from '../disagreements/messages';
import type { ShownDisagreement } from '../disagreements/queries.server';
import { DisagreementWords } from './Disagreements';

/** An editor says of each difference why both sides stay, or that two motions are one. */
export function DisagreementsPage({
  name,
  address,
  id,
  disagreements,
  errors,
  typed,
}: {
  name: string;
  /** Of the record. */
  address: string;
  id: number;
  disagreements: ShownDisagreement[];
  /** By the value of the disagreement they speak of. */
  errors: FormErrors;
  typed: Record<string, string>;
}) {
  const t = useMessages(disagreementMessages);
  const open = disagreements.filter(({ settled }) => settled === null);
  return (
    <>
      <PageHead kind={name} title={t.titles} lede={<p>{t.lede}</p>} />
      <ErrorSummary errors={errors} />
      {open.length === 0 ? <Notice tone="info">{t.nothing}</Notice> : <p>{t.orCorrect}</p>}
      {open.map((disagreement, index) => (
        <OneDisagreement
          key={disagreement.value}
          disagreement={disagreement}
          id={id}
          field={`reden-${index}`}
          error={errors[`reden-${index}`]}
          typed={typed.saw === disagreement.value ? (typed.reason ?? '') : ''}
        />
      ))}
      <p>
        <Link to={address}>{t.back}</Link>
      </p>
    </>
  );
}

function OneDisagreement({
  disagreement,
  id,
  field,
  error,
  typed,
}: {
  disagreement: ShownDisagreement;
  id: number;
  field: string;
  error: string | undefined;
  typed: string;
}) {
  const t = useMessages(disagreementMessages);
  const isSame = disagreement.other !== null;
  return (
    <Form method="post" className="disagreement-form">
      <DisagreementWords disagreement={disagreement} id={id} />
      <input type="hidden" name="saw" value={disagreement.value} />
      <input type="hidden" name="field" value={field} />
      <TextField
        name={field}
        label={isSame ? t.notSame : t.reason}
        maxLength={1000}
        defaultValue={typed}
        error={error}
      />
      {isSame ? <p className="small">{t.mergeHelp}</p> : null}
      <div className="form-actions">
        <Button name="doe" value="blijft" weight={isSame ? 'secondary' : 'primary'}>
          {isSame ? t.keepApart : t.settle}
        </Button>
        {isSame ? (
          <Button name="doe" value="samenvoegen" weight="primary">
            {t.merge}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
