import { describe, expect, it } from 'vitest';
import { wholeText } from '~/platform/mail-text';
import { GOLDEN_ISSUES, LINKS } from '../../../tests/digest-issues';
import { sectionsOf } from '../content/digest-sections';
import type { DigestContent, DigestItem, DigestLinks } from '../digest';
import { digestSubject, periodDays, periodName } from './digest-subject';
import { renderDigest } from './render-digest';

const golden = (name: string) => `../../../tests/fixtures/digests/${name}`;
/** The mail of an issue as it reads. */
function read(content: DigestContent, links: DigestLinks) {
  const { subject, html, text } = renderDigest(content, links);
  return { subject, html: wholeText(html), text: wholeText(text) };
}
const full = GOLDEN_ISSUES.full?.content as DigestContent;

describe('the mail of an issue', () => {
  it.each(Object.keys(GOLDEN_ISSUES))('is as it was looked at: %s', async (name) => {
    const { content, links } = GOLDEN_ISSUES[name] ?? { content: full, links: LINKS };
    const { subject, html, text } = read(content, links);
    const readable = html.replace(/(<(?:h[1-3]|p|ul|li|blockquote|div|table|style|\/style)\b)/g, '\n$1');
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(golden(`${name}.txt`));
    await expect(readable).toMatchFileSnapshot(golden(`${name}.html`));
  });

  it.each(Object.keys(GOLDEN_ISSUES))('says as text all that it says as a page: %s', (name) => {
    const { content, links } = GOLDEN_ISSUES[name] ?? { content: full, links: LINKS };
    const { html, text } = read(content, links);
    const body = html.slice(html.indexOf('<h1'));
    const plain = (words: string) => words.replace(/^> /gm, '').replace(/\s+/g, ' ');
    const said = plain(text);
    for (const [, block = ''] of body.matchAll(
      /<(?:h[123]|p|li|blockquote)\b[^>]*>(.*?)<\/(?:h[123]|p|li|blockquote)>/gs,
    )) {
      const words = plain(unescaped(block.replace(/<[^>]+>/g, ''))).trim();
      expect(said, words).toContain(words.replace(/ \(\d+\)$/, ''));
    }
    for (const [, href = ''] of body.matchAll(/href="([^"]+)"/g)) expect(text).toContain(unescaped(href));
  });

  it('is the same bytes twice, and asks nothing of anybody else’s machine', () => {
    for (const { content, links } of Object.values(GOLDEN_ISSUES)) {
      const one = read(content, links);
      expect(read(structuredClone(content), links)).toEqual(one);
      expect(one.html).not.toMatch(/<img|<script|url\(|@import|src=|http:/);
      for (const [, host] of one.html.matchAll(/href="https?:\/\/([^/"]+)/g))
        expect(host).toBe('gestand.example');
      expect(one.html).toContain(`lang="${content.locale}"`);
      for (const [table] of one.html.matchAll(/<table[^>]*>/g))
        expect(table).toContain('role="presentation"');
    }
  });

  it('shows what was typed as text', () => {
    const { html } = read(GOLDEN_ISSUES['every-change']?.content as DigestContent, LINKS);
    expect(html).toContain('&lt;b&gt;vet&lt;/b&gt; &amp;');
  });
});

describe('the subject', () => {
  it('says what is inside and the week, the most pressing first', () => {
    expect(digestSubject(full)).toBe(
      'Week 48: 2 toezeggingen te laat, motie 32 735-278 aangenomen, 1 gedaan, 1 uitgesteld, en nog 3',
    );
    expect(digestSubject({ ...full, sections: [] })).toBe('Week 48: niets veranderd in wat u volgt');
  });

  it('stays within a hundred characters and one line, whatever is inside', () => {
    const [item] = full.sections.flatMap(({ items }) => items) as [DigestItem];
    const long = {
      ...item,
      block: {
        ...item.block,
        name: 'x'.repeat(300),
        title: `regel\r\nBcc: iemand@elders.example ${'y'.repeat(300)}`,
      },
    };
    for (const rhythm of ['weekly', 'daily', 'at once'] as const) {
      const content = { ...full, period: { ...full.period, rhythm }, sections: sectionsOf([long]) };
      const subject = digestSubject(content);
      expect(subject.length).toBeLessThanOrEqual(100);
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  it('of one change at once is that change', () => {
    const [item] = full.sections.flatMap(({ items }) => items) as [DigestItem];
    const content = {
      ...full,
      period: { ...full.period, rhythm: 'at once' as const },
      sections: sectionsOf([item]),
    };
    expect(digestSubject(content)).toBe('Motie 32 735-278: stemmen voor en tegen 91–59');
  });

  it('names the days of a period as people do', () => {
    const days = (startsAt: string, endsAt: string) =>
      periodDays({ ...full.period, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, 'nl');
    expect(days('2026-11-22T23:00:00Z', '2026-11-29T23:00:00Z')).toBe('23 tot en met 29 november 2026');
    expect(days('2026-11-29T23:00:00Z', '2026-12-06T23:00:00Z')).toBe(
      '30 november tot en met 6 december 2026',
    );
    expect(days('2026-12-27T23:00:00Z', '2027-01-03T23:00:00Z')).toBe(
      '28 december 2026 tot en met 3 januari 2027',
    );
    expect(days('2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z')).toBe('24 november 2026');
    expect(periodName({ ...full.period, key: '2026-W53' }, 'en')).toBe('Week 53');
  });
});

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
