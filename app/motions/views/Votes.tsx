import { useMessages } from '~/ui/i18n';
import { type Ballot, isChoice } from '../ballot';
import { motionMessages } from '../messages';
import './Votes.css';

const CHOICE_NAMES = { Voor: 'inFavour', Tegen: 'against', 'Niet deelgenomen': 'absent' } as const;

/** How the House voted: as a hemicycle, and seat for seat as a table that says the same. */
export function Votes({ ballot }: { ballot: Ballot }) {
  const t = useMessages(motionMessages);
  return (
    <div className="votes">
      {ballot.isComplete ? <Hemicycle ballot={ballot} /> : <p>{t.incomplete}</p>}
      <details className="votes__table" open={ballot.votes.length <= 24}>
        <summary>{ballot.isRollCall ? t.rollCall : t.showOfHands}</summary>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{ballot.isRollCall ? t.member : t.fractie}</th>
              <th scope="col">{t.choice}</th>
              {ballot.isRollCall ? null : (
                <th scope="col" className="data-table__number">
                  {t.seats}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {ballot.votes.map((vote) => {
              const name = ballot.isRollCall ? vote.actorName : (vote.fractieName ?? vote.actorName);
              return (
                <tr key={`${name} ${vote.choice}`}>
                  <th scope="row">
                    {name}
                    {vote.isMistake ? <span className="soft"> ({t.mistake})</span> : null}
                  </th>
                  <td data-label={t.choice}>
                    {isChoice(vote.choice) ? t[CHOICE_NAMES[vote.choice]] : vote.choice}
                  </td>
                  {ballot.isRollCall ? null : (
                    <td data-label={t.seats} className="data-table__number">
                      {vote.weight}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </div>
  );
}

const ROWS = 6;

/** A seat for each vote, from left to right: for, not taking part, against. */
function Hemicycle({ ballot }: { ballot: Ballot }) {
  const t = useMessages(motionMessages);
  const places = seats(ballot.inFavour + ballot.against + ballot.absent);
  return (
    <figure className="votes__picture">
      <svg
        viewBox="-1.1 -1.1 2.2 1.2"
        role="img"
        aria-label={t.votesPicture(ballot.inFavour, ballot.against)}
      >
        {places.map(({ x, y }, index) => {
          const choice =
            index < ballot.inFavour ? 'for' : index < ballot.inFavour + ballot.absent ? 'absent' : 'against';
          const key = `${x} ${y}`;
          // Shape tells apart what colour tells apart: a disc is for, a ring against.
          return choice === 'for' ? (
            <circle key={key} cx={x} cy={y} r="0.035" className="votes__for" />
          ) : (
            <circle key={key} cx={x} cy={y} r="0.028" className={`votes__${choice}`} />
          );
        })}
      </svg>
      <figcaption>
        <strong>{ballot.inFavour}</strong> {t.inFavour.toLowerCase()} · <strong>{ballot.against}</strong>{' '}
        {t.against.toLowerCase()}
        {ballot.absent > 0 ? ` · ${ballot.absent} ${t.absent.toLowerCase()}` : ''}
      </figcaption>
    </figure>
  );
}

/** Places in rows of a half circle, counted from left to right. */
function seats(count: number): { x: number; y: number }[] {
  const radii = Array.from({ length: ROWS }, (_, row) => 0.45 + (0.6 * row) / ROWS);
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  let left = count;
  return radii
    .flatMap((radius, row) => {
      const here = row === ROWS - 1 ? left : Math.min(left, Math.round((count * radius) / total));
      left -= here;
      return Array.from({ length: here }, (_, index) => {
        const angle = here === 1 ? Math.PI / 2 : Math.PI - (Math.PI * index) / (here - 1);
        return { angle, x: round(radius * Math.cos(angle)), y: round(-radius * Math.sin(angle)) };
      });
    })
    .sort((one, other) => other.angle - one.angle);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
