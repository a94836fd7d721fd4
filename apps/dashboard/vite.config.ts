import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { firstLoadBudget } from './first-load-budget.ts';
import { ownCodeOfFirstPage } from './first-page.ts';
import { inlinedDocuments } from './inlined-documents.ts';

/**
 * What every page stands on. As one file it compresses better than as dozens of crumbs, and it stays in the browser's
 * cache from release to release.
 */
const foundation =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|react-i18next|i18next|@apollo\/client|@wry\/\w+|optimism|rxjs|graphql|clsx|@tanstack\/(react-router|router-core|history|react-store|store)|@mantine\/core\/esm\/core)\//;

/** The library's parts that more than one page uses: one file instead of a crumb for each. */
const controls = /node_modules\/(@mantine\/(core|hooks)|@floating-ui\/[\w-]+|@tabler\/icons-react)\//;

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, '.', ['API_', 'DASHBOARD_']);
  // Where the API listens while developing; the built dashboard is served by the API itself.
  const api = `http://127.0.0.1:${env.API_PORT ?? 4000}`;
  return {
    plugins: [inlinedDocuments(), react(), firstLoadBudget()],
    // RxJS without the helpers for browsers that have no classes.
    resolve: { conditions: ['es2015', 'module', 'browser', 'development|production'] },
    server: {
      host: '127.0.0.1',
      port: Number(env.DASHBOARD_PORT ?? 5173),
      // `/documents` itself is a page of the dashboard; what lies below it is a file.
      proxy: {
        '/graphql': api,
        '/documents/': api,
        '/audit-reports/': api,
        '/action-plans/': api,
        '/evidence': api,
        '/check': api,
        '/imports': api,
      },
    },
    build: {
      target: 'es2022',
      // One sheet for all pages, so that no page lists sheets to wait for and none is drawn before its sheet is there.
      cssCodeSplit: false,
      // The page itself names what it starts with; the lists of what every route needs would weigh more than they save.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      // The foundation is one file on purpose.
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        // Each route is a dynamic import and so its own chunk.
        output: {
          codeSplitting: {
            groups: [
              { name: 'foundation', test: foundation, priority: 2 },
              {
                name: ownCodeOfFirstPage,
                debugName: 'shell',
                test: /\/src\/(?!i18n\/.*(frame|\.json))/,
                priority: 1,
              },
              { name: 'controls', test: controls, minShareCount: 2 },
            ],
          },
        },
      },
    },
  };
});
