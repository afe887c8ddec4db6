import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';

/** Bytes of one payload from the bot. */
const payloadLimit = 4096;

export type Data = Readonly<Record<string, unknown>>;

/** What a bot may send; `d` is an object where the op asks for one. */
export type Payload =
  | { readonly op: GatewayOpcodes.Heartbeat; readonly d: number | null }
  | { readonly op: Exclude<SendableOp, GatewayOpcodes.Heartbeat>; readonly d: Data };

type SendableOp = (typeof sendable)[number];

const sendable = [
  GatewayOpcodes.Heartbeat,
  GatewayOpcodes.Identify,
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.Resume,
  GatewayOpcodes.RequestGuildMembers,
  GatewayOpcodes.RequestSoundboardSounds,
] as const;

/** The payload, or the code that its sender's connection is closed with. */
export function readPayload(raw: Buffer): Payload | GatewayCloseCodes {
  if (raw.byteLength > payloadLimit) return GatewayCloseCodes.DecodeError;
  const read = parse(raw.toString('utf8'));
  if (!isObject(read)) return GatewayCloseCodes.DecodeError;
  const { op, d } = read;
  if (typeof op !== 'number') return GatewayCloseCodes.DecodeError;
  if (!isSendable(op)) return GatewayCloseCodes.UnknownOpcode;
  if (op !== GatewayOpcodes.Heartbeat) return isObject(d) ? { op, d } : GatewayCloseCodes.DecodeError;
  const sequence = d ?? null;
  return sequence === null || isSequence(sequence) ? { op, d: sequence } : GatewayCloseCodes.DecodeError;
}

export function isSequence(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSendable(op: number): op is SendableOp {
  return (sendable as readonly number[]).includes(op);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
