import { Session, type Profiler } from 'node:inspector';

/**
 * V8 counts blocks only in functions that it compiles after it was asked to, so this starts with the module: import it before
 * what is to be measured.
 */
const session = startCounting();

function startCounting(): Session {
  const counting = new Session();
  counting.connect();
  counting.post('Profiler.enable');
  counting.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return counting;
}

/**
 * How much work something does: how often functions of ours, and the blocks in them, are run, as V8 counts them. Unlike time it
 * is the same on every machine, however busy. What is done inside of V8's own functions is not counted.
 */
export function workOf(act: () => void): number {
  // Taking the counts sets them to zero.
  takeCounts();
  act();
  return takeCounts();
}

function takeCounts(): number {
  let total = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
    if (error) throw error;
    for (const { url, functions } of result) {
      if (!/\/src\//.test(url) || /node_modules|\/work\.ts$/.test(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) total += count;
    }
  });
  return total;
}
