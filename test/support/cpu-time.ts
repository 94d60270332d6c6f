/**
 * How long a call keeps the processor busy, in milliseconds: unlike the clock on the wall, it does not count the time in
 * which the machine does something else.
 */
export function cpuTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
