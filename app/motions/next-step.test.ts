import { expect, it } from 'vitest';
import { nextStepBy } from './next-step';

it('the next step is the nearest day on which something is still owed', () => {
  const steps = [
    { day: '2026-09-01', isOpen: true },
    { day: '2026-07-01', isOpen: true },
    { day: '2026-06-20', isOpen: false },
    { day: '2026-01-01', isOpen: true },
    { day: null, isOpen: true },
  ];
  expect(nextStepBy(steps, '2026-06-15')).toBe('2026-07-01');
  expect(nextStepBy([], '2026-06-15')).toBeNull();
});
