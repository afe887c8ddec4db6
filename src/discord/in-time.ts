/** What is found, or `otherwise` once `patience` milliseconds are over; what comes later is not waited for. */
export async function inTime<Found>(
  found: Found | Promise<Found>,
  { patience, otherwise }: { readonly patience: number; readonly otherwise: Found },
): Promise<Found> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Found>((resolve) => {
    timer = setTimeout(resolve, patience, otherwise);
  });
  try {
    return await Promise.race([found, late]);
  } finally {
    clearTimeout(timer);
  }
}
