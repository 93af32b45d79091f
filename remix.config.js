/**
 * The one Remix configuration, imported by vite.config.ts.
 * Lazy route discovery stays off: its manifest endpoint lets one anonymous GET
 * occupy the server for more than a second (docs/decisions/0002-remix-2.md).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    v3_lazyRouteDiscovery: false,
  },
};
