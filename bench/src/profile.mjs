import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the process whose CPU profile lies in the folder spent its time: by package or part, and by function. */
export async function printProfile(folder) {
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'));
  if (!file) {
    console.log('\nNo profile was written.');
    return;
  }
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(join(folder, file), 'utf8'));
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const idle = new Set(['(idle)', '(program)']);
  const byPart = new Map();
  const byFunction = new Map();
  let busy = 0;
  samples.forEach((id, index) => {
    const frame = byId.get(id);
    if (idle.has(frame.functionName)) return;
    const time = timeDeltas[index];
    busy += time;
    add(byPart, partOf(frame), time);
    add(
      byFunction,
      `${frame.functionName || '(anonymous)'} — ${partOf(frame)}:${frame.lineNumber + 1}`,
      time,
    );
  });
  console.log('\nself time of our process, start-up included');
  for (const [title, times, count] of [
    ['by part', byPart, 16],
    ['by function', byFunction, 25],
  ]) {
    console.log(`  ${title}`);
    for (const [name, time] of [...times].sort((a, b) => b[1] - a[1]).slice(0, count)) {
      console.log(`    ${((time / busy) * 100).toFixed(1).padStart(5)} %  ${name}`);
    }
  }
}

function add(times, name, time) {
  times.set(name, (times.get(name) ?? 0) + time);
}

function partOf({ url, functionName }) {
  if (url === '') return functionName.startsWith('(') ? functionName : 'native or compiled';
  const inPackage = url.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];
  return inPackage ?? url.replace(/.*\/(apps|packages)\//, '$1/');
}
