import autocannon from 'autocannon';

const CONNECTIONS = 8;

/** Requests per second that a server answers; rejects when one answer was not a success. */
export async function load(request, seconds) {
  const result = await autocannon({ ...request, connections: CONNECTIONS, duration: seconds });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${request.url} failed`);
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** Servers take turns, so that whatever else the machine does meets all of them alike; the middle of the rounds. */
export async function loadInTurns(requests, { rounds, seconds }) {
  const measured = Object.fromEntries(Object.keys(requests).map((name) => [name, []]));
  for (const request of Object.values(requests)) await load(request, 2);
  for (let round = 0; round < rounds; round++) {
    for (const [name, request] of Object.entries(requests)) {
      measured[name].push(await load(request, seconds));
    }
  }
  return Object.fromEntries(Object.entries(measured).map(([name, results]) => [name, middle(results)]));
}

function middle(results) {
  return results.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(results.length / 2)];
}
