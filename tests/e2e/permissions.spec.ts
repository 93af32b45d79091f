import { readdirSync } from 'node:fs';
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { ADMIN, ASSISTANT, PASSWORD, STAFF } from './people';

/**
 * Who may do what, on every route. Answers: 200 shown, 'login' sent to log in, 403 refused, 404 not there,
 * 3xx as the number. A route without a row fails the suite. POST is sent empty: what is refused for its
 * contents (400, 404, 422) got past the permission.
 */
type Answer = number | 'login';
type Row = { path: string; get: [Answer, Answer, Answer, Answer]; post: [Answer, Answer, Answer, Answer] };

const NO_ACTION: Row['post'] = [405, 405, 405, 405];
const shown = (path: string, post: Row['post'] = NO_ACTION): Row => ({
  path,
  get: [200, 200, 200, 200],
  post,
});

/** Columns: nobody logged in, reader, editor, administrator. */
const TABLE: Record<string, Row> = {
  '_index.tsx': shown('/'),
  '$.tsx': { path: '/nergens', get: [404, 404, 404, 404], post: NO_ACTION },
  'account.tsx': { path: '/account', get: ['login', 200, 200, 200], post: ['login', 422, 422, 422] },
  'acties._index.tsx': shown('/acties'),
  'acties.$id.tsx': { path: '/acties/1', get: [200, 200, 200, 200], post: ['login', 403, 422, 422] },
  'acties_.nieuw.tsx': {
    path: '/acties/nieuw',
    get: ['login', 403, 200, 200],
    post: ['login', 403, 422, 422],
  },
  'beheer.tsx': { path: '/beheer', get: ['login', 403, 403, 302], post: NO_ACTION },
  'beheer._index.tsx': { path: '/beheer', get: ['login', 403, 403, 302], post: NO_ACTION },
  'beheer.bronnen.tsx': {
    path: '/beheer/bronnen',
    get: ['login', 403, 403, 200],
    post: ['login', 403, 403, 422],
  },
  'afmelden.$signed.tsx': {
    path: '/afmelden/geen',
    get: [404, 404, 404, 404],
    post: [404, 404, 404, 404],
  },
  'beheer.digests.tsx': {
    path: '/beheer/digests',
    get: ['login', 403, 403, 200],
    post: ['login', 403, 403, 422],
  },
  'beheer.kalender.tsx': {
    path: '/beheer/kalender',
    get: ['login', 403, 403, 200],
    post: ['login', 403, 403, 422],
  },
  'beheer.personen.tsx': {
    path: '/beheer/personen',
    get: ['login', 403, 403, 200],
    post: ['login', 403, 403, 422],
  },
  'brieven._index.tsx': shown('/brieven'),
  'brieven.$nummer.tsx': shown('/brieven/32735-286'),
  'commissies.$slug.tsx': {
    path: '/commissies/geen',
    get: [404, 404, 404, 404],
    post: NO_ACTION,
  },
  'dossiers._index.tsx': shown('/dossiers'),
  'dossiers.$nummer.tsx': shown('/dossiers/32735'),
  'fracties.$naam.tsx': shown('/fracties/SP'),
  'inloggen.tsx': { path: '/inloggen', get: [200, 302, 302, 302], post: [422, 302, 302, 302] },
  'intake._index.tsx': { path: '/intake', get: ['login', 403, 200, 200], post: ['login', 403, 422, 422] },
  'intake.$id.tsx': { path: '/intake/999999', get: ['login', 403, 404, 404], post: ['login', 403, 404, 404] },
  'kamerstukken.$id.tsx': shown('/kamerstukken/ah-tk-20182019-3894'),
  'koppelingen.tsx': { path: '/koppelingen', get: ['login', 403, 200, 200], post: NO_ACTION },
  'ministeries.$slug.tsx': shown('/ministeries/buitenlandse-zaken'),
  'moties._index.tsx': shown('/moties'),
  'moties.$nummer.tsx': shown('/moties/32735-278'),
  'moties.$nummer_.wijzigen.tsx': {
    path: '/moties/32735-278/wijzigen',
    get: ['login', 403, 200, 200],
    post: ['login', 403, 422, 422],
  },
  'over.tsx': shown('/over'),
  'personen.$slug.tsx': shown('/personen/karabulut'),
  // In a demonstration everybody may read what would have been sent.
  'postbus._index.tsx': shown('/postbus'),
  'postbus.$naam.tsx': { path: '/postbus/geen.eml', get: [404, 404, 404, 404], post: NO_ACTION },
  'postbus.$naam_.als-mail.tsx': {
    path: '/postbus/geen.eml/als-mail',
    get: [404, 404, 404, 404],
    post: NO_ACTION,
  },
  'termijn.tsx': { path: '/termijn?woorden=voor+de+zomer', get: ['login', 403, 200, 200], post: NO_ACTION },
  'toezeggingen._index.tsx': shown('/toezeggingen'),
  'toezeggingen.$nummer.tsx': {
    path: '/toezeggingen/G-00001',
    get: [200, 200, 200, 200],
    post: ['login', 403, 422, 422],
  },
  'toezeggingen.$nummer_.wijzigen.tsx': {
    path: '/toezeggingen/G-00001/wijzigen',
    get: ['login', 403, 200, 200],
    post: ['login', 403, 422, 422],
  },
  'toezeggingen_.nieuw.tsx': {
    path: '/toezeggingen/nieuw',
    get: ['login', 403, 200, 200],
    post: ['login', 403, 422, 422],
  },
  'uitloggen.tsx': { path: '/uitloggen', get: [302, 302, 302, 302], post: [302, 302, 302, 302] },
  'uitnodiging.$secret.tsx': {
    path: '/uitnodiging/geen',
    get: [404, 404, 404, 404],
    post: [422, 422, 422, 422],
  },
  // Who is not logged in may ask for the link to their settings.
  'verschillen.$soort.$nummer.tsx': {
    path: '/verschillen/motie/32735-278',
    get: ['login', 403, 200, 200],
    post: ['login', 403, 422, 422],
  },
  'volgen._index.tsx': { path: '/volgen', get: [200, 200, 200, 200], post: [422, 422, 422, 422] },
  'volgen.per-mail.tsx': {
    path: '/volgen/per-mail?soort=list&wat=%2Fmoties',
    get: [200, 200, 200, 200],
    post: [422, 422, 422, 422],
  },
  'volgen.archief._index.tsx': { path: '/volgen/archief', get: ['login', 200, 200, 200], post: NO_ACTION },
  'volgen.archief.$nummer.tsx': {
    path: '/volgen/archief/2020-W01',
    get: ['login', 404, 404, 404],
    post: NO_ACTION,
  },
  'volgen.archief.$nummer_.als-mail.tsx': {
    path: '/volgen/archief/2020-W01/als-mail',
    get: ['login', 404, 404, 404],
    post: NO_ACTION,
  },
  'volgen.bevestigen.$signed.tsx': {
    path: '/volgen/bevestigen/geen',
    get: [404, 404, 404, 404],
    post: [404, 404, 404, 404],
  },
  'volgen.lezer.$signed.tsx': {
    path: '/volgen/lezer/geen',
    get: [404, 404, 404, 404],
    post: [404, 404, 404, 404],
  },
  'volgen.lezer.$signed_.voorbeeld.tsx': {
    path: '/volgen/lezer/geen/voorbeeld',
    get: [404, 404, 404, 404],
    post: [404, 404, 404, 404],
  },
  'volgen.lezer.$signed_.voorbeeld_.als-mail.tsx': {
    path: '/volgen/lezer/geen/voorbeeld/als-mail',
    get: [404, 404, 404, 404],
    post: NO_ACTION,
  },
  'volgen.voorbeeld.tsx': {
    path: '/volgen/voorbeeld',
    get: ['login', 200, 200, 200],
    post: ['login', 422, 422, 422],
  },
  'volgen.voorbeeld_.als-mail.tsx': {
    path: '/volgen/voorbeeld/als-mail',
    get: ['login', 200, 200, 200],
    post: NO_ACTION,
  },
  'voorkeuren.tsx': { path: '/voorkeuren', get: [302, 302, 302, 302], post: [303, 303, 303, 303] },
  'zoeken.tsx': shown('/zoeken?q=stalling'),
};

