import type { CSSProperties } from 'react';

/**
 * How mails look: the site's quiet page. Mail programs drop style sheets, so everything stands inline for
 * the day; the sheet adds the night and the phone where it is read.
 */
const INK = '#1c1b18';
const SOFT = '#57534b';
const RULE = '#d9d4c7';
const ACCENT = '#17406d';
const SERIF = "Georgia, 'Times New Roman', serif";
const SANS = "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, Arial, sans-serif";

const style = <T extends Record<string, CSSProperties>>(styles: T): T => styles;

const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { text-underline-offset: 2px; }
@media (max-width: 600px) {
  .page { padding: 16px 14px 32px !important; }
  .title { font-size: 24px !important; }
}
@media (prefers-color-scheme: dark) {
  .paper, .paper td { background-color: #16171a !important; }
  .ink, .ink p, .ink h1, .ink h2, .ink h3, .ink li, .ink td, .ink blockquote { color: #ecebe6 !important; }
  .ink .soft { color: #b3afa5 !important; }
  .ink a { color: #93bdea !important; }
  .rule { border-color: #393b41 !important; }
  .section { border-color: #ecebe6 !important; }
  .ink .warn { color: #e6b860 !important; }
  .quote { border-color: #6b5712 !important; }
  .ink a.button { background-color: #93bdea !important; color: #10161e !important; }
}`;

export const MAIL_STYLES = {
  sheet,
  ...style({
    body: {
      margin: 0,
      padding: 0,
      backgroundColor: '#fbfaf6',
      color: INK,
      fontFamily: SANS,
      overflowWrap: 'anywhere',
      wordBreak: 'break-word',
    },
    container: { maxWidth: '640px', margin: '0 auto', padding: '28px 20px 40px', textAlign: 'left' },
    kind: { margin: '0 0 4px', fontSize: '14px', lineHeight: '20px', color: SOFT },
    title: {
      margin: '0 0 12px',
      fontFamily: SERIF,
      fontSize: '28px',
      lineHeight: '1.2',
      fontWeight: 600,
      color: INK,
    },
    section: {
      margin: '32px 0 4px',
      paddingTop: '10px',
      borderTop: `2px solid ${INK}`,
      fontFamily: SERIF,
      fontSize: '20px',
      lineHeight: '28px',
      fontWeight: 600,
      color: INK,
    },
    item: { margin: 0, padding: '14px 0', borderBottom: `1px solid ${RULE}` },
    itemTitle: { margin: 0, fontSize: '16px', lineHeight: '23px', fontWeight: 600, color: INK },
    text: { margin: '6px 0 0', fontSize: '16px', lineHeight: '24px', color: INK },
    soft: { margin: '6px 0 0', fontSize: '14px', lineHeight: '21px', color: SOFT },
    label: { color: SOFT },
    warning: { margin: '6px 0 0', fontSize: '16px', lineHeight: '24px', fontWeight: 600, color: '#7d4f00' },
    list: { margin: '8px 0 0', padding: '0 0 0 20px' },
    listItem: { margin: '4px 0', fontSize: '16px', lineHeight: '24px', color: INK },
    footTitle: { margin: '0 0 4px', fontSize: '16px', lineHeight: '24px', fontWeight: 600, color: INK },
    footItem: { margin: '4px 0', fontSize: '14px', lineHeight: '21px', color: SOFT },
    quote: {
      margin: '8px 0 0',
      padding: '0 0 0 12px',
      borderLeft: '3px solid #ffd977',
      fontFamily: SERIF,
      fontSize: '16px',
      lineHeight: '24px',
      color: INK,
    },
    link: { color: ACCENT, textDecoration: 'underline' },
    // A printed number stays in one piece.
    source: { color: ACCENT, textDecoration: 'underline', whiteSpace: 'nowrap' },
    button: {
      display: 'inline-block',
      margin: '12px 0',
      padding: '12px 20px',
      backgroundColor: ACCENT,
      color: '#ffffff',
      fontSize: '16px',
      fontWeight: 600,
      textDecoration: 'none',
    },
    foot: { margin: '32px 0 0', paddingTop: '14px', borderTop: `1px solid ${RULE}` },
  }),
} as const;
