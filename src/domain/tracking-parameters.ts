/**
 * Names of parameters by which links are counted and nothing is chosen. What keeps an erased page out and what tells pages
 * apart must agree on them.
 */
const trackingParameter = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)$/i;

/** Takes them out of an address. */
export function dropTracking(parameters: URLSearchParams): void {
  for (const name of [...parameters.keys()]) if (trackingParameter.test(name)) parameters.delete(name);
}
