import '@mantine/core/styles.css';
import './theme/base.css';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApolloClient } from './apollo/client';
import { startI18n } from './i18n/i18n';
import { createAppRouter } from './routes/router';
import { cssVariables, theme } from './theme/theme';
import { LiveRegion } from './ui/announce';

const apollo = createApolloClient();
const router = createAppRouter(apollo);
const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element #root');

// A page opened before an upgrade asks for parts that are gone: the next one is loaded whole.
window.addEventListener('vite:preloadError', () => window.location.reload());

/** The words come in a file of their own that shares code with this one: to await them at the top would wait for ever. */
async function start(root: HTMLElement): Promise<void> {
  await startI18n();
  createRoot(root).render(
    <StrictMode>
      <ApolloProvider client={apollo}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <RouterProvider router={router} />
          <LiveRegion />
        </MantineProvider>
      </ApolloProvider>
    </StrictMode>,
  );
}

void start(container);
