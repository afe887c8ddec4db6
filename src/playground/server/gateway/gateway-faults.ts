import type { GatewayFault } from '../fault.js';

/** A fault that has not run out. */
export interface ArmedFault {
  readonly fault: GatewayFault;
  /** `null`: until it is ended. */
  readonly timesLeft: number | null;
}

/** The faults of the gateway that strike later; the others strike when they are asked for. */
export class GatewayFaults {
  private heartbeats = 0;
  private resumes = 0;
  private readonly identifyCodes: number[] = [];
  private shards: { readonly count: number; readonly isRequired: boolean } | null = null;

  arm(fault: GatewayFault): void {
    if (fault.kind === 'miss-heartbeats') this.heartbeats += fault.times;
    if (fault.kind === 'refuse-resume') this.resumes += fault.times;
    if (fault.kind === 'refuse-identify') this.identifyCodes.push(fault.code);
    if (fault.kind === 'shards') this.shards = fault;
  }

  disarm(): void {
    this.heartbeats = 0;
    this.resumes = 0;
    this.identifyCodes.length = 0;
    this.shards = null;
  }

  list(): readonly ArmedFault[] {
    const armed: ArmedFault[] = this.identifyCodes.map((code) => ({
      fault: { kind: 'refuse-identify', code },
      timesLeft: 1,
    }));
    const { heartbeats, resumes, shards } = this;
    if (heartbeats > 0) armed.push({ fault: { kind: 'miss-heartbeats', times: heartbeats }, timesLeft: heartbeats });
    if (resumes > 0) armed.push({ fault: { kind: 'refuse-resume', times: resumes }, timesLeft: resumes });
    if (shards !== null) armed.push({ fault: { kind: 'shards', ...shards }, timesLeft: null });
    return armed;
  }

  /** Whether this heartbeat stays without an answer. */
  missesHeartbeat(): boolean {
    if (this.heartbeats === 0) return false;
    this.heartbeats -= 1;
    return true;
  }

  /** Whether this resume is refused. */
  refusesResume(): boolean {
    if (this.resumes === 0) return false;
    this.resumes -= 1;
    return true;
  }

  /** The code that this identify is refused with; `null` = none. */
  refusedIdentify(): number | null {
    return this.identifyCodes.shift() ?? null;
  }

  /** Advised shards; `null` = as many as the guilds need. */
  get advisedShards(): number | null {
    return this.shards?.count ?? null;
  }

  get requiredShards(): number {
    return this.shards?.isRequired === true ? this.shards.count : 1;
  }
}
