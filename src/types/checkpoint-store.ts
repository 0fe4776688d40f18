/**
 * Where a sync keeps how far it has come: one list of lines a key, to which lines are only added. Keys are opaque texts
 * that hold no secret. The lines hold people's names and addresses: keep them as safe as the snapshot itself.
 */
export interface CheckpointStore {
  /** All lines of a key, the oldest first; none when there are none. */
  read(key: string): Promise<string[]>;
  /**
   * Adds a line of text, without line breaks in it. A process that dies meanwhile leaves all of it behind, or nothing.
   * Once this resolves, the line must survive the process.
   */
  append(key: string, line: string): Promise<void>;
  /** Forgets all lines of a key. Fine when there are none. */
  clear(key: string): Promise<void>;
}

/** A {@link CheckpointStore} that lives as long as the process: for syncs that end early and go on in the same one. */
export function memoryCheckpointStore(): CheckpointStore {
  const logs = new Map<string, string[]>();
  return {
    read: async (key) => [...(logs.get(key) ?? [])],
    append: async (key, line) => {
      const log = logs.get(key) ?? [];
      log.push(line);
      logs.set(key, log);
    },
    clear: async (key) => {
      logs.delete(key);
    },
  };
}
