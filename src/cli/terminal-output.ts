import picocolors from 'picocolors';

type Colours = ReturnType<typeof picocolors.createColors>;

/** How text is laid out for the one who reads it. Pure formatting takes this and nothing else of the terminal. */
export interface Layout {
  /** Columns, 40 to 100. */
  readonly width: number;
  readonly colours: Colours;
  /** Now, for the age of a date. */
  readonly now: Date;
}

export interface TerminalOutput {
  readonly layout: Layout;
  readonly isErrorTty: boolean;
  write(text: string): void;
  /** Progress, logs and errors. */
  writeError(text: string): void;
}

const narrowest = 40;
const widest = 100;

/** Writes to the streams of this process; colour only on a terminal, and never where NO_COLOR is set. */
export function processOutput(): TerminalOutput {
  const { stdout, stderr } = process;
  stdout.on('error', endWithReader);
  return {
    layout: layoutFor({
      isTty: stdout.isTTY,
      columns: stdout.columns,
      hasColour: stdout.isTTY && picocolors.isColorSupported,
    }),
    isErrorTty: stderr.isTTY,
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
  };
}

/** Whoever read the output has gone (`verbatim … | head`): there is nothing left to do. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

export function layoutFor(terminal: {
  readonly isTty: boolean;
  readonly columns: number;
  readonly hasColour: boolean;
  readonly now?: Date;
}): Layout {
  // Some terminals do not know their width and say 0.
  const columns = terminal.isTty && terminal.columns > 0 ? terminal.columns : widest;
  return {
    width: Math.min(widest, Math.max(narrowest, columns)),
    colours: picocolors.createColors(terminal.hasColour),
    now: terminal.now ?? new Date(),
  };
}
