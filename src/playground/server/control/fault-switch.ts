import type { FaultView } from '../../page-protocol.js';
import type { Fault } from '../fault.js';
import type { RestFaults } from '../rest-faults.js';
import type { Gateway } from '../gateway.js';

/** Every kind of fault behind one switch. */
export class FaultSwitch {
  constructor(
    private readonly rest: RestFaults,
    private readonly gateway: Gateway,
    private readonly onChange: () => void,
  ) {}

  /** @throws SyntaxError when a path is no regular expression */
  strike(fault: Fault): void {
    switch (fault.kind) {
      case 'rest':
      case 'slow':
        this.rest.arm(fault);
        break;
      case 'network':
        this.gateway.setDown(fault.isDown);
        break;
      default:
        this.gateway.strike(fault);
    }
    this.onChange();
  }

  endAll(): void {
    this.rest.disarm();
    this.gateway.endFaults();
    this.onChange();
  }

  /** What has not run out. */
  list(): readonly FaultView[] {
    const down: FaultView[] = this.gateway.isDown
      ? [{ fault: { kind: 'network', isDown: true }, timesLeft: null }]
      : [];
    return [...this.rest.list(), ...this.gateway.armedFaults(), ...down];
  }
}