const ROLES = [null, ASSISTANT, STAFF, ADMIN] as const;

test('every route has a row in the table of permissions', () => {
  const routes = readdirSync('app/routes').filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name));
  expect(Object.keys(TABLE).sort()).toEqual(routes.sort());
});

for (const [index, email] of ROLES.entries()) {
  test(`${email ?? 'nobody logged in'} gets what the table says, on every route and method`, async ({
    baseURL,
  }) => {
    const origin = baseURL ?? '';
    const context = await request.newContext({ baseURL: origin, extraHTTPHeaders: { Origin: origin } });
    for (const [name, row] of Object.entries(TABLE)) {
      // Logging out is among the routes: each is asked by somebody freshly logged in.
      if (
        email &&
        (name === 'uitloggen.tsx' || name === Object.keys(TABLE)[0] || name === 'uitnodiging.$secret.tsx')
      ) {
        await logInBy(context, email);
      }
      expect.soft(await asked(context, 'GET', row.path), `GET ${row.path}`).toBe(row.get[index]);
      expect.soft(await asked(context, 'POST', row.path), `POST ${row.path}`).toBe(row.post[index]);
    }
    await context.dispose();
  });
}

async function logInBy(context: APIRequestContext, email: string): Promise<void> {
  const answer = await context.post('/inloggen', {
    form: { email, wachtwoord: PASSWORD, naar: '/' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
}

async function asked(context: APIRequestContext, method: 'GET' | 'POST', path: string): Promise<Answer> {
  const isUpload = path === '/intake' && method === 'POST';
  const answer = await context.fetch(
    path === '/' && method === 'POST' ? '/?index' : withIndex(path, method),
    {
      method,
      maxRedirects: 0,
      ...(method === 'POST' ? (isUpload ? { multipart: { tekst: '' } } : { form: { leeg: '' } }) : {}),
    },
  );
  const location = answer.headers().location ?? '';
  // A form is answered with the login itself, which carries along what was sent.
  return location.startsWith('/inloggen') || answer.status() === 401 ? 'login' : answer.status();
}

/** Forms of an index page post to `?index`. */
function withIndex(path: string, method: string): string {
  const isIndex = [
    '/acties',
    '/beheer',
    '/brieven',
    '/dossiers',
    '/intake',
    '/moties',
    '/postbus',
    '/toezeggingen',
    '/volgen',
    '/volgen/archief',
  ].includes(path);
  return method === 'POST' && isIndex ? `${path}?index` : path;
}
