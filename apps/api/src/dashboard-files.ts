import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';
import { REPOSITORY } from './config.js';

const FOLDER = join(REPOSITORY, 'apps/dashboard/dist');

/** Headers for everything served: nothing from elsewhere is loaded, no other site frames it. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Mantine writes style attributes and a style element for its theme.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
});

/** The built dashboard. Its routes are its own, so any page that is no file is answered with the one page there is. */
export function dashboardFiles(folder: string = FOLDER): Router {
  const router = Router();
  // Names in assets/ carry a hash of their content and so never change; the page that names them is asked for each time.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(folder, { maxAge: 0, index: false }));
  router.get(/.*/, (request, response) => {
    const page = join(folder, 'index.html');
    if (!request.accepts('html')) response.status(404).json({ error: 'There is nothing at this address.' });
    else if (!existsSync(page))
      response.status(404).type('text').send('The dashboard has not been built: pnpm build\n');
    else response.set('Cache-Control', 'no-cache').sendFile(page);
  });
  return router;
}
