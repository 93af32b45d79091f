import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { flowing } from '~/documents/flowing';
import { printedDate } from '~/ui/dates';
import { Notice } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { MarkedText, type ShownMark } from '~/ui/MarkedText';
import { PageHead, Section } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import {
  commitmentAddress,
  dossierAddress,
  letterAddress,
  ministryAddress,
  motionAddress,
  paperAddress,
  passageAnchor,
  personAddress,
  printedNumber,
} from '../addresses';
import { paperMessages } from '../messages';
import type { CitingPaper, LinkedMotion, PaperDetail, ProvingPassage } from '../queries.server';
import { asTitle } from '../title';
import { LinkDecision, LinkedSection, LinkGround } from './LinkDecision';
import './PaperPage.css';

/** A letter or another paper: what it is, what it proves, its text with the proof marked in place. */
export function PaperPage({
  paper,
  passages,
  motions,
  citedBy,
  mayEdit = false,
  follow,
  children,
}: {
  paper: PaperDetail;
  passages: ProvingPassage[];
  motions: LinkedMotion[];
  citedBy: CitingPaper[];
  /** The viewer may say whether the letter is about a motion. */
  mayEdit?: boolean;
  /** The button that follows it. */
  follow: ReactNode;
  /** Commitments, actions, history: other rooms'. */
  children?: ReactNode;
}) {
  const t = useMessages(paperMessages);
  const locale = useLocale();
  const number = printedNumber(paper.key, paper.document_number);
  const marks = useMarks(paper, passages);
  return (
    <article>
      <PageHead
        kind={`${paper.letter ? t.letter : (paper.kind ?? t.paper)} ${number}`}
        title={paper.title ?? number}
        lede={
          <p>
            {[
              (paper.letter?.senders ?? []).map((sender) => sender.name ?? sender.office).join(', '),
              printedDate(paper.date, locale),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        }
        actions={follow}
      />
      {paper.withdrawn_at ? <Notice tone="warning">{t.withdrawn}</Notice> : null}
      <div className="columns">
        <div>
          <Proofs passages={passages} />
          <LinkedMotions
            motions={motions}
            backTo={letterAddress({ ...paper, documentNumber: paper.document_number })}
            mayEdit={mayEdit}
          />
          {children}
        </div>
        <aside>
          <PaperFacts paper={paper} />
        </aside>
      </div>
      <Section title={t.text} id="tekst">
        {paper.text === null ? (
          <p>{t.noText}</p>
        ) : (
          <MarkedText text={flowing(paper.text)} marks={marks} label={paper.title ?? number} />
        )}
      </Section>
      <CitedBy papers={citedBy} />
    </article>
  );
}

/** Marks of the text: what proves something, and citations; a proof lies over a citation in it. */
function useMarks(paper: PaperDetail, passages: ProvingPassage[]): ShownMark[] {
  const t = useMessages(paperMessages);
  const said = useProofWords();
  const proofs = new Map<number, ShownMark>();
  for (const passage of passages) {
    const known = proofs.get(passage.id);
    const look =
      passage.proves === 'advice' ? 'advice' : passage.proves === 'commitment' ? 'promise' : 'proof';
    proofs.set(passage.id, {
      id: `p-${passage.id}`,
      start: passage.start,
      end: passage.end,
      look,
      label: known ? `${known.label}; ${said(passage)}` : said(passage),
    });
  }
  // A citation that the House states, rather than the text, stands nowhere in the text.
  const cited = (paper.citations ?? [])
    .filter((citation) => standsInText(paper.text, citation))
    .map((citation) => ({
      id: `c-${citation.id}`,
      start: citation.start,
      end: citation.end,
      look: 'reference' as const,
      label: `${t.cites(printedNumber(citation.to_key))}${citation.is_known ? '' : ` (${t.notKnownYet})`}`,
      to: paperAddress(citation.to_key),
    }));
  return [...proofs.values(), ...cited];
}

function standsInText(
  text: string | null,
  { start, end, surface }: { start: number; end: number; surface: string },
) {
  const plain = (words: string) => words.replace(/-?\s+/g, '');
  return plain(text?.slice(start, end) ?? '') === plain(surface);
}

function useProofWords(): (passage: ProvingPassage) => string {
  const t = useMessages(paperMessages);
  return ({ proves, what }) =>
    ({
      advice: t.provesAdvice(what),
      commitment: t.provesCommitment(what),
      state: t.provesState(what),
      deadline: t.provesDeadline(what),
      link: t.provesLink,
    })[proves];
}

function Proofs({ passages }: { passages: ProvingPassage[] }) {
  const t = useMessages(paperMessages);
  const said = useProofWords();
  if (passages.length === 0) return null;
  return (
    <Section title={t.proves} id="bewijs">
      <ul className="proofs">
        {passages.map((passage) => (
          <li key={`${passage.id} ${passage.proves} ${passage.what}`}>
            <a href={passageAnchor(passage.id)} lang="nl">
              “{passage.quote}”
            </a>
            <div className="soft">
              {passage.commitment ? (
                <Link to={commitmentAddress(passage.commitment)}>{said(passage)}</Link>
              ) : passage.motion ? (
                <Link to={motionAddress(passage.motion)}>{said(passage)}</Link>
              ) : (
                said(passage)
              )}
              {passage.page === null ? '' : ` · ${t.pageNumber(passage.page)}`}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LinkedMotions({
  motions,
  backTo,
  mayEdit,
}: {
  motions: LinkedMotion[];
  backTo: string;
  mayEdit: boolean;
}) {
  const t = useMessages(paperMessages);
  return (
    <LinkedSection
      title={t.motions}
      id="moties"
      links={motions}
      row={(motion) => {
        const address = motionAddress({ ...motion, zaakNumber: motion.zaak_number });
        return (
          <>
            <Link to={address}>{asTitle(motion.title)}</Link>
            <div className="soft">
              {[
                printedNumber(motion.key, motion.zaak_number),
                motion.link_kind,
                motion.outcome,
                motion.advice,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            <LinkGround link={motion} />
            {mayEdit ? (
              <LinkDecision link={motion} motionAddress={address} backTo={`${backTo}#moties`} />
            ) : null}
          </>
        );
      }}
    />
  );
}

function PaperFacts({ paper }: { paper: PaperDetail }) {
  const t = useMessages(paperMessages);
  const locale = useLocale();
  const { letter } = paper;
  return (
    <Facts
      facts={[
        { term: t.kind, value: letter?.kind ?? paper.kind },
        { term: t.date, value: printedDate(paper.date, locale) },
        {
          term: t.senders,
          value: letter?.senders?.map((sender) => (
            <div key={`${sender.office} ${sender.name}`}>
              {sender.slug && sender.name ? (
                <Link to={personAddress(sender.slug)}>{sender.name}</Link>
              ) : (
                sender.name
              )}
              <div className="soft">{sender.office}</div>
            </div>
          )),
        },
        { term: t.addressee, value: letter?.addressee },
        {
          term: t.ministry,
          value: letter?.ministry ? (
            <Link to={ministryAddress(letter.ministry.slug)}>{letter.ministry[locale]}</Link>
          ) : null,
        },
        {
          term: t.dossiers,
          value: paper.dossiers?.map((dossier) => (
            <div key={dossier.key}>
              <Link to={dossierAddress(dossier.key)}>{dossier.title ?? dossier.key}</Link>
              {dossier.number === null ? <span className="soft"> ({t.alsoIn})</span> : null}
            </div>
          )),
        },
        { term: t.source, value: paper.published_url ? <a href={paper.published_url}>{t.atHouse}</a> : null },
      ]}
    />
  );
}

/** Papers that name this one. */
export function CitedBy({ papers }: { papers: CitingPaper[] }) {
  const t = useMessages(paperMessages);
  const locale = useLocale();
  if (papers.length === 0) return null;
  return (
    <Section title={t.citedBy} id="aangehaald" count={papers.length}>
      <ul className="proofs">
        {papers.map((paper) => (
          <li key={`${paper.key} ${paper.surface}`}>
            <Link to={paperAddress(paper.key ?? '')}>{paper.title ?? printedNumber(paper.key)}</Link>
            <div className="soft">
              {printedNumber(paper.key)} · {printedDate(paper.date, locale)}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
