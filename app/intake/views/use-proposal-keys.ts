import { useEffect } from 'react';

const CURRENT = 'marked-text__mark--current';

/**
 * j and k walk through the proposals, a accepts and x rejects the one in focus and goes on to the next that is
 * open; the arguments are the values of the buttons that do so. Never while somebody types. The letter follows: the find of the proposal in focus is in sight and marked.
 */
export function useProposalKeys(accept = 'aannemen', reject = 'afwijzen'): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return;
      const all = [...document.querySelectorAll<HTMLElement>('[data-proposal]')];
      const current = target.closest<HTMLElement>('[data-proposal]');
      const index = current ? all.indexOf(current) : -1;
      if (event.key === 'j' || event.key === 'k') {
        goTo(all[event.key === 'j' ? Math.min(index + 1, all.length - 1) : Math.max(index - 1, 0)]);
        event.preventDefault();
        return;
      }
      const wanted = event.key === 'a' ? accept : event.key === 'x' ? reject : null;
      if (wanted === null || !current) return;
      current.querySelector<HTMLButtonElement>(`button[value="${wanted}"]`)?.click();
      goTo(all.slice(index + 1).find((one) => one.dataset.open) ?? all[index + 1]);
      event.preventDefault();
    };
    const onFocus = (event: FocusEvent) => {
      const proposal = (event.target as HTMLElement).closest<HTMLElement>('[data-proposal]');
      if (proposal) showInLetter(proposal.dataset.proposal ?? '');
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, [accept, reject]);
}

function goTo(proposal: HTMLElement | undefined): void {
  proposal?.focus({ preventScroll: true });
  proposal?.scrollIntoView({ block: 'center' });
}

/** Scrolls the letter, not the page: on a phone, where the letter stands above, nothing moves. */
function showInLetter(proposal: string): void {
  const mark = document.getElementById(`find-${proposal}`)?.closest('mark');
  for (const other of document.querySelectorAll(`.${CURRENT}`)) other.classList.remove(CURRENT);
  if (!mark) return;
  mark.classList.add(CURRENT);
  const pane = mark.closest<HTMLElement>('.intake__letter');
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  const offset = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTo({ top: pane.scrollTop + offset - pane.clientHeight / 3 });
}
