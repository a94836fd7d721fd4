import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, '.', ['API_', 'DASHBOARD_']);
  // Where the API listens while developing; the built dashboard is served by the API itself.
  const api = `http://127.0.0.1:${env.API_PORT ?? 4000}`;
  return {
    plugins: [react()],
    server: {
      host: '127.0.0.1',
      port: Number(env.DASHBOARD_PORT ?? 5173),
      proxy: { '/graphql': api },
    },
    // Each route is a dynamic import and so its own chunk; charts are only ever imported by lazy components.
    // The first load must stay below 200 kB of gzipped JavaScript.
    build: { target: 'es2022' },
  };
});
