/**
 * Starts to count, and gives the milliseconds that this process has computed since: not those it waited for a busy machine. For
 * tests that something hostile ends at all, with limits that are far from both what it takes and what it must not.
 */
export function cpuTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
