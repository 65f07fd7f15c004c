const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has something done when the process is told to end, and then lets it end by the same signal, so that whoever waits for it
 * hears why. While nothing is to be done nobody listens, and the process ends at once.
 * @returns what takes it back
 */
export function onInterrupt(clean: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    release();
    clean();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  return release;
}
