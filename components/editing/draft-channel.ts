/** How tabs of one browser tell each other that a draft was saved. */
const channelOf = (id: number) => new BroadcastChannel(`nap-draft-${id}`);

/** Tells the other tabs that show this draft. */
export function announceSaved(id: number): void {
  const channel = channelOf(id);
  channel.postMessage("saved");
  channel.close();
}

/**
 * Calls back each time another tab saves this draft.
 *
 * @returns what ends it.
 */
export function onSavedElsewhere(id: number, listener: () => void): () => void {
  const channel = channelOf(id);
  channel.addEventListener("message", listener);
  return () => channel.close();
}
