import { expect, test } from 'vitest';
import { DEADLINE_EXAMPLES } from './examples';
import { RULE_GROUPS } from './rules';

const SENTENCES = Object.values(DEADLINE_EXAMPLES).flatMap((rows) => rows.map(([sentence]) => sentence));

test.each(RULE_GROUPS.flatMap(({ words, rules }) => rules.map((rule) => [rule.name, rule, words] as const)))(
  'the rule "%s" reads nothing in a text without the words of its group',
  (_name, rule, words) => {
    const pattern = new RegExp(rule.pattern, 'iu');
    const hidden = SENTENCES.filter((sentence) => pattern.test(sentence) && !words.test(sentence));
    expect(hidden).toEqual([]);
  },
);
