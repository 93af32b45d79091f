import sans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import sansBold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-ext-400.css';
import '@fontsource/source-sans-3/latin-ext-600.css';
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-600.css';
import '@fontsource/source-serif-4/latin-ext-400.css';
import '@fontsource/source-serif-4/latin-ext-600.css';
import '~/ui/tokens.css';
import '~/ui/base.css';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Form,
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { currentViewer } from '~/accounts/session.server';
import { LogInAgain } from '~/accounts/views/LogInPage';
import { currentTime } from '~/platform/clock';
import { isKeptForm } from '~/platform/kept-form';
import { settings } from '~/platform/settings.server';
import { siteMessages } from '~/site-messages';
import { choicesOf, type Theme } from '~/ui/cookies';
import { type Locale, LocaleProvider, useMessages } from '~/ui/i18n';
import { useNonce } from '~/ui/nonce';
import { PageHead, PageLayout } from '~/ui/PageLayout';
import { SendAgain } from '~/ui/SendAgain';
import { useRememberedForms, useUnsentForm } from '~/ui/unsent-form';

export const links: LinksFunction = () => [
  ...[sans, sansBold, serif].map((href) => ({
    rel: 'preload',
    href,
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  })),
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Gestand' }];

/** What the frame shows: who is here and what they chose. Nothing of it is secret. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await currentViewer(request);
  return {
    ...choicesOf(request.headers.get('Cookie')),
    isDemonstration: settings().isDemonstration,
    printed: { origin: settings().origin, at: currentTime().toISOString() },
    viewer:
      viewer.kind === 'member'
        ? { name: viewer.name, role: viewer.role, organisationName: viewer.organisationName }
        : null,
  };
}

type RootData = Omit<Awaited<ReturnType<typeof loader>>, 'printed'> & {
  printed: { origin: string; at: string } | null;
};
const ANONYMOUS: RootData = {
  locale: 'nl',
  theme: 'auto',
  isDemonstration: false,
  printed: null,
  viewer: null,
};

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<RootData>('root') ?? ANONYMOUS;
  const nonce = useNonce();
  return (
    <LocaleProvider locale={data.locale as Locale}>
      <html lang={data.locale} data-theme={data.theme === 'auto' ? undefined : data.theme}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <Meta />
          <Links />
        </head>
        <body>
          <Frame data={data}>{children}</Frame>
          <ScrollRestoration nonce={nonce} />
          <Scripts nonce={nonce} />
        </body>
      </html>
    </LocaleProvider>
  );
}

function Frame({ data, children }: { data: RootData; children: ReactNode }) {
  const t = useMessages(siteMessages);
  const { viewer } = data;
  const location = useLocation();
  useRememberedForms();
  const isEditor = viewer !== null && viewer.role !== 'reader';
  return (
    <PageLayout
      name="Gestand"
      theme={data.theme as Theme}
      printed={data.printed}
      navigation={[
        { to: '/moties', label: t.motions },
        { to: '/toezeggingen', label: t.commitments },
        { to: '/brieven', label: t.letters },
        { to: '/dossiers', label: t.dossiers },
        { to: '/acties', label: t.actions },
        ...(isEditor ? [{ to: '/intake', label: t.intake }] : []),
        ...(viewer?.role === 'admin' ? [{ to: '/beheer', label: t.administration }] : []),
      ]}
      account={
        viewer ? (
          <>
            <Link to="/volgen">{t.following}</Link>
            <Link to="/account">{viewer.name}</Link>
            <Form method="post" action="/uitloggen" reloadDocument>
              <button type="submit" className="choice">
                {t.logOut}
              </button>
            </Form>
          </>
        ) : location.pathname === '/inloggen' ? null : (
          <Link to="/inloggen">{t.logIn}</Link>
        )
      }
      footer={
        <>
          {data.isDemonstration ? <p>{t.demonstration}</p> : null}
          <p>
            <Link to="/over">{t.aboutData}</Link>
          </p>
        </>
      }
    >
      {children}
    </PageLayout>
  );
}

export default function App() {
  return <Outlet />;
}

/** The one error page: what happened and what to do; never a stack. */
export function ErrorBoundary() {
  const t = useMessages(siteMessages);
  const error = useRouteError();
  const unsent = useUnsentForm();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (isRouteErrorResponse(error) && isKeptForm(error.data)) return <LogInAgain kept={error.data} />;
  const [title, help] =
    status === 404
      ? [t.notFound, t.notFoundHelp]
      : status === 403
        ? [t.notAllowed, t.notAllowedHelp]
        : status === 429
          ? [t.tooMany, t.tooManyHelp]
          : isConnectionLost(error)
            ? [t.noConnection, t.noConnectionHelp]
            : [t.failed, t.failedHelp];
  return (
    <>
      <PageHead
        kind={isConnectionLost(error) ? undefined : String(status)}
        title={title}
        lede={<p>{help}</p>}
      />
      {unsent ? (
        <>
          <p>{t.unsentKept}</p>
          <SendAgain kept={unsent} />
        </>
      ) : (
        <p>
          <Link to="/">{t.toStart}</Link>
        </p>
      )}
    </>
  );
}

/** Each browser has words of its own for a request that met no server. */
const isConnectionLost = (error: unknown): boolean =>
  error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
