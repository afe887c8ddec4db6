/** Milliseconds of processor time that the work takes in this process: what else the machine does adds nothing to it. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
