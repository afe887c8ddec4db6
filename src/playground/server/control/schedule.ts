/** Calls `action` once after `delay` milliseconds; the returned function calls it off. */
export type Schedule = (action: () => void, delay: number) => () => void;

/** By the real clock; keeps no process alive. */
export const scheduleByClock: Schedule = (action, delay) => {
  const timer = setTimeout(action, delay).unref();
  return () => {
    clearTimeout(timer);
  };
};
