import { useEffect } from 'react';

/**
 * j and k walk through the proposals, a accepts and x rejects the one in focus. Never while somebody types.
 * @param values of the buttons that accept and reject
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
        const next = all[event.key === 'j' ? Math.min(index + 1, all.length - 1) : Math.max(index - 1, 0)];
        next?.focus();
        next?.scrollIntoView({ block: 'center' });
        event.preventDefault();
        return;
      }
      const wanted = event.key === 'a' ? accept : event.key === 'x' ? reject : null;
      if (wanted === null || !current) return;
      current.querySelector<HTMLButtonElement>(`button[value="${wanted}"]`)?.click();
      const following = all[index + 1];
      following?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [accept, reject]);
}
